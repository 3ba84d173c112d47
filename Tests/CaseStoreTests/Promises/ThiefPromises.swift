import Casework
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CaseStore
@testable import Vault

/// The thief who has a copy of the vault's folder, taken while somebody worked in it.
@Suite struct ThiefPromises {
    private static let title = "Harrow accounts at Aldermoor Bank"
    private static let sentence = "The witness asked for a screen at the hearing. "
    /// What the schema, the log and the directory say in words.
    private static let words = [
        "SQLite format", "CREATE TABLE", "case_row", "case_grant", "log_entry", "office_record",
        "certificate", "rogatory session", "takeIn", "receive", "Office of Trials", "Officer cem",
        "pass phrase of", "IN-77", "came by post",
    ]
    let vault: TestVault
    private let copy: [String: Data]
    /// Another, taken when everybody had gone.
    private let atRest: [String: Data]
    /// What an officer remembers of the pages.
    private let seen: PageAnchor

    init() throws {
        vault = try TestVault()
        let store = try vault.open("cem")
        for number in 0..<4 {
            let file = TestVault.newCase("IN-77\(number)", title: Self.title)
            try store.write(at: TestVault.start) { writer in
                try writer.insert(file, dueOn: nil)
                try writer.saveOriginal(
                    Array(String(repeating: Self.sentence, count: 400).utf8), file.id,
                    .init(file.id.uuid))
                try writer.log(deed: "receive", caseID: file.id, reason: "came by post")
            }
            // Some of it is folded into the database, some only in the log of pages.
            if number == 2 { store.foldIn() }
        }
        seen = try #require(store.pageAnchor())
        copy = try Self.copy(of: vault, to: "copy")
        store.close()
        atRest = try Self.copy(of: vault, to: "rest")
    }

    /// By another program: to read the files here would give up this process's locks.
    private static func copy(of vault: TestVault, to name: String) throws -> [String: Data] {
        let target = vault.home.path + "/" + name
        _ = try ChildProgram("/bin/cp", ["-a", vault.folder.path, target]).lines()
        var found: [String: Data] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: target) {
            found[file] = try Data(contentsOf: URL(fileURLWithPath: target + "/" + file))
        }
        return found
    }

    /// A word as it may lie in a file.
    private func forms(of word: String) throws -> [Data] {
        let plain = Data(word.utf8)
        var forms = [plain, Data(word.uppercased().utf8), Data(word.lowercased().utf8)]
        for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
            forms.append(try #require(word.data(using: encoding)))
        }
        forms.append(Data(plain.map { String(format: "%02x", $0) }.joined().utf8))
        for shift in 0..<3 {
            // Whole groups only: the ends depend on what stands beside the word.
            let text = (Data(count: shift) + plain).base64EncodedString()
            forms.append(Data(text.dropFirst(4).dropLast(4).utf8))
        }
        return forms
    }

    @Test func aThiefWithACopyReadsNoContentNoSchemaAndNoLogin() throws {
        let logins = ["ada", "bea", "cem", "dora", "emil"]
        let words = Self.words + [Self.title, String(Self.sentence.prefix(24))]
        #expect(copy.keys.contains("vault.db-wal"))
        for (name, bytes) in copy {
            for word in words {
                for form in try forms(of: word) {
                    #expect(bytes.range(of: form) == nil, "\(word) in \(name)")
                }
            }
            // Three letters turn up by chance in megabytes of noise; not as the JSON has them.
            for login in logins {
                let form = Data("\"\(login)\"".utf8)
                #expect(bytes.range(of: form) == nil, "\(login) in \(name)")
            }
        }
        // The same words are there for who has the keys: the search looks for the right ones.
        let store = try vault.open("cem")
        defer { store.close() }
        let plain = try store.pool.read { db in
            try String.fetchAll(db, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
                + Data.fetchAll(db, sql: "SELECT body FROM directory")
                .map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(try store.read { try $0.caseRows().first?.title } == Self.title)
        for word in ["CREATE TABLE", "case_row", "log_entry", "\"cem\"", "Officer cem"] {
            #expect(plain.contains { $0.contains(word) }, "\(word)")
        }
    }

    @Test func everySealedBlockLooksLikeChance() throws {
        var blocks = 0
        for (name, bytes) in copy
        where ["vault.db", "vault.db-wal"].contains(name) || name.hasPrefix("vault.db-tags") {
            for start in stride(from: 100, to: bytes.count - 4096, by: 4096) {
                let block = bytes[(bytes.startIndex + start)...].prefix(4096)
                #expect(Self.bits(block) > 7.9, "\(name) from byte \(start)")
                blocks += 1
            }
        }
        #expect(blocks > 40)
        let text = Data(String(repeating: Self.sentence, count: 100).utf8.prefix(4096))
        #expect(Self.bits(text) < 5)
    }

    /// Bits of surprise a byte holds; 4096 random ones come to about 7.95.
    private static func bits(_ block: Data) -> Double {
        var counts = [Int](repeating: 0, count: 256)
        for byte in block { counts[Int(byte)] += 1 }
        return counts.filter { $0 > 0 }.reduce(0) { sum, count in
            let part = Double(count) / Double(block.count)
            return sum - part * log2(part)
        }
    }

    @Test func whatTheSlotFileTellsIsNumbersAndPublicKeysAndNoLogin() throws {
        let file = try SlotFile(bytes: Array(try #require(copy["slots.a"])))

        #expect(file.slots.count == 5)
        #expect(file.slots.allSatisfy { $0.cost == .forTests })
        #expect(file.slots[0].keys == vault.administrator.keys)
        // A name is told to who guesses it, and only to him.
        let tag = Slot.loginTag("cem", salt: file.fileSalt)
        #expect(file.slots.count { $0.loginTag == tag } == 1)
        let guesses = ["cam", "CEM ", "cem1"].map { Slot.loginTag($0, salt: file.fileSalt) }
        #expect(!file.slots.contains { guesses.contains($0.loginTag) })
        let other = Slot.loginTag("cem", salt: [UInt8](repeating: 0, count: 32))
        #expect(!file.slots.contains { $0.loginTag == other })
    }

    /// Of the slot file (what stands before the first slot's keys), the database, its log of pages
    /// and the table of live pages.
    @Test(arguments: [("slots.a", 89), ("vault.db", 100), ("vault.db-tags0", 100)])
    func everyFlippedByteOfAHeaderIsRefused(_ name: String, _ count: Int) throws {
        // Eight bytes of the database's header lie in clear and are tried one by one.
        let some = stride(from: 0, to: count, by: Trials.step(short: 6))
        for index in Set(some).union(16..<24).sorted() {
            #expect(throws: (any Error).self, "byte \(index)") {
                try reading(Self.flipping(index, of: name, in: atRest), seen: seen)
            }
        }
        #expect(try reading(atRest, seen: seen) == 4)
    }

    @Test func everyFlippedByteOfTheHeaderOfTheLogOfPagesIsRefused() throws {
        for index in stride(from: 0, to: 72, by: Trials.step(short: 6)) {
            #expect(throws: (any Error).self, "byte \(index)") {
                try reading(Self.flipping(index, of: "vault.db-wal", in: copy), seen: nil)
            }
        }
        #expect(try reading(copy, seen: nil) == 4)
    }

    /// Both copies of the slot file have the change.
    private static func flipping(
        _ index: Int, of name: String, in files: [String: Data]
    ) -> [String: Data] {
        var files = files
        for file in name == "slots.a" ? ["slots.a", "slots.b"] : [name] {
            files[file]?[index] ^= 0x20
        }
        return files
    }

    /// What an officer reads in such a folder who remembers its pages.
    private func reading(_ files: [String: Data], seen: PageAnchor?) throws -> Int {
        let folder = try TemporaryFolder()
        for (file, bytes) in files where file != "vault.db-shm" {
            try bytes.write(to: URL(fileURLWithPath: folder.path + "/" + file))
        }
        let session = try Session.unlock(
            VaultFolder(path: folder.path), credentials: TestVault.credentials("cem"),
            policy: .forTests, at: TestVault.start)
        let store = try Store.open(session: session)
        defer { store.close() }
        if let seen {
            guard store.extends(seen), try !store.hasStalePage() else { throw StoreError.damaged }
        }
        return try store.read { try $0.caseRows().count }
    }
}
