package import Foundation

/// What the preparer and every approver put their signature under.
///
/// One canonical JSON object; its digest binds files, recipient, basis, conditions and expiry,
/// so that a change of any of them needs new approvals.
package enum DisclosureStatement {
    /// The `type` field of a preparer's statement.
    package static let type = "rogatory/disclosure-statement/1"
    /// The `type` field of an approval.
    package static let approvalType = "rogatory/approval/1"

    /// The statement of a package about to be frozen.
    package static func value(
        package id: DisclosurePackage.ID, file: CaseFile, recipient: Recipient,
        manifestDigest: Digest256, copies: [CopyEntry], approvalsNeeded: Int, expiresAt: Date,
        sealedAt: Date, rules: RuleBook, isTraining: Bool
    ) -> CanonicalJSON {
        .object([
            "type": .string(type),
            "package": .string(id.uuid.uuidString.lowercased()),
            "caseReference": .string(file.reference),
            "theirReference": .string(file.request.theirReference),
            "manifestDigest": .string(manifestDigest.hex),
            "copies": .array(
                copies.map {
                    .object([
                        "name": .string($0.fileName), "sha256": .string($0.digest.hex),
                        "bytes": .integer($0.byteCount),
                    ])
                }),
            "recipient": .object([
                "state": .string(recipient.state), "authority": .string(recipient.authority),
                "key": .string(recipient.ageKey), "channel": .string(recipient.channel),
            ]),
            "legalBasis": .string(file.request.instrument),
            "transferBasis": .string(file.disclosure.transferBasis?.kind.rawValue ?? ""),
            "conditions": .array(file.disclosure.conditions.sorted().map { .string($0) }),
            "conditionsText": .string(file.disclosure.conditionsText),
            "marking": .string(file.marking),
            "approvalsNeeded": .integer(approvalsNeeded),
            "sealedAt": .string(Timestamp.text(sealedAt)),
            "expiresAt": .string(Timestamp.text(expiresAt)),
            "ruleBook": .object([
                "version": .integer(rules.version), "sha256": .string(rules.digest.hex),
            ]),
            "training": .bool(isTraining),
        ])
    }

    /// What one approver signs: the statement by its digest, and what he accepts by name.
    package static func approval(
        of statementDigest: Digest256, package id: DisclosurePackage.ID, role: Role,
        keyID: String, at: Date, acceptedWarnings: Set<String>
    ) -> CanonicalJSON {
        .object([
            "type": .string(approvalType),
            "package": .string(id.uuid.uuidString.lowercased()),
            "statement": .string(statementDigest.hex),
            "role": .string(role.rawValue),
            "keyID": .string(keyID),
            "approvedAt": .string(Timestamp.text(at)),
            "acceptedWarnings": .array(acceptedWarnings.sorted().map { .string($0) }),
        ])
    }
}

/// Moments as text, the same on every machine.
package enum Timestamp {
    /// `YYYY-MM-DDThh:mm:ssZ`, in UTC, whole seconds.
    package static func text(_ moment: Date) -> String {
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down))
        let day = CalendarDay(of: moment).text
        let inDay = ((seconds % 86_400) + 86_400) % 86_400
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(day)T\(two(inDay / 3_600)):\(two(inDay / 60 % 60)):\(two(inDay % 60))Z"
    }
}
