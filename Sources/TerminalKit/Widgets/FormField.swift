/// One field of a form with what stands in it.
package struct FormField: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case text(TextField)
        /// Several lines, shown in that many rows.
        case area(TextArea, rows: Int)
        /// One of some codes, or none yet.
        case choice([PickerOption], chosen: String?)
        /// Any of some codes.
        case several([PickerOption], chosen: Set<String>)
        /// The path of a file; Tab asks for its completion.
        case path(TextField)
        /// Something that must not become a text; the form sees only whether there is any.
        case secret(isEmpty: Bool)
        /// Something shown and not changed.
        case note(String)
    }

    package let id: String
    package let label: String
    /// What to write here; shown beside the field while it is empty or in focus.
    package let hint: String
    package var value: Value
    /// What is wrong with it; shown beside the field.
    package var error: String?
    /// Characters one of which a text has to begin with; empty for any.
    ///
    /// A passphrase typed into the field of a path is refused at its first letter, so that it
    /// never stands there to be read.
    package let beginsWith: String

    package init(
        _ id: String, _ label: String, _ value: Value, hint: String = "", beginsWith: String = ""
    ) {
        self.id = id
        self.label = label
        self.value = value
        self.hint = hint
        self.beginsWith = beginsWith
    }

    /// Whether a text may stand in the field, by how it begins.
    package func takes(_ text: String) -> Bool {
        guard let first = text.first, !beginsWith.isEmpty else { return true }
        return beginsWith.contains(first)
    }

    /// A line of text.
    package static func text(
        _ id: String, _ label: String, _ text: String = "", hint: String = ""
    ) -> FormField {
        FormField(id, label, .text(TextField(text)), hint: hint)
    }

    /// Several lines of text.
    package static func area(
        _ id: String, _ label: String, _ text: String = "", rows: Int = 3, hint: String = ""
    ) -> FormField {
        FormField(id, label, .area(TextArea(text), rows: rows), hint: hint)
    }

    /// One of some codes.
    package static func choice(
        _ id: String, _ label: String, _ options: [PickerOption], _ chosen: String? = nil,
        hint: String = ""
    ) -> FormField {
        FormField(
            id, label,
            .choice(
                options,
                chosen: options.contains { $0.code == chosen } ? chosen : nil),
            hint: hint)
    }

    /// Any of some codes.
    package static func several(
        _ id: String, _ label: String, _ options: [PickerOption], _ chosen: Set<String> = [],
        hint: String = ""
    ) -> FormField {
        FormField(id, label, .several(options, chosen: chosen), hint: hint)
    }

    /// Yes or no.
    package static func yesNo(
        _ id: String, _ label: String, _ isYes: Bool, hint: String = ""
    ) -> FormField {
        .choice(
            id, label,
            [PickerOption(code: "yes", words: ""), PickerOption(code: "no", words: "")],
            isYes ? "yes" : "no", hint: hint)
    }

    /// The rows it takes, without a line for its error.
    package var height: Int {
        switch value {
        case .area(_, let rows): rows
        case .text, .choice, .several, .path, .secret, .note: 1
        }
    }

    /// Whether the keyboard can be in it.
    package var takesFocus: Bool {
        switch value {
        case .note: false
        case .text, .area, .choice, .several, .path, .secret: true
        }
    }

    /// What was typed or chosen, as text; a secret gives nothing.
    package var text: String {
        switch value {
        case .text(let field), .path(let field): field.text
        case .area(let area, _): area.text
        case .choice(_, let chosen): chosen ?? ""
        case .several(_, let chosen): chosen.sorted().joined(separator: " ")
        case .note(let text): text
        case .secret: ""
        }
    }
}
