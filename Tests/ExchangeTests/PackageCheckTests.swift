import Casework
import Exchange
import Foundation
import Testing

struct PackageCheckTests {
    let package = TestPackage()

    func verdict(on files: [PackageFile], of package: TestPackage? = nil) throws -> PackageVerdict {
        let package = package ?? self.package
        return try PackageCheck.verify(
            try package.archive(files), identity: nil, officeKey: package.officeLine)
    }

    /// The bag with one file's bytes replaced, added or taken away.
    func files(_ name: String, _ change: ([UInt8]?) -> [UInt8]?) throws -> [PackageFile] {
        let files = try package.files()
        let bytes = change(files.first { $0.name == name }?.bytes)
        return files.filter { $0.name != name }
            + (bytes.map { [PackageFile(name: name, bytes: $0)] } ?? [])
    }

    @Test(arguments: [
        "data/copies/copy-001.txt", "data/conditions.txt", "bagit.txt", "bag-info.txt",
        "manifest-sha256.txt", "statement.dsse.json", "approvers.dsse.json",
        "approvals/01.dsse.json", "tagmanifest-sha256.txt", "tagmanifest-sha256.txt.sig",
    ])
    func missingFileIsFound(name: String) throws {
        let verdict = try verdict(on: files(name) { _ in nil })

        #expect(!verdict.isGenuine)
        #expect(verdict[.completeness]?.outcome == .failed)
    }

    @Test(arguments: ["data/copies/copy-003.txt", "data/extra.txt", "fetch.txt", "approvals/03.x"])
    func extraFileIsFound(name: String) throws {
        let verdict = try verdict(on: files(name) { _ in [1] })

        #expect(!verdict.isGenuine)
        #expect(verdict[.completeness]?.outcome == .failed)
    }

    @Test func fewerApprovalsThanTheStatementAsksForAreAFault() throws {
        var package = package
        package.approvalsNeeded = 2

        let verdict = try verdict(on: package.files(), of: package)

        #expect(verdict[.approvals]?.outcome == .failed)
    }

    @Test func alteredCopyIsFoundByTheManifest() throws {
        let verdict = try verdict(on: files("data/copies/copy-001.txt") { $0.map { $0 + [10] } })

        #expect(verdict[.payloadDigests]?.outcome == .failed)
        #expect(verdict[.payloadDigests]?.words.contains("data/copies/copy-001.txt") == true)
    }

    @Test func alteredCopyWithManifestsMadeAnewFailsTheOfficeSignature() throws {
        let files = try package.files()
        var other = package
        other.copies[0] = PackageFile(name: "copy-001.txt", bytes: Array("Forged.".utf8))
        let forged = try other.files().map { new in
            new.name.hasSuffix(".dsse.json") || new.name.hasSuffix(".sig")
                ? files.first { $0.name == new.name } ?? new : new
        }

        let verdict = try verdict(on: forged)

        #expect(verdict[.officeSignature]?.outcome == .failed)
        #expect(verdict[.statement]?.outcome == .failed)
    }

    @Test func packageSignedWithAKeyItCarriesItselfIsRefused() throws {
        let forger = TestKey()
        let files = try package.files(officeSigner: forger)

        let verdict = try verdict(on: files)

        #expect(verdict[.officeSignature]?.outcome == .failed)
        #expect(verdict[.approverKeys]?.outcome == .failed)
        #expect(verdict[.statement]?.outcome == .notReached)
        #expect(verdict[.approvals]?.outcome == .notReached)
    }

    @Test func approvalByAKeyNobodyVouchesForIsRefused() throws {
        let stranger = TestKey()
        let files = try package.files(approvals: {
            [try package.approval(of: $0, by: stranger)]
        })

        #expect(try verdict(on: files)[.approvals]?.outcome == .failed)
    }

    @Test func approvalByThePreparersKeyIsRefused() throws {
        let files = try package.files(approvals: {
            [try package.approval(of: $0, by: package.preparer, as: .caseworker)]
        })

        #expect(try verdict(on: files)[.approvals]?.outcome == .failed)
    }

    @Test func sameApproverTwiceIsRefused() throws {
        let files = try package.files(approvals: {
            [
                try package.approval(of: $0, by: package.approver),
                try package.approval(of: $0, by: package.approver),
            ]
        })

        #expect(try verdict(on: files)[.approvals]?.outcome == .failed)
    }

    @Test func noApprovalAtAllIsRefused() throws {
        let files = try package.files(approvals: { _ in [] })

        let verdict = try verdict(on: files)

        #expect(verdict[.completeness]?.outcome == .failed)
        #expect(verdict[.approvals]?.outcome == .failed)
    }

    @Test func approverOnTheListWhoDidNotApproveIsFound() throws {
        let silent = TestKey()
        let keys =
            package.keys
            + [ApproverKey(keyID: silent.keyID, role: .head, publicKey: silent.publicKey)]

        #expect(try verdict(on: package.files(keys: keys))[.approvals]?.outcome == .failed)
    }

    @Test func approvalOfAnotherStatementIsRefused() throws {
        let files = try package.files(approvals: {
            [try package.approval(of: $0 + [32], by: package.approver)]
        })

        #expect(try verdict(on: files)[.approvals]?.outcome == .failed)
    }

    @Test func approvalUnderAnotherRoleThanTheListSaysIsRefused() throws {
        let files = try package.files(approvals: {
            [try package.approval(of: $0, by: package.approver, as: .head)]
        })

        #expect(try verdict(on: files)[.approvals]?.outcome == .failed)
    }

    @Test func statementAboutAnotherManifestIsRefused() throws {
        var package = package
        package.statedDigest = Digest256(of: [1, 2, 3] as [UInt8])

        let verdict = try verdict(on: package.files(), of: package)

        #expect(verdict[.officeSignature]?.outcome == .passed)
        #expect(verdict[.statement]?.outcome == .failed)
    }

    @Test func statementSignedByAnApproverInThePreparersPlaceIsRefused() throws {
        let files = try package.files(change: { envelope in
            try package.approver.envelope(envelope.payloadType, envelope.payload)
        })

        #expect(try verdict(on: files)[.statement]?.outcome == .failed)
    }

    @Test func secondSignatureOnTheStatementIsRefused() throws {
        let files = try package.files(change: { envelope in
            let more = try TestKey().envelope(envelope.payloadType, envelope.payload)
            return Envelope(
                payloadType: envelope.payloadType, payload: envelope.payload,
                signatures: envelope.signatures + more.signatures)
        })

        #expect(try verdict(on: files)[.statement]?.outcome == .failed)
    }

    @Test func preparerWhoIsAlsoTheApproverIsRefused() throws {
        let keys = [
            ApproverKey(
                keyID: package.approver.keyID, role: .supervisor,
                publicKey: package.preparer.publicKey, deed: .prepares),
            ApproverKey(
                keyID: package.approver.keyID, role: .supervisor,
                publicKey: package.approver.publicKey),
        ]

        #expect(try verdict(on: package.files(keys: keys))[.approverKeys]?.outcome == .failed)
    }

    @Test(arguments: [Role.caseworker, .redactor, .auditor, .administrator, .trainee])
    func approverWhoseRoleCannotApproveIsRefused(role: Role) throws {
        let keys = [
            package.keys[0],
            ApproverKey(
                keyID: package.approver.keyID, role: role, publicKey: package.approver.publicKey),
        ]

        #expect(try verdict(on: package.files(keys: keys))[.approverKeys]?.outcome == .failed)
    }

    @Test func signatureOfTheOfficeAfterTheApprovalsExpiredIsRefused() throws {
        var package = package
        package.expiresAt = TestPackage.moment + 60
        package.signedAt = TestPackage.moment + 61

        #expect(try verdict(on: package.files(), of: package)[.validity]?.outcome == .failed)
    }

    @Test func approvalOlderThanTheStatementIsRefused() throws {
        var package = package
        package.approvedAt = TestPackage.moment - 1

        #expect(try verdict(on: package.files(), of: package)[.validity]?.outcome == .failed)
    }

    @Test func trainingMarkThatWasTakenAwayIsFound() throws {
        let verdict = try verdict(
            on: files("bag-info.txt") {
                $0.map {
                    Array(
                        String(decoding: $0, as: UTF8.self).split(separator: "\n")
                            .filter { !$0.hasPrefix("Marking") }.joined(separator: "\n").utf8) + [
                            10
                        ]
                }
            })

        #expect(verdict[.trainingMark]?.outcome == .failed)
        #expect(verdict[.tagDigests]?.outcome == .failed)
    }

    @Test func textsOfATrainingPackageAllSayWhatItIs() throws {
        let files = try package.files()
        let mark = Array(Payload.trainingMark.utf8)

        for name in ["conditions.txt", "receipt-form.txt", "redaction-log.tsv"] {
            #expect(files.first { $0.name == "data/\(name)" }?.bytes.starts(with: mark) == true)
        }
        let info = try #require(files.first { $0.name == "bag-info.txt" })
        #expect(String(decoding: info.bytes, as: UTF8.self).contains(Payload.trainingMark))
    }

    @Test(arguments: [true, false])
    func honestPackagePassesEveryCheck(isTraining: Bool) throws {
        var package = package
        package.isTraining = isTraining

        let verdict = try verdict(on: package.files(), of: package)

        #expect(verdict.isGenuine, "\(verdict.faults)")
        #expect(verdict.rows.map(\.check) == PackageVerdict.Check.allCases)
        #expect(verdict.facts?.isTraining == isTraining)
        #expect(verdict.facts?.manifestDigest == (try package.payload.digest))
        #expect(verdict.approvers.map(\.keyID) == [package.approver.keyID])
    }

    @Test func twoApproversPass() throws {
        let head = TestKey()
        let keys =
            package.keys
            + [ApproverKey(keyID: head.keyID, role: .head, publicKey: head.publicKey)]
        let files = try package.files(
            approvals: {
                [
                    try package.approval(of: $0, by: head, as: .head),
                    try package.approval(of: $0, by: package.approver),
                ]
            }, keys: keys)

        let verdict = try verdict(on: files)

        #expect(verdict.isGenuine, "\(verdict.faults)")
        #expect(verdict.approvers.count == 2)
    }
}
