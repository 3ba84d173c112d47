import Foundation
import TerminalKit
import Testing

/// A picture of the screen, compared with the one kept as a text file.
///
/// A missing file is a failure. `ROGATORY_RECORD_PICTURES=1` writes the files anew; look at the
/// difference before it is kept.
enum Picture {
    static func check(
        _ buffer: Buffer, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let text = buffer.text().joined(separator: "\n") + "\n"
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Pictures/\(name).txt")
        if ProcessInfo.processInfo.environment["ROGATORY_RECORD_PICTURES"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        // A missing picture shows as a difference to nothing.
        let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(text == kept, "the picture \(name) differs", sourceLocation: sourceLocation)
    }
}
