import Foundation
import TestSupport
import Testing

@testable import TerminalKit

@Suite("Folders of themes")
struct ThemeShelfTests {
    private let user: TemporaryFolder
    private let installed: TemporaryFolder
    private let shelf: ThemeShelf

    init() throws {
        user = try TemporaryFolder()
        installed = try TemporaryFolder()
        shelf = ThemeShelf(folders: [user.path, installed.path])
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    @Test(arguments: ["light", "", "../dark", "/etc/passwd", ".hidden"])
    func aThemeThatIsNotThereIsNotFound(name: String) {
        #expect(throws: ThemeError.notFound(name)) { try shelf.theme(named: name) }
    }

    @Test func aFaultyFileIsNotPassedOver() throws {
        try write("name = 1", to: user.path + "/dark.toml")

        #expect(throws: ThemeError.wrongValue(key: "name")) { try shelf.theme(named: "dark") }
    }

    @Test func themesThatInheritFromEachOtherAreRefused() throws {
        try write("name = \"a\"\ninherits = \"b\"", to: user.path + "/a.toml")
        try write("name = \"b\"\ninherits = \"a\"", to: user.path + "/b.toml")

        #expect(throws: ThemeError.unknownParent("a")) { try shelf.theme(named: "a") }
    }

    @Test func theBuiltInOnesAreTheLastResort() throws {
        #expect(try shelf.theme(named: "dark") == Theme.dark)
    }

    @Test func theUsersFolderComesFirstAndMayBuildOnWhatItHides() throws {
        try write(
            "name = \"dark\"\ninherits = \"dark\"\n[roles]\ndim = { italic = true }",
            to: user.path + "/dark.toml")
        try write(
            "name = \"dark\"\ninherits = \"dark\"\n[roles]\ngood = { bold = true }",
            to: installed.path + "/dark.toml")

        let theme = try shelf.theme(named: "dark")

        #expect(theme.attributes(of: .dim).isItalic)
        #expect(theme.attributes(of: .good).isBold)
        #expect(theme.attributes(of: .refused) == Theme.dark.attributes(of: .refused))
    }
}
