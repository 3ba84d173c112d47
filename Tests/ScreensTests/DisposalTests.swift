import Casework
import TerminalKit
import Testing
import Workflow

@testable import Screens

@Suite struct DisposalRoomTests {
    @Test func whoProposedItMayNotDestroyIt() throws {
        let player = try Player(
            .disposal(try World.disposal(World.quill)), at: .disposal, as: World.quill)

        player.type("D")

        #expect(player.shows("not now"))
        #expect(player.takeActions().isEmpty)
    }

    @Test func aProposalSaysWhyTheTimeIsOver() throws {
        let player = try Player(
            .disposal(try World.disposal(World.quill)), at: .disposal, as: World.quill)
        player.press(.down)

        player.type("d")
        player.press(.control("u"), .control("s"))
        #expect(player.shows("Write why its time is over."))
        player.type("Five years")
        player.press(.control("s"))
        player.type("y")

        guard case .proposeDisposal(_, let because)? = player.takeActions().first else {
            Issue.record("nothing was proposed")
            return
        }
        #expect(because == "Five years")
    }

    @Test func theSecondOfficerIsAskedForHisPassphraseAndSeesTheCertificate() throws {
        let content = try World.disposal()
        let player = try Player(.disposal(content), at: .disposal, as: World.rook)

        player.type("D")
        #expect(player.shows("again in this vault by anybody"))
        #expect(player.shows("Backups still hold its keys until"))
        player.type("my own\n")

        #expect(player.takeActions() == [.dispose(content.rows[0].id)])
        player.report(.performed(done: 1, .done([])))
        let after = DisposalContent(
            officer: content.officer, isTraining: true, rows: Array(content.rows.dropFirst()),
            certificates: [
                World.certificate,
                DisposalCertificate(
                    reference: content.rows[0].reference, requestingState: "QO",
                    proposedBy: "Ines Quill", proposedAt: World.now, confirmedBy: "Ada Rook",
                    confirmedAt: World.now, recordCount: 7,
                    backupsGoneOn: World.today.adding(days: 200), isSignatureGood: true,
                    isProposalLogged: true),
            ], officers: content.officers, today: content.today)
        player.report(.loaded(.disposal(after)))
        #expect(player.shows("CERTIFICATE OF DISPOSAL"))
        #expect(player.shows("CAMA-2021-4, requested by QO"))
    }

    @Test func aCaseWhoseTimeIsNotOverIsTold() throws {
        let player = try Player(
            .disposal(try World.disposal(World.oster)), at: .disposal, as: World.oster)
        let row = try World.disposal(World.oster).rows[2]

        #expect(
            player.stage.frames.last?.screen.caution(before: .dispose(row.id)).contains {
                $0.contains("only")
            } == true)
    }

    @Test(arguments: [(24, 80), (40, 120)])
    func theListShowsWhatIsDueAndProposed(rows: Int, columns: Int) throws {
        let player = try Player(
            .disposal(try World.disposal()), at: .disposal, rows: rows, columns: columns,
            as: World.rook)

        try Picture.check(player.stage.draw(), "disposal-\(columns)x\(rows)")
    }

    @Test func theCertificateNamesTheDayTheLastBackupGoes() throws {
        let player = try Player(.disposal(try World.disposal()), at: .disposal, as: World.rook)
        player.press(.tab)

        try Picture.check(player.stage.draw(), "certificate-80x24")
    }
}
