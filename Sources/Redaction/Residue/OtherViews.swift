/// The same bytes read with other eyes: what encodings hide comes to light as text.
enum OtherViews {
    // MARK: Escapes

    /// The text with its escapes undone, or nothing where it has none.
    ///
    /// Undoes percent and quoted-printable encoding, character references of HTML, and `\u`,
    /// `\x` and `\U` of programming languages; three times, for what is escaped twice.
    static func unescaped(_ bytes: [UInt8]) -> [UInt8]? {
        var current = bytes
        var hasChanged = false
        for _ in 0..<3 {
            guard let next = unescapedOnce(current) else { break }
            current = next
            hasChanged = true
        }
        return hasChanged ? current : nil
    }

    private static func unescapedOnce(_ bytes: [UInt8]) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var hasChanged = false
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 37, 61, 38, 92:
                if let (decoded, end) = escape(bytes, at: index) {
                    out += decoded
                    index = end
                    hasChanged = true
                    continue
                }
            default: break
            }
            out.append(bytes[index])
            index += 1
        }
        return hasChanged ? out : nil
    }

    private static func escape(_ bytes: [UInt8], at start: Int) -> ([UInt8], Int)? {
        switch bytes[start] {
        case 37: return hexByte(bytes, at: start + 1).map { ([$0], start + 3) }
        case 61:
            if let byte = hexByte(bytes, at: start + 1) { return ([byte], start + 3) }
            return lineEnd(bytes, at: start + 1).map { ([], $0) }
        case 38: return reference(bytes, at: start + 1)
        default: return backslash(bytes, at: start + 1)
        }
    }

    private static func lineEnd(_ bytes: [UInt8], at start: Int) -> Int? {
        var index = start
        if index < bytes.count, bytes[index] == 13 { index += 1 }
        return index < bytes.count && bytes[index] == 10 ? index + 1 : nil
    }

    private static func hexByte(_ bytes: [UInt8], at start: Int) -> UInt8? {
        guard start + 1 < bytes.count, let high = nibble(bytes[start]),
            let low = nibble(bytes[start + 1])
        else { return nil }
        return high << 4 | low
    }

    static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }

    /// `&#77;`, `&#x4D;`, `&amp;`.
    private static func reference(_ bytes: [UInt8], at start: Int) -> ([UInt8], Int)? {
        let window = bytes[start..<min(bytes.count, start + 12)]
        guard let end = window.firstIndex(of: 59) else { return nil }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        if name == "amp" { return ([38], end + 1) }
        if name == "shy" || name == "zwnj" || name == "zwj" { return ([], end + 1) }
        if name == "nbsp" { return ([32], end + 1) }
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let value =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return scalar(value).map { ($0, end + 1) }
    }

    private static func backslash(_ bytes: [UInt8], at start: Int) -> ([UInt8], Int)? {
        guard start < bytes.count else { return nil }
        if let end = lineEnd(bytes, at: start) { return ([], end) }
        let lengths: [UInt8: Int] = [120: 2, 117: 4, 85: 8]
        guard let length = lengths[bytes[start]] else { return nil }
        let (from, to) = (start + 1, start + 1 + length)
        if bytes[start] == 117, from < bytes.count, bytes[from] == 123 {
            let window = bytes[from..<min(bytes.count, from + 10)]
            guard let end = window.firstIndex(of: 125) else { return nil }
            let digits = String(decoding: bytes[(from + 1)..<end], as: UTF8.self)
            return scalar(UInt32(digits, radix: 16)).map { ($0, end + 1) }
        }
        guard to <= bytes.count else { return nil }
        let digits = String(decoding: bytes[from..<to], as: UTF8.self)
        guard let value = UInt32(digits, radix: 16) else { return nil }
        if length == 2 { return ([UInt8(value)], to) }
        return scalar(value).map { ($0, to) }
    }

    private static func scalar(_ value: UInt32?) -> [UInt8]? {
        value.flatMap(Unicode.Scalar.init).flatMap { UTF8.encode($0) }.map(Array.init)
    }

    // MARK: Base64 and hexadecimal

    /// What base64 in the text decodes to, at each of the four places where a group may begin.
    static func base64(_ bytes: [UInt8]) -> [[UInt8]] {
        decoded(bytes, value: sextet, digitsEach: 6, shortest: 12) { piece in
            // Words of a language have no capital after a small letter and no digits.
            var (changes, digits) = (0, 0)
            for (first, second) in zip(piece, piece.dropFirst()) {
                if first >= 97, second >= 65, second <= 90 { changes += 1 }
                if second < 65 { digits += 1 }
            }
            return changes + digits > 0
        }
    }

    /// What hexadecimal digits in the text decode to, at each of the two places.
    static func hexadecimal(_ bytes: [UInt8]) -> [[UInt8]] {
        decoded(bytes, value: nibble, digitsEach: 4, shortest: 6) { _ in true }
            + decoded(bytes, value: nibble, digitsEach: 4, shortest: 2) { $0.count == 2 }
    }

    private static func sextet(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 65...90: byte - 65
        case 97...122: byte - 71
        case 48...57: byte + 4
        case 43, 45: 62
        case 47, 95: 63
        default: nil
        }
    }

    /// Decodes runs of digits, their pieces joined over blanks, line ends and single signs.
    ///
    /// Only pieces that `looksEncoded` says are taken, and the short piece that ends such a run.
    private static func decoded(
        _ bytes: [UInt8], value: (UInt8) -> UInt8?, digitsEach: Int, shortest: Int,
        looksEncoded: (ArraySlice<UInt8>) -> Bool
    ) -> [[UInt8]] {
        var runs: [[UInt8]] = []
        var run: [UInt8] = []
        var lastEnd = 0
        var index = 0
        while index < bytes.count {
            guard value(bytes[index]) != nil else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, value(bytes[index]) != nil { index += 1 }
            let piece = bytes[start..<index]
            if !run.isEmpty, start - lastEnd > 4 {
                runs.append(run)
                run = []
            }
            let isTaken = piece.count >= shortest && looksEncoded(piece)
            if isTaken || !run.isEmpty {
                run += piece.compactMap(value)
                lastEnd = index
            }
            if !isTaken, !run.isEmpty {
                runs.append(run)
                run = []
            }
        }
        if !run.isEmpty { runs.append(run) }
        let places = digitsEach == 6 ? 4 : 2
        guard !runs.isEmpty else { return [] }
        return (0..<places).map { place in
            var out: [UInt8] = []
            for digits in runs {
                append(digits.dropFirst(place), width: digitsEach, to: &out)
                out += [10, 10]
            }
            return out
        }
    }

    private static func append(
        _ digits: ArraySlice<UInt8>, width: Int, to out: inout [UInt8]
    ) {
        var (bits, held): (UInt32, Int) = (0, 0)
        for digit in digits {
            bits = bits << UInt32(width) | UInt32(digit)
            held += width
            guard held >= 8 else { continue }
            held -= 8
            out.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
        }
    }

    // MARK: Letters that look alike

    /// The text with Cyrillic and Greek letters that look Latin made Latin, in words that mix
    /// scripts; nothing where no word does.
    static func unmixed(_ text: String) -> String? {
        // Lead bytes of Greek and Cyrillic in UTF-8; most texts have none.
        guard text.utf8.contains(where: { (0xCD...0xD4).contains($0) }) else { return nil }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        var word: [Unicode.Scalar] = []
        var (hasLatin, hasOther, hasChanged) = (false, false, false)
        func flush() {
            let isMixed = hasLatin && hasOther
            for scalar in word { append(isMixed ? lookalikes[scalar] ?? scalar : scalar, to: &out) }
            hasChanged = hasChanged || isMixed
            word.removeAll(keepingCapacity: true)
            (hasLatin, hasOther) = (false, false)
        }
        for scalar in text.unicodeScalars {
            let isASCII = (scalar.value | 32) &- 97 < 26
            if isASCII || lookalikes[scalar] != nil {
                hasLatin = hasLatin || isASCII
                hasOther = hasOther || !isASCII
                word.append(scalar)
            } else if scalar.value < 0x80 || !scalar.properties.isAlphabetic {
                flush()
                append(scalar, to: &out)
            } else {
                word.append(scalar)
            }
        }
        flush()
        return hasChanged ? String(decoding: out, as: UTF8.self) : nil
    }

    private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        if let encoded = UTF8.encode(scalar) { out += encoded }
    }

    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = zip(
            "аеорсухіјѕһԁԛԝгпкмтвнАВЕКМНОРСТУХІЈЅαεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars,
            "aeopcyxijshdqwrnkmtbhABEKMHOPCTYXIJSaeiknoptyxABEZHIKMNOPTYX".unicodeScalars)
        return Dictionary(pairs) { first, _ in first }
    }()
}
