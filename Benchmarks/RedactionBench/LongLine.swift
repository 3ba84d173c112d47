import Foundation
import Redaction

/// Reads a line of 500 megabytes, which is refused without being kept, and the line after it.
enum LongLine {
    static func run() throws {
        let start = Clock.seconds
        var cutter = LineCutter()
        let page = Data(repeating: 120, count: 1_000_000)
        var lines: [LineCutter.Line] = []
        for _ in 0..<500 { lines += cutter.take(page) }
        lines += cutter.take(Data("\n{\"doc_id\":\"a\",\"text\":\"4111 1111 1111 1111\"}\n".utf8))
        let scan = LineScan(persons: [], depth: .announced, newID: UUID.init)
        var found = 0
        for case .whole(let line) in lines { found += try scan.rows(of: line).count }
        print(
            String(
                format: "a line of 500 MB: %@, %d finding in the next line, %.2f s",
                lines.first == .tooLong ? "refused" : "taken", found, Clock.seconds - start))
    }
}
