import Foundation
import Testing

@testable import rogatory

/// What the program says about itself, command by command.
@Suite struct HelpTests {
    /// A command as the argument parser describes it.
    private struct Described: Decodable {
        struct Argument: Decodable {
            let abstract: String?
            let valueName: String?
            let shouldDisplay: Bool
        }

        let commandName: String
        let abstract: String?
        let arguments: [Argument]?
        let subcommands: [Described]?

        var all: [Described] { [self] + (subcommands ?? []).flatMap(\.all) }
    }

    private struct Dump: Decodable {
        let command: Described
    }

    private func commands() throws -> [Described] {
        let run = try ProgramRun("--experimental-dump-help")
        return try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command.all
            .filter { $0.commandName != "help" }
    }

    @Test func everyCommandSaysInOneSentenceWhatItDoes() throws {
        for command in try commands() {
            let abstract = command.abstract ?? ""
            #expect(abstract.hasSuffix(".") || abstract.hasSuffix(")."), "\(command.commandName)")
        }
    }

    @Test func everyOptionIsExplained() throws {
        for command in try commands() {
            for argument in command.arguments ?? [] where argument.shouldDisplay {
                #expect(
                    argument.abstract?.isEmpty == false,
                    "\(command.commandName) \(argument.valueName ?? "")")
            }
        }
    }

    @Test func noOptionTakesASecret() throws {
        let names = try commands().flatMap { $0.arguments ?? [] }.compactMap(\.valueName)

        #expect(!names.contains("passphrase"))
        #expect(!names.contains("password"))
        #expect(names.contains("vault") || names.contains("dir"))
    }

    @Test func commandsAreThoseOfTheManual() throws {
        let names = Set(try commands().map(\.commandName))

        #expect(
            names.isSuperset(of: [
                "open", "init", "officer", "recipient", "office-key", "backup", "restore",
                "package", "audit", "rules", "keys", "doctor", "demo", "scan",
            ]))
    }

    @Test func keysComeFromTheTableOfTheScreens() throws {
        let run = try ProgramRun("keys")

        #expect(run.status == 0)
        #expect(run.output.contains("New case"))
        #expect(run.output.contains("Approve"))
    }
}
