/// What every role looks like.
package struct Theme: Equatable, Sendable {
    package let name: String
    private let looks: [StyleRole: TextAttributes]

    /// Takes over the looks of some roles; a colour left out comes from the role's parent, at
    /// last from `text`.
    init(name: String, looks: [StyleRole: TextAttributes]) {
        self.name = name
        self.looks = looks
    }

    /// The looks this theme gives itself, for one that inherits from it.
    var ownLooks: [StyleRole: TextAttributes] { looks }

    /// How a role looks: as the theme says, or as the role's parent, or as `text`.
    package func attributes(of role: StyleRole) -> TextAttributes {
        var next: StyleRole? = role
        var found: TextAttributes?
        while let step = next {
            if let look = looks[step] {
                var merged = found ?? look
                merged.foreground = merged.foreground ?? look.foreground
                merged.background = merged.background ?? look.background
                found = merged
            }
            next = step.parent ?? (step == .text ? nil : .text)
        }
        return found ?? TextAttributes()
    }

    /// The themes compiled into the program, for want of any file.
    package static let builtIn: [Theme] = [dark, mono]

    /// A built-in theme by its name.
    package static func builtIn(named name: String) -> Theme? {
        builtIn.first { $0.name == name }
    }
}
