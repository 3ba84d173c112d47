/// Words too common to point at anybody by themselves.
///
/// A masked name whose part is such a word (Grace, May, Bank …) is looked for as a whole and, in
/// detection, by that part only where it begins with a capital. The list holds function words,
/// the vocabulary of letters, courts, banks and police, calendar words, forms of address and the
/// words of the copy's own heading.
enum CommonWords {
    /// Whether a word is common; the plural of a common word is common too.
    static func contains(_ letters: [UInt32]) -> Bool {
        if hashes.contains(WordHash.of(letters)) { return true }
        return letters.count > 3 && letters.last == 115
            && hashes.contains(WordHash.of(letters.dropLast()))
    }

    static func contains(hash: UInt64) -> Bool { hashes.contains(hash) }

    private static let hashes = WordTable(words: text)

    private static let text = """
        a about above account accounts accused across act action address addressed after again
        against age aged agency agent agreement aid air all allow almost alone along already also
        although always am amount among amounts an and annex annexes annual another answer any
        anybody anyone anything apartment appear appeal application apply approval approved april
        are area around arrest article articles as ask asked assistance at attached attachment
        august authorities authority avenue away baby back bad bank banks bar base based basis be
        bear because become been before began begin behind being believe below best better between
        beyond big bill billion black blue board body book born both bottom box boy branch bring
        brother brought brown budget building built business but buy by call called came can card
        care carried carry case cases cash caveat caveats cell center central centre certain chair
        chamber change chapter charge charged chief child children church citizen city civil claim
        class clear clerk clinic close closed club code coded cold college come comes coming
        commission committee common communication communications company competent complaint
        complete concern concerned concerning condition conditions confidential confirm confirmed
        consent consider contact contains content continue control convention cook copies copy
        cost council counsel count country county course court courts cover created crime crimes
        criminal cross current customer customs cut daily data date dated daughter day days dead
        deal dear death debit december decided decision deed defence defendant degree delivered
        department deposit deputy described description desk detail details development did die
        different directive director directly disclosed disclosure district division do doctor
        document documents does dog done door doubt down draft drive driver due duke during duty
        each early earth east easter economic education effect either eight electronic else email
        embassy employee employees end enforcement english enough entity entry equipment
        especially estate even evening event ever every everyone evidence exactly example except
        exchange execution exhibit expert explain eye eyes face fact facts fair faith fall false
        family far father fax february federal fee feel fees felt few field fifteen fifth figure
        file filed files final finally finance financial find fine fire firm first fiscal five
        floor food foot footnote for force foreign form former forward forwarded found foundation
        four france free french friday friend from front full fund funds further future game
        garden gave general german get girl give given go god going gold gone good got government
        grace grand grant great green grey ground grounds group growth guard guest had hair half
        hall hand hands happy hard has have he head header heading health hear heard hearing heart
        heavy held help her here hereby herself high hill him himself his history hold holder
        holding holdings home honour hope horse hospital hot hotel hour hours house how however
        human hundred husband i id idea identification identified identify identity if image
        immediately implement important in inc include included including income increase indeed
        index inform information inn inspector instead institute instruction insurance interest
        international internet interpreter into investigation investigations invoice involved is
        issue issued it item items its itself january job joint joy judge judgment judicial july
        june just justice keep kept key kind king knew know known lady land lane language large
        last late later law lawyer lay le lead least leave led left legal less let letter letters
        level licence life light like line lines link list little live lived loan local location
        long look looked lord lost lot love low ltd made magistrate mail main major make makes
        male man manager many march mark marked market marking master material matter may mayor me
        mean means measures medical meet meeting member members men mention mentioned message met
        middle might military million mind minister ministry minor minute minutes miss mobile
        monday money month months more moreover morning most mother mountain move mr mrs ms much
        municipal museum music must mutual my myself name named names nation national nature near
        nearly necessary need never new news next nice night nine no nobody none noon nor normal
        north northern not note noted notes nothing notice notified november now nowhere number
        numbers nurse object obtained occupation october of off offence offences offer office
        officer officers official officials often oil old on once one only onto open opened
        opinion or order orders organisation organised original other others our out outside over
        overview own owner page pages paid paper paragraph park part parties partner partners
        parts party pass passed passport past patient pay payee payer payment payments penal
        people per percent perhaps period person personal persons phone piece place plan plate
        play please pleasant plot point police policy poor pope port position possible post power
        present president press price prince print prison private probably procedure proceeding
        proceedings process produce product professor profit programme project property
        prosecution prosecutor protected protection protocol prove provide provided provider
        province provision public purpose put quality queen question quite quoted race rather re
        reached read real really reason reasons receipt receive received recipient record records
        red redacted refer reference references regard regarding regards regional register
        registered registration registry related release released relevant remain remains remember
        reply report reported request requested requesting requests required residence resident
        respect restaurant result results return right rights risk river road rock room rose rule
        rules run safe said sale same saturday saw say says school sea season seat second
        secret secretary section sections security see seems seen self sell send sender senior
        sent september serious serve served service services set settlement seven several shall
        she sheet ship shipping shop short should show shown side sign signature signed similar
        simply since sincerely single sir sister site six size small so social society some
        somebody someone something sometimes son soon sort source sources south southern space
        spain spanish speak special spoke spring staff stage stand star start state stated
        statement statements states station status stay step still stone stood stop store story
        straight street strong student study subject such sum summary summer sun sunday supervisor
        supply support supreme sure surname suspect suspects system table take taken taking talk
        tax team telephone tell ten term terms test text than thank thanks that the their them
        themselves then there therefore these they thing things think third this those though
        thought thousand three through thursday thus time times title to today together told
        tomorrow too took top total toward tower town trade train training transaction
        transactions transfer transferred transfers translation travel treaty trial tribunal true
        trust try tuesday turn turned twelve twenty two type under understand union unit united
        university unknown until up upon urgent us use used user using usual value various
        vehicle version very via victim victims view village visit visited volume wait walk wall
        want wanted war warden was watch water way we website wednesday week weeks welcome well
        went were west western what when where whether which while white who whole whom whose why
        wife will win window winter wish with withheld within without witness witnesses woman
        women wood word words work worked worker working world would write writing written wrong
        wrote year years yellow yes yesterday yet you young your yours
        synthetic restricted confidential unclassified limited
        der die das den dem des und oder nicht ist im von zu mit fur auf aus bei nach uber herr
        frau strasse platz amt gericht staat
        le la les des du de et ou pas est au aux en un une pour par sur dans avec monsieur madame
        rue banque tribunal etat ministere
        el los las y o no es un una por para con en al del senor senora calle banco juzgado estado
        il lo gli e di da che signor signora via banca tribunale
        com org net edu gov mil int info invalid example http https www mailto html htm pdf doc
        docx txt eml jpg png zip
        """
}
