import CaseStore
package import Foundation
package import Vault

/// A backup opened and checked whole, by an officer of its own day.
package enum BackupTrial {
    /// What a backup was found to be.
    package struct Finding: Hashable, Sendable {
        package let vault: UUID
        package let isTraining: Bool
        package let pages: Int
        package let verdict: AuditVerdict
        /// The log's newest checkpoint; after a rehearsal cosigned by who made it.
        package let checkpoint: CosignedCheckpoint
    }

    /// Throws where a folder holds no backup.
    package static func check(_ folder: String) throws(DeskError) {
        guard VaultFolder(path: folder).exists else { throw .backup(.missing) }
    }

    /// Opens every page, entry and record of a backup where it lies; changes nothing.
    package static func verify(
        _ backup: String, login: String, passphrase: TypedSecret, keyFile: [UInt8], at now: Date,
        policy: GuessPolicy = .shipped, progress: (Double) -> Void
    ) throws(DeskError) -> Finding {
        try opened(backup, login, passphrase, keyFile, now, policy) { session in
            try finding(session, progress)
        }
    }

    /// Restores a backup into a folder that is not there yet, unlocks it, checks it whole, works on
    /// it, and signs with the officer's own key that it went well.
    ///
    /// The caller removes the folder. Throws what fails; a broken log is a finding.
    package static func rehearse(
        _ backup: String, in folder: String, login: String, passphrase: TypedSecret,
        keyFile: [UInt8], at now: Date, policy: GuessPolicy = .shipped,
        progress: (Double) -> Void
    ) throws(DeskError) -> Finding {
        try FrontDoor.restore(from: backup, to: folder)
        return try opened(folder, login, passphrase, keyFile, now, policy) { session in
            let found = try finding(session, progress)
            guard case .intact = found.verdict else { return found }
            let store = try Store.open(session: session)
            defer { store.close() }
            try store.write(at: now) { writer in try writer.log(deed: "rehearse") }
            guard case .intact = try store.verify() else { throw StoreError.damaged }
            let seen = found.checkpoint.checkpoint
            let cosignature = try session.stepUp(
                Credentials(login: login, passphrase: passphrase, keyFile: keyFile), at: now
            ) { (signer: borrowing IdentitySigner) throws(VaultError) in
                try Cosignature(of: seen, at: now, signer: signer)
            }
            return Finding(
                vault: found.vault, isTraining: found.isTraining, pages: found.pages,
                verdict: found.verdict, checkpoint: CosignedCheckpoint(seen, [cosignature]))
        }
    }

    private static func finding(_ session: Session, _ progress: (Double) -> Void) throws
        -> Finding
    {
        let found = try Backup.verify(session, progress: progress)
        guard let checkpoint = found.checkpoint else { throw StoreError.damaged }
        return Finding(
            vault: session.vault, isTraining: session.isTraining, pages: found.pages,
            verdict: AuditVerdict(found.verdict), checkpoint: CosignedCheckpoint(checkpoint))
    }

    private static func opened<Result>(
        _ folder: String, _ login: String, _ passphrase: TypedSecret, _ keyFile: [UInt8],
        _ now: Date, _ policy: GuessPolicy, _ body: (Session) throws -> Result
    ) throws(DeskError) -> Result {
        try check(folder)
        do {
            let session = try Session.unlock(
                VaultFolder(path: folder),
                credentials: Credentials(login: login, passphrase: passphrase, keyFile: keyFile),
                policy: policy, at: now)
            defer { session.close() }
            return try body(session)
        } catch {
            throw DeskError(wrapping: error).ofBackup
        }
    }
}
