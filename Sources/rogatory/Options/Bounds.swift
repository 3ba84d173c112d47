import ArgumentParser
import Documents
import Foundation
import Vault
import Workflow

/// A command that says which files it needs; the system refuses it all others.
protocol BoundedCommand: ParsableCommand {
    /// What the command reads and writes beside what every command may.
    var bounds: Confinement { get }
    /// Whether the command opens the office's vault with somebody's passphrase, and so needs the
    /// office's group where the program's file gives it.
    var opensVault: Bool { get }
    /// Whether the command enters its bounds itself, once it has made what it works on.
    static var entersBoundsItself: Bool { get }
}

extension BoundedCommand {
    var opensVault: Bool { false }
    static var entersBoundsItself: Bool { false }
}

/// A command that reads documents; what converts them is started before it enters its bounds.
protocol DocumentCommand: BoundedCommand {
    /// Whether it reads any this time; without, nothing is started for it.
    var readsDocuments: Bool { get }
    /// Does what the command is for; without converters PDFs are named as not read.
    func run(converters: Converters?) throws
}

extension DocumentCommand {
    var readsDocuments: Bool { true }

    func run() throws { try run(converters: nil) }
}

/// A command of an officer at the desk of a vault.
protocol DeskCommand: BoundedCommand {
    var vault: VaultOptions { get }
    var signIn: SignInOptions { get }
}

extension DeskCommand {
    var bounds: Confinement { deskBounds }
    var opensVault: Bool { true }

    /// The vault, the state folder, and the officer's key file.
    var deskBounds: Confinement {
        var bounds = vault.bounds
        bounds.reads += signIn.keyFile.map { [$0] } ?? []
        return bounds
    }
}

extension VaultOptions {
    /// The vault's folder, the state folder, which is made first so that it can be named, and the
    /// one on a stick.
    var bounds: Confinement {
        // A folder that cannot be made is reported by the deed that needs it.
        if door().exists { try? Folders.make(Folders.state) }
        return Confinement(
            writes: [vaultFolder, Folders.state] + [anchorFolder].compactMap { $0 })
    }
}

/// Entering the bounds of a command, and saying so where they do not hold.
enum Bounds {
    /// Gives up everything the command does not need.
    static func enter(_ bounds: Confinement) {
        var bounds = bounds
        bounds.reads += always
        if let words = remark(on: bounds.enter()) { Output.message("rogatory: " + words) }
    }

    /// What does not hold on this machine; nothing when everything does.
    static func remark(on hold: Confinement.Hold) -> String? {
        if hold.isWhole { return nil }
        if !hold.holdsPaths {
            return "this system does not confine the program's files (no Landlock); see "
                + "`rogatory doctor`."
        }
        if !hold.holdsCalls {
            return "this system does not filter the program's calls (no seccomp); see "
                + "`rogatory doctor`."
        }
        return "this system confines the program's files in part only (Landlock "
            + "\(hold.landlock)); see `rogatory doctor`."
    }

    /// Read by every command: the home folder, the folder worked in, keys and papers on removable
    /// media, and themes.
    private static var always: [String] {
        var places = [
            Folders.home, "/media", "/mnt", "/run/media", Folders.themes, ThemeChoice.installed,
        ]
        let here = FileManager.default.currentDirectoryPath
        // A folder above the home folder is where nobody works on purpose.
        if here != "/", !(Folders.home + "/").hasPrefix(here + "/") { places.append(here) }
        return places
    }
}
