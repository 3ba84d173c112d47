import ArgumentParser

/// How the workstation looks and when it locks.
struct ScreenOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A theme: dark, mono, or a file of ~/.config/rogatory/themes. (default: dark)",
            valueName: "name"))
    var theme: String?

    @Option(help: ArgumentHelp("Lock after so many seconds without a key.", valueName: "seconds"))
    var idle = 300

    func validate() throws {
        guard (30...3600).contains(idle) else {
            throw ValidationError("--idle lies between 30 and 3600 seconds.")
        }
    }
}
