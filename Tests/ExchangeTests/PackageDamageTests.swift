import Exchange
import Foundation
import TestSupport
import Testing

/// Bytes changed on the way.
struct PackageDamageTests {
    let package = TestPackage()

    @Test func noAlteredByteOfTheArchivePasses() throws {
        let archive = try package.archive()

        for index in stride(from: 0, to: archive.count, by: Trials.step(short: 23)) {
            var altered = archive
            altered[index] ^= 1 << UInt8(index % 8)
            let verdict = try PackageCheck.verify(
                altered, identity: nil, officeKey: package.officeLine)
            #expect(!verdict.isGenuine, "byte \(index)")
        }
    }

    @Test func noAlteredByteOfTheSealedPackagePasses() throws {
        let sealed = try package.sealed()

        for index in Array(0..<220)
            + stride(from: 220, to: sealed.count, by: Trials.step(short: 101))
        {
            var altered = sealed
            altered[index] ^= 1 << UInt8(index % 8)
            let verdict = try PackageCheck.verify(
                altered, identity: package.identity, officeKey: package.officeLine)
            #expect(!verdict.isGenuine, "byte \(index)")
        }
    }

    @Test func packageCutShortAnywhereIsRefused() throws {
        let archive = try package.archive()

        for count in stride(from: 0, to: archive.count, by: Trials.step(short: 256)) {
            let verdict = try PackageCheck.verify(
                Array(archive.prefix(count)), identity: nil, officeKey: package.officeLine)
            #expect(!verdict.isGenuine, "\(count) bytes")
        }
    }

    @Test func sealedPackageWithoutAnIdentityIsSaidToBeEncrypted() throws {
        let sealed = try package.sealed()

        let verdict = try PackageCheck.verify(
            sealed, identity: nil, officeKey: package.officeLine)

        #expect(verdict.rows.first?.outcome == .failed)
        #expect(verdict.rows.dropFirst().allSatisfy { $0.outcome == .notReached })
    }

    @Test func packageSealedToSomebodyElseIsSaidToBe() throws {
        let sealed = try package.sealed()

        let verdict = try PackageCheck.verify(
            sealed, identity: Age.newIdentity(), officeKey: package.officeLine)

        #expect(verdict.rows.first?.outcome == .failed)
    }

    /// A recipient who passes on, under a new seal, what was made for him alone.
    @Test func packageSealedAnewForSomebodyElseIsRefused() throws {
        let other = Age.newIdentity()
        let sealed = try Age.seal(try package.archive(), to: [try Age.recipient(of: other)])

        let verdict = try PackageCheck.verify(
            sealed, identity: other, officeKey: package.officeLine)

        #expect(verdict.faults.map(\.check) == [.recipient])
    }

    @Test(arguments: ["", "ssh-rsa AAAA", "not a key", "x ssh-ed25519 AAAA"])
    func questionWithoutAnOfficeKeyCannotBeAsked(text: String) throws {
        let archive = try package.archive()

        #expect(throws: ExchangeError.keyMalformed) {
            try PackageCheck.verify(archive, identity: nil, officeKey: text)
        }
    }

    @Test func sealedPackagePassesWithTheTextOfAnIdentityFile() throws {
        let sealed = try package.sealed()

        let verdict = try PackageCheck.verify(
            sealed, identity: "# created by somebody\n\n\(package.identity)\n",
            officeKey: "# the office\n\(package.officeLine)\n")

        #expect(verdict.isGenuine, "\(verdict.faults)")
    }
}
