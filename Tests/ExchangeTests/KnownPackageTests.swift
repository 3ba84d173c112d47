import Casework
import Exchange
import Foundation
import Testing

/// Packages kept from when their format was new; the files are never changed.
struct KnownPackageTests {
    static func file(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return Array(
            try Data(
                contentsOf: folder.appendingPathComponent("Known").appendingPathComponent(name))
        )
    }

    /// The package that was kept, made anew.
    func package() throws -> TestPackage {
        var package = TestPackage()
        package.office = try TestKey(seed: 1)
        package.preparer = try TestKey(seed: 2)
        package.approver = try TestKey(seed: 3)
        package.packageID = DisclosurePackage.ID(
            try #require(UUID(uuidString: "00000000-0000-4000-8000-000000000001")))
        return package
    }

    @Test func formatOneIsStillWrittenByteForByte() throws {
        #expect(try package().archive() == Self.file("package-1.tar"))
    }

    @Test(arguments: ["package-1.tar", "package-1.age"])
    func packageOfFormatOneIsStillFoundGenuine(name: String) throws {
        let key = String(decoding: try Self.file("office-key-1.txt"), as: UTF8.self)
        let verdict = try PackageCheck.verify(
            try Self.file(name), identity: AgeTests.classicIdentity, officeKey: key)

        #expect(verdict.isGenuine, "\(verdict.faults)")
    }
}
