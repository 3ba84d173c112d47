/// A line of text in several roles.
package struct StyledText: Equatable, Sendable, ExpressibleByArrayLiteral {
    package struct Run: Equatable, Sendable {
        package var text: SafeText
        package var role: StyleRole

        package init(_ text: SafeText, _ role: StyleRole) {
            self.text = text
            self.role = role
        }
    }

    package var runs: [Run]

    package init(_ runs: [Run] = []) {
        self.runs = runs
    }

    package init(_ text: SafeText, _ role: StyleRole) {
        runs = [Run(text, role)]
    }

    package init(arrayLiteral elements: (SafeText, StyleRole)...) {
        runs = elements.map { Run($0.0, $0.1) }
    }

    package mutating func append(_ text: SafeText, _ role: StyleRole) {
        runs.append(Run(text, role))
    }

    package var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }

    package var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }
}
