import TerminalKit
import Workflow

/// The prompt in front of a locked vault: login, passphrase and, where one is used, a key file.
struct Gate: Hashable, Sendable {
    /// What a key led to.
    enum Answer: Hashable, Sendable {
        case stays
        case unlock(login: String, Secret, keyFile: String)
        case complete(path: String)
        case quit
    }

    private(set) var form: Form
    private(set) var secret = Secret()
    /// Whether the vault says it is for training; nothing while that is not known.
    var isTraining: Bool?
    /// Whether the slot is being opened.
    var isOpening = false
    private(set) var error: String?
    /// Something good to be told.
    private(set) var note: String?
    private(set) var candidates: [String] = []

    /// What the path of a key file begins with.
    private static let pathStarts = "/~"

    init(login: String = "", keyFile: String = "", isTraining: Bool? = nil) {
        self.isTraining = isTraining
        form = Form([
            .text("login", "Login", login),
            FormField("passphrase", "Passphrase", .secret(isEmpty: true)),
            FormField(
                "keyFile", "Key file", .path(TextField(keyFile)),
                hint: "only if you use one: / or ~ first; Tab completes the path",
                beginsWith: Self.pathStarts),
        ])
        if !login.isEmpty { _ = form.handle(.enter) }
    }

    /// The path of the key file as typed.
    var keyFile: String { form["keyFile"] }

    mutating func handle(_ key: Key) -> Answer {
        candidates = []
        if key == .control("q") { return .quit }
        let field = form.focused?.id
        if key == .enter, field == "passphrase" { return save() }
        if key == .tab, field == "passphrase" {
            // Who is used to one Tab between login and passphrase would type it where it is seen.
            if form["login"].isEmpty { form.go(to: "login") }
            return .stays
        }
        if Commands.mode(key, in: .gate) == .toKeyFile {
            form.go(to: "keyFile")
            return .stays
        }
        if case .character(let scalar) = key, field == "keyFile", keyFile.isEmpty,
            !Self.pathStarts.unicodeScalars.contains(scalar)
        {
            // No path begins like this: it is a passphrase, which must not be seen.
            form.go(to: "passphrase")
        }
        switch form.handle(key) {
        case .stays: break
        case .leave:
            if secret.typed.isEmpty, form["login"].isEmpty { return .quit }
            clearSecret()
        case .save: return save()
        case .complete: return .complete(path: keyFile)
        case .secret(_, let key):
            error = nil
            secret.take(key)
            form.set("passphrase", .secret(isEmpty: secret.typed.isEmpty))
        }
        return .stays
    }

    private mutating func save() -> Answer {
        guard !secret.typed.isEmpty, !form["login"].isEmpty else {
            error = "Type login and passphrase."
            // What is typed next must not stand where it can be read.
            if form.focused?.id == "keyFile" {
                form.go(to: form["login"].isEmpty ? "login" : "passphrase")
            }
            return .stays
        }
        isOpening = true
        error = nil
        note = nil
        let given = secret
        secret = Secret()
        form.set("passphrase", .secret(isEmpty: true))
        return .unlock(login: form["login"], given, keyFile: keyFile)
    }

    /// Takes pasted text into the field in focus.
    mutating func paste(_ text: String) {
        if form.focused?.id == "keyFile", keyFile.isEmpty,
            text.first.map(Self.pathStarts.contains) != true
        {
            form.go(to: "passphrase")
        }
        guard form.focused?.id == "passphrase" else {
            form.paste(text)
            return
        }
        secret.paste(text)
        form.set("passphrase", .secret(isEmpty: secret.typed.isEmpty))
    }

    mutating func complete(_ completion: PathCompletion) {
        form.complete("keyFile", with: completion.path)
        candidates = completion.candidates.count > 1 ? completion.candidates : []
    }

    /// Says what is wrong and leaves the keyboard where it is.
    mutating func warn(_ sentence: String) {
        error = sentence
    }

    /// Says why the vault stayed shut; the passphrase is gone, the login stays.
    mutating func fail(_ sentence: String) {
        isOpening = false
        error = sentence
        form.go(to: "passphrase")
    }

    /// Says that an officer has a new passphrase, and waits for it.
    mutating func welcome(_ login: String) {
        form.set("login", .text(TextField(login)))
        form.go(to: "passphrase")
        note = "\(login) has a new passphrase. Unlock with it."
    }

    /// Forgets what was typed as a passphrase, and that an unlocking is on its way.
    mutating func forget() {
        isOpening = false
        clearSecret()
    }

    private mutating func clearSecret() {
        secret.typed.clear()
        form.set("passphrase", .secret(isEmpty: true))
    }
}
