import Crypto

/// The text at the beginning of an age file: who can open it, and a code over all of that.
struct AgeHeader {
    /// The largest header that is read, in bytes.
    static let largestByteCount = 1 << 20

    static let version = Array("age-encryption.org/v1\n".utf8)
    private static let mark = Array("---".utf8)
    private static let arrow = Array("-> ".utf8)
    private static let newline = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")

    let stanzas: [AgeStanza]
    /// Everything up to and including the three dashes.
    private let covered: [UInt8]
    private let code: [UInt8]
    /// How many bytes the header takes.
    let byteCount: Int

    /// Writes a header for stanzas that all wrap the same file key.
    static func bytes(_ stanzas: [AgeStanza], fileKey: SymmetricKey) -> [UInt8] {
        let covered = version + stanzas.flatMap(\.lines) + mark
        let code = HMAC<SHA256>.authenticationCode(for: covered, using: codeKey(fileKey))
        return covered + [space] + Base64.bytes(code, padded: false) + [newline]
    }

    /// Whether the code over the header was made with this file key.
    func isGenuine(fileKey: SymmetricKey) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: covered, using: Self.codeKey(fileKey))
    }

    private static func codeKey(_ fileKey: SymmetricKey) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: fileKey, info: Array("header".utf8), outputByteCount: 32)
    }

    /// Reads a header strictly; throws `.notAge`, or `.tooLarge` before the end was found.
    init(parsing file: [UInt8]) throws(ExchangeError) {
        guard file.starts(with: Self.version) else { throw .notAge }
        var rest = file.prefix(Self.largestByteCount)[Self.version.count...]
        func line() throws(ExchangeError) -> ArraySlice<UInt8> {
            guard let end = rest.firstIndex(of: Self.newline) else {
                throw file.count > Self.largestByteCount
                    ? .tooLarge(limit: Self.largestByteCount) : .notAge
            }
            defer { rest = rest[(end + 1)...] }
            return rest[..<end]
        }
        var stanzas: [AgeStanza] = []
        while !rest.starts(with: Self.mark) {
            let head = try line()
            guard head.starts(with: Self.arrow) else { throw .notAge }
            let arguments = head.dropFirst(Self.arrow.count)
                .split(separator: Self.space, omittingEmptySubsequences: false)
            guard arguments.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (33...126).contains($0) } })
            else { throw .notAge }
            var text: [UInt8] = []
            var last: ArraySlice<UInt8>
            repeat {
                last = try line()
                guard last.count <= 64 else { throw .notAge }
                text += last
            } while last.count == 64
            guard let body = Base64.strict(text, padded: false) else { throw .notAge }
            stanzas.append(
                AgeStanza(
                    arguments: arguments.map { String(decoding: $0, as: UTF8.self) }, body: body))
        }
        let end = try line()
        guard end.count == Self.mark.count + 44, end.dropFirst(3).first == Self.space,
            let code = Base64.strict(end.suffix(43), padded: false), !stanzas.isEmpty,
            stanzas.count == 1 || !stanzas.contains(where: { $0.kind == AgeStanza.scrypt })
        else { throw .notAge }
        self.stanzas = stanzas
        self.code = code
        covered = Array(file[..<(end.startIndex + Self.mark.count)])
        byteCount = rest.startIndex
    }
}
