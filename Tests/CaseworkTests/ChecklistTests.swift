import Casework
import Foundation
import Testing

@Suite struct ChecklistTests {
    private func evaluated(
        _ item: ChecklistItem, _ answer: ChecklistAnswer?, finding: AutoFinding? = nil
    ) -> EvaluatedChecklist {
        var sheet = ChecklistSheet(template: "DISC", ruleBookVersion: 1)
        if let answer {
            sheet.record(answer, note: "", for: item.id, by: UUID(), at: Fixtures.now)
        }
        return sheet.evaluated(
            against: ChecklistTemplate(id: "DISC", name: "", items: [item]),
            findings: finding.map { [item.id: $0] } ?? [:])
    }

    @Test(arguments: [ChecklistAnswer.no, .unknown, .partial])
    func aBlockingItemThatDoesNotPassStopsThePackage(answer: ChecklistAnswer) {
        #expect(evaluated(Fixtures.item("X"), answer).openBlocks(at: .submit) == ["X"])
        #expect(evaluated(Fixtures.item("X"), .yes).openBlocks(at: .submit).isEmpty)
    }

    @Test func anAutomaticItemCannotBeAnsweredByAPerson() {
        let item = Fixtures.item("X", mode: .auto)

        #expect(evaluated(item, .yes).openBlocks(at: .submit) == ["X"])
        #expect(
            evaluated(item, .no, finding: AutoFinding(answer: .yes, evidence: ""))
                .openBlocks(at: .submit).isEmpty)
    }

    @Test func notApplicablePassesOnlyWhereItIsAllowed() {
        let reason = ChecklistAnswer.na(reason: "nothing of the kind is here")

        #expect(
            evaluated(Fixtures.item("X", naAllowed: false), reason).openBlocks(at: .submit)
                == ["X"])
        #expect(evaluated(Fixtures.item("X"), reason).openBlocks(at: .submit).isEmpty)
    }

    @Test func anUnknownAnswerCountsAsOneStepMoreLikely() {
        let item = Fixtures.item("X", severity: 4, likelihood: 3)

        #expect(evaluated(item, .no).items.first?.residual == 12)
        #expect(evaluated(item, .unknown).items.first?.residual == 16)
        #expect(evaluated(item, nil).items.first?.residual == 16)
        #expect(evaluated(item, .yes).items.first?.residual == 4)
    }

    @Test func dangerToLifeIsNeverBandedBelowHigh() {
        #expect(RiskBand(severity: 5, likelihood: 2) == .high)
        #expect(RiskBand(severity: 5, likelihood: 1) == .moderate)
        #expect(RiskBand(severity: 2, likelihood: 2) == .low)
        #expect(RiskBand(severity: 4, likelihood: 4) == .veryHigh)
    }

    @Test func aPackageTakesTheBandOfItsWorstItem() {
        var sheet = ChecklistSheet(template: "DISC", ruleBookVersion: 1)
        let items = [
            Fixtures.item("A", severity: 1, likelihood: 1),
            Fixtures.item("B", severity: 4, likelihood: 3),
            // What the program computes counts at its own point.
            Fixtures.item("C", point: .export, mode: .auto, severity: 5, likelihood: 5),
        ]
        sheet.record(.no, note: "", for: "B", by: UUID(), at: Fixtures.now)

        let result = sheet.evaluated(
            against: ChecklistTemplate(id: "DISC", name: "", items: items), findings: [:])

        #expect(result.band == .high)
    }

    @Test func aYesToTheDeathPenaltyMakesTheBandHighThoughItIsDueAtTheApproval() {
        var sheet = ChecklistSheet(template: "DISC", ruleBookVersion: 1)
        let item = Fixtures.item(
            "D-09", point: .approve, severity: 5, likelihood: 2, pass: "no", naAllowed: false)
        let template = ChecklistTemplate(id: "DISC", name: "", items: [item])
        sheet.record(.no, note: "", for: "D-09", by: UUID(), at: Fixtures.now)
        #expect(sheet.evaluated(against: template, findings: [:]).band == .moderate)

        sheet.record(.yes, note: "", for: "D-09", by: UUID(), at: Fixtures.now)

        let band = sheet.evaluated(against: template, findings: [:]).band
        #expect(band == .high)
        #expect(DisclosurePackage.needsHead(band: band, hasLevelFive: false))
    }
}
