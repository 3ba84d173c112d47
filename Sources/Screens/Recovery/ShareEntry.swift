import TerminalKit
import Vault
import Workflow

/// A share as its holder types it, word after word.
///
/// Words that are whole lie in locked memory. The one being typed is a plain text: it is one of
/// 1024 and tells nothing of the share.
struct ShareEntry: Hashable, Sendable {
    /// What a key led to.
    enum Answer: Hashable, Sendable {
        case stays
        /// The last word is there.
        case full
    }

    /// Whole words, each cut to the four letters that tell it from all others.
    let words = Secret()
    private(set) var count = 0
    private(set) var current = ""
    private(set) var error: String?

    /// Letters of a word that are kept, and that are enough.
    private static let keptLetters = 4
    private static let longestWord = 8

    mutating func handle(_ key: Key) -> Answer {
        switch key {
        case .character(" "), .enter, .tab: return endWord()
        case .character(let scalar): type(scalar)
        case .backspace: goBack()
        case .control("u"): clear()
        default: break
        }
        return .stays
    }

    /// Takes pasted words as they would be typed; what comes after the last word is dropped.
    mutating func paste(_ text: String) -> Answer {
        for scalar in text.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if handle(isSpace ? .character(" ") : .character(scalar)) == .full { return .full }
            if isSpace, error != nil { return .stays }
        }
        return count == ShareGrid.wordCount - 1 ? endWord() : .stays
    }

    /// Says what is wrong with the share; its words stay, to be mended.
    mutating func refuse(_ sentence: String) {
        error = sentence
    }

    /// The word that the letters typed can only mean.
    var completion: Substring? {
        current.isEmpty ? nil : ShareWordList.completion(of: current)
    }

    mutating func clear() {
        words.typed.clear()
        count = 0
        current = ""
        error = nil
    }

    private mutating func type(_ scalar: Unicode.Scalar) {
        let letters = String(Character(scalar)).lowercased()
        guard let letter = letters.first, letters.count == 1, letter.isASCII, letter.isLetter,
            current.count < Self.longestWord
        else { return }
        error = nil
        current.append(letter)
    }

    private mutating func endWord() -> Answer {
        guard !current.isEmpty else {
            return count == ShareGrid.wordCount ? .full : .stays
        }
        guard ShareWordList.knows(current) else {
            error =
                "Word \(count + 1), “\(current)”, is not in the list of words for shares. Look at "
                + "the paper."
            return .stays
        }
        guard count < ShareGrid.wordCount else { return .stays }
        for scalar in current.unicodeScalars.prefix(Self.keptLetters) {
            words.typed.append(scalar)
        }
        words.typed.append(" ")
        count += 1
        current = ""
        error = nil
        return count == ShareGrid.wordCount ? .full : .stays
    }

    /// Takes a letter away, or fetches the word before to be typed anew.
    private mutating func goBack() {
        error = nil
        if current.popLast() != nil { return }
        guard count > 0 else { return }
        current = words.typed.withWords { $0.last ?? "" }
        for _ in 0...Self.keptLetters { words.typed.removeLast() }
        count -= 1
    }
}

extension ShareEntry {
    /// Draws all words of the share at hand and the one being typed.
    func draw(into buffer: inout Buffer, in area: Rect) {
        let whole = words.typed.withWords { words in
            words.map { word in ShareWordList.completion(of: word).map(String.init) ?? word }
        }
        let isFull = count >= ShareGrid.wordCount
        ShareGrid.draw(
            isFull ? whole : whole + [current], current: isFull ? nil : count, into: &buffer,
            in: area)
    }
}
