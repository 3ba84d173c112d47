import CaseStore
import Casework
import Exchange
import Foundation
import TestSupport
import Testing
import Workflow

@testable import Vault

/// A vault kept from when its formats were frozen opens for good, and says what is written down.
@Suite struct KnownVaultTests {
    let known: KnownAnswers

    init() throws {
        known = try KnownVault.answers()
    }

    private func secret(_ text: String) -> TypedSecret { TypedSecret(bytes: Array(text.utf8)) }

    private func door(_ folder: TemporaryFolder, policy: GuessPolicy) -> FrontDoor {
        FrontDoor(
            folder: folder.path + "/vault",
            surroundings: Surroundings(
                now: { Date(timeIntervalSince1970: 1_790_000_000) }, newID: { UUID() },
                exportFolder: folder.path + "/exports", stateFolder: folder.path + "/state"),
            policy: policy)
    }

    private func unlock(_ door: FrontDoor, _ login: String) throws -> Desk {
        try door.unlock(
            login: login, passphrase: secret(try #require(known.openers.passphrases[login])),
            keyFile: login == known.openers.keyFileOf ? try KnownVault.bytes("key-file") : [])
    }

    @Test func everythingInItIsReadAsItWasWritten() throws {
        let observed = try KnownVault.observed(
            in: KnownVault.kept, openers: known.openers,
            keyFile: try KnownVault.bytes("key-file"))

        #expect(observed.vault == known.vault)
        #expect(observed.keys == known.keys)
        #expect(observed.office == known.office)
        #expect(observed.cases == known.cases)
        #expect(observed.log == known.log)
        #expect(observed.foldedIn == known.foldedIn)
        #expect(observed.log.size > observed.foldedIn.size)
    }

    /// One of each kind: who holds cases, who uses a key file, who reads the log.
    @Test func theProgramOpensItForItsOfficersAndWhatTheyRememberIsConfirmed() throws {
        let folder = try KnownVault.copy()
        let door = door(folder, policy: .known)

        for login in ["quill", "rook", "thorne"] {
            let desk = try unlock(door, login)
            defer { desk.leave() }
            let references = try desk.caseList(because: nil).rows.map(\.reference)
            let assigned = known.cases.filter { $0.assigned.contains(login) }
            #expect(references == assigned.map(\.reference), "\(login)")
        }
    }

    @Test func theShippedProgramRaisesWhatAGuessCostsAndKeepsTheRest() throws {
        let folder = try KnownVault.copy()
        let vault = VaultFolder(path: folder.path + "/vault")
        let before = try StoredSlots.load(vault).file

        try unlock(door(folder, policy: .shipped), "quill").leave()

        let after = try StoredSlots.load(vault).file
        #expect(Set(before.slots.map(\.cost)) == [GuessPolicy.known.newSlots])
        #expect(after.slots.filter { $0.cost == .standard }.count == 1)
        #expect(after.slots.map(\.keys) == before.slots.map(\.keys))
        #expect(after.slots.map(\.escrow) == before.slots.map(\.escrow))
    }

    @Test func theSlotFileIsWrittenAgainByteForByte() throws {
        let bytes = try KnownVault.bytes("vault/slots.a")
        let file = try SlotFile(bytes: bytes)
        var key = try #require(Array(hex: known.keys.vault[String(file.epoch)] ?? ""))

        #expect(file.bytes(vaultKey: SecretBytes(taking: &key)) == bytes)
        #expect(try KnownVault.bytes("vault/slots.b") == bytes)
        #expect(file.past.count == Int(file.epoch) - 1)
    }

    @Test func sharesGiveAnOfficerANewPassphrase() throws {
        let folder = try KnownVault.copy()
        let door = door(folder, policy: .known)
        let recovery = Recovery(door)
        for share in known.openers.shares.suffix(3) { try recovery.add(secret(share)) }
        #expect(recovery.missing == 0)

        try recovery.finish(login: "quill", passphrase: secret("nine boats at the pier"))

        try door.unlock(
            login: "quill", passphrase: secret("nine boats at the pier"), keyFile: []
        ).leave()
    }

    @Test func itsPackageIsGenuineAndOfTheCase() throws {
        let one = try #require(known.cases.first)

        let verdict = try PackageCheck.verify(
            try KnownVault.bytes("package.tar.age"), identity: known.openers.recipient,
            officeKey: try KnownVault.text("office-key.txt"))

        #expect(verdict.isGenuine, "\(verdict.faults)")
        let facts = try #require(verdict.facts)
        #expect(facts.packageID == one.package)
        #expect(facts.manifestDigest.hex == one.manifest)
        #expect(facts.statementDigest.hex == one.statement)
        let digest = try KnownVault.bytes("package.tar.age").digest
        #expect(known.office.register.contains { $0.hasSuffix(digest) })
    }

    @Test func theCertificateOfWhatWasDestroyedIsSigned() throws {
        let folder = try KnownVault.copy()
        let desk = try unlock(door(folder, policy: .known), "thorne")
        defer { desk.leave() }

        let certificate = try #require(try desk.disposalCertificates().first)

        #expect(certificate.isSignatureGood)
        #expect(certificate.proposedBy == "Ada Rook")
        #expect(certificate.confirmedBy == "Lene Oster")
        #expect(certificate.backupsGoneOn != nil)
        #expect(known.office.disposals.first?.hasPrefix(certificate.reference) == true)
    }

    // MARK: - Outside the vault

    private func check(_ name: String, kept: CosignedCheckpoint? = nil) throws -> LogFileVerdict {
        var lines = try KnownVault.text(name)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        if lines.last?.isEmpty == true { lines.removeLast() }
        return try LogFile.check(kept: kept) { lines.popFirst() }
    }

    @Test func theExportedLogHoldsWithItsCosignedCheckpoint() throws {
        let note = try CosignedCheckpoint(note: try KnownVault.text("checkpoint.txt"))

        guard case .holds(let found) = try check("log.txt", kept: note) else {
            Issue.record("the exported log does not hold")
            return
        }

        #expect(found.vault.lower == known.vault)
        #expect(found.size > note.checkpoint.size)
        let made = note.cosignatures.filter { line in
            found.members.contains {
                $0.officer.login == "thorne" && line.isMade(by: $0.keys, of: note.checkpoint)
            }
        }
        #expect(made.count == 1)
        #expect(note.note == (try KnownVault.text("checkpoint.txt")))
    }

    @Test func theProofOfAnEntryHolds() throws {
        guard case .holds(let found) = try check("entry-7.proof") else {
            Issue.record("the proof does not hold")
            return
        }

        #expect(found.entry?.number == 7)
        let entry = try #require(found.entry)
        #expect(try LedgerEntry(bytes: entry.bytes) == entry)
    }
}

extension [UInt8] {
    /// Two digits a byte.
    init?(hex: String) {
        let digits = Array<Character>(hex)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(digits[index...index + 1]), radix: 16) else { return nil }
            bytes.append(byte)
        }
        self = bytes
    }
}
