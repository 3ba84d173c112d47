import Foundation
import TestSupport

/// A line for the shell: ordinary tools in the way of an officer or a recipient.
struct Shell: CustomStringConvertible {
    let status: Int32
    let output: String
    let messages: String

    init(_ line: String, input: String = "", in folder: String? = nil) throws {
        let place = try TemporaryFolder()
        func file(_ name: String) -> URL { URL(fileURLWithPath: place.path + "/" + name) }
        for name in ["input", "output", "messages"] {
            try Data((name == "input" ? input : "").utf8).write(to: file(name))
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"]
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.standardInput = try FileHandle(forReadingFrom: file("input"))
        process.standardOutput = try FileHandle(forWritingTo: file("output"))
        process.standardError = try FileHandle(forWritingTo: file("messages"))
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOf: file("output"), encoding: .utf8)
        messages = try String(contentsOf: file("messages"), encoding: .utf8)
    }

    var description: String { "status \(status)\n\(output)\(messages)" }
}
