import CaseStore
import Casework
import Foundation
import GRDB
import TestSupport
import Testing
import Vault

/// Whatever is changed outside the program shows.
@Suite struct VerificationTests {
    let vault: TestVault

    init() throws {
        vault = try TestVault()
        try vault.receive("IN-1", documentByteCount: 3 << 20)
        try vault.receive("IN-2", as: "dora")
    }

    @Test func anUntouchedVaultIsIntact() throws {
        #expect(try vault.verdict() == .intact(entries: 5, rows: 19))
    }

    @Test(arguments: 0..<5) func anAlteredEntryShows(_ number: Int) throws {
        try HostileClient.run(
            vault,
            """
            UPDATE log_entry
            SET entry = CAST(substr(entry, 1, 70) || x'0000' || substr(entry, 73) AS BLOB)
            WHERE number = \(number)
            """)

        #expect(try vault.verdict() == .broken(.entryAltered(number)))
    }

    @Test func anEntryWithAnotherSignatureShows() throws {
        try HostileClient.run(
            vault,
            """
            UPDATE log_entry
            SET entry = CAST(substr(entry, 1, length(entry) - 64) || zeroblob(64) AS BLOB)
            WHERE number = 2
            """)

        #expect(try vault.verdict() == .broken(.signatureInvalid(entry: 2)))
    }

    @Test func anEntryOfAnotherTypeShows() throws {
        try HostileClient.run(vault, "UPDATE log_entry SET entry = 'text' WHERE number = 2")

        #expect(try vault.verdict() == .broken(.entryAltered(2)))
    }

    @Test func aMissingEntryShows() throws {
        try HostileClient.run(vault, "DELETE FROM log_entry WHERE number = 1")

        #expect(try vault.verdict() == .broken(.entryMissing(1)))
    }

    @Test func twoEntriesThatChangedPlacesShow() throws {
        try HostileClient.run(
            vault,
            """
            UPDATE log_entry SET number = 9 WHERE number = 1;
            UPDATE log_entry SET number = 1 WHERE number = 2;
            UPDATE log_entry SET number = 2 WHERE number = 9;
            """)

        #expect(try vault.verdict() == .broken(.entryAltered(1)))
    }

    @Test func everyAlteredNodeShows() throws {
        let nodes = [(0, 0), (0, 3), (0, 4), (1, 0), (1, 1), (2, 0)]
        for (level, position) in nodes {
            try HostileClient.run(
                vault,
                """
                UPDATE log_node SET hash = CAST(substr(hash, 9) || substr(hash, 1, 8) AS BLOB)
                WHERE level = \(level) AND position = \(position)
                """)

            #expect(
                try vault.verdict() == .broken(.nodeAltered(level: level, index: position)))

            try HostileClient.run(
                vault,
                """
                UPDATE log_node SET hash = CAST(substr(hash, 25) || substr(hash, 1, 24) AS BLOB)
                WHERE level = \(level) AND position = \(position)
                """)
        }
        guard case .intact = try vault.verdict() else {
            Issue.record("what was put back is not intact")
            return
        }
    }

    @Test func aNodeTooManyShows() throws {
        try HostileClient.run(vault, "INSERT INTO log_node VALUES (3, 0, zeroblob(32))")

        #expect(try vault.verdict() == .broken(.nodeAltered(level: 3, index: 0)))
    }

    @Test func anAlteredCheckpointShows() throws {
        try HostileClient.run(
            vault, "UPDATE checkpoint SET note = replace(note, '\n3\n', '\n2\n') WHERE size = 3")

        #expect(try vault.verdict() == .broken(.checkpointInvalid(size: 3)))
    }

    @Test func aTailCutOffShowsByWhatIsRemembered() throws {
        let store = try vault.open("cem")
        let seen = try #require(try store.read { try $0.checkpoint() })
        store.close()
        try HostileClient.run(
            vault,
            """
            DELETE FROM checkpoint WHERE size = 5;
            DELETE FROM log_entry WHERE number = 4;
            DELETE FROM log_node WHERE level = 0 AND position = 4;
            """)

        #expect(
            try vault.verdict(remembered: seen)
                == .broken(.rememberedCheckpointContradicted(size: 5)))
        let again = try vault.open("cem")
        defer { again.close() }
        #expect(try again.read { try $0.consistency(from: seen) } == false)
    }

    @Test(arguments: [
        ("UPDATE case_row SET state = 2 WHERE reference = 'IN-1'", RowChange.Table.caseRow, 3),
        ("UPDATE case_row SET due_on = '2030-01-01' WHERE reference = 'IN-2'", .caseRow, 4),
        ("DELETE FROM case_grant WHERE epoch = 1", .grant, 3),
        ("UPDATE record SET version = version + 1 WHERE kind = 1", .record, 3),
        ("UPDATE chunk SET sealed = zeroblob(100) WHERE chunk_index = 2", .chunk, 3),
        ("DELETE FROM chunk WHERE chunk_index = 1", .chunk, 3),
        ("UPDATE office_record SET sealed = x'00' WHERE kind = 5", .officeRecord, 0),
        (
            "DELETE FROM certificate WHERE officer = (SELECT max(officer) FROM certificate)",
            .certificate, -1
        ),
    ])
    func anAlteredRowShows(_ sql: String, _ table: RowChange.Table, _ entry: Int) throws {
        try HostileClient.run(vault, sql)

        let verdict = try vault.verdict()

        if table == .certificate {
            guard case .broken(.signatureInvalid) = verdict else {
                Issue.record("\(verdict)")
                return
            }
        } else {
            #expect(verdict == .broken(.rowAltered(table, entry: entry)))
        }
    }

    @Test func aRowThatNoEntryNamesShows() throws {
        try HostileClient.run(
            vault, "INSERT INTO office_record VALUES (2, zeroblob(16), 1, x'01')")

        #expect(try vault.verdict() == .broken(.rowUnaccounted(.officeRecord)))
    }

    @Test func aRemovedRowThatIsPutBackShows() throws {
        let store = try vault.open("cem")
        let id = try #require(try store.read { try $0.caseRows().first?.id })
        let copy = ReleasedCopy(
            fileName: "one.txt", bytes: [1, 2, 3],
            proof: ResidueProof(digest: Digest256(of: [1, 2, 3]), searchedCount: 0, leftovers: []),
            log: [])
        let document = Document.ID(id.uuid)
        try store.write(at: TestVault.start) { writer in
            try writer.saveCopy(copy, id, document)
            try writer.log(deed: "prepareCopies", caseID: id)
        }
        #expect(try store.read { try $0.copy(id, document) } == copy)
        try HostileClient.run(vault, "CREATE TABLE kept AS SELECT * FROM record WHERE kind = 5")
        try store.write(at: TestVault.start) { writer in
            try writer.removeCopy(id, document)
            try writer.log(deed: "mark", caseID: id)
        }
        store.close()
        try HostileClient.run(
            vault, "INSERT INTO record SELECT * FROM kept; DROP TABLE kept")

        #expect(try vault.verdict() == .broken(.rowAltered(.record, entry: 6)))
    }

    @Test func progressRunsToItsEnd() throws {
        let store = try vault.open("bea")
        defer { store.close() }
        var seen: [Double] = []

        _ = try store.verify { seen.append($0) }

        #expect(seen.last == 1)
        #expect(seen == seen.sorted())
    }
}
