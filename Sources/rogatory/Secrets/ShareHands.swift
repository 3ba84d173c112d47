import Foundation
import Vault

/// Gives shares to their holders: one after the other on the terminal, or as lines of a descriptor.
///
/// A class because it owns the open terminal.
final class ShareHands {
    private enum Place {
        case terminal(ControllingTerminal)
        case lines(Int32)
    }

    private let place: Place

    init(descriptor: Int32?) throws(ProgramError) {
        if let descriptor {
            place = .lines(descriptor)
        } else {
            place = .terminal(try ControllingTerminal())
        }
    }

    /// Gives every share out; throws when the officer breaks off or a line cannot be written.
    func giveOut(_ shares: [ShareWords]) throws {
        switch place {
        case .terminal(let terminal):
            for share in shares { try show(share, of: shares.count, on: terminal) }
        case .lines(let descriptor):
            for share in shares { try write(share, to: descriptor) }
        }
    }

    private func show(_ share: ShareWords, of count: Int, on terminal: ControllingTerminal) throws {
        _ = try terminal.ask("\nShare \(share.number) of \(count). Its holder alone looks: Enter. ")
        terminal.wipeScreen()
        terminal.say("Share \(share.number) of \(count)\n\n")
        share.withWords { words in
            for start in stride(from: 0, to: words.count, by: 4) {
                for index in start..<min(start + 4, words.count) {
                    let number = String(index + 1)
                    terminal.say(
                        String(repeating: " ", count: 4 - number.count) + number + " "
                            + words[index]
                            + String(repeating: " ", count: max(1, 10 - words[index].count)))
                }
                terminal.say("\n")
            }
        }
        _ = try terminal.ask(
            "\nWrite all of it down on paper, then Enter: it is never shown again. ")
        terminal.wipeScreen()
    }

    private func write(_ share: ShareWords, to descriptor: Int32) throws {
        var line = share.withWords { words in Array((words.joined(separator: " ") + "\n").utf8) }
        defer { for index in line.indices { line[index] = 0 } }
        do { try Files.writeAll(line, to: descriptor) } catch {
            guard case .file(let number) = error else { throw error }
            throw ProgramError.descriptorUnreadable(descriptor, errno: number)
        }
    }
}
