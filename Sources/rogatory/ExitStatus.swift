/// How the program ends, after `sysexits.h`.
enum ExitStatus: Int32 {
    case done = 0
    /// A check was made and did not pass.
    case checkFailed = 1
    case usage = 64
    /// What was read is damaged, altered or not what it should be.
    case dataError = 65
    /// What was named is not there.
    case noInput = 66
    /// Something the program needs is missing on this machine.
    case unavailable = 69
    /// A mistake of the program itself.
    case software = 70
    case systemError = 71
    case cannotCreate = 73
    case inputOutput = 74
    /// The same may work a moment later.
    case tryAgain = 75
    /// The rules, a wrong passphrase or file modes bar it.
    case notPermitted = 77
    /// The vault or a setting asks for another version of the program.
    case configuration = 78
}

/// How one error ends the program: the status and one sentence to standard error.
struct Ending: Equatable {
    let status: ExitStatus
    let sentence: String

    init(_ status: ExitStatus, _ sentence: String) {
        self.status = status
        self.sentence = sentence
    }
}
