import CaseStore
import Casework
import Foundation
import GRDB
import TestSupport
import Testing
import Vault

/// Nobody alone decides who works in the office.
@Suite struct DirectoryTests {
    let vault: TestVault
    let administrator: Session
    let auditor: Session
    let caseworker: Session

    init() throws {
        vault = try TestVault()
        administrator = try vault.unlock("ada")
        auditor = try vault.unlock("bea")
        caseworker = try vault.unlock("cem")
    }

    private var members: [DirectoryMember] {
        [vault.administrator, vault.auditor] + vault.officers
    }

    private func current() throws -> SignedDirectory {
        let store = try Store.open(session: administrator)
        defer { store.close() }
        return try store.read { try $0.directory() }
    }

    private func propose(_ directory: SignedDirectory, as session: Session) throws {
        let store = try Store.open(session: session)
        defer { store.close() }
        try store.write(at: TestVault.start) { writer in
            try writer.proposeDirectory(directory)
            try writer.log(deed: "proposeOfficers")
        }
    }

    private func confirm(_ directory: SignedDirectory, as session: Session) throws {
        let store = try Store.open(session: session)
        defer { store.close() }
        try store.write(at: TestVault.start) { writer in
            try writer.confirmDirectory(directory)
            try writer.log(deed: "confirmOfficers")
        }
    }

    private func signed(
        _ members: [DirectoryMember], by proposer: Session, and confirmer: Session
    ) throws -> SignedDirectory {
        try TestVault.directory(
            after: try current(), members: members, by: proposer, and: confirmer)
    }

    @Test func whoIsNoAdministratorMayNotPropose() throws {
        let directory = try signed(members, by: caseworker, and: auditor)

        #expect(throws: StoreError.directoryInvalid) {
            try propose(directory.withoutConfirmation, as: caseworker)
        }
    }

    @Test func theProposerMayNotConfirm() throws {
        let directory = try signed(members, by: administrator, and: administrator)
        try propose(directory.withoutConfirmation, as: administrator)

        #expect(throws: StoreError.directoryInvalid) { try confirm(directory, as: administrator) }
    }

    @Test func aCaseworkerMayNotConfirm() throws {
        let directory = try signed(members, by: administrator, and: caseworker)
        try propose(directory.withoutConfirmation, as: administrator)

        #expect(throws: StoreError.directoryInvalid) { try confirm(directory, as: caseworker) }
    }

    @Test func whatWasNotProposedMayNotBeConfirmed() throws {
        let proposed = try signed(members, by: administrator, and: auditor)
        let other = try signed(members.dropLast(), by: administrator, and: auditor)
        try propose(proposed.withoutConfirmation, as: administrator)

        #expect(throws: StoreError.directoryInvalid) { try confirm(other, as: auditor) }
    }

    @Test func twoAccountsOfOneHumanAreNotTwo() throws {
        let twin = Officer(
            id: .init(UUID()), human: vault.administrator.officer.human, login: "adb",
            name: "Ada again", roles: [.auditor])
        let keys = try administrator.addSlot(
            officer: twin.id.uuid, credentials: TestVault.credentials("adb"))
        let grown = members + [DirectoryMember(officer: twin, keys: keys)]
        let directory = try signed(grown, by: administrator, and: auditor)
        try propose(directory.withoutConfirmation, as: administrator)
        try confirm(directory, as: auditor)
        let second = try vault.unlock("adb")

        let next = try TestVault.directory(
            after: try current(), members: grown, by: administrator, and: second)
        try propose(next.withoutConfirmation, as: administrator)

        #expect(throws: StoreError.directoryInvalid) { try confirm(next, as: second) }
    }

    @Test func whoWaitsForConfirmationMayNotWrite() throws {
        let officer = Officer(
            id: .init(UUID()), human: UUID(), login: "fay", name: "Fay", roles: [.caseworker])
        let keys = try administrator.addSlot(
            officer: officer.id.uuid, credentials: TestVault.credentials("fay"))
        let grown = members + [DirectoryMember(officer: officer, keys: keys)]
        let directory = try signed(grown, by: administrator, and: auditor)
        try propose(directory.withoutConfirmation, as: administrator)

        let store = try vault.open("fay")
        #expect(try store.read { try $0.isOfficerConfirmed() } == false)
        #expect(try store.read { try $0.pendingDirectory() } == directory.withoutConfirmation)
        #expect(throws: StoreError.officerNotConfirmed) {
            try store.write(at: TestVault.start) { writer in
                try writer.insert(TestVault.newCase("IN-1"), dueOn: nil)
                try writer.log(deed: "receive")
            }
        }
        store.close()

        try confirm(directory, as: auditor)
        try vault.receive("IN-1", as: "fay")
        #expect(try current() == directory)
        guard case .intact = try vault.verdict() else {
            Issue.record("\(try vault.verdict())")
            return
        }
    }

    @Test func aNewProposalTakesThePlaceOfOneThatWaits() throws {
        let first = try signed(members.dropLast(), by: administrator, and: auditor)
        let second = try signed(members, by: administrator, and: auditor)

        try propose(first.withoutConfirmation, as: administrator)
        try propose(second.withoutConfirmation, as: administrator)

        #expect(throws: StoreError.directoryInvalid) { try confirm(first, as: auditor) }
        try confirm(second, as: auditor)
        #expect(try current() == second)
    }

    @Test func aPlantedKeyIsNotUsed() throws {
        let forged = try signed(members, by: administrator, and: administrator)
        try HostileClient.change(vault) { db in
            try db.execute(
                sql: "INSERT INTO directory VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    forged.version, Data(forged.statement), Data(forged.proposedBy.uuid.bytes),
                    Data(forged.proposal), Data(administrator.officer.bytes),
                    Data(forged.confirmation ?? []),
                ])
        }

        let store = try Store.open(session: caseworker)
        defer { store.close() }
        #expect(throws: StoreError.directoryInvalid) { try store.read { try $0.directory() } }
        #expect(try store.verify() == .broken(.directoryInvalid))
    }

    @Test func aDirectoryBegunAnewByOneShowsEvenWithAnEntryForIt() throws {
        let impostor = Officer(
            id: .init(UUID()), human: UUID(), login: "eve", name: "Eve", roles: [.auditor])
        let keys = try administrator.addSlot(
            officer: impostor.id.uuid, credentials: TestVault.credentials("eve"))
        let eve = try vault.unlock("eve")
        let forged = try TestVault.directory(
            after: nil, members: members + [DirectoryMember(officer: impostor, keys: keys)],
            by: administrator, and: eve)
        try HostileClient.change(vault) { db in
            try db.execute(sql: "DELETE FROM directory WHERE version = 2")
            try db.execute(
                sql: """
                    UPDATE directory SET body = ?, proposal = ?, confirmed_by = ?, confirmation = ?
                    """,
                arguments: [
                    Data(forged.statement), Data(forged.proposal), Data(eve.officer.bytes),
                    Data(forged.confirmation ?? []),
                ])
        }

        #expect(try vault.verdict() == .broken(.rowAltered(.directory, entry: 0)))
    }
}
