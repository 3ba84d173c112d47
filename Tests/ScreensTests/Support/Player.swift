import Casework
import TerminalKit
import Workflow

@testable import Screens

/// Plays a stage: keys in, orders out, reports put in by hand.
///
/// A class so that a test can ask and expect in one line.
final class Player {
    private(set) var stage: Stage
    /// Orders that came and were not looked at yet.
    private(set) var orders: [Order] = []

    init(rows: Int = 24, columns: Int = 80, as officer: Officer? = World.quill) {
        stage = Stage(size: Size(rows: rows, columns: columns), means: World.means)
        orders = stage.begin()
        report(.claimsTraining(true))
        guard let officer else { return }
        for key in Self.keys(officer.login) + [.enter, .character("x"), .enter] { press(key) }
        report(.unlocked(World.identity(officer)))
    }

    /// A stage with one room on top of the list.
    convenience init(
        _ content: Content, at route: Route, rows: Int = 24, columns: Int = 80,
        as officer: Officer = World.quill
    ) throws {
        self.init(rows: rows, columns: columns, as: officer)
        report(.loaded(.caseList(try World.list(officer))))
        if route != .caseList {
            orders = stage.open(route)
            report(.loaded(content))
        }
        orders = []
    }

    static func keys(_ text: String) -> [Key] {
        text.unicodeScalars.map { $0 == "\n" ? .enter : .character($0) }
    }

    /// Presses keys one after the other, each on what the one before it has painted.
    func press(_ keys: Key...) {
        for key in keys {
            orders += stage.handle(.key(key))
            paint()
        }
    }

    /// Presses keys faster than anything is painted.
    func pressAtOnce(_ keys: [Key]) {
        for key in keys { orders += stage.handle(.key(key)) }
        paint()
    }

    private func paint() {
        _ = stage.draw()
        _ = stage.painted()
    }

    func type(_ text: String) {
        for key in Self.keys(text) { press(key) }
    }

    func feed(_ event: TerminalEvent) {
        orders += stage.handle(event)
        paint()
    }

    /// The work that was asked for since the last look.
    func takeWork() -> [Work] {
        defer { orders = [] }
        return orders.compactMap { order in
            if case .run(let job) = order { job.work } else { nil }
        }
    }

    func takeOrders() -> [Order] {
        defer { orders = [] }
        return orders
    }

    /// The deeds that were asked for since the last look.
    func takeActions() -> [Action] {
        takeWork().flatMap { work -> [Action] in
            if case .perform(let actions, _, _) = work { actions } else { [] }
        }
    }

    /// Reports on the newest job that waits.
    func report(_ report: Report) {
        guard let token = stage.pending.keys.max() else { return }
        orders += stage.receive(report, for: token) ?? []
        paint()
    }

    var screen: [String] { stage.draw().text() }

    func shows(_ text: String) -> Bool { screen.contains { $0.contains(text) } }
}
