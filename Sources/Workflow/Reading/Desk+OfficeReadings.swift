import Casework
import CaseStore
import Foundation
import Vault

extension Desk {
    /// The authorities abroad, with their keys and who verified them.
    package func recipients(because: String?) throws(DeskError) -> RecipientsContent {
        try read(.readRecipients, because: because) { reader in
            let circumstances = try circumstances(reader)
            return RecipientsContent(
                officer: officer, isTraining: isTraining, recipients: circumstances.recipients,
                officers: circumstances.officers, rules: rules, today: today,
                offers: offers(on: nil, in: circumstances))
        }
    }

    /// The officers of the office, and a change of them that waits.
    package func officers(because: String?) throws(DeskError) -> OfficersContent {
        try read(.readOfficers, because: because) { reader in
            let directory = try reader.directory()
            let pending = try reader.pendingDirectory()
            return OfficersContent(
                officer: officer, isTraining: isTraining, version: directory.version,
                members: directory.members.map(\.officer),
                pending: pending?.members.map(\.officer),
                pendingDigest: pending?.digest, proposedBy: pending?.proposedBy,
                offers: offers(on: nil, in: try circumstances(reader)),
                removals: try removals(reader))
        }
    }

    /// How far removals have come; nothing when nobody was ever removed.
    private func removals(_ reader: any StoreReading) throws -> RemovalStanding? {
        let members = Set(try reader.directory().members.map(\.officer.id))
        let removed = Set(try reader.everyMember().map(\.officer.id)).subtracting(members)
        guard !removed.isEmpty else { return nil }
        let due = try reader.rekeyDue()
        let own = try due.count { try reader.holds($0) }
        return RemovalStanding(
            removedCount: removed.count, ownCount: own, otherCount: due.count - own)
    }

    /// The recovery key's standing, and who could make one.
    package func recovery(because: String?) throws(DeskError) -> RecoveryContent {
        let standing = try recoveryStanding()
        return try read(.readOfficers, because: because) { reader in
            RecoveryContent(
                officer: officer, isTraining: isTraining, standing: standing,
                members: try reader.directory().members.map(\.officer),
                offers: offers(on: nil, in: try circumstances(reader)))
        }
    }

    /// One page of the log, newest first; `before` is the number after its newest entry.
    package func auditLog(
        before: Int?, limit: Int, because: String?
    ) throws(DeskError) -> AuditContent {
        try read(.readLog, because: because) { reader in
            let own = try reader.caseRows().reduce(into: [CaseFile.ID: String]()) {
                $0[$1.id] = $1.reference
            }
            let known = officer.roles.contains(.auditor) ? try reader.references() : own
            let directory = try reader.directory()
            let signer = try reader.checkpoint().flatMap { try reader.signer(of: $0) }
            return AuditContent(
                officer: officer, isTraining: isTraining, size: try reader.logSize(),
                rows: try reader.logRows(before: before, limit: limit).map { row in
                    AuditRow(
                        id: row.number, at: row.at, officer: row.officer, deed: row.body.deed,
                        refused: row.body.refused,
                        caseReference: row.body.caseID.map {
                            known[$0] ?? String($0.uuid.uuidString.prefix(8))
                        } ?? "",
                        subject: row.body.subject.map { String($0.uuidString.prefix(8)) } ?? "",
                        reason: row.reason)
                },
                root: Digest256(bytes: try reader.root())?.hex ?? "",
                checkpointBy: signer.flatMap { directory.member($0)?.officer.name } ?? "",
                officers: directory.members.map(\.officer))
        }
    }

    /// Checks the whole log and every row it names; `progress` runs from 0 to 1.
    package func verifyLog(progress: (Double) -> Void) throws(DeskError) -> AuditVerdict {
        guard session.isOpen else { throw .locked }
        do {
            let seen = try surroundings.witnessFolders.compactMap {
                try Witness.recall(vault: session.vault, in: $0)
            }.max { $0.size < $1.size }
            return AuditVerdict(try store.verify(remembered: seen, progress: progress))
        } catch {
            throw DeskError(wrapping: error)
        }
    }
}

extension AuditVerdict {
    /// What the store found, in the words of the log's screen.
    init(_ verdict: StoreVerdict) {
        switch verdict {
        case .intact(let entries, let rows): self = .intact(entries: entries, records: rows)
        case .broken(let fault): self = .broken(AuditFault(fault))
        }
    }
}

extension AuditFault {
    init(_ fault: StoreFault) {
        self =
            switch fault {
            case .entryMissing(let number): .entryMissing(number)
            case .entryAltered(let number): .entryAltered(number)
            case .signatureInvalid(let entry): .signatureInvalid(entry)
            case .nodeAltered(let level, let index): .nodeAltered(level: level, index: index)
            case .checkpointInvalid(let size): .checkpointInvalid(size: size)
            case .rememberedCheckpointContradicted(let size):
                .rememberedCheckpointContradicted(size: size)
            case .rowAltered(_, let entry): .recordAltered(entry: entry)
            case .rowUnaccounted: .recordUnaccounted
            case .directoryInvalid: .directoryInvalid
            }
    }
}
