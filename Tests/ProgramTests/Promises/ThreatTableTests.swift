import Foundation
import Testing

/// The page on threats names a test for each promise, and every test it names is there.
@Suite struct ThreatTableTests {
    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Rows of the table under a heading, cell by cell.
    private static func rows(under heading: String, in text: String) -> [[String]] {
        let after = text.components(separatedBy: "\n## \(heading)\n").dropFirst().first ?? ""
        let part = after.components(separatedBy: "\n## ").first ?? ""
        return part.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
            .map { line in
                line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            }
    }

    private let page: String
    private let functions: Set<String>

    init() throws {
        page = try String(
            contentsOf: Self.project.appendingPathComponent("Documentation/threat-model.md"),
            encoding: .utf8)
        let tests = Self.project.appendingPathComponent("Tests").path
        var found: Set<String> = []
        for name in FileManager.default.subpaths(atPath: tests) ?? []
        where name.hasSuffix(".swift") {
            let text = try String(contentsOfFile: tests + "/" + name, encoding: .utf8)
            for match in text.matches(of: /func ([A-Za-z0-9]+)\(/) {
                found.insert(String(match.output.1))
            }
        }
        functions = found
    }

    @Test func everyPromiseNamesTestsAndEveryTestItNamesIsThere() throws {
        let promises = Self.rows(under: "Against whom", in: page)
        let tried = Self.rows(under: "Where each promise is tried", in: page)
        #expect(promises.count == 13)
        #expect(tried.map(\.first).sorted() == promises.map(\.first).sorted())

        for row in tried + Self.rows(under: "Every byte", in: page) {
            let names = row[1].matches(of: /`([A-Za-z0-9]+)`/).map { String($0.output.1) }
            #expect(!names.isEmpty, "\(row[0])")
            for name in names { #expect(functions.contains(name), "\(name)") }
        }
    }

    @Test func whatIsNotPromisedIsSaid() throws {
        let part = page.components(separatedBy: "## What it does not protect against\n")
        let limits = try #require(part.dropFirst().first)

        for words in [
            "Root, or the kernel", "Guessing on a copy", "What a removed officer had read",
            "log entries after the last checkpoint", "An approver who takes the office's",
            "Holders of enough recovery shares", "A forgotten passphrase",
        ] {
            #expect(limits.contains(words), "\(words)")
        }
        #expect(page.contains("| a recipient who leaks | not preventable |"))
    }
}

extension [String?] {
    fileprivate func sorted() -> [String] { compactMap { $0 }.sorted() }
}
