import Casework
import TerminalKit
import Testing
import Vault
import Workflow

@testable import Screens

@Suite struct LockTests {
    @Test func lockingForgetsEverythingAndWipesTheKeys() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)

        player.press(.control("l"))

        #expect(player.takeOrders() == [.wipeKeys])
        #expect(player.stage.frames.isEmpty)
        #expect(player.stage.identity == nil)
        #expect(!player.shows("CAMA-2026"))
        #expect(player.shows("Unlock the vault"))
    }

    @Test func aNoticeDoesNotStayOverTheLock() throws {
        let player = try Player(
            .caseList(try World.list(World.rook)), at: .caseList, as: World.rook)
        player.type("n")

        player.press(.control("l"))

        #expect(player.stage.layer == nil)
        #expect(!player.shows("This is for a caseworker"))
    }

    @Test func whatComesAfterTheLockIsDropped() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.press(.control("r"))
        let token = try #require(player.stage.pending.keys.max())
        player.press(.control("l"))
        var stage = player.stage

        let orders = stage.receive(.loaded(.caseList(try World.list())), for: token)

        #expect(orders == nil)
        #expect(stage.frames.isEmpty)
    }

    @Test func newKeysAtTheUnlockingCanBeLeftForLater() {
        let player = Player(as: nil)
        player.type("quill\nsecret\n")
        player.report(.rekeying(done: 3, of: 40))
        #expect(player.shows("3 of 40"))
        let halt = player.stage.pending.values.first?.halt

        player.press(.escape)

        #expect(halt?.isAsked == true)
        player.report(.unlocked(World.identity(World.quill)))
        #expect(player.stage.gate == nil)
    }

    @Test func anUnlockNobodyWaitsForIsHandedBack() {
        let player = Player(as: nil)
        player.type("quill\nsecret\n")
        let token = player.stage.pending.keys.max() ?? 0
        player.press(.escape)
        var stage = player.stage

        let orders = stage.receive(.unlocked(World.identity(World.quill)), for: token)

        #expect(orders == nil)
    }

    @Test func theSameOfficerComesBackToWhereHeWas() throws {
        let player = try Player(
            .caseFile(try World.content(World.inRedaction(), World.marsh)),
            at: .caseFile(World.caseID), as: World.marsh)
        player.press(.control("l"))
        player.type("secret\n")
        _ = player.takeOrders()

        player.report(.unlocked(World.identity(World.marsh)))

        #expect(
            player.takeWork() == [
                .load(.caseFile(World.caseID), because: "opened after unlocking")
            ])
        #expect(player.stage.frames.map(\.screen.route) == [.caseList, .caseFile(World.caseID)])
    }

    @Test func anotherOfficerComesToTheList() throws {
        let player = try Player(
            .caseFile(try World.content(World.inRedaction(), World.marsh)),
            at: .caseFile(World.caseID), as: World.marsh)
        player.press(.control("l"))
        player.type("secret\n")

        player.report(.unlocked(World.identity(World.rook)))

        #expect(player.stage.frames.map(\.screen.route) == [.caseList])
    }

    @Test func suspendingLocksFirst() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)

        player.feed(.suspended)

        #expect(player.takeOrders() == [.wipeKeys, .suspend])
    }

    @Test func aCutLineLocksAndEnds() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)

        player.feed(.hangUp)

        #expect(player.takeOrders() == [.wipeKeys, .end(.hungUp)])
    }

    @Test func lockingWaitsForTheEndOfADeed() throws {
        let player = try Player(
            .document(try World.document()), at: .document(World.caseID, World.documentID),
            as: World.marsh)
        player.type("f")
        player.press(.control("l"))
        #expect(player.stage.gate == nil)
        _ = player.takeOrders()

        player.report(.performed(done: 1, .done([])))

        #expect(player.takeOrders() == [.wipeKeys])
        #expect(player.stage.gate != nil)
    }

    @Test func nothingOfTheCaseIsShownWhileLockingWaits() throws {
        let player = try inDeed()

        player.press(.control("l"))
        player.type("nq")
        player.feed(.paste("something"))

        #expect(player.shows("Locking when this is done"))
        #expect(player.shows("TRAINING – SYNTHETIC"))
        #expect(!player.screen.joined().contains("CAMA-2026"))
        #expect(!player.screen.joined().contains("Harrow"))
        #expect(!player.screen.joined().contains("Marsh"))
        #expect(player.takeOrders().isEmpty)
        #expect(player.stage.held.isEmpty)
    }

    @Test(arguments: [
        (TerminalEvent.suspended, Order.suspend), (.hangUp, .end(.hungUp)),
        (.terminate, .end(.terminated)),
    ])
    func neitherTheShellNorTheEndComesBeforeADeedIsDone(
        event: TerminalEvent, order: Order
    ) throws {
        let player = try inDeed()

        player.feed(event)
        player.feed(event)
        #expect(player.takeOrders().isEmpty)
        player.report(.performed(done: 1, .done([])))

        #expect(player.takeOrders() == [.wipeKeys, order])
    }

    @Test func aPassphraseIsPastedTheSameEverywhere() throws {
        let pasted = "two\u{A0}words\u{3000}here\n"
        let gate = Player(as: nil)
        gate.type("quill\n")
        gate.feed(.paste(pasted))
        var confirmation = Confirmation(.deeds([]), gravity: .passphrase)
        confirmation.paste(pasted)
        let grey = World.officer(8, "grey", "Admin Grey", [.administrator])
        let form = try Player(
            .officers(try World.officersContent(grey)), at: .officers, as: grey)
        form.type("ntern2\nKim Tern\nRD\n\n")
        form.feed(.paste(pasted))
        form.press(.enter)
        form.feed(.paste(pasted))
        form.type("\nown\n")

        let secrets = [gate.stage.gate?.secret, confirmation.secret]
        guard case .addOfficer(let draft, _, _)? = form.takeWork().first else {
            Issue.record("nobody was proposed")
            return
        }
        for secret in secrets + [draft.passphrase] { #expect(secret?.typed.count == 14) }
        #expect(secrets[0]?.typed.equals(draft.passphrase.typed) == true)
    }

    @Test func aPassphraseHalfTypedIsForgottenByTheLock() {
        let player = Player(as: nil)
        player.type("quill\nhalf a phr")

        player.press(.control("l"))
        player.type("ase\n")

        guard case .unlock(_, let secret, _)? = player.takeWork().last else {
            Issue.record("nothing was unlocked")
            return
        }
        #expect(secret.typed.count == 3)
    }

    @Test func suspendingGivesUpAnUnlockingOnItsWay() throws {
        let player = Player(as: nil)
        player.type("quill\nsecret\nahead")
        let token = try #require(player.stage.pending.keys.max())
        _ = player.takeOrders()

        player.feed(.suspended)
        var stage = player.stage
        let orders = stage.receive(.unlocked(World.identity(World.quill)), for: token)

        #expect(player.takeOrders() == [.suspend])
        #expect(orders == nil)
        #expect(stage.gate?.isOpening == false)
        #expect(stage.held.isEmpty)
    }

    @Test func aDeedThatCameToNothingWhileLockingIsToldAtTheNextUnlocking() throws {
        let player = try inDeed()
        player.press(.control("l"))
        player.report(.performed(done: 0, .refused([.titleMissing])))
        #expect(!player.shows("Not done"))
        player.type("secret\n")

        player.report(.unlocked(World.identity(World.marsh)))
        player.report(.loaded(.document(try World.document())))

        #expect(player.shows("locked was not done."))
    }

    /// Somebody who has just finished reading, with the deed on its way.
    private func inDeed() throws -> Player {
        let player = try Player(
            .document(try World.document()), at: .document(World.caseID, World.documentID),
            as: World.marsh)
        player.type("f")
        _ = player.takeOrders()
        return player
    }
}

@Suite struct WaitingTests {
    @Test func keysTypedAheadDoNoDeed() throws {
        let player = try Player(.checklist(try World.checklist()), at: .checklist(World.caseID))
        player.press(.control("r"))
        _ = player.takeOrders()
        player.type("jjjjjy")

        player.report(.loaded(.checklist(try World.checklist())))

        #expect(player.takeActions().isEmpty)
        #expect(player.shows("typed ahead"))
    }

    @Test func keysTypedAheadConfirmNothing() throws {
        let file = World.received()
        let player = try Player(
            .caseFile(try World.content(file, World.quill)), at: .caseFile(file.id))
        player.press(.control("r"))
        _ = player.takeOrders()
        player.type("Cy")

        player.report(.loaded(.caseFile(try World.content(file, World.quill))))

        #expect(player.takeActions().isEmpty)
    }

    @Test func keysTypedAheadFillInAForm() throws {
        let player = Player()
        player.type("nBank")

        player.report(.loaded(.caseList(try World.list())))

        #expect(player.stage.frames.last?.screen.sheet?.form["title"] == "Bank")
    }

    @Test func keysForARoomThatIsGivenUpReachNoOther() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.press(.enter)
        player.type("nC")

        player.press(.escape)
        player.report(.loaded(.caseList(try World.list())))

        #expect(player.stage.frames.last?.screen.sheet == nil)
        #expect(player.stage.held.isEmpty)
    }

    @Test func escapeGivesUpARoomThatHasNotOpened() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.press(.enter)
        #expect(player.stage.frames.count == 2)

        player.press(.escape)

        #expect(player.stage.frames.count == 1)
    }

    @Test func aRoomThatCannotBeLoadedAgainShowsNothingOld() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.press(.control("r"))

        player.report(.failed(.directoryInvalid))

        #expect(!player.shows("CAMA-2026-3"))
        #expect(player.shows("Ctrl-R tries again"))
    }
}

@Suite struct HelpTests {
    @Test func aQuestionMarkInAFormIsText() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)

        player.type("nWho?")

        #expect(player.stage.layer == nil)
        #expect(player.stage.frames.last?.screen.sheet?.form["title"] == "Who?")
    }

    @Test func theHelpOfAFormLeavesWhatWasTyped() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.type("nBank")

        player.press(.function(1))
        #expect(player.shows("In a form"))
        #expect(!player.shows("not now"))
        player.press(.escape)

        #expect(player.shows("Bank"))
    }

    @Test func helpIsThereAtTheGateAndOverAQuestion() throws {
        let gate = Player(as: nil)
        gate.press(.function(1))
        #expect(gate.shows("Locked vault"))
        gate.press(.escape)
        #expect(gate.shows("Unlock the vault"))

        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.press(.control("q"), .function(1))
        #expect(player.shows("Yes or no"))
        player.press(.escape)
        player.type("y")

        #expect(player.takeOrders() == [.wipeKeys, .end(.quit)])
    }

    @Test func helpDoesNotScrollPastItsEnd() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.type("?")
        for _ in 0..<60 { player.press(.down) }
        let end = player.screen

        player.press(.up)

        #expect(player.screen != end)
    }

    @Test func everyModeSaysItsKeysInTheFooter() {
        for scope in Scope.allCases where scope.isMode {
            #expect(!Commands.hints(in: scope).isEmpty, "\(scope)")
        }
    }
}

@Suite struct DeedTests {
    @Test func aRefusalTellsEveryReasonAndKeepsWhatWasTyped() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.type("nBank records\nQO\nENCM\nOFF\n\n")
        #expect(player.takeActions().count == 1)

        player.report(.performed(done: 0, .refused([.titleMissing, .noLetter])))

        #expect(player.shows("The case has no title."))
        #expect(player.shows("The letter of request is missing"))
        player.press(.enter)
        #expect(player.shows("Bank records"))
    }

    @Test func afterADeedTheRoomIsLoadedAgain() throws {
        let player = try Player(
            .document(try World.document()), at: .document(World.caseID, World.documentID),
            as: World.marsh)
        player.type("f")
        _ = player.takeOrders()

        player.report(.performed(done: 1, .done([])))

        #expect(
            player.takeWork() == [.load(.document(World.caseID, World.documentID), because: nil)])
    }

    @Test func aBarredKeyDoesNothingButTellWhy() throws {
        let player = try Player(
            .caseFile(try World.content(World.inRedaction(), World.rook)),
            at: .caseFile(World.caseID), as: World.rook)

        player.type("S")

        #expect(player.takeActions().isEmpty)
        #expect(player.shows("This is for a caseworker."))
    }

    @Test func aGraveDeedThatIsBarredIsLoggedThoughOnlyAKeyAskedForIt() throws {
        let player = try Player(
            .approval(try World.approval(World.quill)), at: .approval(World.caseID),
            as: World.quill)

        player.type("A")

        #expect(player.takeWork().contains(.noteAttempt(.approve, World.caseID)))
    }

    @Test func pastedTextIsNeverKeys() throws {
        let player = try Player(
            .caseFile(try World.content(World.received(), World.quill)),
            at: .caseFile(World.caseID))

        player.feed(.paste("Cy\nq"))

        #expect(player.takeOrders().isEmpty)
        #expect(player.stage.layer == nil)
        #expect(player.stage.frames.count == 2)
    }

    @Test func aPackageIsExportedOnlyForItsTypedReference() throws {
        var file = try World.sealed()
        file.state = .approved
        let offers = Offers([.beginExport: []])
        let loaded = try World.content(file, World.quill)
        let open = CaseContent(
            file: file, version: 3, officer: World.quill, isTraining: true, rules: loaded.rules,
            officers: World.officers, assigned: [], recipients: [], elements: [], grounds: [],
            dueOn: nil, today: World.today, offers: offers)
        let player = try Player(.caseFile(open), at: .caseFile(file.id))
        player.type("gCAMA-2026-4\n")
        #expect(player.takeActions().isEmpty)
        #expect(player.shows("That is not the reference"))

        for _ in 0..<1 { player.press(.backspace) }
        player.type("3\n")

        #expect(player.takeActions() == [.beginExport(file.id, World.packageID)])
    }

    @Test func leavingAFormAsksBeforeLosingWhatWasTyped() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.type("nBank")

        player.press(.escape)
        #expect(player.shows("is not saved"))
        #expect(player.stage.frames.last?.screen.sheet != nil)

        player.press(.escape)
        #expect(player.stage.frames.last?.screen.sheet == nil)
    }

    @Test func quittingIsAskedAndLocks() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.type("q")
        #expect(player.takeOrders().isEmpty)

        player.type("y")

        #expect(player.takeOrders() == [.wipeKeys, .end(.quit)])
    }

    @Test func anUnfinishedExportIsToldOnce() throws {
        let list = try World.list()
        let told = CaseListContent(
            officer: list.officer, isTraining: true, office: list.office, rows: list.rows,
            offers: list.offers, rules: list.rules, recipients: [],
            unfinishedExports: [World.rows[1].id], today: list.today)
        let player = Player()
        player.report(.loaded(.caseList(told)))
        #expect(player.shows("An export was begun and not finished"))

        player.press(.enter)
        player.press(.control("r"))
        player.report(.loaded(.caseList(told)))

        #expect(player.stage.layer == nil)
    }

    @Test func theTitleNamesOfficerOfficeAndTraining() throws {
        let player = try Player(
            .caseList(try World.list()), at: .caseList, rows: 40, columns: 120)
        let title = player.screen[0]

        #expect(title.contains("Ines Quill"))
        #expect(title.contains(World.office))
        #expect(title.contains("TRAINING – SYNTHETIC"))
    }

    @Test func aTerminalTooSmallTakesNoKeysBlind() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.feed(.resized(Size(rows: 10, columns: 40)))

        player.type("n")
        player.feed(.paste("Bank"))
        player.press(.control("q"))

        #expect(player.takeOrders().isEmpty)
        #expect(player.stage.frames.last?.screen.sheet == nil)
        #expect(player.stage.layer == nil)
        #expect(player.shows("TRAINING – SYNTHETIC"))
        player.press(.control("l"))
        #expect(player.takeOrders() == [.wipeKeys])
    }

    @Test func aTerminalTooSmallSaysSo() {
        let player = Player(rows: 10, columns: 40)

        #expect(player.shows("at least 60x18"))
    }
}
