import Casework
import Exchange
import Foundation
import Testing
import Workflow

@Suite struct WalkTests {
    @Test func oneRequestGoesTheWholeWayToAPackageThatItsRecipientOpens() throws {
        let walk = try Walk()
        let package = try walk.sealed()

        try walk.done("rook", walk.approval(of: package))
        let remarks = try walk.done("quill", .beginExport(walk.caseID, package.id))

        guard case .exported(let name, let digest) = try #require(remarks.first) else {
            Issue.record("no file was written")
            return
        }
        let sealed = try Data(
            contentsOf: URL(fileURLWithPath: walk.office.exportPath + "/" + name))
        #expect(Digest256(of: sealed) == digest)
        let verdict = try PackageCheck.verify(
            Array(sealed), identity: walk.identity,
            officeKey: walk.desk("rook").officeKeyLine())
        #expect(verdict.isGenuine)
        #expect(try walk.file().state == .transmitted)
        let tar = String(
            decoding: try Age.open(Array(sealed), identity: walk.identity), as: UTF8.self)
        #expect(!tar.contains("Emil"))
        #expect(tar.contains("TRAINING"))
        #expect(try walk.desk("thorne").verifyLog { _ in }.isIntact)
    }

    @Test func everyStepOfTheWalkLeavesOneEntryInTheLog() throws {
        let walk = try Walk()
        try walk.take()

        let deeds = try walk.desk("thorne").auditLog(before: nil, limit: 200, because: nil)
            .rows.map(\.deed)

        for deed in ["receive", "takeIn", "describe", "register", "assign", "unlock"] {
            #expect(deeds.contains(deed))
        }
    }
}

extension AuditVerdict {
    var isIntact: Bool { if case .intact = self { true } else { false } }
}
