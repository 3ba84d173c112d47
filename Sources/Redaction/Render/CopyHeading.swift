/// What stands at the head of every page of a released copy.
package struct CopyHeading: Hashable, Sendable {
    package let reference: String
    /// The classification in words.
    package let marking: String
    package let caveats: [String]
    package let recipient: String
    package let copyNumber: Int
    package let isTraining: Bool

    package init(
        reference: String, marking: String, caveats: [String], recipient: String, copyNumber: Int,
        isTraining: Bool
    ) {
        self.reference = reference
        self.marking = marking
        self.caveats = caveats
        self.recipient = recipient
        self.copyNumber = copyNumber
        self.isTraining = isTraining
    }
}

/// How a released copy is laid out, for who writes one and for who searches one.
///
/// The first line is fixed. Lines of the document begin with a bar, all others are the
/// program's own: no document can pass its text off as a heading.
enum CopyLayout {
    static let firstLine = "==== RELEASED COPY " + String(repeating: "=", count: 61)
    static let bar = "|"
    static let linesPerPage = 50
    static let maskLength = 16

    /// A mask: sixteen characters whatever it hides and whatever the ground.
    static func mask(ground: String) -> String {
        let isPlain = ground.utf8.count == 3 && ground.utf8.allSatisfy { (48...90).contains($0) }
        return "[R:\(isPlain ? ground : "R99") ########]"
    }
}
