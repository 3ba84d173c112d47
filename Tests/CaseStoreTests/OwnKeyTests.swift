import CaseStore
import Casework
import Foundation
import GRDB
import TestSupport
import Testing
import Vault

/// Case keys kept under the officer's own key open without their grants, for him alone.
@Suite struct OwnKeyTests {
    let vault: TestVault

    init() throws {
        vault = try TestVault()
        let store = try vault.open("cem")
        defer { store.close() }
        for number in 1...3 { try vault.receive("IN-\(number)", in: store) }
    }

    /// Opens the list as cem; answers how many grants had to be opened for it.
    private func list(keeping: Bool = true) throws -> Int {
        let store = try vault.open("cem")
        defer { store.close() }
        let references = try store.read { try $0.caseRows().map(\.reference) }
        #expect(references == ["IN-1", "IN-2", "IN-3"])
        defer { if keeping { store.keepOwnKeys() } }
        return store.grantsToKeep
    }

    @Test func aKeyThatWasKeptNeedsNoGrantToBeOpened() throws {
        #expect(try list(keeping: false) == 3)
        #expect(try list() == 3)
        #expect(try list() == 0)
        guard case .intact = try vault.verdict() else {
            Issue.record("the log does not hold")
            return
        }
    }

    @Test func anAlteredOneIsPassedOverAndKeptAnew() throws {
        _ = try list()
        try HostileClient.run(
            vault, as: "dora", "UPDATE own_key SET sealed = zeroblob(length(sealed))")

        #expect(try list() == 3)
        #expect(try list() == 0)
    }

    @Test func anothersRowOpensNothing() throws {
        _ = try list()
        let dora = vault.officers[1].officer.id
        try HostileClient.change(vault, as: "dora") { db in
            try db.execute(
                sql: "INSERT INTO own_key SELECT ?, case_id, epoch, sealed FROM own_key",
                arguments: [Data(dora.uuid.bytes)])
        }

        let store = try vault.open("dora")
        defer { store.close() }
        #expect(try store.read { try $0.caseRows() }.isEmpty)
    }

    @Test func aNewCaseKeyIsKeptAnew() throws {
        _ = try list()
        let store = try vault.open("cem")
        try store.write(at: TestVault.start) { writer in
            for row in try writer.caseRows() {
                try writer.rekey(row.id)
                try writer.log(deed: "rekey", caseID: row.id)
            }
        }
        store.close()

        #expect(try list() == 3)
        #expect(try list() == 0)
    }

    @Test func aVaultOfTheFirstSchemaIsBroughtToTheSecond() throws {
        try HostileClient.run(vault, "DROP TABLE own_key; PRAGMA user_version = 1")

        #expect(try list() == 3)
        #expect(try list() == 0)
    }

    /// Timed by hand: `ROGATORY_TIME_GRANTS=5000`, and so many cases are listed twice.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["ROGATORY_TIME_GRANTS"] != nil))
    func manyCasesAreListed() throws {
        let count = Int(ProcessInfo.processInfo.environment["ROGATORY_TIME_GRANTS"] ?? "") ?? 0
        let store = try vault.open("cem")
        try store.write(at: TestVault.start) { writer in
            for number in 0..<count {
                try writer.insert(TestVault.newCase("N-\(number)"), dueOn: nil)
            }
            try writer.log(deed: "receive")
        }
        store.close()
        for round in 0..<3 {
            let store = try vault.open("cem")
            defer { store.close() }
            let clock = ContinuousClock()
            let rows = clock.measure { _ = try? store.read { try $0.caseRows() } }
            let opened = store.grantsToKeep
            let kept = clock.measure { store.keepOwnKeys() }
            print("round \(round): listed in \(rows), \(opened) grants opened, kept in \(kept)")
        }
    }
}
