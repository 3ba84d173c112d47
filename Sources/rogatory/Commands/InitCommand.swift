import ArgumentParser
import Casework
import Foundation
import Vault
import Workflow

/// The vault of a new office.
struct InitCommand: BoundedCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make the vault of an office with its administrator and its auditor.",
        discussion: """
            The administrator runs the machine and sees no case; the auditor, the data protection \
            officer, reads the log. They are two different people: the one proposes every later \
            officer, the other confirms. With --passphrase-fd the administrator's passphrase is \
            the first line, the auditor's the second.

            With --shared every officer of the group works on the same vault from an account of \
            his own: the folder and its files are for the group too. The group is the one that the \
            folder above hands on (setgid), or the program's own.

            Nobody can look up a passphrase. When no officer can unlock the vault any more, and \
            there are no shares of a recovery key, it is lost for good, backups included.
            """)

    @Option(help: "The office's name.")
    var office: String

    @Option(help: "Two-letter code of the office's State.")
    var state: String

    @Option(help: ArgumentHelp("The administrator's login name.", valueName: "login"))
    var administrator: String

    @Option(help: ArgumentHelp("The administrator's name as the log shows it.", valueName: "name"))
    var administratorName: String

    @Option(help: ArgumentHelp("The auditor's login name.", valueName: "login"))
    var auditor: String

    @Option(help: ArgumentHelp("The auditor's name as the log shows it.", valueName: "name"))
    var auditorName: String

    @Option(help: ArgumentHelp("A key file of the administrator's slot.", valueName: "file"))
    var administratorKeyFile: String?

    @Option(help: ArgumentHelp("A key file of the auditor's slot.", valueName: "file"))
    var auditorKeyFile: String?

    @Option(
        help: ArgumentHelp(
            "Read the two passphrases from this file descriptor, one a line.", valueName: "number"))
    var passphraseFd: Int32?

    @Flag(help: "Make the files for the group too, for several accounts of one machine.")
    var shared = false

    @OptionGroup var vault: VaultOptions

    var opensVault: Bool { shared }

    func validate() throws {
        guard state.count == 2, state.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
            throw ValidationError("--state is a code of two capital letters.")
        }
        guard administrator != auditor else {
            throw ValidationError("Administrator and auditor are two different people.")
        }
    }

    var bounds: Confinement {
        let parent = (vault.vaultFolder as NSString).deletingLastPathComponent
        // What is made is remembered there; it must be there to be named.
        try? Folders.make(Folders.state)
        return Confinement(
            reads: [administratorKeyFile, auditorKeyFile].compactMap { $0 },
            writes: [Folders.nearest(parent), Folders.state])
    }

    func run() throws {
        let door = vault.door()
        guard !door.exists else { throw DeskError.folderInUse }
        let secrets = try SecretSource(descriptor: passphraseFd)
        try Folders.makeParent(of: vault.vaultFolder)
        let first = NewOfficer(
            login: administrator, name: administratorName, roles: [.administrator],
            passphrase: try secrets.new(for: administrator),
            keyFile: try InputFile.key(administratorKeyFile))
        let second = NewOfficer(
            login: auditor, name: auditorName, roles: [.auditor],
            passphrase: try secrets.new(for: auditor), keyFile: try InputFile.key(auditorKeyFile))
        try door.create(
            NewOffice(
                name: office, state: state, isTraining: false, administrator: first,
                auditor: second), isShared: shared)
        Output.message(SecretSource.warning)
        Output.message("The vault is made. Next: `rogatory officer add`, by \(administrator).")
        Output.line(vault.vaultFolder)
    }
}
