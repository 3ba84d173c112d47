import Foundation

/// A program that prints lines until it ends or is killed.
///
/// A class because it owns a process and the pipe it prints into.
package final class ChildProgram {
    private let process = Process()
    private let output = Pipe()
    private var text = Data()

    /// Starts an executable by its path; its standard error is ours.
    package init(_ path: String, _ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
    }

    /// Waits until it printed so many lines, or ended.
    package func wait(forLines count: Int) {
        while text.count(where: { $0 == UInt8(ascii: "\n") }) < count {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return }
            text += more
        }
    }

    /// How it ended: its status, or the signal that ended it.
    package var status: Int32 { process.terminationStatus }

    /// Kills it and answers every whole line it ever printed.
    package func kill() -> [String] {
        Foundation.kill(process.processIdentifier, SIGKILL)
        return lines()
    }

    /// Waits for its end and answers every whole line it printed.
    package func lines() -> [String] {
        text += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let end = text.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.startIndex
        return String(decoding: text[..<end], as: UTF8.self).split(separator: "\n")
            .map(String.init)
    }
}
