@testable import CaseStore
import Casework
import Foundation
import GRDB
import TestSupport
import Testing
import Vault

@Suite struct StoreTests {
    let vault: TestVault

    init() throws { vault = try TestVault() }

    // MARK: - No entry, no deed

    @Test func rowsChangedWithoutAnEntryOfTheLogAreTakenBack() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let file = TestVault.newCase("IN-1")

        #expect(throws: StoreError.unlogged) {
            try store.write(at: TestVault.start) { try $0.insert(file, dueOn: nil) }
        }

        #expect(try store.read { try $0.file(file.id) } == nil)
        #expect(try store.read { try $0.caseRows() }.isEmpty)
    }

    @Test func rowsChangedAfterTheLastEntryAreTakenBackWithEverything() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let file = TestVault.newCase("IN-1")
        let size = try store.read { try $0.logSize() }

        #expect(throws: StoreError.unlogged) {
            try store.write(at: TestVault.start) { writer in
                try writer.insert(file, dueOn: nil)
                try writer.log(deed: "receive", caseID: file.id)
                try writer.saveOriginal([1], file.id, Document.ID(UUID()))
            }
        }

        #expect(try store.read { try $0.logSize() } == size)
        #expect(try store.read { try $0.file(file.id) } == nil)
    }

    @Test func rowsWhoseEntryFailedAreTakenBackThoughTheFailureIsIgnored() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let file = TestVault.newCase("IN-1")

        #expect(throws: StoreError.unlogged) {
            try store.write(at: TestVault.start) { writer in
                try writer.log(deed: "readCaseList")
                try writer.insert(file, dueOn: nil)
                // Nobody holds this case, so the reason cannot be sealed.
                try? writer.log(deed: "receive", caseID: CaseFile.ID(UUID()), reason: "none")
            }
        }

        #expect(try store.read { try $0.file(file.id) } == nil)
    }

    @Test func aDeedWhoseEntriesCannotBeStoredIsTakenBackThoughTheFailureIsIgnored() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let file = TestVault.newCase("IN-1")
        let size = try store.read { try $0.logSize() }

        // In the place of an entry of the second signature, or of the last.
        for place in [100, 140] {
            #expect(throws: StoreError.self) {
                try store.write(at: TestVault.start) { writer in
                    try writer.context.db.execute(
                        sql: "INSERT INTO log_entry VALUES (?, x'00')", arguments: [size + place])
                    for _ in 0..<100 { try? writer.log(deed: "trial") }
                    try writer.insert(file, dueOn: nil)
                    for _ in 0..<50 { try? writer.log(deed: "trial") }
                }
            }
        }

        #expect(try store.read { try $0.logSize() } == size)
        #expect(try store.read { try $0.file(file.id) } == nil)
        guard case .intact(entries: size, _) = try store.verify() else {
            Issue.record("the log does not hold")
            return
        }
    }

    @Test func aFolderSwappedDuringADeedTakesNothing() throws {
        let path = vault.folder.path
        let copy = vault.home.path + "/copy"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        let store = try vault.open("cem")
        let size = try store.read { try $0.logSize() }

        #expect(throws: StoreError.replaced) {
            try store.write(at: TestVault.start) { writer in
                try writer.log(deed: "readCaseList")
                try FileManager.default.moveItem(atPath: path, toPath: vault.home.path + "/moved")
                try FileManager.default.moveItem(atPath: copy, toPath: path)
            }
        }
        store.close()

        // Neither the folder that came nor the one that went has more than before.
        let swapped = try vault.open("cem")
        #expect(try swapped.read { try $0.logSize() } == size)
        swapped.close()
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: vault.home.path + "/moved", toPath: path)
        let own = try vault.open("cem")
        #expect(try own.read { try $0.logSize() } == size)
        own.close()
    }

    @Test func whatTheBodyThrowsTakesEverythingBackAndComesOut() throws {
        struct Change: Error, Equatable {}
        let store = try vault.open("cem")
        defer { store.close() }
        let file = TestVault.newCase("IN-1")

        #expect(throws: Change()) {
            try store.write(at: TestVault.start) { writer in
                try writer.insert(file, dueOn: nil)
                try writer.log(deed: "receive", caseID: file.id)
                throw Change()
            }
        }

        #expect(try store.read { try $0.file(file.id) } == nil)
        try vault.receive("IN-1")
    }

    @Test func aBodyThatDoesNothingHasDoneNothing() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let size = try store.read { try $0.logSize() }

        #expect(try store.write(at: TestVault.start) { try $0.logSize() } == size)
        #expect(try store.read { try $0.logSize() } == size)
    }

    // MARK: - Records

    @Test func aCaseIsReadAsItWasSaved() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        var file = TestVault.newCase("IN-1")
        let dueOn = CalendarDay("2026-04-01")

        try store.write(at: TestVault.start) { writer in
            try writer.insert(file, dueOn: nil)
            try writer.log(deed: "receive", caseID: file.id)
        }
        file.title = "Bridge of Veldt, second letter"
        try store.write(at: TestVault.start) { writer in
            try writer.save(file, over: 1, dueOn: dueOn)
            try writer.log(deed: "describe", caseID: file.id, reason: "letter of 3 March")
        }

        let found = try #require(try store.read { try $0.file(file.id) })
        #expect(found.value == file)
        #expect(found.version == 2)
        let row = try #require(try store.read { try $0.caseRows() }.first)
        #expect(row.title == file.title)
        #expect(row.dueOn == dueOn)
        let newest = try #require(try store.read { try $0.logRows(before: nil, limit: 1) }.first)
        #expect(newest.reason == "letter of 3 March")
        #expect(newest.body.deed == "describe")
        #expect(newest.officer == vault.officers[0].officer.id)
    }

    @Test(arguments: [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, (3 << 20) + 17])
    func aDocumentOfAnyLengthComesBack(_ count: Int) throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let file = TestVault.newCase("IN-1")
        let document = Document.ID(UUID())
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761) }

        try store.write(at: TestVault.start) { writer in
            try writer.insert(file, dueOn: nil)
            try writer.saveOriginal(bytes, file.id, document)
            try writer.log(deed: "takeIn", caseID: file.id)
        }

        #expect(try store.read { try $0.original(file.id, document) } == bytes)
    }

    @Test func chunksThatChangedPlacesDoNotOpen() throws {
        let id = CaseFile.ID(try vault.receive("IN-1", documentByteCount: 3 << 20))
        try HostileClient.run(
            vault,
            """
            UPDATE chunk SET chunk_index = 9 WHERE chunk_index = 0;
            UPDATE chunk SET chunk_index = 0 WHERE chunk_index = 1;
            UPDATE chunk SET chunk_index = 1 WHERE chunk_index = 9;
            """)

        let store = try vault.open("cem")
        defer { store.close() }
        #expect(throws: StoreError.vault(.sealBroken)) {
            try store.read { try $0.original(id, Document.ID(id.uuid)) }
        }
    }

    @Test func textsKeepEveryScalar() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let file = TestVault.newCase("IN-1")
        let document = Document.ID(UUID())
        let text = ExtractedText(
            media: .email,
            readings: [
                Reading(place: .header("Subject"), text: "e\u{301} \u{FEFF}\u{0}\u{202E}\r\n"),
                Reading(place: .body, text: "\u{10FFFF}\u{D7FF}\u{E000}"),
                Reading(place: .attachment("2.1"), text: ""),
                Reading(place: .fileName, text: "a/b"),
                Reading(place: .hiddenLink, text: "http://example.org"),
            ], unreadable: ["3", "4.1"])

        try store.write(at: TestVault.start) { writer in
            try writer.insert(file, dueOn: nil)
            try writer.saveText(text, file.id, document)
            try writer.log(deed: "takeIn", caseID: file.id)
        }

        let found = try #require(try store.read { try $0.text(file.id, document) })
        #expect(found == text)
        for (ours, theirs) in zip(text.readings, found.readings) {
            #expect(Array(ours.text.unicodeScalars) == Array(theirs.text.unicodeScalars))
        }
    }

    @Test func theSecondOfTwoEditorsIsToldAndOverwritesNothing() throws {
        let id = CaseFile.ID(try vault.receive("IN-1"))
        let first = try vault.open("cem")
        defer { first.close() }
        let document = Document.ID(UUID())
        try first.write(at: TestVault.start) { writer in
            try writer.saveMarks(DocumentMarks(), id, document, over: 0)
            try writer.log(deed: "mark", caseID: id)
        }
        let file = try #require(try first.read { try $0.file(id)?.value })

        #expect(throws: StoreError.changedMeanwhile(version: 1)) {
            try first.write(at: TestVault.start) { writer in
                try writer.save(file, over: 0, dueOn: nil)
                try writer.log(deed: "describe", caseID: id)
            }
        }
        #expect(throws: StoreError.changedMeanwhile(version: 1)) {
            try first.write(at: TestVault.start) { writer in
                try writer.saveMarks(DocumentMarks(), id, document, over: 0)
                try writer.log(deed: "mark", caseID: id)
            }
        }
    }

    @Test func numbersFollowTheHighestOfTheirPrefix() throws {
        for reference in ["IN-2026-0009", "IN-2026-0010", "IN-2025-0100"] {
            try vault.receive(reference)
        }
        let store = try vault.open("dora")
        defer { store.close() }

        #expect(try store.read { try $0.nextReference(prefix: "IN-2026-") } == 11)
        #expect(try store.read { try $0.nextReference(prefix: "IN-2025-") } == 101)
        #expect(try store.read { try $0.nextReference(prefix: "IN-2024-") } == 1)
        #expect(try store.read { try $0.nextRegisterNumber() } == 1)
    }

    @Test func theOfficesSigningKeyReachesWhomItIsWrappedTo() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let seed = OfficeKey.generate()
        let publicKey = try OfficeKey.publicKey(of: seed)
        let holder = vault.officers[2]
        let wrap = try store.session.wrap(
            seed, purpose: "rogatory office key v1", to: holder.keys)

        try store.write(at: TestVault.start) { writer in
            try writer.saveOfficeKey(publicKey: publicKey)
            try writer.saveOfficeSecret(wrap: wrap, for: holder.officer.id)
            try writer.log(deed: "officeKey")
        }

        #expect(try store.read { try $0.officePublicKey() } == publicKey)
        #expect(try store.read { try $0.officeSecretWrap() } == nil)
        #expect(try store.read { try $0.officeSecretHolders() } == [holder.officer.id])
        let theirs = try vault.open("emil")
        defer { theirs.close() }
        let stored = try #require(try theirs.read { try $0.officeSecretWrap() })
        let opened = try theirs.session.unwrap(stored, purpose: "rogatory office key v1")
        let isSame = opened.equals(seed)
        #expect(isSame)
    }

    // MARK: - Opening and closing

    /// SQLite's number for FULL is 2: what is acknowledged is on disk.
    @Test func everyConnectionForcesItsCommitsToDisk() throws {
        let store = try vault.open("cem")
        defer { store.close() }

        let written = try store.pool.writeWithoutTransaction {
            try Int.fetchOne($0, sql: "PRAGMA synchronous")
        }
        let journal = try store.pool.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }

        #expect(written == 2)
        #expect(journal == "wal")
    }

    @Test func everyFileOfTheVaultIsPrivate() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let backup = vault.home.path + "/backup"
        try Backup.make(of: store, to: backup)

        for folder in [vault.folder.path, backup] {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let file = try FileManager.default.attributesOfItem(
                    atPath: folder + "/" + name)
                #expect((file[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
            }
        }
        let own = try FileManager.default.attributesOfItem(atPath: backup)
        #expect((own[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    }

    @Test func theLastToCloseLeavesNoLogOfPagesBehind() throws {
        let store = try vault.open("cem")
        try vault.receive("IN-1", in: store)
        store.close()

        let names = try FileManager.default.contentsOfDirectory(atPath: vault.folder.path)

        #expect(
            names.sorted() == [
                "attempts", "attempts.lock", "slots.a", "slots.b", "slots.lock", "vault.db",
                "vault.db-tags0", "vault.lock",
            ])
    }

    @Test func aNewerVaultIsRefusedAndStaysAsItIs() throws {
        try HostileClient.run(vault, "PRAGMA user_version = 3")
        let before = try vault.home.contents().filter { !$0.key.hasSuffix("-shm") }

        #expect(throws: StoreError.newerVault) { _ = try vault.open("cem") }

        let after = try vault.home.contents().filter {
            !$0.key.hasSuffix("-shm") && !($0.key.hasSuffix("-wal") && $0.value.isEmpty)
        }
        #expect(after == before)
    }

    @Test func aVaultWithoutADatabaseIsSaid() throws {
        try FileManager.default.removeItem(atPath: vault.folder.databasePath)

        #expect(throws: StoreError.missing) { _ = try vault.open("cem") }
        #expect(!FileManager.default.fileExists(atPath: vault.folder.databasePath))
    }

    @Test func aDatabaseWhoseMakingWasCutShortIsSaid() throws {
        try Data().write(to: URL(fileURLWithPath: vault.folder.databasePath))

        #expect(throws: StoreError.missing) { _ = try vault.open("cem") }
    }

    @Test func aSecondDatabaseIsNotMadeOverTheFirst() throws {
        let session = try vault.unlock("ada")
        let store = try Store.open(session: session)
        let directory = try store.read { try $0.directory() }
        store.close()

        #expect(throws: StoreError.folderInUse) {
            _ = try Store.create(
                session: session, office: Office(name: "Two", state: "XA"),
                directory: directory, ruleBook: TestVault.ruleBook, at: TestVault.start)
        }
        guard case .intact = try vault.verdict() else {
            Issue.record("the first was changed")
            return
        }
    }

    @Test func aLockedSessionReadsAndWritesNothing() throws {
        let store = try vault.open("cem")
        defer { store.close() }

        store.session.close()

        #expect(throws: StoreError.vault(.locked)) { try store.read { try $0.caseRows() } }
        #expect(throws: StoreError.vault(.locked)) {
            try store.write(at: TestVault.start) { try $0.log(deed: "x") }
        }
        #expect(throws: StoreError.vault(.locked)) { _ = try store.verify() }
    }

    @Test func aClosedStoreReadsNothingAndOthersGoOn() throws {
        let first = try vault.open("cem")
        let second = try vault.open("dora")
        defer { second.close() }

        first.close()
        first.close()

        #expect(throws: StoreError.vault(.locked)) { try first.read { try $0.caseRows() } }
        #expect(try second.read { try $0.caseRows() }.isEmpty)
        try vault.receive("IN-1", as: "dora")
        #expect(try second.read { try $0.caseRows() }.count == 1)
    }

    @Test func whoHoldsTheVaultTooLongMakesOthersSayBusy() throws {
        let slow = try vault.open("cem")
        defer { slow.close() }
        let session = try vault.unlock("dora")
        let quick = try Store.open(session: session, waitSeconds: 0.05)
        defer { quick.close() }

        try slow.write(at: TestVault.start) { writer in
            #expect(throws: StoreError.busy) {
                try quick.write(at: TestVault.start) { try $0.log(deed: "readList") }
            }
            // A reader is not kept from reading.
            #expect(try quick.read { try $0.caseRows() }.isEmpty)
            try writer.log(deed: "readList")
        }
        try quick.write(at: TestVault.start) { try $0.log(deed: "readList") }
    }
}
