import Casework

/// Makes findings lie side by side.
enum Overlaps {
    /// The findings of one reading, sorted, where two overlap joined into one.
    ///
    /// The passage then covers both; what it is called goes by the higher score, then by the
    /// longer of the two, and a person named in either stays named.
    static func resolved(_ findings: [Finding]) -> [Finding] {
        var kept: [Finding] = []
        for index in order(findings) {
            let finding = findings[index]
            if let last = kept.last, last.range.overlaps(finding.range) {
                kept[kept.count - 1] = joined(last, finding)
            } else {
                kept.append(finding)
            }
        }
        return kept
    }

    /// Two rows of findings as one, from left to right where each of them is.
    static func merged(_ first: [Finding], _ second: [Finding]) -> [Finding] {
        guard !second.isEmpty else { return first }
        var all: [Finding] = []
        all.reserveCapacity(first.count + second.count)
        var next = 0
        for finding in first {
            let key = Key(finding)
            while next < second.count, Key(second[next]) < key {
                all.append(second[next])
                next += 1
            }
            all.append(finding)
        }
        return all + second[next...]
    }

    /// From left to right, at one place the surer first.
    private struct Key: Comparable {
        private let start: Int
        private let rest: Int

        init(_ finding: Finding) {
            start = finding.range.start
            rest = finding.range.end << 8 | (255 - finding.score)
        }

        static func < (first: Key, second: Key) -> Bool {
            first.start != second.start ? first.start < second.start : first.rest < second.rest
        }
    }

    /// The findings in order, sorted by numbers alone, since findings are heavy to move.
    ///
    /// Most often they stand in order already.
    private static func order(_ findings: [Finding]) -> [Int] {
        let keys = findings.map { Key($0) }
        guard zip(keys, keys.dropFirst()).contains(where: { $1 < $0 }) else {
            return Array(keys.indices)
        }
        return keys.indices.sorted { first, second in
            keys[first] == keys[second] ? first < second : keys[first] < keys[second]
        }
    }

    private static func joined(_ first: Finding, _ second: Finding) -> Finding {
        let range = ScalarRange(
            min(first.range.start, second.range.start), max(first.range.end, second.range.end))
        let isFirst =
            first.range.contains(second.range)
            || (!second.range.contains(first.range) && first.score >= second.score)
        let main = isFirst ? first : second
        let other = isFirst ? second : first
        return Finding(
            reading: main.reading, range: range, kind: main.kind, detector: main.detector,
            score: main.score, person: main.person ?? other.person)
    }
}
