import TerminalKit

/// What is put into one field of a form, in the form's own order.
enum FieldInput: Equatable, Sendable {
    /// A line of text in the place of what stands there.
    case line(String)
    /// Several lines, behind what stands there.
    case area(String)
    /// The option whose code begins so.
    case choose(String)
    /// Every option with one of these codes.
    case tick([String])
    /// What stands there already.
    case keep
}

extension [TourStep] {
    /// Parts of a script one after the other.
    static func all(_ parts: [TourStep]...) -> [TourStep] { Array(parts.joined()) }

    /// One key.
    static func key(_ key: Key) -> [TourStep] { [.press([key])] }

    /// Shows the screen with a caption.
    static func scene(_ caption: String) -> [TourStep] { [.scene(caption)] }

    /// Fills in the form that is on the screen and saves it.
    static func fill(_ fields: FieldInput...) -> [TourStep] {
        var steps: [TourStep] = []
        for (index, field) in fields.enumerated() {
            let isLast = index == fields.count - 1
            steps += keys(for: field, isLast: isLast)
        }
        return steps + [.press([.control("s")])]
    }

    private static func keys(for field: FieldInput, isLast: Bool) -> [TourStep] {
        switch field {
        case .line(let text):
            [.press([.control("u")]), .type(text)] + (isLast ? [] : [.press([.enter])])
        case .area(let text): [.type(text)] + (isLast ? [] : [.press([.tab])])
        // Choosing goes on to the next field by itself.
        case .choose(let code): [.type(code), .press([.enter])]
        case .tick(let codes):
            codes.flatMap { [TourStep.type($0), .type(" ")] } + [.press([.enter])]
        case .keep: isLast ? [] : [.press([.tab])]
        }
    }

    /// Gives a command that needs no form.
    static func deed(_ key: Unicode.Scalar, done: String) -> [TourStep] {
        [.press([.character(key)]), .wait(done)]
    }

    /// Gives a command and answers yes to its question.
    static func confirmed(_ key: Unicode.Scalar, _ question: String, done: String) -> [TourStep] {
        [
            .press([.character(key)]), .wait(question), .press([.character("y")]), .wait(done),
        ]
    }

    /// Gives a command, waits for its form, fills it in.
    static func form(
        _ key: Unicode.Scalar, _ title: String, _ fields: [TourStep], done: String
    ) -> [TourStep] {
        [.press([.character(key)]), .box(title)] + fields + [.wait(done)]
    }

    /// The same with a question behind the form.
    static func form(
        _ key: Unicode.Scalar, _ title: String, _ fields: [TourStep], question: String,
        done: String
    ) -> [TourStep] {
        [.press([.character(key)]), .box(title)] + fields
            + [.wait(question), .press([.character("y")]), .wait(done)]
    }
}
