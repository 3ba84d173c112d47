import CaseStore
import Foundation
import TestSupport
import Testing
import Vault

/// What was put back from yesterday.
@Suite struct FreshnessTests {
    let vault: TestVault
    let old: String
    /// What was seen last of the pages.
    let seen: PageAnchor
    private static let files = ["vault.db", "vault.db-tags0", "vault.db-tags1"]

    init() throws {
        vault = try TestVault()
        old = vault.home.path + "/old"
        try vault.receive("IN-1")
        try FileManager.default.copyItem(atPath: vault.folder.path, toPath: old)
        try vault.receive("IN-2")
        let store = try vault.open("cem")
        seen = try #require(store.pageAnchor())
        store.close()
    }

    @Test func whatNobodyTouchedIsFresh() throws {
        let store = try vault.open("cem")
        defer { store.close() }

        #expect(store.extends(seen))
        #expect(try !store.hasStalePage())
    }

    @Test func anOlderPagePutBackIsTold() throws {
        let path = vault.folder.path + "/vault.db"
        let before = try Data(contentsOf: URL(fileURLWithPath: old + "/vault.db"))
        let now = try Data(contentsOf: URL(fileURLWithPath: path))
        var tried = 0
        for start in stride(from: 4096, to: before.count, by: 4096) {
            let page = before[start..<start + 4096]
            guard page != now[start..<start + 4096] else { continue }
            var altered = now
            altered.replaceSubrange(start..<start + 4096, with: page)
            try altered.write(to: URL(fileURLWithPath: path))
            tried += 1
            do {
                let store = try vault.open("cem")
                defer { store.close() }
                #expect(try store.hasStalePage(), "page at \(start)")
            } catch {
                #expect(error as? StoreError == .damaged)
            }
        }
        #expect(tried > 3)
    }

    @Test func anOlderDatabasePutBackUnderTheTableOfTodayIsTold() throws {
        try putBack(["vault.db"])

        #expect(throws: StoreError.damaged) {
            let store = try vault.open("cem")
            defer { store.close() }
            _ = try store.verify()
            guard try !store.hasStalePage() else { throw StoreError.damaged }
        }
    }

    @Test func anOlderDatabaseWithItsTableIsKnownToTheWitness() throws {
        try putBack(Self.files)

        let store = try vault.open("cem")
        defer { store.close() }
        #expect(try !store.hasStalePage())
        #expect(!store.extends(seen))
    }

    @Test func aTableThatIsGoneIsKnownToTheWitness() throws {
        for name in Self.files.dropFirst() {
            // There may be one of them only.
            try? FileManager.default.removeItem(atPath: vault.folder.path + "/" + name)
        }

        let store = try vault.open("cem")
        defer { store.close() }
        #expect(!store.extends(seen))
    }

    @Test func theWitnessKeepsWhatItSawLastOfThePages() throws {
        let state = vault.home.path + "/state"
        let store = try vault.open("cem")
        let id = store.session.vault
        store.close()
        #expect(try Witness.recallPages(vault: id, in: state) == nil)
        try Witness.remember(seen, vault: id, in: state)
        try vault.receive("IN-3")
        let again = try vault.open("cem")
        defer { again.close() }
        let later = try #require(again.pageAnchor())

        try Witness.remember(later, vault: id, in: state)
        try Witness.remember(seen, vault: id, in: state)

        #expect(later != seen)
        #expect(try Witness.recallPages(vault: id, in: state) == later)
    }

    private func putBack(_ names: [String]) throws {
        for name in names {
            let target = vault.folder.path + "/" + name
            // One of the tables may not have been there then.
            try? FileManager.default.removeItem(atPath: target)
            guard FileManager.default.fileExists(atPath: old + "/" + name) else { continue }
            try FileManager.default.copyItem(atPath: old + "/" + name, toPath: target)
        }
    }
}
