/// Which parts of a text have been on the screen.
struct Coverage: Hashable, Sendable {
    /// Seen ranges, sorted, apart from each other.
    private(set) var ranges: [Range<Int>] = []
    /// How long the text is.
    let total: Int

    init(total: Int) {
        self.total = total
    }

    /// Takes a range as seen.
    mutating func add(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<total)
        guard !range.isEmpty,
            !ranges.contains(where: {
                $0.lowerBound <= range.lowerBound
                    && range.upperBound <= $0.upperBound
            })
        else { return }
        var merged: [Range<Int>] = []
        for next in (ranges + [range]).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, next.lowerBound <= last.upperBound {
                merged[merged.count - 1] =
                    last.lowerBound..<max(last.upperBound, next.upperBound)
            } else {
                merged.append(next)
            }
        }
        ranges = merged
    }

    var isComplete: Bool { seen >= total }

    /// 0 to 100; 100 only when everything was seen.
    var percent: Int {
        total == 0 ? 100 : isComplete ? 100 : min(99, seen * 100 / total)
    }

    /// Where the first stretch begins that was not seen; the end when there is none.
    var firstUnseen: Int {
        guard let first = ranges.first, first.lowerBound == 0 else { return 0 }
        return first.upperBound
    }

    private var seen: Int { ranges.reduce(0) { $0 + $1.count } }

    /// The share as a bar of that many cells.
    func bar(_ cells: Int) -> String {
        let filled = percent * cells / 100
        return String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
    }
}
