import Casework
import Foundation
import Testing
import Workflow

@Suite struct RuleBookLoaderTests {
    @Test func theShippedRuleBookHoldsEveryListOfTheField() throws {
        let rules = try RuleBookLoader.shipped()

        #expect(rules.checklists.map { $0.items.count } == [32, 27])
        #expect(rules.sensitivity.count == 21)
        #expect(rules.redactionGrounds.count == 19)
        #expect(rules.instruments.map(\.id).contains("UNTOC-18"))
        #expect(rules.stateClocks.contains { $0.state == .received && $0.workingDays == 1 })
    }

    @Test func theCompiledTextsAreTheFilesOfTheResources() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/Casework/Resources").standardizedFileURL
        let texts = [
            "codes": RuleBookTexts.codes, "checklists": RuleBookTexts.checklists,
            "instruments": RuleBookTexts.instruments, "office": RuleBookTexts.office,
        ]

        for (name, text) in texts {
            let file = try String(
                contentsOf: folder.appendingPathComponent(name + ".yaml"), encoding: .utf8)
            #expect(file == text + "\n", "run make resources")
        }
    }

    @Test func everyCodeAnInstrumentNamesIsInTheRuleBook() throws {
        let rules = try RuleBookLoader.shipped()

        for instrument in rules.instruments {
            #expect(Set(instrument.refusalGrounds).isSubset(of: rules.refusalGroundCodes))
            for element in instrument.elements {
                #expect(Set(element.notNeededFor).isSubset(of: rules.assistanceCodes))
            }
        }
    }

    @Test func anItemThatHangsOnAnotherIsNotAskedWhileTheOtherSaysNo() throws {
        let template = try RuleBookLoader.shipped().disclosureChecklist
        var sheet = ChecklistSheet(template: "DISC", ruleBookVersion: 1)

        #expect(
            sheet.evaluated(against: template, findings: [:]).openBlocks(at: .approve).contains(
                "D-20"))
        sheet.record(.yes, note: "", for: "D-09", by: UUID(), at: .distantPast)
        #expect(
            sheet.evaluated(against: template, findings: [:]).openBlocks(at: .approve).contains(
                "D-20"))
        sheet.record(.no, note: "", for: "D-09", by: UUID(), at: .distantPast)
        #expect(
            !sheet.evaluated(against: template, findings: [:]).openBlocks(at: .approve).contains(
                "D-20"))
    }
}
