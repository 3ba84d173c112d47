import CLossyDisk
import CaseStore
import Casework
import Foundation
import TestSupport

@testable import Vault

/// A writer for the trials that kill it or take the disk away under it.
///
/// `StoreTrial write|crowd|lose|fill|rekey|open|scan|keep|recover FOLDER LOGIN SEED`. After each commit, and not before, it prints one
/// line: case id, version, document id and the document's digest.
///
/// - `write` works until it is killed.
/// - `crowd` does so many deeds as `ROGATORY_TRIAL_DEEDS` says, or works as long as
///   `ROGATORY_TRIAL_SECONDS` says, while others work; says "busy" where it was told so, and tries
///   again.
/// - `lose` works until the power fails: only what was forced to disk is sure to be there.
/// - `fill` works until it is refused, says why, removes the file `ballast` beside the vault's
///   folder, opens the vault again, verifies it and writes once more.
/// - `rekey` fills the disk with a file `ballast` beside the vault's folder, tries to give a case a
///   new key, says what came of it, removes the file, verifies the vault and tries again.
/// - `open` opens the vault and says what came of it.
/// - `recover` hardens itself, gives the officer a new passphrase with shares of a recovery key, and
///   says how often its memory holds the shares' values and what they make before and after.
/// - `scan` hardens itself as the program does, works a little, locks, and says how often its memory
///   holds each key before and after; `keep` does the same with one key kept on purpose.
@main struct StoreTrial {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let seed = UInt64(arguments[4]) else { exit(64) }
        var trial = Trial(folder: arguments[2], login: arguments[3], chance: Chance(state: seed))
        switch arguments[1] {
        case "write":
            let store = try trial.open()
            say("ready")
            while true { try trial.work(on: store) }
        case "crowd": try trial.crowd()
        case "lose":
            let operations = trial.operationsUntilPowerLoss()
            guard lossy_disk_install(UInt(seed), operations) == 0 else { exit(71) }
            let store = try trial.open()
            say("ready")
            while true { try trial.work(on: store) }
        case "fill": try trial.fill()
        case "rekey": try trial.rekey()
        case "open":
            do {
                let store = try trial.open()
                say("opened")
                store.close()
            } catch {
                say("refused \(error)")
            }
        case "scan": try trial.scan(keeping: false)
        case "keep": try trial.scan(keeping: true)
        case "recover": try trial.recover()
        default: exit(64)
        }
    }
}

/// Prints a line at once.
private func say(_ line: String) {
    print(line)
    fflush(nil)
}

private struct Trial {
    let folder: String
    let login: String
    var chance: Chance
    private var files: [(file: CaseFile, version: Int)] = []

    init(folder: String, login: String, chance: Chance) {
        self.folder = folder
        self.login = login
        self.chance = chance
    }

    func open() throws -> Store {
        try Store.open(
            session: try Session.unlock(
                VaultFolder(path: folder), credentials: TestVault.credentials(login),
                policy: .forTests, at: TestVault.start))
    }

    /// Early, late, and late enough for pages to be folded in.
    mutating func operationsUntilPowerLoss() -> Int {
        1 + chance.next([60, 600, 600, 5000][chance.next(4)])
    }

    mutating func work(on store: Store) throws {
        let document = Document.ID(UUID())
        let bytes = chance.bytes()
        if files.isEmpty || chance.next(3) == 0 {
            let file = TestVault.newCase(UUID().uuidString, title: "title 1")
            try store.write(at: TestVault.start) { writer in
                try writer.insert(file, dueOn: nil)
                try writer.saveOriginal(bytes, file.id, document)
                try writer.log(deed: "receive", caseID: file.id, reason: "trial")
            }
            files.append((file, 1))
            acknowledge(file.id, 1, document, bytes)
            return
        }
        let index = chance.next(files.count)
        var (file, version) = files[index]
        file.title = "title \(version + 1)"
        try store.write(at: TestVault.start) { writer in
            try writer.save(file, over: version, dueOn: nil)
            try writer.saveOriginal(bytes, file.id, document)
            try writer.log(deed: "takeIn", caseID: file.id, subject: document.uuid)
        }
        version += 1
        files[index] = (file, version)
        acknowledge(file.id, version, document, bytes)
    }

    mutating func crowd() throws {
        func number(_ name: String) -> Int? {
            ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
        }
        let seconds = number("ROGATORY_TRIAL_SECONDS")
        let deeds = number("ROGATORY_TRIAL_DEEDS") ?? (seconds == nil ? 4 : Int.max)
        let end = seconds.map { ProcessInfo.processInfo.systemUptime + Double($0) } ?? .infinity
        var opened: Store?
        while opened == nil {
            do { opened = try open() } catch StoreError.busy { say("busy") }
        }
        guard let store = opened else { return }
        var done = 0
        while done < deeds, ProcessInfo.processInfo.systemUptime < end {
            do {
                try work(on: store)
                done += 1
            } catch StoreError.busy {
                say("busy")
            }
        }
        store.close()
    }

    mutating func fill() throws {
        do {
            let store = try open()
            defer { store.close() }
            say("ready")
            while true { try work(on: store) }
        } catch let error as StoreError {
            say("refused \(error)")
        }
        unlink((folder as NSString).deletingLastPathComponent + "/ballast")
        let again = try open()
        say("verified \(try again.verify())")
        for (file, version) in files {
            guard try again.read({ try $0.file(file.id)?.version }) == version else {
                say("lost \(file.id.uuid)")
                return
            }
        }
        files = []
        try work(on: again)
        again.close()
        say("recovered")
    }

    func rekey() throws {
        let store = try open()
        defer { store.close() }
        let file = TestVault.newCase("IN-1")
        let bytes = [UInt8](repeating: 7, count: 1_500_000)
        try store.write(at: TestVault.start) { writer in
            try writer.insert(file, dueOn: nil)
            try writer.saveOriginal(bytes, file.id, Document.ID(file.id.uuid))
            try writer.log(deed: "receive", caseID: file.id)
        }
        store.foldIn()
        let ballast = (folder as NSString).deletingLastPathComponent + "/ballast"
        try fillDisk(with: ballast)
        func renew() throws {
            try store.write(at: TestVault.start) { writer in
                try writer.rekey(file.id)
                try writer.log(deed: "rekey", caseID: file.id)
            }
        }
        do { try renew() } catch let error as StoreError { say("refused \(error)") }
        unlink(ballast)
        say("verified \(try store.verify())")
        func isWhole() throws -> Bool {
            try store.read { try $0.original(file.id, Document.ID(file.id.uuid)) == bytes }
        }
        say("whole \(try isWhole())")
        try renew()
        say("whole \(try isWhole())")
    }

    private func fillDisk(with path: String) throws {
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(descriptor) }
        let zeros = [UInt8](repeating: 0, count: 4096)
        while write(descriptor, zeros, zeros.count) > 0 {}
    }

    /// What the program does first, but for a look into its own memory.
    private func harden() throws -> OwnMemory {
        CleanStart.make()
        let memory = try OwnMemory()
        let around = (folder as NSString).deletingLastPathComponent
        guard ProcessHardening.apply(), Confinement(writes: [around]).enter().holdsCalls else {
            exit(71)
        }
        return memory
    }

    func recover() throws {
        let memory = try harden()
        let typed = try RecoveryTrial.shares(
            of: VaultFolder(path: folder), TestVault.credentials(login))
        let needles = try Needles(ofShares: typed)
        let gathering = ShareGathering()
        for share in typed { try share.withSecret { try gathering.add($0) } }
        try needles.report("before", memory)
        try gathering.recover(
            VaultFolder(path: folder), credentials: TestVault.credentials(login),
            policy: .forTests, at: TestVault.start)
        try needles.report("after", memory)
        say("missing \(gathering.missing)")
    }

    mutating func scan(keeping: Bool) throws {
        let memory = try harden()
        let store = try open()
        for _ in 0..<5 { try work(on: store) }
        let needles = try Needles(of: store.session, cases: files.map(\.file.id.uuid))
        let kept = keeping ? try needles.kept(of: store.session) : nil
        try needles.report("before", memory)
        store.close()
        store.session.close()
        try needles.report("after", memory)
        if let kept { say("kept \(kept.count) bytes") }
    }

    private func acknowledge(
        _ caseID: CaseFile.ID, _ version: Int, _ document: Document.ID, _ bytes: [UInt8]
    ) {
        say(
            "\(caseID.uuid.uuidString) \(version) \(document.uuid.uuidString) "
                + Digest256(of: bytes).hex)
    }
}

/// Numbers that a seed decides (xorshift64*), so that a trial can be run again.
private struct Chance {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
    }

    /// Mostly a few pages, now and then more than one chunk.
    mutating func bytes() -> [UInt8] {
        let count = next(24) == 0 ? 1_200_000 : next(30_000)
        let first = UInt8(next(256))
        return (0..<count).map { first &+ UInt8(truncatingIfNeeded: $0 &* 31) }
    }
}
