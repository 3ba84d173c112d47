import Casework
import Foundation
import Workflow

extension Stage {
    /// Reads, tags and ties documents and decides every finding in them.
    func review(
        _ id: CaseFile.ID, _ documents: [Reviewed], items: [RequestItem], by officer: Player
    )
        throws(TrainingError)
    {
        for reviewed in documents {
            try officer.perform(
                .finishReading(id, reviewed.document),
                .tag(id, reviewed.document, reviewed.tags),
                .tieToRequest(
                    id, reviewed.document, items[reviewed.item].id, necessity: reviewed.necessity))
        }
        for reviewed in documents { try decideFindings(id, reviewed, by: officer) }
    }

    /// Masks or releases what the detectors found, with every other mention in the case.
    private func decideFindings(_ id: CaseFile.ID, _ reviewed: Reviewed, by officer: Player)
        throws(TrainingError)
    {
        // Each round decides at least the first open finding; more would be a fault.
        for _ in 0..<500 {
            let content = try officer.read { desk throws(DeskError) in
                try desk.document(id, reviewed.document, because: nil)
            }
            guard let finding = content.openFindings.first else { return }
            let words = Self.words(of: finding, in: content.text)
            switch reviewed.decide(finding.kind, words) {
            case .release:
                let same = content.openFindings.filter {
                    $0.kind == finding.kind && Self.words(of: $0, in: content.text) == words
                }
                try officer.perform(
                    .releaseFindings(
                        id, reviewed.document,
                        same.map {
                            ReleaseDecision(
                                reading: $0.reading, range: $0.range, kind: $0.kind,
                                by: officer.id, at: clock.now)
                        }))
            case .mask(let ground):
                try mask(id, reviewed.document, finding, ground: ground, in: content, by: officer)
            }
        }
        let left = try officer.read { desk throws(DeskError) in
            try desk.document(id, reviewed.document, because: nil).openFindings.count
        }
        throw .findingsLeft(left)
    }

    private func mask(
        _ id: CaseFile.ID, _ document: Document.ID, _ finding: Finding, ground: String,
        in content: DocumentContent, by officer: Player
    ) throws(TrainingError) {
        let pseudonym = content.persons.first { $0.id == finding.person }?.pseudonym ?? ""
        let draft = MarkDraft(
            document: document, reading: finding.reading, range: finding.range, kind: finding.kind,
            person: finding.person,
            treatment: pseudonym.isEmpty ? .blackout : .pseudonym(pseudonym), ground: ground)
        let proposals = try officer.read { desk throws(DeskError) in
            try desk.proposals(id, like: draft)
        }
        for proposal in proposals.byDocument {
            try officer.perform(.mark(id, proposal.document, proposal.marks))
        }
    }

    /// Marks one passage by its words, wherever the detectors are silent about it.
    func maskWords(
        _ words: String, in document: Document.ID, of id: CaseFile.ID, ground: String,
        by officer: Player
    ) throws(TrainingError) {
        let content = try officer.read { desk throws(DeskError) in
            try desk.document(id, document, because: nil)
        }
        for (index, reading) in content.text.readings.enumerated() {
            guard let found = reading.text.range(of: words) else { continue }
            let scalars = reading.text.unicodeScalars
            let start = scalars.distance(from: scalars.startIndex, to: found.lowerBound)
            let draft = MarkDraft(
                document: document, reading: index,
                range: ScalarRange(start, start + words.unicodeScalars.count), kind: .manual,
                person: nil, treatment: .blackout, ground: ground)
            let proposals = try officer.read { desk throws(DeskError) in
                try desk.proposals(id, like: draft)
            }
            for proposal in proposals.byDocument {
                try officer.perform(.mark(id, proposal.document, proposal.marks))
            }
        }
    }

    private static func words(of finding: Finding, in text: ExtractedText) -> String {
        let scalars = text.readings[finding.reading].text.unicodeScalars
        let words = scalars.dropFirst(finding.range.start).prefix(finding.range.count)
        return String(String.UnicodeScalarView(words))
    }

    // MARK: - Second reading, assessment, approval

    /// Prepares the copies and hands them to a second reader.
    func prepare(_ id: CaseFile.ID, by officer: Player, reader: Player) throws(TrainingError) {
        try officer.perform(.prepareCopies(id), .requestSecondReading(id), .assign(id, reader.id))
        clock.advance(hours: 6)
    }

    /// The second reader finds that nobody hidden can be worked out.
    func readSecond(_ id: CaseFile.ID, by reader: Player, note: String) throws(TrainingError) {
        let documents = try reader.read { desk throws(DeskError) in
            try desk.caseFile(id, because: "second reading").file.material
        }
        for document in documents where document.leaves {
            _ = try reader.read { desk throws(DeskError) in
                try desk.document(id, document.id, because: "second reading")
            }
            try reader.perform(.finishReading(id, document.id))
        }
        try reader.perform(.noteSecondReading(id, note: note))
        clock.advance(hours: 3)
    }

    /// Chooses recipient, basis and conditions, answers the checklist, freezes the package.
    func seal(_ id: CaseFile.ID, for partner: Partner, by officer: Player) throws(TrainingError) {
        var plan = DisclosurePlan()
        plan.recipient = recipients[partner.state]?.id
        plan.transferBasis = TransferBasis(
            kind: .safeguardsAssessed,
            reason: "Treaty secrecy and use limit bind the recipient; its data law and oversight "
                + "were looked at, and no breach of a condition is known.")
        plan.conditions = DisclosurePlan.usualConditions
        plan.conditionsText =
            "Use only in the proceedings named in your request. Keep its existence and contents "
            + "secret. Tell us before any use in favour of an accused. No decision by machine "
            + "alone. Report an incident to us without delay. Return or destroy on request."
        try officer.perform(.choosePlan(id, plan))
        for (item, answer, note) in Self.answers {
            try officer.perform(.answerItem(id, item: item, answer, note: note))
        }
        try officer.perform(.seal(id))
        clock.advance(hours: 2)
    }

    private static let answers: [(String, ChecklistAnswer, String)] = [
        ("D-01", .yes, "In force between both States; no reservation touches it."),
        ("D-04", .yes, "Own assessment of safeguards, reasons in the plan."),
        ("D-08", .yes, "Searched for counsel, clinic and press; nothing left in the copies."),
        ("D-09", .no, "The offence carries no death penalty; no reports of ill-treatment."),
        ("D-10", .no, "An ordinary offence; no sign of a discriminatory purpose."),
        ("D-11", .yes, "Police and prosecution answered in writing."),
        ("D-14", .yes, "Scored one by one; names masked where harm was possible."),
        ("D-15", .yes, "See the second reader's note."),
        ("D-16", .yes, "Statements graded; nothing known to be wrong."),
        ("D-17", .yes, "A summary would not serve as evidence; names are masked instead."),
        (
            "D-20", .na(reason: "The offence carries no death penalty anywhere."),
            ""
        ),
        ("D-21", .na(reason: "No risk of ill-treatment was found, see D-09."), ""),
        ("D-22", .yes, "All six stand in the conditions."),
        ("D-23", .yes, "Later, when the recipient says that secrecy has ended."),
        ("D-32", .yes, "An acquittal or a correction by the bank makes us recall or add."),
    ]
}
