import CaseStore
import Casework
import Foundation
package import Vault

/// The way into a vault: makes one, unlocks one, and hands out a desk.
///
/// A class because a program has one and shares it; it holds no secret.
package final class FrontDoor: Sendable {
    package let folder: String
    let surroundings: Surroundings
    private let policy: GuessPolicy

    package init(folder: String, surroundings: Surroundings, policy: GuessPolicy = .shipped) {
        self.folder = folder
        self.surroundings = surroundings
        self.policy = policy
    }

    /// Whether there is a vault in the folder.
    package var exists: Bool { VaultFolder(path: folder).exists }

    /// Whether the vault says it is for training; a claim until it is unlocked.
    package func claimsTraining() throws(DeskError) -> Bool {
        guard exists else { throw .noVault }
        do { return try Session.claimsTraining(VaultFolder(path: folder)) } catch {
            throw .vault(error)
        }
    }

    /// Makes the vault of an office with its administrator and its auditor, two people.
    ///
    /// Runs Argon2id six times: a few seconds. Leaves nothing behind when it fails. Shared, its files
    /// are for the folder's group too: the one of this process, or the one that the folder above
    /// hands on.
    package func create(_ office: NewOffice, isShared: Bool = false) throws(DeskError) {
        try Self.check(office)
        let vault = VaultFolder(path: folder)
        let wasThere = FileManager.default.fileExists(atPath: folder)
        // A folder that cannot be listed cannot be made a vault either; making it tells why.
        let content = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard content.isEmpty else { throw .folderInUse }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .store(.readOnly)
        }
        if isShared { try Self.share(folder) }
        do {
            try makeVault(of: office, in: vault)
        } catch {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
                // What cannot be removed is told by the next try: the folder is in use.
                try? FileManager.default.removeItem(atPath: folder + "/" + name)
            }
            if !wasThere { try? FileManager.default.removeItem(atPath: folder) }
            throw DeskError(wrapping: error)
        }
    }

    /// Opens a folder to its group; one that somebody else prepared so is left as it is.
    private static func share(_ folder: String) throws(DeskError) {
        guard Files.isShared(folder) || chmod(folder, Files.sharedFolder) == 0,
            // A group that is not the process's own loses the folder's setgid mark silently.
            Files.isShared(folder)
        else { throw .store(.readOnly) }
    }

    private static func check(_ office: NewOffice) throws(DeskError) {
        guard office.administrator.roles == [.administrator],
            office.auditor.roles.contains(.auditor),
            office.administrator.human == nil || office.administrator.human != office.auditor.human
        else { throw .unsuitable(.rolesIncompatible) }
        guard office.administrator.login != office.auditor.login else {
            throw .unsuitable(.loginTaken)
        }
        guard !office.administrator.passphrase.equals(office.auditor.passphrase) else {
            throw .unsuitable(.passphraseShared)
        }
        try OfficerRules.check(office.administrator, among: [])
        try OfficerRules.check(office.auditor, among: [])
    }

    private func makeVault(of office: NewOffice, in vault: VaultFolder) throws {
        let now = surroundings.now()
        func officer(_ new: NewOfficer) -> Officer {
            Officer(
                id: Officer.ID(surroundings.newID()), human: new.human ?? surroundings.newID(),
                login: new.login, name: new.name, roles: new.roles)
        }
        let administrator = officer(office.administrator)
        let auditor = officer(office.auditor)
        let first = try Session.create(
            in: vault, isTraining: office.isTraining, officer: administrator.id.uuid,
            credentials: office.administrator.credentials, policy: policy, at: now)
        defer { first.close() }
        let auditorKeys = try first.addSlot(
            officer: auditor.id.uuid, credentials: office.auditor.credentials)
        let members = [
            DirectoryMember(officer: administrator, keys: first.keys),
            DirectoryMember(officer: auditor, keys: auditorKeys),
        ]
        let proposal = try first.stepUp(office.administrator.credentials, at: now) {
            (signer: borrowing IdentitySigner) throws(VaultError) in
            try SignedDirectory.propose(
                after: nil, vault: first.vault, members: members, by: administrator.id,
                signer: signer)
        }
        try first.setAuditors([auditor.id.uuid])
        let second = try Session.unlock(
            vault, credentials: office.auditor.credentials, policy: policy, at: now)
        defer { second.close() }
        let directory = try second.stepUp(office.auditor.credentials, at: now) {
            (signer: borrowing IdentitySigner) throws(VaultError) in
            try proposal.confirmed(by: auditor.id, signer: signer)
        }
        let store = try Store.create(
            session: first, office: Office(name: office.name, state: office.state),
            directory: directory, ruleBook: RuleBookLoader.shipped(), at: now)
        // What was just made is what its makers saw last.
        surroundings.remember(store, vault: first.vault)
        store.close()
    }

    /// Opens an officer's slot; about half a second.
    ///
    /// A wrong name and a wrong passphrase give the same error. The log is checked against the
    /// last checkpoint this officer saw on this machine. Cases that an officer could read who was
    /// removed get a new key first; `rekeying` is told how many of how many are done, and when
    /// `goesOn` says no the rest waits for the next unlock. Another vault than he saw last stays
    /// shut unless `accepting` goes on with it.
    package func unlock(
        login: String, passphrase: TypedSecret, keyFile: [UInt8],
        rekeying progress: (Int, Int) -> Void = { _, _ in },
        accepting decide: RewindDecision? = nil, while goesOn: () -> Bool = { true }
    ) throws(DeskError) -> Desk {
        guard exists else { throw .noVault }
        let session: Session
        do {
            session = try Session.unlock(
                VaultFolder(path: folder),
                credentials: Credentials(
                    login: login, passphrase: passphrase, keyFile: keyFile), policy: policy,
                at: surroundings.now())
        } catch {
            throw .vault(error)
        }
        do {
            let desk = try open(session, login: login, decide, progress, while: goesOn)
            do {
                let stepUp = StepUp(passphrase: passphrase, keyFile: keyFile)
                guard try desk.joinRecovery(stepUp) else {
                    return desk.adding(.recoveryUnexplained)
                }
            } catch {
                // The officer is in; he comes under the recovery key when he next unlocks.
                guard case .store = error else { throw error }
            }
            return desk
        } catch {
            session.close()
            throw DeskError(wrapping: error)
        }
    }

    private func open(
        _ session: Session, login: String, _ decide: RewindDecision?,
        _ progress: (Int, Int) -> Void, while goesOn: () -> Bool
    ) throws -> Desk {
        var store = try settledStore(session, login: login, decide)
        if try session.pageKeyIsDue {
            store.close()
            renewPages(for: session)
            store = try settledStore(session, login: login, nil)
        }
        do {
            let (directory, office, rules, remarks) = try store.read { reader in
                (
                    try reader.directory(), try reader.office(), try reader.ruleBook(),
                    try self.remarks(session, reader)
                )
            }
            guard let member = directory.member(Officer.ID(session.officer)),
                member.keys == session.keys
            else { throw DeskError.officerNotConfirmed }
            let desk = Desk(
                officer: member.officer, login: login, healedSlots: session.healedSlots,
                remarks: remarks, session: session, store: store, office: office, rules: rules,
                surroundings: surroundings)
            try desk.writing { writer in
                try writer.log(
                    deed: remarks.contains(where: \.isOfMemory) ? "unlockWithoutMemory" : "unlock")
            }
            if member.officer.isApprover { try desk.handOnOfficeKey() }
            let (done, stuck) = try desk.rekeyAtUnlock(progress, while: goesOn)
            desk.rememberCheckpoint()
            let told = done == 0 ? desk : desk.adding(.casesRekeyed(done))
            return stuck == 0 ? told : told.adding(.casesNotRekeyed(stuck))
        } catch {
            store.close()
            throw error
        }
    }

    /// Gives an officer a new passphrase with shares of the recovery key.
    ///
    /// The log says so before the slot is written: a kill between the two leaves an entry and the
    /// old passphrase, and never a new one without an entry. Another vault than was seen last on
    /// this account is refused before anything is changed.
    func recover(_ shares: ShareGathering, login: String, stepUp: StepUp) throws(DeskError) {
        guard exists else { throw .noVault }
        try OfficerRules.check(stepUp.passphrase, login: login)
        var failure: DeskError?
        do {
            try shares.recover(
                VaultFolder(path: folder), credentials: stepUp.credentials(login),
                policy: policy, at: surroundings.now()
            ) { session in
                do {
                    let desk = try open(session, login: login, nil, { _, _ in }, while: { false })
                    defer { desk.lock() }
                    try desk.writing { writer in try writer.log(deed: "recover") }
                    desk.rememberCheckpoint()
                    return true
                } catch {
                    session.close()
                    failure = DeskError(wrapping: error)
                    return false
                }
            }
        } catch {
            throw .vault(error)
        }
        if let failure { throw failure }
    }

    /// Writes the pages under a new key where an officer left who had the old one.
    ///
    /// Left to the next unlock while others have the vault open or the disk is full.
    private func renewPages(for session: Session) {
        // Whatever else is wrong with the vault is said by the opening that follows.
        _ = try? PageKey.renewIfAlone(session)
    }

    /// Puts a backup into a folder that holds no vault.
    ///
    /// Shared, its files are for the folder's group too.
    package static func restore(from backup: String, to folder: String, isShared: Bool = false)
        throws(DeskError)
    {
        try BackupTrial.check(backup)
        do { try Backup.restore(from: backup, to: folder, isShared: isShared) } catch {
            throw DeskError.store(error).ofBackup
        }
    }
}
