import Foundation

/// Base64 with exactly one accepted way to write some bytes (RFC 4648, 3.5).
enum Base64 {
    /// The usual alphabet, with `=` at the end unless `padded` is false.
    static func bytes(_ plain: some Sequence<UInt8>, padded: Bool = true) -> [UInt8] {
        var text = Array(Data(plain).base64EncodedData())
        while !padded, text.last == UInt8(ascii: "=") { text.removeLast() }
        return text
    }

    /// The same as a string.
    static func text(_ plain: some Sequence<UInt8>, padded: Bool = true) -> String {
        String(decoding: bytes(plain, padded: padded), as: UTF8.self)
    }

    /// Reads base64; nothing for any other alphabet, padding, space or left-over bit.
    static func strict(_ text: some Collection<UInt8>, padded: Bool = true) -> [UInt8]? {
        var whole = Array(text)
        if !padded {
            guard whole.last != UInt8(ascii: "=") else { return nil }
            while whole.count % 4 != 0 { whole.append(UInt8(ascii: "=")) }
        }
        guard let plain = Data(base64Encoded: Data(whole)), plain.base64EncodedData() == Data(whole)
        else { return nil }
        return Array(plain)
    }
}
