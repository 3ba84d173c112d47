import Casework
import Foundation
import Redaction

/// Texts made to take long: one piece over and over, a megabyte and ten of it.
enum Hostile {
    private static let pieces: [(title: String, piece: String)] = [
        ("digits", "1"), ("digits and blanks", "12 "), ("combining marks", "\u{301}"),
        ("one long word", "a"), ("letters and hyphens", "a-"), ("initials", "A. "),
        ("forms of address", "Mr "), ("births", "born "), ("numbers announced", "passport no. "),
        ("at signs", "a@"), ("colons", "0:"), ("angles", "<"), ("zones that begin", "P<\n"),
        ("a name", "Marisol Tench "),
    ]

    static func run() {
        let detection = CaseDetection(MadeNames.persons(2_000), depth: .strict)
        print("made to take long, strict   1 MB, s  10 MB, s  times (10 is linear)")
        for (title, piece) in pieces {
            let times = [1, 10].map { megabytes in
                let count = megabytes * 1_000_000 / piece.utf8.count
                let text = Speed.text(String(repeating: piece, count: count))
                return (0..<3).map { _ in
                    let start = Clock.seconds
                    _ = detection.findings(in: text).count
                    return Clock.seconds - start
                }.sorted()[1]
            }
            print(
                title.padding(toLength: 26, withPad: " ", startingAt: 0)
                    + String(format: "%9.3f %9.3f %6.1f", times[0], times[1], times[1] / times[0]))
            fflush(nil)
        }
    }
}
