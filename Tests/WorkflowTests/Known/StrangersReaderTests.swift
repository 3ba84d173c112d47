import CaseStore
import Casework
import Foundation
import TestSupport
import Testing
import Workflow

@testable import Vault

/// A program in another language, written from Documentation alone, reads what we write.
@Suite struct StrangersReaderTests {
    private static let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("StrangersReader/reader.py").path
    let home: TemporaryFolder

    init() throws {
        home = try TemporaryFolder()
    }

    private struct Refused: Error {}

    /// What the program prints, or that it refused.
    private func reader(_ arguments: String...) throws -> [String] {
        try reader(arguments)
    }

    /// What it says of a fault is for people; the status is enough here.
    private func reader(_ arguments: [String]) throws -> [String] {
        let words = ["-c", "exec /usr/bin/python3 -B \"$@\" 2>/dev/null", "sh", Self.program]
        let child = try ChildProgram("/bin/sh", words + arguments)
        let lines = child.lines()
        guard child.status == 0 else { throw Refused() }
        return lines
    }

    private func json(_ line: String?) throws -> [String: Any] {
        let data = Data(try #require(line).utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// Decrypts a vault's pages and its log of pages.
    private func decrypted(_ folder: String, key: String) throws -> [String: Any] {
        try json(try reader("pages", key, folder, home.path + "/plain.db").last)
    }

    // MARK: - The vault that was kept

    @Test func aPageThatWasAlteredDoesNotOpenForAStrangerEither() throws {
        let known = try KnownVault.answers()
        let copy = try KnownVault.copy()
        let path = copy.path + "/vault/vault.db"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[5 * 4096 + 77] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))

        #expect(throws: Refused.self) {
            try decrypted(copy.path + "/vault", key: known.keys.page)
        }
        #expect(throws: Refused.self) {
            try decrypted(KnownVault.kept + "/vault", key: String(known.keys.page.reversed()))
        }
    }

    @Test func aStrangerReadsTheKeptVaultFromItsPagesToItsRecords() throws {
        let known = try KnownVault.answers()
        let found = try decrypted(KnownVault.kept + "/vault", key: known.keys.page)
        let plain = home.path + "/plain.db"

        #expect(found["entries"] as? Int == known.log.size)
        #expect(try #require(found["frames"] as? Int) > 0)
        #expect(found["anchor"] is Int)
        for one in known.cases {
            let epoch = try #require(known.keys.vault.keys.max())
            let key = try #require(known.keys.ofCase[one.id + " " + epoch])
            let record = try json(try reader("record", key, plain, one.id).last)
            let file = try #require(record["file"] as? [String: Any])
            let summary = try #require(record["summary"] as? [String: Any])
            #expect(file["title"] as? String == one.title)
            #expect(summary["reference"] as? String == one.reference)
            #expect(summary["state"] as? Int == one.state)
            for document in one.documents {
                let target = home.path + "/document"
                _ = try reader("document", key, plain, one.id, document.id, target)
                let bytes = try Data(contentsOf: URL(fileURLWithPath: target))
                #expect(bytes.digest == document.original, "\(document.name)")
            }
            #expect(throws: Refused.self) {
                try reader("record", String(key.reversed()), plain, one.id)
            }
        }
    }

    @Test func aStrangerReadsWhatTheKeptLogSays() throws {
        let known = try KnownVault.answers()
        _ = try decrypted(KnownVault.kept + "/vault", key: known.keys.page)
        let keys = known.keys.vault.keys.sorted().compactMap { known.keys.vault[$0] }

        let lines = try reader(["bodies"] + keys + [home.path + "/plain.db"])

        let deeds = try lines.map { try #require(try json($0)["deed"] as? String) }
        let written = known.log.entries.map {
            $0.split(separator: " ", omittingEmptySubsequences: false)[2]
        }
        #expect(deeds == written.map(String.init))
    }

    @Test func aStrangerChecksTheCertificateOfTheDestroyedCase() throws {
        let known = try KnownVault.answers()
        _ = try decrypted(KnownVault.kept + "/vault", key: known.keys.page)
        let keys = known.keys.vault.keys.sorted().compactMap { known.keys.vault[$0] }
        let rest = [home.path + "/plain.db", KnownVault.kept + "/log.txt"]
        #expect(throws: Refused.self) {
            try reader(["certificates"] + keys.map { String($0.reversed()) } + rest)
        }

        let lines = try reader(["certificates"] + keys + rest)

        let told = try lines.map { line in
            let stored = try json(line)
            let reference = try #require(stored["reference"] as? String)
            let count = try #require(stored["recordCount"] as? Int)
            let signature = try #require(stored["signature"] as? [UInt8])
            let day = try #require(stored["backupsGoneOn"] as? [String: Int])
            let numbers = [day["year"], day["month"], day["day"]].compactMap { $0 }
            let text = numbers.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "-")
            return "\(reference) \(count) \(text) \(signature.hex)"
        }
        #expect(!told.isEmpty)
        #expect(told == known.office.disposals)
    }

    @Test func theAnswersOfWhatOfficersSignAreStillWhatTheDocumentsSay() throws {
        let kept = URL(fileURLWithPath: KnownVault.kept).deletingLastPathComponent()
            .appendingPathComponent("statements-1.json")
        let text = try String(contentsOf: kept, encoding: .utf8)

        #expect(try reader("statements").joined(separator: "\n") + "\n" == text)
    }

    @Test func aStrangerChecksTheExportedLogAndWhoCosignedIt() throws {
        let log = KnownVault.kept + "/log.txt"
        let altered = home.path + "/log.txt"
        let note = KnownVault.kept + "/checkpoint.txt"
        let lines = try KnownVault.text("log.txt").split(separator: "\n").map(String.init)
        for index in [1, 60, lines.count - 1] {
            var others = lines
            others.remove(at: index)
            try others.joined(separator: "\n").write(
                toFile: altered, atomically: true, encoding: .utf8)
            #expect(throws: Refused.self, "without line \(index + 1)") {
                try reader("log", altered)
            }
        }

        let found = try json(try reader("log", log, note).last)

        let known = try KnownVault.answers()
        #expect(found["vault"] as? String == known.vault)
        #expect(found["cosigned by"] as? [String] == ["thorne"])
        let entries = lines.count { $0.hasPrefix("entry ") }
        #expect(found["size"] as? Int == entries)
    }

    @Test(arguments: [("answers", "bytes-1.json"), ("answers-2", "bytes-2.json")])
    func theFixedAnswersAreStillWhatTheDocumentsSay(command: String, file: String) throws {
        let kept = URL(fileURLWithPath: KnownVault.kept).deletingLastPathComponent()
            .appendingPathComponent(file)
        let text = try String(contentsOf: kept, encoding: .utf8)

        #expect(try reader(command).joined(separator: "\n") + "\n" == text)
    }

    // MARK: - What is written today

    @Test func aStrangerReadsWhatIsWrittenToday() throws {
        let walk = try Walk()
        try walk.take()
        let copy = home.path + "/copy"
        _ = try ChildProgram("/bin/cp", ["-a", walk.office.vaultPath, copy]).lines()
        walk.leave()
        let credentials = Credentials(
            login: "quill", passphrase: SecretBytes(passphrase: TestOffice.words("quill")))
        let session = try Session.unlock(
            VaultFolder(path: copy), credentials: credentials, policy: .forTests,
            at: walk.office.clock.now)
        let page = try session.withPageKey { Array($0).hex }

        let found = try decrypted(copy, key: page)

        #expect(try #require(found["frames"] as? Int) > 0)
        let store = try Store.open(session: session)
        defer { store.close() }
        #expect(try store.read { try $0.logSize() } == found["entries"] as? Int)
        #expect(try store.read { try $0.file(walk.caseID) } != nil)
        let key = try #require(try session.cachedCaseKey(walk.caseID.uuid))
        let digits = try key.withSecret { secret throws(VaultError) in
            secret.withUnsafeBytes { Array($0) }.hex
        }
        let record = try json(
            try reader(
                "record", digits, home.path + "/plain.db", walk.caseID.uuid.lower
            ).last)
        #expect((record["summary"] as? [String: Any])?["title"] as? String == "Harrow accounts")
        let log = home.path + "/log.txt"
        var lines = ""
        try store.exportLog { lines += $0 + "\n" }
        try lines.write(toFile: log, atomically: true, encoding: .utf8)
        #expect(try json(try reader("log", log).last)["size"] as? Int == found["entries"] as? Int)
    }
}
