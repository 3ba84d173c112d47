/// What kinds of bytes there are, as far as it tells text from other things.
struct ByteCounts {
    private var total = 0
    /// Control bytes that no text needs; tab, line ends, form feed and escape are not counted.
    private var controls = 0
    private var evenZeros = 0
    private var oddZeros = 0
    private var high = 0
    /// Bytes that windows-1252 leaves without a meaning.
    private var withoutMeaning = 0
    /// Bytes that begin a UTF-8 sequence of two to four bytes.
    private(set) var leadCount = 0

    init(of bytes: ArraySlice<UInt8>) {
        total = bytes.count
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                count(buffer[index], isOdd: index & 1 == 1)
                index += 1
            }
        }
    }

    private mutating func count(_ byte: UInt8, isOdd: Bool) {
        if byte < 0x20 {
            switch byte {
            case 9, 10, 12, 13, 27: return
            default: controls += 1
            }
            guard byte == 0 else { return }
            if isOdd { oddZeros += 1 } else { evenZeros += 1 }
        } else if byte >= 0x7F {
            guard byte > 0x7F else {
                controls += 1
                return
            }
            high += 1
            if byte >= 0xC2 && byte < 0xF5 { leadCount += 1 }
            switch byte {
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D: withoutMeaning += 1
            default: break
            }
        }
    }

    /// At most one byte in twenty is a control.
    var looksLikeText: Bool { controls * 20 <= total }

    /// Hardly a control, few letters beyond ASCII, none that windows-1252 does not have.
    var looksWestern: Bool {
        controls * 200 <= total && high * 10 <= total * 3 && withoutMeaning == 0
    }

    /// Whether UTF-16 is big endian, or nothing when it is no UTF-16 of mostly Latin letters.
    var utf16ByteOrder: Bool? {
        guard total >= 4, total % 2 == 0 else { return nil }
        let half = total / 2
        if oddZeros * 10 >= half * 7, evenZeros * 10 <= half { return false }
        if evenZeros * 10 >= half * 7, oddZeros * 10 <= half { return true }
        return nil
    }
}

/// Line ends, made one kind.
enum LineEnds {
    /// The text with CR LF and lone CR turned into LF.
    static func unified(_ text: String) -> String {
        var text = text
        let rewritten: [UInt8]? = text.withUTF8 { buffer in
            guard buffer.contains(13) else { return nil }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(buffer.count)
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                index += 1
                guard byte == 13 else {
                    bytes.append(byte)
                    continue
                }
                bytes.append(10)
                if index < buffer.count, buffer[index] == 10 { index += 1 }
            }
            return bytes
        }
        return rewritten.map { String(decoding: $0, as: UTF8.self) } ?? text
    }
}
