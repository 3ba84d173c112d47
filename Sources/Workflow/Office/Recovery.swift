import CaseStore
package import Casework
package import Foundation
package import Vault

/// The second officer at the terminal, with what he types there.
package struct SecondSigner: Sendable {
    package let login: String
    package let stepUp: StepUp

    package init(login: String, stepUp: StepUp) {
        self.login = login
        self.stepUp = stepUp
    }
}

/// How far a vault's officers are covered by its recovery key.
package struct RecoveryStanding: Hashable, Sendable {
    package let threshold: Int
    package let count: Int
    package let madeAt: Date
    /// Officers to whom the shares can give a new passphrase.
    package let covered: [Officer]
    /// Officers who come under the key when they next unlock.
    package let waiting: [Officer]

    package init(
        threshold: Int, count: Int, madeAt: Date, covered: [Officer], waiting: [Officer]
    ) {
        self.threshold = threshold
        self.count = count
        self.madeAt = madeAt
        self.covered = covered
        self.waiting = waiting
    }
}

extension Desk {
    /// Makes a recovery key, hands its shares out and puts it into force with two signatures.
    ///
    /// The administrator signs, and beside him an auditor or the head. `handOut` gives every share
    /// to its holder; if it throws, nothing was changed. The two officers are covered at once, the
    /// others when they next unlock; shares of an earlier key open nothing more that is written
    /// from here on. Runs Argon2id five times.
    package func makeRecovery(
        threshold: Int, count: Int, stepUp: StepUp, second: SecondSigner,
        handOut: ([ShareWords]) throws -> Void
    ) throws -> Outcome {
        let judged = try refusals(of: .makeRecovery)
        guard judged.isEmpty else { return try refusal(of: .makeRecovery, judged) }
        let directory = try reading { reader in try reader.directory() }
        let other: Session
        do {
            other = try session.another(
                second.stepUp.credentials(second.login), at: surroundings.now())
        } catch {
            throw DeskError.vault(error)
        }
        defer { other.close() }
        guard let witness = directory.member(Officer.ID(other.officer)),
            !witness.officer.roles.isDisjoint(with: [.auditor, .head])
        else {
            return try refusal(
                of: .makeRecovery, [.roleMissing(.makeRecovery, needs: [.auditor, .head])])
        }
        guard witness.officer.human != officer.human else {
            return try refusal(of: .makeRecovery, [.proposerMayNotConfirm])
        }
        let now = surroundings.now()
        let (publicKey, shares) = try RecoveryKey.make(threshold: threshold, count: count)
        let statement = SignedRecovery.statement(
            vault: session.vault, publicKey: publicKey, threshold: threshold, count: count,
            madeAt: now, directory: directory.version)
        let proposal = try session.stepUp(stepUp.credentials(login), at: now) {
            signer throws(VaultError) in
            try SignedRecovery.propose(statement, signer: signer)
        }
        let confirmation = try other.stepUp(second.stepUp.credentials(second.login), at: now) {
            signer throws(VaultError) in
            try SignedRecovery.confirm(statement, proposal: proposal, signer: signer)
        }
        let recovery = try SignedRecovery(
            statement: statement, proposedBy: session.officer, proposal: proposal,
            confirmedBy: other.officer, confirmation: confirmation)
        try handOut(shares)
        let outcome = try office(.makeRecovery) { writer, _ in
            try writer.saveRecovery(recovery)
        }
        try session.joinRecovery(
            publicKey, credentials: stepUp.credentials(login), at: surroundings.now())
        try other.joinRecovery(
            publicKey, credentials: second.stepUp.credentials(second.login),
            at: surroundings.now())
        rememberCheckpoint()
        return outcome
    }

    /// Whom the recovery key covers; nothing when the vault has none.
    package func recoveryStanding() throws(DeskError) -> RecoveryStanding? {
        let (recovery, members) = try reading { reader in
            (try reader.recovery(), try reader.directory().members.map(\.officer))
        }
        guard let recovery else { return nil }
        let covered: Set<UUID>
        do { covered = try session.officersUnderRecovery(recovery.publicKey) } catch {
            throw DeskError(wrapping: error)
        }
        return RecoveryStanding(
            threshold: recovery.threshold, count: recovery.count, madeAt: recovery.madeAt,
            covered: members.filter { covered.contains($0.id.uuid) },
            waiting: members.filter { !covered.contains($0.id.uuid) })
    }

    /// Puts this officer under a recovery key that was made since he last unlocked.
    ///
    /// Not under one that the log does not say was the last to be made: another's program can put an
    /// older one back.
    ///
    /// - Returns: whether the key in the vault is one to be under.
    func joinRecovery(_ stepUp: StepUp) throws(DeskError) -> Bool {
        let recovery = try reading { reader in try reader.recovery() }
        guard let recovery, !session.isUnderRecovery(recovery.publicKey) else { return true }
        guard try reading({ reader in try reader.isRecoveryExplained(recovery) }) else {
            return false
        }
        do {
            try session.joinRecovery(
                recovery.publicKey, credentials: stepUp.credentials(login),
                at: surroundings.now())
        } catch {
            throw DeskError(wrapping: error)
        }
        try writing { writer in try writer.log(deed: "joinRecovery") }
        return true
    }
}

/// Shares of the recovery key as their holders type them, and what they are for: a new passphrase.
///
/// A class because it gathers secrets; one thread uses it.
package final class Recovery {
    private let door: FrontDoor
    private let gathering = ShareGathering()

    package init(_ door: FrontDoor) {
        self.door = door
    }

    /// How many more shares are needed.
    package var missing: Int { gathering.missing }

    /// Takes a share; one that does not fit those before it is refused and forgotten.
    package func add(_ share: TypedSecret) throws(DeskError) {
        do { try gathering.add(share.passphrase()) } catch { throw .vault(error) }
    }

    /// Gives an officer a new passphrase and logs it in his name; nobody else is signed in.
    ///
    /// His keys, his cases and his place in the directory stay as they were.
    package func finish(login: String, passphrase: TypedSecret, keyFile: [UInt8] = [])
        throws(DeskError)
    {
        try door.recover(
            gathering, login: login, stepUp: StepUp(passphrase: passphrase, keyFile: keyFile))
    }
}
