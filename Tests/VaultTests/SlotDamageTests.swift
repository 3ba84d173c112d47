import Crypto
import Foundation
import TestSupport
import Testing

@testable import Vault

/// Two copies of the slot file: one may be lost, neither may be changed.
@Suite struct SlotDamageTests {
    let home: TemporaryFolder
    let whole: [UInt8]
    var folder: VaultFolder { VaultFolder(path: home.path) }
    static let start = Date(timeIntervalSince1970: 1_775_000_000)

    init() throws {
        home = try TemporaryFolder()
        let session = try Session.create(
            in: VaultFolder(path: home.path), isTraining: true, officer: UUID(),
            credentials: Self.credentials("ada"), policy: .forTests, at: Self.start)
        _ = try session.addSlot(officer: UUID(), credentials: Self.credentials("bea"))
        whole = try Files.read(home.path + "/slots.a", limit: 1 << 20)
    }

    private static func credentials(_ login: String) -> Credentials {
        Credentials(login: login, passphrase: SecretBytes(passphrase: "a long enough one"))
    }

    private func unlock(_ login: String = "ada") throws -> Session {
        try Session.unlock(
            folder, credentials: Self.credentials(login), policy: .forTests, at: Self.start)
    }

    private func write(_ bytes: [UInt8], _ copies: [Int] = [0, 1]) throws {
        for copy in copies {
            try Data(bytes).write(to: URL(fileURLWithPath: folder.slotsPaths[copy]))
        }
    }

    private func copies() throws -> [[UInt8]] {
        try folder.slotsPaths.map { try Files.read($0, limit: 1 << 20) }
    }

    @Test func everyFlippedByteOfOneCopyIsHealedFromTheOther() throws {
        for index in stride(from: 0, to: whole.count, by: Trials.step(short: 131)) {
            var damaged = whole
            damaged[index] ^= 0x10
            try write(whole)
            try write(damaged, [index % 2])

            let session = try unlock()

            #expect(session.healedSlots, "byte \(index)")
            #expect(try copies() == [whole, whole], "byte \(index)")
        }
    }

    @Test func everyFlippedByteOfBothCopiesIsAnError() throws {
        for index in stride(from: 0, to: whole.count, by: Trials.step(short: 67)) {
            var damaged = whole
            damaged[index] ^= 0x10
            try write(damaged)

            #expect(throws: VaultError.slotsDamaged, "byte \(index)") { try unlock() }
        }
    }

    @Test func everyChangeByWhoHasNoVaultKeyIsForgery() throws {
        let body = whole.count - 64
        for index in stride(from: 26, to: body, by: Trials.step(short: 67)) {
            var forged = whole
            forged[index] ^= 0x10
            forged = forged.dropLast(32) + Array(SHA256.hash(data: forged.dropLast(32)))
            try write(forged)

            // What the change hits decides which check finds it first.
            #expect(throws: VaultError.self, "byte \(index)") { try unlock() }
        }
    }

    @Test func aFileCutShortAnywhereIsAnError() throws {
        for count in stride(from: 0, to: whole.count, by: Trials.step(short: 97)) {
            try write(Array(whole.prefix(count)))

            #expect(throws: VaultError.slotsDamaged, "\(count) bytes") { try unlock() }
        }
    }

    @Test func aMissingCopyIsWrittenAnew() throws {
        try FileManager.default.removeItem(atPath: folder.slotsPaths[1])

        #expect(try unlock().healedSlots)

        #expect(try copies() == [whole, whole])
    }

    @Test func noCopyAtAllIsSaid() throws {
        for path in folder.slotsPaths { try FileManager.default.removeItem(atPath: path) }

        #expect(throws: VaultError.slotsMissing) { try unlock() }
    }

    @Test func aCopyLeftOlderByACrashIsBroughtUp() throws {
        let session = try unlock()
        _ = try session.addSlot(officer: UUID(), credentials: Self.credentials("cem"))
        let newer = try copies()[0]
        try write(whole, [1])

        #expect(try unlock("cem").healedSlots)

        #expect(try copies() == [newer, newer])
    }

    @Test func aNewerFormatIsNotPassedOverForAnOlderCopy() throws {
        var newer = whole
        newer[17] = 3
        newer = newer.dropLast(32) + Array(SHA256.hash(data: newer.dropLast(32)))
        try write(newer, [1])

        #expect(throws: VaultError.newerFormat(3)) { try unlock() }

        #expect(try copies() == [whole, newer])
    }

    @Test func aSlotThatAsksForATerabyteIsRefusedAtOnce() throws {
        var cost = ByteWriter()
        for number in [64, 1, 1] as [UInt32] { cost.number(number) }
        let places = whole.indices.filter { whole[$0...].starts(with: cost.bytes) }
        try #require(places.count == 2)
        var forged = whole
        for place in places { forged.replaceSubrange(place..<(place + 4), with: [0x40, 0, 0, 0]) }
        forged = forged.dropLast(32) + Array(SHA256.hash(data: forged.dropLast(32)))
        try write(forged)

        let asked = GuessCost(memoryKiB: 1 << 30, passes: 1, lanes: 1)
        #expect(throws: VaultError.costOutOfRange(asked)) { try unlock() }
    }

    @Test func theTrainingMarkCannotBeTakenOff() throws {
        // Magic, version, sequence, length and vault id stand before it.
        let place = 16 + 2 + 8 + 4 + 16
        #expect(whole[place] == 1)
        var forged = whole
        forged[place] = 0
        forged = forged.dropLast(32) + Array(SHA256.hash(data: forged.dropLast(32)))
        try write(forged)

        #expect(throws: VaultError.slotsForged) { try unlock() }
    }

    @Test func slotsAddedAtTheSameTimeAreAllKept() async throws {
        let logins = (0..<6).map { "officer\($0)" }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for login in logins {
                let session = try unlock()
                group.addTask {
                    _ = try session.addSlot(
                        officer: UUID(), credentials: Self.credentials(login))
                }
            }
            try await group.waitForAll()
        }

        for login in logins { #expect(try unlock(login).isOpen) }
    }
}
