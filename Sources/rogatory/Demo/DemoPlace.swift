import Documents
import Exchange
import Foundation
import Training
import Vault
import Workflow

/// The folders of one demonstration: a fresh training vault and what belongs to it.
///
/// A class because it removes the folders when it is let go of, unless they are to be kept.
final class DemoPlace: Sendable {
    let root: String
    let isKept: Bool
    /// What the tour takes in; never kept, because it is readable.
    let incoming: String
    /// The age identities of the made-up recipients, by State.
    let identities: [String: String]
    private let converters: Converters?

    /// The lowest cost the program accepts, so that a demonstration starts quickly.
    static let policy = GuessPolicy(
        newSlots: GuessCost(
            memoryKiB: GuessPolicy.shipped.floorMemoryKiB, passes: GuessPolicy.shipped.floorPasses,
            lanes: 2),
        floorMemoryKiB: GuessPolicy.shipped.floorMemoryKiB,
        floorPasses: GuessPolicy.shipped.floorPasses,
        capMemoryKiB: GuessPolicy.shipped.capMemoryKiB,
        firstDelaySeconds: GuessPolicy.shipped.firstDelaySeconds,
        longestDelaySeconds: GuessPolicy.shipped.longestDelaySeconds)

    /// Makes the folders: a temporary one, or the one named, which must not exist yet.
    init(keptIn folder: String?, converters: Converters? = nil) throws(ProgramError) {
        self.converters = converters
        isKept = folder != nil
        if let folder {
            root = Folders.absolute(folder)
            guard !FileManager.default.fileExists(atPath: root) else {
                throw .folderNotEmpty(path: root)
            }
            try Folders.make(root)
        } else {
            root = try Self.temporary("demo")
        }
        incoming = try Self.temporary("incoming")
        var identities: [String: String] = [:]
        for partner in Partners.all { identities[partner.state] = Age.newIdentity() }
        self.identities = identities
        for path in [exports, state] { try Folders.make(path) }
    }

    deinit {
        // What cannot be removed is encrypted, or made up.
        try? FileManager.default.removeItem(atPath: incoming)
        if !isKept { try? FileManager.default.removeItem(atPath: root) }
    }

    var vault: String { root + "/vault" }
    var exports: String { root + "/exports" }
    var state: String { root + "/state" }

    /// The folders themselves, and those in which they are removed at the end.
    var bounds: Confinement {
        Confinement(
            writes: [root, incoming],
            clears: [root, incoming].map { ($0 as NSString).deletingLastPathComponent })
    }

    /// The clock and chance of this machine, with the folders of this place.
    var surroundings: Surroundings {
        .live(exportFolder: exports, stateFolder: state, converters: converters)
    }

    /// The way into the vault, on this machine's clock.
    func door() -> FrontDoor {
        FrontDoor(folder: vault, surroundings: surroundings, policy: Self.policy)
    }

    /// Fills the vault with the made-up office and its cases.
    func build() throws {
        let live = surroundings
        let past = Double(TrainingVault.daysOfPast) * 86_400
        let clock = TrainingClock(startingAt: live.now().addingTimeInterval(-past))
        let surroundings = Surroundings(
            now: { clock.now }, newID: live.newID, exportFolder: exports, stateFolder: state)
        try TrainingVault.build(
            through: FrontDoor(folder: vault, surroundings: surroundings, policy: Self.policy),
            clock: clock, keys: keys())
    }

    /// The age recipients of the made-up authorities, by State.
    func keys() throws(ExchangeError) -> [String: String] {
        var keys: [String: String] = [:]
        for (state, identity) in identities { keys[state] = try Age.recipient(of: identity) }
        return keys
    }

    /// Writes the paper that a tour takes in where a caseworker would find it.
    func lay(_ paper: Paper) throws(ProgramError) -> String {
        let path = incoming + "/" + paper.fileName
        try write(paper.text, to: path)
        return path
    }

    /// Writes the identity of a made-up recipient beside the vault, named as what it is.
    @discardableResult
    func keepIdentity(of state: String) throws(ProgramError) -> String {
        let path = root + "/made-up-recipient-\(state)-age-identity.txt"
        try write(
            "# Training: the age identity of the made-up authority of \(state); guards nothing.\n"
                + (identities[state] ?? "") + "\n", to: path)
        return path
    }

    /// Writes the office's public key beside the vault.
    func keepOfficeKey(_ line: String) throws(ProgramError) -> String {
        let path = root + "/office-key.txt"
        try write(line + "\n", to: path)
        return path
    }

    private func write(_ text: String, to path: String) throws(ProgramError) {
        do {
            try Files.replace(path, with: Array(text.utf8))
        } catch {
            guard case .file(let number) = error else { throw .file(path: path, errno: EIO) }
            throw .file(path: path, errno: number)
        }
    }

    /// A new folder of our own among the temporary ones.
    static func temporary(_ purpose: String) throws(ProgramError) -> String {
        let base = FileManager.default.temporaryDirectory.path
        var template = Array("\(base)/rogatory-\(purpose)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .file(path: base, errno: errno) }
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
