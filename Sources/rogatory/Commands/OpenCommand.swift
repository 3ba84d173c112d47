import ArgumentParser
import CursesTerminal
import Documents
import Foundation
import Screens
import TerminalKit
import Vault
import Workflow

/// The workstation itself.
struct OpenCommand: DocumentCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open the workstation on your vault (what rogatory alone does).")

    @OptionGroup var vault: VaultOptions
    @OptionGroup var screen: ScreenOptions

    @Option(
        help: ArgumentHelp(
            "A folder outside your home folder from which documents and key files may be read; "
                + "may be given several times.", valueName: "dir"))
    var intake: [String] = []

    var opensVault: Bool { true }

    @Option(
        help: ArgumentHelp(
            "The folder of a stick on which you want to make a key file; only needed for that.",
            valueName: "dir"))
    var keyStick: String?

    func validate() throws {
        guard let keyStick else { return }
        let place = Folders.absolute(keyStick) + "/"
        let owned = [vault.vaultFolder, vault.exportFolder, Folders.state]
        if owned.contains(where: { place.hasPrefix($0 + "/") }) {
            throw ValidationError(
                "A key file belongs apart from the vault, its exports and what the program "
                    + "remembers: name a folder on a stick.")
        }
    }

    var bounds: Confinement {
        var bounds = vault.bounds
        if let keyStick { bounds.writes.append(Folders.absolute(keyStick)) }
        // A folder that cannot be made is reported by the export that needs it.
        if vault.door().exists { try? Folders.make(vault.exportFolder) }
        bounds.reads += intake.map(Folders.absolute)
        bounds.writes.append(vault.exportFolder)
        return bounds
    }

    func run(converters: Converters?) throws {
        let door = try vault.existingDoor(converters: converters)
        // A vault of another format, or a damaged one, is told before the screen is taken over.
        _ = try door.claimsTraining()
        let theme = try ThemeChoice.theme(named: screen.theme)
        let surroundings = vault.surroundings()
        try WorkstationRun.open(
            on: CursesTerminal(), door: door, theme: theme, idleSeconds: screen.idle,
            means: Means(
                now: surroundings.now, newID: surroundings.newID,
                keyStick: keyStick.map(Folders.absolute)))
    }
}

/// One run of the workstation, with its end as a status.
enum WorkstationRun {
    static func open(
        on terminal: any Terminal, door: FrontDoor, theme: Theme, idleSeconds: Int, means: Means
    ) throws {
        let workstation = Workstation(
            terminal: terminal, door: door, theme: theme, idleSeconds: idleSeconds, means: means)
        switch workstation.run() {
        case .quit: break
        case .hungUp: throw ProgramError.hungUp
        case .terminated: throw ProgramError.terminated
        }
    }
}
