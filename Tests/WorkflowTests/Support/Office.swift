import Casework
import Documents
import Foundation
import Synchronization
import TestSupport
import Vault
import Testing
import Workflow

/// A small office on a vault of its own: everybody has a slot and is in the directory.
///
/// A class because its folders go away with it.
final class TestOffice {
    let folder: TemporaryFolder
    let clock: TestClock
    let door: FrontDoor
    var vaultPath: String { folder.path + "/vault" }
    var exportPath: String { folder.path + "/exports" }

    static let people: [(login: String, name: String, roles: Set<Role>)] = [
        ("quill", "Ines Quill", [.caseworker, .redactor]),
        ("marsh", "Tobin Marsh", [.caseworker, .redactor]),
        ("rook", "Ada Rook", [.supervisor]),
        ("oster", "Lene Oster", [.head]),
    ]

    init(policy: GuessPolicy = .forTests, converters: Converters? = nil) throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        let clock = TestClock()
        self.clock = clock
        door = FrontDoor(
            folder: folder.path + "/vault",
            surroundings: Surroundings(
                now: { clock.now }, newID: { UUID() }, exportFolder: folder.path + "/exports",
                stateFolder: folder.path + "/state", converters: converters), policy: policy)
        try door.create(
            NewOffice(
                name: "CAMA", state: "QM", isTraining: true,
                administrator: NewOfficer(
                    login: "grey", name: "Admin Grey", roles: [.administrator],
                    passphrase: Self.passphrase("grey")),
                auditor: NewOfficer(
                    login: "thorne", name: "Sami Thorne", roles: [.auditor],
                    passphrase: Self.passphrase("thorne"))))
        let administrator = try desk("grey")
        for person in Self.people {
            _ = try administrator.addOfficer(
                NewOfficer(
                    login: person.login, name: person.name, roles: person.roles,
                    passphrase: Self.passphrase(person.login)), stepUp: Self.stepUp("grey"))
        }
        administrator.lock()
        let auditor = try desk("thorne")
        _ = try auditor.perform(
            .confirmOfficers(Self.proposal(auditor)), stepUp: Self.stepUp("thorne"))
        auditor.lock()
    }

    /// The change of the officers that waits, as this officer sees it.
    static func proposal(_ desk: Desk) throws -> Digest256 {
        try #require(try desk.officers(because: "confirm").pendingDigest)
    }

    /// Unlocks for one officer.
    func desk(_ login: String) throws -> Desk {
        try door.unlock(login: login, passphrase: Self.passphrase(login), keyFile: [])
    }

    static func passphrase(_ login: String) -> TypedSecret {
        TypedSecret(bytes: Array(words(login).utf8))
    }

    static func words(_ login: String) -> String { "seven lamps for \(login) tonight" }

    static func stepUp(_ login: String) -> StepUp { StepUp(passphrase: passphrase(login)) }
}

/// A clock that moves only when told.
final class TestClock: Sendable {
    private let moment = Mutex(Date(timeIntervalSince1970: 1_790_000_000))

    var now: Date { moment.withLock { $0 } }

    func advance(days: Int) {
        moment.withLock { $0.addTimeInterval(Double(days) * 86_400) }
    }
}
