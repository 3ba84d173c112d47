import Casework
import CaseStore
import Foundation
import Vault

extension Desk {
    /// Gives a new officer a slot and proposes the directory that names him.
    ///
    /// He can unlock once the auditor or the head has confirmed the proposal. Runs Argon2id
    /// twice: about a second.
    package func addOfficer(
        _ new: NewOfficer, stepUp: StepUp
    ) throws(DeskError) -> Outcome {
        let (current, pending) = try reading { reader in
            (try reader.directory(), try reader.pendingDirectory())
        }
        let known = pending?.members ?? current.members
        // Under a key that the log does not explain nobody comes.
        let recoveryKey = try reading { reader in
            try reader.recovery().flatMap {
                try reader.isRecoveryExplained($0) ? $0.publicKey : nil
            }
        }
        try OfficerRules.check(new, among: known.map(\.officer))
        let officer = Officer(
            id: Officer.ID(newID()), human: new.human ?? newID(), login: new.login,
            name: new.name, roles: new.roles)
        let action = Action.proposeOfficers(known.map(\.officer) + [officer])
        let judged = try refusals(of: action)
        guard judged.isEmpty else { return try refusal(of: action, judged) }
        return try signing(with: stepUp) { (signer: borrowing IdentitySigner) throws(DeskError) in
            let keys: OfficerPublicKeys
            do {
                keys = try session.addSlot(
                    officer: officer.id.uuid,
                    credentials: new.credentials, recoveryKey: recoveryKey)
            } catch {
                throw DeskError(wrapping: error)
            }
            do throws(DeskError) {
                let outcome = try proposed(
                    known + [DirectoryMember(officer: officer, keys: keys)], action, signer)
                if case .refused = outcome { discardSlot(of: officer.id) }
                return outcome
            } catch {
                discardSlot(of: officer.id)
                throw error
            }
        }
    }

    /// Takes the slot of an officer back whom nothing proposes, so that his login is free again.
    private func discardSlot(of officer: Officer.ID) {
        // The proposal's own failure is what the officer has to hear of.
        try? session.discardSlot(of: officer.uuid)
    }

    /// Proposes other roles for officers the directory knows, or fewer officers.
    func propose(
        _ officers: [Officer], _ action: Action, _ stepUp: StepUp?
    ) throws(DeskError) -> Outcome {
        guard let stepUp else { return try judgedOnly(action, else: .stepUpNeeded) }
        let judged = try refusals(of: action) + Self.refusals(ofKeeping: officers)
        guard judged.isEmpty else { return try refusal(of: action, judged) }
        let known = try reading { reader in
            try reader.pendingDirectory()?.members ?? reader.directory().members
        }
        var members: [DirectoryMember] = []
        for officer in officers {
            guard let member = known.member(officer.id) else { throw .officerNotConfirmed }
            members.append(DirectoryMember(officer: officer, keys: member.keys))
        }
        let current = try reading { reader in try reader.directory() }
        try OfficerRules.check(members, after: current.members)
        return try signing(with: stepUp) { (signer: borrowing IdentitySigner) throws(DeskError) in
            try proposed(members, action, signer)
        }
    }

    private func proposed(
        _ members: [DirectoryMember], _ action: Action, _ signer: borrowing IdentitySigner
    ) throws(DeskError) -> Outcome {
        let current = try reading { reader in try reader.directory() }
        let proposal: SignedDirectory
        do {
            proposal = try SignedDirectory.propose(
                after: current, vault: session.vault, members: members, by: officer.id,
                signer: signer)
        } catch {
            throw .vault(error)
        }
        return try office(action) { writer, _ in try writer.proposeDirectory(proposal) }
    }

    /// Confirms the change of the directory that waits.
    ///
    /// With the first approver the office's signing key is made and wrapped to the approvers;
    /// nobody else holds it.
    ///
    /// `digest` is that of the proposal the officer saw; another one is refused, as is one that
    /// changes what a proposal may not change.
    func confirmOfficers(
        _ digest: Digest256, _ action: Action, _ stepUp: StepUp?
    ) throws(DeskError) -> Outcome {
        let (current, pending) = try reading { reader in
            (try reader.directory(), try reader.pendingDirectory())
        }
        guard let pending else { return .refused([.nothingProposed]) }
        guard pending.digest == digest else {
            return try refusal(of: action, [.changedMeanwhile])
        }
        try OfficerRules.check(pending.members, after: current.members)
        let proposer = try reading { reader in
            try reader.directory().member(pending.proposedBy)?.officer
        }
        if proposer?.human == officer.human {
            return try refusal(of: action, [.proposerMayNotConfirm])
        }
        guard let stepUp else { return try judgedOnly(action, else: .stepUpNeeded) }
        return try signing(with: stepUp) { (signer: borrowing IdentitySigner) throws(DeskError) in
            let confirmed: SignedDirectory
            do {
                confirmed = try pending.confirmed(by: officer.id, signer: signer)
            } catch {
                throw DeskError(wrapping: error)
            }
            let outcome = try office(action) { writer, _ in
                try remove(from: confirmed, writer)
                try writer.confirmDirectory(confirmed)
                try makeOfficeKey(for: confirmed.members, writer)
            }
            let auditors = confirmed.members.filter { $0.officer.roles.contains(.auditor) }
            do {
                try session.setAuditors(Set(auditors.map(\.officer.id.uuid)))
            } catch {
                throw DeskError(wrapping: error)
            }
            return outcome
        }
    }

    private func makeOfficeKey(
        for members: [DirectoryMember], _ writer: StoreWriter
    ) throws {
        let approvers = members.filter(\.officer.isApprover)
        guard !approvers.isEmpty, try writer.officePublicKey() == nil else { return }
        let seed = OfficeKey.generate()
        try writer.saveOfficeKey(publicKey: OfficeKey.publicKey(of: seed))
        for member in approvers {
            try writer.saveOfficeSecret(
                wrap: session.wrap(seed, purpose: Self.officeKeyPurpose, to: member.keys),
                for: member.officer.id)
        }
    }

    /// Wraps the office's signing key to approvers who came later; an approver who holds it
    /// does so when he unlocks.
    func handOnOfficeKey() throws(DeskError) {
        let (wrap, missing) = try reading { reader in
            let holders = try reader.officeSecretHolders()
            return (
                try reader.officeSecretWrap(),
                try reader.directory().members.filter {
                    $0.officer.isApprover && !holders.contains($0.officer.id)
                }
            )
        }
        guard let wrap, !missing.isEmpty else { return }
        try writing { writer in
            let seed = try session.unwrap(wrap, purpose: Self.officeKeyPurpose)
            for member in missing {
                try writer.saveOfficeSecret(
                    wrap: session.wrap(seed, purpose: Self.officeKeyPurpose, to: member.keys),
                    for: member.officer.id)
            }
            try writer.log(
                deed: "handOnOfficeKey", caseID: nil, subject: nil, reason: nil, refused: [])
        }
    }
}
