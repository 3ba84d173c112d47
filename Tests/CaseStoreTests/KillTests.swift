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

    @Test func nothingAcknowledgedIsLostWhenWritersAreKilled() throws {
        let vault = try TestVault()
        let rounds = Trials.rounds(short: 50)
        var kept: [String: [Kept]] = [:]
        for round in 0..<rounds {
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
            for (login, writer) in writers {
                kept[login, default: []] += try writer.kill().compactMap(Self.kept)
            }
            if round % 10 == 9 || round == rounds - 1 { try check(vault, kept) }
        }
        let count = kept.values.map(\.count).reduce(0, +)
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
