import Casework
import TerminalKit
import Workflow

/// The signed directory of officers, and a change that waits for its confirmation.
struct OfficersScreen: Screen {
    /// A row: an officer, and whether a proposed change brings, changes or removes him.
    struct Row: Hashable {
        enum Change: Hashable {
            case none, added, changed, removed
        }

        let officer: Officer
        let change: Change
    }

    private(set) var content: OfficersContent?
    private(set) var cursor = ListCursor()
    private var page = 10
    private var passphrase = Secret()
    private var again = Secret()
    var sheet: Sheet? {
        didSet {
            guard sheet == nil else { return }
            passphrase.typed.clear()
            again.typed.clear()
        }
    }

    let route = Route.officers
    let scope = Scope.officers
    let name = "Officers"

    mutating func show(_ content: Content) {
        guard case .officers(let loaded) = content else { return }
        self.content = loaded
    }

    mutating func fit(_ area: Size) {
        page = max(1, area.rows - 6)
        cursor.settle(count: rows.count, page: page)
    }

    /// Members in force and to be, in the order of their logins.
    var rows: [Row] {
        guard let content else { return [] }
        let now = content.members
        guard let pending = content.pending else {
            return now.map { Row(officer: $0, change: .none) }
                .sorted { $0.officer.login < $1.officer.login }
        }
        let kept = now.map { officer -> Row in
            guard let next = pending.first(where: { $0.id == officer.id }) else {
                return Row(officer: officer, change: .removed)
            }
            return Row(officer: next, change: next == officer ? .none : .changed)
        }
        let new = pending.filter { officer in !now.contains { $0.id == officer.id } }
        return (kept + new.map { Row(officer: $0, change: .added) })
            .sorted { $0.officer.login < $1.officer.login }
    }

    func availability(of command: CommandID) -> Availability {
        switch command {
        case .confirmOfficers:
            content?.pending == nil ? .absent : Availability(content?.offers, .confirmOfficers)
        case .proposeOfficers, .removeOfficer: Availability(content?.offers, .proposeOfficers)
        case .rekey: (content?.removals?.ownCount ?? 0) > 0 ? .ready : .absent
        case .changePassphrase, .changeKeyFile, .showRecovery: .ready
        default: .absent
        }
    }

    mutating func run(_ command: CommandID, with means: Means) -> [Effect] {
        passphrase = Secret()
        again = Secret()
        switch command {
        case .confirmOfficers:
            return content?.pendingDigest.map { [.perform([.confirmOfficers($0)])] } ?? []
        case .removeOfficer: return removal
        case .rekey: return [.rekey]
        case .showRecovery: return [.open(.recovery)]
        case .changePassphrase: sheet = ownPassphraseForm()
        case .changeKeyFile: sheet = ownKeyFileForm(stick: means.keyStick)
        default: sheet = newForm()
        }
        return []
    }

    // MARK: A new officer

    private func newForm() -> Sheet {
        Sheet(
            "New officer",
            "Nobody can look up a passphrase. Whoever forgets his needs shares of the recovery key "
                + "or a new account; without either the vault is lost, backups included.",
            [
                .text("login", "Login", hint: "2 to 32 small letters, digits, dots or dashes"),
                .text("name", "Name"),
                .several(
                    "roles", "Roles",
                    Role.allCases.map { PickerOption(code: $0.rawValue, words: $0.title) }),
                .choice(
                    "person", "Same person as",
                    [PickerOption(code: "", words: "nobody here yet")]
                        + rows.map {
                            PickerOption(code: $0.officer.login, words: $0.officer.name)
                        },
                    hint: "four eyes compares people, not accounts"),
                FormField(
                    "passphrase", "Passphrase", .secret(isEmpty: true),
                    hint: "at least 12 characters; a few unrelated words are best"),
                FormField("again", "The same again", .secret(isEmpty: true)),
            ])
    }

    mutating func take(_ key: Key, for field: String) -> [Effect] {
        let secret = field == "again" ? again : passphrase
        secret.take(key)
        sheet?.form.set(field, .secret(isEmpty: secret.typed.isEmpty))
        return []
    }

    mutating func submit(_ form: Form, with means: Means) -> [Effect] {
        if form.field("keyFile") != nil {
            return submitKeyFile(form, stick: means.keyStick)
        }
        if form.field("login") == nil { return ownPassphrase() }
        var errors: [String: String] = [:]
        if form["login"].isEmpty { errors["login"] = "Give him a login." }
        if form["name"].isEmpty { errors["name"] = "Write the name." }
        if form.chosen("roles").isEmpty { errors["roles"] = "Choose at least one." }
        if passphrase.typed.isEmpty { errors["passphrase"] = "He types his own." }
        if !passphrase.typed.equals(again.typed) { errors["again"] = "This is not the same." }
        guard sheet?.form.report(errors) ?? true else { return [] }
        let roles = Set(form.chosen("roles").compactMap(Role.init(rawValue:)))
        return [
            .addOfficer(
                NewOfficerDraft(
                    login: form["login"], name: form["name"], roles: roles,
                    human: rows.first { $0.officer.login == form["person"] }?.officer.human,
                    passphrase: passphrase))
        ]
    }

    private mutating func ownPassphrase() -> [Effect] {
        var errors: [String: String] = [:]
        if passphrase.typed.isEmpty { errors["passphrase"] = "Type the new one." }
        if !passphrase.typed.equals(again.typed) { errors["again"] = "This is not the same." }
        guard sheet?.form.report(errors) ?? true else { return [] }
        return [.changeSlot(.passphrase(passphrase))]
    }

    // MARK: Keys

    mutating func handle(_ key: Key, with means: Means) -> [Effect] {
        _ = cursor.handle(key, count: rows.count, page: page)
        return []
    }

    // MARK: Drawing

    /// What a change makes of an officer, and which other accounts are the same human being's.
    private func detail(of row: Row) -> [String] {
        var lines: [String] = []
        switch row.change {
        case .none: break
        case .added: lines.append("To be added.")
        case .removed: lines.append("To be removed.")
        case .changed:
            let before = content?.members.first { $0.id == row.officer.id }
            let roles = before?.roles.map(\.title).sorted().joined(separator: ", ") ?? ""
            lines.append("To be changed; until then: \(before?.name ?? ""), \(roles).")
        }
        let others = row.officer.otherAccounts(among: rows.map(\.officer))
        if !others.isEmpty {
            let logins = others.map(\.login).joined(separator: ", ")
            lines.append("The same person as \(logins): one pair of eyes.")
        }
        return lines
    }

    func draw(into buffer: inout Buffer, in area: Rect) {
        guard let content else { return }
        let (head, rest) = area.split(top: 2)
        let line: String
        if content.pending == nil {
            line = "Directory, version \(content.version), confirmed."
        } else {
            let who = content.members.first { $0.id == content.proposedBy }?.name ?? "somebody"
            line = "! A change proposed by \(who) waits for its confirmation (c)."
        }
        buffer.write(
            line, row: head.row, column: head.column + 2, columns: head.columns - 4,
            role: content.pending == nil ? .dim : .warning)
        if let removals = content.removals {
            buffer.write(
                removals.words, row: head.row + 1, column: head.column + 2,
                columns: head.columns - 4, role: removals.isDone ? .dim : .warning)
        }
        let rows = self.rows.map { row in
            let roles = row.officer.roles.map(\.title).sorted().joined(separator: ", ")
            return Table.Row(
                text: [
                    row.change.sign, Columns.fit(row.officer.login, 10),
                    Columns.fit(row.officer.name, 22), roles,
                ].joined(separator: " "), role: row.change.role)
        }
        Table(
            heading: [" ", Columns.fit("Login", 10), Columns.fit("Name", 22), "Roles"]
                .joined(separator: " "),
            rows: rows,
            detail: self.rows.indices.contains(cursor.selected)
                ? detail(of: self.rows[cursor.selected]) : [],
            empty: "The directory is empty."
        ).draw(into: &buffer, in: rest, cursor: cursor)
    }
}

extension OfficersScreen.Row.Change {
    /// A sign for those who see no colours.
    fileprivate var sign: String {
        switch self {
        case .none: " "
        case .added: "+"
        case .changed: "~"
        case .removed: "-"
        }
    }

    fileprivate var role: StyleRole {
        switch self {
        case .none: .text
        case .added: .good
        case .changed: .warning
        case .removed: .refused
        }
    }
}

extension RemovalStanding {
    /// Whether the keys of those who were removed open anything that is still written under them.
    fileprivate var words: String {
        let who = removedCount == 1 ? "One officer was" : "\(removedCount) officers were"
        if isDone { return "\(who) removed, and it is done: no case waits for a new key." }
        let all = ownCount + otherCount
        let cases = all == 1 ? "1 case waits" : "\(all) cases wait"
        return "! \(who) removed: \(cases) for a new key, \(ownCount) of them yours"
            + (ownCount > 0 ? " (k)." : ".")
    }
}
