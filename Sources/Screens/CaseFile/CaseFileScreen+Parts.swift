import Casework
import TerminalKit
import Workflow

extension CaseFileScreen {
    func drawDocuments(_ content: CaseContent, into buffer: inout Buffer, in area: Rect) {
        let width = max(16, area.columns - 56)
        let documents = content.file.documents
        let rows = documents.map { entry -> Table.Row in
            let isLetter = entry.part == .letter
            let line = [
                Columns.fit(entry.heading, width), Columns.fit(isLetter ? "letter" : "material", 8),
                Columns.fit(entry.readBy.isEmpty ? "no" : "yes", 4),
                Columns.fit("\(entry.openFindingCount)", 4), Columns.fit("\(entry.markCount)", 5),
                Columns.fit(entry.tags.sorted().joined(separator: " "), 11),
                Columns.fit(isLetter ? "" : entry.requestItem == nil ? "no" : "yes", 4),
                copyWords(entry),
            ].joined(separator: " ")
            let isOpen = !isLetter && entry.leaves && !entry.openWork.isEmpty
            return Table.Row(text: line, role: isOpen ? .warning : .text)
        }
        let heading =
            [
                Columns.fit("Document", width), Columns.fit("Kind", 8), "Read", "Open", "Marks",
                Columns.fit("Tags", 11), "Tied", "Copy",
            ].joined(separator: " ")
        var detail: [String] = []
        if documents.indices.contains(selected) {
            let entry = documents[selected]
            let open = entry.part == .material && entry.leaves ? entry.openWork : []
            detail = ["Handed over: \(entry.custody)"]
            if let ground = entry.withheldGround {
                detail.append(
                    "Withheld in full: \(content.rules.words(ofGround: ground)) (\(ground))")
            }
            if !entry.tags.isEmpty {
                detail.append("Holds: \(content.rules.words(ofTags: entry.tags))")
            }
            detail += [
                "Source grade \(gradeWords(entry.grade)) · \(entry.byteCount) bytes · SHA-256 "
                    + "\(entry.digest.hex.prefix(24))…"
            ]
            if !open.isEmpty { detail.append("Open: " + open.joined(separator: ", ")) }
        }
        draw(
            Table(
                heading: heading, rows: rows, detail: detail,
                empty: "No document yet. t takes one in."), into: &buffer, in: area)
    }

    /// A grade is kept as its source gave it; only the one that stands for none has words here.
    private func gradeWords(_ grade: String) -> String {
        grade == "X4" ? "X4 (neither source nor content can be judged)" : grade
    }

    private func copyWords(_ entry: DocumentEntry) -> String {
        if entry.part == .letter { return "" }
        if entry.withheldGround != nil { return "withheld" }
        guard let copy = entry.copy else { return "none" }
        return copy.isClean ? "clean" : "! leaks"
    }

    func drawCompleteness(_ content: CaseContent, into buffer: inout Buffer, in area: Rect) {
        let answerColumns = area.columns < 76 ? 16 : 24
        let width = max(16, area.columns - answerColumns - 20)
        let rows = content.elements.map { element -> Table.Row in
            let (answer, role) = words(for: element.answer)
            return Table.Row(
                text: [
                    Columns.fit(element.text, width), Columns.fit(element.article, 15), answer,
                ].joined(separator: " "), role: role)
        }
        let chosen = content.elements.indices.contains(selected) ? content.elements[selected] : nil
        draw(
            Table(
                heading: [Columns.fit("Element", width), Columns.fit("Article", 15), "Answer"]
                    .joined(separator: " "),
                rows: rows,
                detail: chosen.map { ["\($0.text) (\($0.article))", words(for: $0.answer).text] }
                    ?? [],
                empty: "The table follows from the instrument: e fills in the request."),
            into: &buffer, in: area)
    }

    private func words(for answer: ElementAnswer?) -> (text: String, role: StyleRole) {
        switch answer {
        case .found(let at)?: ("✓ " + at, .good)
        case .gap?: ("✗ gap", .refused)
        case .notNeeded(let because)?: ("– not needed: \(because)", .dim)
        case nil: ("· open", .text)
        }
    }

    func drawPersons(_ content: CaseContent, into buffer: inout Buffer, in area: Rect) {
        let width = max(14, area.columns - 56)
        let persons = content.file.persons
        let rows = persons.map { person -> Table.Row in
            let category =
                content.rules.personCategories.first { $0.code == person.category }?.name ?? ""
            return Table.Row(
                text: [
                    Columns.fit(person.name, width),
                    Columns.fit("\(person.category) \(category)", 24),
                    Columns.fit(person.isProtected ? "protected" : "", 10),
                    Columns.fit(person.pseudonym, 12),
                    "\(person.aliases.count + person.identifiers.count)",
                ].joined(separator: " "), role: person.isUncategorised ? .warning : .text)
        }
        var detail: [String] = []
        if persons.indices.contains(selected) {
            let person = persons[selected]
            detail = [
                "Other names: " + list(person.aliases), "Numbers: " + list(person.identifiers),
            ]
        }
        draw(
            Table(
                heading: [
                    Columns.fit("Name", width), Columns.fit("In the case", 24),
                    Columns.fit("", 10), Columns.fit("Pseudonym", 12), "More",
                ].joined(separator: " "),
                rows: rows, detail: detail,
                empty: "Nobody yet. + writes down a person; names and numbers written here are "
                    + "found in every document."), into: &buffer, in: area)
    }

    private func list(_ texts: [String]) -> String {
        texts.isEmpty ? "none" : texts.joined(separator: "; ")
    }

    func drawDecision(_ content: CaseContent, into buffer: inout Buffer, in area: Rect) {
        let width = max(20, area.columns - 32)
        let all = DecisionRow.rows(of: content)
        let rows = all.map { row -> Table.Row in
            let (name, answer, role) = words(for: row, content)
            return Table.Row(text: Columns.fit(name, width) + " " + answer, role: role)
        }
        var detail: [String] = []
        if all.indices.contains(selected) { detail = explanation(of: all[selected], content) }
        draw(
            Table(
                heading: Columns.fit("To be weighed", width) + " Found", rows: rows, detail: detail,
                empty: ""), into: &buffer, in: area)
    }

    private func words(for row: DecisionRow, _ content: CaseContent) -> (
        name: String, answer: String, role: StyleRole
    ) {
        let decision = content.file.decision
        switch row {
        case .ground(let ground):
            let name = "\(ground.id)  \(ground.name)"
            guard let finding = ground.finding else { return (name, "· open", .text) }
            return finding.applies
                ? (name, "✗ applies", .refused) : (name, "✓ does not apply", .good)
        case .weighing:
            let texts = [
                decision.proportionality, decision.deconfliction, decision.rightsScreen,
            ]
            let done = texts.filter { !$0.isEmpty }.count
            return (
                "Proportionality, own proceedings, rights", done == 3 ? "✓ weighed" : "· open",
                done == 3 ? .good : .text
            )
        case .acceptance:
            guard let acceptance = decision.acceptance else {
                return ("Decision", "· open", .text)
            }
            return ("Decision", "✓ accepted by \(content.name(of: acceptance.by))", .good)
        case .tasking:
            guard let tasking = content.file.tasking else { return ("Order", "· open", .text) }
            return ("Order", "✓ return by \(tasking.returnBy.text)", .good)
        }
    }

    private func explanation(of row: DecisionRow, _ content: CaseContent) -> [String] {
        let decision = content.file.decision
        switch row {
        case .ground(let ground):
            return ["\(ground.name) (\(ground.sources.joined(separator: ", ")))"]
                + [ground.finding?.note ?? ""].filter { !$0.isEmpty }
        case .weighing:
            return [decision.proportionality, decision.deconfliction, decision.rightsScreen]
                .filter { !$0.isEmpty }
        case .acceptance:
            return decision.acceptance.map {
                [
                    "Executing body: \($0.executingBody)",
                    $0.conditions.isEmpty ? "No conditions." : "Conditions: \($0.conditions)",
                ]
            } ?? ["A supervisor accepts (A)."]
        case .tasking: return content.file.tasking.map { [$0.what] } ?? []
        }
    }

    func drawHistory(_ content: CaseContent, into buffer: inout Buffer, in area: Rect) {
        let moves = Array(content.file.moves.reversed())
        let rows = moves.map { move -> Table.Row in
            Table.Row(
                text: [
                    Moment.text(move.at),
                    Columns.fit("\(move.from.title) → \(move.to.title)", 37),
                    content.name(of: move.by),
                ].joined(separator: "  "))
        }
        let chosen = moves.indices.contains(selected) ? moves[selected].because : ""
        let packages = content.file.packages.map {
            "Package \($0.number): \($0.words(naming: content.name(of:)))"
        }
        draw(
            Table(
                heading: "When              From and to                            Who", rows: rows,
                detail: (chosen.isEmpty ? [] : ["Why: \(chosen)"]) + packages,
                empty: "The case has not moved yet."), into: &buffer, in: area)
    }
}
