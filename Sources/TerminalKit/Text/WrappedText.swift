/// A text broken into lines of at most so many columns.
///
/// Lines end at line feeds (with or without a carriage return before them), else after the last
/// space that fits, else wherever the edge is. Breaking costs one pass and eight bytes a line;
/// a line is made when it is asked for.
package struct WrappedText: RandomAccessCollection, Sendable {
    private let text: SafeText
    private let width: Int
    private let starts: [LineStart]

    package init(_ text: SafeText, columns: Int) {
        self.text = text
        width = Swift.max(1, columns)
        var breaker = LineBreaker(width: width, firstScalar: text.firstScalar)
        text.withBytes { bytes, range in breaker.run(bytes, range) }
        starts = breaker.starts
    }

    package var startIndex: Int { 0 }

    package var endIndex: Int { starts.count }

    package subscript(position: Int) -> SafeText {
        let start = starts[position]
        return text.withBytes { bytes, range in
            let isLast = position + 1 == starts.count
            var end = isLast ? range.upperBound : Int(starts[position + 1].byte)
            if end > Int(start.byte), bytes[end - 1] == 0x0A {
                end -= 1
                if end > Int(start.byte), bytes[end - 1] == 0x0D { end -= 1 }
            }
            return text.line(
                from: Int(start.byte), to: end, firstScalar: Int(start.scalar),
                mostColumns: width)
        }
    }

    /// Whether a line goes on with the one before it, because that was too long.
    package func continues(_ position: Int) -> Bool {
        let start = Int(starts[position].byte)
        return text.withBytes { bytes, range in
            start > range.lowerBound && bytes[start - 1] != 0x0A
        }
    }

    /// The line that shows a scalar, given its offset in the foreign text.
    package func line(ofScalar offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(starts[middle].scalar) <= offset {
                low = middle
            } else {
                high = middle
            }
        }
        return low
    }
}

extension SafeText {
    /// The text as lines of at most so many columns.
    package func wrapped(columns: Int) -> [SafeText] {
        Array(WrappedText(self, columns: columns))
    }
}
