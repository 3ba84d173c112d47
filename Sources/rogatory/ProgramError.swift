import Casework

/// Why a command could not do what was asked, beside what the desk itself reports.
enum ProgramError: Error, Equatable {
    /// A secret has to be typed and there is no terminal.
    case noTerminal
    /// The descriptor named for passphrases cannot be read, with the system's error number.
    case descriptorUnreadable(Int32, errno: Int32)
    /// A line of the descriptor, or an answer, is empty where a secret was expected.
    case secretMissing
    /// The officer broke off.
    case cancelled
    /// A deed that cannot be undone, where nobody can be asked about it.
    case nobodyToAsk
    /// A file the officer named cannot be read or written, with the system's error number.
    case file(path: String, errno: Int32)
    /// A pipe, a device or a socket.
    case notAFile(path: String)
    /// A file the officer named is larger than this many bytes.
    case fileTooLarge(path: String, limit: Int)
    /// A file the officer named does not hold what the command expects.
    case fileMalformed(path: String, expected: String)
    /// The rules bar the deed; every reason.
    case refused([Refusal])
    /// Nothing in the vault answers to what was named.
    case notFound(String)
    /// More than one thing answers to what was named.
    case ambiguous(String)
    /// No change of the directory waits for confirmation.
    case nothingPending
    /// A check was made and did not pass; what failed is already printed.
    case checkFailed
    /// The log does not hold; what is wrong is already printed.
    case logBroken
    /// A checkpoint kept elsewhere that nobody of the vault signed as it stands.
    case checkpointAltered
    /// A package did not pass its examination; what failed is already printed.
    case packageNotGenuine
    /// The line to the terminal was cut; the vault was locked first.
    case hungUp
    /// Somebody asked the process to end; the vault was locked first.
    case terminated
    /// The tour waited for this text and the screen never showed it.
    case tourStuck(waitingFor: String)
    /// The folder for what a demonstration leaves behind exists already.
    case folderNotEmpty(path: String)
    /// The folder of the stick with the second memory is not there.
    case noStick(path: String)
}
