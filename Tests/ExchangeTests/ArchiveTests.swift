import Exchange
import Foundation
import TestSupport
import Testing

struct ArchiveTests {
    static let moment = Date(timeIntervalSince1970: 1_790_000_000)
    let files = [
        PackageFile(name: "bag/a.txt", bytes: Array("first\n".utf8)),
        PackageFile(name: "bag/data/b", bytes: [UInt8](repeating: 7, count: 512)),
        PackageFile(name: "bag/data/c", bytes: []),
    ]

    /// The archive with one field of an entry's header overwritten and the checksum made anew.
    func patched(_ field: [UInt8], at offset: Int, block: Int = 1) throws -> [UInt8] {
        var archive = try Archive.write(files, at: Self.moment)
        let start = block * 512
        archive.replaceSubrange(start + offset..<start + offset + field.count, with: field)
        archive.replaceSubrange(start + 148..<start + 156, with: Array("        ".utf8))
        let sum = archive[start..<start + 512].reduce(0) { $0 + Int($1) }
        let digits = String(sum, radix: 8)
        let text = String(repeating: "0", count: 6 - digits.count) + digits
        archive.replaceSubrange(start + 148..<start + 155, with: Array(text.utf8) + [0])
        return archive
    }

    @Test(arguments: [
        "/etc/passwd", "bag/../x", "../x", "bag//x", "bag/.hidden", "bag/-rf", "bag/a b",
        "bag/\u{e9}", "bag/a\u{1b}[2J", ".", "", "bag/data/b",
    ])
    func entryWithAnUnfitNameIsRefused(name: String) throws {
        let field = Array(name.utf8) + [UInt8](repeating: 0, count: 40 - name.utf8.count)

        #expect(throws: ExchangeError.archiveMalformed) {
            try Archive.read(try patched(field, at: 0))
        }
    }

    @Test(arguments: ["1", "2", "3", "4", "6", "7", "x", "g", "L", "\0"])
    func linkOrDeviceOrExtensionIsRefused(kind: String) throws {
        #expect(throws: ExchangeError.archiveMalformed) {
            try Archive.read(try patched(Array(kind.utf8), at: 156))
        }
    }

    @Test(arguments: [
        ("0000755", 100), ("0000001", 108), ("0000001", 116), ("77777777777", 124),
        ("00000001001", 124), ("0000000 006", 124), ("00000000001", 136), ("link", 157),
        ("ustar  ", 257), ("root", 265), ("root", 297), ("0000001", 329), ("bag", 345),
    ])
    func entryWithAnotherFieldIsRefused(text: String, offset: Int) throws {
        #expect(throws: ExchangeError.archiveMalformed) {
            try Archive.read(try patched(Array(text.utf8), at: offset))
        }
    }

    @Test func patchThatChangesNothingIsRead() throws {
        #expect(try Archive.read(try patched(Array("0000644".utf8), at: 100)).files == files)
    }

    @Test func noAlteredByteIsRead() throws {
        let archive = try Archive.write(files, at: Self.moment)
        let content = 1024..<1030
        let block = 512 * 5..<512 * 6

        for index in archive.indices where !content.contains(index) && !block.contains(index) {
            var altered = archive
            altered[index] ^= 1 << UInt8(index % 8)
            #expect(throws: ExchangeError.self, "byte \(index)") { try Archive.read(altered) }
        }
    }

    @Test func archiveOfAnotherLengthIsRefused() throws {
        let archive = try Archive.write(files, at: Self.moment)

        for count in stride(from: 0, to: archive.count, by: 32) {
            #expect(throws: ExchangeError.self) { try Archive.read(Array(archive.prefix(count))) }
        }
        for extra in [1, 512, 1024] {
            #expect(throws: ExchangeError.archiveMalformed) {
                try Archive.read(archive + [UInt8](repeating: 0, count: extra))
            }
        }
    }

    @Test(arguments: [
        ["a", "a"], ["a", "a/b"], ["/a"], ["a/"], [""], ["../a"], ["a/./b"],
        [String(repeating: "a", count: 65)], [String(repeating: "a/", count: 50) + "b"],
    ])
    func unfitNamesAreNotWritten(names: [String]) {
        #expect(throws: ExchangeError.nameUnfit) {
            try Archive.write(
                names.map { PackageFile(name: $0, bytes: []) }, at: Self.moment)
        }
    }

    @Test func moreFilesThanTheLimitAreNotWritten() {
        let files = (0...Archive.mostEntries).map { PackageFile(name: "\($0)", bytes: []) }

        #expect(throws: ExchangeError.tooLarge(limit: Archive.mostEntries)) {
            try Archive.write(files, at: Self.moment)
        }
    }

    @Test func longReferenceLeavesRoomForTheLongestNameOfACopy() throws {
        let name = "data/copies/" + String(repeating: "c", count: PackageName.longestPart)
        let archive = try Bag.archive(
            [PackageFile(name: name, bytes: [])], folder: String(repeating: "r", count: 200),
            at: Self.moment)

        #expect(try Archive.read(archive).files.first?.name.hasSuffix(name) == true)
    }

    @Test(arguments: [-1.0, 0, 1e12])
    func timeBeyondTheFieldIsBroughtIntoIt(seconds: Double) throws {
        let moment = Date(timeIntervalSince1970: seconds)

        #expect(try Archive.read(try Archive.write(files, at: moment)).files == files)
    }

    @Test func orderOfTheFilesDoesNotMatter() throws {
        #expect(
            try Archive.write(files, at: Self.moment)
                == Archive.write(files.reversed(), at: Self.moment))
    }

    @Test func whateverIsWrittenIsReadBack() throws {
        for count in [1, 2, 9, 40] {
            let files = (0..<count).map { index in
                PackageFile(
                    name: "bag/\(index % 3)/\(1000 + index)",
                    bytes: AgeTests.content(index * 173 % 1_500))
            }
            let read = try Archive.read(try Archive.write(files, at: Self.moment))

            #expect(read.files == files.sorted { $0.name < $1.name })
            #expect(read.moment == Self.moment)
        }
    }

    @Test(.enabled(if: DebianTool.areThere, "tar is not installed"))
    func archiveMadeByTheOrdinaryToolIsNotOurs() throws {
        let kept = try TemporaryFolder()
        let folder = URL(fileURLWithPath: kept.path)
        try folder.write([1], to: "a")

        let theirs = try DebianTool.tar.run(
            ["--format=ustar", "--owner=0", "--group=0", "-cf", "-", "a"], in: folder)

        #expect(throws: ExchangeError.archiveMalformed) { try Archive.read(theirs.output) }
    }

    @Test(.enabled(if: DebianTool.areThere, "tar is not installed"))
    func ordinaryToolListsOwnersModesAndTimes() throws {
        let kept = try TemporaryFolder()
        let folder = URL(fileURLWithPath: kept.path)
        try folder.write(try Archive.write(files, at: Self.moment), to: "ours.tar")

        let listed = try DebianTool.tar.run(["--utc", "-tvf", "ours.tar"], in: folder)

        #expect(listed.status == 0 && listed.messages.isEmpty)
        let rows = listed.text.split(separator: "\n")
        #expect(rows.first == "drwxr-xr-x 0/0               0 2026-09-21 14:13 bag/")
        #expect(rows.last == "-rw-r--r-- 0/0               0 2026-09-21 14:13 bag/data/c")
    }
}
