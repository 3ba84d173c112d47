import CaseStore
import Foundation
import TestSupport
import Testing
import Vault
import Workflow

/// A vault that is not the one an officer saw last, put back honestly or not.
@Suite struct RewindTests {
    let office: TestOffice
    private var vault: String { office.vaultPath }
    private var kept: String { office.folder.path + "/kept" }

    init() throws { office = try TestOffice() }

    // MARK: - The way in

    @Test func anOlderVaultStaysShutWithoutADecisionAndWithAWrongPassphrase() throws {
        try putBackOlder()
        let size = try entries(as: "thorne", state: "nobody")

        #expect(throws: DeskError.logRewound) { try unlock("quill") }
        #expect(throws: DeskError.logRewound) { try unlock("quill") { _ in nil } }
        #expect(throws: DeskError.vault(.notOpened)) {
            try unlock("quill") { _ in
                RewindAcceptance(reason: "restored", stepUp: TestOffice.stepUp("marsh"))
            }
        }
        #expect(throws: DeskError.logRewound) { try unlock("quill") }
        #expect(try entries(as: "thorne", state: "nobody2") == size + 1)
    }

    @Test func anOlderVaultIsGoneOnWithKnowinglyAndTheLogNamesBothStates() throws {
        let (seen, old) = try putBackOlder()
        var told: Rewind?

        let desk = try unlock("quill") { rewind in
            told = rewind
            return RewindAcceptance(
                reason: "backup of the morning", stepUp: TestOffice.stepUp("quill"))
        }
        desk.lock()

        let rewind = try #require(told)
        #expect(rewind.difference == .shorter)
        #expect(rewind.remembered?.size == seen)
        #expect(rewind.found.size == old)
        #expect(rewind.missing == seen - old)
        #expect(rewind.found.at != nil)
        #expect(rewind.remembered?.at != nil)
        let auditor = try unlock("thorne")
        let rows = try auditor.auditLog(before: nil, limit: 20, because: nil).rows
        let entry = try #require(rows.first { $0.deed == "acceptOlder" })
        #expect(entry.id == old)
        #expect(entry.reason.contains(try #require(rewind.remembered).root))
        #expect(entry.reason.contains(rewind.found.root))
        #expect(entry.reason.contains("backup of the morning"))
        let accepted = try auditor.acceptedRewinds()
        #expect(accepted.map(\.isSignatureGood) == [true])
        #expect(accepted.first?.remembered == seen)
        guard case .intact = try auditor.verifyLog(progress: { _ in }) else {
            Issue.record("the log does not hold")
            return
        }
        auditor.lock()
        // Nothing is left to accept.
        try unlock("quill").lock()
    }

    @Test(arguments: ["quill", "marsh"])
    func whatWasTypedToGoOnIsForgottenWhateverCameOfIt(_ whose: String) throws {
        try putBackOlder()
        let typed = TestOffice.stepUp(whose)

        // Only the right one opens.
        try? unlock("quill") { _ in
            RewindAcceptance(reason: "restored", stepUp: typed)
        }.lock()

        #expect(typed.passphrase.isEmpty)
    }

    @Test func aLogThatWentAnotherWayIsToldApart() throws {
        try work(as: "quill", state: "one", times: 3)
        try copy(vault, to: kept)
        try work(as: "quill", state: "one", times: 2)
        try putBack()
        try work(as: "marsh", state: "two", times: 9)
        var told: Rewind?

        #expect(throws: DeskError.logRewound) {
            try unlock("quill", state: "one") { rewind in
                told = rewind
                return nil
            }
        }

        #expect(told?.difference == .other)
        #expect(told?.missing == nil)
    }

    // MARK: - A second memory

    @Test func whoPutsBackVaultAndMemoryTogetherIsFoundByTheMemoryOnTheStick() throws {
        let state = office.folder.path + "/one"
        let stick = office.folder.path + "/stick"
        try unlock("quill", state: "one", stick: stick).lock()
        try copy(vault, to: kept)
        try copy(state, to: state + "-kept")
        try unlock("quill", state: "one", stick: stick).lock()
        try work(as: "quill", state: "one", times: 2)
        try unlock("quill", state: "one", stick: stick).lock()
        try putBack()
        try FileManager.default.removeItem(atPath: state)
        try copy(state + "-kept", to: state)
        var told: Rewind?

        #expect(throws: DeskError.logRewound) {
            try unlock("quill", state: "one", stick: stick) { rewind in
                told = rewind
                return nil
            }
        }
        #expect(told?.difference == .shorter)
        try unlock("quill", state: "one", stick: stick) { _ in
            RewindAcceptance(reason: "restored", stepUp: TestOffice.stepUp("quill"))
        }.lock()

        // Both remember what was accepted.
        try unlock("quill", state: "one").lock()
        try unlock("quill", state: "nobody", stick: stick).lock()
    }

    @Test func aMemoryOnTheStickIsMemoryEnoughAndAnEmptyStickIsTold() throws {
        let stick = office.folder.path + "/stick"
        try unlock("quill", state: "one", stick: stick).lock()

        let elsewhere = try unlock("quill", state: "two", stick: stick)
        elsewhere.lock()
        let another = try unlock("quill", state: "two", stick: stick + "2")
        another.lock()

        #expect(elsewhere.remarks.isEmpty)
        #expect(another.remarks == [.nothingOnTheStick])
    }

    // MARK: - The table of live pages

    @Test func aLostTableOfPagesIsAcceptedAfterEveryRecordWasCompared() throws {
        try work(as: "quill", state: "state", times: 2)
        try removeTables()
        var told: Rewind?

        #expect(throws: DeskError.logRewound) { try unlock("quill") }
        let desk = try unlock("quill") { rewind in
            told = rewind
            return RewindAcceptance(reason: "lost", stepUp: TestOffice.stepUp("quill"))
        }
        desk.lock()

        #expect(told?.difference == .pages)
        try unlock("quill").lock()
    }

    @Test func olderPagesWithoutATableAreNotAccepted() throws {
        try work(as: "quill", state: "state", times: 2)
        let before = try database()
        try work(as: "quill", state: "state", times: 30)
        try removeTables()

        try expectNoMixIsAccepted(of: before, into: try database())
    }

    @Test func anOlderVaultWithStillOlderPagesIsNotAccepted() throws {
        try work(as: "quill", state: "state", times: 2)
        let before = try database()
        try work(as: "quill", state: "state", times: 30)
        try copy(vault, to: kept)
        try work(as: "quill", state: "state", times: 2)
        try putBack()
        try removeTables()

        try expectNoMixIsAccepted(of: before, into: try database())
    }

    /// Puts back each older page alone: the vault stays shut, or it opens and every row is right.
    private func expectNoMixIsAccepted(of before: Data, into after: Data) throws {
        try copy(vault, to: kept)
        let pages = stride(from: 4096, to: before.count, by: 4096)
            .filter { before[$0..<($0 + 4096)] != after[$0..<($0 + 4096)] }
        var refusals: [DeskError] = []
        for page in pages {
            var mixed = after
            mixed.replaceSubrange(page..<(page + 4096), with: before[page..<(page + 4096)])
            try mixed.write(to: URL(fileURLWithPath: vault + "/vault.db"))
            do throws(DeskError) {
                let desk = try unlockAccepting("quill")
                guard case .intact = try desk.verifyLog(progress: { _ in }) else {
                    Issue.record("accepted with an older page")
                    return
                }
                desk.lock()
            } catch {
                refusals.append(error)
            }
            try putBack()
            try copy(vault, to: kept)
        }

        #expect(pages.count > 3)
        #expect(refusals.contains(.pageOutdated))
    }

    // MARK: - Memory and clock

    @Test func aLostMemoryIsSaidAndLogged() throws {
        try work(as: "quill", state: "one", times: 1)

        let known = try unlock("quill", state: "one")
        known.lock()
        let lost = try unlock("quill", state: "two")
        let rows = try lost.auditLog(before: nil, limit: 2, because: nil).rows
        lost.lock()

        #expect(known.remarks.isEmpty)
        guard case .nothingRemembered? = lost.remarks.first else {
            Issue.record("\(lost.remarks)")
            return
        }
        #expect(rows.first?.deed == "unlockWithoutMemory")
        #expect(try unlock("quill", state: "two").remarks.isEmpty)
    }

    @Test func anOfficerWhoNeverWorkedHereHasNothingToRemember() throws {
        #expect(try unlock("marsh", state: "fresh").remarks.isEmpty)
    }

    @Test func aClockSetBackIsSaid() throws {
        try work(as: "quill", state: "state", times: 1)

        office.clock.advance(days: -1)
        let desk = try unlock("quill")
        desk.lock()

        guard case .clockBehind(let seconds, _)? = desk.remarks.first else {
            Issue.record("\(desk.remarks)")
            return
        }
        #expect(seconds == 86_400)
        #expect(desk.remarks[0].sentence.contains("1440 minutes behind"))
    }

    // MARK: - A vault that is swapped while it is open

    @Test func aVaultSwappedUnderARunningProgramTakesNothingMore() throws {
        try work(as: "quill", state: "one", times: 1)
        try copy(vault, to: kept)
        let desk = try unlock("quill", state: "one")
        let moved = office.folder.path + "/moved"
        let size = try desk.auditLog(before: nil, limit: 1, because: nil).size

        try FileManager.default.moveItem(atPath: vault, toPath: moved)
        #expect(throws: DeskError.store(.replaced)) { try desk.caseList(because: "noon") }
        try FileManager.default.moveItem(atPath: kept, toPath: vault)
        #expect(throws: DeskError.store(.replaced)) { try desk.caseList(because: "noon") }
        #expect(throws: DeskError.store(.replaced)) { try desk.caseList(because: nil) }
        desk.lock()

        #expect(throws: DeskError.logRewound) { try unlock("quill", state: "one") }
        try FileManager.default.removeItem(atPath: vault)
        try FileManager.default.moveItem(atPath: moved, toPath: vault)
        #expect(try entries(as: "quill", state: "one") == size + 1)
    }

    // MARK: - Helpers

    private func unlock(
        _ login: String, state: String = "state", stick: String? = nil,
        _ decide: RewindDecision? = nil
    ) throws -> Desk {
        let clock = office.clock
        let door = FrontDoor(
            folder: vault,
            surroundings: Surroundings(
                now: { clock.now }, newID: { UUID() }, exportFolder: office.exportPath,
                stateFolder: office.folder.path + "/" + state, anchorFolder: stick),
            policy: .forTests)
        return try door.unlock(
            login: login, passphrase: TestOffice.passphrase(login), keyFile: [],
            accepting: decide)
    }

    private func unlockAccepting(_ login: String) throws(DeskError) -> Desk {
        do {
            return try unlock(login) { _ in
                RewindAcceptance(reason: "lost", stepUp: TestOffice.stepUp(login))
            }
        } catch let error as DeskError {
            throw error
        } catch {
            Issue.record("\(error)")
            throw .logRewound
        }
    }

    private func database() throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: vault + "/vault.db"))
    }

    /// How many entries there are, the one of this unlocking included.
    private func entries(as login: String, state: String) throws -> Int {
        let desk = try unlock(login, state: state)
        defer { desk.lock() }
        return try desk.auditLog(before: nil, limit: 1, because: nil).size
    }

    private func work(as login: String, state: String, times: Int) throws {
        let desk = try unlock(login, state: state)
        for _ in 0..<times { _ = try desk.caseList(because: "round") }
        desk.lock()
    }

    /// Puts back a vault of some entries ago; how many were seen, and how many there are.
    @discardableResult
    private func putBackOlder() throws -> (seen: Int, found: Int) {
        try work(as: "quill", state: "state", times: 1)
        try copy(vault, to: kept)
        let old = try Witnessed.size(office)
        try work(as: "quill", state: "state", times: 4)
        let seen = try Witnessed.size(office)
        try putBack()
        return (seen, old)
    }

    private func putBack() throws {
        try FileManager.default.removeItem(atPath: vault)
        try FileManager.default.moveItem(atPath: kept, toPath: vault)
    }

    private func copy(_ from: String, to: String) throws {
        try FileManager.default.copyItem(atPath: from, toPath: to)
    }

    private func removeTables() throws {
        for name in ["/vault.db-tags0", "/vault.db-tags1"]
        where FileManager.default.fileExists(atPath: vault + name) {
            try FileManager.default.removeItem(atPath: vault + name)
        }
    }
}

/// What is remembered in the office's own state folder.
private enum Witnessed {
    static func size(_ office: TestOffice) throws -> Int {
        let folder = office.folder.path + "/state"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let name = try #require(names.first { $0.hasSuffix(".checkpoint") })
        let note = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        return try Checkpoint(note: note).size
    }
}
