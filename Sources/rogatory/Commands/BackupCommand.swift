import ArgumentParser
import Foundation
import Vault
import Workflow

/// Backups: made, checked, and tried out.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a backup of the vault, check one, or rehearse its restoring.",
        discussion: "`rogatory backup DIR` is `rogatory backup make DIR`.",
        subcommands: [
            BackupMakeCommand.self, BackupVerifyCommand.self, BackupRehearseCommand.self,
        ], defaultSubcommand: BackupMakeCommand.self)
}

/// A backup through the program, while others work.
struct BackupMakeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Write a backup of the vault, encrypted as it is, into a new folder.")

    @Argument(help: "The folder to make; it must not exist.")
    var folder: String

    @OptionGroup var vault: VaultOptions
    @OptionGroup var signIn: SignInOptions

    var bounds: Confinement {
        var bounds = deskBounds
        // The backup is renamed into place beside itself.
        let parent = (Folders.absolute(folder) as NSString).deletingLastPathComponent
        bounds.writes.append(Folders.nearest(parent))
        return bounds
    }

    func run() throws {
        let target = Folders.absolute(folder)
        let progress = ProgressLine("Copying")
        defer { progress.end() }
        try signIn.atDesk(of: vault) { try $0.desk.backup(to: target) { progress.show($0) } }
        progress.end()
        Output.message("Backup written. It opens with the passphrases of today.")
        Output.line(target)
    }
}

/// A backup checked where it lies.
struct BackupVerifyCommand: BoundedCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Open every page of a backup and check every entry and record in it.",
        discussion: """
            Signs in with a login and a passphrase of the backup's day. Changes nothing. Ends with \
            0 when everything holds and with 65 when anything does not.
            """)

    @Argument(help: "The backup's folder.")
    var folder: String

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var signIn: SignInOptions

    var bounds: Confinement { Self.bounds(of: folder, signIn) }

    /// The clock of this machine.
    static var now: Date {
        Surroundings.live(exportFolder: Folders.exports, stateFolder: Folders.state).now()
    }

    /// The backup's folder, which is not written into, and the officer's key file.
    static func bounds(of folder: String, _ signIn: SignInOptions) -> Confinement {
        Confinement(reads: [Folders.absolute(folder)] + (signIn.keyFile.map { [$0] } ?? []))
    }

    func run() throws {
        let path = Folders.absolute(folder)
        try BackupTrial.check(path)
        let progress = ProgressLine("Checking")
        defer { progress.end() }
        let finding = try signIn.withSecret { login, passphrase, keyFile in
            try BackupTrial.verify(
                path, login: login, passphrase: passphrase, keyFile: keyFile, at: Self.now,
                progress: progress.show)
        }
        progress.end()
        try BackupListing(finding).print(asJSON: json)
    }
}

/// A backup restored for a trial.
struct BackupRehearseCommand: BoundedCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "Restore a backup for a trial, check it whole, and print a certificate.",
        discussion: """
            The copy is restored into a temporary folder ($TMPDIR), unlocked, checked and worked \
            on, and removed again. The certificate ends with the backup's newest checkpoint, \
            cosigned by who rehearsed: `audit verify --checkpoint` reads that part.
            """)

    static let entersBoundsItself = true

    @Argument(help: "The backup's folder.")
    var folder: String

    @OptionGroup var signIn: SignInOptions

    var bounds: Confinement { BackupVerifyCommand.bounds(of: folder, signIn) }

    func run() throws {
        try BackupTrial.check(Folders.absolute(folder))
        let place = try DemoPlace.temporary("rehearsal")
        // A copy that cannot be removed is as encrypted as the backup.
        defer { try? FileManager.default.removeItem(atPath: place) }
        var bounds = bounds
        bounds.writes.append(place)
        bounds.clears.append((place as NSString).deletingLastPathComponent)
        Bounds.enter(bounds)
        let path = Folders.absolute(folder)
        let now = BackupVerifyCommand.now
        let progress = ProgressLine("Checking")
        defer { progress.end() }
        let (login, finding) = try signIn.withSecret { login, passphrase, keyFile in
            (
                login,
                try BackupTrial.rehearse(
                    path, in: place + "/vault", login: login, passphrase: passphrase,
                    keyFile: keyFile, at: now, progress: progress.show)
            )
        }
        progress.end()
        let listing = BackupListing(finding)
        if listing.isIntact {
            Output.text(listing.certificate(of: path, login: login, at: now))
        } else {
            try listing.print(asJSON: false)
        }
    }
}

/// What was found in a backup, as it is printed.
struct BackupListing: Encodable {
    let isIntact: Bool
    let vault: String
    let pages: Int
    let entries: Int?
    let records: Int?
    let sentence: String
    private let note: String
    private let isTraining: Bool

    private enum CodingKeys: CodingKey {
        case isIntact, vault, pages, entries, records, sentence
    }

    init(_ finding: BackupTrial.Finding) {
        let audit = AuditListing(finding.verdict)
        isIntact = audit.isIntact
        vault = finding.vault.uuidString.lowercased()
        pages = finding.pages
        entries = audit.entries
        records = audit.records
        sentence = "The backup's \(finding.pages) pages open. " + audit.sentence
        note = finding.checkpoint.note
        isTraining = finding.isTraining
    }

    func print(asJSON: Bool) throws {
        if asJSON {
            try Output.json(self)
        } else {
            Output.line(sentence)
        }
        if !isIntact { throw ProgramError.logBroken }
    }

    /// What goes into the file of rehearsals.
    func certificate(of backup: String, login: String, at now: Date) -> String {
        """
        \(isTraining ? "TRAINING - SYNTHETIC: a rehearsal of a made-up vault.\n" : "")\
        Certificate of a restore rehearsal

        Backup       \(backup)
        Vault        \(vault)
        Rehearsed    \(now.formatted(.iso8601)) by \(login)
        Done         restored into a temporary folder, unlocked, checked whole, worked on, removed
        Pages        \(pages), every one opened
        Log          \(entries ?? 0) entries, each with its signature, tree and checkpoints
        Records      \(records ?? 0), each as its last entry left it

        The backup's newest checkpoint, cosigned by who rehearsed:

        \(note)
        """
    }
}
