package import TerminalKit

/// Why the workstation cannot be shown on this terminal.
package enum TerminalError: Error, Equatable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// `TERM` is not set, or says that the terminal cannot move its cursor.
    case cannotPaint(name: String)
    /// The system does not know what `TERM` says.
    case unknown(name: String)
    /// Smaller than `Size.smallest`.
    case tooSmall(Size)
    /// The process is out of descriptors.
    case noResources
    /// This process shows the workstation already.
    case inUse
}
