/// Numbers of States, banks and registers with their shapes and check digits, one a line.
///
/// `name|prefixes that may stand before|shapes|rules`. A shape is a row of counts with n (digit),
/// a (capital), c (either) or h (hexadecimal); shapes are set apart by commas. Every rule must
/// hold; NumberRule says what each means. The rules follow the bodies that issue the numbers.
enum NumberTable {
    static let text = """
        ad.nrt||1a6n1a|shape adnrt
        al.nipt|AL|1a8n1a|shape in@0:JKLM
        ar.cbu||22n|cbu
        ar.cuit||11n|w:5,4,3,2,7,6,5,4,3,2:11:cuit
        ar.dni||7n,8n|shape
        at.postleitzahl||4n|shape
        at.tin||9n|attin
        at.uid|AT,ATU|8n,1a8n|luhnat
        at.vnr||10n|w@3:3,7,9,0,5,8,4,2,1,6:11:r
        au.abn||11n|w-:10,1,3,5,7,9,11,13,15,17,19:89:z
        au.acn||9n|w:8,7,6,5,4,3,2,1,1:10:z
        au.tfn||8n,9n|w:1,4,3,7,5,8,6,9,10:11:z
        az.voen||9n,10n|pad10 shape in@9:12
        be.bis||11n|in@2:2345 mod97nn
        be.eid||12n|ogm
        be.iban||16c|iban
        be.nn||11n|mod97nn
        be.ssn||11n|mod97nn
        be.vat|BE|9n,10n|pad10 k97
        bg.egn||10n|w:2,4,8,5,10,9,7,3,6:11:r0 bgdate
        bg.pnf||10n|w:21,19,17,13,11,9,7,3,1:10:r
        bg.vat|BG|9n,10n|bgvat
        bic||6a2c,6a5c|shape
        br.cnpj||12c2n|cnpj
        br.cpf||11n|w@9:10,9,8,7,6,5,4,3,2:11:c0 w@10:11,10,9,8,7,6,5,4,3,2:11:c0
        by.unp||9n|w:29,23,19,17,13,7,5,3:11:r9
        ca.bc_phn||10n|lit@0:9 w@9:0,2,4,8,5,10,9,7,3:11:c
        ca.sin||9n|luhn not@0:08
        casrn||5-10n|casrn
        ch.esr||2-27n|esr
        ch.ssn||13n|lit@0:756 w:1,3,1,3,1,3,1,3,1,3,1,3,1:10:z
        ch.uid|CHE|9n|w:5,4,3,2,7,6,5,4:11:c
        ch.vat|CHE|9n3-4a|w:5,4,3,2,7,6,5,4:11:c in@9:MTI
        cl.rut|CL|8n1c,7n1c|pad9 w:3,2,7,6,5,4,3,2:11:cK
        cn.ric||17n1c|m112 ricdate
        cn.uscc||18c|uscc
        co.nit||8-16n|padl16 w:71,67,59,53,47,43,41,37,29,23,19,17,13,7,3:11:r11
        cr.cr||11n,12n|shape lit@0:1
        cu.ni||11n|shape ymd
        cusip||9c|cusip
        cy.vat|CY|8n1a|cyvat
        cz.dic|CZ|8n,9n,10n|czdic
        damm||2-40n|damm
        de.idnr||11n|m1110 not@0:0 idnr
        de.vat|DE|9n|m1110 not@0:0
        de.wkn||6c|shape
        dk.cvr|DK|8n|w:2,7,6,5,4,3,2,1:11:z
        do.rnc||9n|w:7,9,8,6,5,4,3,2:11:dornc
        dz.nif||15n,20n|shape
        ean||8n,12n,13n,14n|pad14 w:3,1,3,1,3,1,3,1,3,1,3,1,3,1:10:z
        ec.ci||10n|luhn ecprov
        ec.ruc||13n|ecruc
        ee.ik||11n|eeik
        ee.kmkr|EE|9n|w:3,7,1,3,7,1,3,7,1:10:z
        ee.registrikood||8n|eereg
        eg.tn||9n|shape
        es.ccc||20n|escc
        es.cif||1a7n1c|escif
        es.dni||8n1a|letter:TRWAGMYFPDXBNJZSQVHLCKE
        es.iban||24c|iban
        es.nie||1a7n1a|nie
        es.postal_code||5n|espc
        fi.alv|FI|8n|w:7,9,10,5,8,4,2,1:11:z
        fi.associationid||1-6n|shape
        fi.veronumero||12n|shape
        fi.ytunnus||8n|w:7,9,10,5,8,4,2,1:11:z
        figi||12c|figi
        fo.vn|FO|6n|shape
        fr.nir||15n,6n1a8n|nir
        fr.siren||9n|luhn
        fr.siret||14n|siret
        gb.nhs||10n|w:10,9,8,7,6,5,4,3,2:11:c
        gb.sedol||7n,6c1n|sedol
        gb.utr||10n|utr
        gn.nifp||9n|luhn
        gr.amka||11n|luhn
        gr.vat|EL,GR|9n|w:256,128,64,32,16,8,4,2:11:r0
        grid||18c|m3736
        gt.nit||2-12c|gtnit
        hr.oib|HR|11n|m1110
        hu.anum|HU|8n|w:9,7,3,1,9,7,3,1:10:z
        id.npwp||15n,16n|pad16 luhn@0-10
        ie.pps||7n1a,7n2a|iepps
        ie.vat|IE|7n1a,7n2a,1n1a5n1a|ievat
        il.hp||9n|luhn lit@0:5
        il.idnr||8n,9n|pad9 luhn
        imo|IMO|7n|w:7,6,5,4,3,2:10:r
        imsi||15n,14n|shape
        in_.aadhaar||12n|verhoeff not@0:01
        in_.epic||3a7n|luhn@3
        in_.gstin||15c|gstin
        in_.pan||5a4n1a|pan
        in_.vid||16n|verhoeff not@0:01
        is_.kennitala||10n|w:3,2,7,6,5,4,3,2,1,0:11:z
        isbn||10c,13n|isbn
        isin||2a9c1n|isin
        isni||15n1c|m112
        iso11649|RF|3-23c|m9710rot
        iso6346||4a7n|iso6346
        iso7064.mod_11_10||2-30n|m1110
        iso7064.mod_11_2||1-20n1c|m112
        iso7064.mod_37_2||2-40c|m372
        iso7064.mod_37_36||2-40c|m3736
        iso7064.mod_97_10||4-40n|m9710
        iso9362||6a2c,6a5c|shape
        isrc||2a3c7n|shape
        issn||7n1c|w:8,7,6,5,4,3,2:11:cX
        it.codicefiscale||6a2c1a2c1a3c1a|cf
        it.iva|IT|11n|luhn
        jp.cn||13n|jpcn
        jp.in_||12n|w:6,5,4,3,2,7,6,5,4,3,2:11:c0
        ke.pin||1a9n1a|in@0:AP
        kr.rrn||13n|w:2,3,4,5,6,7,8,9,2,3,4,5:11:c10 ymd
        lei||18c2n|m9710
        li.peid||4-12n|shape
        lt.pvm|LT|9n,12n|ltpvm
        lu.tva|LU|8n|lu
        luhn||2-40n|luhn
        lv.pvn|LV|11n|lv
        ma.ice||15n|mod97zero
        mac||12h|shape
        mc.tva|FR|11n|frtva
        md.idno||13n|w:7,3,1,7,3,1,7,3,1,7,3,1:10:r
        me.iban||22c|iban
        me.pib||8n|w:8,7,6,5,4,3,2:11:c0
        mt.vat|MT|8n|w:3,4,6,7,8,9,10,1:37:z
        mu.nid||1a13c|munid
        mz.nuit||9n|w:8,9,4,5,6,7,8,9:11:r1
        nl.brin||2n2a,2n2a2n|shape
        nl.bsn||9n|w-:9,8,7,6,5,4,3,2,-1:11:z
        nl.btw|NL|9n1a2n|nlbtw
        nl.onderwijsnummer||9n|lit@0:10 nlon
        nl.postcode|NL|4n2a|nlpc
        no.fodselsnummer||11n|w:3,7,6,1,8,9,4,5,2,1:11:z w:5,4,3,2,7,6,5,4,3,2,1:11:z
        no.iban||15c|iban
        no.kontonr||11n|kontonr
        no.mva|NO|9n3a|w:3,2,7,6,5,4,3,2:11:c lit@9:MVA
        no.orgnr||9n|w:3,2,7,6,5,4,3,2:11:c
        nz.ird||8n,9n|ird
        pe.cui||8n1c|pecui
        pe.ruc||11n|w:5,4,3,2,7,6,5,4,3,2:11:c10
        pk.cnic||13n|in@-1:123456789
        pl.nip|PL|10n|w:6,5,7,2,3,4,5,6,7:11:r
        pl.pesel||11n|w:1,3,7,9,1,3,7,9,1,3,1:10:z
        pl.regon||9n|w:8,9,2,3,4,5,6,7:11:r0
        pt.nif|PT|9n|w:9,8,7,6,5,4,3,2:11:c0 not@0:0
        py.ruc||5-9n|pyruc
        ro.cf|RO|2-10n,13n|shape
        ro.cnp||13n|w:2,7,9,1,4,6,3,5,8,2,7,9:11:r1 ymd1 in@7:01234578
        ro.cui|RO|2-10n|padl10 w:7,5,3,2,1,7,5,3,2:11:x10
        rs.pib||9n|m1110
        ru.inn||10n,12n|inn
        ru.ogrn||13n,15n|in@0:12345 ogrn
        se.orgnr||10n|luhn
        se.personnummer||10n,12n|luhn@-10
        se.postnummer|SE|5n|not@0:0
        se.vat|SE|12n|luhn@0-10 lit@10:01
        si.ddv|SI|8n|w:8,7,6,5,4,3,2:11:c0
        si.emso||13n|w:7,6,5,4,3,2,7,6,5,4,3,2:11:c0
        sk.dph|SK|10n|n11
        sk.rc||9n,10n|rc
        sm.coe||1-5n|shape
        sv.nit|SV|14n|svnit
        th.moa||13n|w:13,12,11,10,9,8,7,6,5,4,3,2:11:c10 lit@0:0
        th.pin||13n|w:13,12,11,10,9,8,7,6,5,4,3,2:11:c10 not@0:0,9
        th.tin||13n|w:13,12,11,10,9,8,7,6,5,4,3,2:11:c10
        tr.tckimlik||11n|tckn
        tr.vkn||10n|vkn
        ua.edrpou||8n|edrpou
        ua.rntrc||10n|w:-1,5,7,9,4,6,10,5,7:11:m10
        us.itin||9n|shape lit@0:9
        us.ptin||1a8n|shape lit@0:P
        us.rtn||9n|w:3,7,1,3,7,1,3,7,1:10:z
        us.ssn||9n|ssn
        us.tin||9n|shape
        uy.rut|UY|12n|w:4,3,2,9,8,7,6,5,4,3,2:11:c lit@8:001 uyrut
        ve.rif||1a9n|rif
        verhoeff||2-40n|verhoeff
        vn.mst||10n,13n|w:31,29,23,19,17,13,7,5,3:11:10-
        za.idnr||13n|luhn ymd
        za.tin||10n|luhn in@0:01239
        """
}
