import Foundation
import TestSupport

/// The ordinary programs a recipient has, run on what we write.
enum DebianTool: String, CaseIterable {
    case age, tar, sha256sum, gzip
    case ageKeygen = "age-keygen"
    case sshKeygen = "ssh-keygen"

    /// Whether every one is installed; under `CI=true` the tests run and fail without them.
    static var areThere: Bool {
        ProcessInfo.processInfo.environment["CI"] == "true"
            || allCases.allSatisfy { $0.path != nil }
    }

    struct Missing: Error {}

    struct Answer {
        let status: Int32
        let output: [UInt8]
        let messages: String

        var text: String { String(decoding: output, as: UTF8.self) }
    }

    private var path: String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
            .split(separator: ":").map { "\($0)/\(rawValue)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs the program in a folder, with a file of it as standard input, and waits.
    func run(_ arguments: [String], in folder: URL, input: String? = nil) throws -> Answer {
        guard let path else { throw Missing() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let run = UUID().uuidString
        let output = folder.appendingPathComponent("\(run).out")
        let messages = folder.appendingPathComponent("\(run).err")
        for file in [output, messages] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        process.standardInput =
            try input.map { try FileHandle(forReadingFrom: folder.appendingPathComponent($0)) }
            ?? FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        defer {
            for file in [output, messages] {
                // A file left behind goes with the folder.
                try? FileManager.default.removeItem(at: file)
            }
        }
        return Answer(
            status: process.terminationStatus, output: Array(try Data(contentsOf: output)),
            messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
    }
}

extension URL {
    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: appendingPathComponent(name))
    }
}
