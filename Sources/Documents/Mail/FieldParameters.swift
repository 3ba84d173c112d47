/// A value with parameters, like `text/plain; charset=utf-8` (RFC 2045 and RFC 2231).
struct FieldParameters {
    /// What stands before the first semicolon, in lower case.
    private(set) var value: String
    private var segments: [String: [(index: Int, isEncoded: Bool, text: [UInt8])]] = [:]

    init(_ bytes: ArraySlice<UInt8>) {
        var position = bytes.firstIndex(of: 59) ?? bytes.endIndex
        value = String(decoding: bytes[..<position], as: UTF8.self).lowercased()
            .filter { !$0.isWhitespace }
        while position < bytes.endIndex {
            position += 1
            let equals = bytes[position...].firstIndex { $0 == 61 || $0 == 59 } ?? bytes.endIndex
            guard equals < bytes.endIndex, bytes[equals] == 61 else {
                position = equals
                continue
            }
            let name = String(decoding: bytes[position..<equals], as: UTF8.self).lowercased()
                .filter { !$0.isWhitespace }
            let (text, end) = Self.text(bytes, from: equals + 1)
            note(name, text)
            position = end
        }
    }

    /// The text of a parameter, quoted or not, and the semicolon after it or the end.
    private static func text(_ bytes: ArraySlice<UInt8>, from start: Int) -> ([UInt8], Int) {
        var index = start
        while index < bytes.endIndex, bytes[index] == 32 || bytes[index] == 9 { index += 1 }
        guard index < bytes.endIndex, bytes[index] == 34 else {
            let end = bytes[index...].firstIndex(of: 59) ?? bytes.endIndex
            var text = Array(bytes[index..<end])
            while let last = text.last, last == 32 || last == 9 { text.removeLast() }
            return (text, end)
        }
        var text: [UInt8] = []
        index += 1
        while index < bytes.endIndex, bytes[index] != 34 {
            if bytes[index] == 92, index + 1 < bytes.endIndex { index += 1 }
            text.append(bytes[index])
            index += 1
        }
        return (text, bytes[index...].firstIndex(of: 59) ?? bytes.endIndex)
    }

    private mutating func note(_ name: String, _ text: [UInt8]) {
        let parts = name.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        let index = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let isEncoded = parts.count > 1 && parts.last == ""
        segments[parts[0], default: []].append((index, isEncoded, text))
    }

    /// A parameter as text, continued and percent-encoded ones put together.
    func parameter(_ name: String) -> String? {
        guard let parts = segments[name] else { return nil }
        guard parts.contains(where: \.isEncoded) else {
            let joined = parts.sorted { $0.index < $1.index }.flatMap(\.text)
            return EncodedWords.decode(joined[...]).text
        }
        var charset = "utf-8"
        var bytes: [UInt8] = []
        for part in parts.sorted(by: { $0.index < $1.index }) {
            var text = part.text[...]
            if part.isEncoded && part.index == 0 {
                let pieces = text.split(separator: 39, omittingEmptySubsequences: false)
                if pieces.count >= 3 {
                    charset = String(decoding: pieces[0], as: UTF8.self)
                    text = text[pieces[2].startIndex...]
                }
            }
            bytes += part.isEncoded ? Self.percentDecoded(text) : Array(text)
        }
        return
            (TextDecoding.decode(bytes[...], charset: charset)
            ?? TextDecoding.decodeUTF8(bytes[...])).text
    }

    private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == 37, index + 2 < text.endIndex,
                let high = TransferDecoding.nibble(text[index + 1]),
                let low = TransferDecoding.nibble(text[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
        return bytes
    }
}
