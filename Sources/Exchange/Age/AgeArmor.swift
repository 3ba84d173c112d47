/// The text form of an age file: strict PEM (RFC 7468, section 3, figure 3).
enum AgeArmor {
    private static let begin = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
    private static let end = Array("-----END AGE ENCRYPTED FILE-----".utf8)
    private static let newline = UInt8(ascii: "\n")
    private static let columns = 64

    static func isArmor(_ bytes: [UInt8]) -> Bool {
        bytes.drop(while: isSpace).starts(with: begin)
    }

    /// The file inside the armor, or nothing when the bytes do not begin with armor.
    ///
    /// White space may stand before and after. Throws `.notAge` for armor in any other form.
    static func strip(_ bytes: [UInt8]) throws(ExchangeError) -> [UInt8]? {
        var rest = bytes.drop(while: isSpace)
        guard rest.starts(with: begin) else { return nil }
        func line() throws(ExchangeError) -> ArraySlice<UInt8> {
            let end = rest.firstIndex(of: newline) ?? rest.endIndex
            var line = rest[..<end]
            if end < rest.endIndex, line.last == UInt8(ascii: "\r") { line = line.dropLast() }
            rest = rest[min(end + 1, rest.endIndex)...]
            return line
        }
        guard try line().elementsEqual(begin) else { throw .notAge }
        var text: [UInt8] = []
        text.reserveCapacity(rest.count)
        var isLast = false
        while !rest.isEmpty {
            let next = try line()
            if next.first == UInt8(ascii: "-") {
                guard next.elementsEqual(end) || isEnd(next), rest.allSatisfy(isSpace),
                    let file = Base64.strict(text), !file.isEmpty
                else { throw .notAge }
                return file
            }
            guard !isLast, !next.isEmpty, next.count <= columns else { throw .notAge }
            isLast = next.count < columns
            text += next
        }
        throw .notAge
    }

    /// The last line of a file may be followed by white space instead of a line feed.
    private static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: end) && line.dropFirst(end.count).allSatisfy(isSpace)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0d).contains(byte)
    }
}
