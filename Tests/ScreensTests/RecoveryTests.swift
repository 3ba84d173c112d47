import Casework
import TerminalKit
import Testing
import Vault
import Workflow

@testable import Screens

@Suite struct HandingOutTests {
    /// The room in which shares are being handed out, and the deed that waits.
    private func handingOut(rows: Int = 24, columns: Int = 80) throws -> (Player, WaitingDeed) {
        let player = try Player(
            .recovery(try World.recovery()), at: .recovery, rows: rows, columns: columns,
            as: World.grey)
        player.type("n")
        player.press(.tab, .tab)
        player.type("thorne\n")
        player.type("seven lamps\n\n")
        player.type("my own\n")
        guard case .makeRecovery(_, _, _, let handOut)? = player.takeWork().first else {
            throw NothingMade()
        }
        let deed = WaitingDeed(handOut)
        player.report(.sharesReady)
        return (player, deed)
    }

    private struct NothingMade: Error {}

    private func words(of share: Int) -> [String] {
        World.shares[share].withWords { $0.map(String.init) }
    }

    private func hand(over share: Int, _ player: Player) {
        player.press(.enter, .enter)
        for place in [0, 11, 22] { player.type(words(of: share)[place] + "\n") }
    }

    @Test func nothingIsShownBeforeTheHolderIsThere() throws {
        let (player, deed) = try handingOut()

        #expect(player.shows("Share 1 of 5"))
        player.press(.enter)
        #expect(player.shows(words(of: 0)[0].uppercased().map(String.init).joined(separator: " ")))
        deed.handOut.giveUp()
    }

    @Test func whoCannotTypeHisWordsFromPaperGetsNoFurther() throws {
        let (player, deed) = try handingOut()
        player.press(.enter, .enter)

        player.type("zebra\n")

        #expect(player.shows("That is not word 1."))
        #expect(player.shows("Share 1 of 5"))
        #expect(!player.screen.joined().contains("A C"))
        player.press(.escape)
        #expect(player.shows("Write all of it down"))
        deed.handOut.giveUp()
    }

    @Test func afterTheLastHolderTheDeedGoesOn() throws {
        let (player, deed) = try handingOut()

        for share in 0..<5 { hand(over: share, player) }

        #expect(deed.shownWhenGivenUp == nil)
        player.report(.performed(done: 1, .done([])))
        player.report(.loaded(.recovery(try World.recovery())))
        #expect(player.shows("its shares are with their holders"))
    }

    @Test func escTwiceGivesUpAndSaysWhatStands() throws {
        let (player, deed) = try handingOut()
        hand(over: 0, player)
        player.press(.enter, .escape)
        #expect(player.shows("Esc again gives up"))
        #expect(player.stage.layer?.handOut != nil)

        player.press(.escape)

        #expect(deed.shownWhenGivenUp == 2)
        player.report(.sharesGivenUp(shown: 2))
        #expect(player.shows("No recovery key was made"))
        #expect(player.shows("2 shares were shown: they open nothing"))
    }

    @Test func lockingGivesThemUpAndTellsAtTheNextUnlocking() throws {
        let (player, deed) = try handingOut()
        player.press(.enter)

        player.press(.control("l"))

        #expect(deed.shownWhenGivenUp == 1)
        #expect(!player.shows("Share 1 of 5"))
        player.report(.sharesGivenUp(shown: 1))
        #expect(player.takeOrders().contains(.wipeKeys))
        player.type("my own\n")
        player.report(.unlocked(World.identity(World.grey)))
        player.report(.loaded(.recovery(try World.recovery())))
        #expect(player.shows("No recovery key was made"))
        #expect(player.shows("One share was shown"))
    }

    @Test func theSecondSignerTypesHisPassphraseForEveryMaking() throws {
        let (player, deed) = try handingOut()
        hand(over: 0, player)
        player.press(.enter, .escape, .escape)
        #expect(deed.shownWhenGivenUp == 2)
        player.report(.sharesGivenUp(shown: 2))
        player.press(.enter)
        player.press(.control("s"))

        #expect(player.takeWork().isEmpty)
        #expect(player.shows("He types his own."))
    }

    @Test func sharesThatComeWhileTheLockWaitsAreNotShown() throws {
        let player = try Player(
            .recovery(try World.recovery()), at: .recovery, as: World.grey)
        player.type("n")
        player.press(.tab, .tab)
        player.type("thorne\n")
        player.type("seven lamps\n\nmy own\n")
        guard case .makeRecovery(_, _, _, let handOut)? = player.takeWork().first else {
            Issue.record("nothing was made")
            return
        }
        player.press(.control("l"))
        let deed = WaitingDeed(handOut)

        player.report(.sharesReady)

        #expect(deed.shownWhenGivenUp == 0)
        #expect(player.stage.layer == nil)
    }

    @Test func aShareNobodyWritesDownGoesOffTheScreen() throws {
        let (player, deed) = try handingOut()
        player.press(.enter)
        var stage = player.stage

        let isConcealed = stage.concealShare()
        #expect(isConcealed)

        #expect(!stage.draw().text().joined().contains("Write all of it down"))
        let isConcealedAgain = stage.concealShare()
        #expect(!isConcealedAgain)
        deed.handOut.giveUp()
    }

    @Test(arguments: [(24, 80), (40, 120), (18, 60)])
    func aShareIsShownInLargeWords(rows: Int, columns: Int) throws {
        let (player, deed) = try handingOut(rows: rows, columns: columns)
        player.press(.enter)

        try Picture.check(player.stage.draw(), "share-\(columns)x\(rows)")
        deed.handOut.giveUp()
    }

    @Test func theWordsAskedForArePutUnderEachOther() throws {
        let (player, deed) = try handingOut()
        player.press(.enter, .enter)
        player.type(words(of: 0)[0] + "\nwron\n")

        try Picture.check(player.stage.draw(), "share-check-80x24")
        deed.handOut.giveUp()
    }

    @Test func theRoomSaysWhoIsUnderTheKey() throws {
        let player = try Player(
            .recovery(try World.recovery()), at: .recovery, as: World.grey)

        try Picture.check(player.stage.draw(), "recovery-80x24")
    }

    @Test func withoutAKeyTheRoomSaysWhatThatMeans() throws {
        let player = try Player(
            .recovery(try World.recovery(World.thorne, hasKey: false)), at: .recovery,
            as: World.thorne)

        #expect(player.shows("There is no recovery key"))
        player.type("n")
        #expect(player.shows("not now"))
    }
}

@Suite struct SharesAtTheGateTests {
    private func words(of share: Int) -> String {
        World.shares[share].withWords { $0.joined(separator: " ") }
    }

    private func atShares() -> Player {
        let player = Player(as: nil)
        player.press(.function(2))
        return player
    }

    @Test func aWordThatIsInNoListIsRefusedAtOnce() {
        let player = atShares()

        player.type("zebra ")

        #expect(player.shows("Word 1, “zebra”, is not in the list"))
        #expect(player.takeWork().filter { $0 != .claimTraining }.isEmpty)
    }

    @Test func aShareThatDoesNotFitSaysWhichOneItIs() throws {
        let player = atShares()
        player.type(words(of: 0) + " ")
        guard case .checkShares(let shares)? = player.takeWork().last else {
            Issue.record("the share was not looked at")
            return
        }
        #expect(shares.count == 1)
        player.report(.sharesFit(missing: 2))
        #expect(player.shows("Share 2, 2 more needed"))
        #expect(!player.screen.joined().contains(words(of: 0).prefix(8).uppercased()))

        player.type(words(of: 0) + " ")
        player.report(.failed(.vault(.share(.givenBefore))))

        #expect(player.shows("Share 2 was not taken. This share was given before."))
    }

    @Test func wordsAreMendedOneByOne() {
        let player = atShares()
        player.type(words(of: 1) + " ")
        player.report(.failed(.vault(.share(.mistyped))))
        #expect(player.shows("A word of this share is wrong"))

        player.press(.backspace)
        let last = words(of: 1).split(separator: " ").last ?? ""
        for _ in last.prefix(4) { player.press(.backspace) }
        player.type(last + "\n")

        #expect(player.takeWork().count { if case .checkShares = $0 { true } else { false } } == 2)
    }

    @Test func enoughSharesGiveANewPassphrase() {
        let player = atShares()
        for share in 0..<3 {
            player.type(words(of: share) + " ")
            player.report(.sharesFit(missing: 2 - share))
        }
        player.type("marsh\n")
        player.press(.down)
        player.type("nine boats at the pier\nnine boats at the pear\n")
        #expect(player.shows("This is not the same."))
        player.press(.control("u"))
        player.type("nine boats at the pier\n")

        guard case .recover(let request)? = player.takeWork().last else {
            Issue.record("nothing was recovered")
            return
        }
        #expect(request.login == "marsh")
        #expect(request.shares.count == 3)
        #expect(request.passphrase.typed.count == 22)
        player.report(.recovered(login: "marsh"))
        #expect(player.shows("marsh has a new passphrase. Unlock with it."))
        #expect(request.shares.allSatisfy { $0.typed.isEmpty })
    }

    @Test func escAsksBeforeItForgets() {
        let player = atShares()
        player.type("acid ")
        player.press(.escape)
        #expect(player.shows("Esc again forgets"))

        player.press(.escape)

        #expect(player.shows("Unlock the vault"))
        #expect(player.stage.shares == nil)
    }

    @Test func lockingForgetsWhatWasTyped() {
        let player = atShares()
        player.type(words(of: 0) + " ")
        guard case .checkShares(let shares)? = player.takeWork().last else {
            Issue.record("the share was not looked at")
            return
        }
        player.report(.sharesFit(missing: 2))

        player.press(.control("l"))

        #expect(shares[0].typed.isEmpty)
        #expect(player.shows("Unlock the vault"))
    }

    @Test func pastedSharesAreTakenToo() {
        let player = atShares()

        player.feed(.paste(words(of: 2) + "\n"))

        guard case .checkShares? = player.takeWork().last else {
            Issue.record("the share was not looked at")
            return
        }
    }

    @Test func theShareAtHandIsDrawnAsItIsTyped() throws {
        let player = atShares()
        player.type(
            words(of: 0).split(separator: " ").prefix(13).joined(separator: " ") + " acad")

        try Picture.check(player.stage.draw(), "shares-at-gate-80x24")
    }
}

@Suite struct KeyFileAtTheGateTests {
    @Test func aPassphraseTypedIntoTheKeyFileIsNotShown() {
        let player = Player()
        player.press(.control("l"))
        player.press(.tab)
        player.type("seven lamps")
        #expect(!player.screen.joined().contains("seven"))

        player.press(.function(3))
        player.type("nine boats")

        #expect(!player.screen.joined().contains("nine"))
        #expect(!player.screen.joined().contains("boats"))
    }

    @Test func enterBehindThePathGoesToThePassphrase() {
        let player = Player()
        player.press(.control("l"))
        player.press(.function(3))
        player.type("/media/stick/key\nseven lamps")

        #expect(player.shows("/media/stick/key"))
        #expect(!player.screen.joined().contains("seven"))
        #expect(player.stage.gate?.secret.typed.count == 11)
    }

    @Test func aPassphrasePastedIntoTheKeyFileIsNotShown() {
        let player = Player()
        player.press(.control("l"))
        player.press(.function(3))

        player.feed(.paste("seven lamps"))

        #expect(!player.screen.joined().contains("seven"))
        #expect(player.stage.gate?.secret.typed.count == 11)
    }

    @Test func theKeyFileUsedIsThereAfterALock() {
        let player = Player(as: nil)
        player.type("quill\n")
        player.press(.function(3))
        player.type("/media/stick/key")
        player.press(.up)
        player.type("x\n")
        player.report(.unlocked(World.identity(World.quill)))

        player.press(.control("l"))

        #expect(player.shows("/media/stick/key"))
    }
}
