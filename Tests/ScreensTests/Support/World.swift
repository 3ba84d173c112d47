import Casework
import Foundation
import Workflow

@testable import Screens

/// A made-up office, its officers and one case, for pictures and keys.
enum World {
    static let now = Date(timeIntervalSince1970: 1_795_511_400)
    static let today = CalendarDay(of: now)
    static let means = Means(now: { now }, newID: { uuid(900) })
    static let office = "Central Authority for Mutual Assistance"

    static func rules() throws -> RuleBook { try RuleBookLoader.shipped() }

    static func uuid(_ number: Int) -> UUID {
        let text = String(number, radix: 16)
        let padded = String(repeating: "0", count: 12 - text.count) + text
        return UUID(uuidString: "00000000-0000-0000-0000-\(padded)") ?? UUID()
    }

    static func officer(_ number: Int, _ login: String, _ name: String, _ roles: Set<Role>)
        -> Officer
    {
        Officer(
            id: Officer.ID(uuid(number)), human: uuid(100 + number), login: login, name: name,
            roles: roles)
    }

    static let quill = officer(1, "quill", "Ines Quill", [.caseworker])
    static let marsh = officer(2, "marsh", "Tobin Marsh", [.caseworker, .redactor])
    static let rook = officer(3, "rook", "Ada Rook", [.supervisor])
    static let vane = officer(4, "vane", "Petr Vane", [.redactor])
    static let oster = officer(5, "oster", "Lene Oster", [.head])
    static let thorne = officer(6, "thorne", "Sami Thorne", [.auditor])
    static let officers = [quill, marsh, rook, vane, oster, thorne]

    static func identity(_ officer: Officer) -> Identity {
        Identity(officer: officer, office: office, isTraining: true, healedSlots: false)
    }

    // MARK: Recipients

    static let recipientID = Recipient.ID(uuid(50))

    static let recipient = Recipient(
        id: recipientID, state: "QO", authority: "Office of the Prosecutor General of Norvane",
        ageKey: "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq",
        instruments: ["UNCAC-46"], channel: "ENCM",
        incidentContact: "duty desk, +000 555-0142",
        verification: RecipientVerification(
            by: rook.id, at: now.addingTimeInterval(-4 * 86_400), method: .directoryCallback))

    static let staleRecipient = Recipient(
        id: Recipient.ID(uuid(51)), state: "QN",
        authority: "Ministry of Justice of Kestovia, International Division",
        ageKey: "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq",
        instruments: ["UNTOC-18"], channel: "PORT", incidentContact: "", verification: nil)

    // MARK: The list

    static func row(
        _ number: Int, _ title: String, _ state: CaseState, _ from: String, _ urgency: String,
        due: Int?
    ) -> CaseRow {
        CaseRow(
            id: CaseFile.ID(uuid(200 + number)), reference: "CAMA-2026-\(number)", title: title,
            state: state, requestingState: from, urgency: urgency,
            receivedAt: now.addingTimeInterval(Double(-number) * 86_400),
            dueOn: due.map { today.adding(days: $0) })
    }

    static let rows = [
        row(3, "Bank records of four months", .inRedaction, "QO", "U1", due: 6),
        row(4, "Subscriber data of a mail account", .awaitingApproval, "QN", "U2", due: -4),
        row(5, "Statement of a witness", .received, "QP", "U0", due: 0),
        row(6, "Company register extracts", .inDecision, "QQ", "U0", due: 21),
        row(7, "Search of a warehouse by the harbour", .transmitted, "QR", "U0", due: nil),
    ]

    static func list(_ officer: Officer = quill, rows: [CaseRow] = rows) throws -> CaseListContent {
        let rules = try rules()
        return CaseListContent(
            officer: officer, isTraining: true, office: office, rows: rows,
            offers: offers([.receive], officer, nil, rules), rules: rules,
            recipients: [recipient], unfinishedExports: [], today: today)
    }

    /// What the rules say about some deeds.
    static func offers(
        _ kinds: [ActionKind], _ officer: Officer, _ file: CaseFile?, _ rules: RuleBook
    ) -> Offers {
        let circumstances = circumstances(rules)
        return Offers(
            Dictionary(
                uniqueKeysWithValues: kinds.map {
                    ($0, Policy.refusals(of: $0, by: officer, on: file, in: circumstances))
                }))
    }

    static func circumstances(_ rules: RuleBook) -> Circumstances {
        Circumstances(
            rules: rules, officers: officers, recipients: [recipient],
            assigned: Set(officers.map(\.id)), now: now, isTraining: true, version: 3)
    }
}

extension World {
    /// An age recipient whose identity nobody kept.
    static let ageKey = "age14agra3gmg4qf5hg5qtenqja0m8ph8myqmsuu6p5xk0fvvnlh0c5q8jqdzx"
}
