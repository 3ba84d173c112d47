import CaseStore
import Casework
import Foundation
import TestSupport
import Testing
import Vault

/// The log outside its vault, checked without one.
@Suite struct LogExportTests {
    let vault: TestVault
    let lines: [String]
    let seen: Checkpoint

    init() throws {
        vault = try TestVault()
        for number in 1...3 { try vault.receive("IN-\(number)") }
        let store = try vault.open("bea")
        defer { store.close() }
        var written: [String] = []
        try store.exportLog { written.append($0) }
        lines = written
        seen = try #require(try store.read { try $0.checkpoint() })
    }

    private func check(_ lines: [String], remembered: Checkpoint? = nil) throws -> LogFinding {
        var rest = lines[...]
        return try LogExport.check(remembered: remembered) { rest.popFirst() }
    }

    @Test func anExportedLogHoldsWithoutItsVault() throws {
        let finding = try check(lines, remembered: seen)

        #expect(finding.size == 6)
        #expect(finding.root == seen.root)
        #expect(finding.vault == seen.vault)
        #expect(finding.members.map(\.officer.login) == ["ada", "bea", "cem", "dora", "emil"])
    }

    @Test func entriesOfOneDeedShareSignaturesAndEachHoldsAlone() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        try store.write(at: TestVault.start) { writer in
            for number in 0..<150 {
                try writer.log(deed: "trial")
                // Those that wait for their signature are read like all others.
                if number == 100 {
                    #expect(try writer.logSize() == 107)
                    #expect(try writer.logRows(before: nil, limit: 200).count == 107)
                    #expect(try writer.root() != seen.root)
                }
                if number == 120 { #expect(try writer.consistency(from: seen)) }
            }
        }

        var written: [String] = []
        try store.exportLog { written.append($0) }
        #expect(try check(written, remembered: seen).size == 156)
        let entries = try written.filter { $0.hasPrefix("entry ") }.map { line in
            try LedgerEntry(
                bytes: Array(try #require(Data(base64Encoded: String(line.dropFirst(6))))))
        }
        // 64, the 37 and 20 that were read early, the 29 behind them.
        #expect(Set(entries.dropFirst(6).map(\.signature)).count == 4)
        for number in [5, 6, 69, 70, 106, 107, 155] {
            let proof = try store.read { try LogProof.text(of: number, in: $0) }
            #expect(try LogProof.check(proof).entry == entries[number])
        }
        guard case .intact(entries: 156, _) = try store.verify(remembered: seen) else {
            Issue.record("the log does not hold")
            return
        }
    }

    @Test func noLineCanBeLeftOutDoubledOrMoved() throws {
        for index in lines.indices {
            var without = lines
            let line = without.remove(at: index)
            #expect(throws: (any Error).self, "without line \(index)") { try check(without) }
            var twice = lines
            twice.insert(line, at: index)
            // A certificate said twice says nothing new.
            if !line.hasPrefix("certificate") {
                #expect(throws: (any Error).self, "line \(index) twice") { try check(twice) }
            }
        }
        for index in lines.indices.dropLast()
        where lines[index].prefix(5) == lines[index + 1].prefix(5)
            && !lines[index].hasPrefix("certificate")
        {
            var moved = lines
            moved.swapAt(index, index + 1)
            #expect(throws: (any Error).self, "line \(index) moved") { try check(moved) }
        }
    }

    @Test func noByteOfAnExportedLogCanBeChanged() throws {
        for (number, line) in lines.enumerated() {
            let bytes = Array(line.utf8)
            let step = Trials.step(short: max(bytes.count / 40, 1))
            for place in stride(from: number % step, to: bytes.count, by: step) {
                var altered = bytes
                altered[place] ^= 1
                var other = lines
                other[number] = String(decoding: altered, as: UTF8.self)
                #expect(throws: (any Error).self, "line \(number), byte \(place)") {
                    try check(other)
                }
            }
        }
    }

    @Test func anotherLogContradictsACheckpointKeptElsewhere() throws {
        let other = try TestVault()
        for number in 1...3 { try other.receive("IN-\(number)") }
        let store = try other.open("bea")
        defer { store.close() }
        let theirs = try #require(try store.read { try $0.checkpoint() })

        #expect(throws: StoreFault.rememberedCheckpointContradicted(size: 6)) {
            try check(lines, remembered: theirs)
        }
    }

    @Test func everyEntryHasAProofThatHoldsWithoutTheVault() throws {
        let store = try vault.open("bea")
        defer { store.close() }
        for number in 0..<6 {
            let text = try store.read { try LogProof.text(of: number, in: $0) }

            let finding = try LogProof.check(text)

            #expect(finding.entry?.number == UInt64(number))
            #expect(finding.root == seen.root)
        }
        #expect(throws: StoreError.missing) {
            try store.read { try LogProof.text(of: 6, in: $0) }
        }
    }

    @Test func noByteOfAProofCanBeChanged() throws {
        let store = try vault.open("bea")
        defer { store.close() }
        let text = Array(try store.read { try LogProof.text(of: 4, in: $0) }.utf8)
        let step = Trials.step(short: 61)
        for place in Array(stride(from: 0, to: text.count, by: step)) + Array(0..<40) {
            var altered = text
            altered[place] ^= 1
            #expect(throws: (any Error).self, "byte \(place)") {
                try LogProof.check(String(decoding: altered, as: UTF8.self))
            }
        }
    }
}
