/// The small words of Arabic names, which are written in many ways.
///
/// The article stands before a word, with a hyphen, a blank or nothing between them, and its l may
/// be written as the letter that follows (al-Rashid, ar-Rashid, El Rashid, Alrashid); *servant*
/// makes one name with the word behind it (Abd al-Rahman, Abdul Rahman, Abdurrahman).
enum ArabicParts {
    static func isArticle(_ word: some StringProtocol) -> Bool {
        articles.contains(WordHash.of(ScannedText(String(word)).folded))
    }

    /// An article wherever it stands before a word.
    static func isArticle(hash: UInt64) -> Bool { articles.contains(hash) }

    /// An article whose l is written as the letter behind it; one only before a hyphen, since most
    /// are common words.
    static func isLikeArticle(hash: UInt64) -> Bool { likeArticles.contains(hash) }

    /// "Abd" in any spelling, with or without the article that follows.
    static func isServant(hash: UInt64) -> Bool { servants.contains(hash) }

    /// "Son of" and the like between two names.
    static func isLink(hash: UInt64) -> Bool { links.contains(hash) }

    /// The article and what stands behind it in "al-Rashid", "Ar'Rashid" and "AlRashid".
    static func split(_ text: String) -> (article: [UInt32], rest: String)? {
        let scan = ScannedText(text)
        guard let first = scan.tokens.first else { return nil }
        let scalars = Array(text.unicodeScalars)
        if scan.tokens.count == 2, scan.tokens[1].gap == .joint {
            let article = Array(scan.letters(of: 0))
            let rest = Array(scan.letters(of: 1))
            guard rest.count >= NameParts.shortestAlone,
                isArticle(hash: first.hash) || isLikeArticle(article, before: rest)
            else { return nil }
            return (article, string(scalars[scan.tokens[1].start...]))
        }
        guard scan.tokens.count == 1, scalars.count > 4, scalars[1].properties.isLowercase,
            scalars[2].properties.isUppercase, scalars[3].properties.isLowercase,
            isArticle(string(scalars[..<2]))
        else { return nil }
        return (Array(scan.folded.prefix(2)), string(scalars[2...]))
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// A word with an article before it, as one word and as two; first as it is written.
    static func spellings(_ article: [UInt32], _ letters: [UInt32]) -> [[[UInt32]]] {
        var all = [article]
        for vowel: UInt32 in [97, 101] {
            for end in [[108], assimilated(letters)] where !end.isEmpty {
                if !all.contains([vowel] + end) { all.append([vowel] + end) }
            }
        }
        return all.flatMap { [[$0, letters], [$0 + letters]] }
    }

    private static func isLikeArticle(_ article: [UInt32], before letters: [UInt32]) -> Bool {
        [97, 101, 117].contains(article.first) && article.dropFirst() == assimilated(letters)[...]
            && article.count > 1
    }

    /// The letters that stand for the article's l before a word, where it takes after the word.
    private static func assimilated(_ letters: [UInt32]) -> [UInt32] {
        guard let first = letters.first, [116, 100, 114, 122, 115, 110].contains(first) else {
            return []
        }
        let isPair = letters.count > 1 && letters[1] == 104 && first != 114 && first != 110
        return Array(letters.prefix(isPair ? 2 : 1))
    }

    /// The other spellings of "son of" when a word is one of them.
    static func sonOf(_ letters: [UInt32]) -> [[UInt32]] {
        guard sons.contains(letters) else { return [] }
        return sons.filter { $0 != letters }
    }

    /// "Abd" and the word behind it as one word without the article between them.
    static func servant(of letters: ArraySlice<UInt32>) -> [UInt32] {
        let isArabic = SoundKey.script(of: letters) == .arabic
        let rest =
            isArabic && letters.starts(with: [0x627, 0x644]) ? letters.dropFirst(2) : letters
        return (isArabic ? [0x639, 0x628, 0x62F] : [97, 98, 100]) + rest
    }

    /// Whether a name in Latin letters is an Arabic one, which may be spelled in other ways.
    static func isLikely(_ parts: NameParts) -> Bool {
        parts.words.enumerated().contains { place, word in
            let hash = WordHash.of(word.letters)
            return word.hasArticle || servants.contains(hash) || givenNames.contains(hash)
                || place > 0 && links.contains(hash)
        }
    }

    private static let sons = ["bin", "ibn", "ben"].map { $0.unicodeScalars.map(\.value) }
    private static let articles = WordTable(words: "al el ul ال аль эль")
    private static let likeArticles = WordTable(
        words: "ar as ash at ath an ad adh az er es esh ech et en ed ez il ur us ush ut un ud uz")
    private static let servants = WordTable(
        words: "abd abdul abdel abdal abdol abdil abdoul abdool abdur abdar abder abdus abdas عبد")
    private static let links = WordTable(words: "bin ibn ben bint abu abou بن ابن بنت ابو")
    private static let givenNames = WordTable(
        words: """
            mohammed mohammad mohamed mohamad muhammad muhammed muhamed mohamud ahmed ahmad mahmoud
            mahmud mehmood ali hassan hasan hussein hussain husain husayn hossein hossain khaled
            khalid khalil omar umar osama usama youssef yusuf yousef yousuf yussuf yasin yaseen
            yasser ibrahim ebrahim ismail mustafa mostafa moustafa tariq tarek tareq fatima fatma
            fatemeh aisha ayesha aicha salman sulaiman suleiman saeed said saad sayed sayyid samir
            sameer salim saleem salem abbas hamza hamid hamed bilal karim kareem jamal gamal djamel
            nasser nasir faisal faysal fahad fahd rashid rasheed abdullah abdallah abdulrahman
            abdurrahman abderrahmane abdulaziz abdelaziz mansour mansur jaber jabir jafar jaafar
            zainab zaynab zeinab leila layla khadija amina mariam maryam noura nour anwar adel adil
            imad emad ziad ziyad walid waleed rachid mourad murad marwan imran nadia
            """)
}
