import Casework

/// Finds what a word before it announces: dates of birth, addresses, numbers of documents,
/// persons, accounts, vehicles and cases.
struct ContextDetector {
    let text: ScannedText
    /// Where something begins that is known to be no part of an address, sorted.
    let stops: [Int]

    /// A word that announces something, or several letters with stops that make one.
    struct Word {
        let first: Int
        let last: Int
        /// What it is in the lists; of a compound word the first part.
        let hash: UInt64
    }

    func hits(names: Bool) -> [PatternHit] {
        var hits: [PatternHit] = []
        let words = Announcement.words
        text.plain.withUnsafeBufferPointer { buffer in
            let bytes = PlainBytes(buffer)
            text.tokens.withUnsafeBufferPointer { tokens in
                for index in tokens.indices {
                    let hash = tokens[index].hash
                    let bits = words.value(hash)
                    if bits != 0 {
                        let word = Word(first: index, last: index, hash: hash)
                        take(bits, bytes, word, names: names, into: &hits)
                    } else if !tokens[index].isDigits {
                        takeOther(bytes, at: index, names: names, into: &hits)
                    }
                }
            }
        }
        return hits
    }

    private func take(
        _ bits: UInt16, _ bytes: PlainBytes, _ word: Word, names: Bool,
        into hits: inout [PatternHit]
    ) {
        var bits = bits
        while bits != 0 {
            let place = UInt16(bits.trailingZeroBitCount)
            bits &= bits - 1
            guard let announcement = Announcement(rawValue: place) else { continue }
            take(announcement, bytes, word, names: names, into: &hits)
        }
    }

    /// Compound words of numbers, and letters with stops behind them.
    private func takeOther(
        _ bytes: PlainBytes, at index: Int, names: Bool, into hits: inout [PatternHit]
    ) {
        let token = text.tokens[index]
        if token.gap == .joint, index > 0, NumberWords.names.contains(token.hash) {
            // "Pass-Nr.", whose first word announces nothing by itself.
            let before = text.tokens[index - 1]
            guard Announcement.bits(before.hash) == 0, let hash = stem(text.letters(of: index - 1))
            else { return }
            let word = Word(first: index - 1, last: index, hash: hash)
            take(Announcement.compounds.value(hash), bytes, word, names: false, into: &hits)
        } else if token.count == 1 {
            guard bytes[token.end] == 46 else { return }
            if names, isMister(index), let hit = name(after: index, isTitle: true) {
                hits.append(hit)
            }
            guard let word = abbreviation(bytes, at: index) else { return }
            let bits = Announcement.bits(word.hash)
            take(bits, bytes, word, names: false, into: &hits)
        } else if token.count > 5, let hash = firstPart(index) {
            let bits = Announcement.compounds.value(hash)
            let word = Word(first: index, last: index, hash: hash)
            take(bits, bytes, word, names: false, into: &hits)
        }
    }

    /// The French "M." and no initial behind a name.
    private func isMister(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.isUpper, text.letters(of: index).first == 109 else { return false }
        return index == 0 || !text.tokens[index - 1].isCapital || token.gap == .stop
            || token.gap == .lineBreak || token.gap == .wide
    }

    /// "D.O.B." as the word "dob"; nothing where it is none that is known.
    private func abbreviation(_ bytes: PlainBytes, at index: Int) -> Word? {
        guard bytes[text.tokens[index].start - 1] != 46 else { return nil }
        var hash = text.tokens[index].hash
        var last = index
        while last + 1 < text.tokens.count, last - index < 4, text.tokens[last + 1].count == 1,
            !text.tokens[last + 1].isDigits,
            text.tokens[last + 1].start == text.tokens[last].end + 1,
            bytes[text.tokens[last].end] == 46
        {
            last += 1
            hash = WordHash.joined(hash, text.tokens[last].hash, count: 1)
        }
        guard last > index else { return nil }
        return Word(first: index, last: last, hash: hash)
    }

    /// The hash of what stands before "nummer" and the like in a compound word.
    private func firstPart(_ index: Int) -> UInt64? {
        let letters = text.letters(of: index)
        guard let end = letters.last, end == 114 || end == 115,
            let ending = Self.endings.first(where: { letters.ends(with: $0) })
        else { return nil }
        return stem(letters.dropLast(ending.count))
    }

    /// The hash of a first part that is known, with or without an s between the parts.
    private func stem(_ part: ArraySlice<UInt32>) -> UInt64? {
        guard part.count > 1 else { return nil }
        let hash = WordHash.of(part)
        if Announcement.compounds.contains(hash) { return hash }
        guard part.last == 115 else { return nil }
        let shorter = WordHash.of(part.dropLast())
        return Announcement.compounds.contains(shorter) ? shorter : nil
    }

    private static let endings: [[UInt32]] = ["nummer", "number", "tunnus", "nr"].map {
        $0.unicodeScalars.map(\.value)
    }

    private func take(
        _ announcement: Announcement, _ bytes: PlainBytes, _ word: Word, names: Bool,
        into hits: inout [PatternHit]
    ) {
        let hit: PatternHit?
        switch announcement {
        case .birth: hit = birth(bytes, word)
        case .address: hit = address(bytes, after: word.last)
        case .document, .national, .account, .plate:
            if let first = number(bytes, word, announcement) {
                hits += [first] + others(bytes, like: first, announcement)
            }
            return
        case .device:
            hit = value(bytes, word, of: announcement).flatMap {
                NumberShapes.device(bytes, at: text.tokens[$0.first].start, isAnnounced: true)
            }
        case .vehicle:
            hit = value(bytes, word, of: announcement).flatMap {
                NumberShapes.vehicle(bytes, at: text.tokens[$0.first].start, isAnnounced: true)
            }
        case .wallet:
            hit = value(bytes, word, of: announcement).flatMap {
                WalletDetector.announced(bytes, at: text.tokens[$0.first].start)
            }
        case .application:
            hits += application(bytes, word)
            return
        case .office, .title:
            guard names else { return }
            hit = name(after: word.last, isTitle: announcement == .title)
        }
        if let hit { hits.append(hit) }
    }

    /// Whether only blanks, a colon, a stop or the like stand before a word.
    func isNear(_ bytes: PlainBytes, _ index: Int) -> Bool {
        let gap = text.tokens[index - 1].end..<text.tokens[index].start
        guard gap.count <= 5 else { return false }
        var lines = 0
        for place in gap {
            switch bytes[place] {
            case 10: lines += 1
            case 32, 58, 46, 45, 34, 35, 39, 40, 47, 61, 91, 124, 9, PlainByte.other,
                PlainByte.nothing:
                break
            default: return false
            }
        }
        return lines <= 1
    }

    func isDate(_ first: Int) -> Bool {
        guard let end = DateShape.end(text, from: first) else { return false }
        return text.tokens[first].count == 4 || text.tokens[end - 1].count == 4
    }
}
