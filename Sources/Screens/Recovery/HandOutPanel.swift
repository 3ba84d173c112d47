import Foundation
import TerminalKit
import Vault

/// Shares going to their holders, one at a time: called, shown, checked, and off the screen.
struct HandOutPanel: Hashable, Sendable {
    /// What is on the screen of one holder.
    enum Phase: Hashable, Sendable {
        /// He is called; nothing of his share is shown.
        case call
        case show
        /// His share is off the screen and he types some of its words from his paper.
        case check
    }

    /// What a key led to.
    enum Answer: Hashable, Sendable {
        case stays
        case finished
        case givenUp
    }

    let handOut: HandOut
    private(set) var index = 0
    private(set) var phase = Phase.call
    /// The places of the words that are asked for, from 0, and how many of them were right.
    private(set) var asked: [Int] = []
    private(set) var rightCount = 0
    private(set) var typed = ""
    private(set) var error: String?
    /// Whether the officer was asked once already whether to give it all up.
    private(set) var isLeaving = false

    init(_ handOut: HandOut) {
        self.handOut = handOut
    }

    var count: Int { handOut.count }

    /// Takes a share off the screen that nobody writes down any more; false when none is shown.
    mutating func conceal() -> Bool {
        guard phase == .show else { return false }
        phase = .call
        return true
    }

    /// `chance` picks the words that are asked for.
    mutating func handle(_ key: Key, chance: UUID) -> Answer {
        if key == .escape { return leave() }
        isLeaving = false
        switch phase {
        case .call:
            guard key == .enter else { return .stays }
            phase = .show
            handOut.noteShown(index)
        case .show:
            guard key == .enter else { return .stays }
            phase = .check
            asked = Self.places(by: chance)
            rightCount = 0
            typed = ""
            error = nil
        case .check: return check(key)
        }
        return .stays
    }

    /// From a check back to the share; from there out of it all, when asked for twice.
    private mutating func leave() -> Answer {
        if phase == .check {
            phase = .show
            return .stays
        }
        if isLeaving { return .givenUp }
        isLeaving = true
        return .stays
    }

    private mutating func check(_ key: Key) -> Answer {
        switch key {
        case .character(let scalar) where scalar != " ":
            error = nil
            if typed.count < 8 { typed += String(Character(scalar)).lowercased() }
        case .backspace: _ = typed.popLast()
        case .control("u"): typed = ""
        case .enter, .character: return endWord()
        default: break
        }
        return .stays
    }

    private mutating func endWord() -> Answer {
        guard !typed.isEmpty, asked.indices.contains(rightCount) else { return .stays }
        let place = asked[rightCount]
        defer { typed = "" }
        let isRight = handOut.share(index)?.withWords { words in
            words.indices.contains(place)
                && (words[place] == typed || (typed.count >= 4 && words[place].hasPrefix(typed)))
        }
        guard isRight == true else {
            error = "That is not word \(place + 1). Look at the paper; Esc shows the share again."
            return .stays
        }
        rightCount += 1
        guard rightCount == asked.count else { return .stays }
        index += 1
        phase = .call
        asked = []
        return index == count ? .finished : .stays
    }

    /// One word of each third of the share.
    private static func places(by chance: UUID) -> [Int] {
        let bytes = chance.uuid
        return [bytes.0, bytes.1, bytes.2].enumerated().map { third, byte in
            third * ShareGrid.rows + Int(byte) % ShareGrid.rows
        }
    }
}

extension HandOutPanel {
    /// Draws it over the whole part of a room; nothing of what was there before is left.
    func draw(into buffer: inout Buffer, in area: Rect) {
        buffer.cursor = nil
        buffer.fill(area)
        var inner = area.inset(rows: 1, columns: 2)
        buffer.write(
            "Share \(min(index + 1, count)) of \(count)", row: inner.row, column: inner.column,
            columns: inner.columns, role: .heading)
        inner = inner.split(top: 2).rest
        switch phase {
        case .call: drawCall(into: &buffer, in: inner)
        case .show: drawShare(into: &buffer, in: inner)
        case .check: drawCheck(into: &buffer, in: inner)
        }
        guard isLeaving else { return }
        buffer.writeWrapped(
            "! Esc again gives up: no key is made, and the vault stays as it was.",
            in: area.inset(rows: 0, columns: 2).split(bottom: 1).bottom, role: .warning)
    }

    private func drawCall(into buffer: inout Buffer, in area: Rect) {
        let first =
            index == 0
            ? "Each share goes to another person, who alone looks at the screen. He writes its 33 "
                + "words on paper and types three of them, so that no slip stays unseen."
            : "The share before is off the screen, and its holder has proved his paper."
        let used = buffer.writeWrapped(first, in: area, role: .dim)
        buffer.writeWrapped(
            "Call the holder of share \(index + 1). When he alone looks, Enter shows it.",
            in: area.split(top: used + 1).rest, role: .text)
    }

    private func drawShare(into buffer: inout Buffer, in area: Rect) {
        guard let share = handOut.share(index) else { return }
        share.withWords { words in ShareGrid.draw(words, into: &buffer, in: area) }
        buffer.writeWrapped(
            "Write all of it down with the numbers, and “share \(index + 1) of \(count)”. Enter "
                + "takes it off the screen and asks for three of the words.",
            in: area.split(top: ShareGrid.rows + 1).rest, role: .dim)
    }

    private func drawCheck(into buffer: inout Buffer, in area: Rect) {
        var row = area.row
        buffer.write(
            "From the paper, four letters of each are enough:", row: row, column: area.column,
            columns: area.columns, role: .dim)
        row += 2
        for (number, place) in asked.enumerated() {
            let isAtHand = number == rightCount
            let label = Columns.fit("Word \(place + 1)", 9)
            buffer.write(
                label, row: row, column: area.column, columns: 9,
                role: isAtHand ? .heading : .dim)
            let field = Rect(row: row, column: area.column + 10, rows: 1, columns: 12)
            if number < rightCount {
                buffer.write("✓", row: row, column: field.column, columns: 2, role: .good)
            } else if isAtHand {
                buffer.fill(field, role: .input)
                let used = buffer.write(
                    typed, row: row, column: field.column, columns: field.columns, role: .input)
                buffer.cursor = Buffer.Cursor(row: row, column: field.column + used)
            }
            row += 1
        }
        guard let error else { return }
        buffer.writeWrapped(
            "! " + error,
            in: Rect(row: row + 1, column: area.column, rows: 2, columns: area.columns),
            role: .refused)
    }
}
