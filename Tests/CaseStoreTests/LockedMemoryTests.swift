import Foundation
import TestSupport
import Testing
import Vault

/// What a process that locked its vault still holds in memory.
@Suite struct LockedMemoryTests {
    let vault: TestVault

    init() throws { vault = try TestVault() }

    /// How often each key lay in memory at a moment.
    private func counts(_ mode: String) throws -> [String: [String: Int]] {
        let lines = try ChildProgram(
            PtyProgram.built("StoreTrial"), [mode, vault.folder.path, "cem", "5"]
        ).lines()
        var counts: [String: [String: Int]] = [:]
        for line in lines {
            let fields = line.split(separator: " ").map(String.init)
            guard fields.count == 3, let count = Int(fields[2]) else { continue }
            counts[fields[0], default: [:]][fields[1], default: 0] += count
        }
        return counts
    }

    @Test func afterTheLockTheProcessHoldsNoKey() throws {
        let counts = try counts("scan")

        let before = try #require(counts["before"])
        #expect(before.count == 5)
        for (name, count) in before { #expect(count > 0, "\(name) is not found while open") }
        for (name, count) in try #require(counts["after"]) {
            #expect(count == 0, "\(name) is left behind \(count) times")
        }
    }

    @Test func afterARecoveryTheProcessHoldsNeitherShareNorWhatTheyMake() throws {
        let counts = try counts("recover")

        let before = try #require(counts["before"])
        #expect(try #require(before["share"]) >= 3)
        let after = try #require(counts["after"])
        #expect(after == ["share": 0, "recovery-secret": 0])
    }

    @Test func aKeyKeptOnPurposeIsFound() throws {
        let after = try #require(try counts("keep")["after"])

        #expect(after["vault-key"] == 1)
        #expect(after["page-key"] == 0)
    }
}
