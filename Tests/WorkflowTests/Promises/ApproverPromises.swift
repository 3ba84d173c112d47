import CaseStore
import Casework
import Exchange
import Foundation
import Testing
import Vault

@testable import Workflow

/// The approver who holds the office's signing key and writes past every rule of the program.
@Suite struct ApproverPromises {
    /// Says in the file that the package is approved and puts a bag beside it that the office's key
    /// signed, without anybody's approval.
    private func forgeBag(of package: DisclosurePackage, in walk: Walk) throws -> [UInt8] {
        let desk = try walk.desk("rook")
        return try desk.store.write(at: walk.office.clock.now) { writer in
            let wrap = try #require(try writer.officeSecretWrap())
            let publicKey = try #require(try writer.officePublicKey())
            let frozen = try FrozenPackage(
                stored: writer.package(walk.caseID, package.id, part: .payload))
            let approvals = try SignedApprovals(
                stored: writer.package(walk.caseID, package.id, part: .approvals))
            let secret = try desk.session.unwrap(wrap, purpose: Desk.officeKeyPurpose)
            let files = try Bag.assemble(
                payload: frozen.payload, statement: frozen.envelope,
                approvals: approvals.approvals, keys: approvals.approverKeys,
                officePublicKey: publicKey, bagInfo: [], signedAt: walk.office.clock.now,
                sign: { try OfficeKey.sign($0, seed: secret) })
            let archive = try Bag.archive(files, folder: "forged-1", at: walk.office.clock.now)
            try writer.savePackage(archive, walk.caseID, package.id, part: .bag)
            let stored = try #require(try writer.file(walk.caseID))
            var file = stored.value
            file.state = .approved
            try writer.save(file, over: stored.version, dueOn: nil)
            try writer.log(deed: "approve", caseID: walk.caseID)
            return archive
        }
    }

    @Test func whatOneApproverSignsPastTheRulesIsNeitherSentNorGenuine() throws {
        let walk = try Walk()
        let package = try walk.sealed()
        let archive = try forgeBag(of: package, in: walk)

        for login in ["quill", "marsh", "rook"] {
            let outcome = try? walk.desk(login).perform(.beginExport(walk.caseID, package.id))
            if case .done = outcome { Issue.record("\(login) sent it") }
        }
        let sent = (try? FileManager.default.contentsOfDirectory(atPath: walk.office.exportPath))
        #expect((sent ?? []).isEmpty)
        // Had he carried it out himself, its recipient would have seen.
        let verdict = try PackageCheck.verify(
            archive, identity: nil, officeKey: walk.desk("rook").officeKeyLine())
        #expect(!verdict.isGenuine)
    }
}
