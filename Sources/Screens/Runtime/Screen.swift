import Casework
import TerminalKit
import Workflow

/// One room, a pure value: its state, what its keys do, and its picture.
protocol Screen: Sendable {
    /// What to load it by, again and again.
    var route: Route { get }
    /// Which commands of the table belong to it.
    var scope: Scope { get }
    /// What stands at the left of the title line.
    var name: String { get }
    /// What has to be typed to confirm a grave deed here.
    var reference: String { get }
    /// The form that lies over it, if one does.
    var sheet: Sheet? { get set }
    /// Whether it wants keys as they are, before any command.
    var takesRawKeys: Bool { get }
    /// Where it is while raw keys are taken.
    var modeScope: Scope { get }

    /// Takes what was loaded; what was chosen stays chosen.
    mutating func show(_ content: Content)
    /// Takes the size of the part it is drawn in.
    mutating func fit(_ area: Size)
    func availability(of command: CommandID) -> Availability
    mutating func run(_ command: CommandID, with means: Means) -> [Effect]
    /// Takes a key that is no command.
    mutating func handle(_ key: Key, with means: Means) -> [Effect]
    /// Takes pasted text; false when there is no place for it.
    mutating func paste(_ text: String) -> Bool
    /// Checks and uses what was filled in; errors are written into the form.
    mutating func submit(_ form: Form, with means: Means) -> [Effect]
    /// Takes a key for a secret in the form.
    mutating func take(_ key: Key, for field: String) -> [Effect]
    /// Closes what is done with after a deed.
    mutating func finished(_ action: Action)
    /// Takes proposals of marks that were asked for.
    mutating func take(_ proposals: MarkProposals) -> [Effect]
    /// Takes the progress or the verdict of a check of the log.
    mutating func take(_ check: LogCheck)
    /// What a deed would undo here, said before it is confirmed.
    func caution(before action: Action) -> [String]
    func draw(into buffer: inout Buffer, in area: Rect)
    /// Counts as seen what was on the screen with nothing over it; true when something is new.
    mutating func painted() -> Bool
}

/// A key and what it does, for a footer.
struct KeyHint: Hashable, Sendable {
    let key: String
    let words: String

    init(_ key: String, _ words: String) {
        self.key = key
        self.words = words
    }
}

/// How far a check of the log has come.
enum LogCheck: Hashable, Sendable {
    case running(Double)
    case done(AuditVerdict)
    case stopped
}

extension Screen {
    var reference: String { "" }
    var takesRawKeys: Bool { false }
    var modeScope: Scope { .filter }
    mutating func paste(_ text: String) -> Bool { false }
    mutating func submit(_ form: Form, with means: Means) -> [Effect] { [] }
    mutating func take(_ key: Key, for field: String) -> [Effect] { [] }
    mutating func finished(_ action: Action) { sheet = nil }
    mutating func take(_ proposals: MarkProposals) -> [Effect] { [] }
    mutating func take(_ check: LogCheck) {}
    func caution(before action: Action) -> [String] { [] }
    mutating func painted() -> Bool { false }
}

/// A form over a screen, with what it is for.
struct Sheet: Hashable, Sendable {
    let title: String
    /// Said above the fields.
    let explanation: String
    var form: Form
    /// Names found when a path was completed.
    var candidates: [String] = []
    /// Whether the officer was asked once already whether to lose what was typed.
    var isLeaving = false

    init(_ title: String, _ explanation: String = "", _ fields: [FormField]) {
        self.title = title
        self.explanation = explanation
        form = Form(fields)
    }
}
