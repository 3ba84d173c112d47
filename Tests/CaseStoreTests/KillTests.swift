import CaseStore
import Casework
import Foundation
import TestSupport
import Testing
import Vault

/// Two writing processes killed at random moments, again and again, on one vault.
@Suite struct KillTests {
    private struct Kept {
        let caseID: CaseFile.ID
        let version: Int
        let document: Document.ID
        let digest: String
    }

    /// A vault lives through so many rounds; then the next begins with a new one.
    private static let lifetime = 25

    @Test func nothingAcknowledgedIsLostWhenWritersAreKilled() throws {
        try live(rounds: Trials.rounds(short: 50)) { vault, round in
            var writers: [(String, ChildProgram)] = []
            for login in ["cem", "dora"] {
                let seed = String(UInt64(round) &* 2 &+ UInt64(login.count) &+ 1)
                writers.append(
                    (
                        login,
                        try ChildProgram(
                            PtyProgram.built("StoreTrial"),
                            ["write", vault.folder.path, login, seed])
                    ))
            }
            // Some rounds end while the vault is still being opened.
            if round % 10 != 9 {
                for (_, writer) in writers { writer.wait(forLines: 1 + round % 7) }
            }
            return writers.map { ($0.0, $0.1.kill()) }
        }
    }

    /// Nobody is kept from working by the others.
    ///
    /// `ROGATORY_TRIAL_SECONDS` says how long they work, a minute in `make torture`; without it each
    /// does four deeds.
    @Test func twentyProcessesOnOneVaultLoseNothing() throws {
        try live(rounds: 1) { vault, _ in
            let start = ProcessInfo.processInfo.systemUptime
            let least = Self.leastDeeds
            var writers: [(String, ChildProgram)] = []
            for number in 1...20 {
                let login = ["cem", "dora"][number % 2]
                let arguments = ["crowd", vault.folder.path, login, String(number)]
                writers.append((login, try ChildProgram(PtyProgram.built("StoreTrial"), arguments)))
            }
            let found = writers.map { login, writer in
                let lines = writer.lines()
                // Every other error ends the program with a status of its own.
                #expect(writer.status == 0, "\(lines.last ?? "")")
                let done = lines.count { $0 != "busy" }
                #expect(done >= least, "\(login) was told busy \(lines.count - done) times")
                return (login, lines)
            }
            let busy = found.reduce(0) { $0 + $1.1.count { $0 == "busy" } }
            let deeds = found.reduce(0) { $0 + $1.1.count { $0 != "busy" } }
            let seconds = Int(ProcessInfo.processInfo.systemUptime - start)
            print("20 processes: \(deeds) deeds, told busy \(busy) times, in \(seconds) s")
            return found
        }
    }

    /// What each of the twenty does at least: all it was asked for, or as many in so long a time.
    private static var leastDeeds: Int {
        func number(_ name: String) -> Int? {
            ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
        }
        if let seconds = number("ROGATORY_TRIAL_SECONDS") { return max(1, seconds / 15) }
        return number("ROGATORY_TRIAL_DEEDS") ?? 4
    }

    @Test func nothingAcknowledgedIsLostWhenThePowerFails() throws {
        try live(rounds: Trials.rounds(short: 16)) { vault, round in
            let writer = try ChildProgram(
                PtyProgram.built("StoreTrial"),
                ["lose", vault.folder.path, "cem", String(round + 1)])
            let lines = writer.lines()
            #expect(writer.status == 9, "round \(round): \(lines.last ?? "")")
            return [("cem", lines)]
        }
    }

    /// Runs rounds and looks now and then whether everything that was acknowledged is there; what
    /// one round left is mostly met by the next writer first.
    private func live(
        rounds: Int, _ body: (TestVault, Int) throws -> [(login: String, lines: [String])]
    ) throws {
        var count = 0
        for first in stride(from: 0, to: rounds, by: Self.lifetime) {
            let vault = try TestVault()
            var kept: [String: [Kept]] = [:]
            let last = min(first + Self.lifetime, rounds) - 1
            for round in first...last {
                for (login, lines) in try body(vault, round) {
                    let deeds = try lines.compactMap(Self.kept)
                    kept[login, default: []] += deeds
                    count += deeds.count
                }
                if round % 8 == 7 || round == last { try check(vault, kept) }
            }
        }
        #expect(count >= rounds, "only \(count) deeds in \(rounds) rounds")
    }

    private static func kept(_ line: String) throws -> Kept? {
        let fields = line.split(separator: " ").map(String.init)
        guard fields.count == 4 else { return nil }
        return Kept(
            caseID: Identifier(try #require(UUID(uuidString: fields[0]))),
            version: try #require(Int(fields[1])),
            document: Identifier(try #require(UUID(uuidString: fields[2]))), digest: fields[3])
    }

    private func check(_ vault: TestVault, _ kept: [String: [Kept]]) throws {
        for (login, deeds) in kept {
            let store = try vault.open(login)
            defer { store.close() }
            try store.read { reader in
                for deed in deeds {
                    let file = try #require(try reader.file(deed.caseID))
                    #expect(file.version >= deed.version)
                    #expect(file.value.title == "title \(file.version)")
                    let bytes = try #require(try reader.original(deed.caseID, deed.document))
                    #expect(Digest256(of: bytes).hex == deed.digest)
                }
            }
        }
        let store = try vault.open("bea")
        defer { store.close() }
        let verdict = try store.verify()
        guard case .intact = verdict else {
            Issue.record("the vault does not verify: \(verdict)")
            return
        }
    }
}
