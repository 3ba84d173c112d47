import Casework
import Foundation
import TerminalKit
import Workflow

/// One case: where it stands, what it needs next, and every part of its file.
struct CaseFileScreen: Screen {
    /// The parts of the file.
    enum Tab: Int, CaseIterable, Sendable {
        case overview, documents, completeness, persons, decision, history
    }

    /// What the form on the screen is for.
    enum Asked: Hashable, Sendable {
        case describe, takeIn, verify, weigh, accept, task, secondReading, returnToRedaction
        case plan, assign
        case element(String)
        case person(PersonOfCase?)
        case ground(String)
    }

    let id: CaseFile.ID
    private(set) var content: CaseContent?
    var tab = Tab.overview
    var cursors: [Tab: ListCursor] = [:]
    var sheet: Sheet?
    var asked: Asked?
    /// Whether the next row without an answer is to be chosen when the case is loaded again.
    private var goesToNextOpenRow = false
    private var page = 10
    private(set) var area = Size(rows: 21, columns: 80)
    /// The first fact of the overview that is shown.
    private(set) var overviewTop = 0

    init(id: CaseFile.ID) {
        self.id = id
    }

    var route: Route { .caseFile(id) }
    let scope = Scope.caseFile
    var reference: String { content?.file.reference ?? "" }
    var name: String { reference.isEmpty ? "Case" : "Case \(reference)" }

    mutating func show(_ content: Content) {
        guard case .caseFile(let loaded) = content else { return }
        self.content = loaded
        if goesToNextOpenRow { goToNextOpenRow() }
        goesToNextOpenRow = false
        settle()
    }

    mutating func fit(_ area: Size) {
        page = max(1, area.rows - 6)
        self.area = area
        settle()
    }

    private mutating func settle() {
        overviewTop = min(overviewTop, mostOverviewTop)
        for tab in Tab.allCases {
            let count = count(of: tab)
            cursors[tab, default: ListCursor()].settle(count: count, page: page)
        }
    }

    // MARK: Rows

    /// How many rows a part has.
    func count(of tab: Tab) -> Int {
        guard let content else { return 0 }
        return switch tab {
        case .overview: 0
        case .documents: content.file.documents.count
        case .completeness: content.elements.count
        case .persons: content.file.persons.count
        case .decision: DecisionRow.rows(of: content).count
        case .history: content.file.moves.count
        }
    }

    /// The chosen row of the part that is shown.
    var selected: Int { cursors[tab]?.selected ?? 0 }

    private mutating func goToNextOpenRow() {
        guard let content else { return }
        let open: [Int] =
            switch tab {
            case .completeness:
                content.elements.indices.filter { content.elements[$0].answer == nil }
            case .decision:
                content.grounds.indices.filter { content.grounds[$0].finding == nil }
            case .overview, .documents, .persons, .history: []
            }
        guard let next = open.first(where: { $0 > selected }) ?? open.first else { return }
        let count = count(of: tab)
        cursors[tab]?.select(next, count: count, page: page)
    }

    // MARK: Keys

    mutating func handle(_ key: Key, with means: Means) -> [Effect] {
        if tab == .overview {
            scrollOverview(key)
            return []
        }
        let count = count(of: tab)
        _ = cursors[tab, default: ListCursor()].handle(key, count: count, page: page)
        return []
    }

    private mutating func scrollOverview(_ key: Key) {
        let most = mostOverviewTop
        switch key {
        case .down, .character("j"): overviewTop = min(most, overviewTop + 1)
        case .up, .character("k"): overviewTop = max(0, overviewTop - 1)
        case .pageDown, .end, .character(" "): overviewTop = most
        case .pageUp, .home: overviewTop = 0
        default: break
        }
    }

    mutating func finished(_ action: Action) {
        sheet = nil
        asked = nil
        switch action {
        case .answerElement, .weighGround: goesToNextOpenRow = true
        default: break
        }
    }

    func caution(before action: Action) -> [String] {
        Caution.lines(
            before: action.kind, state: content?.file.state, package: content?.file.livePackage)
    }
}

/// What a deed takes back, said before it is done.
enum Caution {
    static func lines(
        before kind: ActionKind, state: CaseState?, package: DisclosurePackage?
    ) -> [String] {
        guard let cause = Transitions.cause(of: kind), let state else { return [] }
        if package != nil || [.awaitingApproval, .approved].contains(state) {
            return [
                "This voids the sealed package (\(cause.title)); it has to be sealed and "
                    + "approved again."
            ]
        }
        let redoesReading = cause == .marks || cause == .documents
        guard redoesReading, [.secondRead, .inAssessment].contains(state) else { return [] }
        return [
            "This makes the copies and the second reading out of date; the case goes back to "
                + "redaction."
        ]
    }
}
