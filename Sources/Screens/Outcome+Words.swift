import Casework
import Workflow

extension Remark {
    /// The remark as a sentence, and whether it has to be put away by a key.
    var told: (sentence: String, isHeavy: Bool) {
        switch self {
        case .packageVoided(let cause):
            ("The package no longer stands: \(cause.title).", true)
        case .copiesStale:
            ("The copies are out of date; they have to be prepared anew.", false)
        case .residueFound(let copies):
            (
                "Something masked can still be found. "
                    + copies.map(\.sentence).joined(separator: " ")
                    + " Mark these passages too, then prepare the copies again.", true
            )
        case .approved: ("The package has every approval it needs.", false)
        case .approvalsMissing(let refusals):
            (
                "Signed. Still missing: " + refusals.map(\.sentence).joined(separator: " "),
                true
            )
        case .exported(let fileName, let digest):
            ("Written to \(fileName). SHA-256 \(digest.hex)", true)
        case .unreadableParts:
            (
                "Parts of it cannot be read; it can only leave when it is withheld in full.",
                true
            )
        case .guessedLetters:
            (
                "It does not say how its letters are written, and they were taken for Western "
                    + "European ones (windows-1252). Look at names with accents: where they are "
                    + "wrong, ask for the document in UTF-8, since names are not found in it.",
                true
            )
        }
    }
}

extension Notice {
    /// What a deed brought with it, when it has to be seen.
    static func remarks(_ remarks: [Remark], after kind: ActionKind) -> Notice? {
        let heavy = remarks.map(\.told).filter(\.isHeavy)
        guard !heavy.isEmpty else { return nil }
        let isWorry = remarks.contains { remark in
            switch remark {
            case .packageVoided, .residueFound, .unreadableParts, .guessedLetters: true
            case .copiesStale, .approved, .approvalsMissing, .exported: false
            }
        }
        return Notice(isWorry ? .warning : .good, kind.done, heavy.map(\.sentence))
    }

    /// What is said in the foot of the screen after a deed.
    static func line(_ remarks: [Remark], after kind: ActionKind, count: Int) -> String {
        let light = remarks.map(\.told).filter { !$0.isHeavy }.map(\.sentence)
        let done = count > 1 ? "\(kind.done) (\(count) documents)" : kind.done
        return ([done] + light).joined(separator: " ")
    }
}

extension UncleanCopy {
    /// How many passages are told; the rest is only counted.
    private static let toldPassages = 4

    fileprivate var sentence: String {
        let told = passages.prefix(Self.toldPassages).map {
            "“\($0.text)” (\($0.disguise.words))"
        }
        let rest = passages.count - told.count
        return "In \(fileName): \(told.joined(separator: ", "))"
            + (rest > 0 ? " and \(rest) more." : ".")
    }
}

extension Leftover.Disguise {
    /// In what shape a masked passage was found again.
    fileprivate var words: String {
        switch self {
        case .plain: "as it was masked"
        case .folded: "in other letters"
        case .spaced: "spaced or broken"
        case .reversed: "backwards"
        case .base64: "in base64"
        case .hexadecimal: "in hexadecimal"
        case .percentEncoded: "in percent signs"
        case .digits: "its digits"
        case .token: "one of its words"
        case .fileName: "in the file's name"
        }
    }
}
