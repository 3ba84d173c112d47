import ArgumentParser
import Foundation
import Vault
import Workflow

/// The public half of the office's package key.
struct OfficeKeyCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "office-key",
        abstract: "Print the office's public key, by which recipients check packages.",
        discussion: """
            Give it to recipients by a way other than the package: a key found inside a package \
            proves nothing. The line is OpenSSH's, for an allowed-signers file.
            """)

    @OptionGroup var vault: VaultOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
        try signIn.atDesk(of: vault) { Output.line(try $0.desk.officeKeyLine()) }
    }
}

/// A backup put back as a vault.
struct RestoreCommand: BoundedCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup into the vault's folder, which must hold no vault.")

    @Argument(help: "The backup's folder.")
    var backup: String

    @Flag(help: "Make the files for the folder's group too, as `init --shared` does.")
    var shared = false

    @OptionGroup var vault: VaultOptions

    var bounds: Confinement {
        let parent = (vault.vaultFolder as NSString).deletingLastPathComponent
        return Confinement(
            reads: [Folders.absolute(backup)], writes: [Folders.nearest(parent)])
    }

    func run() throws {
        let folder = vault.vaultFolder
        try Folders.makeParent(of: folder)
        try FrontDoor.restore(from: Folders.absolute(backup), to: folder, isShared: shared)
        Output.message(
            "Restored. Everybody's passphrase is the one of the backup's day. Next: `rogatory audit "
                + "verify`, which opens every entry and record.")
        Output.line(folder)
    }
}
