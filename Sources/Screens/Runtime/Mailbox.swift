import Synchronization
import Workflow

/// Where reports of jobs wait for the keyboard's thread.
///
/// A class because the loop and the jobs hold the same one.
final class Mailbox: Sendable {
    /// A report under its job's number, with the desk that an unlocking handed out.
    struct Letter: Sendable {
        let token: Int
        let report: Report
        var desk: Desk?
    }

    private let letters = Mutex<[Letter]>([])

    func post(_ letter: Letter) {
        letters.withLock { $0.append(letter) }
    }

    /// Everything that has come, oldest first.
    func take() -> [Letter] {
        letters.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
