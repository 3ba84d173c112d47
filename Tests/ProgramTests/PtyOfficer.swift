import Foundation
import TerminalKit
import TestSupport
import Training

@testable import rogatory

/// One officer at the real program in a pseudo-terminal: types keys and looks at the screen.
///
/// A class because it owns a process.
final class PtyOfficer {
    let member: CastMember
    let program: PtyProgram

    init(_ member: CastMember, at office: TestOffice, rows: Int = 24, columns: Int = 80) throws {
        self.member = member
        program = try PtyProgram(
            arguments: [
                ProgramRun.path, "--vault", office.vault, "--exports", office.exports,
            ],
            environment: ["HOME": office.folder.path, "SWIFT_BACKTRACE": "enable=no"], rows: rows,
            columns: columns)
    }

    /// Signs in, plays the steps and locks again.
    func play(_ steps: [TourStep]) throws {
        let turn = TourTurn(login: member.login, passphrase: member.passphrase, steps: steps)
        for step in [.wait("Unlock the vault")] + turn.signingIn + steps { try play(step) }
        try play(.press([.control("l")]))
        try play(.wait("Unlock the vault"))
    }

    /// Leaves the program.
    func leave() throws -> PtyProgram.End {
        program.type("\u{11}")
        return try program.waitForExit()
    }

    private func play(_ step: TourStep) throws {
        switch step {
        case .scene: break
        case .press(let keys): keys.forEach(press)
        case .wait(let text): try wait(for: text)
        case .repeatWord(let words):
            try wait(for: words)
            program.type(program.screen().word(after: words) ?? "")
        case .seek(let text): try seek(text)
        }
    }

    /// Waits until a whole picture shows the text: a picture comes in pieces, and what is left of
    /// the last one must not be taken for an answer.
    private func wait(for text: String) throws {
        var picture: [String] = []
        repeat {
            try program.wait(named: text, timeout: 60) { $0.shows(text) }
            picture = program.screen()
        } while changes(picture)
    }

    /// Whether more of the picture comes within a moment.
    private func changes(_ picture: [String]) -> Bool {
        do {
            try program.wait(named: "more of the picture", timeout: 0.04) { $0 != picture }
            return true
        } catch {
            return false
        }
    }

    /// From the top of the checklist downwards; every step is seen whole before the next is made.
    private func seek(_ text: String) throws {
        try program.wait(named: "rest", timeout: 60) { !$0.isBusy }
        press(.home)
        var item = ""
        try program.wait(named: "top of the list") { rows in
            item = Self.item(in: rows) ?? ""
            return !item.isEmpty && rows.first { $0.contains(" D-") }?.contains(item) == true
        }
        while !text.hasPrefix(item) {
            let last = item
            press(.down)
            try program.wait(named: "the item below \(last), on the way to \(text)") { rows in
                item = Self.item(in: rows) ?? last
                return item != last
            }
        }
    }

    /// The chosen item, once list and details agree on it.
    private static func item(in rows: [String]) -> String? {
        let chosen = rows.first { $0.hasPrefix("▸") }
        let item = chosen?.split(separator: " ").first { $0.hasPrefix("D-") }
        return item.flatMap { item in
            rows.contains { $0.contains(item + " · step") } ? String(item) : nil
        }
    }

    private func press(_ key: Key) {
        program.type(Self.bytes(of: key))
    }

    /// What a terminal of the kind xterm sends.
    private static func bytes(of key: Key) -> String {
        switch key {
        case .character(let scalar): String(Character(scalar))
        case .enter: "\r"
        case .escape: "\u{1B}"
        case .tab: "\t"
        case .backTab: "\u{1B}[Z"
        case .backspace: "\u{7F}"
        case .delete: "\u{1B}[3~"
        case .insert: "\u{1B}[2~"
        case .up: "\u{1B}OA"
        case .down: "\u{1B}OB"
        case .right: "\u{1B}OC"
        case .left: "\u{1B}OD"
        case .home: "\u{1B}OH"
        case .end: "\u{1B}OF"
        case .pageUp: "\u{1B}[5~"
        case .pageDown: "\u{1B}[6~"
        case .function(let number): "\u{1B}O\(["P", "Q", "R", "S"][(number - 1) % 4])"
        case .control(let letter):
            String(Character(Unicode.Scalar((letter.asciiValue ?? 0x60) & 0x1F)))
        case .alt(let scalar): "\u{1B}\(Character(scalar))"
        }
    }
}
