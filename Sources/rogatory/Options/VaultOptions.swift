import ArgumentParser
import Documents
import Foundation
import Vault
import Workflow

/// Which vault a command works on, and where what leaves it is written.
struct VaultOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The vault's folder. (default: $XDG_DATA_HOME/rogatory/vault)", valueName: "dir"))
    var vault: String?

    @Option(
        help: ArgumentHelp(
            "The folder into which packages are written. (default: ~/rogatory-exports)",
            valueName: "dir"))
    var exports: String?

    @Option(
        help: ArgumentHelp(
            "A folder on a stick of yours: what you saw last of the vault is kept there, too, and "
                + "compared at the unlock.", valueName: "dir"))
    var anchor: String?

    var vaultFolder: String { Folders.absolute(vault ?? Folders.vault) }
    var anchorFolder: String? { anchor.map(Folders.absolute) }
    var exportFolder: String { Folders.absolute(exports ?? Folders.exports) }

    func validate() throws {
        guard let anchorFolder else { return }
        let place = anchorFolder + "/"
        if [vaultFolder, exportFolder, Folders.state].contains(where: { place.hasPrefix($0 + "/") })
        {
            throw ValidationError(
                "What is remembered on a stick belongs apart from the vault, its exports and what "
                    + "the program remembers: name a folder on the stick.")
        }
    }

    /// The clock and chance of this machine, with the folders named.
    func surroundings(converters: Converters? = nil) -> Surroundings {
        .live(
            exportFolder: exportFolder, stateFolder: Folders.state, anchorFolder: anchorFolder,
            converters: converters)
    }

    /// The way into the vault, whether there is one or not.
    ///
    /// What is made from here on in an office's vault is for the office.
    func door(converters: Converters? = nil) -> FrontDoor {
        if VaultFolder(path: vaultFolder).isShared { OfficeGroup.shareFiles() }
        return FrontDoor(folder: vaultFolder, surroundings: surroundings(converters: converters))
    }

    /// The way into a vault that has to be there, as has the folder on the stick.
    func existingDoor(converters: Converters? = nil) throws -> FrontDoor {
        let door = door(converters: converters)
        guard door.exists else { throw DeskError.noVault }
        if let anchorFolder {
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(
                atPath: anchorFolder, isDirectory: &isFolder)
            guard isThere, isFolder.boolValue else {
                throw ProgramError.noStick(path: anchorFolder)
            }
        }
        return door
    }
}
