import Casework
import TerminalKit

extension Stage {
    /// The whole picture as it is now.
    func draw() -> Buffer {
        var buffer = Buffer(size: size)
        if isTooSmall {
            drawTooSmall(into: &buffer)
            return buffer
        }
        drawTitle(into: &buffer)
        if let gate {
            if let shares {
                shares.draw(into: &buffer, in: body)
            } else {
                gate.draw(into: &buffer, in: body, progress: progress)
            }
            drawFooter(of: layer?.scope ?? gateScope, into: &buffer)
            drawLayer(into: &buffer)
            return buffer
        }
        guard !locksAfterDeed, let top = frames.last else {
            drawWaiting(into: &buffer)
            return buffer
        }
        drawFrame(top, into: &buffer)
        drawMessage(into: &buffer)
        drawFooter(of: top, into: &buffer)
        drawLayer(into: &buffer)
        return buffer
    }

    /// Takes note that the picture was on the screen; true when that changes the next one.
    ///
    /// A text counts as read only where it was painted: keys that came all at once page past
    /// what nobody saw.
    mutating func painted() -> Bool {
        guard !isTooSmall, gate == nil, layer == nil, !locksAfterDeed,
            let top = frames.indices.last, frames[top].load == .ready,
            frames[top].screen.sheet == nil
        else { return false }
        return frames[top].screen.painted()
    }

    /// Says what is needed; the mark of a training vault stands on this picture too.
    private func drawTooSmall(into buffer: inout Buffer) {
        let (head, rest) = Rect(size).split(top: isTraining ? 1 : 0)
        if isTraining {
            buffer.write(
                Self.trainingWords, row: head.row, column: 0, columns: head.columns,
                role: .training)
        }
        buffer.writeWrapped(
            "The terminal is \(size.columns)x\(size.rows); at least "
                + "\(Size.smallest.columns)x\(Size.smallest.rows) is needed.",
            in: rest, role: .warning)
    }

    private var isTraining: Bool { identity?.isTraining ?? gate?.isTraining ?? false }

    private static let trainingWords = " TRAINING – SYNTHETIC "

    /// What is shown while locking waits: nothing of the case.
    private func drawWaiting(into buffer: inout Buffer) {
        guard locksAfterDeed else { return }
        buffer.writeWrapped(
            "Locking when this is done.", in: body.inset(rows: 1, columns: 2), role: .accent)
        Footer(size: size).fill(&buffer)
    }

    // MARK: Title

    private func drawTitle(into buffer: inout Buffer) {
        buffer.fill(Rect(row: 0, column: 0, rows: 1, columns: size.columns), role: .title)
        var end = size.columns - 1
        if isTraining {
            let start = buffer.writeRight(
                Self.trainingWords, row: 0, endingAt: size.columns, columns: 22,
                role: .training)
            end = start - 1
        }
        let name =
            locksAfterDeed
            ? "rogatory – locking"
            : gate == nil ? (frames.last?.screen.name ?? "") : "rogatory – locked"
        let nameColumns = min(SafeText(name).columns, max(12, end / 2))
        buffer.write(name, row: 0, column: 1, columns: nameColumns, role: .title)
        guard let identity, !locksAfterDeed else { return }
        let room = end - nameColumns - 3
        let officer = identity.officer.name
        // The office's name is shown whole or not at all; the case list has it too.
        let full = "\(officer) · \(identity.office)"
        buffer.writeRight(
            SafeText(full).columns <= room ? full : officer, row: 0, endingAt: end, columns: room,
            role: .title)
    }

    // MARK: Room

    private func drawFrame(_ frame: Frame, into buffer: inout Buffer) {
        switch frame.load {
        case .empty, .loading:
            buffer.write(
                "Loading …", row: body.row + 1, column: 2, columns: body.columns - 4, role: .dim)
        case .failed(let sentence):
            let inner = body.inset(rows: 1, columns: 2)
            let used = buffer.writeWrapped("! " + sentence, in: inner, role: .refused)
            buffer.write(
                "Ctrl-R tries again, Esc goes back.", row: inner.row + used + 1,
                column: inner.column, columns: inner.columns, role: .dim)
        case .ready:
            guard let sheet = frame.screen.sheet else {
                frame.screen.draw(into: &buffer, in: body)
                return
            }
            sheet.draw(into: &buffer, in: body)
        }
    }

    private func drawMessage(into buffer: inout Buffer) {
        let row = size.rows - 2
        let width = size.columns - 2
        let words =
            progress ?? pending.values.map(\.work.words).first { !$0.isEmpty }
        if layer?.handOut == nil, let words {
            buffer.write(words, row: row, column: 1, columns: width, role: .accent)
        } else if let message {
            buffer.write(
                message.weight == .warning ? "! " + message.text : message.text, row: row,
                column: 1, columns: width, role: message.weight.role)
        }
    }

    // MARK: Footer

    private func drawFooter(of frame: Frame, into buffer: inout Buffer) {
        let here = scope(in: frame)
        if here.isMode {
            drawFooter(of: here, into: &buffer)
        } else {
            drawCommands(of: frame, into: &buffer)
        }
    }

    /// The keys of a place that takes all of them; F1 for help always.
    private func drawFooter(of mode: Scope, into buffer: inout Buffer) {
        var footer = Footer(size: size)
        footer.fill(&buffer)
        let help = KeyHint(Key.function(1).name, Commands.command(.help)?.short ?? "")
        footer.reserve(help)
        for hint in Commands.hints(in: mode) { footer.add(hint, isBarred: false, to: &buffer) }
        footer.addReserved(help, to: &buffer)
    }

    /// The commands of the room by weight, a barred one grey; `?` always.
    ///
    /// Deeds whose time has not come are left to help and palette.
    private func drawCommands(of frame: Frame, into buffer: inout Buffer) {
        var footer = Footer(size: size)
        footer.fill(&buffer)
        var last: [Command] = []
        let shown = Commands.commands(in: frame.screen.scope).filter { !$0.short.isEmpty }
        let help = Commands.command(.help).map(Self.hint)
        footer.reserve(help)
        for command in shown where command.id != .help {
            switch availability(of: command.id) {
            case .absent: continue
            case .ready where command.scopes.contains(.everywhere) && command.id != .lock:
                last.append(command)
            case .ready: footer.add(Self.hint(command), isBarred: false, to: &buffer)
            case .barred(_, isTimely: true):
                footer.add(Self.hint(command), isBarred: true, to: &buffer)
            case .barred(_, isTimely: false): continue
            }
        }
        for command in last {
            footer.add(Self.hint(command), isBarred: false, to: &buffer)
        }
        footer.addReserved(help, to: &buffer)
    }

    private static func hint(_ command: Command) -> KeyHint {
        KeyHint(command.keyName, command.short)
    }
}

/// The last row: keys with a word each, as many as fit.
private struct Footer {
    private let row: Int
    private let columns: Int
    private var column = 1
    private var reserved = 0

    init(size: Size) {
        row = size.rows - 1
        columns = size.columns
    }

    func fill(_ buffer: inout Buffer) {
        buffer.fill(Rect(row: row, column: 0, rows: 1, columns: columns), role: .footer)
    }

    mutating func reserve(_ hint: KeyHint?) {
        guard let hint else { return }
        reserved = width(hint) + 1
    }

    mutating func add(_ hint: KeyHint, isBarred: Bool, to buffer: inout Buffer) {
        let brackets = isBarred ? 2 : 0
        guard column + width(hint) + brackets <= columns - 1 - reserved else { return }
        write(hint, isBarred: isBarred, to: &buffer)
    }

    mutating func addReserved(_ hint: KeyHint?, to buffer: inout Buffer) {
        guard let hint else { return }
        column = max(column, columns - reserved)
        write(hint, isBarred: false, to: &buffer)
    }

    private mutating func write(_ hint: KeyHint, isBarred: Bool, to buffer: inout Buffer) {
        // A barred one is told from the others without colours too.
        column += buffer.write(
            isBarred ? "(" + hint.key : hint.key, row: row, column: column, columns: 12,
            role: isBarred ? .footerDisabled : .footerKey)
        column += buffer.write(
            isBarred ? " \(hint.words))" : " \(hint.words)", row: row, column: column, columns: 24,
            role: isBarred ? .footerDisabled : .footer)
        column += 2
    }

    private func width(_ hint: KeyHint) -> Int {
        SafeText(hint.key).columns + 1 + SafeText(hint.words).columns
    }
}

extension Notice.Weight {
    /// The role its words are drawn in.
    var role: StyleRole {
        switch self {
        case .good: .good
        case .plain: .text
        case .warning: .warning
        case .refusal: .refused
        }
    }

    /// A sign for those who see no colours.
    var sign: String {
        switch self {
        case .good: "✓"
        case .plain: "·"
        case .warning: "!"
        case .refusal: "✗"
        }
    }
}
