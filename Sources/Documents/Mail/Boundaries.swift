/// Cuts a multipart body at its boundary lines (RFC 2046, section 5.1).
enum Boundaries {
    struct Pieces {
        var preamble: ArraySlice<UInt8> = []
        var parts: [ArraySlice<UInt8>] = []
        var epilogue: ArraySlice<UInt8> = []
    }

    /// Cuts a body; one without any boundary line is all preamble, one without the closing line
    /// ends with its last part.
    static func split(_ body: ArraySlice<UInt8>, boundary: [UInt8]) -> Pieces {
        var pieces = Pieces()
        let mark = [45, 45] + boundary
        var start = body.startIndex
        var isInPart = false
        var position = body.startIndex
        while position < body.endIndex {
            let (end, next) = HeaderBlock.lineEnd(body, from: position)
            if let isLast = isBoundary(body[position..<end], mark) {
                let cut = withoutLineEnd(body[start..<position])
                if isInPart { pieces.parts.append(cut) } else { pieces.preamble = cut }
                (start, isInPart) = (next, true)
                if isLast {
                    pieces.epilogue = body[next...]
                    return pieces
                }
            }
            position = next
        }
        if isInPart {
            pieces.parts.append(body[start...])
        } else {
            pieces.preamble = body
        }
        return pieces
    }

    /// Whether a line is a boundary, and if so whether it is the closing one.
    private static func isBoundary(_ line: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool? {
        guard line.count >= mark.count, line.starts(with: mark) else { return nil }
        var rest = line.dropFirst(mark.count)
        let isLast = rest.starts(with: [45, 45])
        if isLast { rest = rest.dropFirst(2) }
        return rest.allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 } ? isLast : nil
    }

    /// The line end before a boundary belongs to the boundary.
    private static func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.last == 10 else { return bytes }
        let cut = bytes.dropLast()
        return cut.last == 13 ? cut.dropLast() : cut
    }
}
