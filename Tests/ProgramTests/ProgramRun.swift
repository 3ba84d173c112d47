import Foundation
import TestSupport

/// One run of the real program: what it wrote and how it ended.
struct ProgramRun {
    let status: Int32
    let output: String
    let messages: String

    /// Runs the program that was built beside the tests and waits for its end.
    ///
    /// `input` becomes standard input, so that `--passphrase-fd 0` reads its lines. The home
    /// folder is a fresh one unless the environment given names another.
    init(
        _ arguments: String..., input: String = "", environment: [String: String] = [:],
        home: String? = nil
    ) throws {
        try self.init(list: arguments, input: input, environment: environment, home: home)
    }

    /// The same with the arguments in a list, or another command in front of them.
    init(
        command: [String] = [Self.path], list arguments: [String], input: String = "",
        environment: [String: String] = [:],
        home: String? = nil
    ) throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = command.dropFirst() + arguments
        process.environment = [
            "PATH": "/usr/bin:/bin", "HOME": home ?? folder.path, "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no",
        ].merging(environment) { $1 }
        let files = try Files(in: folder, input: input)
        process.standardInput = files.input
        process.standardOutput = files.output
        process.standardError = files.messages
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try files.text(of: "output")
        messages = try files.text(of: "messages")
    }

    /// The program beside the running test bundle.
    static let path =
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("rogatory").path

    /// Streams as files: a pipe nobody empties would stop the program.
    private struct Files {
        let folder: String
        let input: FileHandle
        let output: FileHandle
        let messages: FileHandle

        init(in folder: TemporaryFolder, input text: String) throws {
            self.folder = folder.path
            func file(_ name: String, _ contents: String = "") throws -> URL {
                let url = URL(fileURLWithPath: folder.path).appendingPathComponent(name)
                try Data(contents.utf8).write(to: url)
                return url
            }
            input = try FileHandle(forReadingFrom: file("input", text))
            output = try FileHandle(forWritingTo: file("output"))
            messages = try FileHandle(forWritingTo: file("messages"))
        }

        func text(of name: String) throws -> String {
            try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        }
    }
}
