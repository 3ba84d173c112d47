package import Casework

/// Makes the text that leaves: new, out of what is kept.
package enum Release {
    /// Whether a reading is part of a released copy.
    ///
    /// Names of files never are, nor are fields of mail that people do not write and what a file
    /// says of itself: they hold addresses of machines, identities of messages and of writers.
    package static func shows(_ place: Reading.Place) -> Bool { label(of: place) != nil }

    /// A copy of what the marks leave, and a row for each mark in the order of the text.
    ///
    /// - Parameters:
    ///   - text: everything that was read in the document.
    ///   - marks: the officers' decisions; where two overlap, one mask covers both.
    ///   - heading: what stands at the head of every page.
    ///   - fileName: the name under which the copy leaves, never the original's; shown in the
    ///     heading.
    ///   - rules: gives the code that a mask shows for a ground.
    /// - Returns: UTF-8 text, and the log.
    package static func copy(
        of text: ExtractedText, marks: [Mark], heading: CopyHeading, fileName: String,
        rules: RuleBook
    ) -> (bytes: [UInt8], log: [RedactionLogRow]) {
        let marks = ordered(marks)
        let shown = { (ground: String) in rules.redactionGround(ground)?.shownCode ?? "R99" }
        var page = CopyPages(heading: heading, fileName: fileName)
        let sections = text.readings.indices.filter { shows(text.readings[$0].place) }
        for (number, index) in sections.enumerated() {
            let reading = text.readings[index]
            page.begin(
                section: number + 1, of: sections.count, label: label(of: reading.place) ?? "")
            let here = marks.filter { $0.reading == index }
            page.add(KeptText.bytes(of: reading.text, marks: here, shownGround: shown))
        }
        let log = marks.map { mark in
            RedactionLogRow(
                reading: mark.reading, range: mark.range, ground: mark.ground,
                shownGround: shown(mark.ground), by: mark.by)
        }
        return (page.bytes, log)
    }

    /// What the marks hide, one string a mark, in the order of the log.
    package static func maskedStrings(in text: ExtractedText, marks: [Mark]) -> [String] {
        passages(ordered(marks).map { ($0.reading, $0.range) }, in: text)
    }

    /// What decisions to release leave readable, for `Residue.proof` to take as explained.
    package static func permittedStrings(
        in text: ExtractedText, released: [ReleaseDecision]
    ) -> [String] {
        passages(released.map { ($0.reading, $0.range) }, in: text)
    }

    /// Cuts passages out of a text, in one walk over each reading; outside of it there is nothing.
    private static func passages(
        _ places: [(reading: Int, range: ScalarRange)], in text: ExtractedText
    ) -> [String] {
        var passages = [String](repeating: "", count: places.count)
        let byReading = Dictionary(grouping: places.indices) { places[$0].reading }
        for (reading, numbers) in byReading where text.readings.indices.contains(reading) {
            let scalars = text.readings[reading].text.unicodeScalars
            var position = 0
            var index = scalars.startIndex
            for number in numbers.sorted(by: { places[$0].range < places[$1].range }) {
                let range = places[number].range
                let step = range.start - position
                guard
                    let start = scalars.index(index, offsetBy: step, limitedBy: scalars.endIndex)
                else { break }
                (index, position) = (start, range.start)
                let end = scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex)
                passages[number] = String(scalars[start..<(end ?? scalars.endIndex)])
            }
        }
        return passages
    }

    private static func ordered(_ marks: [Mark]) -> [Mark] {
        marks.sorted {
            ($0.reading, $0.range.start, $0.range.end) < ($1.reading, $1.range.start, $1.range.end)
        }
    }

    /// How the copy calls a place, or nothing where it is not shown.
    private static func label(of place: Reading.Place) -> String? {
        switch place {
        case .body: "text"
        case .header(let name): shownFields[name.lowercased()].map { "mail field \($0)" }
        case .attachment(let position): "attachment \(position)"
        case .hiddenLink: "targets of links"
        case .page(let number): "page \(number)"
        case .fileName, .documentInformation: nil
        }
    }

    private static let shownFields = [
        "from": "From", "to": "To", "cc": "Cc", "bcc": "Bcc", "date": "Date",
        "subject": "Subject", "reply-to": "Reply-To",
    ]
}

/// The bytes of one reading with masks in it.
private enum KeptText {
    static func bytes(
        of text: String, marks: [Mark], shownGround: (String) -> String
    ) -> [UInt8] {
        let masks = joined(marks.filter { $0.range.count > 0 })
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        var next = 0
        var position = 0
        for scalar in text.unicodeScalars {
            defer { position += 1 }
            while next < masks.count, masks[next].range.end <= position { next += 1 }
            if next < masks.count, position >= masks[next].range.start {
                if position == masks[next].range.start {
                    out += standIn(for: masks[next].mark, shownGround).utf8
                }
                continue
            }
            SafeScalars.append(scalar, to: &out)
        }
        return out
    }

    private static func standIn(for mark: Mark, _ shownGround: (String) -> String) -> String {
        switch mark.treatment {
        case .pseudonym(let name) where name.contains(where: { !$0.isWhitespace }):
            SafeScalars.line(name)
        case .pseudonym, .blackout: CopyLayout.mask(ground: shownGround(mark.ground))
        }
    }

    /// Marks that overlap become one; a mask wins over a pseudonym, else the first counts.
    private static func joined(_ marks: [Mark]) -> [(range: ScalarRange, mark: Mark)] {
        var masks: [(range: ScalarRange, mark: Mark)] = []
        for mark in marks {
            guard let last = masks.last, last.range.overlaps(mark.range) else {
                masks.append((mark.range, mark))
                continue
            }
            let range = ScalarRange(last.range.start, max(last.range.end, mark.range.end))
            let keepsLast = last.mark.treatment == .blackout || mark.treatment != .blackout
            masks[masks.count - 1] = (range, keepsLast ? last.mark : mark)
        }
        return masks
    }
}
