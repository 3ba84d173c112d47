import CaseStore
import Casework
import Foundation
import TestSupport
import Vault
import Workflow

/// An office at the program's own guess cost, with a caseworker who holds many cases, and the same
/// one without a case.
///
/// A class because its folders go away with it.
final class BenchOffice {
    private static let start = Date(timeIntervalSince1970: 1_790_000_000)

    private let home: TemporaryFolder
    private var empty: String { home.path + "/empty" }
    /// As it was when the last case had come in and before any list.
    private var full: String { home.path + "/full" }

    init(cases: Int) throws {
        home = try TemporaryFolder()
        try makeOffice()
        try FileManager.default.copyItem(atPath: empty, toPath: full)
        let session = try Session.unlock(
            VaultFolder(path: full),
            credentials: Credentials(
                login: "cem", passphrase: SecretBytes(passphrase: Self.words("cem"))),
            policy: .shipped, at: Self.start)
        let store = try Store.open(session: session)
        for first in stride(from: 0, to: cases, by: 500) {
            try store.write(at: Self.start) { writer in
                for number in first..<min(first + 500, cases) {
                    try writer.insert(
                        TestVault.newCase("IN-2026-\(10_000 + number)"), dueOn: nil)
                }
                try writer.log(deed: "receive")
            }
        }
        store.close()
        session.close()
    }

    /// One turn of everything but Argon2id alone.
    func round(_ number: Int) throws -> [(Work, Double)] {
        let fresh = home.path + "/round"
        try FileManager.default.copyItem(atPath: full, toPath: fresh)
        // What cannot be removed goes with the folder around it.
        defer { try? FileManager.default.removeItem(atPath: fresh) }
        let state = "state-\(number)"
        let empty = try UnlockBench.seconds { try unlocked(self.empty, state: "empty") { _ in } }
        var lists: [Double] = []
        func list(_ desk: Desk) throws {
            lists.append(
                try UnlockBench.seconds { _ = try desk.caseList(because: "morning") })
        }
        let granted = try UnlockBench.seconds { try unlocked(fresh, state: state, list) }
        let kept = try UnlockBench.seconds { try unlocked(fresh, state: state, list) }
        let full = try UnlockBench.seconds { try unlocked(fresh, state: state) { _ in } }
        return [
            (.empty, empty), (.granted, granted), (.grantedList, lists[0]), (.kept, kept),
            (.keptList, lists[1]), (.full, full),
        ]
    }

    /// The time of locking is in it: a few milliseconds.
    private func unlocked(
        _ vault: String, state: String, _ body: (Desk) throws -> Void
    ) throws {
        let desk = try door(vault, state: state).unlock(
            login: "cem", passphrase: Self.typed("cem"), keyFile: [])
        defer { desk.lock() }
        try body(desk)
    }

    private func makeOffice() throws {
        let door = door(empty, state: "making")
        try door.create(
            NewOffice(
                name: "Office of Trials", state: "XA", isTraining: true,
                administrator: officer("ada", [.administrator]), auditor: officer("bea", [.auditor])
            ))
        let ada = try door.unlock(login: "ada", passphrase: Self.typed("ada"), keyFile: [])
        _ = try ada.addOfficer(
            officer("cem", [.caseworker]), stepUp: StepUp(passphrase: Self.typed("ada")))
        ada.lock()
        let bea = try door.unlock(login: "bea", passphrase: Self.typed("bea"), keyFile: [])
        if let change = try bea.officers(because: "confirm").pendingDigest {
            _ = try bea.perform(
                .confirmOfficers(change), stepUp: StepUp(passphrase: Self.typed("bea")))
        }
        bea.lock()
        try door.unlock(login: "cem", passphrase: Self.typed("cem"), keyFile: []).lock()
    }

    private func door(_ vault: String, state: String) -> FrontDoor {
        FrontDoor(
            folder: vault,
            surroundings: Surroundings(
                now: { Self.start }, newID: { UUID() }, exportFolder: home.path + "/exports",
                stateFolder: home.path + "/" + state))
    }

    private func officer(_ login: String, _ roles: Set<Role>) -> NewOfficer {
        NewOfficer(
            login: login, name: "Officer \(login)", roles: roles, passphrase: Self.typed(login))
    }

    private static func words(_ login: String) -> String { "seven lamps for \(login) tonight" }

    private static func typed(_ login: String) -> TypedSecret {
        TypedSecret(bytes: Array(words(login).utf8))
    }
}
