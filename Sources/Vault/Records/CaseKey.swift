package import Foundation

/// The key of one case's records, held in locked memory and never handed out.
package final class CaseKey: Sendable {
    // A class so that the session can hold one copy and lend it; immutable.
    private let secret: SecretBytes
    package let caseID: UUID
    package let epoch: UInt32

    init(secret: consuming SecretBytes, caseID: UUID, epoch: UInt32) {
        self.secret = secret
        self.caseID = caseID
        self.epoch = epoch
    }

    /// Seals a value for one place: version byte 1, then nonce, ciphertext, tag.
    package func seal(_ plain: [UInt8], as label: RecordLabel) throws(VaultError) -> [UInt8] {
        guard label.caseID == caseID, label.epoch == epoch else { throw .notGranted }
        return [1]
            + (try Seal.seal(plain, key: secret.derived("records"), associated: label.associated))
    }

    /// Opens what was sealed for the same place.
    package func open(_ sealed: [UInt8], as label: RecordLabel) throws(VaultError) -> [UInt8] {
        guard label.caseID == caseID, label.epoch == epoch else { throw .notGranted }
        guard sealed.first == 1 else { throw .newerFormat(Int(sealed.first ?? 0)) }
        return try Seal.open(
            Array(sealed.dropFirst()), key: secret.derived("records"), associated: label.associated)
    }

    /// Seals keys of earlier epochs under this one.
    package func seal(past: [CaseKey], as label: RecordLabel) throws(VaultError) -> [UInt8] {
        var writer = ByteWriter()
        for key in past {
            writer.number(key.epoch)
            writer.put(
                try key.withSecret { secret throws(VaultError) in
                    unsafe secret.withUnsafeBytes { unsafe Array($0) }
                })
        }
        var plain = writer.bytes
        defer { SecretBytes.wipe(&plain) }
        return try seal(plain, as: label)
    }

    /// Opens what `seal(past:as:)` sealed.
    package func openPast(_ sealed: [UInt8], as label: RecordLabel) throws(VaultError)
        -> [CaseKey]
    {
        var reader = ByteReader(try open(sealed, as: label))
        var keys: [CaseKey] = []
        while !reader.isAtEnd {
            let epoch = try reader.number(UInt32.self)
            var secret = try reader.take(32)
            keys.append(
                CaseKey(secret: SecretBytes(taking: &secret), caseID: caseID, epoch: epoch))
        }
        return keys
    }

    func withSecret<Result>(_ body: (borrowing SecretBytes) throws(VaultError) -> Result)
        throws(VaultError) -> Result
    {
        try body(secret)
    }
}
