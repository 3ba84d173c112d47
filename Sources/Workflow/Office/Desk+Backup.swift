import CaseStore
import Casework
import Exchange
import Foundation
import Vault

extension Desk {
    /// Copies the vault, encrypted as it is, into a new folder, while others go on working.
    ///
    /// It is noted and logged before its first page is copied: one that fails or is cut short counts
    /// like any other, because pages of it may be kept.
    package func backup(to folder: String, progress: (Double) -> Void) throws(DeskError) {
        guard session.isOpen else { throw .locked }
        let vault = URL(fileURLWithPath: session.folder.path).resolvingSymlinksInPath().path
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent()
        guard !(parent.resolvingSymlinksInPath().path + "/").hasPrefix(vault + "/") else {
            throw .backup(.insideVault)
        }
        try writing { writer in
            try writer.noteBackup(
                BackupNote(
                    madeAt: surroundings.now(),
                    keptUntil: today.adding(days: rules.defaults.backupRetentionDays)))
            try writer.log(deed: "backup", caseID: nil, subject: nil, reason: nil, refused: [])
        }
        do {
            try Backup.make(of: store, to: folder, progress: progress)
        } catch {
            // The note of it stands; that it failed is told by this error in any case.
            try? writing { writer in try writer.log(deed: "backup", refused: ["notFinished"]) }
            switch error {
            case .diskFull: throw .backup(.diskFull)
            case .readOnly: throw .backup(.readOnly)
            case .sqlite: throw .backup(.notWritten)
            default: throw .store(error)
            }
        }
    }

    /// The office's public key as a line for `ssh-keygen`'s allowed signers.
    ///
    /// It reaches recipients outside of any package: a key found inside proves nothing.
    package func officeKeyLine() throws(DeskError) -> String {
        let key = try reading { reader in try reader.officePublicKey() }
        guard let key else { throw .officeKeyMissing }
        return OfficeKeyText.line(key, name: officeFacts.name)
    }
}
