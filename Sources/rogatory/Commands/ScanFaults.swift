/// What could not be read in a scan: told where it is met, since nobody may read to the end.
struct ScanFaults {
    /// With what the program ends; nothing where all was read.
    private(set) var status: ExitStatus?

    /// Tells of a file that cannot be read at all; its status goes before that of parts.
    mutating func tell(_ fault: ProgramError) {
        let ending = Ending(fault)
        Output.message("rogatory: " + ending.sentence)
        if status == nil || status == .dataError { status = ending.status }
    }

    /// Tells of a part of what was named, or of a name that is not looked for.
    mutating func tell(_ words: String) {
        Output.message(words)
        status = status ?? .dataError
    }
}
