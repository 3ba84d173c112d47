import Casework

extension Overlaps {
    /// Known findings with those the model holds likely beside them; each row is sorted and does not
    /// overlap itself, and so is what comes of them.
    ///
    /// What is known keeps its kind and its score. Where the model goes on for more words of the
    /// same kind, the known passage grows by them; words of another kind are a passage of their own.
    static func added(
        _ likely: [Finding], to known: [Finding], in scan: ScannedText
    ) -> [Finding] {
        var known = known
        let bounds = known.map(\.range)
        var others: [Finding] = []
        var first = 0
        for finding in likely {
            let range = finding.range
            while first < bounds.count, bounds[first].end <= range.start { first += 1 }
            var (next, start) = (first, range.start)
            while start < range.end {
                let isMet = next < bounds.count && bounds[next].start < range.end
                let end = isMet ? bounds[next].start : range.end
                if let words = scan.words(from: start, to: end) {
                    if next > first, known[next - 1].isLike(finding) {
                        known[next - 1] = known[next - 1].grown(to: words)
                    } else if isMet, known[next].isLike(finding) {
                        known[next] = known[next].grown(to: words)
                    } else {
                        others.append(finding.moved(to: words))
                    }
                }
                guard isMet else { break }
                start = bounds[next].end
                next += 1
            }
        }
        return merged(known, others)
    }
}

extension Finding {
    /// Whether words beside this passage that the model holds for `likely` belong to it.
    fileprivate func isLike(_ likely: Finding) -> Bool {
        switch kind {
        case .person, .name: likely.kind == .name
        case .place, .address: likely.kind == .place
        case .date, .dateOfBirth: likely.kind == .date
        default: likely.kind == kind
        }
    }

    fileprivate func grown(to words: ScalarRange) -> Finding {
        moved(to: ScalarRange(min(range.start, words.start), max(range.end, words.end)))
    }

    fileprivate func moved(to range: ScalarRange) -> Finding {
        Finding(
            reading: reading, range: range, kind: kind, detector: detector, score: score,
            person: person)
    }
}

extension ScannedText {
    /// The words between two positions, without what stands around them; nothing where there is none.
    fileprivate func words(from start: Int, to end: Int) -> ScalarRange? {
        guard start < end else { return nil }
        var index = tokens.indices.first(from: { tokens[$0].end > start })
        guard index < tokens.count, tokens[index].start < end else { return nil }
        let from = max(start, tokens[index].start)
        var to = from
        while index < tokens.count, tokens[index].start < end {
            to = min(end, tokens[index].end)
            index += 1
        }
        return ScalarRange(from, to)
    }
}
