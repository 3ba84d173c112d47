package import Foundation

/// What the rules need to know about one document of a case.
package struct DocumentEntry: Hashable, Sendable, Codable, Identifiable {
    /// Which side of the case a document belongs to.
    package enum Part: String, Hashable, Sendable, Codable {
        /// The request itself and letters about it.
        case letter
        /// What the executing body sent in; this is what may leave.
        case material
    }

    package let id: Document.ID
    package let part: Part
    /// What officers call it on screen; case content.
    package var heading: String
    /// SHA-256 of the bytes as they came in.
    package let digest: Digest256
    package let byteCount: Int
    /// Where it came from and how it was handed over: the custody line.
    package var custody: String
    /// A grade of the rule book's `source_grading`; `X4` when none was given.
    package var grade: String
    /// Codes of the rule book's `handling_codes` and `caveats` it came under.
    package var caveats: Set<String> = []
    /// The originator's consent to pass it on, when a caveat asks for one.
    package var originatorConsent = ""
    /// Codes of the rule book's `sensitivity`; empty means not yet tagged.
    package var tags: Set<String> = []
    /// Whether any part could not be read.
    package let hasUnreadableParts: Bool
    /// Officers who went through the whole text.
    package var readBy: Set<Officer.ID> = []
    /// Officers who went through it and its copy a second time; nobody once the copy is stale.
    package var secondReadBy: Set<Officer.ID> = []
    /// The ground on which the whole document stays at home.
    package var withheldGround: String?
    /// The item of the request it answers.
    package var requestItem: RequestItem.ID?
    /// The one sentence that ties it to that item.
    package var necessity = ""
    /// A class of the rule book's `retention`.
    package var retentionClass = "T3"
    package var markCount = 0
    /// Findings with neither a mark nor a recorded decision.
    package var openFindingCount = 0
    /// The copy that would leave; gone as soon as a mark changes.
    package var copy: CopyEntry?

    package init(
        id: Document.ID, part: Part, heading: String, digest: Digest256, byteCount: Int,
        custody: String, grade: String, hasUnreadableParts: Bool
    ) {
        self.id = id
        self.part = part
        self.heading = heading
        self.digest = digest
        self.byteCount = byteCount
        self.custody = custody
        self.grade = grade
        self.hasUnreadableParts = hasUnreadableParts
    }

    /// Whether it would be part of a package prepared now.
    package var leaves: Bool { part == .material && withheldGround == nil }
}

/// What stands in the case file about a released copy.
package struct CopyEntry: Hashable, Sendable, Codable {
    /// The neutral name under which it leaves.
    package let fileName: String
    package let digest: Digest256
    package let byteCount: Int
    /// Whether the search for leftovers in the final bytes found nothing.
    package let isClean: Bool
    /// How many strings were searched for.
    package let searchedCount: Int

    package init(
        fileName: String, digest: Digest256, byteCount: Int, isClean: Bool, searchedCount: Int
    ) {
        self.fileName = fileName
        self.digest = digest
        self.byteCount = byteCount
        self.isClean = isClean
        self.searchedCount = searchedCount
    }
}

/// What the second reader, who prepared nothing, found.
package struct SecondReading: Hashable, Sendable, Codable {
    /// On whether a hidden person can be worked out from what remains.
    package let note: String
    package let by: Officer.ID
    package let at: Date

    package init(note: String, by: Officer.ID, at: Date) {
        self.note = note
        self.by = by
        self.at = at
    }
}
