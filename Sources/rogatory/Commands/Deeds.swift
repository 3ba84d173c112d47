import Workflow

/// What a command says about a deed it asked for.
enum Deeds {
    /// Says that the deed is done, or throws every reason why the rules bar it.
    static func report(_ outcome: Outcome, done sentence: String) throws(ProgramError) {
        switch outcome {
        case .done: Output.message(sentence)
        case .refused(let refusals): throw .refused(refusals)
        }
    }
}
