import Casework
import TerminalKit
import Workflow

/// The assessment of a disclosure, item by item.
struct ChecklistScreen: Screen {
    let caseID: CaseFile.ID
    private(set) var content: ChecklistContent?
    /// Rows as the desk orders them: by step, what blocks on top, then what the program answers.
    private(set) var rows: [ChecklistRow] = []
    private(set) var cursor = ListCursor()
    private var chosen: String?
    /// Whether the next open item is to be at hand when the checklist is loaded again.
    private var goesToNextOpen = false
    private var page = 10
    var sheet: Sheet?

    init(caseID: CaseFile.ID) {
        self.caseID = caseID
    }

    var route: Route { .checklist(caseID) }
    let scope = Scope.checklist
    var reference: String { content?.reference ?? "" }
    var name: String { "Checklist \(reference)" }

    mutating func show(_ content: Content) {
        guard case .checklist(let loaded) = content else { return }
        self.content = loaded
        rows = loaded.rows
        if goesToNextOpen { goToNextOpen() }
        goesToNextOpen = false
        if let index = rows.firstIndex(where: { $0.id == chosen }) {
            cursor.select(index, count: rows.count, page: page)
        }
    }

    /// Chooses the next item that an officer has to answer, around the end.
    private mutating func goToNextOpen() {
        let here = rows.firstIndex { $0.id == chosen } ?? 0
        let open = rows.indices.filter { rows[$0].answer == nil && rows[$0].item.mode != .auto }
        guard let next = open.first(where: { $0 > here }) ?? open.first else { return }
        chosen = rows[next].id
    }

    mutating func fit(_ area: Size) {
        page = max(1, area.rows - 2 - Self.detailRows(in: area.rows))
        cursor.settle(count: rows.count, page: page)
    }

    /// Rows of the part that explains the item at hand.
    static func detailRows(in rows: Int) -> Int { rows >= 19 ? 8 : 5 }

    var current: ChecklistRow? {
        rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil
    }

    // MARK: Commands

    func availability(of command: CommandID) -> Availability {
        switch command {
        case .answerYes, .answerPartly, .answerNo, .answerUnknown, .answerNotApplicable,
            .answerItem:
            guard let current else { return .absent }
            let byRules = Availability(content?.offers, .answerItem)
            guard byRules == .ready else { return byRules }
            if current.item.mode == .auto {
                return .barred([Refusal.automaticItem(current.id).sentence], isTimely: true)
            }
            if command == .answerNotApplicable, !current.item.naAllowed {
                return .barred([Refusal.naNotAllowed(current.id).sentence], isTimely: true)
            }
            return .ready
        default: return .absent
        }
    }

    mutating func run(_ command: CommandID, with means: Means) -> [Effect] {
        guard let current else { return [] }
        switch command {
        case .answerYes: return answer(.yes, current)
        case .answerPartly: return answer(.partial, current)
        case .answerNo: return answer(.no, current)
        case .answerUnknown: return answer(.unknown, current)
        case .answerNotApplicable: sheet = form(for: current, answer: "n/a")
        case .answerItem: sheet = form(for: current, answer: current.answer?.code)
        default: break
        }
        return []
    }

    /// Answers at once and keeps an earlier note.
    private func answer(_ answer: ChecklistAnswer, _ row: ChecklistRow) -> [Effect] {
        [.perform([.answerItem(caseID, item: row.id, answer, note: row.note)])]
    }

    private func form(for row: ChecklistRow, answer: String?) -> Sheet {
        var codes = [
            PickerOption(code: "yes", words: ""), PickerOption(code: "partial", words: ""),
            PickerOption(code: "no", words: ""), PickerOption(code: "unknown", words: ""),
        ]
        if row.item.naAllowed { codes.append(PickerOption(code: "n/a", words: "with a reason")) }
        var note = row.note
        if case .na(let reason)? = row.answer { note = reason }
        var sheet = Sheet(
            "\(row.id)", row.item.question,
            [
                .choice("answer", "Answer", codes, answer),
                .area(
                    "note", "Note", note, rows: 3,
                    hint: "for n/a the reason, at least 15 characters; Ctrl-S saves"),
            ])
        if answer == "n/a" { sheet.form.go(to: "note") }
        return sheet
    }

    mutating func submit(_ form: Form, with means: Means) -> [Effect] {
        guard let current else { return [] }
        let note = form["note"]
        let answer: ChecklistAnswer
        switch form["answer"] {
        case "yes": answer = .yes
        case "partial": answer = .partial
        case "no": answer = .no
        case "unknown": answer = .unknown
        case "n/a": answer = .na(reason: note)
        default:
            _ = sheet?.form.report(["answer": "Choose an answer."])
            return []
        }
        if case .na = answer, note.unicodeScalars.count < 15 {
            _ = sheet?.form.report(["note": "Write at least 15 characters."])
            return []
        }
        return [.perform([.answerItem(caseID, item: current.id, answer, note: note)])]
    }

    // MARK: Keys

    mutating func handle(_ key: Key, with means: Means) -> [Effect] {
        if cursor.handle(key, count: rows.count, page: page) { chosen = current?.id }
        return []
    }

    /// After an answer the next open item is at hand.
    mutating func finished(_ action: Action) {
        sheet = nil
        guard case .answerItem(_, let item, _, _) = action else { return }
        chosen = item
        goesToNextOpen = true
    }

    func caution(before action: Action) -> [String] {
        Caution.lines(before: action.kind, state: content?.state, package: nil)
    }
}
