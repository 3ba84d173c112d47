import Casework
import Foundation
import TerminalKit
import Workflow

/// The log, one page at a time, newest first.
struct AuditScreen: Screen {
    /// Entries read at once.
    static let pageSize = 200

    private(set) var content: AuditContent?
    private(set) var cursor = ListCursor()
    private(set) var filter = TextField()
    private(set) var isFiltering = false
    private(set) var rows: [AuditRow] = []
    private(set) var check: LogCheck?
    /// The numbers by which the pages before this one were read, newest first.
    private var newerPages: [Int?] = []
    private var before: Int?
    private var page = 10
    var sheet: Sheet?

    init(before: Int?) {
        self.before = before
    }

    var route: Route { .audit(before: before) }
    let scope = Scope.audit
    let name = "Log"

    mutating func show(_ content: Content) {
        guard case .audit(let loaded) = content else { return }
        self.content = loaded
        arrange()
    }

    mutating func fit(_ area: Size) {
        page = max(1, area.rows - 6)
        cursor.settle(count: rows.count, page: page)
    }

    mutating func take(_ check: LogCheck) { self.check = check }

    // MARK: Commands

    func availability(of command: CommandID) -> Availability {
        switch command {
        case .filter: .ready
        case .verifyLog:
            if case .running? = check { .absent } else { .ready }
        case .older: (content?.rows.last?.id ?? 0) > 0 ? .ready : .absent
        case .newer: newerPages.isEmpty ? .absent : .ready
        default: .absent
        }
    }

    mutating func run(_ command: CommandID, with means: Means) -> [Effect] {
        switch command {
        case .filter: isFiltering = true
        case .verifyLog:
            check = .running(0)
            return [.verifyLog]
        case .older: return turnOlder()
        case .newer: return turnNewer()
        default: break
        }
        return []
    }

    private mutating func turnOlder() -> [Effect] {
        guard let last = content?.rows.last?.id, last > 0 else { return [] }
        newerPages.append(before)
        before = last
        cursor = ListCursor()
        return [.reload]
    }

    private mutating func turnNewer() -> [Effect] {
        guard let newer = newerPages.popLast() else { return [] }
        before = newer
        cursor = ListCursor()
        return [.reload]
    }

    // MARK: Keys

    var takesRawKeys: Bool { isFiltering }

    mutating func handle(_ key: Key, with means: Means) -> [Effect] {
        guard isFiltering else {
            let isAtEnd = cursor.selected == rows.count - 1 && filter.isEmpty
            if isAtEnd, [.down, .pageDown, .character("j"), .character(" ")].contains(key) {
                return turnOlder()
            }
            _ = cursor.handle(key, count: rows.count, page: page)
            return []
        }
        switch key {
        case .enter: isFiltering = false
        case .escape:
            isFiltering = false
            filter.replace(with: "")
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

    private mutating func arrange() {
        let words = filter.text.lowercased().split(separator: " ")
        rows = (content?.rows ?? []).filter { row in
            let text = [row.deed, row.caseReference, officer(row.officer), row.subject]
                .joined(separator: " ").lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        cursor.settle(count: rows.count, page: page)
    }

    func officer(_ id: Officer.ID) -> String {
        content?.officers.first { $0.id == id }?.name ?? String(id.uuid.uuidString.prefix(8))
    }
}
