package import Foundation
import Synchronization

/// The clock by which a training vault's past was lived; it runs forward only when told to.
///
/// A class because every desk of the play reads the same one.
package final class TrainingClock: Sendable {
    private let moment: Mutex<Date>

    package init(startingAt start: Date) {
        moment = Mutex(start)
    }

    package var now: Date { moment.withLock { $0 } }

    /// Lets hours pass.
    package func advance(hours: Int) {
        moment.withLock { $0 += Double(hours) * 3_600 }
    }

    /// Lets a minute pass; deeds of one officer follow each other in minutes.
    package func tick() {
        moment.withLock { $0 += 60 }
    }
}
