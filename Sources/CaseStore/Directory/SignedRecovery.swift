import Casework
package import Foundation
import GRDB
package import Vault

/// The recovery key of a vault as two officers vouched for it: an administrator, and beside him an
/// auditor or the head, another human being.
///
/// The private half exists in the shares alone.
package struct SignedRecovery: Hashable, Sendable {
    package let vault: UUID
    /// X-Wing public key, 1216 bytes.
    package let publicKey: [UInt8]
    /// Shares that make the key again, and shares made.
    package let threshold: Int
    package let count: Int
    package let madeAt: Date
    /// The version of the directory by which the two are judged.
    package let directory: Int
    let statement: [UInt8]
    let proposedBy: UUID
    let proposal: [UInt8]
    let confirmedBy: UUID
    let confirmation: [UInt8]

    private static let proposalPurpose = Array("rogatory recovery proposal v1\n".utf8)
    private static let confirmationPurpose = Array("rogatory recovery confirmation v1\n".utf8)

    /// The canonical bytes that both sign.
    package static func statement(
        vault: UUID, publicKey: [UInt8], threshold: Int, count: Int, madeAt: Date, directory: Int
    ) -> [UInt8] {
        CanonicalJSON.object([
            "type": .string("rogatory recovery v1"),
            "vault": .string(vault.uuidString.lowercased()),
            "publicKey": .string(Data(publicKey).base64EncodedString()),
            "threshold": .integer(threshold),
            "count": .integer(count),
            "madeAt": .integer(Int((madeAt.timeIntervalSince1970 * 1000).rounded())),
            "directory": .integer(directory),
        ]).bytes
    }

    /// The proposer's signature with his identity key.
    package static func propose(_ statement: [UInt8], signer: borrowing IdentitySigner)
        throws(VaultError) -> [UInt8]
    {
        try signer.sign(proposalPurpose + statement)
    }

    /// The confirmer's signature with his identity key, over statement and proposal.
    package static func confirm(
        _ statement: [UInt8], proposal: [UInt8], signer: borrowing IdentitySigner
    ) throws(VaultError) -> [UInt8] {
        try signer.sign(confirmationPurpose + statement + proposal)
    }

    /// Reads a statement with its signatures; says nothing about whether they hold.
    package init(
        statement: [UInt8], proposedBy: UUID, proposal: [UInt8], confirmedBy: UUID,
        confirmation: [UInt8]
    ) throws(StoreError) {
        let json = try stated { try CanonicalJSON(parsing: statement) }
        guard json["type"]?.text == "rogatory recovery v1", json.bytes == statement,
            let vault = json["vault"]?.text.flatMap({ UUID(uuidString: $0) }),
            let publicKey = json["publicKey"]?.text.flatMap({ Data(base64Encoded: $0) }),
            publicKey.count == 1216, let threshold = json["threshold"]?.number,
            let count = json["count"]?.number, (2...16).contains(threshold),
            (threshold...16).contains(count), let madeAt = json["madeAt"]?.number,
            let directory = json["directory"]?.number
        else { throw .directoryInvalid }
        self.vault = vault
        self.publicKey = Array(publicKey)
        self.threshold = threshold
        self.count = count
        self.madeAt = Date(timeIntervalSince1970: Double(madeAt) / 1000)
        self.directory = directory
        self.statement = statement
        self.proposedBy = proposedBy
        self.proposal = proposal
        self.confirmedBy = confirmedBy
        self.confirmation = confirmation
    }

    /// Whether both signatures hold and both were entitled to them by the directory named.
    func holds(in chain: DirectoryChain, vault: UUID) -> Bool {
        guard self.vault == vault,
            let version = chain.confirmed.first(where: { $0.version == directory }),
            let proposer = version.member(Identifier(proposedBy)),
            let confirmer = version.member(Identifier(confirmedBy)),
            proposer.officer.roles.contains(.administrator),
            !confirmer.officer.roles.isDisjoint(with: [.auditor, .head]),
            proposer.officer.human != confirmer.officer.human
        else { return false }
        return proposer.keys.verify(proposal, of: Self.proposalPurpose + statement)
            && confirmer.keys.verify(
                confirmation, of: Self.confirmationPurpose + statement + proposal)
    }
}

extension SignedRecovery {
    private static let longestStatement = 8192

    /// The stored form.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.counted(statement)
        writer.id(proposedBy)
        writer.put(proposal)
        writer.id(confirmedBy)
        writer.put(confirmation)
        return writer.bytes
    }

    init(bytes: [UInt8]) throws(StoreError) {
        do {
            var reader = ByteReader(bytes)
            let statement = try reader.counted(limit: Self.longestStatement)
            let (proposer, proposal) = (try reader.id(), try reader.take(64))
            let (confirmer, confirmation) = (try reader.id(), try reader.take(64))
            guard reader.isAtEnd else { throw VaultError.malformed }
            try self.init(
                statement: statement, proposedBy: proposer, proposal: proposal,
                confirmedBy: confirmer, confirmation: confirmation)
        } catch {
            throw StoreError(error)
        }
    }
}

extension StoreReading {
    /// The recovery key in force, its two signatures checked; nothing when none was made.
    package func recovery() throws(StoreError) -> SignedRecovery? {
        guard let stored = try context.officeRecord(.recovery, .ofNumber(0)) else { return nil }
        let recovery = try SignedRecovery(bytes: stored.value)
        guard recovery.holds(in: try context.chain(), vault: context.vault) else {
            throw .directoryInvalid
        }
        return recovery
    }
}

extension StoreReading {
    /// Whether the log says that this recovery key, the stored one, was the last to be made.
    ///
    /// Whoever has the vault key can put back an older one, whose two signatures hold, and append an
    /// entry for it. So the newest entry that names the row has to be its making by one of the two
    /// who signed it, over this very row, and no making in the log may lie after `madeAt`.
    package func isRecoveryExplained(_ recovery: SignedRecovery) throws(StoreError) -> Bool {
        guard let row = try context.officeRow(.recovery, .ofNumber(0)) else { return false }
        let stored = StoredTable.officeRecord.change(Array(row.databaseValues))
        var entries = try context.signedEntries(try context.logIndex().recoveries)
        guard let newest = entries.popLast(), newest.makesRecovery,
            [recovery.proposedBy, recovery.confirmedBy].contains(newest.officer.uuid),
            newest.body.changes.contains(stored)
        else { return false }
        let versions = try context.chain().confirmed
        return !entries.contains { entry in
            // The log tells milliseconds.
            entry.makesRecovery && entry.at.timeIntervalSince(recovery.madeAt) > 0.001
                && versions.contains {
                    $0.member(entry.officer)?.officer.roles.contains(.administrator) ?? false
                }
        }
    }
}

extension LogRow {
    fileprivate var makesRecovery: Bool {
        body.deed == ActionKind.makeRecovery.rawValue && body.refused.isEmpty
    }
}

extension StoreWriter {
    /// Puts a recovery key into force, in place of one that was there.
    package func saveRecovery(_ recovery: SignedRecovery) throws(StoreError) {
        guard recovery.holds(in: try context.chain(), vault: context.vault) else {
            throw .directoryInvalid
        }
        try context.saveOffice(recovery.bytes, .recovery, .ofNumber(0), over: nil)
    }
}
