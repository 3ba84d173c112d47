import ArgumentParser
import Documents
import Foundation
import Vault

/// What protects the officer on this machine, and what is missing.
struct DoctorCommand: DocumentCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say which protections hold on this machine and what is missing.",
        discussion: "Ends with 1 when something needs mending; remarks alone end with 0.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var vault: VaultOptions

    /// The doctor looks and writes nothing.
    var bounds: Confinement { Confinement(reads: [vault.vaultFolder]) }

    func run(converters: Converters?) throws {
        let findings =
            ProcessChecks.all() + SandboxChecks.all(landlock: Confinement.landlockVersion)
            + ConverterChecks.all(converters) + TerminalChecks.all() + FolderChecks.all(vault)
            + ToolChecks.all()
        if json {
            try Output.json(findings)
        } else {
            Output.table(
                ["", "WHAT", "FOUND"], findings.map { [$0.weight.rawValue, $0.what, $0.found] })
        }
        if findings.contains(where: { $0.weight == .bad }) { throw ProgramError.checkFailed }
    }
}

/// One thing the doctor looked at.
struct Diagnosis: Encodable, Equatable {
    enum Weight: String, Encodable {
        case good = "ok"
        case remark = "note"
        case bad = "MEND"
    }

    let weight: Weight
    let what: String
    let found: String

    init(_ weight: Weight, _ what: String, _ found: String) {
        self.weight = weight
        self.what = what
        self.found = found
    }
}
