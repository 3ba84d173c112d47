/// Check procedures by the names that the table of schemes gives them.
enum NumberProcedure: String, Sendable {
    case shape, verhoeff, damm, m1110, m112, m9710, m9710rot, mod97zero, iban, isin, cusip, figi
    case isbn, casrn, iso6346, ymd, ricdate, bgdate, siret, mod97nn, k97, ogm, luhnat, ecprov
    case eeik, eereg, edrpou, letter, nie, escc, nir, frtva, utr, sedol, pan, lu, lv, nlon
    case nlbtw, kontonr, ird, inn, n11, rc, czdic, tckn, vkn, rif, ssn, cbu, bgvat, gtnit, pyruc
    case jpcn, uscc, cyvat, munid, nlpc, espc
    case ymd1, adnrt, cnpj, idnr, uyrut, m3736, m372, ogrn, ltpvm, svnit, ecruc, iepps, ievat
    case escif, attin, esr, gstin, cf, pecui
}
