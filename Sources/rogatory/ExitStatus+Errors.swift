import CaseStore
import Casework
import CursesTerminal
import Exchange
import Foundation
import TerminalKit
import Training
import Vault
import Workflow

/// Every error the program can meet, as a status and a sentence.
extension Ending {
    init(_ error: DeskError) {
        switch error {
        case .store(let error): self.init(error)
        case .vault(let error): self.init(error)
        case .package(let error): self.init(error)
        case .noVault:
            self.init(
                .noInput,
                "There is no vault in that folder; make one with `rogatory init`, or name its "
                    + "folder with --vault.")
        case .folderInUse:
            self.init(
                .cannotCreate,
                "That folder already holds a vault or something else; name a new one.")
        case .officerNotConfirmed:
            self.init(
                .notPermitted,
                "Your account waits for its confirmation; an auditor or the head gives it with "
                    + "`rogatory officer confirm`.")
        case .directoryInvalid:
            self.init(
                .dataError,
                "The signatures of the directory of officers do not hold; do not work on this "
                    + "vault, and restore a backup.")
        case .logRewound:
            self.init(
                .dataError,
                "The vault is not the one you last saw, or an older one: a backup was restored, or "
                    + "somebody put another copy in its place. Ask your auditor before anybody "
                    + "works on it; `rogatory audit accept-older` shows what is missing and goes "
                    + "on with it.")
        case .pageOutdated:
            self.init(
                .dataError,
                "A page of the vault's database is older than the rest: a single file or page was "
                    + "put back, or the disk lost a write. Tell your auditor, and restore the "
                    + "whole of a backup with `rogatory restore`.")
        case .noSuchCase: self.init(.noInput, "There is no such case for you.")
        case .noSuchDocument: self.init(.noInput, "The case has no such document.")
        case .refused(let refusals): self.init(ProgramError.refused(refusals))
        case .stepUpNeeded: self.init(.notPermitted, "This deed asks for your passphrase again.")
        case .locked: self.init(.tryAgain, "The vault was locked meanwhile; unlock it again.")
        case .ruleBookInvalid:
            self.init(.software, "The rule book of this program cannot be read; install it anew.")
        case .officeKeyMissing:
            self.init(
                .notPermitted,
                "The office's signing key was not handed to you yet; another approver unlocks "
                    + "the vault once, and it is handed on.")
        case .exportFolder:
            self.init(
                .cannotCreate,
                "The export folder cannot be written; name another one with --exports.")
        case .exportNameTaken:
            self.init(
                .cannotCreate,
                "The export folder has a file of this package's name already; move it away.")
        case .documentTooLarge(let limit):
            self.init(
                .dataError,
                "The document is larger than \(limit >> 20) MiB, the most this program takes in.")
        case .unsuitable(let reason): self.init(reason)
        case .backup(let fault): self.init(Self.status(of: fault), fault.sentence)
        }
    }

    private static func status(of fault: BackupFault) -> ExitStatus {
        switch fault {
        case .missing: .noInput
        case .damaged: .dataError
        case .diskFull, .notWritten: .inputOutput
        case .readOnly: .notPermitted
        case .insideVault: .cannotCreate
        }
    }

    init(_ reason: Unsuitable) {
        switch reason {
        case .passphraseTooShort(let minimum):
            self.init(.usage, "The passphrase is too short: use at least \(minimum) characters.")
        case .passphraseCommon:
            self.init(.usage, "That passphrase is on every list of common ones; choose another.")
        case .loginTaken: self.init(.usage, "That login name is taken; choose another.")
        case .loginMalformed:
            self.init(
                .usage,
                "A login name is 2 to 32 small letters, digits, dots or dashes, a letter first.")
        case .nameMalformed:
            self.init(.usage, "A name has 1 to 80 characters that show as what they are.")
        case .passphraseShared:
            self.init(
                .usage, "Two officers do not start with the same passphrase; give each his own.")
        case .rolesIncompatible:
            self.init(
                .usage,
                "Those roles cannot be held together: an administrator and an auditor hold no "
                    + "other role, and are two different people.")
        case .identityChanged:
            self.init(
                .notPermitted,
                "This change gives an officer other keys, another login or another person; it is "
                    + "not signed.")
        case .recipientKey:
            self.init(.usage, "That is no age recipient; it begins with age1.")
        }
    }

    init(_ error: VaultError) {
        switch error {
        case .notOpened:
            self.init(
                .notPermitted,
                "The vault did not open: name, passphrase or key file is wrong, or the slot was "
                    + "altered.")
        case .costOutOfRange:
            self.init(
                .dataError,
                "The slot asks for a guess cost this program does not accept; restore the slot "
                    + "files from a backup.")
        case .slotsDamaged:
            self.init(
                .dataError,
                "Both copies of the slot file are damaged; restore them from a backup.")
        case .slotsForged:
            self.init(
                .dataError,
                "The slot file was changed by somebody without the vault key; restore it from a "
                    + "backup and tell your auditor.")
        case .newerFormat(let number):
            self.init(
                .configuration,
                "The vault has format \(number), which is newer than this program; install the "
                    + "newer rogatory.")
        case .slotsMissing:
            self.init(.noInput, "The vault's slot file is missing; restore it from a backup.")
        case .folderInUse:
            self.init(
                .cannotCreate,
                "That folder already holds a vault or something else; name a new one.")
        case .loginTaken: self.init(.usage, "That login name is taken; choose another.")
        case .sealBroken:
            self.init(
                .dataError,
                "A record's seal does not hold: the vault was altered or damaged. Restore a backup "
                    + "and run `rogatory audit verify`.")
        case .signatureInvalid:
            self.init(
                .dataError,
                "A signature does not hold: the vault was altered. Restore a backup and run "
                    + "`rogatory audit verify`.")
        case .notGranted: self.init(.notPermitted, "You were not given the key of this case.")
        case .locked: self.init(.tryAgain, "The vault was locked meanwhile; unlock it again.")
        case .file(let number): self.init(fileError: number, subject: "The vault")
        case .outOfMemory:
            self.init(
                .systemError,
                "There is not enough memory to try a passphrase (256 MiB are needed); close other "
                    + "programs and try again.")
        case .malformed:
            self.init(
                .dataError,
                "Something stored in the vault has the wrong form; restore a backup and run "
                    + "`rogatory audit verify`.")
        case .tryLater(let seconds):
            self.init(
                .tryAgain,
                "Too many wrong tries; the next one is taken in \(seconds) seconds.")
        case .slotsOutdated:
            self.init(
                .dataError,
                "The slot file is older than the vault, or somebody changed it this moment; try "
                    + "again, and if it stays so restore it from the newest backup.")
        case .notRecoverable:
            self.init(
                .noInput,
                "The shares are this vault's, but this officer is not under them: he has not "
                    + "unlocked since they were made, or has no slot.")
        case .othersAtWork:
            self.init(
                .tryAgain, "Others have the vault open; try again when they have locked it.")
        case .share(let fault): self.init(.dataError, fault.sentence)
        }
    }

    init(_ error: StoreError) {
        switch error {
        case .vault(let error): self.init(error)
        case .damaged:
            self.init(
                .dataError,
                "The vault's database is damaged or was altered; nothing was changed. Restore a "
                    + "backup.")
        case .diskFull: self.init(fileError: ENOSPC, subject: "The vault")
        case .readOnly: self.init(fileError: EROFS, subject: "The vault")
        case .busy:
            self.init(
                .tryAgain, "Another officer's program keeps the vault busy; try again in a moment.")
        case .newerVault:
            self.init(
                .configuration,
                "The vault was written by a newer rogatory; install that version.")
        case .undecodable:
            self.init(
                .dataError,
                "A record of the vault cannot be read; run `rogatory audit verify`.")
        case .missing:
            self.init(
                .noInput,
                "The vault has no database, or its making was cut short; restore a backup or make "
                    + "it anew in another folder.")
        case .folderInUse:
            self.init(
                .cannotCreate,
                "That folder already holds a vault or something else; name a new one.")
        case .rowAltered:
            self.init(
                .dataError,
                "What lists show of a case is not what was sealed with it: the vault was altered. "
                    + "Run `rogatory audit verify`.")
        case .directoryInvalid:
            self.init(
                .dataError,
                "The directory of officers, or a signature that rests on it, does not hold: the "
                    + "vault was altered. Restore a backup and tell your auditor.")
        case .officerNotConfirmed:
            self.init(
                .notPermitted,
                "The confirmed directory does not name this officer; ask the auditor or the head "
                    + "to confirm.")
        case .changedMeanwhile:
            self.init(.tryAgain, "Somebody changed it meanwhile; look at it and try again.")
        case .unlogged:
            self.init(.software, "A change had no entry in the log, so it was taken back.")
        case .unexplained:
            self.init(
                .dataError,
                "The log does not say how somebody came to what he would be given. Nothing was "
                    + "changed; tell your auditor, who runs `rogatory audit verify`.")
        case .replaced:
            self.init(
                .dataError,
                "The vault's folder was moved or replaced while it was open; nothing more was "
                    + "written. Find out who did that, then unlock again.")
        case .sqlite(let code):
            self.init(
                .inputOutput,
                "The database answered with SQLite's code \(code); nothing was changed. Try again, "
                    + "then restore a backup.")
        }
    }

    init(_ error: ExchangeError) {
        switch error {
        case .notAge:
            self.init(.dataError, "That is not a sealed package: neither an age file nor a tar.")
        case .noIdentityMatches:
            self.init(.notPermitted, "The identity does not open this package.")
        case .ageDamaged:
            self.init(.dataError, "The package was altered or cut short.")
        case .keyMalformed:
            self.init(.usage, "A key is not written as age or OpenSSH writes one.")
        case .archiveMalformed:
            self.init(.dataError, "The archive inside is not one that rogatory wrote.")
        case .signatureMalformed:
            self.init(.dataError, "A signature in the package is not well formed.")
        case .noRecipient: self.init(.usage, "No recipient is named to seal the package to.")
        case .recipientsMixed:
            self.init(
                .usage,
                "Post-quantum and other recipients cannot share one package; name one kind.")
        case .nameUnfit:
            self.init(.software, "A file of the package has a name that cannot leave the house.")
        case .tooLarge(let limit):
            self.init(
                .dataError,
                "The package is larger than \(limit >> 20) MiB, the most this program reads.")
        }
    }

    init(_ error: TerminalError) {
        switch error {
        case .notATerminal:
            self.init(
                .unavailable,
                "The workstation needs a terminal; standard input or output is none.")
        case .cannotPaint(let name):
            self.init(
                .unavailable,
                name.isEmpty
                    ? "TERM is not set; say which terminal this is."
                    : "A terminal of the kind \(name) cannot show screens; use another one.")
        case .unknown(let name):
            self.init(
                .unavailable,
                "The system does not know terminals of the kind \(name); set TERM to xterm or "
                    + "install its description.")
        case .tooSmall(let size):
            self.init(
                .unavailable,
                "The terminal is too small: \(size.columns)x\(size.rows), and at least "
                    + "\(Size.smallest.columns)x\(Size.smallest.rows) is needed.")
        case .noResources:
            self.init(.systemError, "The system has no descriptors left; close other programs.")
        case .inUse: self.init(.software, "The workstation is open already in this process.")
        }
    }

    init(_ error: ThemeError) {
        switch error {
        case .notReadable(let line):
            self.init(.configuration, "The theme is no TOML: line \(line).")
        case .wrongValue(let key):
            self.init(.configuration, "The theme has a wrong value for \(key).")
        case .unknownColour(let role, let colour):
            self.init(.configuration, "The theme's \(role) has no colour \(colour).")
        case .unknownParent(let name):
            self.init(.configuration, "The theme inherits from \(name), which is not there.")
        case .notFound(let name):
            self.init(
                .noInput,
                "There is no theme \(Output.harmless(name)): dark and mono are built in, others are "
                    + "files in \(Folders.themes).")
        }
    }

    init(_ error: TrainingError) {
        switch error {
        case .desk(let error): self.init(error)
        case .refused(let kind, let refusals):
            self.init(
                .software,
                "The made-up office could not \(kind.rawValue): "
                    + refusals.map(\.sentence).joined(separator: " "))
        case .findingsLeft(let count):
            self.init(.software, "The made-up office left \(count) findings open.")
        }
    }

    init(_ error: ProgramError) {
        switch error {
        case .noTerminal:
            self.init(
                .unavailable,
                "There is no terminal to ask on; run it on one, or name --passphrase-fd.")
        case .descriptorUnreadable(let descriptor, let number):
            self.init(
                .noInput, "File descriptor \(descriptor): \(String(cString: strerror(number))).")
        case .secretMissing:
            self.init(.noInput, "A passphrase is missing: an empty line is none.")
        case .cancelled: self.init(.checkFailed, "Broken off; nothing was changed.")
        case .file(let path, let number):
            self.init(fileError: number, subject: Output.harmless(path))
        case .notAFile(let path):
            self.init(
                .noInput,
                "\(Output.harmless(path)) is no ordinary file: a pipe or a device is not read.")
        case .fileTooLarge(let path, let limit):
            self.init(.dataError, "\(Output.harmless(path)) is larger than \(limit >> 10) KiB.")
        case .fileMalformed(let path, let expected):
            self.init(.dataError, "\(Output.harmless(path)) does not hold \(expected).")
        case .refused(let refusals):
            self.init(.notPermitted, refusals.map(\.sentence).joined(separator: " "))
        case .notFound(let what): self.init(.noInput, "There is no \(Output.harmless(what)).")
        case .ambiguous(let what):
            self.init(
                .usage, "More than one answers to \(Output.harmless(what)); write more of it.")
        case .nothingPending:
            self.init(.noInput, "No change of the directory of officers waits for confirmation.")
        case .checkFailed: self.init(.checkFailed, "The check did not pass.")
        case .nobodyToAsk:
            self.init(
                .usage,
                "This cannot be undone, and there is no terminal to ask on: nothing was done. With "
                    + "--yes it is done without a question.")
        case .checkpointAltered:
            self.init(
                .dataError,
                "The log was checked, but the checkpoint in the file was altered or mistyped: no "
                    + "signature under it holds, so it says nothing about the log. Compare the file "
                    + "with the paper.")
        case .logBroken:
            self.init(
                .dataError, "The log does not hold; tell your auditor before anybody goes on.")
        case .packageNotGenuine:
            self.init(
                .dataError, "The package did not pass; do not use it, and tell the office.")
        case .hungUp:
            self.init(.systemError, "The terminal went away; the vault was locked.")
        case .terminated: self.init(.systemError, "Ended from outside; the vault was locked.")
        case .tourStuck(let text):
            self.init(.software, "The tour waited in vain for \u{201C}\(text)\u{201D}.")
        case .noStick(let path):
            self.init(
                .noInput,
                "\(Output.harmless(path)) is not there, so the vault was not compared with it and "
                    + "stays shut. Put the stick in, or leave out --anchor.")
        case .folderNotEmpty(let path):
            self.init(
                .cannotCreate,
                "\(Output.harmless(path)) exists already; name a folder that does not.")
        }
    }

    /// What the system said about a file, by its error number.
    init(fileError number: Int32, subject: String) {
        switch number {
        case ENOSPC, EDQUOT:
            self.init(.inputOutput, "\(subject): the disk is full; nothing was changed.")
        case EROFS, EACCES, EPERM:
            self.init(
                .notPermitted,
                "\(subject) may not be read or written by you; nothing was changed.")
        case ENOENT, ENOTDIR: self.init(.noInput, "\(subject) is not there.")
        case EISDIR: self.init(.noInput, "\(subject) is a folder, not a file.")
        case EEXIST, ENOTEMPTY: self.init(.cannotCreate, "\(subject) exists already.")
        default:
            self.init(.inputOutput, "\(subject): \(String(cString: strerror(number))).")
        }
    }
}
