/// Blocks inside a text that are no text: what is encrypted, and files written as letters.
enum EncodedBlocks {
    private static let mostNamed = 20

    /// What the blocks are and the lines in which they begin, in words, 20 at most.
    ///
    /// OpenPGP (RFC 9580, 6.2), CMS and PKCS #7 (RFC 7468), uuencode (POSIX) and yEnc; also in quoted
    /// mail.
    static func named(in text: String) -> [String] {
        var found: [String] = []
        var number = 0
        /// The line that may begin a file, until the next one shows it.
        var begun: Int?
        for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            number += 1
            guard found.count < mostNamed else { break }
            let line = line.drop { $0 == 32 || $0 == 62 }
            if let start = begun, isUuencoded(line) {
                found.append("a file written as letters, line \(start)")
            }
            begun = nil
            guard let first = line.first, line.count < 400,
                first == 45 || first == 98 || first == 61
            else { continue }
            let words = String(decoding: line, as: UTF8.self)
            if encrypted.contains(where: words.hasPrefix) {
                found.append("an encrypted block, line \(number)")
            } else if words.hasPrefix("=ybegin line=") {
                found.append("a file written as letters, line \(number)")
            } else if beginsFile(words) {
                begun = number
            }
        }
        return found
    }

    private static let encrypted = [
        "-----BEGIN PGP MESSAGE", "-----BEGIN CMS-----", "-----BEGIN PKCS7-----",
    ]

    /// "begin 644 name", and nothing of another look.
    private static func beginsFile(_ line: String) -> Bool {
        let parts = line.split(separator: " ", maxSplits: 2)
        return parts.count == 3 && parts[0] == "begin" && (3...4).contains(parts[1].count)
            && parts[1].allSatisfy { ("0"..."7").contains($0) }
    }

    /// A length of 1 to 45 bytes as one sign, and four signs for every three of them.
    private static func isUuencoded(_ line: Substring.UTF8View) -> Bool {
        guard let first = line.first, (33...77).contains(first) else { return false }
        let signs = (Int(first - 32) + 2) / 3 * 4
        return (signs...(signs + 2)).contains(line.count - 1)
            && line.allSatisfy { (32...96).contains($0) || $0 == 13 }
    }
}
