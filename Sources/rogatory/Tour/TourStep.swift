import Foundation
import TerminalKit

/// One thing the tour does at the screen.
enum TourStep: Equatable, Sendable {
    /// Says what is to be seen now, and shows the screen.
    case scene(String)
    /// Waits until a row of the screen holds the text.
    case wait(String)
    /// Presses keys.
    case press([Key])
    /// Goes through a list from its top until a row of the screen holds the text.
    case seek(String)
    /// Types the word that stands on the screen behind these words: a reference to be repeated.
    case repeatWord(after: String)

    /// Waits until a form or a question with this title lies over the screen.
    static func box(_ title: String) -> TourStep { .wait("┌─ " + title) }

    /// Types text; a line feed is the enter key.
    static func type(_ text: String) -> TourStep {
        .press(text.unicodeScalars.map { $0 == "\n" ? .enter : .character($0) })
    }
}

extension [String] {
    /// Whether the line above the footer says that something is on its way: keys would have to
    /// wait, and those for deeds would be given up.
    var isBusy: Bool { count >= 2 && self[count - 2].hasSuffix(" …") }

    /// Whether the screen is at rest and one of its rows holds the text.
    func shows(_ text: String) -> Bool { !isBusy && contains { $0.contains(text) } }

    /// The first word that stands behind these words in any of the rows.
    func word(after words: String) -> String? {
        for row in self {
            guard let found = row.range(of: words) else { continue }
            let word = row[found.upperBound...].prefix { !$0.isWhitespace }
            if !word.isEmpty { return String(word) }
        }
        return nil
    }
}

/// What one officer does between unlocking and locking.
struct TourTurn: Equatable, Sendable {
    let login: String
    let passphrase: String
    let steps: [TourStep]
}
