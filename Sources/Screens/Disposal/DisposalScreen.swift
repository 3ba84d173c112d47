import Casework
import TerminalKit
import Workflow

/// Cases whose time is over: proposed by one officer, destroyed by another, with a certificate.
struct DisposalScreen: Screen {
    /// What is listed.
    enum Part: Hashable, Sendable {
        case cases, certificates
    }

    private(set) var content: DisposalContent?
    private(set) var part = Part.cases
    private(set) var cursor = ListCursor()
    private var page = 10
    /// The case that was destroyed just now: its certificate is shown when it is loaded.
    private var destroyed: String?
    var sheet: Sheet?

    let route = Route.disposal
    let scope = Scope.disposal
    let name = "Disposal"

    mutating func show(_ content: Content) {
        guard case .disposal(let loaded) = content else { return }
        self.content = loaded
        if let reference = destroyed,
            let index = loaded.certificates.firstIndex(where: { $0.reference == reference })
        {
            part = .certificates
            cursor.select(index, count: loaded.certificates.count, page: page)
        }
        destroyed = nil
        cursor.settle(count: count, page: page)
    }

    mutating func fit(_ area: Size) {
        page = max(1, area.rows - 6)
        cursor.settle(count: count, page: page)
    }

    private var count: Int {
        switch part {
        case .cases: content?.rows.count ?? 0
        case .certificates: content?.certificates.count ?? 0
        }
    }

    /// The case at the cursor.
    private var current: DisposalRow? {
        guard part == .cases, let rows = content?.rows, rows.indices.contains(cursor.selected)
        else { return nil }
        return rows[cursor.selected]
    }

    // MARK: Commands

    func availability(of command: CommandID) -> Availability {
        switch command {
        case .proposeDisposal: current.map { Availability($0.offers, .proposeDisposal) } ?? .absent
        case .dispose: current.map { Availability($0.offers, .dispose) } ?? .absent
        case .certificates: .ready
        default: .absent
        }
    }

    mutating func run(_ command: CommandID, with means: Means) -> [Effect] {
        switch command {
        case .proposeDisposal: sheet = current.map(form)
        case .dispose: return current.map { [.perform([.dispose($0.id)])] } ?? []
        case .certificates:
            part = part == .cases ? .certificates : .cases
            cursor = ListCursor()
        default: break
        }
        return []
    }

    mutating func handle(_ key: Key, with means: Means) -> [Effect] {
        _ = cursor.handle(key, count: count, page: page)
        return []
    }

    private func form(for row: DisposalRow) -> Sheet {
        Sheet(
            "Dispose of \(row.reference)",
            "Another officer, a supervisor or the head, has to confirm it. Then the records of the "
                + "case and all its keys are destroyed.",
            [
                .area(
                    "because", "Why",
                    row.endsOn.map { "\(row.retention): over on \($0.text)." } ?? "", rows: 3,
                    hint: "stands in the log, sealed to those who hold the case")
            ])
    }

    mutating func submit(_ form: Form, with means: Means) -> [Effect] {
        let because = form["because"]
        let errors = because.isEmpty ? ["because": "Write why its time is over."] : [:]
        guard sheet?.form.report(errors) ?? true, let row = current else { return [] }
        return [.perform([.proposeDisposal(row.id, because: because)])]
    }

    mutating func finished(_ action: Action) {
        sheet = nil
        guard case .dispose(let id) = action else { return }
        destroyed = content?.rows.first { $0.id == id }?.reference
    }

    func caution(before action: Action) -> [String] {
        guard case .dispose(let id) = action,
            let row = content?.rows.first(where: { $0.id == id })
        else { return [] }
        var lines = [
            "\(row.reference), \(row.title): it cannot be opened again in this vault by anybody."
        ]
        if let today = content?.today, !row.isDue(on: today) {
            lines.append(
                row.endsOn.map { "Its time is over on \($0.text) only." }
                    ?? "The rule book counts no days for it.")
        }
        if let day = row.backupsGoneOn {
            lines.append("Backups still hold its keys until \(day.text).")
        }
        return lines
    }
}
