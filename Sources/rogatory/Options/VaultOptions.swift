import ArgumentParser
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

    var vaultFolder: String { Folders.absolute(vault ?? Folders.vault) }
    var exportFolder: String { Folders.absolute(exports ?? Folders.exports) }

    /// The clock and chance of this machine, with the folders named.
    var surroundings: Surroundings {
        .live(exportFolder: exportFolder, stateFolder: Folders.state)
    }

    /// The way into the vault, whether there is one or not.
    ///
    /// What is made from here on in an office's vault is for the office.
    func door() -> FrontDoor {
        if VaultFolder(path: vaultFolder).isShared { OfficeGroup.shareFiles() }
        return FrontDoor(folder: vaultFolder, surroundings: surroundings)
    }

    /// The way into a vault that has to be there.
    func existingDoor() throws(DeskError) -> FrontDoor {
        let door = door()
        guard door.exists else { throw .noVault }
        return door
    }
}
