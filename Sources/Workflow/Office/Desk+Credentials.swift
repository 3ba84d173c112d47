import CaseStore
import Casework
package import Foundation
import Vault

/// A failed try at a passphrase, as an auditor sees it.
package struct FailedUnlock: Hashable, Sendable {
    package let at: Date
    /// The login name that was typed.
    package let login: String
    /// Number of the account on the machine.
    package let account: UInt32
    /// Whether the slot of that name was opened later.
    package let wasFollowedByUnlock: Bool
}

extension Desk {
    /// Gives this officer another passphrase; his keys stay the same, so nobody has to sign.
    ///
    /// An older copy of the vault still opens with the old one. Runs Argon2id twice.
    package func changePassphrase(to new: TypedSecret, stepUp: StepUp) throws(DeskError) {
        try OfficerRules.check(new, login: login)
        try change(
            to: StepUp(passphrase: new, keyFile: stepUp.keyFile), stepUp,
            deed: "changePassphrase")
    }

    /// Has this officer's slot ask for a key file, for another one, or for none when it is empty.
    package func changeKeyFile(to keyFile: [UInt8], stepUp: StepUp) throws(DeskError) {
        try change(
            to: StepUp(passphrase: stepUp.passphrase, keyFile: keyFile), stepUp,
            deed: "changeKeyFile")
    }

    private func change(to new: StepUp, _ old: StepUp, deed: String) throws(DeskError) {
        do {
            try session.change(
                from: old.credentials(login), to: new.credentials(login), at: surroundings.now())
        } catch {
            throw DeskError(wrapping: error)
        }
        try writing { writer in try writer.log(deed: deed) }
        rememberCheckpoint()
    }

    /// Failed tries at a passphrase, oldest first; they are sealed to the auditors.
    package func failedUnlocks() throws(DeskError) -> [FailedUnlock] {
        do {
            return try session.failedTries().map {
                FailedUnlock(
                    at: $0.at, login: $0.login, account: $0.account,
                    wasFollowedByUnlock: $0.wasFollowedByUnlock)
            }
        } catch {
            throw DeskError(wrapping: error)
        }
    }
}
