import Casework
import TerminalKit
import Workflow

extension CaseFileScreen {
    func drawOverview(_ content: CaseContent, into buffer: inout Buffer, in area: Rect) {
        let inner = Rect(
            row: area.row, column: area.column + 2, rows: area.rows, columns: area.columns - 4)
        var row = drawHead(content, into: &buffer, in: inner)
        row = drawNextStep(content, into: &buffer, row: row + 1, in: inner)
        buffer.horizontalLine(row: row, column: inner.column, columns: inner.columns)
        if overviewTop > 0 {
            buffer.write("↑ more", row: row, column: inner.endColumn - 7, columns: 6, role: .dim)
        }
        row += 1
        let facts = facts(content)
        for fact in facts.dropFirst(overviewTop) {
            row = buffer.writeFact(
                fact.label, fact.value, row: row, in: inner, rows: Self.factRows, role: fact.role)
        }
        if overviewTop < mostOverviewTop {
            buffer.write(
                "↓ more", row: area.endRow - 1, column: inner.endColumn - 6, columns: 6, role: .dim)
        }
    }

    /// Rows a fact takes at most, and columns of its label.
    private static let factRows = 3
    private static let labelColumns = 13

    /// The first fact from which on all of them fit.
    var mostOverviewTop: Int {
        guard let content else { return 0 }
        let inner = Rect(row: 0, column: 0, rows: area.rows - 2, columns: area.columns - 4)
        // Drawn once into nothing to see how many rows are left to the facts.
        var nothing = Buffer(size: Size(rows: inner.rows, columns: inner.columns))
        let head = drawHead(content, into: &nothing, in: inner)
        var left = inner.rows - drawNextStep(content, into: &nothing, row: head + 1, in: inner) - 1
        let facts = facts(content)
        var top = facts.count
        for fact in facts.reversed() {
            let rows = Columns.rows(
                of: fact.value, columns: inner.columns - Self.labelColumns)
            left -= min(Self.factRows, max(1, rows))
            guard left >= 0 else { break }
            top -= 1
        }
        return min(top, max(0, facts.count - 1))
    }

    /// Title and state, clock and urgency; returns the row below.
    private func drawHead(_ content: CaseContent, into buffer: inout Buffer, in area: Rect) -> Int {
        let file = content.file
        let state = "\(file.state.rawValue) \(file.state.title)"
        let start = buffer.writeRight(
            state, row: area.row, endingAt: area.endColumn, columns: 24, role: .accent)
        buffer.write(
            file.title, row: area.row, column: area.column, columns: start - area.column - 2,
            role: .heading)
        let (clock, isLate) = clock(content)
        let clockStart = buffer.writeRight(
            clock, row: area.row + 1, endingAt: area.endColumn, columns: 34,
            role: isLate ? .warning : .dim)
        buffer.write(
            ["from \(file.requestingState)", file.request.authority].filter { !$0.isEmpty }
                .joined(separator: ", "), row: area.row + 1,
            column: area.column, columns: clockStart - area.column - 2, role: .dim)
        return area.row + 2
    }

    private func clock(_ content: CaseContent) -> (words: String, isLate: Bool) {
        guard let due = content.dueOn else { return ("no clock runs", false) }
        let days = due.days(since: content.today)
        if days < 0 { return ("! due \(due.text), \(-days) d overdue", true) }
        return ("due \(due.text), " + (days == 0 ? "today" : "in \(days) d"), false)
    }

    private func drawNextStep(
        _ content: CaseContent, into buffer: inout Buffer, row: Int, in area: Rect
    ) -> Int {
        let step = NextStep.of(content)
        var row = row
        buffer.write("Next", row: row, column: area.column, columns: 12, role: .heading)
        if step.target != nil {
            let isReady = availability(of: .nextStep) == .ready
            buffer.write(
                "[g]", row: row, column: area.column + 7, columns: 3,
                role: isReady ? .selection : .disabled)
        }
        row += max(
            1,
            buffer.writeWrapped(
                step.words,
                in: Rect(
                    row: row, column: area.column + 13, rows: 2, columns: area.columns - 13)))
        for reason in step.reasons.prefix(4) {
            row += buffer.writeWrapped(
                "✗ " + reason,
                in: Rect(
                    row: row, column: area.column + 13, rows: 2, columns: area.columns - 13),
                role: .refused)
        }
        return row + 1
    }

    private func facts(_ content: CaseContent) -> [(label: String, value: String, role: StyleRole)]
    {
        let file = content.file
        let request = file.request
        var facts: [(label: String, value: String, role: StyleRole)] = []
        func add(_ label: String, _ value: String, _ role: StyleRole = .text) {
            facts.append((label, value.isEmpty ? "–" : value, role))
        }
        add("Received", received(content))
        add("Sender", sender(content), file.verification == nil ? .warning : .text)
        let instrument = content.rules.instrument(request.instrument)
        add(
            "Instrument",
            instrument.map {
                "\($0.name), \($0.article)" + ($0.isConfirmed ? "" : " (to be confirmed)")
            }
                ?? "")
        add("Their ref.", request.theirReference)
        add("Urgency", urgency(content))
        add("Asked for", request.items.map(\.text).joined(separator: "; "))
        add("Material", material(file), file.material.isEmpty ? .dim : .text)
        add("Persons", persons(file))
        if let reading = file.secondReading {
            add("2nd reading", "\(content.name(of: reading.by)): \(reading.note)")
        }
        add("Package", package(content))
        add(
            "Assigned",
            content.assigned.map { content.name(of: $0) }.sorted().joined(separator: ", "))
        return facts
    }

    private func received(_ content: CaseContent) -> String {
        let file = content.file
        let channel = content.rules.words(ofChannel: file.channel)
        let marking = content.rules.words(ofMarking: file.marking)
        return "\(Moment.text(file.receivedAt)), \(marking) (\(file.marking)), by \(channel) "
            + "(\(file.channel))"
    }

    private func sender(_ content: CaseContent) -> String {
        guard let verification = content.file.verification else { return "! not verified" }
        let day = CalendarDay(of: verification.at).text
        return "\(verification.method.title), \(content.name(of: verification.by)) on \(day)"
    }

    private func urgency(_ content: CaseContent) -> String {
        let request = content.file.request
        let name = content.rules.urgencies.first { $0.code == request.urgency }?.name ?? ""
        return [
            "\(request.urgency) \(name)", request.fixedDate?.text ?? "", request.urgencyReason,
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func material(_ file: CaseFile) -> String {
        let all = file.material
        guard !all.isEmpty else { return "none yet" }
        let open = all.reduce(0) { $0 + $1.openFindingCount }
        let withheld = all.filter { !$0.leaves }.count
        let copies = all.filter { $0.copy?.isClean == true }.count
        let leaking = all.filter { $0.copy?.isClean == false }.count
        return
            "\(all.count) in: \(all.filter { !$0.readBy.isEmpty }.count) read, "
            + "\(open) open findings, \(withheld) withheld, "
            + (leaking > 0 ? "! \(leaking) of the copies leak" : "\(copies) copies ready")
    }

    private func persons(_ file: CaseFile) -> String {
        guard !file.persons.isEmpty else {
            return "none written down (4): only names of protected persons are found"
        }
        let safe = file.persons.filter(\.isProtected).count
        return "\(file.persons.count), \(safe) protected"
    }

    private func package(_ content: CaseContent) -> String {
        guard let package = content.file.packages.last else { return "" }
        return "no. \(package.number): \(package.words(naming: content.name(of:)))"
    }
}

extension DisclosurePackage {
    /// What became of it, in words.
    func words(naming name: (Officer.ID) -> String) -> String {
        switch status {
        case .awaitingApproval: "awaits approval, sealed by \(name(sealedBy))"
        case .approved:
            "approved by \(approvals.map { name($0.by) }.joined(separator: " and ")), "
                + "until \(CalendarDay(of: expiresAt).text)"
        case .exporting: "! export begun, not finished"
        case .exported(let at, let digest):
            "exported \(Moment.text(at)), SHA-256 \(digest.hex.prefix(16))…"
        case .returned(let by, let state, let because):
            "returned to \(state.title) by \(name(by)): \(because)"
        case .refused(let by, let because): "refused by \(name(by)): \(because)"
        case .voided(let by, let cause): "void, \(name(by)): \(cause.title)"
        }
    }
}
