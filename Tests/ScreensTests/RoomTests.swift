import Casework
import TerminalKit
import Testing
import Workflow

@testable import Screens

@Suite struct CaseListTests {
    @Test func aNewCaseWithoutWhatIsNeededAsksForNothing() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)

        player.type("n")
        player.press(.control("s"))

        #expect(player.takeWork().isEmpty)
        #expect(player.shows("Give it a short title."))
    }

    @Test func aFilledInFormReceivesACase() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)

        player.type("nBank records\nqo\nENCM\nOFF\n2026-11-23 16:40\n")

        // The default stands before what was typed, so this date is no date.
        #expect(player.takeActions().isEmpty)
        player.press(.control("u"))
        player.type("2026-11-23 16:40\n")
        let action = try #require(player.takeActions().first)
        guard case .receive(let new) = action else {
            Issue.record("another deed was asked for")
            return
        }
        #expect(new.requestingState == "QO")
        #expect(new.channel == "ENCM")
        #expect(Moment.text(new.receivedAt) == "2026-11-23 16:40")
    }

    @Test func sortingGoesThroughTheColumns() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        #expect(player.shows("by due date"))

        player.type("s")

        #expect(player.shows("by urgency"))
        #expect(player.screen[3].contains("CAMA-2026-4"))
    }

    @Test func theChosenCaseStaysChosenWhenTheListIsLoadedAgain() throws {
        let player = try Player(.caseList(try World.list()), at: .caseList)
        player.type("jj")
        let chosen = player.screen.first { $0.hasPrefix("▸") }
        player.press(.control("r"))

        player.report(.loaded(.caseList(try World.list(rows: World.rows.reversed()))))

        #expect(player.screen.first { $0.hasPrefix("▸") } == chosen)
    }
}

@Suite struct CaseFileTests {
    private func player(_ file: CaseFile, as officer: Officer) throws -> Player {
        try Player(
            .caseFile(try World.content(file, officer)), at: .caseFile(file.id), as: officer)
    }

    @Test func theNextStepOfANewCaseTakesInItsLetter() throws {
        let player = try player(World.received(), as: World.quill)

        player.type("g/tmp/letter.txt\nby hand\n\n")

        #expect(
            player.takeWork() == [
                .takeIn(
                    IncomingFile(
                        caseID: World.caseID, documentID: Document.ID(World.uuid(900)),
                        path: "/tmp/letter.txt", custody: "by hand", grade: "X4"))
            ])
    }

    @Test func aTabInThePathAsksHowItGoesOn() throws {
        let player = try player(World.received(), as: World.quill)
        player.type("g/tmp/le")

        player.press(.tab)
        #expect(player.takeWork() == [.complete(path: "/tmp/le")])
        player.report(
            .completed(PathCompletion(path: "/tmp/letter", candidates: ["letter1", "letter2"])))

        #expect(player.shows("/tmp/letter"))
        #expect(player.shows("letter1   letter2"))
    }

    @Test func anItemThatStaysKeepsItsIdentity() throws {
        var file = World.received()
        file.request = World.facts()
        let player = try player(file, as: World.quill)

        player.type("e")
        for _ in 0..<8 { player.press(.tab) }
        player.type("\na second thing")
        player.press(.control("s"))

        let action = try #require(player.takeActions().first)
        guard case .describe(_, _, let facts, let version) = action else {
            Issue.record("another deed was asked for")
            return
        }
        #expect(facts.items.map(\.id) == [World.itemID, RequestItem.ID(World.uuid(900))])
        #expect(version == 3)
    }

    @Test func aGroundThatAppliesNeedsItsReason() throws {
        var file = World.inRedaction()
        file.state = .inDecision
        let player = try player(file, as: World.quill)

        player.type("5\nyes\n\n")
        #expect(player.takeActions().isEmpty)
        player.type("no dual criminality\n")

        #expect(
            player.takeActions() == [
                .weighGround(
                    World.caseID, ground: "G01",
                    GroundFinding(applies: true, note: "no dual criminality"))
            ])
    }

    @Test func afterAnAnswerTheNextOpenElementIsChosen() throws {
        var file = World.inRedaction()
        file.state = .inValidation
        let player = try player(file, as: World.quill)
        player.type("3\n\np. 1\n")
        #expect(player.takeActions().count == 1)
        player.report(.performed(done: 1, .done([])))
        file.completeness["authority"] = .found(at: "p. 1")

        player.report(.loaded(.caseFile(try World.content(file, World.quill))))

        #expect(player.screen.first { $0.hasPrefix("▸") }?.contains("subject and nature") == true)
    }

    @Test func changingARedactionUnderASealedPackageIsSaidFirst() throws {
        let lines = Caution.lines(before: .mark, state: .awaitingApproval, package: nil)

        #expect(lines.first?.contains("voids the sealed package") == true)
        #expect(Caution.lines(before: .mark, state: .inRedaction, package: nil).isEmpty)
        #expect(Caution.lines(before: .seal, state: .inAssessment, package: nil).isEmpty)
    }
}

@Suite struct DocumentTests {
    private func player(
        _ content: DocumentContent, rows: Int = 24
    ) throws -> Player {
        try Player(
            .document(content), at: .document(World.caseID, World.documentID), rows: rows,
            as: World.marsh)
    }

    @Test func readingIsNotFinishedBeforeTheEndWasSeen() throws {
        let player = try player(try World.document(text: World.copyText))

        player.press(.end)
        player.type("f")
        #expect(player.takeActions().isEmpty)
        #expect(player.shows("page to its end"))
        player.press(.enter, .home)
        for _ in 0..<6 { player.type(" ") }
        player.type("f")

        #expect(player.takeActions() == [.finishReading(World.caseID, World.documentID)])
    }

    @Test func pagesThatNobodySawAreNotRead() throws {
        let player = try player(try World.document(text: World.copyText))

        player.pressAtOnce(Array(repeating: .character(" "), count: 40))
        player.type("f")

        #expect(player.takeActions().isEmpty)
        #expect(player.shows("page to its end"))
    }

    @Test func nothingIsMarkedWithoutAGround() throws {
        let player = try player(try World.document())
        player.press(.right)
        player.type("v")
        for _ in 0..<4 { player.press(.right) }

        player.type("m")
        player.press(.control("s"))

        #expect(player.takeWork().isEmpty)
        #expect(player.shows("Choose a ground."))
    }

    @Test func acceptingAFindingLooksThroughTheCaseFirst() throws {
        let player = try player(try World.document())

        player.type("nm")
        player.press(.control("s"))

        let range = try World.range("QM49 ALDR 0000 0000 7741")
        #expect(
            player.takeWork() == [
                .propose(
                    World.caseID,
                    MarkDraft(
                        document: World.documentID, reading: 0, range: range, kind: .iban,
                        person: nil, treatment: .blackout, ground: "R14"))
            ])
    }

    @Test func onlyThisPassageCanBeMarked() throws {
        let player = try player(try World.document())
        player.type("nm")
        player.press(.control("s"))
        let own = Mark(
            id: Mark.ID(World.uuid(1)), reading: 0,
            range: try World.range("QM49 ALDR 0000 0000 7741"), kind: .iban,
            treatment: .blackout, ground: "R14", person: nil, by: World.marsh.id, at: World.now)
        let other = try #require(try World.document().marks.first)
        player.report(
            .proposed(
                MarkProposals(byDocument: [
                    DocumentProposals(
                        document: World.documentID, heading: "one", marks: [own, other]),
                    DocumentProposals(document: World.noteID, heading: "two", marks: [other]),
                ])))
        _ = player.takeOrders()

        player.type("o")

        #expect(player.takeActions() == [.mark(World.caseID, World.documentID, [own])])
    }

    @Test func aProtectedNameIsReleasedOnlyAfterAYes() throws {
        let player = try player(try World.document())
        player.type("nnr")
        #expect(player.takeActions().isEmpty)
        #expect(player.shows("name must not leave"))

        player.type("y")

        #expect(player.takeActions().map(\.kind) == [.releaseFindings])
    }

    @Test func anOrdinaryFindingIsReleasedAtOnce() throws {
        let player = try player(try World.document())

        player.type("nr")

        #expect(
            player.takeActions() == [
                .releaseFindings(
                    World.caseID, World.documentID,
                    [
                        ReleaseDecision(
                            reading: 0, range: try World.range("QM49 ALDR 0000 0000 7741"),
                            kind: .iban, by: World.marsh.id, at: World.now)
                    ])
            ])
    }

    @Test func aSelectionIsCountedInTheReadingAndNotInTheSigns() throws {
        let player = try player(try World.document())
        for _ in 0..<4 { player.press(.down) }
        player.press(.right)
        player.type("v")
        for _ in 0..<20 { player.press(.right) }

        player.type("mR01\n")
        player.press(.control("s"))

        guard case .propose(_, let draft)? = player.takeWork().first else {
            Issue.record("nothing was looked for")
            return
        }
        let scalars = Array(World.statementText.unicodeScalars)[
            draft.range.start..<draft.range.end]
        #expect(String(String.UnicodeScalarView(scalars)) == " March   to R. Pell, ")
    }

    @Test func aTieNeedsAWholeSentence() throws {
        let player = try player(try World.document())
        player.type("istatements\ntoo short\n")
        #expect(player.takeActions().isEmpty)

        player.type(" but now it is long enough\n")

        #expect(player.takeActions().map(\.kind) == [.tieToRequest])
    }
}

@Suite struct ChecklistTests {
    @Test func whatTheProgramAnswersCannotBeAnswered() throws {
        let player = try Player(.checklist(try World.checklist()), at: .checklist(World.caseID))

        player.type("y")

        #expect(player.takeActions().isEmpty)
        #expect(player.shows("computed by the program"))
    }

    @Test func notApplicableNeedsItsReason() throws {
        let player = try Player(.checklist(try World.checklist()), at: .checklist(World.caseID))
        player.type("jjja")
        player.type("too short")
        player.press(.control("s"))
        #expect(player.takeActions().isEmpty)

        player.type(", but not any more")
        player.press(.control("s"))

        #expect(
            player.takeActions() == [
                .answerItem(
                    World.caseID, item: "D-04",
                    .na(reason: "too short, but not any more"), note: "too short, but not any more")
            ])
    }
}

@Suite struct ApprovalTests {
    private func player(copies: [String] = ["one\n", "two\n"]) throws -> Player {
        try Player(
            .approval(try World.approval(copies: copies)), at: .approval(World.caseID),
            as: World.rook)
    }

    @Test func nothingIsApprovedUnread() throws {
        let player = try player()

        player.type("A")

        #expect(player.takeActions().isEmpty)
        #expect(player.shows("0 of 2 read"))
        #expect(player.shows("Open and accept these warnings"))
    }

    @Test func aCopyPagedThroughFasterThanItIsPaintedIsNotRead() throws {
        let player = try player(copies: [World.copyText, "two\n"])

        player.pressAtOnce([.character("p")] + Array(repeating: .character(" "), count: 40))

        player.press(.escape)
        #expect(player.shows("! 0 of 2 copies"))
    }

    @Test func pagingGoesBackToWhatWasNotSeen() throws {
        let player = try player(copies: [World.copyText])
        player.type("p")
        player.press(.end)

        for _ in 0..<8 { player.type(" ") }

        #expect(player.shows("✓ 1 of 1 copies"))
    }

    @Test func nothingIsDecidedOnBlocksThatDoNotFit() throws {
        let player = try Player(
            .approval(try World.approval()), at: .approval(World.caseID), rows: 18, columns: 60,
            as: World.rook)

        player.type("A")

        #expect(player.takeActions().isEmpty)
        #expect(player.shows("do not fit"))
    }

    @Test func whatDoesNotFitCanStillBeReturned() throws {
        let player = try Player(
            .approval(try World.approval()), at: .approval(World.caseID), rows: 18, columns: 60,
            as: World.rook)

        player.type("b")

        #expect(player.stage.frames.last?.screen.sheet != nil)
    }

    @Test func longConditionsAreReadLikeACopy() throws {
        let long = String(repeating: "Tell us before it is passed on. ", count: 120)
        let player = try Player(
            .approval(try World.approval(copies: ["one\n"], conditionsText: long)),
            at: .approval(World.caseID), as: World.rook)
        #expect(!player.shows("do not fit"))
        player.type("p ")
        player.press(.escape)
        player.type("A")
        #expect(player.shows("every copy and the terms"))
        player.press(.enter)

        player.type("p")
        #expect(player.shows("Transfer basis and conditions"))
        for _ in 0..<8 { player.type(" ") }

        #expect(player.shows("✓ 2 of 2 texts"))
    }

    @Test func acceptedWarningsDoNotPassToAnotherPackage() throws {
        let player = try player()
        player.type("wa")
        player.press(.escape)
        #expect(player.shows("✓ D-14"))
        player.press(.control("r"))

        player.report(.loaded(.approval(try World.approval(package: World.uuid(77)))))

        #expect(!player.shows("✓ D-14"))
    }

    @Test func aReadPackageIsApprovedWithThePassphrase() throws {
        let player = try player()
        player.type("p  wa")
        player.press(.down)
        player.type("a")
        player.press(.escape)
        _ = player.takeOrders()

        player.type("Asecret\n")

        guard case .perform(let actions, let secret?, _)? = player.takeWork().first else {
            Issue.record("nothing was approved")
            return
        }
        #expect(
            actions == [
                .approve(
                    World.caseID, World.packageID, statement: World.statementDigest,
                    acceptedWarnings: ["D-14", "D-21"])
            ])
        #expect(secret.typed.count == 6)
    }

    @Test func returningNeedsAPlaceAndAReason() throws {
        let player = try player()
        player.type("b\n\n")
        #expect(player.takeActions().isEmpty)
        player.type("\u{20}")
        player.press(.enter)
        player.type("look at page two\n")
        player.type("y")

        #expect(
            player.takeActions() == [
                .returnPackage(
                    World.caseID, World.packageID, to: .inRedaction, because: "look at page two")
            ])
    }

    @Test func aChangedPackageHasToBeReadAgain() throws {
        let player = try player()
        player.type("p  ")
        #expect(player.shows("✓ 2 of 2"))
        player.press(.control("r"))

        player.report(.loaded(.approval(try World.approval(copies: ["one\n", "three\n"]))))

        #expect(player.shows("! 0 of 2"))
    }
}

@Suite struct OfficeTests {
    @Test func aNewOfficersPassphraseIsTypedTwice() throws {
        let grey = World.officer(8, "grey", "Admin Grey", [.administrator])
        let player = try Player(
            .officers(try World.officersContent(grey)), at: .officers, as: grey)
        player.type("ntern2\nKim Tern\nRD\n\nseven lamps tonight\nseven lamps tonigh\n")
        #expect(player.takeWork().isEmpty)
        #expect(player.shows("This is not the same."))

        player.type("t\nmy own\n")

        guard case .addOfficer(let draft, let secret, _)? = player.takeWork().first else {
            Issue.record("nobody was proposed")
            return
        }
        #expect(draft.roles == [.redactor])
        #expect(draft.passphrase.typed.count == 19)
        #expect(secret.typed.count == 6)
        #expect(!player.screen.joined().contains("lamps"))
    }

    @Test func anOfficerGivesHimselfANewPassphraseOrKeyFile() throws {
        let player = try Player(
            .officers(try World.officersContent()), at: .officers, as: World.thorne)
        player.type("pnine boats at the pier\nnine boats at the pear\n")
        #expect(player.takeWork().isEmpty)
        #expect(player.shows("This is not the same."))

        player.press(.control("u"))
        player.type("nine boats at the pier\nthe old one\n")

        guard case .changeSlot(.passphrase(let new), let old, _)? = player.takeWork().first else {
            Issue.record("nothing was changed")
            return
        }
        #expect(new.typed.count == 22)
        #expect(old.typed.count == 11)
        player.report(.performed(done: 1, .done([])))
        #expect(player.shows("Your passphrase is changed."))
        #expect(new.typed.isEmpty)

        player.type("Kuse\n/media/stick/key\nthe old one\n")
        guard case .changeSlot(.keyFile(let path), _, _)? = player.takeWork().first else {
            Issue.record("no key file was chosen")
            return
        }
        #expect(path == "/media/stick/key")
        player.report(.performed(done: 1, .done([])))
        #expect(player.stage.keyFile == "/media/stick/key")
    }

    @Test func aNewKeyFileIsWrittenOnTheStickOnly() throws {
        var screen = OfficersScreen()
        screen.show(.officers(try World.officersContent()))
        let means = Means(
            now: { World.now }, newID: { World.uuid(900) }, keyStick: "/media/stick")
        _ = screen.run(.changeKeyFile, with: means)
        screen.sheet?.form.set(
            "how", .choice([PickerOption(code: "make", words: "")], chosen: "make"))
        #expect(screen.sheet?.form["keyFile"] == "/media/stick/thorne.key")

        for path in [
            "/home/thorne/my.key", "/media/stick/../elsewhere.key", "/media/stick2/my.key",
        ] {
            screen.sheet?.form.set("keyFile", .path(TextField(path)))
            let form = try #require(screen.sheet?.form)
            #expect(screen.submit(form, with: means).isEmpty, "\(path) was taken")
        }
        screen.sheet?.form.set("keyFile", .path(TextField("/media/stick/my.key")))
        let form = try #require(screen.sheet?.form)

        #expect(
            screen.submit(form, with: means) == [.changeSlot(.newKeyFile("/media/stick/my.key"))])
    }

    @Test func withoutAStickNoKeyFileIsMade() throws {
        let player = try Player(
            .officers(try World.officersContent()), at: .officers, as: World.thorne)

        player.type("K ")

        #expect(player.shows("--key-stick"))
        #expect(!player.shows("a new one"))
    }

    @Test func aRemovalIsShownAsDoneWhenNoCaseWaits() throws {
        let content = try World.officersContent()
        func shown(_ standing: RemovalStanding) throws -> Player {
            try Player(
                .officers(
                    OfficersContent(
                        officer: content.officer, isTraining: true, version: content.version,
                        members: content.members, pending: content.pending,
                        pendingDigest: content.pendingDigest, proposedBy: content.proposedBy,
                        offers: content.offers, removals: standing)), at: .officers,
                as: World.thorne)
        }
        let open = try shown(RemovalStanding(removedCount: 1, ownCount: 2, otherCount: 3))
        #expect(open.shows("5 cases wait for a new key, 2 of them yours (k)."))
        open.type("k")
        #expect(open.takeWork() == [.rekey])
        open.report(.rekeying(done: 1, of: 2))
        #expect(open.shows("1 of 2. Esc leaves"))
        let halt = open.stage.pending.values.first?.halt
        open.press(.escape)
        #expect(halt?.isAsked == true)

        let done = try shown(RemovalStanding(removedCount: 1, ownCount: 0, otherCount: 0))

        #expect(done.shows("it is done"))
        done.type("k")
        #expect(done.takeWork().isEmpty)
    }

    @Test func whoIsAddedStandsInTheConfirmation() throws {
        let player = try Player(
            .officers(try World.officersContent()), at: .officers, as: World.thorne)

        player.type("c")

        #expect(player.shows("Kim Tern (tern) is added"))
    }

    @Test func anOfficerIsProposedToLeave() throws {
        let grey = World.officer(8, "grey", "Admin Grey", [.administrator])
        let player = try Player(
            .officers(try World.officersContent(grey)), at: .officers, as: grey)
        let content = try World.officersContent(grey)
        let members = content.pending ?? content.members
        let first = try #require(members.sorted { $0.login < $1.login }.first)

        player.type("X")
        #expect(player.shows("\(first.name) (\(first.login)) is removed."))
        player.type("my own\n")

        guard case .perform(let actions, _, _)? = player.takeWork().first else {
            Issue.record("nobody was proposed to leave")
            return
        }
        #expect(actions == [.proposeOfficers(members.filter { $0.id != first.id })])
    }

    @Test func olderEntriesAreReadFromTheVault() throws {
        let player = try Player(
            .audit(try World.audit()), at: .audit(before: nil), as: World.thorne)

        player.press(.end, .down)

        #expect(player.takeWork() == [.load(.audit(before: 112), because: nil)])
    }

    @Test func theFilterOfTheLogLooksAtCaseOfficerAndDeed() throws {
        let player = try Player(
            .audit(try World.audit()), at: .audit(before: nil), as: World.thorne)

        player.type("/marsh mark")

        #expect(player.shows("of 30 on this page"))
        #expect(player.screen.filter { $0.contains("Ada Rook") }.isEmpty)
    }

    @Test func aBrokenLogSaysWhatDoesNotHold() throws {
        let player = try Player(
            .audit(try World.audit()), at: .audit(before: nil), as: World.thorne)
        player.type("v")
        #expect(player.takeWork() == [.verifyLog])

        player.report(.verified(.broken(.entryAltered(17))))

        #expect(player.shows("entry 17 was altered"))
    }
}
