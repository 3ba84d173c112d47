/// What a piece of the screen means; the theme says how that looks.
///
/// Names are dotted: a theme without `status.refused` uses its `status`, one without that
/// its `text`.
package struct StyleRole: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    /// The role to fall back to: the name before the last dot, or nil at the end of the line.
    package var parent: StyleRole? {
        guard let dot = rawValue.lastIndex(of: ".") else { return nil }
        return StyleRole(rawValue: String(rawValue[..<dot]))
    }

    package static let text: StyleRole = "text"
    package static let dim: StyleRole = "dim"
    package static let heading: StyleRole = "heading"
    package static let title: StyleRole = "title"
    package static let accent: StyleRole = "accent"
    package static let selection: StyleRole = "selection"
    package static let good: StyleRole = "good"
    package static let warning: StyleRole = "warning"
    package static let refused: StyleRole = "refused"
    package static let mark: StyleRole = "mark"
    package static let finding: StyleRole = "finding"
    package static let border: StyleRole = "border"
    package static let footer: StyleRole = "footer"
    package static let footerKey: StyleRole = "footer.key"
    package static let footerDisabled: StyleRole = "footer.disabled"
    package static let disabled: StyleRole = "disabled"
    package static let input: StyleRole = "input"
    package static let inputError: StyleRole = "input.error"
    package static let training: StyleRole = "training"

    /// Every role that has a name here, in a fixed order; a theme must know them all.
    package static let known: [StyleRole] = [
        .text, .dim, .heading, .title, .accent, .selection, .good, .warning, .refused, .mark,
        .finding, .border, .footer, .footerKey, .footerDisabled, .disabled, .input, .inputError,
        .training,
    ]
}
