import Casework
import TerminalKit
import Testing

@testable import Screens

@Suite struct CommandTests {
    @Test func noKeyMeansTwoThingsInOnePlace() {
        for scope in Scope.allCases {
            var seen: [Key: CommandID] = [:]
            for command in Commands.commands(in: scope) {
                for key in command.keys {
                    #expect(
                        seen[key] == nil,
                        "\(key.name) is \(seen[key]?.rawValue ?? "") and \(command.id.rawValue)")
                    seen[key] = command.id
                }
            }
        }
    }

    @Test func everyCommandStandsInTheTableOnce() {
        #expect(Set(Commands.table.map(\.id)) == Set(CommandID.allCases))
        #expect(Commands.table.count == CommandID.allCases.count)
    }

    @Test func everyCommandHasAKeyANameAndALineOfHelp() {
        for command in Commands.table {
            #expect(!command.keys.isEmpty)
            #expect(!command.name.isEmpty)
            #expect(command.help.hasSuffix("."))
        }
    }

    @Test func everyDeedOfTheKeyboardIsFoundByItsName() {
        let deeds: [ActionKind] = [
            .receive, .takeIn, .describe, .verifyCounterpart, .register, .beginValidation,
            .completeValidation, .recordPerson, .weighRequest, .accept, .task, .receiveMaterial,
            .beginRedaction, .finishReading, .tag, .mark, .unmark, .releaseFindings, .withhold,
            .tieToRequest, .recordConsent, .prepareCopies, .requestSecondReading,
            .noteSecondReading, .returnToRedaction, .answerItem, .choosePlan, .seal, .approve,
            .returnPackage, .refusePackage, .beginExport, .assign, .declareConflict,
            .proposeOfficers, .confirmOfficers, .recordRecipient, .verifyRecipient,
        ]

        for deed in deeds { #expect(CommandID(rawValue: deed.rawValue) != nil) }
    }

    @Test func theTableCanBePrinted() {
        let lines = Help.table

        #expect(lines.contains("Case list"))
        #expect(lines.contains { $0.contains("Ctrl-L") })
        #expect(lines.allSatisfy { SafeText($0).columns <= 132 })
    }
}
