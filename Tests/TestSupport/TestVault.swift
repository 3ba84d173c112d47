package import CaseStore
package import Casework
package import Foundation
package import Vault

/// A real vault in a folder of its own with made-up officers and the cheap guess cost.
package final class TestVault: Sendable {
    package let home: TemporaryFolder
    package let administrator: DirectoryMember
    package let auditor: DirectoryMember
    /// Three officers who may hold cases.
    package let officers: [DirectoryMember]

    /// When everything in it began.
    package static let start = Date(timeIntervalSince1970: 1_775_000_000)

    package var folder: VaultFolder { VaultFolder(path: home.path + "/vault") }

    /// Makes the vault; the directory's second version names the officers.
    package init() throws {
        home = try TemporaryFolder()
        let folder = VaultFolder(path: home.path + "/vault")
        try FileManager.default.createDirectory(
            atPath: folder.path, withIntermediateDirectories: true)
        let first = Self.officer("ada", [.administrator])
        let second = Self.officer("bea", [.auditor])
        let session = try Session.create(
            in: folder, isTraining: true, officer: first.id.uuid,
            credentials: Self.credentials("ada"), policy: .forTests, at: Self.start)
        let administrator = DirectoryMember(officer: first, keys: session.keys)
        let auditor = DirectoryMember(
            officer: second,
            keys: try session.addSlot(
                officer: second.id.uuid, credentials: Self.credentials("bea")))
        let auditorSession = try Session.unlock(
            folder, credentials: Self.credentials("bea"), policy: .forTests, at: Self.start)
        var officers: [DirectoryMember] = []
        for (login, roles) in Self.workers {
            let officer = Self.officer(login, roles)
            officers.append(
                DirectoryMember(
                    officer: officer,
                    keys: try session.addSlot(
                        officer: officer.id.uuid, credentials: Self.credentials(login))))
        }
        let one = try Self.directory(
            after: nil, members: [administrator, auditor], by: session, and: auditorSession)
        let store = try Store.create(
            session: session, office: Office(name: "Office of Trials", state: "XA"),
            directory: one, ruleBook: Self.ruleBook, at: Self.start)
        let two = try Self.directory(
            after: one, members: [administrator, auditor] + officers, by: session,
            and: auditorSession)
        try store.write(at: Self.start) { writer in
            try writer.proposeDirectory(two.withoutConfirmation)
            try writer.log(deed: "proposeOfficers")
        }
        let confirming = try Store.open(session: auditorSession)
        try confirming.write(at: Self.start) { writer in
            try writer.confirmDirectory(two)
            try writer.log(deed: "confirmOfficers")
        }
        confirming.close()
        store.close()
        self.administrator = administrator
        self.auditor = auditor
        self.officers = officers
    }

    private static let workers: [(String, Set<Role>)] = [
        ("cem", [.caseworker, .redactor]), ("dora", [.redactor]), ("emil", [.supervisor]),
    ]

    /// What an officer of this vault types.
    package static func credentials(_ login: String) -> Credentials {
        Credentials(login: login, passphrase: SecretBytes(passphrase: "pass phrase of \(login)"))
    }

    package func unlock(_ login: String) throws -> Session {
        try Session.unlock(
            folder, credentials: Self.credentials(login), policy: .forTests, at: Self.start)
    }

    package func open(_ login: String) throws -> Store {
        try Store.open(session: try unlock(login))
    }

    /// A version of the directory, proposed by one session's officer and confirmed by another's.
    package static func directory(
        after previous: SignedDirectory?, members: [DirectoryMember], by proposer: Session,
        and confirmer: Session
    ) throws -> SignedDirectory {
        let proposal = try proposer.stepUp(credentials(login(of: proposer, members)), at: start) {
            signer throws(VaultError) in
            try SignedDirectory.propose(
                after: previous, vault: proposer.vault, members: members,
                by: Identifier(proposer.officer), signer: signer)
        }
        return try confirmer.stepUp(credentials(login(of: confirmer, members)), at: start) {
            signer throws(VaultError) in
            try proposal.confirmed(by: Identifier(confirmer.officer), signer: signer)
        }
    }

    private static func login(of session: Session, _ members: [DirectoryMember]) -> String {
        members.first { $0.officer.id.uuid == session.officer }?.officer.login ?? ""
    }

    private static func officer(_ login: String, _ roles: Set<Role>) -> Officer {
        Officer(
            id: Identifier(UUID()), human: UUID(), login: login, name: "Officer \(login)",
            roles: roles)
    }

    /// A case as it comes in.
    package static func newCase(_ reference: String, title: String = "Bridge of Veldt")
        -> CaseFile
    {
        CaseFile(
            id: Identifier(UUID()), reference: reference, receivedAt: start, channel: "C1",
            marking: "M2", requestingState: "XB", title: title,
            checklist: ChecklistSheet(template: "DISC", ruleBookVersion: 1))
    }

    /// A rule book with nothing in it, version 1.
    package static var ruleBook: RuleBook {
        RuleBook(
            version: 1, digest: Digest256(of: [UInt8]()),
            defaults: OfficeDefaults(
                approvalsNeeded: 1, directoryMaxAgeDays: 90,
                approvalValidDays: 14, receiptWorkingDays: 5, useReportDays: 90),
            sensitivity: [], personCategories: [], redactionGrounds: [], classifications: [],
            handlingCodes: [], caveats: [], channels: [], refusalGrounds: [],
            notRefusalGrounds: [], urgencies: [], assistanceTypes: [], retentionClasses: [],
            breachGrades: [], checklists: [], instruments: [])
    }
}
