/// Turns the bytes a terminal sends into keys and pasted text.
///
/// Knows the sequences of xterm and its kin, of the Linux console and of rxvt, in both cursor
/// key modes. Holding modifiers with an arrow or a function key makes no difference; mouse and
/// focus reports, which nobody asked for, are dropped.
package struct KeyDecoder: Sendable {
    private var pending: [UInt8] = []
    /// What was pasted so far, while a paste is under way.
    private var paste: [UInt8]?
    /// Whether a paste was given up whose end never came; its rest may still come.
    private var awaitsRestOfPaste = false

    private static let pasteStart: [UInt8] = Array("\u{1B}[200~".utf8)
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
    /// How long a paste may be silent before its end counts as lost, in milliseconds.
    private static let pastePatience = 5_000
    /// More bytes at once than this are no keys, but the rest of a paste that was given up.
    private static let mostKeyBytes = 16
    /// A longer sequence than this is none that we know.
    private static let longestSequence = 64

    package init() {}

    /// How long to wait for the rest of what has begun, in milliseconds; nil if nothing has, or
    /// if waiting longer would not change what it is.
    ///
    /// A lone escape may be the key itself, so the wait is short; `ESC [` is rarely typed. A paste
    /// whose end is lost would swallow every key for ever, so it ends after a silence.
    package var patienceMilliseconds: Int? {
        if paste != nil { return Self.pastePatience }
        guard pending.first == 0x1B else { return nil }
        return pending.count == 1 ? 25 : 250
    }

    /// Takes bytes in and returns what they complete.
    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
        let bytes = Array(bytes)
        if awaitsRestOfPaste, paste == nil, bytes.count > Self.mostKeyBytes,
            !bytes.starts(with: Self.pasteStart)
        {
            paste = []
        }
        pending.append(contentsOf: bytes)
        return take(isEnd: false)
    }

    /// Makes what it can of an unfinished sequence, when patience is over.
    package mutating func giveUp() -> [TerminalEvent] {
        guard patienceMilliseconds != nil else { return [] }
        guard let cut = paste else { return take(isEnd: true) }
        paste = nil
        awaitsRestOfPaste = true
        return cut.isEmpty ? [] : [.paste(KeyDecoder.pasted(cut))]
    }

    private mutating func take(isEnd: Bool) -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        var position = 0
        while position < pending.count {
            if paste != nil {
                position = takePaste(from: position, &events)
                continue
            }
            var step = KeyDecoder.step(pending[position...])
            if step == nil, isEnd { step = KeyDecoder.lastStep(pending[position...]) }
            guard let step else { break }
            position += step.length
            if step.beginsPaste { paste = [] }
            if step.endsPaste { awaitsRestOfPaste = false }
            if let event = step.event { events.append(event) }
        }
        pending.removeFirst(position)
        return events
    }

    private mutating func takePaste(from start: Int, _ events: inout [TerminalEvent]) -> Int {
        var text = paste ?? []
        // The buffer must not be shared while it grows.
        paste = []
        var position = start
        while position < pending.count {
            let byte = pending[position]
            text.append(byte)
            position += 1
            guard byte == 0x7E, text.suffix(KeyDecoder.pasteEnd.count) == KeyDecoder.pasteEnd[...]
            else { continue }
            text.removeLast(KeyDecoder.pasteEnd.count)
            events.append(.paste(KeyDecoder.pasted(text)))
            paste = nil
            awaitsRestOfPaste = false
            return position
        }
        paste = text
        return position
    }

    /// Terminals send a carriage return for each line feed.
    private static func pasted(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0D {
                text.append(0x0A)
            } else if byte != 0x0A || index == 0 || bytes[index - 1] != 0x0D {
                text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

// MARK: - One step

extension KeyDecoder {
    /// What stands at the beginning of the input, and how many bytes of it that is.
    private struct Step {
        var event: TerminalEvent?
        var length: Int
        var beginsPaste = false
        var endsPaste = false

        init(_ event: TerminalEvent?, _ length: Int) {
            self.event = event
            self.length = length
        }

        init(_ key: Key?, _ length: Int) {
            self.init(key.map(TerminalEvent.key), length)
        }
    }

    /// The next step; nil if bytes are missing.
    private static func step(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard let first = bytes.first else { return nil }
        switch first {
        case 0x1A: return Step(.suspended, 1)
        case 0x1B: return escapeStep(bytes)
        case 0..<0x20, 0x7F: return Step(KeyNames.ofControl(first), 1)
        case 0x20..<0x7F: return Step(.character(Unicode.Scalar(first)), 1)
        default: return scalarStep(bytes)
        }
    }

    /// The next step when nothing more will come.
    private static func lastStep(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard bytes.count > 1 else { return Step(.escape, 1) }
        if bytes.count == 2 { return Step(.alt(Unicode.Scalar(bytes[bytes.startIndex + 1])), 2) }
        return Step(nil as Key?, bytes.count)
    }

    private static func escapeStep(_ bytes: ArraySlice<UInt8>) -> Step? {
        let rest = bytes.dropFirst()
        guard let second = rest.first else { return nil }
        switch second {
        case 0x5B: return controlSequenceStep(bytes)
        case 0x4F:
            guard let third = rest.dropFirst().first else { return nil }
            // Not a sequence after all: the key O with Alt, and then something else.
            guard third >= 0x40, third < 0x7F else { return Step(.alt("O"), 2) }
            return Step(KeyNames.ofSingleShift(third), 3)
        case 0x20..<0x7F: return Step(.alt(Unicode.Scalar(second)), 2)
        case 0..<0x20, 0x7F: return Step(.escape, 1)
        default:
            guard let step = scalarStep(rest) else { return nil }
            guard case .key(.character(let scalar))? = step.event else { return Step(.escape, 1) }
            return Step(.alt(scalar), step.length + 1)
        }
    }

    /// `ESC [`, numbers, and a letter or sign that says what they are.
    private static func controlSequenceStep(_ bytes: ArraySlice<UInt8>) -> Step? {
        let body = bytes.dropFirst(2)
        // The Linux console: `ESC [ [ A` is F1.
        if body.first == 0x5B {
            guard let letter = body.dropFirst().first else { return nil }
            let isKey = (0x41...0x45).contains(letter)
            return Step(isKey ? .function(Int(letter) - 0x40) : nil, 4)
        }
        guard let end = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
            let isTooLong = bytes.count > longestSequence
            return isTooLong ? Step(nil as Key?, bytes.count) : nil
        }
        let final = bytes[end]
        let length = end - bytes.startIndex + 1
        // Broken off by a control character or something foreign.
        guard (0x40..<0x7F).contains(final) else { return Step(nil as Key?, length - 1) }
        if final == 0x4D, body.startIndex == end {
            // An old mouse report carries three bytes more.
            return bytes.count >= length + 3 ? Step(nil as Key?, length + 3) : nil
        }
        // Private sequences are answers to questions that nobody asked.
        if let sign = body.first, (0x3C...0x3F).contains(sign) {
            return Step(nil as Key?, length)
        }
        let digits = bytes[body.startIndex..<end].prefix { (0x30...0x39).contains($0) }
        let number = digits.prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        var step = Step(KeyNames.ofControlSequence(final, number: number), length)
        step.beginsPaste = final == 0x7E && number == 200
        step.endsPaste = final == 0x7E && number == 201
        return step
    }

    /// A scalar of two to four bytes; what is no valid UTF-8 or a control is dropped.
    private static func scalarStep(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard let first = bytes.first else { return nil }
        let length: Int
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return Step(nil as Key?, 1)
        }
        let taken = bytes.prefix(length)
        let goodCount = 1 + taken.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
        guard goodCount == length else {
            return taken.count == goodCount ? nil : Step(nil as Key?, goodCount)
        }
        let text = String(decoding: taken, as: UTF8.self).unicodeScalars
        guard text.count == 1, let scalar = text.first, scalar.value >= 0xA0 else {
            return Step(nil as Key?, length)
        }
        return Step(.character(scalar), length)
    }
}
