/// Positions in a text, counted in Unicode scalars, the end not included.
package struct ScalarRange: Hashable, Sendable, Codable, Comparable {
    package let start: Int
    package let end: Int

    /// Takes positions with `0 <= start <= end`.
    package init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a range runs forward from zero")
        self.start = start
        self.end = end
    }

    package var count: Int { end - start }

    package func overlaps(_ other: ScalarRange) -> Bool { start < other.end && other.start < end }

    package func contains(_ other: ScalarRange) -> Bool { start <= other.start && other.end <= end }

    package static func < (left: ScalarRange, right: ScalarRange) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}

/// A text taken out of a document, with the place where it stood.
package struct Reading: Hashable, Sendable, Codable {
    package enum Place: Hashable, Sendable, Codable {
        case body
        /// A header field, by its name as written.
        case header(String)
        /// An attachment, by its position among the parts ("2.1").
        case attachment(String)
        /// The name the document or an attachment came under.
        case fileName
        /// A link target hidden behind a text.
        case hiddenLink
        /// A page, counted from 1.
        case page(Int)
        /// What a document says of itself beside its text: title, author, programs, dates.
        case documentInformation
    }

    package let place: Place
    /// Fixed at intake for good: findings and marks count its scalars.
    package let text: String

    package init(place: Place, text: String) {
        self.place = place
        self.text = text
    }
}

/// Everything that can be read in a document.
package struct ExtractedText: Hashable, Sendable {
    package enum Media: String, Hashable, Sendable {
        case plainText, email, unreadable, pdf
    }

    package let media: Media
    package let readings: [Reading]
    /// Parts that could not be read, by position; any of them keeps the document from leaving.
    package let unreadable: [String]
    /// Parts, by position, whose letters are guessed to be those of windows-1252.
    ///
    /// They name no charset and are not UTF-8. Told when the document is read, and not kept.
    package let guessed: [String]

    package init(
        media: Media, readings: [Reading], unreadable: [String], guessed: [String] = []
    ) {
        self.media = media
        self.readings = readings
        self.unreadable = unreadable
        self.guessed = guessed
    }
}

/// Names the identity of a document; its values live in the case file and in records.
package enum Document {
    package typealias ID = Identifier<Document>
}
