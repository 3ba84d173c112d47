import Foundation
import TestSupport
import Testing

/// The search that other tests rely on finds what there is to find.
@Suite struct LeakSearchTests {
    private let search = LeakSearch(words: ["Ashdale", "Тенч"])

    @Test(arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian])
    func wordIsFoundInEveryEncoding(encoding: String.Encoding) throws {
        let folder = try TemporaryFolder()
        let bytes = try #require("…\u{0}paid to ASHDALE and Тенч.".data(using: encoding))
        try bytes.write(to: URL(fileURLWithPath: folder.path + "/data"))

        let leaks = try search.leaks(in: folder.path)

        #expect(leaks.contains { $0.hasPrefix("data: Ashdale") })
        #expect(leaks.contains { $0.hasPrefix("data: Тенч") })
    }

    @Test func wordInAFileNameIsFound() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: URL(fileURLWithPath: folder.path + "/ashdale-account.txt"))

        #expect(try search.leaks(in: folder.path) == ["ashdale-account.txt: Ashdale (file name)"])
    }

    @Test func otherWordsAreNotFound() throws {
        let folder = try TemporaryFolder()
        try Data("nothing of the kind".utf8).write(
            to: URL(fileURLWithPath: folder.path + "/data"))

        #expect(try search.leaks(in: folder.path).isEmpty)
    }
}
