import Crypto
import Dispatch
package import Foundation
import Synchronization

extension Session {
    /// Lends the page key to the database layer.
    package func withPageKey<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws -> Result {
        let keys = try vaultKeys()
        let choice = try with { secrets throws(VaultError) in
            secrets.pageKeyChoice.withLock { $0 }
        }
        return try keys.withPageKey(choice) { (key: borrowing SecretBytes) throws(Failure) in
            try unsafe key.withUnsafeBytes(body)
        }
    }

    /// Signs with the session key.
    package func sign(_ message: [UInt8]) throws(VaultError) -> [UInt8] {
        try with { secrets throws(VaultError) in try Self.sign(message, seed: secrets.signingSeed) }
    }

    /// Seals something of the whole office under a key made from the vault key in force.
    ///
    /// The stored form begins with 1 in the vault's first epoch, with 2 and the epoch after it.
    package func seal(_ plain: [UInt8], purpose: String, associated: [UInt8]) throws(VaultError)
        -> [UInt8]
    {
        let keys = try vaultKeys()
        let key = try keys.withCurrent { key in key.derived(purpose) }
        var writer = Self.officeForm(keys.epoch)
        writer.put(try Seal.seal(plain, key: key, associated: associated))
        return writer.bytes
    }

    /// The beginning of what is sealed for the whole office in an epoch.
    static func officeForm(_ epoch: UInt32) -> ByteWriter {
        var writer = ByteWriter()
        writer.number(UInt8(epoch == 1 ? 1 : 2))
        if epoch > 1 { writer.number(epoch) }
        return writer
    }

    /// Opens what `seal` sealed for the same purpose and place, in this epoch or an earlier one.
    package func open(_ sealed: [UInt8], purpose: String, associated: [UInt8]) throws(VaultError)
        -> [UInt8]
    {
        var reader = ByteReader(sealed)
        let form = try reader.number(UInt8.self)
        guard form == 1 || form == 2 else { throw .newerFormat(Int(form)) }
        let epoch = form == 1 ? 1 : try reader.number(UInt32.self)
        guard form == 1 || epoch > 1 else { throw .malformed }
        let rest = try reader.take(sealed.count - reader.position)
        if try vaultKeys().epoch < epoch { try follow() }
        return try vaultKeys().with(epoch: epoch) { key throws(VaultError) in
            try Seal.open(rest, key: key.derived(purpose), associated: associated)
        }
    }

    /// Makes a new case's key and keeps it for this session.
    package func newCaseKey(for caseID: UUID) throws(VaultError) -> CaseKey {
        let key = CaseKey(secret: SecretBytes(randomCount: 32), caseID: caseID, epoch: 1)
        return try with { secrets throws(VaultError) in
            secrets.caseKeys.withLock { $0[caseID] = key }
            return key
        }
    }

    /// Makes the key of a case's next epoch and keeps it for this session.
    package func nextCaseKey(after old: CaseKey) throws(VaultError) -> CaseKey {
        guard old.epoch < UInt32.max else { throw .malformed }
        let key = CaseKey(
            secret: SecretBytes(randomCount: 32), caseID: old.caseID, epoch: old.epoch + 1)
        return try with { secrets throws(VaultError) in
            secrets.caseKeys.withLock { $0[old.caseID] = key }
            return key
        }
    }

    /// A case key opened before in this session.
    package func cachedCaseKey(_ caseID: UUID) throws(VaultError) -> CaseKey? {
        try with { secrets throws(VaultError) in secrets.caseKeys.withLock { $0[caseID] } }
    }

    /// Wraps a case key to an officer and signs the grant.
    package func grant(_ key: CaseKey, to officer: OfficerPublicKeys) throws(VaultError) -> Grant {
        let info = Wrap.info(
            purpose: Grant.purpose, vault: vault, subject: key.caseID, epoch: key.epoch,
            officer: officer.officer)
        let wrap = try key.withSecret { secret throws(VaultError) in
            try Wrap.seal(secret, to: officer.wrapping, info: info)
        }
        let unsigned = Grant(
            caseID: key.caseID, epoch: key.epoch, officer: officer.officer,
            certificate: certificate.id, wrap: wrap, signature: [])
        return Grant(
            caseID: key.caseID, epoch: key.epoch, officer: officer.officer,
            certificate: certificate.id, wrap: wrap,
            signature: try sign(Array(Grant.purpose.utf8) + unsigned.signedBytes))
    }

    /// Opens a grant made to this officer, after its signature was checked.
    ///
    /// `granter` is the certificate that the grant names, itself checked against the directory.
    package func open(_ grant: Grant, signedBy granter: SessionCertificate) throws(VaultError)
        -> CaseKey
    {
        try with { secrets throws(VaultError) in
            try open(
                grant, signedBy: granter, into: secrets,
                with: Slot.wrappingKey(seed: secrets.wrappingSeed))
        }
    }

    /// Opens many grants on all of the machine's cores, and answers those that opened.
    ///
    /// Each is checked as `open(_:signedBy:)` does, which says of one left out what is wrong with
    /// it. A core opens about 2 500 a second. Stops with `.locked` when the session is closed.
    package func open(_ grants: [(grant: Grant, granter: SessionCertificate)]) throws(VaultError)
        -> [Grant]
    {
        try with { secrets throws(VaultError) in
            let opened = Mutex<[Grant]>([])
            let parts = min(ProcessInfo.processInfo.activeProcessorCount, grants.count)
            // Threads and no tasks: the call blocks, and nothing is shared but what is locked.
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                // One for each thread, made once: for a single grant it is a third of the work.
                guard let key = try? Slot.wrappingKey(seed: secrets.wrappingSeed) else { return }
                for index in stride(from: part, to: grants.count, by: parts) {
                    guard isOpen else { return }
                    let (grant, granter) = grants[index]
                    // Opened by itself it says why it does not open.
                    let isGood =
                        (try? open(grant, signedBy: granter, into: secrets, with: key)) != nil
                    if isGood { opened.withLock { $0.append(grant) } }
                }
            }
            guard isOpen else { throw .locked }
            return opened.withLock { $0 }
        }
    }

    private func open(
        _ grant: Grant, signedBy granter: SessionCertificate, into secrets: Secrets,
        with wrappingKey: XWingMLKEM768X25519.PrivateKey
    ) throws(VaultError) -> CaseKey {
        guard grant.officer == officer else { throw .notGranted }
        guard grant.isSigned(by: granter) else { throw .signatureInvalid }
        let info = Wrap.info(
            purpose: Grant.purpose, vault: vault, subject: grant.caseID, epoch: grant.epoch,
            officer: officer)
        let secret = try Wrap.open(grant.wrap, with: wrappingKey, info: info)
        let key = CaseKey(secret: secret, caseID: grant.caseID, epoch: grant.epoch)
        secrets.caseKeys.withLock { $0[grant.caseID] = key }
        return key
    }

    /// Wraps a 32-byte secret of the office to an officer.
    package func wrap(
        _ secret: borrowing SecretBytes, purpose: String, to officer: OfficerPublicKeys
    )
        throws(VaultError) -> [UInt8]
    {
        try Wrap.seal(
            secret, to: officer.wrapping,
            info: Wrap.info(
                purpose: purpose, vault: vault, subject: vault, epoch: 1, officer: officer.officer))
    }

    /// Opens a secret of the office that was wrapped to this officer.
    package func unwrap(_ wrap: [UInt8], purpose: String) throws(VaultError) -> SecretBytes {
        let info = Wrap.info(
            purpose: purpose, vault: vault, subject: vault, epoch: 1, officer: officer)
        return try with { secrets throws(VaultError) in
            try Wrap.open(wrap, with: Slot.wrappingKey(seed: secrets.wrappingSeed), info: info)
        }
    }
}
