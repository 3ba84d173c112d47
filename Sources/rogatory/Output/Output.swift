import Foundation
import TerminalKit

/// Results go to standard output, messages to standard error.
enum Output {
    /// One line of a result.
    static func line(_ text: String) {
        put(text + "\n", to: STDOUT_FILENO)
    }

    /// A result that a program reads.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        line(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// A word to the officer beside the result.
    static func message(_ text: String) {
        put(text + "\n", to: STDERR_FILENO)
    }

    /// Prints columns side by side, as wide as their widest cell.
    static func table(_ heading: [String], _ rows: [[String]]) {
        for text in columns(heading, rows) { line(text) }
    }

    /// The lines of a table.
    static func columns(_ heading: [String], _ rows: [[String]]) -> [String] {
        let all = [heading] + rows
        let widths = heading.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { row in
            let cells = row.indices.map { column in
                column == row.count - 1
                    ? row[column]
                    : row[column].padding(
                        toLength: widths[column], withPad: " ", startingAt: 0)
            }
            return cells.joined(separator: "  ")
        }
    }

    /// Text from a vault, without anything a terminal would obey or hide.
    static func harmless(_ text: String) -> String {
        SafeText(text).shown
    }

    private static func put(_ text: String, to descriptor: Int32) {
        let bytes = Array(text.utf8)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            }
            if count < 0 {
                if errno == EINTR { continue }
                // A reader that closed its end, or a full disk behind a redirection.
                exit(errno == EPIPE ? ExitStatus.done.rawValue : ExitStatus.inputOutput.rawValue)
            }
            done += count
        }
    }
}
