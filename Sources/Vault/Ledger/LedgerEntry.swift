package import Foundation

/// One entry of the log: who and when in clear, what sealed, all signed by the actor.
///
/// The tree's leaf is over these bytes, so the log can be checked without any key.
package struct LedgerEntry: Hashable, Sendable {
    /// From 0.
    package let number: UInt64
    /// Milliseconds since 1970.
    package let at: UInt64
    package let officer: UUID
    /// Id of the session certificate whose key signed it.
    package let certificate: [UInt8]
    /// The body under the vault's log key.
    package let sealedBody: [UInt8]
    package let signature: [UInt8]

    static let purpose = Array("rogatory log v1".utf8)
    /// More than any deed can need.
    static let largestBody = 16 * 1024 * 1024

    /// Seals and signs an entry with the keys of the pen's session.
    package init(number: UInt64, at now: Date, body: [UInt8], pen: LogPen) throws(VaultError) {
        let session = pen.session
        let at = UInt64(max(0, now.timeIntervalSince1970 * 1000))
        self.number = number
        self.at = at
        officer = session.officer
        certificate = session.certificate.id
        sealedBody = try pen.seal(body, associated: Self.place(number, at, session.officer))
        signature = try pen.sign(
            Self.purpose + Self.signed(number, at, session.officer, certificate, sealedBody))
    }

    /// Reads a stored entry; says nothing about whether it is genuine.
    package init(bytes: [UInt8]) throws(VaultError) {
        var reader = ByteReader(bytes)
        guard try reader.number(UInt8.self) == 1 else { throw .newerFormat(Int(bytes.first ?? 0)) }
        number = try reader.number()
        at = try reader.number()
        officer = try reader.id()
        certificate = try reader.take(32)
        sealedBody = try reader.counted(limit: Self.largestBody)
        signature = try reader.take(64)
        guard reader.isAtEnd else { throw .malformed }
    }

    /// The stored form, the leaf of the tree.
    package var bytes: [UInt8] {
        Self.signed(number, at, officer, certificate, sealedBody) + signature
    }

    /// When it was written.
    package var date: Date { Date(timeIntervalSince1970: Double(at) / 1000) }

    /// The body, for a holder of the vault key.
    package func body(session: Session) throws(VaultError) -> [UInt8] {
        try session.open(
            sealedBody, purpose: LogPen.purpose, associated: Self.place(number, at, officer))
    }

    /// Whether the holder of this certificate signed it.
    package func isSigned(by certificate: SessionCertificate) -> Bool {
        certificate.id == self.certificate && certificate.officer == officer
            && Signatures.verify(
                signature,
                of: Self.purpose + Self.signed(number, at, officer, self.certificate, sealedBody),
                by: certificate.sessionKey)
    }

    private static func place(_ number: UInt64, _ at: UInt64, _ officer: UUID) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(number)
        writer.number(at)
        writer.id(officer)
        return writer.bytes
    }

    private static func signed(
        _ number: UInt64, _ at: UInt64, _ officer: UUID, _ certificate: [UInt8], _ body: [UInt8]
    ) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(UInt8(1))
        writer.number(number)
        writer.number(at)
        writer.id(officer)
        writer.put(certificate)
        writer.counted(body)
        return writer.bytes
    }
}
