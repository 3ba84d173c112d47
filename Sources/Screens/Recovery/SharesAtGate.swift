import TerminalKit
import Workflow

/// Shares put together in front of a locked vault, to give an officer a new passphrase.
///
/// Nobody is signed in: the shares are enough. Each is looked at as soon as it is whole.
struct SharesAtGate: Hashable, Sendable {
    /// What a key led to.
    enum Answer: Hashable, Sendable {
        case stays
        /// The shares so far are to be looked at, the newest last.
        case check([Secret])
        case recover(RecoveryRequest)
        case complete(path: String)
        case leaves
    }

    /// What is being typed.
    enum Phase: Hashable, Sendable {
        case share
        case officer
    }

    private(set) var phase = Phase.share
    /// Shares that fit together.
    private(set) var shares: [Secret] = []
    private(set) var entry = ShareEntry()
    /// How many more are needed; nothing before the first one was read.
    private(set) var missing: Int?
    /// Whether something is being looked at or done.
    private(set) var isAtWork = false
    private(set) var form = SharesAtGate.emptyForm
    private(set) var error: String?
    private(set) var candidates: [String] = []
    private var passphrase = Secret()
    private var again = Secret()
    /// Whether it was asked once already whether to forget the shares.
    private var isLeaving = false

    private static let emptyForm = Form([
        .text("login", "Login", hint: "of the officer who gets a new passphrase"),
        FormField(
            "keyFile", "New key file", .path(TextField()),
            hint: "for his slot from now on, on his stick; empty for none", beginsWith: "/~."),
        FormField(
            "passphrase", "New passphrase", .secret(isEmpty: true),
            hint: "at least 12 characters; a few unrelated words are best"),
        FormField("again", "The same again", .secret(isEmpty: true)),
    ])

    var scope: Scope { phase == .share ? .shares : .form }

    mutating func handle(_ key: Key) -> Answer {
        guard !isAtWork else { return .stays }
        candidates = []
        if key == .escape { return leave() }
        isLeaving = false
        switch phase {
        case .share:
            error = nil
            return entry.handle(key) == .full ? check() : .stays
        case .officer: return handleForm(key)
        }
    }

    mutating func paste(_ text: String) -> Answer {
        guard !isAtWork else { return .stays }
        switch phase {
        case .share:
            error = nil
            return entry.paste(text) == .full ? check() : .stays
        case .officer:
            guard case .secret? = form.focused?.value, let field = form.focused?.id else {
                form.paste(text)
                return .stays
            }
            secret(field).paste(text)
            show(field)
            return .stays
        }
    }

    // MARK: Shares

    private mutating func check() -> Answer {
        isAtWork = true
        return .check(shares + [entry.words])
    }

    /// The newest share fits those before it; so many more are needed.
    mutating func accept(missing: Int) {
        isAtWork = false
        shares.append(entry.words)
        entry = ShareEntry()
        self.missing = missing
        if missing == 0 { phase = .officer }
    }

    /// Nobody waits for the look at a share any more.
    mutating func stopWaiting() { isAtWork = false }

    /// A share does not fit; its words stay and can be mended.
    mutating func refuse(_ sentence: String) {
        isAtWork = false
        entry.refuse("Share \(shares.count + 1) was not taken. \(sentence)")
    }

    // MARK: The officer

    private mutating func handleForm(_ key: Key) -> Answer {
        switch form.handle(key) {
        case .stays, .leave: return .stays
        case .save: return recover()
        case .complete: return .complete(path: form["keyFile"])
        case .secret(let field, let key):
            secret(field).take(key)
            show(field)
            return .stays
        }
    }

    private func secret(_ field: String) -> Secret { field == "again" ? again : passphrase }

    private mutating func show(_ field: String) {
        let isEmpty = secret(field).typed.isEmpty
        form.set(field, .secret(isEmpty: isEmpty))
    }

    private mutating func recover() -> Answer {
        var errors: [String: String] = [:]
        if form["login"].isEmpty { errors["login"] = "Whose passphrase is to be new?" }
        if passphrase.typed.isEmpty { errors["passphrase"] = "He types his own." }
        if !passphrase.typed.equals(again.typed) { errors["again"] = "This is not the same." }
        guard form.report(errors) else { return .stays }
        isAtWork = true
        error = nil
        return .recover(
            RecoveryRequest(
                login: form["login"], shares: shares, passphrase: passphrase,
                keyFile: form["keyFile"]))
    }

    /// Says why nothing was changed; shares and login stay.
    mutating func fail(_ sentence: String) {
        isAtWork = false
        error = sentence
    }

    mutating func complete(_ completion: PathCompletion) {
        form.complete("keyFile", with: completion.path)
        candidates = completion.candidates.count > 1 ? completion.candidates : []
    }

    // MARK: Leaving

    private mutating func leave() -> Answer {
        if isLeaving || (shares.isEmpty && entry.count == 0 && entry.current.isEmpty) {
            forget()
            return .leaves
        }
        isLeaving = true
        return .stays
    }

    /// Wipes everything that was typed.
    func forget() {
        for share in shares { share.typed.clear() }
        entry.words.typed.clear()
        passphrase.typed.clear()
        again.typed.clear()
    }
}

extension SharesAtGate {
    func draw(into buffer: inout Buffer, in area: Rect) {
        var inner = area.inset(rows: 1, columns: 2)
        buffer.write(
            phase == .share ? "Share \(shares.count + 1)\(stillNeeded)" : "A new passphrase",
            row: inner.row, column: inner.column, columns: inner.columns, role: .heading)
        inner = inner.split(top: 2).rest
        switch phase {
        case .share: drawEntry(into: &buffer, in: inner)
        case .officer: drawForm(into: &buffer, in: inner)
        }
        guard isLeaving else { return }
        buffer.writeWrapped(
            "! Esc again forgets every share that was typed.",
            in: area.inset(rows: 0, columns: 2).split(bottom: 1).bottom, role: .warning)
    }

    private var stillNeeded: String {
        switch missing {
        case nil: ""
        case 1?: ", the last one needed"
        case let missing?: ", \(missing) more needed"
        }
    }

    private func drawEntry(into buffer: inout Buffer, in area: Rect) {
        entry.draw(into: &buffer, in: area)
        let foot = area.split(top: ShareGrid.rows + 1).rest
        if isAtWork {
            buffer.writeWrapped("Looking at it …", in: foot, role: .accent)
        } else if let error = entry.error {
            buffer.writeWrapped("! " + error, in: foot, role: .refused)
        } else if let word = entry.completion {
            buffer.writeWrapped("Space takes “\(word)”.", in: foot, role: .accent)
        } else {
            buffer.writeWrapped(
                shares.isEmpty
                    ? "Its holder alone looks at the screen and types its words, four letters of "
                        + "each at least, with Space after each."
                    : "\(shares.count) of the shares fit together and are off the screen. The next "
                        + "holder types.", in: foot, role: .dim)
        }
    }

    private func drawForm(into buffer: inout Buffer, in area: Rect) {
        let used = buffer.writeWrapped(
            "The shares make a key. Whose passphrase is to be new? His keys, cases and roles stay "
                + "as they are; older copies of the vault open with the old one.",
            in: area.split(top: 3).top, role: .dim)
        let rest = area.split(top: used + 1).rest
        form.draw(into: &buffer, in: rest.split(bottom: 3).rest)
        let foot = rest.split(bottom: 2).bottom
        if isAtWork {
            buffer.writeWrapped("Working …", in: foot, role: .accent)
        } else if let error {
            buffer.writeWrapped("! " + error, in: foot, role: .refused)
        } else if !candidates.isEmpty {
            buffer.writeWrapped(candidates.joined(separator: "  "), in: foot, role: .dim)
        }
    }
}
