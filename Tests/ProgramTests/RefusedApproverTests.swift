import Casework
import Foundation
import TerminalKit
import TestSupport
import Testing
import Workflow

@testable import Training
@testable import rogatory

/// The second reader who changed a mark, at the real program.
@Suite struct RefusedApproverTests {
    @Test(.timeLimit(.minutes(5)))
    func secondReaderWhoChangedAMarkMayNotApproveAndIsToldWhy() throws {
        let office = try TestOffice(withCases: true)
        let vane = try PtyOfficer(Cast.vane, at: office)

        try vane.play(opening("Gull") + marking + [.press([.escape]), .wait("by due date")])
        try sealAgain(office)
        try vane.play(
            opening("Gull") + [
                .press([.character("a")]), .wait("What leaves"), .press([.character("A")]),
                .wait("You worked on this package"),
            ])

        #expect(try vane.leave() == .exited(0))
    }

    private func opening(_ word: String) -> [TourStep] {
        [
            .wait("by due date"), .type("/\(word)\n"), .wait("1 of"), .press([.enter]),
            .wait("[1 Overview]"),
        ]
    }

    /// Hides a passage that nobody had hidden; that undoes the copies he was to read.
    private var marking: [TourStep] {
        [
            .press([.character("2"), .home, .down, .enter]), .wait("RECORD OF THE HEARING"),
            .press([.character("v"), .right, .right, .right, .right, .right]),
            .wait("characters selected"), .press([.character("m")]), .box("Mark"),
        ] + .fill(.choose("R18"), .choose("mask"), .keep) + [
            .wait("goes back to"), .press([.character("y")]), .wait("Marked"),
            .press([.escape]), .wait("[2 Documents]"),
        ]
    }

    /// The others do their part again, at their desks.
    private func sealAgain(_ office: TestOffice) throws {
        let door = FrontDoor(
            folder: office.vault,
            surroundings: .live(
                exportFolder: office.exports, stateFolder: office.folder.path + "/others"),
            policy: DemoPlace.policy)
        let clock = TrainingClock(startingAt: Date(timeIntervalSince1970: 0))
        func player(_ member: CastMember) throws -> Player {
            Player(
                member: member,
                desk: try door.unlock(
                    login: member.login, passphrase: member.typed, keyFile: []), clock: clock)
        }
        let quill = try player(Cast.quill)
        let recipients = try quill.desk.recipients(because: "test").recipients
        let stage = Stage(
            quill: quill, marsh: try player(Cast.marsh), rook: try player(Cast.rook),
            vane: try player(Cast.vane), oster: try player(Cast.oster), clock: clock,
            recipients: Dictionary(uniqueKeysWithValues: recipients.map { ($0.state, $0) }))
        defer { stage.leave() }
        let rows = try stage.marsh.desk.caseList(because: "test").rows
        let id = try #require(rows.first { $0.title.contains("Gull") }).id
        try stage.marsh.perform(.prepareCopies(id), .requestSecondReading(id))
        // He redacted now, so somebody else reads a second time.
        try stage.marsh.perform(.assign(id, stage.rook.id))
        try stage.readSecond(id, by: stage.rook, note: "Nobody can be told from what remains.")
        try stage.seal(id, for: Partners.tallmere, by: quill)
    }
}
