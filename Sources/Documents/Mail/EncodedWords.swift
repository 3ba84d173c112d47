/// Header values as people read them (RFC 2047).
enum EncodedWords {
    /// A value decoded, and whether some word of it could not be.
    struct Value {
        var text: String
        var isDamaged = false
    }

    /// Decodes the encoded words of a header value.
    ///
    /// Blanks between two encoded words vanish (section 6.2); neighbours of one charset are
    /// decoded together, since senders cut characters in two.
    static func decode(_ value: ArraySlice<UInt8>) -> Value {
        var result = Value(text: "")
        var plainStart = value.startIndex
        var held: (charset: String, bytes: [UInt8])?
        var index = value.startIndex
        while index < value.endIndex {
            guard value[index] == 61, let word = word(in: value, at: index) else {
                index += 1
                continue
            }
            let between = value[plainStart..<index]
            let isBlank = between.allSatisfy { $0 == 32 || $0 == 9 }
            if held == nil || !isBlank || held?.charset != word.charset {
                flush(&held, into: &result)
                if !(isBlank && plainStart != value.startIndex) { append(between, to: &result) }
            }
            if held == nil { held = (word.charset, []) }
            held?.bytes += word.bytes
            index = word.end
            plainStart = index
        }
        flush(&held, into: &result)
        append(value[plainStart...], to: &result)
        return result
    }

    private static func append(_ bytes: ArraySlice<UInt8>, to result: inout Value) {
        guard !bytes.isEmpty else { return }
        let decoded = TextDecoding.sniff(bytes) ?? TextDecoding.decodeUTF8(bytes)
        result.text += decoded.text
        result.isDamaged = result.isDamaged || decoded.damage > 0
    }

    private static func flush(
        _ held: inout (charset: String, bytes: [UInt8])?, into result: inout Value
    ) {
        guard let word = held else { return }
        held = nil
        if let decoded = TextDecoding.decode(word.bytes[...], charset: word.charset) {
            result.text += decoded.text
            result.isDamaged = result.isDamaged || decoded.damage > 0
        } else {
            result.text += TextDecoding.decodeUTF8(word.bytes[...]).text
            result.isDamaged = true
        }
    }

    /// The encoded word that begins there: `=?charset?B or Q?text?=`, at most 1 000 bytes.
    private static func word(
        in value: ArraySlice<UInt8>, at start: Int
    ) -> (charset: String, bytes: [UInt8], end: Int)? {
        let window = value[start..<min(value.endIndex, start + 1_000)]
        guard window.count > 6, window[start + 1] == 63,
            let first = window[(start + 2)...].firstIndex(of: 63), first + 3 < window.endIndex,
            window[first + 2] == 63,
            let last = window[(first + 3)...].firstIndex(of: 63), last + 1 < window.endIndex,
            window[last + 1] == 61
        else { return nil }
        let name = String(decoding: window[(start + 2)..<first], as: UTF8.self)
        // RFC 2231, section 5: a language may follow the charset.
        let charset = name.split(separator: "*").first.map(String.init) ?? ""
        let text = window[(first + 3)..<last]
        switch window[first + 1] {
        case 66, 98: return (charset, TransferDecoding.base64(text), last + 2)
        case 81, 113:
            let bytes = TransferDecoding.quotedPrintable(text, underscoreIsBlank: true)
            return (charset, bytes, last + 2)
        default: return nil
        }
    }
}
