import ArgumentParser
import CaseStore
import CursesTerminal
import Documents
import Exchange
import Foundation
import TerminalKit
import Training
import Vault
import Workflow

/// The program: hardens the process, starts anew in a clean environment, runs one command within
/// its bounds, ends with its status.
@main
struct Rogatory: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rogatory",
        abstract: "A workstation for requests for mutual legal assistance.",
        discussion: """
            Alone, it opens the workstation on your vault. Passphrases are asked for on the \
            terminal or read from --passphrase-fd; they are never taken from arguments or the \
            environment.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Work", subcommands: [OpenCommand.self, DemoCommand.self]),
            CommandGroup(
                name: "Office",
                subcommands: [
                    InitCommand.self, OfficerCommand.self, RecipientCommand.self,
                    OfficeKeyCommand.self, BackupCommand.self, RestoreCommand.self,
                    RecoveryCommand.self, RekeyCommand.self, RetentionCommand.self,
                ]),
            CommandGroup(
                name: "Checks",
                subcommands: [
                    PackageCommand.self, AuditCommand.self, ScanCommand.self, DoctorCommand.self,
                ]),
            CommandGroup(name: "Tables", subcommands: [RulesCommand.self, KeysCommand.self]),
        ],
        defaultSubcommand: OpenCommand.self)

    static func main() {
        let isHardened = ProcessHardening.apply()
        let wasGivenGroup = OfficeGroup.isGiven
        if wasGivenGroup {
            guard OfficeGroup.settle(keeping: opensVault) else { leave(71) }
        }
        CleanStart.make(must: wasGivenGroup)
        if wasGivenGroup {
            // Here the starter's environment may still be in force.
            Output.message("rogatory: the program could not start anew; nothing was opened.")
            leave(71)
        }
        if !isHardened {
            Output.message("rogatory: this system does not let the program protect its memory.")
        }
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            let bounded = command as? any BoundedCommand
            let reader = command as? any DocumentCommand
            // While the process has one thread and nothing secret.
            let converters =
                reader?.readsDocuments == true ? Converters(PDFQuestion.converters) : nil
            if bounded.map({ !type(of: $0).entersBoundsItself }) ?? true {
                Bounds.enter(bounded?.bounds ?? Confinement())
            }
            if let reader {
                try reader.run(converters: converters)
            } else {
                try command.run()
            }
        } catch {
            end(error)
        }
        leave(0)
    }

    /// Whether the command asked for opens a vault; what is no command opens none.
    private static var opensVault: Bool {
        // The same words are parsed again after the new start, and told what is wrong then.
        ((try? parseAsRoot()) as? any BoundedCommand)?.opensVault ?? false
    }

    /// Ends the process at once: connections may still be closing on threads of their own, and
    /// what `exit` takes down under them would end the program with a crash.
    private static func leave(_ status: Int32) -> Never {
        _ = fflush(nil)
        _exit(status)
    }

    /// An argument that begins with a dash, and with which a file of this folder begins too.
    private static var fileTakenForOption: String? {
        CommandLine.arguments.dropFirst().first { argument in
            argument.hasPrefix("-") && FileManager.default.fileExists(atPath: argument)
        }
    }

    /// Prints what went wrong and leaves with its status.
    private static func end(_ error: any Error) -> Never {
        guard let ending = Ending(any: error) else {
            // Help, version and wrong usage: the parser's own words and statuses.
            let status = exitCode(for: error)
            let words = fullMessage(for: error)
            // A command that told everything itself ends without words.
            if status.isSuccess {
                Output.line(words)
            } else if !words.isEmpty {
                Output.message(words)
            }
            if !status.isSuccess, let file = fileTakenForOption {
                Output.message("To name the file \(file), write ./\(file).")
            }
            leave(status.rawValue)
        }
        Output.message("rogatory: " + ending.sentence)
        leave(ending.status.rawValue)
    }
}

extension Ending {
    /// The ending of any error of ours; nothing for one of the argument parser.
    init?(any error: any Error) {
        switch error {
        case let error as DeskError: self.init(error)
        case let error as ProgramError: self.init(error)
        case let error as ExchangeError: self.init(error)
        case let error as StoreError: self.init(error)
        case let error as VaultError: self.init(error)
        case let error as TerminalError: self.init(error)
        case let error as ThemeError: self.init(error)
        case let error as TrainingError: self.init(error)
        default: return nil
        }
    }
}
