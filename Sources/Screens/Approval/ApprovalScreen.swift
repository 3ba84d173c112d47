import Casework
import TerminalKit
import Workflow

/// The sheet on which a package is approved, returned or refused: four blocks and nothing else.
struct ApprovalScreen: Screen {
    /// What lies over the blocks.
    enum Mode: Hashable, Sendable {
        case blocks
        /// A copy being paged through.
        case copy(Int)
        case warnings
    }

    /// What the form on the screen is for.
    enum Asked: Hashable, Sendable {
        case returnPackage, refusePackage
    }

    let caseID: CaseFile.ID
    private(set) var content: ApprovalContent?
    private(set) var mode = Mode.blocks
    /// One a copy, in the order of the package, with what was seen of it.
    private(set) var viewers: [TextViewer] = []
    private var viewed: [Digest256] = []
    /// Warnings accepted by name, by item.
    private(set) var accepted: Set<String> = []
    /// Warnings that were opened.
    private(set) var opened: Set<String> = []
    private(set) var cursor = ListCursor()
    private(set) var area = Size(rows: 21, columns: 80)
    var sheet: Sheet?
    private var asked: Asked?

    init(caseID: CaseFile.ID) {
        self.caseID = caseID
    }

    var route: Route { .approval(caseID) }
    let scope = Scope.approval
    var reference: String { content?.reference ?? "" }
    var name: String { "Approval \(reference)" }

    mutating func show(_ content: Content) {
        guard case .approval(let loaded) = content else { return }
        self.content = loaded
        let digests = loaded.copies.map(\.digest)
        if digests != viewed {
            viewed = digests
            viewers = loaded.copies.enumerated().map { index, copy in
                TextViewer(
                    title: "Copy \(index + 1) of \(loaded.copies.count): \(copy.fileName)",
                    text: copy.text)
            }
            mode = .blocks
        }
        let names = Set(loaded.warnings.map(\.id))
        accepted.formIntersection(names)
        opened.formIntersection(names)
    }

    mutating func fit(_ area: Size) {
        self.area = area
        if case .copy(let index) = mode { viewers[index].fit(area) }
    }

    /// How many copies were paged through to their end.
    var readCount: Int { viewers.filter { $0.coverage.isComplete }.count }

    // MARK: Commands

    func availability(of command: CommandID) -> Availability {
        guard let content else { return .absent }
        switch command {
        case .readCopies: return viewers.isEmpty ? .absent : .ready
        case .openWarnings: return content.warnings.isEmpty ? .absent : .ready
        case .approve: return approveAvailability(content)
        case .returnPackage: return bounded(Availability(content.offers, .returnPackage))
        case .refusePackage: return bounded(Availability(content.offers, .refusePackage))
        default: return .absent
        }
    }

    private func approveAvailability(_ content: ApprovalContent) -> Availability {
        let byRules = Availability(content.offers, .approve)
        var reasons: [String] = []
        var isTimely = true
        if case .barred(let barred, let timely) = byRules {
            reasons = barred
            isTimely = timely
        }
        if content.package != nil, isTimely {
            if readCount < viewers.count {
                reasons.append(
                    "Read every copy to its end first: \(readCount) of \(viewers.count) read.")
            }
            let open = content.warnings.map(\.id).filter { !accepted.contains($0) }
            if !open.isEmpty { reasons.append(Refusal.warningsNotAccepted(open).sentence) }
        }
        return bounded(reasons.isEmpty ? .ready : .barred(reasons, isTimely: isTimely))
    }

    /// Nothing is decided on blocks that cannot be seen whole.
    private func bounded(_ availability: Availability) -> Availability {
        if blocksFit { return availability }
        return .barred([Self.tooSmall], isTimely: true)
    }

    static let tooSmall =
        "The four blocks do not fit on this terminal. Make it larger; nothing is decided on "
        + "what cannot be seen whole."

    mutating func run(_ command: CommandID, with means: Means) -> [Effect] {
        guard let content else { return [] }
        switch command {
        case .readCopies: read(viewers.firstIndex { !$0.coverage.isComplete } ?? 0)
        case .openWarnings:
            mode = .warnings
            openWarning()
        case .approve:
            return content.package.map {
                [.perform([.approve(caseID, $0.id, acceptedWarnings: accepted)])]
            } ?? []
        case .returnPackage: ask(.returnPackage, returnForm())
        case .refusePackage: ask(.refusePackage, refuseForm())
        default: break
        }
        return []
    }

    private mutating func read(_ index: Int) {
        guard viewers.indices.contains(index) else { return }
        mode = .copy(index)
        viewers[index].fit(area)
    }

    private mutating func ask(_ asked: Asked, _ sheet: Sheet) {
        self.asked = asked
        self.sheet = sheet
    }

    // MARK: Keys

    var takesRawKeys: Bool { mode != .blocks }

    var rawKeyHints: [KeyHint] {
        switch mode {
        case .blocks: []
        case .copy:
            [KeyHint("Space", "next page or copy"), KeyHint("Esc", "back")]
        case .warnings: [KeyHint("a", "accept by name"), KeyHint("Esc", "back")]
        }
    }

    mutating func handle(_ key: Key, with means: Means) -> [Effect] {
        switch mode {
        case .blocks: return []
        case .copy(let index):
            switch key {
            case .escape, .character("q"): mode = .blocks
            case .enter, .character(" "):
                if !viewers[index].isAtEnd {
                    _ = viewers[index].handle(.pageDown)
                } else if !viewers[index].coverage.isComplete {
                    viewers[index].showFirstUnseen()
                } else if index + 1 < viewers.count {
                    read(index + 1)
                } else {
                    mode = .blocks
                }
            default: _ = viewers[index].handle(key)
            }
        case .warnings: handleWarning(key)
        }
        return []
    }

    mutating func painted() -> Bool {
        if case .copy(let index) = mode { viewers[index].painted() } else { false }
    }

    private mutating func handleWarning(_ key: Key) {
        guard let warnings = content?.warnings, !warnings.isEmpty else { return }
        switch key {
        case .escape, .enter, .character("q"): mode = .blocks
        case .character("a"):
            let id = warnings[min(cursor.selected, warnings.count - 1)].id
            if accepted.remove(id) == nil { accepted.insert(id) }
        default:
            _ = cursor.handle(key, count: warnings.count, page: 5)
            openWarning()
        }
    }

    private mutating func openWarning() {
        guard let warnings = content?.warnings, warnings.indices.contains(cursor.selected) else {
            return
        }
        opened.insert(warnings[cursor.selected].id)
    }

    // MARK: Forms

    private func returnForm() -> Sheet {
        Sheet(
            "Return for work", "",
            [
                .choice(
                    "state", "Back to",
                    [CaseState.inRedaction, .inAssessment].map {
                        PickerOption(code: $0.code, words: $0.title, showsCode: false)
                    }),
                .text("because", "Why", hint: "at least 10 characters"),
            ])
    }

    private func refuseForm() -> Sheet {
        Sheet(
            "Refuse for good", "The package is dead after that; a new one has to be prepared.",
            [.text("because", "Why", hint: "at least 10 characters")])
    }

    mutating func submit(_ form: Form, with means: Means) -> [Effect] {
        guard let package = content?.package else { return [] }
        let because = form["because"]
        let state = [CaseState.inRedaction, .inAssessment].first { $0.code == form["state"] }
        var errors: [String: String] = [:]
        if asked == .returnPackage, state == nil { errors["state"] = "Choose where to." }
        if because.unicodeScalars.count < 10 {
            errors["because"] = "Write at least 10 characters."
        }
        guard sheet?.form.report(errors) ?? true else { return [] }
        if asked == .returnPackage, let state {
            return [.perform([.returnPackage(caseID, package.id, to: state, because: because)])]
        }
        return [.perform([.refusePackage(caseID, package.id, because: because)])]
    }
}
