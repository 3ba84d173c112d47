import Casework
import Foundation
import Screens
import Synchronization
import TerminalKit
import TestSupport
import Testing
import Vault
import Workflow

/// A real vault with its officers, worked on by keys alone.
///
/// A class because its folders go away with it.
final class OfficeAtWork: Sendable {
    let folder: TemporaryFolder
    let door: FrontDoor

    static let people: [(login: String, name: String, roles: Set<Role>)] = [
        ("quill", "Ines Quill", [.caseworker]),
        ("marsh", "Tobin Marsh", [.redactor]),
        ("vane", "Petr Vane", [.redactor]),
        ("rook", "Ada Rook", [.supervisor]),
    ]

    /// Makes the vault; the change that names the officers waits for the auditor.
    init() throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        door = FrontDoor(
            folder: folder.path + "/vault",
            surroundings: Surroundings(
                now: { Date() }, newID: { UUID() }, exportFolder: folder.path + "/exports",
                stateFolder: folder.path + "/state"), policy: .forTests)
        try door.create(
            NewOffice(
                name: "Central Authority", state: "QM", isTraining: true,
                administrator: NewOfficer(
                    login: "grey", name: "Admin Grey", roles: [.administrator],
                    passphrase: Self.secret("grey")),
                auditor: NewOfficer(
                    login: "thorne", name: "Sami Thorne", roles: [.auditor],
                    passphrase: Self.secret("thorne"))))
        let administrator = try door.unlock(
            login: "grey", passphrase: Self.secret("grey"), keyFile: [])
        for person in Self.people {
            _ = try administrator.addOfficer(
                NewOfficer(
                    login: person.login, name: person.name, roles: person.roles,
                    passphrase: Self.secret(person.login)),
                stepUp: StepUp(passphrase: Self.secret("grey")))
        }
        administrator.lock()
    }

    static func passphrase(_ login: String) -> String { "seven lamps for \(login) tonight" }

    static func secret(_ login: String) -> TypedSecret {
        TypedSecret(bytes: Array(passphrase(login).utf8))
    }

    /// Writes a file that can be taken in; returns its path.
    func file(_ name: String, _ text: String) throws -> String {
        let path = folder.path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Sits an officer down at a terminal of his own.
    func seat(idleSeconds: Int = 900) -> Seat { Seat(office: self, idleSeconds: idleSeconds) }
}

/// One officer's terminal with the workstation running on it.
final class Seat: Sendable {
    let terminal = TestTerminal()
    private let office: OfficeAtWork
    private let reason = Mutex<ExitReason?>(nil)

    init(office: OfficeAtWork, idleSeconds: Int) {
        self.office = office
        let (terminal, door, box) = (terminal, office.door, self)
        Thread.detachNewThread {
            let workstation = Workstation(
                terminal: terminal, door: door, theme: .builtIn[0], idleSeconds: idleSeconds,
                means: Means(now: { Date() }, newID: { UUID() }))
            box.reason.withLock { $0 = workstation.run() }
        }
    }

    var exitReason: ExitReason? { reason.withLock { $0 } }

    /// Types text; a line feed is Enter, a tabulator Tab, `^S` and the like are control keys.
    func type(_ text: String) {
        var isControl = false
        for scalar in text.unicodeScalars {
            if isControl {
                terminal.press(.control(Character(String(scalar).lowercased())))
                isControl = false
            } else if scalar == "^" {
                isControl = true
            } else {
                terminal.press(key(scalar))
            }
        }
    }

    private func key(_ scalar: Unicode.Scalar) -> Key {
        switch scalar {
        case "\n": .enter
        case "\t": .tab
        case "\u{1b}": .escape
        default: .character(scalar)
        }
    }

    /// Waits until the text is on the screen.
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let isThere = terminal.wait(for: text, timeoutSeconds: 120)
        try #require(
            isThere, "“\(text)” is not on the screen:\n\(terminal.screen.joined(separator: "\n"))",
            sourceLocation: sourceLocation)
    }

    /// Types and waits for what it leads to.
    func type(
        _ text: String, expecting wanted: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        type(text)
        // What was on the screen before must not count as what the keys led to.
        #expect(terminal.waitUntilIdle(timeoutSeconds: 120), sourceLocation: sourceLocation)
        try expect(wanted, sourceLocation: sourceLocation)
    }

    func unlock(as login: String) throws {
        try expect("Login")
        try type("\(login)\n\(OfficeAtWork.passphrase(login))\n", expecting: "Cases")
    }

    func quit() {
        type("^Qy")
        #expect(terminal.waitUntilClosed(timeoutSeconds: 120))
    }
}
