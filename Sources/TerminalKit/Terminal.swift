package import Foundation

/// A terminal: events come from it, pictures go to it.
///
/// One thread uses it; only the waker may be called from others.
package protocol Terminal: AnyObject {
    /// How large it is now.
    var size: Size { get }

    /// Waits for input, a call of the waker or the deadline.
    ///
    /// Whatever has come by then is returned in one go and in order; never empty. Nothing runs
    /// while it waits.
    func events(until deadline: Date?) -> [TerminalEvent]

    /// Shows a picture, sending what differs from the last one.
    func show(_ buffer: Buffer, theme: Theme)

    /// Gives the terminal back to the shell and stops the process.
    ///
    /// Returns when the process goes on, with everything to be shown again.
    func suspend()

    /// Gives the terminal back for good; a second call does nothing.
    func close()

    /// Makes `events(until:)` return; may be called from any thread, at any time.
    var waker: @Sendable () -> Void { get }
}
