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

    private struct Viewed: Hashable {
        let package: DisclosurePackage.ID?
        let copies: [Digest256]
        let terms: String
    }

    let caseID: CaseFile.ID
    private(set) var content: ApprovalContent?
    private(set) var mode = Mode.blocks
    /// One a copy, in the order of the package, with what was seen of it; then the terms where
    /// they are too long for their block.
    private(set) var viewers: [TextViewer] = []
    /// The package and the copies that were read.
    private var viewed: Viewed?
    /// Warnings accepted by name, by item.
    private(set) var accepted: Set<String> = []
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
        let now = Viewed(
            package: loaded.package?.id, copies: loaded.copies.map(\.digest), terms: loaded.terms)
        if now != viewed {
            // Another package is another decision, be its copies the same.
            if now.package != viewed?.package { accepted = [] }
            viewed = now
            viewers = Self.viewers(of: loaded)
            mode = .blocks
        }
        accepted.formIntersection(Set(loaded.warnings.map(\.id)))
    }

    private static func viewers(of content: ApprovalContent) -> [TextViewer] {
        let copies = content.copies.enumerated().map { index, copy in
            TextViewer(
                title: "Copy \(index + 1) of \(content.copies.count): \(copy.fileName)",
                text: copy.text)
        }
        guard content.hasLongTerms else { return copies }
        return copies + [TextViewer(title: "Transfer basis and conditions", text: content.terms)]
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
        case .returnPackage: return Availability(content.offers, .returnPackage)
        case .refusePackage: return Availability(content.offers, .refusePackage)
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
                let what = content.hasLongTerms ? "every copy and the terms" : "every copy"
                reasons.append(
                    "Read \(what) to the end first: \(readCount) of \(viewers.count) read.")
            }
            let open = content.warnings.map(\.id).filter { !accepted.contains($0) }
            if !open.isEmpty { reasons.append(Refusal.warningsNotAccepted(open).sentence) }
        }
        return bounded(reasons.isEmpty ? .ready : .barred(reasons, isTimely: isTimely))
    }

    /// Nothing is approved on blocks that cannot be seen whole; it can be returned and refused.
    private func bounded(_ availability: Availability) -> Availability {
        if blocksFit { return availability }
        return .barred([Self.tooSmall], isTimely: true)
    }

    static let tooSmall =
        "The four blocks do not fit on this terminal. Make it larger; nothing is approved on "
        + "what cannot be seen whole."

    mutating func run(_ command: CommandID, with means: Means) -> [Effect] {
        guard let content else { return [] }
        switch command {
        case .readCopies: read(viewers.firstIndex { !$0.coverage.isComplete } ?? 0)
        case .openWarnings:
            mode = .warnings
        case .approve:
            return content.package.map {
                [
                    .perform([
                        .approve(
                            caseID, $0.id, statement: $0.statementDigest, acceptedWarnings: accepted
                        )
                    ])
                ]
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

    var modeScope: Scope {
        switch mode {
        case .blocks: .approval
        case .copy: .copy
        case .warnings: .warnings
        }
    }

    mutating func handle(_ key: Key, with means: Means) -> [Effect] {
        switch mode {
        case .blocks: return []
        case .copy(let index):
            switch Commands.mode(key == .enter ? .character(" ") : key, in: .copy) {
            case .leaveMode?: mode = .blocks
            case .nextPage?:
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
        switch Commands.mode(key == .enter ? .escape : key, in: .warnings) {
        case .leaveMode?: mode = .blocks
        case .acceptWarning?:
            let id = warnings[min(cursor.selected, warnings.count - 1)].id
            if accepted.remove(id) == nil { accepted.insert(id) }
        default:
            _ = cursor.handle(key, count: warnings.count, page: 5)
        }
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

extension ApprovalContent {
    /// More characters than this are not set into a block.
    private static let longestTerm = 400
    /// So many characters of a longer one stand in its block.
    private static let shownOfLongTerm = 60

    /// Whether transfer basis and conditions have to be paged through like a copy.
    var hasLongTerms: Bool {
        [transferBasis?.reason ?? "", conditionsText].contains {
            $0.count > Self.longestTerm
        }
    }

    /// Transfer basis and conditions in full.
    var terms: String {
        let basis = transferBasis.map { "\($0.kind.title): \($0.reason)" } ?? "No transfer basis."
        let codes = conditions.sorted().joined(separator: ", ")
        return "Transfer basis\n\(basis)\n\nConditions (\(codes))\n\(conditionsText)\n"
    }

    /// A term as its block shows it: whole, or its beginning where it is paged through.
    func term(_ text: String) -> String {
        let line = text.replacing("\n", with: " ")
        guard hasLongTerms, line.count > Self.shownOfLongTerm else { return line }
        return "\(line.prefix(Self.shownOfLongTerm))… (p shows all)"
    }
}
