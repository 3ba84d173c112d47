import Casework

/// A passage that a pattern's own rules prove, or nearly; without anything counted, since a text
/// may have a great many.
struct PatternHit {
    let range: Range<Int>
    let kind: FindingKind
    let detector: PatternName
    /// 0 for what is shown to be no such thing: nothing else is looked for inside.
    let score: Int
}

/// The detectors of patterns as they are shown beside a finding.
enum PatternName: String {
    case iban = "IBAN"
    case card
    case zone = "MRZ"
    case zoneLine = "MRZ, lower line"
    case email = "e-mail"
    case ipv4 = "IPv4"
    case ipv6 = "IPv6"
    case mac = "MAC"
    case imei = "IMEI"
    case vin = "VIN"
    case coordinates
    case bitcoin = "Bitcoin"
    case bech32 = "Bitcoin, bech32"
    case ethereum = "Ethereum"
    case announcedWallet = "wallet, announced"
    case internationalPhone = "telephone, international"
    case announcedPhone = "telephone, announced"
    case nationalPhone = "telephone, national shape"
    case dateOfBirth = "date of birth"
    case address
    case document
    case nationalNumber = "national number"
    case checkedNumber = "national number, checked"
    case account = "account, announced"
    case checkedAccount = "account, checked"
    case plate
    case caseNumber = "case"
    case announcedName = "name, announced"
    case model
}

/// Finds accounts, cards, machine-readable zones, addresses and numbers in one walk.
///
/// The walk looks at each byte of the plain text once; only where one begins something does a
/// detector look ahead, and never farther than the longest thing it knows.
struct PatternScan {
    let text: ScannedText
    private(set) var hits: [PatternHit] = []

    /// What patterns prove and words announce; names that words announce where `names` says so.
    ///
    /// `others` are places, in order, where a line begins with something that is no address.
    static func hits(
        in text: ScannedText, names: Bool = false, others: [Int] = []
    ) -> [PatternHit] {
        var scan = PatternScan(text: text)
        scan.run()
        let proved = scan.hits.filter { $0.score >= Self.proof }.map(\.range.lowerBound)
        let stops = others.isEmpty ? proved : (proved + others).sorted()
        let announced = ContextDetector(text: text, stops: stops).hits(names: names)
        let phones = PhoneDetector(text: text, taken: scan.hits).hits()
        // Each of the three is sorted, which a sort that looks for such rows makes use of.
        // What a word announces comes first, and so is called by it.
        return (announced + scan.hits.filter { $0.score > 0 } + phones).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
    }

    /// The score from which on a passage is what it is called, by check digits or a country's code.
    private static let proof = 90

    private init(text: ScannedText) {
        self.text = text
    }

    private mutating func run() {
        text.tokens.withUnsafeBufferPointer { run($0) }
    }

    private mutating func run(_ tokens: UnsafeBufferPointer<Token>) {
        text.plain.withUnsafeBufferPointer { buffer in
            let bytes = PlainBytes(buffer)
            let words = WordsBefore(bytes: bytes, tokens: tokens)
            Self.signs.withUnsafeBufferPointer { signs in
                var index = 0
                while index < buffer.count {
                    let sign = signs[Int(buffer[index])]
                    guard sign > Sign.inWord else {
                        index += 1
                        continue
                    }
                    var end = index + 1
                    let hit: PatternHit?
                    if sign & Sign.inWord != 0 {
                        // Nothing begins in the middle of a word.
                        while end < buffer.count, signs[Int(buffer[end])] & Sign.inWord != 0 {
                            end += 1
                        }
                        hit =
                            bytes.isWord(index - 1)
                            ? nil
                            : sign & Sign.digit != 0
                                ? Self.digitHit(bytes, words, word: index..<end)
                                : Self.letterHit(bytes, words, word: index..<end)
                    } else if sign == Sign.at {
                        hit = EmailDetector.hit(bytes, at: index)
                    } else {
                        hit = IPDetector.version6(bytes, at: index)
                    }
                    if let hit {
                        hits.append(hit)
                        end = max(index + 1, hit.range.upperBound)
                    }
                    index = end
                }
            }
        }
        dropOverlaps()
    }

    /// What a byte may be, as bits.
    private enum Sign {
        static let inWord: UInt8 = 1
        static let letter: UInt8 = 2
        static let digit: UInt8 = 4
        static let at: UInt8 = 8
        static let colon: UInt8 = 16
    }

    private static let signs: [UInt8] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 65...90, 97...122: Sign.inWord | Sign.letter
        case 48...57: Sign.inWord | Sign.digit
        case PlainByte.letter, PlainByte.nothing: Sign.inWord
        case 64: Sign.at
        case 58: Sign.colon
        default: 0
        }
    }

    /// What begins with a word that begins with a letter.
    ///
    /// The length of the word and the bytes at its begin and end rule most detectors out.
    private static func letterHit(
        _ bytes: PlainBytes, _ words: WordsBefore, word: Range<Int>
    ) -> PatternHit? {
        let start = word.lowerBound
        if let hit = zoneHit(bytes, word: word) { return hit }
        if !(bytes.isLetter(start + 1) && bytes.isLetter(start + 2)),
            let hit = IBANDetector.hit(bytes, at: start)
                ?? CoordinateDetector.poleFirst(bytes, at: start)
        {
            return hit
        }
        switch word.count {
        case 2:
            return HardwareAddress.hit(bytes, at: start, words)
                ?? EmailDetector.spelled(bytes, word: word)
        case 3: return NumberShapes.vehicleInGroups(bytes, at: start)
        case 4, 12: return HardwareAddress.withoutColons(bytes, word: word, words)
        case 17...:
            return WalletDetector.hit(bytes, at: start)
                ?? NumberShapes.vehicle(bytes, at: start, isAnnounced: false)
                ?? IBANDetector.hitBehindItsName(bytes, at: start)
        default: return nil
        }
    }

    /// What begins with a word that begins with a digit.
    private static func digitHit(
        _ bytes: PlainBytes, _ words: WordsBefore, word: Range<Int>
    ) -> PatternHit? {
        let start = word.lowerBound
        if let hit = zoneHit(bytes, word: word) { return hit }
        switch word.count {
        case 2: if let hit = HardwareAddress.hit(bytes, at: start, words) { return hit }
        case 4, 12:
            if let hit = HardwareAddress.withoutColons(bytes, word: word, words) { return hit }
        default: break
        }
        if word.count >= 26, let hit = WalletDetector.hit(bytes, at: start) { return hit }
        if hasManyDigits(bytes, at: start),
            let hit = CardDetector.hit(bytes, at: start)
                ?? NumberShapes.device(bytes, at: start, words)
        {
            return hit
        }
        if let hit = IPDetector.version4(bytes, at: start, words)
            ?? CoordinateDetector.hit(bytes, at: start, words)
        {
            return hit
        }
        return word.count >= 17
            ? NumberShapes.vehicle(bytes, at: start, isAnnounced: false) : nil
    }

    /// A zone's line has fillers or is one long word.
    private static func zoneHit(_ bytes: PlainBytes, word: Range<Int>) -> PatternHit? {
        let next = bytes[word.upperBound]
        guard
            next == 60 || word.count >= 30
                || next == 10 && bytes[word.upperBound + 1] == 60
        else { return nil }
        return MRZDetector.hit(bytes, at: word.lowerBound)
    }

    /// Whether fourteen digits or more follow with nothing long between them.
    private static func hasManyDigits(_ bytes: PlainBytes, at start: Int) -> Bool {
        var digits = 0
        var others = 0
        var position = start
        while others < 18 {
            if bytes.isDigit(position) {
                digits += 1
                if digits == 14 { return true }
                others = 0
            } else {
                if bytes.isLetter(position) { return false }
                others += 1
            }
            position += 1
        }
        return false
    }

    /// An address may begin before where the walk stood; the longer of two hits stays.
    private mutating func dropOverlaps() {
        var kept: [PatternHit] = []
        for hit in hits {
            while let last = kept.last, last.range.upperBound > hit.range.lowerBound,
                last.range.count < hit.range.count
            {
                kept.removeLast()
            }
            if let last = kept.last, last.range.upperBound > hit.range.lowerBound { continue }
            kept.append(hit)
        }
        hits = kept
    }
}

/// The plain bytes of a text, with a safe answer outside of it.
struct PlainBytes {
    private let buffer: UnsafeBufferPointer<UInt8>

    init(_ buffer: UnsafeBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    var count: Int { buffer.count }

    /// The byte there; a line feed outside of the text.
    subscript(_ index: Int) -> UInt8 {
        index >= 0 && index < buffer.count ? buffer[index] : 10
    }

    func isDigit(_ index: Int) -> Bool { self[index] &- 48 < 10 }

    func isHex(_ index: Int) -> Bool {
        let byte = self[index]
        return byte &- 48 < 10 || (byte | 32) &- 97 < 6
    }

    func isLetter(_ index: Int) -> Bool {
        let byte = self[index]
        return (byte | 32) &- 97 < 26 || byte == PlainByte.letter
    }

    /// Whether a letter or digit stands there; marks that are not seen are passed over.
    func isWord(_ index: Int) -> Bool {
        var index = index
        while self[index] == PlainByte.nothing { index -= 1 }
        return isDigit(index) || isLetter(index)
    }

    func isWordAhead(_ index: Int) -> Bool {
        var index = index
        while self[index] == PlainByte.nothing { index += 1 }
        return isDigit(index) || isLetter(index)
    }

    /// The next byte that is seen, from there on.
    func seen(_ index: Int) -> Int {
        var index = index
        while self[index] == PlainByte.nothing { index += 1 }
        return index
    }

    /// Where a number goes on after one separator: a blank, a dash, or a line end with signs of
    /// quoted mail; the same place when there is no separator.
    func afterSeparator(_ index: Int, allowsStop: Bool = false) -> Int {
        var index = seen(index)
        let byte = self[index]
        if byte == 32 || byte == 45 || (allowsStop && byte == 46) {
            index = seen(index + 1)
            if byte == 32, self[index] == 10 { return afterLineEnd(index) }
            return index
        }
        return byte == 10 && index < count ? afterLineEnd(index) : index
    }

    /// As `afterSeparator`, past two signs or blanks too, and stops.
    func afterGap(_ index: Int) -> Int {
        var index = afterSeparator(index, allowsStop: true)
        if self[index] == 32 || self[index] == 45 { index = seen(index + 1) }
        return index
    }

    func hasLineEnd(in range: Range<Int>) -> Bool { range.contains { self[$0] == 10 } }

    private func afterLineEnd(_ index: Int) -> Int {
        var index = index + 1
        let limit = index + 16
        while index < limit, self[index] == 32 || self[index] == 62 || self[index] == 9 {
            index += 1
        }
        return index
    }
}
