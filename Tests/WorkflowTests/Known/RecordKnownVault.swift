import CaseStore
import Casework
import Exchange
import Foundation
import TestSupport
import Testing
import Workflow

@testable import Vault

/// Makes the vault that is kept under Tests/KnownAnswers, once for each format:
/// `ROGATORY_RECORD_KNOWN_ANSWERS=FOLDER swift test --filter RecordKnownVault`.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["ROGATORY_RECORD_KNOWN_ANSWERS"] != nil,
        "only when a format is new"))
struct RecordKnownVault {
    let target: String
    let office: TestOffice
    let keyFile = Array("A key file of the vault that is kept. Nobody else has it.\n".utf8)
    static let keyFileOwner = "rook"

    init() throws {
        target = try #require(
            ProcessInfo.processInfo.environment["ROGATORY_RECORD_KNOWN_ANSWERS"])
        try #require(!FileManager.default.fileExists(atPath: target), "it is never overwritten")
        try FileManager.default.createDirectory(
            atPath: target, withIntermediateDirectories: true)
        office = try TestOffice(policy: .known)
    }

    private func write(_ bytes: some Sequence<UInt8>, _ name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: target + "/" + name))
    }

    @Test func aVaultIsMadeToBeKept() throws {
        let shares = try makeShares()
        let walk = try Walk(in: office)
        try transmit(walk, keeping: true)
        try dispose()
        try removeMarsh(walk)
        try giveKeyFile(walk)
        try copyLog()
        try copyOpenVault(walk)

        try writeAnswers(walk, shares)
    }

    private func makeShares() throws -> [String] {
        let desk = try office.desk("grey")
        defer { desk.leave() }
        var texts: [String] = []
        let outcome = try desk.makeRecovery(
            threshold: 3, count: 5, stepUp: TestOffice.stepUp("grey"),
            second: SecondSigner(login: "oster", stepUp: TestOffice.stepUp("oster"))
        ) { words in
            texts = words.map { share in share.withWords { $0.joined(separator: " ") } }
        }
        #expect(outcome == .done([]))
        return texts
    }

    /// One request goes its whole way; its package is kept where asked for.
    private func transmit(_ walk: Walk, keeping isKept: Bool) throws {
        let package = try walk.sealed()
        try walk.done("rook", walk.approval(of: package))
        let remarks = try walk.done("quill", .beginExport(walk.caseID, package.id))
        guard isKept, case .exported(let name, _) = try #require(remarks.first) else { return }
        try write(
            try Data(contentsOf: URL(fileURLWithPath: office.exportPath + "/" + name)),
            "package.tar.age")
        try write(Array(try walk.desk("rook").officeKeyLine().utf8), "office-key.txt")
    }

    private func dispose() throws {
        let walk = try Walk(in: office)
        defer { walk.leave() }
        try transmit(walk, keeping: false)
        try walk.desk("thorne").backup(to: office.folder.path + "/backup") { _ in }
        try walk.done("rook", .proposeDisposal(walk.caseID, because: "the time of T3 is over"))
        try walk.done("oster", .dispose(walk.caseID))
    }

    private func removeMarsh(_ walk: Walk) throws {
        let staying = try walk.desk("grey").officers(because: nil).members
            .filter { $0.login != "marsh" }
        try walk.done("grey", .proposeOfficers(staying))
        try walk.done("thorne", .confirmOfficers(TestOffice.proposal(walk.desk("thorne"))))
        walk.leave()
    }

    /// The unlock of the one who is alone gives the pages their new key, that of a holder the case.
    private func giveKeyFile(_ walk: Walk) throws {
        try walk.desk(Self.keyFileOwner).changeKeyFile(
            to: keyFile, stepUp: TestOffice.stepUp(Self.keyFileOwner))
        walk.leave()
        #expect(throws: DeskError.vault(.notOpened)) { try office.desk(Self.keyFileOwner) }
        try write(keyFile, "key-file")
    }

    private func copyLog() throws {
        let desk = try office.desk("thorne")
        defer { desk.leave() }
        let cosigned = try desk.checkpoint(cosignedWith: TestOffice.stepUp("thorne")) { _ in }
        try write(Array(cosigned.note.utf8), "checkpoint.txt")
        try write(Array(try desk.proof(ofEntry: 7).utf8), "entry-7.proof")
        var lines = ""
        try desk.exportLog { lines += $0 + "\n" }
        try write(Array(lines.utf8), "log.txt")
    }

    /// While somebody works: the newest deeds are in the write-ahead log alone.
    private func copyOpenVault(_ walk: Walk) throws {
        _ = try walk.desk("quill").caseFile(walk.caseID, because: "looked at while it was copied")
        _ = try ChildProgram("/bin/cp", ["-a", office.vaultPath, target + "/vault"]).lines()
        try FileManager.default.removeItem(atPath: target + "/vault/vault.db-shm")
        walk.leave()
        _ = try ChildProgram("/bin/cp", ["-a", office.folder.path + "/state", target]).lines()
    }

    private func writeAnswers(_ walk: Walk, _ shares: [String]) throws {
        var passphrases: [String: String] = [:]
        for login in ["grey", "thorne"] + TestOffice.people.map(\.login) where login != "marsh" {
            passphrases[login] = TestOffice.words(login)
        }
        let openers = KnownAnswers.Openers(
            passphrases: passphrases, keyFileOf: Self.keyFileOwner, recipient: walk.identity,
            shares: shares)
        let answers = try KnownVault.observed(
            in: target, openers: openers, keyFile: keyFile)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try write(try encoder.encode(answers), "answers.json")
    }
}
