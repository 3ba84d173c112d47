import Casework
import Foundation
import Testing

@Suite struct RequirementsTests {
    private func refusals(
        _ kind: ActionKind, _ state: CaseState, by officer: Officer = Fixtures.caseworker,
        in circumstances: Circumstances = Fixtures.circumstances(),
        _ change: (inout CaseFile) -> Void = { _ in }
    ) -> [Refusal] {
        var file = Fixtures.file(in: state)
        change(&file)
        return Policy.refusals(of: kind, by: officer, on: file, in: circumstances)
    }

    @Test func aRequestIsRegisteredOnlyWithLetterSenderInstrumentAndAuthority() {
        let missing = refusals(.register, .received) {
            $0.documents = []
            $0.verification = nil
            $0.request = RequestFacts()
        }

        for refusal in [
            Refusal.noLetter, .counterpartNotVerified, .instrumentMissing, .assistanceMissing,
            .authorityMissing,
        ] {
            #expect(missing.contains(refusal))
        }
        #expect(refusals(.register, .received).isEmpty)
    }

    @Test func anUrgencyNeedsItsReasonAndItsDate() {
        let missing = refusals(.register, .received) { $0.request.urgency = "U1" }

        #expect(missing.contains(.urgencyReasonMissing))
        #expect(missing.contains(.fixedDateMissing))
    }

    @Test func validationEndsOnlyWhenEveryElementIsAnswered() {
        #expect(
            refusals(.completeValidation, .inValidation) { $0.completeness = [:] }
                .contains(.elementsUnanswered(2)))
        #expect(
            refusals(.completeValidation, .inValidation) { $0.completeness["facts"] = .gap }
                .contains(.gapsOpen(1)))
        #expect(refusals(.completeValidation, .inValidation).isEmpty)
    }

    @Test func factsAreNotAskedForWhereDocumentsAreOnlyServed() {
        let served = refusals(.completeValidation, .inValidation) {
            $0.request.assistance = ["A02"]
            $0.completeness = ["purpose": .found(at: "p. 1")]
        }

        #expect(served.isEmpty)
    }

    @Test func nothingIsAcceptedBeforeTheGroundsWereWalked() {
        let missing = refusals(.accept, .inDecision, by: Fixtures.supervisor) {
            $0.decision = Decision()
        }

        #expect(missing.contains(.groundsNotWalked(1)))
        #expect(missing.contains(.proportionalityMissing))
        #expect(missing.contains(.rightsScreenMissing))
        #expect(refusals(.accept, .inDecision, by: Fixtures.supervisor).isEmpty)
    }

    @Test func aGroundThatAppliesBarsTheAcceptance() {
        let barred = refusals(.accept, .inDecision, by: Fixtures.supervisor) {
            $0.decision.grounds["G01"] = GroundFinding(applies: true, note: "not in the form")
        }

        #expect(barred == [.groundsApply(["G01"])])
    }

    @Test func copiesArePreparedOnlyOfWhatIsReadTaggedTiedAndDecided() {
        let missing = refusals(.prepareCopies, .inRedaction) {
            $0.documents[1].readBy = []
            $0.documents[1].tags = []
            $0.documents[1].openFindingCount = 2
            $0.documents[1].requestItem = nil
            $0.documents[1].caveats = ["H2"]
        }

        for refusal in [
            Refusal.notRead(1), .untagged(1), .findingsOpen(2), .notTied(1),
            .consentMissing(1),
        ] {
            #expect(missing.contains(refusal))
        }
        #expect(refusals(.prepareCopies, .inRedaction).isEmpty)
    }

    @Test func aDocumentThatCannotBeReadBlocksUntilItIsWithheld() {
        let unreadable = DocumentEntry(
            id: Fixtures.documentID, part: .material, heading: "", digest: Digest256(of: [UInt8]()),
            byteCount: 1, custody: "x", grade: "X4", hasUnreadableParts: true)

        #expect(
            refusals(.prepareCopies, .inRedaction) { $0.documents.append(unreadable) }
                .contains(.unreadable(1)))
        #expect(
            refusals(.prepareCopies, .inRedaction) {
                var withheld = unreadable
                withheld.withheldGround = "R02"
                $0.documents.append(withheld)
            }.isEmpty)
    }

    @Test func aCopyWithLeftoversGoesToNoSecondReader() {
        let unclean = refusals(.requestSecondReading, .inRedaction) {
            $0.documents[1].copy = CopyEntry(
                fileName: "c.txt", digest: Digest256(of: [UInt8]()), byteCount: 0, isClean: false,
                searchedCount: 1)
        }

        #expect(unclean == [.copiesUnclean(1)])
    }

    @Test func aPackageIsSealedOnlyForAVerifiedDesignatedRecipient() {
        let stale = Fixtures.circumstances(recipients: [Fixtures.recipient(verifiedDaysAgo: 91)])
        let foreign = Fixtures.circumstances(recipients: [Fixtures.recipient(state: "QQ")])

        #expect(
            refusals(.seal, .inAssessment, in: stale)
                .contains(.recipientUnverified(maxAgeDays: 90)))
        #expect(refusals(.seal, .inAssessment, in: foreign).contains(.recipientNotDesignated))
        #expect(refusals(.seal, .inAssessment).isEmpty)
    }

    @Test func aPackageIsNotSealedWithoutSecondReadingBasisOrConditions() {
        let missing = refusals(.seal, .inAssessment) {
            $0.secondReading = nil
            $0.disclosure.transferBasis = nil
            $0.disclosure.conditionsText = ""
        }

        for refusal in [
            Refusal.secondReadingMissing, .transferBasisMissing, .conditionsMissing,
        ] {
            #expect(missing.contains(refusal))
        }
    }

    @Test func everyQuestionIsAnsweredBeforeAPackageIsFrozen() {
        let rules = Fixtures.rules(items: [
            Fixtures.item("X-1", gate: .info, point: .export),
            Fixtures.item("X-2", gate: .block, point: .export),
        ])
        let circumstances = Fixtures.circumstances(rules)

        #expect(
            refusals(.seal, .inAssessment, in: circumstances)
                == [.checklistUnanswered(["X-1", "X-2"])])
        #expect(
            refusals(.seal, .inAssessment, in: circumstances) {
                $0.checklist.record(.no, note: "", for: "X-1", by: UUID(), at: Fixtures.now)
                $0.checklist.record(.no, note: "", for: "X-2", by: UUID(), at: Fixtures.now)
            } == [.checklistBlocks(["X-2"])])
    }

    @Test func afterTheSecondReadingOnlyASupervisorTakesAMarkAway() {
        #expect(refusals(.unmark, .inAssessment) == [.supervisorNeededToUndoMark])
        #expect(refusals(.unmark, .inAssessment, by: Fixtures.supervisor).isEmpty)
        #expect(refusals(.unmark, .inRedaction) { $0.secondReading = nil }.isEmpty)
    }

    @Test func whatTheMarkingForbidsLeavesByNoChannel() {
        var recipient = Fixtures.recipient()
        recipient = Recipient(
            id: recipient.id, state: recipient.state, authority: recipient.authority,
            ageKey: recipient.ageKey, instruments: recipient.instruments, channel: "MAIL",
            incidentContact: "", verification: recipient.verification)
        let circumstances = Fixtures.circumstances(recipients: [recipient])
        let file = Fixtures.file(in: .approved, withPackage: true)

        let finding = AutoItems.findings(of: file, by: Fixtures.caseworker, in: circumstances)

        #expect(finding["D-25"]?.answer == .no)
        #expect(
            AutoItems.findings(
                of: file, by: Fixtures.caseworker, in: Fixtures.circumstances())["D-25"]?.answer
                == .yes)
    }

    @Test func anApprovalThatExpiredLetsNothingLeave() {
        var file = Fixtures.file(in: .approved)
        file.packages = [
            Fixtures.package(approvals: [Fixtures.approval(by: Fixtures.supervisor)])
        ]
        let later = Fixtures.circumstances(now: Fixtures.now.addingTimeInterval(15 * 86_400))
        let action = Action.beginExport(file.id, Fixtures.package().id)

        #expect(
            Policy.refusals(of: action, by: Fixtures.caseworker, on: file, in: later)
                .contains(.approvalExpired))
        #expect(
            Policy.refusals(
                of: action, by: Fixtures.caseworker, on: file, in: Fixtures.circumstances()
            ).isEmpty)
    }

    @Test func materialOfAThirdPartyDoesNotLeaveWithoutItsConsent() {
        let missing = refusals(.prepareCopies, .inRedaction) { $0.documents[1].tags = ["TPO"] }
        let given = refusals(.prepareCopies, .inRedaction) {
            $0.documents[1].tags = ["TPO"]
            $0.documents[1].originatorConsent = "letter of 3 May"
        }

        #expect(missing == [.consentMissing(1)])
        #expect(given.isEmpty)
    }

    @Test func nothingOfAMarkingThatIsOnlyPointedAtIsReceived() {
        func received(_ marking: String) -> [Refusal] {
            Policy.refusals(
                of: .receive(
                    NewCase(
                        id: CaseFile.ID(Fixtures.uuid(71)), title: "t", requestingState: "QO",
                        channel: "PORT", marking: marking, receivedAt: Fixtures.now)),
                by: Fixtures.caseworker, on: nil, in: Fixtures.circumstances())
        }

        #expect(received("SEC") == [.markingNotKeptHere])
        #expect(received("OFF").isEmpty)
    }

    /// An approved package, on its way out or not.
    private func approved(_ status: DisclosurePackage.Status) -> DisclosurePackage {
        var package = Fixtures.package(approvals: [Fixtures.approval(by: Fixtures.supervisor)])
        package.status = status
        return package
    }

    @Test(arguments: ActionKind.allCases.filter { Transitions.cause(of: $0) != nil })
    func nothingIsChangedUnderAnExportThatHasBegun(kind: ActionKind) {
        let begun = refusals(kind, .approved) { $0.packages = [approved(.exporting)] }
        let waiting = refusals(kind, .approved) { $0.packages = [approved(.approved)] }

        #expect(begun.contains(.exportBegun))
        #expect(!waiting.contains(.exportBegun))
    }

    @Test func anExportThatHasBegunIsFinishedThoughTheApprovalExpiredMeanwhile() {
        let later = Fixtures.circumstances(now: Fixtures.now.addingTimeInterval(30 * 86_400))

        let fresh = refusals(.beginExport, .approved, in: later) {
            $0.packages = [approved(.approved)]
        }
        let begun = refusals(.beginExport, .approved, in: later) {
            $0.packages = [approved(.exporting)]
        }

        #expect(fresh.contains(.approvalExpired))
        #expect(begun.isEmpty)
    }

    @Test func aRecipientWhoseKeyWasReplacedIsSentNothing() {
        let old = Fixtures.recipient()
        let new = Recipient(
            id: old.id, state: old.state, authority: old.authority, ageKey: "age1other",
            instruments: old.instruments, channel: old.channel,
            incidentContact: old.incidentContact, verification: old.verification)
        let replaced = Fixtures.circumstances(recipients: [new])

        let export = refusals(.beginExport, .approved, in: replaced) {
            $0.packages = [approved(.approved)]
        }
        let approval = refusals(.approve, .awaitingApproval, by: Fixtures.supervisor, in: replaced)
        {
            $0.packages = [Fixtures.package()]
        }

        #expect(export.contains(.recipientChanged))
        #expect(approval.contains(.recipientChanged))
    }

    @Test func aReleasedAddressDoesNotOpenTheNameInIt() {
        let address = Finding(
            reading: 0, range: ScalarRange(4, 30), kind: .email, detector: "email", score: 100)
        let name = Finding(
            reading: 0, range: ScalarRange(4, 10), kind: .person, detector: "name", score: 90)
        var marks = DocumentMarks()
        marks.released = [
            ReleaseDecision(
                reading: 0, range: address.range, kind: .email, by: Fixtures.reader.id,
                at: Fixtures.now)
        ]

        #expect(marks.open(among: [address, name]) == [name])
    }

    @Test func aDayOfReceiptInTheFutureIsRefused() {
        func received(_ days: Double) -> [Refusal] {
            Policy.refusals(
                of: .receive(
                    NewCase(
                        id: CaseFile.ID(Fixtures.uuid(71)), title: "t", requestingState: "QO",
                        channel: "PORT", marking: "OFF",
                        receivedAt: Fixtures.now.addingTimeInterval(days * 86_400))),
                by: Fixtures.caseworker, on: nil, in: Fixtures.circumstances())
        }

        #expect(received(1) == [.receivedInFuture])
        #expect(received(0).isEmpty)
    }

    @Test func theSameBytesAreTakenIntoACaseOnce() {
        var file = Fixtures.file(in: .inRedaction)
        let bytes: [UInt8] = [5, 5]
        let document = IncomingDocument(
            id: Document.ID(Fixtures.uuid(65)), fileName: "a", bytes: bytes, custody: "by hand")
        func refusals() -> [Refusal] {
            Policy.refusals(
                of: .takeIn(file.id, document), by: Fixtures.caseworker, on: file,
                in: Fixtures.circumstances())
        }
        #expect(refusals().isEmpty)

        file.documents.append(
            DocumentEntry(
                id: Document.ID(Fixtures.uuid(66)), part: .material, heading: "b",
                digest: Digest256(of: bytes), byteCount: 2, custody: "c", grade: "X4",
                hasUnreadableParts: false))

        #expect(refusals() == [.documentKnown])
    }
}
