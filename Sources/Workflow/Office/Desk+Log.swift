package import CaseStore
import Casework
package import Foundation
package import Vault

extension Desk {
    /// The newest checkpoint as a note to print or to keep; with the passphrase again, cosigned.
    ///
    /// Only an auditor or the head cosigns, and only a log that has just been checked whole: a
    /// broken one throws `.logRewound`.
    package func checkpoint(
        cosignedWith stepUp: StepUp?, progress: (Double) -> Void
    ) throws(DeskError) -> CosignedCheckpoint {
        guard let stepUp else { return CosignedCheckpoint(try newestCheckpoint()) }
        guard !officer.roles.isDisjoint(with: [.auditor, .head]) else {
            throw .refused([.roleMissing(.confirmOfficers, needs: [.auditor, .head])])
        }
        guard case .intact = try verifyLog(progress: progress) else { throw .logRewound }
        let checkpoint = try newestCheckpoint()
        let now = surroundings.now()
        let cosignature: Cosignature = try signing(with: stepUp) {
            (signer: borrowing IdentitySigner) throws(DeskError) in
            do {
                return try Cosignature(of: checkpoint, at: now, signer: signer)
            } catch {
                throw DeskError(wrapping: error)
            }
        }
        try writing { writer in try writer.log(deed: "cosign") }
        return CosignedCheckpoint(checkpoint, [cosignature])
    }

    private func newestCheckpoint() throws(DeskError) -> Checkpoint {
        let newest = try reading { reader in try reader.checkpoint() }
        guard let newest else { throw .store(.missing) }
        return newest
    }

    /// Hands out the whole log as lines of text that are checked without the vault.
    package func exportLog(_ put: (String) throws -> Void) throws(DeskError) {
        try writing { writer in
            try writer.log(deed: ReadingKind.readLog.rawValue, reason: "audit export")
        }
        do { try store.exportLog(put) } catch { throw DeskError(wrapping: error) }
    }

    /// The proof that an entry stands in the log, as text that is checked without the vault.
    package func proof(ofEntry number: Int) throws(DeskError) -> String {
        try writing { writer in
            try writer.log(deed: ReadingKind.readLog.rawValue, reason: "audit prove")
        }
        return try reading { reader in try LogProof.text(of: number, in: reader) }
    }

    /// Whether the log goes on from a checkpoint that was kept elsewhere, and who cosigned it.
    package func examine(_ kept: CosignedCheckpoint) throws(DeskError) -> CheckpointFinding {
        try reading { reader in
            CheckpointFinding(
                kept, isConfirmed: try reader.consistency(from: kept.checkpoint),
                isSigned: try reader.hasSigned(kept.checkpoint),
                members: try reader.directory().members)
        }
    }
}

/// What a checkpoint kept elsewhere says about a log.
package struct CheckpointFinding: Hashable, Sendable {
    package struct Cosigner: Hashable, Sendable {
        package let login: String
        package let at: Date
    }

    /// Whether the log begins with what the checkpoint vouches for.
    package let isConfirmed: Bool
    /// Whether anybody of the vault signed it as it stands: else it was altered or mistyped, and
    /// says nothing about the log.
    package let isGenuine: Bool
    package let size: Int
    package let cosigners: [Cosigner]
    /// Lines under it that no officer of the directory signed.
    package let strangeLines: Int

    package init(
        _ kept: CosignedCheckpoint, isConfirmed: Bool, isSigned: Bool, members: [DirectoryMember]
    ) {
        self.isConfirmed = isConfirmed
        size = kept.checkpoint.size
        cosigners = kept.cosignatures.compactMap { cosignature in
            members.first { cosignature.isMade(by: $0.keys, of: kept.checkpoint) }
                .map { Cosigner(login: $0.officer.login, at: cosignature.date) }
        }
        strangeLines = kept.cosignatures.count - cosigners.count
        isGenuine = isSigned || isConfirmed || !cosigners.isEmpty
    }
}

/// A log outside its vault, checked without one.
package enum LogFile {
    /// Whether a file's first line is that of an exported log or a proof.
    package static func isOne(_ first: String?) -> Bool {
        first == LogProof.heading || first == LogExport.heading
    }

    /// Checks an exported log or the proof of an entry, told apart by the first line.
    ///
    /// Answers what it is of, or the first thing that does not hold. What `next` throws comes out
    /// unchanged.
    package static func check(
        kept: CosignedCheckpoint?, _ next: () throws -> String?
    ) throws -> LogFileVerdict {
        do {
            var first = try next()
            if first == LogProof.heading {
                var text = ""
                while let line = first {
                    text += line + "\n"
                    guard text.utf8.count <= LogProof.largestByteCount else {
                        throw StoreFault.entryMissing(0)
                    }
                    first = try next()
                }
                return .holds(try LogProof.check(text))
            }
            return .holds(
                try LogExport.check(remembered: kept?.checkpoint) {
                    defer { first = nil }
                    return try first ?? next()
                })
        } catch let fault as StoreFault {
            return .broken(AuditFault(fault))
        }
    }
}

/// What a log outside its vault was found to be.
package enum LogFileVerdict: Hashable, Sendable {
    case holds(LogFinding)
    case broken(AuditFault)
}
