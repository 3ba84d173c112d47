import Crypto
import Foundation
import TestSupport
import Testing
import Training
import Vault

@testable import rogatory

/// What breaks in an office, told in one sentence that says what to do next; nothing is lost.
@Suite struct BadInputTests {
    @Test func aSlotThatAsksForATerabyteIsRefusedAtOnceWithWhatToDo() throws {
        let office = try TestOffice()
        for name in ["slots.a", "slots.b"] {
            try office.alter(name) { data in data = try Self.askingForATerabyte(data) }
        }

        let command = try office.run("audit", "verify", as: Cast.thorne)
        let gate = try PtyOfficer(Cast.thorne, at: office)
        try gate.program.wait(for: "Unlock the vault")
        gate.program.enter(Cast.thorne.login)
        gate.program.enter(Cast.thorne.passphrase)
        try gate.program.wait(for: "restore the slot")

        #expect(command.status == 65)
        #expect(command.messages.contains("restore the slot files from a backup"))
        #expect(try gate.leave() == .exited(0))
    }

    @Test func aRestoreOverAVaultIsRefusedAndChangesNothing() throws {
        let office = try TestOffice()
        let backup = office.folder.path + "/backup"
        let made = try office.run("backup", backup, as: Cast.thorne)
        #expect(made.status == 0, "\(made.messages)")
        let before = try Self.bytes(of: office.vault)

        let over = try ProgramRun(
            list: ["restore", backup, "--vault", office.vault], home: office.folder.path)

        #expect(over.status == 73)
        #expect(over.messages.contains("name a new one"), "\(over.messages)")
        #expect(try Self.bytes(of: office.vault) == before)
    }

    @Test(.enabled(if: UnwritableVaultTests.mayMount, "a disk of its own needs root"))
    func aBackupOntoAFullDiskLeavesNothingThatLooksLikeOne() throws {
        let office = try TestOffice()
        let disk = office.folder.path + "/disk"

        let shell = try Shell(
            """
            mkdir \(disk)
            unshare -m sh -c '
              mount -t tmpfs -o size=64k tmpfs \(disk)
              HOME=\(office.folder.path) \(ProgramRun.path) backup \(disk)/backup \
                --vault \(office.vault) --login thorne --passphrase-fd 0
              echo status $? >&2; ls \(disk) >&2'
            """, input: Cast.thorne.passphrase + "\n")
        let check = try office.run("audit", "verify", as: Cast.thorne)

        #expect(shell.messages.contains("disk is full"), "\(shell)")
        #expect(shell.messages.contains("status 74"), "\(shell)")
        #expect(!shell.messages.split(separator: "\n").contains("backup"), "\(shell)")
        #expect(check.status == 0, "\(check.messages)")
    }

    /// The slot file with every slot asking for a terabyte, and its digest made right again.
    private static func askingForATerabyte(_ data: Data) throws -> Data {
        var bytes = Array(data.dropLast(32))
        let costs = [GuessCost.standard, DemoPlace.policy.newSlots].map { cost in
            [cost.memoryKiB, cost.passes, cost.lanes].flatMap { number in
                stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
            }
        }
        let places = bytes.indices.filter { place in
            costs.contains { bytes[place...].starts(with: $0) }
        }
        try #require(!places.isEmpty)
        for place in places { bytes.replaceSubrange(place..<(place + 4), with: [0x40, 0, 0, 0]) }
        return Data(bytes + Array(SHA256.hash(data: bytes)))
    }

    private static func bytes(of folder: String) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            found[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        }
        return found
    }
}
