import Casework
import Foundation
import TerminalKit
import Workflow

/// One document: its text with findings and marks, and every decision on it.
struct DocumentScreen: Screen {
    /// What the form on the screen is for.
    enum Asked: Hashable, Sendable {
        case mark(Subject)
        case tag, tie, withhold, consent
    }

    /// A passage to be marked: a finding, or what was selected.
    struct Subject: Hashable, Sendable {
        let reading: Int
        let range: ScalarRange
        let kind: FindingKind
        let person: PersonOfCase.ID?
    }

    let caseID: CaseFile.ID
    let document: Document.ID
    private(set) var content: DocumentContent?
    private(set) var pane: TextPane?
    var sheet: Sheet?
    var asked: Asked?
    var panel: ProposalPanel?
    var draft: MarkDraft?
    var viewer: TextViewer?
    /// Whether the copy that would leave was paged through to its end.
    private(set) var isCopySeen = false
    /// Whether the next open finding is to be shown when the document is loaded again.
    private var goesToNext = false
    private(set) var area = Size(rows: 21, columns: 80)

    init(caseID: CaseFile.ID, document: Document.ID) {
        self.caseID = caseID
        self.document = document
    }

    var route: Route { .document(caseID, document) }
    let scope = Scope.document
    var reference: String { content?.reference ?? "" }
    var name: String { content.map { "\($0.reference) \($0.entry.heading)" } ?? "Document" }

    mutating func show(_ content: Content) {
        guard case .document(let loaded, let text) = content else { return }
        if self.content?.copy != loaded.copy { isCopySeen = false }
        self.content = loaded
        if pane == nil {
            pane = TextPane(text, area: paneSize)
        } else {
            pane?.replace(with: text)
        }
        if goesToNext { _ = jump(forward: true) }
        goesToNext = false
    }

    mutating func fit(_ area: Size) {
        self.area = area
        let size = paneSize
        pane?.fit(size)
        viewer?.fit(area)
    }

    /// Columns of the list of findings beside the text; none where there is no room.
    var sideColumns: Int { area.columns >= 110 ? 36 : 0 }

    private var paneSize: Size {
        Size(rows: max(1, area.rows - 4), columns: area.columns - sideColumns)
    }

    /// Findings, marks and releases with the signs that show them without colours.
    static func passages(of content: DocumentContent) -> [AnnotatedText.Passage] {
        let findings = content.openFindings.map {
            AnnotatedText.Passage(
                reading: $0.reading, range: $0.range, opening: "[?", closing: "]", role: .finding)
        }
        let marks = content.marks.map { mark -> AnnotatedText.Passage in
            let name =
                switch mark.treatment {
                case .blackout: mark.ground
                case .pseudonym(let name): "\(mark.ground) \(name)"
                }
            return AnnotatedText.Passage(
                reading: mark.reading, range: mark.range, opening: "[#\(name): ", closing: "]",
                role: .mark)
        }
        let released = content.released.map {
            AnnotatedText.Passage(
                reading: $0.reading, range: $0.range, opening: "[=", closing: "]",
                role: .dim)
        }
        return findings + marks + released
    }

    // MARK: What is at the cursor

    private var place: AnnotatedText.Place? { pane?.nearestPlace }

    var findingHere: Finding? {
        guard let place else { return nil }
        return content?.openFindings.first {
            $0.reading == place.reading
                && $0.range.contains(ScalarRange(place.offset, place.offset + 1))
        }
    }

    var markHere: Mark? {
        guard let place else { return nil }
        return content?.marks.first {
            $0.reading == place.reading
                && $0.range.contains(ScalarRange(place.offset, place.offset + 1))
        }
    }

    /// What a mark would be made on: the selection, else the finding at the cursor.
    var subject: Subject? {
        if let selection = pane?.selection {
            return Subject(
                reading: selection.reading,
                range: ScalarRange(selection.range.lowerBound, selection.range.upperBound),
                kind: .manual, person: nil)
        }
        return findingHere.map {
            Subject(reading: $0.reading, range: $0.range, kind: $0.kind, person: $0.person)
        }
    }

    /// The words of a passage.
    func words(reading: Int, range: ScalarRange) -> String {
        guard let readings = content?.text.readings, readings.indices.contains(reading) else {
            return ""
        }
        let scalars = readings[reading].text.unicodeScalars.dropFirst(range.start).prefix(
            range.count)
        return String(String.UnicodeScalarView(scalars))
    }

    // MARK: Keys

    mutating func jump(forward: Bool) -> Bool {
        guard let content else { return false }
        let places = content.openFindings.map {
            AnnotatedText.Place(reading: $0.reading, offset: $0.range.start)
        }
        return pane?.jump(among: places, forward: forward) ?? false
    }

    var takesRawKeys: Bool { panel != nil || viewer != nil }

    var modeScope: Scope { panel != nil ? .proposals : .copy }

    mutating func handle(_ key: Key, with means: Means) -> [Effect] {
        if viewer != nil {
            if key == .enter || Commands.mode(key, in: .copy) == .leaveMode {
                viewer = nil
            } else {
                _ = viewer?.handle(key)
            }
            return []
        }
        guard var open = panel else {
            pane?.handle(key)
            return []
        }
        switch open.handle(key) {
        case .stays: panel = open
        case .none: panel = nil
        case .marks(let chosen): return [.perform(marking(chosen))]
        }
        return []
    }

    /// One deed a document.
    private func marking(_ chosen: [DocumentProposals]) -> [Action] {
        chosen.filter { !$0.marks.isEmpty }.map { .mark(caseID, $0.document, $0.marks) }
    }

    mutating func take(_ proposals: MarkProposals) -> [Effect] {
        guard let draft else { return [] }
        if proposals.count <= 1 { return [.perform(marking(proposals.byDocument))] }
        sheet = nil
        panel = ProposalPanel(proposals, draft: draft)
        return []
    }

    mutating func finished(_ action: Action) {
        sheet = nil
        asked = nil
        panel = nil
        draft = nil
        switch action {
        case .mark, .releaseFindings:
            pane?.clearSelection()
            goesToNext = true
        default: break
        }
    }

    mutating func beginSelection() {
        pane?.toggleSelection()
    }

    mutating func painted() -> Bool {
        if viewer != nil {
            let hasGrown = viewer?.painted() ?? false
            if viewer?.coverage.isComplete == true { isCopySeen = true }
            return hasGrown
        }
        return panel == nil && pane?.painted() ?? false
    }

    func caution(before action: Action) -> [String] {
        var lines = Caution.lines(before: action.kind, state: content?.state, package: nil)
        if case .releaseFindings(_, _, let decisions) = action, namesProtected(decisions) {
            lines.append("This names a person whose name must not leave.")
        }
        return lines
    }

    private func namesProtected(_ decisions: [ReleaseDecision]) -> Bool {
        guard let content else { return false }
        let safe = Set(content.persons.filter(\.isProtected).map(\.id))
        return content.openFindings.contains { finding in
            finding.person.map(safe.contains) == true
                && decisions.contains {
                    $0.reading == finding.reading && $0.range.overlaps(finding.range)
                }
        }
    }
}
