import ArgumentParser
import CursesTerminal
import Documents
import Foundation
import Screens
import TerminalKit
import Vault
import Workflow

/// A made-up office to walk through, or a tour that walks by itself.
struct DemoCommand: DocumentCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Open a made-up office on a vault marked as training, or play a tour of it.",
        discussion: """
            On a terminal it opens the workstation on a fresh training vault, which is removed at \
            the end. In a pipe, or with --tour, it plays a whole case by keys, from the first \
            intake key to the exported package, and checks the result.
            """)

    @Flag(help: "Play the tour; Esc breaks it off.")
    var tour = false

    @Flag(help: "Play the tour without pauses.")
    var fast = false

    @Option(
        help: ArgumentHelp(
            "Leave vault, packages, office key and the made-up recipients' identities in this "
                + "folder, which must not exist yet.", valueName: "dir"))
    var keep: String?

    @OptionGroup var screen: ScreenOptions

    static let entersBoundsItself = true
    /// What it may do before it has made its folders.
    var bounds: Confinement { Confinement() }

    func run(converters: Converters?) throws {
        let hasTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        let place = try DemoPlace(keptIn: keep, converters: converters)
        Bounds.enter(place.bounds)
        Output.message("Making a training vault …")
        try place.build()
        CastList.print()
        if tour || fast || !hasTerminal {
            try play(in: place, onTerminal: hasTerminal)
        } else {
            try open(place)
        }
        if keep != nil { try leave(place) }
    }

    private func play(in place: DemoPlace, onTerminal: Bool) throws {
        let played = Tour(place: place, pace: fast || !onTerminal ? .fast : .watched)
        if onTerminal {
            try played.play(
                on: CursesTerminal(), theme: ThemeChoice.theme(named: screen.theme)
            ) { _, _ in }
        } else {
            try played.play(on: TestTerminal(), theme: ThemeChoice.theme(named: screen.theme)) {
                caption, rows in
                Output.line(
                    "── \(caption) "
                        + String(repeating: "─", count: 76).dropFirst(
                            min(76, caption.count + 4)))
                for row in rows { Output.line(row) }
            }
        }
        try TourCheck(place: place).run()
    }

    private func open(_ place: DemoPlace) throws {
        let terminal = try ControllingTerminal()
        _ = try terminal.ask("\nPress Enter to open the workstation; Ctrl-Q ends it. ")
        let surroundings = place.surroundings
        try WorkstationRun.open(
            on: CursesTerminal(), door: place.door(),
            theme: ThemeChoice.theme(named: screen.theme), idleSeconds: screen.idle,
            means: Means(now: surroundings.now, newID: surroundings.newID))
    }

    /// Says what was left behind, and where.
    private func leave(_ place: DemoPlace) throws {
        for state in place.identities.keys.sorted() { try place.keepIdentity(of: state) }
        Output.message(
            """

            Left in \(place.root):
              vault                     rogatory open --vault \(place.vault)
              exports                   what was handed over
              made-up-recipient-…       the age identities that open it
            """)
    }
}
