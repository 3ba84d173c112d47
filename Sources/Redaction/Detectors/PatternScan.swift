import Casework

/// A passage that a pattern's own rules prove, or nearly.
struct PatternHit: Hashable {
    let range: Range<Int>
    let kind: FindingKind
    let detector: String
    /// 0 for what is shown to be no such thing: nothing else is looked for inside.
    let score: Int
}

/// Finds accounts, cards, machine-readable zones, addresses and numbers in one walk.
///
/// The walk looks at each byte of the plain text once; only where one begins something does a
/// detector look ahead, and never farther than the longest thing it knows.
struct PatternScan {
    let plain: [UInt8]
    private(set) var hits: [PatternHit] = []

    /// What patterns prove and words announce; names that words announce where `names` says so.
    static func hits(in text: ScannedText, names: Bool = false) -> [PatternHit] {
        var scan = PatternScan(plain: text.plain)
        scan.run()
        let announced = ContextDetector(text: text).hits(names: names)
        let phones = PhoneDetector(text: text, taken: scan.hits).hits()
        return (scan.hits.filter { $0.score > 0 } + announced + phones).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
    }

    private init(plain: [UInt8]) {
        self.plain = plain
    }

    private mutating func run() {
        plain.withUnsafeBufferPointer { buffer in
            let bytes = PlainBytes(buffer)
            var index = 0
            var skip = 0
            while index < buffer.count {
                let byte = buffer[index]
                let kind = Self.triggers[Int(byte)]
                guard kind != 0 else {
                    index += 1
                    continue
                }
                if index >= skip, let hit = Self.hit(kind, bytes, at: index) {
                    hits.append(hit)
                    skip = max(skip, hit.range.upperBound)
                    index = max(index + 1, hit.range.upperBound)
                    continue
                }
                index += 1
                // Nothing begins in the middle of a word.
                if kind <= 2 {
                    while index < buffer.count, Self.isInWord[Int(buffer[index])] { index += 1 }
                }
            }
        }
        dropOverlaps()
    }

    /// 1 a letter, 2 a digit, 3 an at sign, 4 a colon.
    private static let triggers: [UInt8] = (0..<256).map { byte in
        switch byte {
        case 65...90, 97...122: 1
        case 48...57: 2
        case 64: 3
        case 58: 4
        default: 0
        }
    }

    private static let isInWord: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 48...57, 65...90, 97...122, PlainByte.letter, PlainByte.nothing: true
        default: false
        }
    }

    private static func hit(_ kind: UInt8, _ bytes: PlainBytes, at index: Int) -> PatternHit? {
        switch kind {
        case 1:
            guard !bytes.isWord(index - 1) else { return nil }
            return MRZDetector.hit(bytes, at: index) ?? IBANDetector.hit(bytes, at: index)
                ?? NumberShapes.hardwareAddress(bytes, at: index)
                ?? WalletDetector.hit(bytes, at: index)
                ?? NumberShapes.vehicle(bytes, at: index, isAnnounced: false)
        case 2:
            guard !bytes.isWord(index - 1) else { return nil }
            return digitHit(bytes, at: index)
        case 3: return EmailDetector.hit(bytes, at: index)
        default: return IPDetector.version6(bytes, at: index)
        }
    }

    private static func digitHit(_ bytes: PlainBytes, at index: Int) -> PatternHit? {
        let isLong = hasManyDigits(bytes, at: index)
        return MRZDetector.hit(bytes, at: index) ?? NumberShapes.hardwareAddress(bytes, at: index)
            ?? WalletDetector.hit(bytes, at: index)
            ?? (isLong ? CardDetector.hit(bytes, at: index) : nil)
            ?? (isLong ? NumberShapes.device(bytes, at: index, isAnnounced: false) : nil)
            ?? IPDetector.version4(bytes, at: index) ?? CoordinateDetector.hit(bytes, at: index)
            ?? NumberShapes.vehicle(bytes, at: index, isAnnounced: false)
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

    private func afterLineEnd(_ index: Int) -> Int {
        var index = index + 1
        let limit = index + 16
        while index < limit, self[index] == 32 || self[index] == 62 || self[index] == 9 {
            index += 1
        }
        return index
    }
}
