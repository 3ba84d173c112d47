import Casework
import Dispatch
import Foundation
import TestSupport
import Testing
import Vault
import Workflow

@Suite struct AccessTests {
    @Test func aCaseDoesNotExistForWhoWasNotGivenIt() throws {
        let walk = try Walk()
        try walk.done(
            "quill",
            .receive(
                NewCase(
                    id: walk.caseID, title: "Harrow", requestingState: "QO", channel: "PORT",
                    marking: "OFF", receivedAt: walk.office.clock.now)))

        for login in ["marsh", "rook", "thorne", "grey"] {
            #expect(try walk.desk(login).caseList(because: "").rows.isEmpty)
            #expect(throws: DeskError.noSuchCase) {
                try walk.desk(login).caseFile(walk.caseID, because: "looking")
            }
        }
        #expect(try walk.desk("quill").caseList(because: "").rows.map(\.title) == ["Harrow"])
    }

    @Test func theKeysDoNotWaitForAReader() throws {
        let office = try TestOffice()
        let desk = try office.desk("thorne")
        let (isReading, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let isDone = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            // What the check says of a vault that is locked meanwhile does not matter here.
            _ = try? desk.verifyLog { _ in
                isReading.signal()
                mayGoOn.wait()
            }
            isDone.signal()
        }
        isReading.wait()

        let took = ContinuousClock().measure { desk.lock() }

        #expect(took < .seconds(5))
        #expect(throws: DeskError.locked) { try desk.caseList(because: nil) }
        for _ in 0..<1_000 { mayGoOn.signal() }
        #expect(isDone.wait(timeout: .now() + 60) == .success)
    }

    @Test func whoDeclaresAConflictNoLongerSeesTheCase() throws {
        let walk = try Walk()
        try walk.take()

        try walk.done("marsh", .declareConflict(walk.caseID))

        #expect(try walk.desk("marsh").caseList(because: nil).rows.isEmpty)
        #expect(throws: DeskError.noSuchCase) {
            try walk.desk("marsh").caseFile(walk.caseID, because: nil)
        }
    }

    @Test func theLastHolderOfACaseCannotDropIt() throws {
        let walk = try Walk()
        try walk.done(
            "quill",
            .receive(
                NewCase(
                    id: walk.caseID, title: "Harrow", requestingState: "QO", channel: "PORT",
                    marking: "OFF", receivedAt: walk.office.clock.now)))

        #expect(try walk.refusals("quill", .declareConflict(walk.caseID)) == [.lastHolder])
    }

    @Test func aDraftBasedOnAnOlderVersionOverwritesNothing() throws {
        let walk = try Walk()
        try walk.take()
        let content = try walk.desk("quill").caseFile(walk.caseID, because: nil)

        let refusals = try walk.refusals(
            "quill",
            .describe(
                walk.caseID, title: "other", content.file.request, basedOn: content.version - 1))

        #expect(refusals == [.changedMeanwhile])
        #expect(try walk.file().title == "Harrow accounts")
    }

    @Test func aReadingIsLoggedWithItsReason() throws {
        let walk = try Walk()
        try walk.take()
        _ = try walk.desk("marsh").caseFile(walk.caseID, because: "second reading is due")

        let seen = try walk.desk("quill").auditLog(before: nil, limit: 2, because: nil).rows
        let auditors = try walk.desk("thorne").auditLog(before: nil, limit: 5, because: nil).rows

        #expect(seen.contains { $0.deed == "readCase" && $0.reason == "second reading is due" })
        #expect(auditors.contains { $0.deed == "readCase" && $0.reason.isEmpty })
    }

    @Test func aLockedDeskDoesNothing() throws {
        let walk = try Walk()
        let desk = try walk.desk("quill")

        desk.lock()

        #expect(throws: DeskError.locked) { try desk.caseList(because: nil) }
        #expect(throws: DeskError.locked) { try desk.perform(.register(walk.caseID)) }
    }

    @Test func aWrongNameAndAWrongPassphraseGiveOneAnswer() throws {
        let office = try TestOffice()

        for (login, word) in [("quill", "marsh"), ("nobody", "quill")] {
            #expect(throws: DeskError.vault(.notOpened)) {
                try office.door.unlock(
                    login: login, passphrase: TestOffice.passphrase(word), keyFile: [])
            }
        }
    }

    @Test func anOlderVaultPutBackIsToldAtTheNextUnlocking() throws {
        let walk = try Walk()
        try walk.desk("quill").lock()
        let kept = walk.office.folder.path + "/kept"
        try FileManager.default.copyItem(atPath: walk.office.vaultPath, toPath: kept)
        let again = try walk.office.desk("quill")
        _ = try again.caseList(because: "morning")
        again.lock()

        try FileManager.default.removeItem(atPath: walk.office.vaultPath)
        try FileManager.default.moveItem(atPath: kept, toPath: walk.office.vaultPath)

        #expect(throws: DeskError.logRewound) { try walk.office.desk("quill") }
    }
}
