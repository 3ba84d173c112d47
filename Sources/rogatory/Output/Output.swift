import Foundation
import TerminalKit

/// Results go to standard output, messages to standard error.
///
/// Whatever is written may hold foreign text, a file's name for one: it leaves in the form that a
/// terminal neither obeys nor hides.
enum Output {
    /// One line of a result, or several.
    static func line(_ text: String) {
        put(harmlessLines(text) + "\n", to: STDOUT_FILENO)
    }

    /// A result of several lines, each with its end.
    static func text(_ text: String) {
        put(text, to: STDOUT_FILENO)
    }

    /// A result that a program reads.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        put(escaped(json: text) + "\n", to: STDOUT_FILENO)
    }

    /// A word to the officer beside the result.
    static func message(_ text: String) {
        put(harmlessLines(text) + "\n", to: STDERR_FILENO)
    }

    /// The same without an end of line.
    static func mark(_ text: String) {
        put(text, to: STDERR_FILENO)
    }

    /// Prints columns side by side, as wide as their widest cell.
    static func table(_ heading: [String], _ rows: [[String]]) {
        for text in columns(heading, rows) { line(text) }
    }

    /// The lines of a table.
    static func columns(_ heading: [String], _ rows: [[String]]) -> [String] {
        let all = [heading] + rows
        let widths = heading.indices.map { column in
            all.map { SafeText($0[column]).columns }.max() ?? 0
        }
        return all.map { row in
            let cells = row.indices.map { column in
                column == row.count - 1
                    ? harmless(row[column])
                    : SafeText(row[column]).filled(columns: widths[column]).shown
            }
            return cells.joined(separator: "  ")
        }
    }

    /// Foreign text as one line, without anything a terminal would obey or hide.
    static func harmless(_ text: String) -> String {
        SafeText(text).shown
    }

    /// The same line by line.
    static func harmlessLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { harmless(String($0)) }
            .joined(separator: "\n")
    }

    /// JSON in which nothing stands that a terminal would obey or hide: still the same values.
    ///
    /// The encoder escapes controls below U+0020 only.
    static func escaped(json: String) -> String {
        var text = ""
        for scalar in json.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar.value >= 0x7F, .format, .lineSeparator,
                .paragraphSeparator, .privateUse, .unassigned:
                for unit in String(Character(scalar)).utf16 {
                    let digits = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
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
