import Casework
import Foundation
import TerminalKit
import Workflow

/// The cases this officer was given.
struct CaseListScreen: Screen {
    /// What the rows are sorted by.
    enum SortKey: String, CaseIterable, Sendable {
        case due = "due date"
        case urgency
        case received = "day received"
        case reference
        case state
    }

    private(set) var content: CaseListContent?
    private(set) var sortKey = SortKey.due
    private(set) var filter = TextField()
    private(set) var isFiltering = false
    private(set) var cursor = ListCursor()
    private(set) var rows: [CaseRow] = []
    /// All rows in order, with the text a filter looks at.
    private var sorted: [(row: CaseRow, text: String)] = []
    private var chosen: CaseFile.ID?
    private var page = 10
    var sheet: Sheet?

    let route = Route.caseList
    let scope = Scope.cases
    let name = "Cases"

    mutating func show(_ content: Content) {
        guard case .caseList(let list) = content else { return }
        self.content = list
        sort()
    }

    mutating func fit(_ area: Size) {
        page = max(1, area.rows - 3)
        cursor.settle(count: rows.count, page: page)
    }

    /// The chosen row.
    var current: CaseRow? {
        rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil
    }

    // MARK: Commands

    func availability(of command: CommandID) -> Availability {
        switch command {
        case .open: current == nil ? .absent : .ready
        case .filter, .sort, .showRecipients, .showOfficers, .showDisposal, .showLog: .ready
        case .receive: Availability(content?.offers, .receive)
        default: .absent
        }
    }

    mutating func run(_ command: CommandID, with means: Means) -> [Effect] {
        switch command {
        case .open: return current.map { [.open(.caseFile($0.id))] } ?? []
        case .receive: sheet = newCase(at: means.now())
        case .filter: isFiltering = true
        case .sort:
            let all = SortKey.allCases
            let next = (all.firstIndex(of: sortKey) ?? 0) + 1
            sortKey = all[next % all.count]
            sort()
        case .showRecipients: return [.open(.recipients)]
        case .showOfficers: return [.open(.officers)]
        case .showDisposal: return [.open(.disposal)]
        case .showLog: return [.open(.audit(before: nil))]
        default: break
        }
        return []
    }

    // MARK: Keys

    var takesRawKeys: Bool { isFiltering }

    mutating func handle(_ key: Key, with means: Means) -> [Effect] {
        guard isFiltering else {
            if cursor.handle(key, count: rows.count, page: page) { chosen = current?.id }
            return []
        }
        switch key {
        case .enter: isFiltering = false
        case .escape:
            isFiltering = false
            filter.replace(with: "")
        case .up, .down, .pageUp, .pageDown:
            _ = cursor.handle(key, count: rows.count, page: page)
            chosen = current?.id
            return []
        default: _ = filter.handle(key)
        }
        arrange()
        return []
    }

    mutating func paste(_ text: String) -> Bool {
        guard isFiltering else { return false }
        filter.paste(text)
        arrange()
        return true
    }

    // MARK: Order

    private mutating func sort() {
        sorted = (content?.rows ?? []).sorted { isBefore($0, $1) }.map { ($0, $0.searchText) }
        arrange()
    }

    private mutating func arrange() {
        let words = filter.text.lowercased().split(separator: " ")
        rows = sorted.filter { entry in words.allSatisfy { entry.text.contains($0) } }.map(\.row)
        cursor.select(
            rows.firstIndex { $0.id == chosen } ?? min(cursor.selected, max(0, rows.count - 1)),
            count: rows.count, page: page)
    }

    private func isBefore(_ left: CaseRow, _ right: CaseRow) -> Bool {
        switch sortKey {
        case .due:
            switch (left.dueOn, right.dueOn) {
            case (let one?, let other?) where one != other: return one < other
            case (.some, nil): return true
            case (nil, .some): return false
            default: break
            }
        case .urgency where left.urgency != right.urgency: return left.urgency > right.urgency
        case .received where left.receivedAt != right.receivedAt:
            return left.receivedAt > right.receivedAt
        case .state where left.state != right.state:
            return left.state.rawValue < right.state.rawValue
        case .urgency, .received, .state, .reference: break
        }
        return left.reference < right.reference
    }
}

extension CaseRow {
    /// Everything a filter looks at, in small letters.
    fileprivate var searchText: String {
        [reference, title, state.title, requestingState, urgency].joined(separator: " ")
            .lowercased()
    }
}

extension Availability {
    /// What the rules say about a deed, with every reason.
    init(_ offers: Offers?, _ kind: ActionKind) {
        guard let offers else {
            self = .absent
            return
        }
        let refusals = offers[kind]
        let isEarly = refusals.contains { refusal in
            if case .wrongState = refusal { true } else { false }
        }
        self = refusals.isEmpty ? .ready : .barred(refusals.map(\.sentence), isTimely: !isEarly)
    }
}
