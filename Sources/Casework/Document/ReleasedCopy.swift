/// New text made of what is kept, ready to leave.
package struct ReleasedCopy: Hashable, Sendable, Codable {
    /// Neutral, made by the program; never the original's name.
    package let fileName: String
    package let bytes: [UInt8]
    package let proof: ResidueProof
    /// One row a mark, in the order of the text.
    package let log: [RedactionLogRow]

    package init(fileName: String, bytes: [UInt8], proof: ResidueProof, log: [RedactionLogRow]) {
        self.fileName = fileName
        self.bytes = bytes
        self.proof = proof
        self.log = log
    }
}

/// What the search for leftovers in the final bytes found.
package struct ResidueProof: Hashable, Sendable, Codable {
    /// The bytes that were searched.
    package let digest: Digest256
    /// How many different strings were looked for, normal forms and encodings included.
    package let searchedCount: Int
    /// What was found again; empty for a clean copy.
    package let leftovers: [Leftover]

    package init(digest: Digest256, searchedCount: Int, leftovers: [Leftover]) {
        self.digest = digest
        self.searchedCount = searchedCount
        self.leftovers = leftovers
    }

    package var isClean: Bool { leftovers.isEmpty }
}

/// One masked string that can be found again.
package struct Leftover: Hashable, Sendable, Codable {
    package enum Disguise: String, Hashable, Sendable, Codable {
        case plain, folded, spaced, reversed, base64, hexadecimal, percentEncoded, digits, token
        case fileName
    }

    /// Which mark's passage it is, by index into the log.
    package let row: Int
    package let disguise: Disguise

    package init(row: Int, disguise: Disguise) {
        self.row = row
        self.disguise = disguise
    }
}

/// One row of the redaction log: where, why, by whom.
package struct RedactionLogRow: Hashable, Sendable, Codable {
    package let reading: Int
    package let range: ScalarRange
    /// The ground at home.
    package let ground: String
    /// What stands in the copy: the ground's code, or R99 where the ground itself would tell.
    package let shownGround: String
    package let by: Officer.ID

    package init(
        reading: Int, range: ScalarRange, ground: String, shownGround: String, by: Officer.ID
    ) {
        self.reading = reading
        self.range = range
        self.ground = ground
        self.shownGround = shownGround
        self.by = by
    }
}
