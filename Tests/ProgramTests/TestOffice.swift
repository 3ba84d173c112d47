import Foundation
import Synchronization
import TestSupport
import Testing
import Training
import Workflow

@testable import rogatory

/// The made-up office, made once; every test works on a copy of its own.
struct TestOffice {
    let folder: TemporaryFolder
    /// The vault's folder in the copy.
    let vault: String
    private let place: DemoPlace

    /// The originals live as long as the process; their folders go when it ends.
    private static func removeAtExit(_ place: DemoPlace) {
        originals.withLock { $0.append(place.root) }
        originals.withLock { $0.append(place.incoming) }
    }

    private static let originals: Mutex<[String]> = {
        atexit {
            for path in TestOffice.originals.withLock({ $0 }) {
                // A folder left behind is a nuisance, not a failure.
                try? FileManager.default.removeItem(atPath: path)
            }
        }
        return Mutex([])
    }()

    private static let empty: Result<DemoPlace, any Error> = Result {
        let place = try DemoPlace(keptIn: nil)
        let clock = TrainingClock(startingAt: place.surroundings.now())
        try TrainingVault.buildEmpty(through: place.door(), clock: clock, keys: place.keys())
        removeAtExit(place)
        return place
    }

    private static let full: Result<DemoPlace, any Error> = Result {
        let place = try DemoPlace(keptIn: nil)
        try place.build()
        removeAtExit(place)
        return place
    }

    /// A copy of the office, with its officers and recipients, and with its six cases or none.
    init(withCases: Bool = false) throws {
        place = try (withCases ? Self.full : Self.empty).get()
        folder = try TemporaryFolder()
        vault = folder.path + "/vault"
        try FileManager.default.copyItem(atPath: place.vault, toPath: vault)
        // What is remembered of the vault goes with it.
        try FileManager.default.createDirectory(
            atPath: folder.path + "/.local/state", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: place.state, toPath: folder.path + "/.local/state/rogatory")
    }

    var exports: String { folder.path + "/exports" }

    /// Where a caseworker finds what is to be taken in.
    var incoming: String { folder.path + "/incoming" }

    func file(_ name: String) -> URL {
        URL(fileURLWithPath: folder.path).appendingPathComponent(name)
    }

    /// The age identity of the made-up authority of a State.
    func identity(of state: String) -> String { place.identities[state] ?? "" }

    /// Writes a paper where it can be taken in from.
    func lay(_ paper: Paper) throws -> String {
        try FileManager.default.createDirectory(
            atPath: incoming, withIntermediateDirectories: true)
        let url = file("incoming/" + paper.fileName)
        try Data(paper.text.utf8).write(to: url)
        return url.path
    }

    /// Runs a command as one of the officers.
    func run(
        _ command: String..., as member: CastMember, passphrase: String? = nil,
        lines: [String] = []
    ) throws -> ProgramRun {
        try ProgramRun(
            list: command + [
                "--vault", vault, "--login", member.login, "--passphrase-fd", "0",
            ],
            input: ([passphrase ?? member.passphrase] + lines).joined(separator: "\n") + "\n",
            home: folder.path)
    }

    /// Changes the bytes of a file of the vault.
    func alter(_ name: String, _ change: (inout Data) throws -> Void) throws {
        let url = URL(fileURLWithPath: vault + "/" + name)
        var data = try Data(contentsOf: url)
        try change(&data)
        try data.write(to: url)
    }
}
