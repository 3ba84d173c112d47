import CaseStore
import Casework
import Exchange
import Foundation
import Testing

@testable import Workflow

/// Somebody who holds the case and writes past the rules: nothing of it is signed or sent.
@Suite struct AlteredPackageTests {
    private func alter(
        _ part: PackagePart, of package: DisclosurePackage, in walk: Walk,
        _ change: ([UInt8]) throws -> [UInt8]
    ) throws {
        let store = try walk.desk("quill").store
        try store.write(at: walk.office.clock.now) { writer in
            let bytes = try #require(try writer.package(walk.caseID, package.id, part: part))
            try writer.savePackage(try change(bytes), walk.caseID, package.id, part: part)
            try writer.log(
                deed: "seal", caseID: walk.caseID, subject: nil, reason: nil, refused: [])
        }
    }

    private func otherConditions(_ bytes: [UInt8]) throws -> [UInt8] {
        let frozen = try FrozenPackage(stored: bytes)
        return try FrozenPackage(
            copies: frozen.copies, conditions: "none", redactionLog: Array(frozen.redactionLog),
            receiptForm: frozen.receiptForm, isTraining: frozen.isTraining,
            statement: Array(frozen.statement)
        ).bytes
    }

    @Test func whatWasSwappedUnderASealedPackageIsNeitherShownNorApproved() throws {
        let walk = try Walk()
        let package = try walk.sealed()
        try alter(.payload, of: package, in: walk, otherConditions)

        #expect(throws: DeskError.refused([.packageAltered])) {
            try walk.desk("rook").approval(walk.caseID, because: nil)
        }
        let refusals = try walk.refusals("rook", walk.approval(of: package))

        #expect(refusals == [.packageAltered])
        #expect(try walk.file().state == .awaitingApproval)
    }

    @Test func aKeyTheDirectoryDoesNotKnowIsNotVouchedFor() throws {
        let walk = try Walk()
        let package = try walk.sealed()
        try alter(.approvals, of: package, in: walk) { bytes in
            let approvals = try SignedApprovals(stored: bytes)
            let own = try #require(approvals.approverKeys.first)
            return try SignedApprovals(
                preparer: ApproverKey(
                    keyID: own.keyID, role: own.role, publicKey: [UInt8](repeating: 7, count: 32),
                    deed: .prepares)
            ).bytes
        }

        let refusals = try walk.refusals("rook", walk.approval(of: package))

        #expect(refusals == [.packageAltered])
    }

    @Test func aFileInTheWayOfAnExportIsNotOverwritten() throws {
        let walk = try Walk()
        let package = try walk.sealed()
        try walk.done("rook", walk.approval(of: package))
        let name = Desk.fileName("\(try walk.file().reference)-1", isTraining: true)
        let path = walk.office.exportPath + "/" + name
        try FileManager.default.createDirectory(
            atPath: walk.office.exportPath, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))

        #expect(throws: DeskError.exportNameTaken) {
            try walk.desk("quill").perform(.beginExport(walk.caseID, package.id))
        }
        #expect(FileManager.default.contents(atPath: path) == Data("mine".utf8))

        try FileManager.default.removeItem(atPath: path)
        try walk.done("quill", .beginExport(walk.caseID, package.id))
    }
}
