import Foundation
package import TerminalKit
package import Workflow

/// The loop of the program: events in, orders out, one picture a batch.
///
/// A class because it owns the terminal and the unlocked desk. It runs on the thread that calls
/// `run()`; whatever takes time is done on threads of their own that post reports and wake it.
package final class Workstation {
    private let terminal: any Terminal
    private let door: FrontDoor
    private let theme: Theme
    private let idleSeconds: Double
    private let means: Means
    private let mailbox = Mailbox()
    private var stage: Stage
    private var desk: Desk?
    private var lastTouch: Date
    private var isWarned = false

    /// How long before the lock the officer is warned, in seconds.
    private static let warningSeconds = 60.0

    /// `idleSeconds` without a key lock the vault.
    package init(
        terminal: any Terminal, door: FrontDoor, theme: Theme, idleSeconds: Int, means: Means
    ) {
        self.terminal = terminal
        self.door = door
        self.theme = theme
        self.idleSeconds = Double(idleSeconds)
        self.means = means
        stage = Stage(size: terminal.size, means: means)
        lastTouch = means.now()
    }

    /// Runs until the officer quits or the terminal goes; locks and restores the terminal then.
    package func run() -> ExitReason {
        defer {
            desk?.lock()
            terminal.close()
        }
        if let reason = carryOut(stage.begin()) { return reason }
        while true {
            paint()
            for event in terminal.events(until: deadline) {
                touch(event)
                if let reason = carryOut(stage.handle(event)) { return reason }
            }
            for letter in mailbox.take() {
                if let reason = receive(letter) { return reason }
            }
            if let reason = watchIdleness() { return reason }
        }
    }

    /// Shows the picture, and once more when having been seen changes it.
    private func paint() {
        terminal.show(stage.draw(), theme: theme)
        if stage.painted() { terminal.show(stage.draw(), theme: theme) }
    }

    private func receive(_ letter: Mailbox.Letter) -> ExitReason? {
        let kept = desk
        if let fresh = letter.desk { desk = fresh }
        guard let orders = stage.receive(letter.report, for: letter.token) else {
            // Nobody waits for it any more, so its keys must not stay open.
            letter.desk?.lock()
            desk = kept
            return nil
        }
        return carryOut(orders)
    }

    // MARK: Orders

    private func carryOut(_ orders: [Order]) -> ExitReason? {
        for order in orders {
            switch order {
            case .run(let job): start(job)
            case .wipeKeys:
                // Blank first: what was on the screen goes before anything else is done.
                terminal.show(stage.draw(), theme: theme)
                desk?.lock()
                desk = nil
            case .suspend:
                terminal.show(stage.draw(), theme: theme)
                terminal.suspend()
            case .end(let reason): return reason
            }
        }
        return nil
    }

    private func start(_ job: Job) {
        let (mailbox, waker) = (mailbox, terminal.waker)
        let worker = Worker(door: door, desk: desk, job: job) { report in
            mailbox.post(Mailbox.Letter(token: job.token, report: report))
            waker()
        }
        // A thread and no task: these calls block, and the pool of the tasks has few threads.
        Thread.detachNewThread {
            mailbox.post(worker.run())
            waker()
        }
    }

    // MARK: Idleness

    private func touch(_ event: TerminalEvent) {
        switch event {
        case .key, .paste: touch()
        case .resized, .woken, .deadline, .hangUp, .suspended, .resumed, .terminate: break
        }
    }

    private func touch() {
        lastTouch = means.now()
        isWarned = false
    }

    /// When to wake up next without input: at the warning, then at the lock; never while the lock
    /// waits for the end of a deed, and at a locked vault only for a passphrase left half typed.
    private var deadline: Date? {
        guard !stage.locksAfterDeed else { return nil }
        let lock = lastTouch.addingTimeInterval(idleSeconds)
        if let gate = stage.gate {
            return gate.secret.typed.isEmpty && stage.shares == nil ? nil : lock
        }
        return warns && !isWarned ? lock.addingTimeInterval(-Self.warningSeconds) : lock
    }

    private var warns: Bool { idleSeconds >= 2 * Self.warningSeconds }

    private func watchIdleness() -> ExitReason? {
        guard let deadline, means.now() >= deadline else { return nil }
        if warns, !isWarned, stage.gate == nil {
            isWarned = true
            stage.message = Stage.Message(
                weight: .warning, text: "Nobody types: locking in a minute. Any key stays.")
            return nil
        }
        // Whoever writes a share down types nothing for long: it goes off the screen, and the deed
        // stays where it is for as long again.
        if stage.concealShare() {
            touch()
            return nil
        }
        return carryOut(stage.lock())
    }
}
