import Casework
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CaseStore
@testable import Vault

/// Somebody who edits the log, with every tool and no scruple, is found.
///
/// Entries that are left out, doubled or moved are in VerificationTests and LogExportTests.
@Suite struct LogPromises {
    let vault: TestVault

    init() throws {
        vault = try TestVault()
        for number in 1...3 { try vault.receive("IN-\(number)") }
    }

    @Test func whoeverEditsAnyEntryThatWasSignedWithOthersIsFound() throws {
        let store = try vault.open("cem")
        try store.write(at: TestVault.start) { writer in
            for _ in 0..<3 { try writer.log(deed: "trial") }
        }
        store.close()
        for step in 0..<12 {
            let found = try altering("log_entry", "entry", ordered: "number") { bytes, turn in
                var bytes = bytes
                // The form, what is in clear, the sealed body, then back from the signature on.
                bytes[step < 6 ? step * 17 : bytes.count - (step - 5) * 29] ^= 0x04
                return bytes
            }

            #expect(found.count == 9)
            expectFaults(of: found)
        }
    }

    /// Changes a value of every row of a table in turn, and says what a check found each time.
    private func altering(
        _ table: String, _ column: String, ordered by: String,
        _ change: ([UInt8], Int) -> [UInt8]
    ) throws -> [(key: [Int], verdict: StoreVerdict)] {
        let names = by.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let place = names.map { "\($0) = ?" }.joined(separator: " AND ")
        func put(_ value: DatabaseValue, _ key: [Int], in db: Database) throws {
            try db.execute(
                sql: "UPDATE \(table) SET \(column) = ? WHERE \(place)",
                arguments: [value] + StatementArguments(key.map(\.databaseValue)))
        }
        var rows: [(key: [Int], value: DatabaseValue)] = []
        try HostileClient.change(vault) { db in
            rows = try Row.fetchAll(
                db, sql: "SELECT \(by), \(column) FROM \(table) ORDER BY \(by)"
            ).map { row in ((0..<names.count).map { row[$0] as Int }, row[names.count]) }
        }
        var found: [(key: [Int], verdict: StoreVerdict)] = []
        for (turn, row) in rows.enumerated() {
            let changed: DatabaseValue
            if let text = String.fromDatabaseValue(row.value), column == "note" {
                let bytes = change(Array(text.utf8), turn)
                changed = String(decoding: bytes, as: UTF8.self).databaseValue
            } else {
                let bytes = Array(try #require(Data.fromDatabaseValue(row.value)))
                changed = Data(change(bytes, turn)).databaseValue
            }
            try HostileClient.change(vault) { db in
                // The one before is put right again.
                if turn > 0 { try put(rows[turn - 1].value, rows[turn - 1].key, in: db) }
                try put(changed, row.key, in: db)
            }
            found.append((row.key, try vault.verdict()))
        }
        try HostileClient.change(vault) { db in
            if let last = rows.last { try put(last.value, last.key, in: db) }
        }
        return found
    }

    /// Each entry that was altered is the one that is named.
    private func expectFaults(of found: [(key: [Int], verdict: StoreVerdict)]) {
        for (key, verdict) in found {
            let faults: [StoreVerdict] = [
                .broken(.entryAltered(key[0])), .broken(.signatureInvalid(entry: key[0])),
                .broken(.nodeAltered(level: 0, index: key[0])),
            ]
            #expect(faults.contains(verdict), "entry \(key[0]): \(verdict)")
        }
    }

    @Test func whoeverEditsAnyEntryOfTheLogIsFound() throws {
        let whole = try vault.verdict()
        for step in [31, 131] {
            let found = try altering("log_entry", "entry", ordered: "number") { bytes, turn in
                var bytes = bytes
                bytes[(turn + 1) * step % bytes.count] ^= 0x01
                return bytes
            }

            #expect(found.count == 6)
            expectFaults(of: found)
        }
        guard case .intact(entries: 6, _) = whole else {
            Issue.record("\(whole)")
            return
        }
        #expect(try vault.verdict() == whole)
    }

    @Test func whoeverEditsAnyNodeOfTheTreeIsFound() throws {
        let found = try altering("log_node", "hash", ordered: "level, position") { bytes, turn in
            var bytes = bytes
            bytes[turn * 5 % 32] ^= 0x80
            return bytes
        }

        // Six leaves, three pairs, one of four.
        #expect(found.count == 10)
        for (key, verdict) in found {
            #expect(verdict == .broken(.nodeAltered(level: key[0], index: key[1])), "\(key)")
        }
    }

    @Test func whoeverEditsAnyCheckpointIsFound() throws {
        let found = try altering("checkpoint", "note", ordered: "size") { bytes, turn in
            var bytes = bytes
            // In the signature, past the names.
            bytes[bytes.count - 20 - turn] = bytes[bytes.count - 20 - turn] == 65 ? 66 : 65
            return bytes
        }

        #expect(found.count == 6)
        for (key, verdict) in found {
            #expect(verdict == .broken(.checkpointInvalid(size: key[0])), "size \(key[0])")
        }
    }

    /// Who holds a valid slot can make tree and checkpoint fit; not what others remember.
    @Test func whoeverMakesTheTreeAnewIsFoundByWhoRemembersACheckpoint() throws {
        let store = try vault.open("bea")
        let seen = try #require(try store.read { try $0.checkpoint() })
        store.close()
        let cem = try vault.unlock("cem")
        let writing = try Store.open(session: cem)
        try writing.write(at: TestVault.start) { try $0.log(deed: "readLog") }
        writing.close()
        try HostileClient.change(vault, as: "cem") { db in
            // The last two entries go; another takes their place.
            try db.execute(
                sql: """
                    DELETE FROM log_entry WHERE number >= 5;
                    DELETE FROM checkpoint WHERE size > 5;
                    DELETE FROM log_node WHERE (position + 1) << level > 5;
                    """)
            let entry = try LedgerEntry(
                number: 5, at: TestVault.start,
                body: LogBody(
                    deed: "readCaseList", caseID: nil, subject: nil, ruleBook: 1, changes: [],
                    sealedReason: nil, refused: []
                ).bytes, pen: try LogPen(cem))
            try HostileClient.append(entry.bytes, at: 5, to: db, signedBy: cem)
        }

        #expect(
            try vault.verdict(remembered: seen)
                == .broken(.rememberedCheckpointContradicted(size: 6)))
        let again = try vault.open("bea")
        defer { again.close() }
        #expect(try again.read { try $0.consistency(from: seen) } == false)
    }
}
