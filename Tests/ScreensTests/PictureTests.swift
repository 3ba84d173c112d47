import Casework
import TerminalKit
import Testing
import Vault
import Workflow

@testable import Screens

@Suite struct UnlockPictures {
    @Test func theGateAsksForLoginAndPassphrase() throws {
        let player = Player(as: nil)

        try Picture.check(player.stage.draw(), "unlock-80x24")
    }

    @Test func aWrongPassphraseIsTold() throws {
        let player = Player(as: nil)
        player.type("quill\nsomething\n")
        player.report(.failed(.vault(.notOpened)))

        try Picture.check(player.stage.draw(), "unlock-wrong-80x24")
    }
}

@Suite struct CaseListPictures {
    @Test(arguments: [(24, 80), (40, 120), (18, 60)])
    func theListShowsWhatIsDue(rows: Int, columns: Int) throws {
        let player = try Player(
            .caseList(try World.list()), at: .caseList, rows: rows, columns: columns)

        try Picture.check(player.stage.draw(), "cases-\(columns)x\(rows)")
    }

    @Test func theFilterCountsWhatItLeaves() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.type("/re")

        try Picture.check(player.stage.draw(), "cases-filter-80x24")
    }

    @Test func aNewCaseIsWrittenInAForm() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.type("nBank records\nqo1\n")
        player.press(.control("s"))

        try Picture.check(player.stage.draw(), "new-case-80x24")
    }

    @Test func aChoiceIsNarrowedByTyping() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.type("nBank records\nQO\nmail")

        try Picture.check(player.stage.draw(), "new-case-channel-80x24")
    }

    @Test func aBarredKeyTellsWhy() throws {
        let player = try Player(
            .caseList(try World.list(World.rook)), at: .caseList, as: World.rook)
        player.type("n")

        try Picture.check(player.stage.draw(), "cases-barred-80x24")
    }

    @Test func helpShowsTheKeys() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.type("?")

        try Picture.check(player.stage.draw(), "help-80x24")
    }

    @Test func thePaletteFindsByName() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.type(":lo")

        try Picture.check(player.stage.draw(), "palette-80x24")
    }
}

@Suite struct CaseFilePictures {
    static let sizes = [(24, 80), (40, 120), (18, 60)]

    private func player(
        _ file: CaseFile = World.inRedaction(), rows: Int = 24, columns: Int = 80,
        as officer: Officer = World.marsh
    ) throws -> Player {
        try Player(
            .caseFile(try World.content(file, officer)), at: .caseFile(file.id), rows: rows,
            columns: columns, as: officer)
    }

    @Test(arguments: sizes)
    func theOverviewSaysWhatIsNext(rows: Int, columns: Int) throws {
        let player = try player(rows: rows, columns: columns)

        try Picture.check(player.stage.draw(), "case-overview-\(columns)x\(rows)")
    }

    @Test func theNextStepSaysWhomItWaitsFor() throws {
        var file = World.inRedaction()
        file.state = .accepted
        let player = try player(file, as: World.rook)

        try Picture.check(player.stage.draw(), "case-waits-80x24")
    }

    @Test func aNewCaseAsksForItsLetter() throws {
        let player = try player(World.received(), as: World.quill)

        try Picture.check(player.stage.draw(), "case-received-80x24")
    }

    @Test(arguments: [
        ("2", "documents"), ("3", "completeness"), ("4", "persons"), ("5", "decision"),
        ("6", "history"),
    ])
    func everyPartHasItsList(key: String, name: String) throws {
        let player = try player()
        player.type(key)

        try Picture.check(player.stage.draw(), "case-\(name)-80x24")
    }

    @Test(arguments: ["e", "t", "v", "+"])
    func intakeFormsFit(key: String) throws {
        var file = World.received()
        file.persons = []
        file.request = World.facts()
        let player = try player(file, as: World.quill)
        player.type(key)
        let name = ["e": "request", "t": "take-in", "v": "verify", "+": "person"][key] ?? ""

        try Picture.check(player.stage.draw(), "form-\(name)-80x24")
    }

    @Test func thePlanIsFilledInWithTheUsualConditions() throws {
        var file = World.inRedaction()
        file.state = .inAssessment
        let player = try player(file, as: World.quill)
        player.type("l")

        try Picture.check(player.stage.draw(), "form-plan-80x24")
    }

    @Test func aBarredDeedTellsEveryReason() throws {
        let player = try player()
        player.type("p")

        try Picture.check(player.stage.draw(), "case-barred-80x24")
    }

    @Test func anExportIsConfirmedByItsReference() throws {
        var file = World.inRedaction()
        file.state = .secondRead
        let player = try player(file, as: World.marsh)
        player.type("R")
        player.type("not enough yet, look at page 2")
        player.press(.control("s"))

        try Picture.check(player.stage.draw(), "case-confirm-80x24")
    }
}

@Suite struct DocumentPictures {
    private func player(
        _ content: DocumentContent, rows: Int = 24, columns: Int = 80
    ) throws -> Player {
        try Player(
            .document(content), at: .document(World.caseID, World.documentID), rows: rows,
            columns: columns, as: World.marsh)
    }

    @Test(arguments: [(24, 80), (40, 120), (18, 60)])
    func findingsAndMarksCarrySigns(rows: Int, columns: Int) throws {
        let player = try player(try World.document(), rows: rows, columns: columns)

        try Picture.check(player.stage.draw(), "document-\(columns)x\(rows)")
    }

    @Test func aFindingIsAcceptedInAForm() throws {
        let player = try player(try World.document())
        player.type("nnm")

        try Picture.check(player.stage.draw(), "document-mark-80x24")
    }

    @Test func otherMentionsAreShownBeforeMarking() throws {
        let player = try player(try World.document())
        player.type("nnm")
        player.press(.control("s"))
        let mark = try World.document().marks
        player.report(
            .proposed(
                MarkProposals(byDocument: [
                    DocumentProposals(
                        document: World.documentID, heading: "account statement.txt",
                        marks: mark + mark),
                    DocumentProposals(
                        document: World.noteID, heading: "cover note of the bank.eml", marks: mark),
                ])))

        try Picture.check(player.stage.draw(), "document-proposals-80x24")
    }

    @Test func theCopyIsShownAsTheRecipientReadsIt() throws {
        let player = try player(try World.document(copy: "Account [R14] of Vesna Harrow\n"))
        player.type("c")

        try Picture.check(player.stage.draw(), "document-copy-80x24")
    }
}

@Suite struct ReviewPictures {
    @Test(arguments: [(24, 80), (40, 120)])
    func theChecklistShowsWhatBlocks(rows: Int, columns: Int) throws {
        let player = try Player(
            .checklist(try World.checklist()), at: .checklist(World.caseID), rows: rows,
            columns: columns)

        try Picture.check(player.stage.draw(), "checklist-\(columns)x\(rows)")
    }

    @Test(arguments: [(24, 80), (40, 120)])
    func theApprovalShowsFourBlocks(rows: Int, columns: Int) throws {
        let player = try Player(
            .approval(try World.approval()), at: .approval(World.caseID), rows: rows,
            columns: columns, as: World.rook)

        try Picture.check(player.stage.draw(), "approval-\(columns)x\(rows)")
    }

    @Test func theApprovalDrawsItsBlocksTogetherBeforeItGivesUp() throws {
        let player = try Player(
            .approval(try World.approval()), at: .approval(World.caseID), rows: 22, columns: 80,
            as: World.rook)

        try Picture.check(player.stage.draw(), "approval-80x22")
    }

    @Test func theApprovalRefusesToRunWhereItDoesNotFit() throws {
        let player = try Player(
            .approval(try World.approval()), at: .approval(World.caseID), rows: 18, columns: 60,
            as: World.rook)

        try Picture.check(player.stage.draw(), "approval-60x18")
    }

    @Test func aCopyIsPagedThrough() throws {
        let player = try Player(
            .approval(try World.approval()), at: .approval(World.caseID), as: World.rook)
        player.type("p   ")

        try Picture.check(player.stage.draw(), "approval-copy-80x24")
    }

    @Test func warningsAreAcceptedByName() throws {
        let player = try Player(
            .approval(try World.approval()), at: .approval(World.caseID), as: World.rook)
        player.type("wa")

        try Picture.check(player.stage.draw(), "approval-warnings-80x24")
    }

    @Test func approvingAsksForThePassphrase() throws {
        let player = try Player(
            .approval(try World.approval(copies: ["short\n"])), at: .approval(World.caseID),
            as: World.rook)
        player.type("p")
        player.press(.escape)
        player.type("wa")
        player.press(.down)
        player.type("a")
        player.press(.escape)
        player.type("Asecret")

        try Picture.check(player.stage.draw(), "approval-passphrase-80x24")
    }
}

@Suite struct OfficePictures {
    @Test(arguments: [(24, 80), (40, 120)])
    func theLogIsNewestFirst(rows: Int, columns: Int) throws {
        let player = try Player(
            .audit(try World.audit()), at: .audit(before: nil), rows: rows, columns: columns,
            as: World.thorne)

        try Picture.check(player.stage.draw(), "log-\(columns)x\(rows)")
    }

    @Test func theLogIsVerifiedWithProgress() throws {
        let player = try Player(
            .audit(try World.audit()), at: .audit(before: nil), as: World.thorne)
        player.type("v")
        player.report(.progress(0.4))

        try Picture.check(player.stage.draw(), "log-verify-80x24")
    }

    @Test func recipientsShowWhoVerifiedThem() throws {
        let player = try Player(
            .recipients(try World.recipients()), at: .recipients, as: World.rook)

        try Picture.check(player.stage.draw(), "recipients-80x24")
    }

    @Test func officersShowAProposedChange() throws {
        let player = try Player(
            .officers(try World.officersContent()), at: .officers, as: World.thorne)

        try Picture.check(player.stage.draw(), "officers-80x24")
    }
}
