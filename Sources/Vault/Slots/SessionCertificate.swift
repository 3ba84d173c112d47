import Crypto
package import Foundation

/// An officer's identity key saying: this key is mine from now until I lock.
package struct SessionCertificate: Hashable, Sendable {
    package let vault: UUID
    package let officer: UUID
    /// Milliseconds since 1970.
    package let startedAt: UInt64
    /// Ed25519, 32 bytes.
    package let sessionKey: [UInt8]
    let signature: [UInt8]

    init(vault: UUID, officer: UUID, startedAt: UInt64, sessionKey: [UInt8], signature: [UInt8]) {
        self.vault = vault
        self.officer = officer
        self.startedAt = startedAt
        self.sessionKey = sessionKey
        self.signature = signature
    }

    /// Reads a stored certificate; says nothing about whether it is genuine.
    package init(bytes: [UInt8]) throws(VaultError) {
        var reader = ByteReader(bytes)
        guard try reader.number(UInt8.self) == 1 else { throw .newerFormat(Int(bytes.first ?? 0)) }
        vault = try reader.id()
        officer = try reader.id()
        startedAt = try reader.number()
        sessionKey = try reader.take(32)
        signature = try reader.take(64)
        guard reader.isAtEnd else { throw .malformed }
    }

    /// SHA-256 over the stored form: how log entries and grants name it.
    package var id: [UInt8] { Array(SHA256.hash(data: bytes)) }

    package var bytes: [UInt8] { signedBytes + signature }

    var signedBytes: [UInt8] {
        Self.statement(vault: vault, officer: officer, startedAt: startedAt, sessionKey: sessionKey)
    }

    static func statement(vault: UUID, officer: UUID, startedAt: UInt64, sessionKey: [UInt8])
        -> [UInt8]
    {
        var writer = ByteWriter()
        writer.number(UInt8(1))
        writer.id(vault)
        writer.id(officer)
        writer.number(startedAt)
        writer.put(sessionKey)
        return writer.bytes
    }

    static let purpose = Array("rogatory session v1".utf8)

    /// Whether this officer's identity key signed it, for this vault.
    package func isSigned(by keys: OfficerPublicKeys, vault: UUID) -> Bool {
        self.vault == vault && officer == keys.officer
            && keys.verify(signature, of: Self.purpose + signedBytes)
    }
}
