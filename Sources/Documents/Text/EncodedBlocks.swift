/// Blocks inside a text that are no text: what is encrypted, and files written as letters.
enum EncodedBlocks {
    private static let mostNamed = 20

    /// What the blocks are and the lines in which they begin, in words, 20 at most.
    ///
    /// OpenPGP (RFC 9580, 6.2), CMS and PKCS #7 (RFC 7468), uuencode (POSIX) and yEnc.
    static func named(in text: String) -> [String] {
        var found: [String] = []
        var number = 0
        for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            number += 1
            guard found.count < mostNamed, let first = line.first,
                first == 45 || first == 98 || first == 61, line.count < 400
            else { continue }
            let words = String(decoding: line, as: UTF8.self)
            if encrypted.contains(where: words.hasPrefix) {
                found.append("an encrypted block, line \(number)")
            } else if words.hasPrefix("=ybegin ") || isUuencoded(words) {
                found.append("a file written as letters, line \(number)")
            }
        }
        return found
    }

    private static let encrypted = [
        "-----BEGIN PGP MESSAGE", "-----BEGIN CMS-----", "-----BEGIN PKCS7-----",
    ]

    /// "begin 644 name", and nothing of another look.
    private static func isUuencoded(_ line: String) -> Bool {
        let parts = line.split(separator: " ", maxSplits: 2)
        return parts.count == 3 && (parts[0] == "begin" || parts[0] == "begin-base64")
            && (3...4).contains(parts[1].count)
            && parts[1].allSatisfy { ("0"..."7").contains($0) }
    }
}
