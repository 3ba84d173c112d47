import Foundation
import Testing

@testable import TerminalKit

@Suite("Themes")
struct ThemeTests {
    private static let depths: [ColourDepth] = [.direct, .palette256, .palette16, .palette8]

    // MARK: Files that are refused

    @Test(arguments: [
        ("name = \"x\"\n[roles\n", ThemeError.notReadable(line: 2)),
        ("[roles]\n", .wrongValue(key: "name")),
        ("name = 3\n", .wrongValue(key: "name")),
        ("name = \"x\"\ninherits = \"light\"\n", .unknownParent("light")),
        ("name = \"x\"\nroles = 3\n", .wrongValue(key: "roles")),
        ("name = \"x\"\n[palette]\na = \"red\"\n", .wrongValue(key: "palette.a")),
        ("name = \"x\"\n[roles]\ntext = 1\n", .wrongValue(key: "text")),
        ("name = \"x\"\n[roles]\ntext = { bold = 1 }\n", .wrongValue(key: "text.bold")),
        ("name = \"x\"\n[roles]\ntext = { blink = true }\n", .wrongValue(key: "text.blink")),
        (
            "name = \"x\"\n[roles]\ntext = { foreground = \"ink\" }\n",
            .unknownColour(role: "text", colour: "ink")
        ),
    ])
    func aFaultyFileIsRefusedWithItsFault(text: String, error: ThemeError) {
        #expect(throws: error) { try Theme(toml: text) }
    }

    @Test(arguments: ["#12345", "#1234567", "123456", "#12345g", "", "#+12345"])
    func aColourIsSixDigits(text: String) {
        #expect(Colour(hex: text) == nil)
    }

    // MARK: Looks

    @Test func aRoleFallsBackToItsParentAndThenToText() throws {
        let theme = try Theme(
            toml: """
                name = "x"
                [roles]
                text = { foreground = "#111111", background = "#eeeeee" }
                status = { foreground = "#222222", bold = true }
                "status.refused" = { background = "#333333" }
                """)

        let refused = theme.attributes(of: "status.refused.twice")

        #expect(refused.foreground == Colour(hex: "#222222"))
        #expect(refused.background == Colour(hex: "#333333"))
        #expect(!refused.isBold)
        #expect(theme.attributes(of: "status.open").isBold)
        #expect(theme.attributes(of: "status.open").background == Colour(hex: "#eeeeee"))
        #expect(theme.attributes(of: "unheard.of") == theme.attributes(of: .text))
    }

    @Test func aThemeInheritsWhatItDoesNotSay() throws {
        let theme = try Theme(
            toml: "name = \"mine\"\ninherits = \"dark\"\n[roles]\nborder = { bold = true }\n")

        #expect(theme.name == "mine")
        #expect(theme.attributes(of: .border).isBold)
        #expect(theme.attributes(of: .refused) == Theme.dark.attributes(of: .refused))
    }

    @Test(arguments: Theme.builtIn)
    func theFileAndTheBuiltInThemeAreTheSame(theme: Theme) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Themes")
        let file = folder.appendingPathComponent(theme.name + ".toml")

        let read = try Theme(toml: String(contentsOf: file, encoding: .utf8))

        #expect(read == theme)
    }

    @Test(arguments: Theme.builtIn)
    func everyKnownRoleIsNamed(theme: Theme) {
        #expect(Set(theme.ownLooks.keys) == Set(StyleRole.known))
    }

    @Test(arguments: StyleRole.known.filter { $0 != .border })
    func textHasContrast(role: StyleRole) throws {
        let attributes = Theme.dark.attributes(of: role)
        let foreground = try #require(attributes.foreground)
        let background = try #require(attributes.background)

        #expect(foreground.contrast(with: background) >= 7)
    }

    @Test func contrastIsThatOfTheStandard() {
        let white = Colour(0xFFFFFF)

        #expect(abs(white.contrast(with: Colour(0)) - 21) < 0.001)
        #expect(abs(white.contrast(with: Colour(0x777777)) - 4.478) < 0.001)
    }

    @Test func withoutColourNoTwoMeaningsLookTheSame() {
        let meanings: [StyleRole] = [
            .text, .selection, .good, .warning, .refused, .mark, .finding, .disabled, .input,
            .inputError, .training,
        ]

        #expect(Set(meanings.map { Theme.mono.attributes(of: $0) }).count == meanings.count)
    }

    // MARK: Depths

    @Test func theDepthFollowsTheNumberOfColours() {
        let found = [-1, 0, 2, 8, 16, 88, 256, 0x100_0000].map { ColourDepth(colours: $0) }

        #expect(
            found == [
                .mono, .mono, .mono, .palette8, .palette16, .palette16, .palette256, .direct,
            ])
    }

    @Test func everyColourOfTheDarkThemeIsExactIn256() {
        for (role, look) in Theme.dark.ownLooks {
            for colour in [look.foreground, look.background].compactMap({ $0 }) {
                let number = ColourDepth.palette256.number(of: colour)
                #expect(Self.colour(inCube: number) == colour, "\(role.rawValue)")
            }
        }
    }

    @Test(arguments: depths)
    func textIsNeverDrawnInTheColourBehindIt(depth: ColourDepth) {
        for value in stride(from: UInt32(0), to: 0xFFFFFF, by: 4099) {
            for background in [0x000000, 0x1C1C1C, 0x303030, 0x808080, value] as [UInt32] {
                let numbers = depth.numbers(
                    of: TextAttributes(
                        foreground: Colour(value), background: Colour(background)))
                #expect(numbers.foreground != numbers.background)
            }
        }
    }

    @Test(arguments: depths)
    func selectionMarksAndTrainingStayVisible(depth: ColourDepth) {
        let plain = depth.numbers(of: Theme.dark.attributes(of: .text))

        for role in [StyleRole.selection, .mark, .training, .inputError] {
            let numbers = depth.numbers(of: Theme.dark.attributes(of: role))
            #expect(numbers.background != plain.background, "\(role.rawValue)")
        }
    }

    @Test func withoutColourAColourfulThemeLooksLikeMono() {
        let look = Theme.dark.attributes(of: .selection, depth: .mono)

        #expect(look == Theme.mono.attributes(of: .selection))
        #expect(ColourDepth.mono.numbers(of: Theme.dark.attributes(of: .mark)) == (nil, nil))
    }

    private static func colour(inCube number: Int) -> Colour {
        if number >= 232 {
            let level = UInt8(8 + 10 * (number - 232))
            return Colour(red: level, green: level, blue: level)
        }
        let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
        let place = number - 16
        return Colour(
            red: steps[place / 36], green: steps[place / 6 % 6], blue: steps[place % 6])
    }
}
