package import Casework
import Foundation
import GRDB
import Synchronization
import Vault

extension StoreReading {
    /// The newest confirmed directory of officers, verified from its first version on.
    package func directory() throws(StoreError) -> SignedDirectory { try context.chain().current }

    /// A version that was proposed and waits for its confirmation.
    package func pendingDirectory() throws(StoreError) -> SignedDirectory? {
        try context.chain().pending
    }

    /// Everybody whom any confirmed version names, newest version first.
    package func everyMember() throws(StoreError) -> [DirectoryMember] {
        try context.chain().confirmed.reversed().flatMap(\.members)
    }

    /// Throws `.vault(.slotsOutdated)` when the slot file is older than the vault.
    package func checkEpoch() throws(StoreError) {
        _ = try context.officeRecord(.epoch, .ofNumber(0))
    }

    /// Whether the confirmed directory names the session's officer with the session's keys.
    package func isOfficerConfirmed() throws(StoreError) -> Bool {
        let member = try directory().member(Identifier(context.session.officer))
        return member?.keys == context.session.keys
    }

    /// Whether an officer's identity key certified this session key in a session that did a deed.
    package func isSessionKey(_ key: [UInt8], of officer: Officer.ID) throws(StoreError) -> Bool {
        if context.session.certificate.sessionKey == key {
            return context.session.officer == officer.uuid
        }
        for row in try context.rows(
            "SELECT id, body FROM certificate WHERE officer = ?", [officer.uuid.blob])
        {
            let certificate = try stated { try SessionCertificate(bytes: try row.bytes("body")) }
            guard certificate.sessionKey == key else { continue }
            return try context.certificate(try row.bytes("id")).officer == officer.uuid
        }
        return false
    }
}

extension StoreContext {
    /// Every version of the directory; verified again only when the newest has changed.
    func chain() throws(StoreError) -> DirectoryChain {
        guard let row = try row("SELECT * FROM directory ORDER BY version DESC LIMIT 1") else {
            throw .directoryInvalid
        }
        // To compare what is stored costs less than to read it.
        let digest = Digest256(of: StoredTable.bytes(row.databaseValues))
        if let known = proven.chain.withLock({ $0 }), known.digest == digest { return known.chain }
        var versions: [SignedDirectory] = []
        for row in try rows("SELECT * FROM directory ORDER BY version") {
            versions.append(try Self.directory(row))
        }
        let chain = try DirectoryChain(versions, vault: vault)
        // What this transaction wrote may yet be taken back.
        if changes.isEmpty { proven.chain.withLock { $0 = (digest, chain) } }
        return chain
    }

    static func directory(_ row: Row) throws(StoreError) -> SignedDirectory {
        let confirmer: UUID?
        if let bytes = try row.optionalBytes("confirmed_by") {
            guard let id = UUID(bytes: bytes) else { throw .directoryInvalid }
            confirmer = id
        } else {
            confirmer = nil
        }
        let directory = try SignedDirectory(
            statement: try row.bytes("body"), proposedBy: try row.id("proposed_by"),
            proposal: try row.bytes("proposal"), confirmedBy: confirmer,
            confirmation: try row.optionalBytes("confirmation"))
        guard directory.version == (try row.number("version")) else { throw .directoryInvalid }
        return directory
    }

    /// A session's certificate, checked against the officers of all confirmed directories.
    func certificate(_ id: [UInt8]) throws(StoreError) -> SessionCertificate {
        if let known = proven.certificates.withLock({ $0[id] }) { return known }
        guard let row = try row("SELECT body FROM certificate WHERE id = ?", [id.blob]) else {
            throw .directoryInvalid
        }
        let certificate = try stated { try SessionCertificate(bytes: try row.bytes("body")) }
        guard certificate.id == id, try chain().vouches(for: certificate, vault: vault) else {
            throw .directoryInvalid
        }
        if changes.isEmpty { proven.certificates.withLock { $0[id] = certificate } }
        return certificate
    }
}

extension StoreWriter {
    /// Stores a proposed version of the directory; it takes the place of one still pending.
    package func proposeDirectory(_ proposal: SignedDirectory) throws(StoreError) {
        guard !proposal.isConfirmed, proposal.vault == context.vault else {
            throw .directoryInvalid
        }
        try DirectoryChain.judge(proposal, after: try directory())
        try store(proposal)
    }

    /// Stores the pending version with its confirmation; from here on it counts.
    package func confirmDirectory(_ confirmed: SignedDirectory) throws(StoreError) {
        guard confirmed.isConfirmed, let pending = try pendingDirectory(),
            pending.statement == confirmed.statement, pending.proposal == confirmed.proposal,
            pending.proposedBy == confirmed.proposedBy
        else { throw .directoryInvalid }
        try DirectoryChain.judge(confirmed, after: try directory())
        try store(confirmed)
    }

    func store(_ directory: SignedDirectory) throws(StoreError) {
        try context.put(.directory, directory.storedValues)
    }
}

extension SignedDirectory {
    /// The columns of its row.
    var storedValues: [DatabaseValue] {
        [
            version.databaseValue, statement.blob, proposedBy.uuid.blob, proposal.blob,
            confirmedBy?.uuid.blob ?? .null, confirmation?.blob ?? .null,
        ]
    }
}
