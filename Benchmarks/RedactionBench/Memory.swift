import Casework
import Foundation
import Redaction

/// Tells what lies in memory: the program and its libraries before anything is done, then model,
/// tables and names, then a hundred megabytes of text that come and go in pages.
enum Memory {
    static func run() {
        let base = resident
        row("program and libraries, nothing done", base, since: nil)
        var detection = CaseDetection([], depth: .strict)
        let words = "The applicant, Mrs Anna Evagorou, identity number 12345678901, né en 1950."
        _ = detection.findings(in: text(words))
        row("model and tables", resident, since: base)
        detection = CaseDetection(MadeNames.persons(2_000), depth: .strict)
        _ = detection.findings(in: text(words))
        row("model, tables and 2 000 names", resident, since: base)
        // Text is read a page of 64 KiB at a time, as lines of JSON are.
        let page = text(String(repeating: words + " ", count: (64 << 10) / words.utf8.count))
        for _ in 0..<1_600 { _ = detection.findings(in: page).count }
        row("the same after 100 MB in pages of 64 KiB, at its peak", peak, since: base)
    }

    private static func row(_ title: String, _ bytes: Int, since base: Int?) {
        let more = base.map { String(format: "  %5.1f above it", Double(bytes - $0) / 1e6) } ?? ""
        print(
            title.padding(toLength: 56, withPad: " ", startingAt: 0)
                + String(format: "%5.1f MB resident", Double(bytes) / 1e6) + more)
    }

    private static func text(_ words: String) -> ExtractedText {
        ExtractedText(
            media: .plainText, readings: [Reading(place: .body, text: words)], unreadable: [])
    }

    /// What lies in memory now, by Linux's own account.
    private static var resident: Int {
        let fields = Array(FileManager.default.contents(atPath: "/proc/self/statm") ?? Data())
            .split(separator: 32)
        guard fields.count > 1 else { return peak }
        return (Int(String(decoding: fields[1], as: UTF8.self)) ?? 0)
            * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    private static var peak: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Int(usage.ru_maxrss) * 1_024
    }
}
