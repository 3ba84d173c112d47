import Foundation

/// How long a trial runs: short with every test run, as long as asked for with `make torture`.
package enum Trials {
    /// `ROGATORY_TRIAL_ROUNDS`, or the short form's number.
    package static func rounds(short: Int) -> Int {
        ProcessInfo.processInfo.environment["ROGATORY_TRIAL_ROUNDS"].flatMap { Int($0) } ?? short
    }

    /// 1 where `ROGATORY_TRIAL_EVERY_BYTE` is set, or the short form's step.
    package static func step(short: Int) -> Int {
        ProcessInfo.processInfo.environment["ROGATORY_TRIAL_EVERY_BYTE"] == nil ? short : 1
    }
}
