/// One document of the play, as it arrives.
package struct Paper: Hashable, Sendable {
    package let fileName: String
    package let custody: String
    /// A source grade; see the rule book's `source_grading`.
    package let grade: String
    package let text: String

    package init(fileName: String, custody: String, grade: String = "X4", text: String) {
        self.fileName = fileName
        self.custody = custody
        self.grade = grade
        self.text = text
    }
}
