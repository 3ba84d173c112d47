import Foundation
import Vault
import Workflow

/// Where a command takes its secrets from: the terminal, or lines of a named file descriptor.
///
/// A class because it owns the open terminal and the place reached in the descriptor.
final class SecretSource {
    private enum Origin {
        case terminal(ControllingTerminal)
        case lines(LineDescriptor)
    }

    /// Shorter passphrases are turned down by the desk; here the officer may try again at once.
    static let shortestPassphrase = 12
    private let origin: Origin

    init(descriptor: Int32?) throws(ProgramError) {
        if let descriptor {
            origin = .lines(LineDescriptor(descriptor))
        } else {
            origin = .terminal(try ControllingTerminal())
        }
    }

    /// An answer that is no secret; only a terminal can be asked.
    func answer(_ question: String) throws(ProgramError) -> String {
        switch origin {
        case .terminal(let terminal): try terminal.ask(question)
        case .lines: throw .noTerminal
        }
    }

    /// Whether somebody sits at a terminal to be asked.
    var canAsk: Bool {
        if case .terminal = origin { true } else { false }
    }

    /// Whether the officer says yes; a descriptor cannot be asked and counts as yes.
    func confirms(_ question: String) throws(ProgramError) -> Bool {
        switch origin {
        case .terminal(let terminal):
            try terminal.ask(question + " [y/N] ").lowercased().hasPrefix("y")
        case .lines: true
        }
    }

    /// A passphrase that exists already.
    func existing(_ question: String) throws(ProgramError) -> TypedSecret {
        switch origin {
        case .terminal(let terminal): try terminal.askSecret(question)
        case .lines(let lines): try lines.next()
        }
    }

    /// A new passphrase: typed twice on a terminal, or made of six words when nothing is typed.
    func new(for login: String) throws(ProgramError) -> TypedSecret {
        switch origin {
        case .lines(let lines): return try lines.next()
        case .terminal(let terminal):
            terminal.say(
                """

                A passphrase for \(login), at least \(Self.shortestPassphrase) characters.
                \(Self.warning)
                Press Enter alone to be given one of six words.

                """)
            while true {
                let first = try terminal.askSecret("New passphrase of \(login): ")
                if first.isEmpty { return try generated(for: login, on: terminal) }
                guard first.count >= Self.shortestPassphrase else {
                    terminal.say("Too short: use at least \(Self.shortestPassphrase) characters.\n")
                    continue
                }
                let second = try terminal.askSecret("The same again: ")
                if first.equals(second) { return first }
                terminal.say("The two were not the same.\n")
            }
        }
    }

    private func generated(for login: String, on terminal: ControllingTerminal)
        throws(ProgramError) -> TypedSecret
    {
        let words = GeneratedPassphrase()
        terminal.say("\n    ")
        terminal.say(words)
        terminal.say("\n\nLearn it or keep it where only \(login) gets at it, then type it once.\n")
        while true {
            let typed = try terminal.askSecret("New passphrase of \(login): ")
            if words.secret.equals(typed) { return typed }
            terminal.say("That was not it.\n")
        }
    }

    /// What a forgotten passphrase means, said wherever one is chosen.
    static let warning = """
        Nobody can look up a forgotten passphrase. Whoever forgets his can be given a new account by the \
        others,
        or a new passphrase where the office keeps shares of a recovery key (`rogatory recovery`);
        when no officer can unlock the vault any more, and there are no shares, it is lost for good, \
        backups included.
        """
}

/// Six words of the program's list, 66 bits, drawn without bias.
struct GeneratedPassphrase {
    static let wordCount = 6
    let secret = TypedSecret()

    init() {
        let chance = SecretBytes(randomCount: Self.wordCount * 2)
        for index in 0..<Self.wordCount {
            let number = chance.withUnsafeBytes {
                Int($0[2 * index]) << 8 | Int($0[2 * index + 1])
            }
            // 2048 words divide the 65 536 numbers evenly.
            let word = PassphraseWords.all[number % PassphraseWords.all.count]
            if index > 0 { secret.append(" ") }
            for scalar in word.unicodeScalars { secret.append(scalar) }
            words.append(word)
        }
    }

    /// The words, to be shown once on the officer's own terminal.
    private(set) var words: [Substring] = []
}
