import Casework
import TerminalKit

/// The readings of a document as one text, with signs put around passages.
///
/// Positions in the shown text and in the readings can be mapped onto each other; signs and
/// headings belong to no reading.
struct AnnotatedText: Sendable {
    /// A passage to be signed and painted.
    struct Passage: Hashable {
        let reading: Int
        let range: ScalarRange
        let opening: String
        let closing: String
        let role: StyleRole
    }

    /// A place in a reading.
    struct Place: Hashable, Sendable {
        let reading: Int
        let offset: Int
    }

    /// A stretch of a reading in the shown text.
    private struct Run: Sendable {
        let display: Int
        let reading: Int
        let original: Int
        /// Scalars of all readings before it.
        let base: Int
        var count: Int
    }

    /// A painted stretch of the shown text.
    struct Span: Hashable, Sendable {
        let range: Range<Int>
        let role: StyleRole
    }

    /// Where a line of a reading begins.
    private struct LineStart: Sendable {
        let display: Int
        let number: Int
    }

    private(set) var shown = ""
    private(set) var spans: [Span] = []
    /// How far any of the spans up to each of them reaches.
    private var reach: [Int] = []
    /// Where each passage begins in the text of its reading; nothing for one outside of it.
    private var passageStarts: [String.Index?]
    /// Scalars of all readings together.
    private(set) var total = 0
    private var runs: [Run] = []
    private var lineStarts: [LineStart] = []
    private var length = 0

    init(_ text: ExtractedText, passages: [Passage]) {
        let isAlone = text.readings.count == 1
        passageStarts = Array(repeating: nil, count: passages.count)
        let byReading = Dictionary(grouping: passages.indices) { passages[$0].reading }
        if !text.unreadable.isEmpty {
            sign("── cannot be read ──\n\(text.unreadable.joined(separator: "\n"))\n\n")
        }
        for (index, reading) in text.readings.enumerated() {
            let own = (byReading[index] ?? []).map { ($0, passages[$0]) }
            if index > 0 { sign("\n") }
            sign(Self.heading(of: reading.place, isAlone: isAlone))
            add(reading.text, index: index, passages: own)
        }
        spans.sort { $0.range.lowerBound < $1.range.lowerBound }
        var furthest = 0
        reach = spans.map { span in
            furthest = max(furthest, span.range.upperBound)
            return furthest
        }
    }

    private static func heading(of place: Reading.Place, isAlone: Bool) -> String {
        switch place {
        case .body: isAlone ? "" : "── text ──\n"
        case .header(let name): "\(name): "
        case .attachment(let part): "── attachment \(part) ──\n"
        case .fileName: "File name: "
        case .hiddenLink: "Hidden link: "
        case .page(let number): "── page \(number) ──\n"
        case .documentInformation: "── what the document says of itself ──\n"
        }
    }

    // MARK: Building

    private struct Edge {
        let offset: Int
        let isOpening: Bool
        let passage: Int
    }

    private mutating func add(_ text: String, index: Int, passages: [(Int, Passage)]) {
        let scalars = text.unicodeScalars
        let edges = passages.indices.flatMap { number in
            let range = passages[number].1.range
            return [
                Edge(offset: range.start, isOpening: true, passage: number),
                Edge(offset: range.end, isOpening: false, passage: number),
            ]
        }.sorted {
            ($0.offset, $0.isOpening ? 1 : 0, $0.passage)
                < ($1.offset, $1.isOpening ? 1 : 0, $1.passage)
        }
        var starts: [Int: Int] = [:]
        var position = scalars.startIndex
        var offset = 0
        var number = 1
        lineStarts.append(LineStart(display: length, number: number))
        func move(to target: Int) -> (Substring.UnicodeScalarView, Int) {
            let end =
                scalars.index(position, offsetBy: target - offset, limitedBy: scalars.endIndex)
                ?? scalars.endIndex
            defer { position = end }
            return (scalars[position..<end], target)
        }
        for edge in edges {
            let (slice, target) = move(to: max(offset, edge.offset))
            number = append(slice, index: index, from: offset, line: number)
            offset = target
            let (order, passage) = passages[edge.passage]
            if edge.isOpening {
                passageStarts[order] = position
                starts[edge.passage] = length
                sign(passage.opening)
            } else if let start = starts[edge.passage] {
                sign(passage.closing)
                spans.append(Span(range: start..<length, role: passage.role))
            }
        }
        _ = append(scalars[position...], index: index, from: offset, line: number)
    }

    /// Adds a stretch of a reading; returns the number of the line it ends in.
    private mutating func append(
        _ slice: Substring.UnicodeScalarView, index: Int, from original: Int, line: Int
    ) -> Int {
        var count = 0
        var number = line
        for scalar in slice {
            count += 1
            if scalar == "\n" {
                number += 1
                lineStarts.append(LineStart(display: length + count, number: number))
            }
        }
        guard count > 0 else { return number }
        runs.append(
            Run(display: length, reading: index, original: original, base: total, count: count))
        shown.unicodeScalars.append(contentsOf: slice)
        length += count
        total += count
        return number
    }

    private mutating func sign(_ text: String) {
        shown += text
        length += text.unicodeScalars.count
    }

    // MARK: Places

    /// The first of so many sorted things that a condition does not hold for any more.
    private static func first(of count: Int, without holds: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The last run that begins at or before a place of the shown text.
    private func run(before display: Int) -> Run? {
        let next = Self.first(of: runs.count) { runs[$0].display <= display }
        return next > 0 ? runs[next - 1] : nil
    }

    /// The painted stretches that touch a range of the shown text, in order.
    func spans(touching range: Range<Int>) -> [Span] {
        var index = Self.first(of: spans.count) { reach[$0] <= range.lowerBound }
        var found: [Span] = []
        while index < spans.count, spans[index].range.lowerBound < range.upperBound {
            if spans[index].range.overlaps(range) { found.append(spans[index]) }
            index += 1
        }
        return found
    }

    /// The words of a passage, given its place among the passages, cut to so many scalars.
    func words(ofPassage number: Int, count: Int, in reading: String) -> String {
        guard let start = passageStarts[number] else { return "" }
        return String(Substring(reading.unicodeScalars[start...].prefix(count)))
    }

    /// The place in a reading that is shown there; nothing for a sign.
    func place(at display: Int) -> Place? {
        guard let run = run(before: display), display < run.display + run.count else { return nil }
        return Place(reading: run.reading, offset: run.original + display - run.display)
    }

    /// The place there, or the next one behind the signs that stand there.
    func nearestPlace(at display: Int) -> Place? {
        place(at: display)
            ?? nextRun(from: display).map { Place(reading: $0.reading, offset: $0.original) }
    }

    private func nextRun(from display: Int) -> Run? {
        let next = Self.first(of: runs.count) { runs[$0].display < display }
        return next < runs.count ? runs[next] : nil
    }

    /// Where a place of a reading is shown.
    func display(of place: Place) -> Int? {
        // Runs stand in the order of the readings and of the places in them.
        let next = Self.first(of: runs.count) {
            (runs[$0].reading, runs[$0].original) <= (place.reading, place.offset)
        }
        guard next > 0, runs[next - 1].reading == place.reading else { return nil }
        let found = runs[next - 1]
        return found.display + min(place.offset - found.original, found.count)
    }

    /// How many scalars of readings stand before a place of the shown text.
    func countOfOriginals(before display: Int) -> Int {
        guard let run = run(before: display) else { return 0 }
        return run.base + min(display - run.display, run.count)
    }

    /// The number of the line that begins there; nothing in the middle of one.
    func lineNumber(startingAt display: Int) -> Int? {
        let next = Self.first(of: lineStarts.count) { lineStarts[$0].display <= display }
        guard next > 0, lineStarts[next - 1].display == display else { return nil }
        return lineStarts[next - 1].number
    }
}
