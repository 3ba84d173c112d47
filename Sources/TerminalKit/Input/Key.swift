/// A key, with what was held down beside it.
package enum Key: Hashable, Sendable {
    case character(Unicode.Scalar)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, pageUp, pageDown, home, end
    /// F1 to F12 and beyond.
    case function(Int)
    /// A letter from "a" to "z", or one of the signs `[ \ ] ^ _` and `@` for the space bar, with
    /// the control key.
    case control(Character)
    /// A character with the Alt key, or Escape and the character at once.
    case alt(Unicode.Scalar)
}

/// What happens at a terminal.
package enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    /// Text that was pasted: data, never keys, of any content.
    case paste(String)
    /// The terminal has this size now.
    case resized(Size)
    /// Somebody called the waker.
    case woken
    /// The deadline has come.
    case deadline
    /// The terminal is gone, its line was cut.
    case hangUp
    /// The officer wants the shell back: Ctrl-Z, or SIGTSTP from outside.
    ///
    /// Nothing has stopped yet; answer by locking and calling `suspend()`.
    case suspended
    /// The process goes on after it was stopped.
    case resumed
    /// Somebody asks the process to end.
    case terminate
}
