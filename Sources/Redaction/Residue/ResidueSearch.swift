import Casework

/// One search: the strings made ready once, the bytes looked at from all sides.
struct ResidueSearch {
    private let automata: [NeedleAutomaton]
    private let secrets: [String]
    private let persons: [PersonOfCase]
    private let permitted: [String]
    private let masked: Set<Int>
    private var explaining = NameIndex()
    private let protectedNames: CaseNames

    init(maker: NeedleMaker, secrets: [String], persons: [PersonOfCase], permitted: [String]) {
        automata = NeedleAutomaton.batches(of: maker.needles)
        self.secrets = secrets
        self.persons = persons
        self.permitted = permitted
        masked = maker.masked
        protectedNames = CaseNames(persons) { $0.isProtected }
        for (number, person) in persons.enumerated()
        where !person.isProtected && !masked.contains(number) {
            explaining.add(CaseName.forms(of: person).telling, subject: number)
        }
        for passage in permitted {
            let scan = ScannedText(passage)
            explaining.add(
                scan.tokens.indices.map { Array(scan.letters(of: $0)) },
                as: NameIndex.Entry(
                    form: .alias, subject: -1, needsCapital: false, isWanted: true))
        }
    }

    // MARK: Looking from all sides

    func leftovers(in bytes: [UInt8]) -> Set<Leftover> {
        let parts = CopyFrame.parts(of: Self.text(of: bytes))
        var found = leftovers(inDocument: parts.document)
        if !parts.frame.isEmpty {
            let stream = LetterStream(ScannedText(parts.frame))
            collect(stream, disguise: nil, isHeading: true, &found)
        }
        return found
    }

    func leftovers(inName name: String) -> Set<Leftover> {
        Set(leftovers(inDocument: name).map { Leftover(row: $0.row, disguise: .fileName) })
    }

    private func leftovers(inDocument text: String) -> Set<Leftover> {
        var found: Set<Leftover> = []
        let scan = ScannedText(text)
        collect(stream(of: scan), disguise: nil, &found)
        mentions(in: scan, &found)
        namePlainOnes(in: text, &found)
        let bytes = Array(text.utf8)
        if let unescaped = OtherViews.unescaped(bytes) {
            look(at: unescaped, as: .percentEncoded, &found)
        }
        if let unmixed = OtherViews.unmixed(text) {
            collect(stream(of: ScannedText(unmixed)), disguise: .folded, &found)
        }
        for decoded in OtherViews.base64(bytes) { look(at: decoded, as: .base64, &found) }
        for decoded in OtherViews.hexadecimal(bytes) { look(at: decoded, as: .hexadecimal, &found) }
        return found
    }

    /// A decoded view counts only for what the plain one did not show.
    private func look(
        at bytes: [UInt8], as disguise: Leftover.Disguise, _ found: inout Set<Leftover>
    ) {
        var here: Set<Leftover> = []
        collect(stream(of: ScannedText(Self.text(of: bytes))), disguise: disguise, &here)
        let rows = Set(found.map(\.row))
        found.formUnion(here.filter { !rows.contains($0.row) })
    }

    /// UTF-8 with a mark or without, UTF-16 with one; what is broken does not hide the rest.
    private static func text(of bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isBig = bytes[0] == 0xFE
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
                let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                return isBig ? first << 8 | second : second << 8 | first
            }
            return String(decoding: units, as: UTF16.self)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func stream(of scan: ScannedText) -> LetterStream {
        guard !explaining.isEmpty else { return LetterStream(scan) }
        var explained: Set<Int> = []
        var token = 0
        for match in NameMatcher.matches(of: explaining, in: scan) {
            while token < scan.tokens.count, scan.tokens[token].start < match.range.start {
                token += 1
            }
            while token < scan.tokens.count, scan.tokens[token].end <= match.range.end {
                explained.insert(token)
                token += 1
            }
        }
        return LetterStream(scan, permitted: explained)
    }

    private func collect(
        _ stream: LetterStream, disguise: Leftover.Disguise?, isHeading: Bool = false,
        _ found: inout Set<Leftover>
    ) {
        var here: Set<Leftover> = []
        search(stream.bytes) { needle, end in
            if isHeading, !needle.isPersonal { return }
            // What encodings decode to is mostly noise, in which short words mean nothing.
            if let disguise, disguise != .folded, disguise != .percentEncoded,
                needle.scalarCount < 5
            {
                return
            }
            guard let fit = stream.fit(needle, end: end) else { return }
            let own: Leftover.Disguise =
                fit == .spaced ? .spaced : needle.disguise == .plain ? .folded : needle.disguise
            here.insert(Leftover(row: needle.row, disguise: disguise ?? own))
        }
        found.formUnion(here)
    }

    private func search(_ bytes: [UInt8], _ found: (Needle, Int) -> Void) {
        for automaton in automata { automaton.search(bytes, found) }
    }

    // MARK: Names

    /// What detection would suggest again: protected persons in every form of their names, with
    /// a capital where the name is a common word, initials and misspelt names too.
    private func mentions(in scan: ScannedText, _ found: inout Set<Leftover>) {
        let allowed = Set(permitted.map { ScannedText($0).folded })
        var token = 0
        for mention in protectedNames.mentions(in: scan) {
            while token < scan.tokens.count, scan.tokens[token].start < mention.match.range.start {
                token += 1
            }
            var letters: [UInt32] = []
            while token < scan.tokens.count, scan.tokens[token].end <= mention.match.range.end {
                letters += scan.letters(of: token)
                token += 1
            }
            let isExplained = allowed.contains(letters) && mention.match.form.canBeExplained
            guard !isExplained else { continue }
            found.insert(
                Leftover(
                    row: secrets.count + mention.match.subject,
                    disguise: mention.match.form.canBeExplained ? .token : .folded))
        }
    }

    /// Calls plain what stands there letter by letter as it was masked.
    private func namePlainOnes(in text: String, _ found: inout Set<Leftover>) {
        for leftover in found where leftover.disguise == .folded && leftover.row < secrets.count {
            guard text.utf8.contains(bytes: Array(secrets[leftover.row].utf8)) else { continue }
            found.remove(leftover)
            found.insert(Leftover(row: leftover.row, disguise: .plain))
        }
    }
}

extension String.UTF8View {
    /// Whether some bytes stand in the text one after the other.
    fileprivate func contains(bytes: [UInt8]) -> Bool {
        guard let first = bytes.first else { return false }
        let here = Array(self)
        guard here.count >= bytes.count else { return false }
        return (0...(here.count - bytes.count)).contains { start in
            here[start] == first && here[start..<(start + bytes.count)].elementsEqual(bytes)
        }
    }
}

/// Takes a released copy apart again: the document's lines, and what the program wrote.
enum CopyFrame {
    /// Bytes that are no released copy are all document.
    static func parts(of text: String) -> (document: String, frame: String) {
        guard text.hasPrefix(CopyLayout.firstLine + "\n") else { return (text, "") }
        var document: [UInt8] = []
        var frame: [UInt8] = []
        for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            if line.first == 124 {
                let kept = line.dropFirst()
                append(kept.first == 32 ? kept.dropFirst() : kept, to: &document)
                document.append(10)
            } else {
                frame += Array(line) + [10]
            }
        }
        return (String(decoding: document, as: UTF8.self), String(decoding: frame, as: UTF8.self))
    }

    /// Appends a line; masks become a gap that no name reaches over, visible forms vanish.
    private static func append(_ line: Substring.UTF8View.SubSequence, to out: inout [UInt8]) {
        let bytes = Array(line)
        var index = 0
        while index < bytes.count {
            if bytes[index] == 91, isMask(bytes, at: index) {
                out += " \u{2588}\u{2588} ".utf8
                index += CopyLayout.maskLength
            } else if bytes[index] == 60, let end = visibleEnd(bytes, at: index) {
                index = end
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
    }

    private static func isMask(_ bytes: [UInt8], at start: Int) -> Bool {
        let mask = bytes[start...].prefix(CopyLayout.maskLength)
        return mask.count == CopyLayout.maskLength && mask.starts(with: "[R:".utf8)
            && mask.suffix(10).elementsEqual(" ########]".utf8)
    }

    /// The end of `<U+202E>`.
    private static func visibleEnd(_ bytes: [UInt8], at start: Int) -> Int? {
        guard bytes[start...].starts(with: "<U+".utf8) else { return nil }
        var index = start + 3
        while index < bytes.count, index < start + 10, OtherViews.nibble(bytes[index]) != nil {
            index += 1
        }
        return index < bytes.count && bytes[index] == 62 && index >= start + 7 ? index + 1 : nil
    }
}
