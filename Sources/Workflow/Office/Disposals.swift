import CaseStore
package import Casework
package import Foundation
import Vault

/// What two officers destroyed, as it is printed and filed.
package struct DisposalCertificate: Hashable, Sendable {
    package let reference: String
    package let requestingState: String
    package let proposedBy: String
    package let proposedAt: Date
    package let confirmedBy: String
    package let confirmedAt: Date
    package let recordCount: Int
    /// Nothing when no backup was made through the program while the case was in the vault.
    package let backupsGoneOn: CalendarDay?
    package let isSignatureGood: Bool
    /// Whether the log has the proposal by who is named for it.
    package let isProposalLogged: Bool

    package init(
        reference: String, requestingState: String, proposedBy: String, proposedAt: Date,
        confirmedBy: String, confirmedAt: Date, recordCount: Int, backupsGoneOn: CalendarDay?,
        isSignatureGood: Bool, isProposalLogged: Bool
    ) {
        self.reference = reference
        self.requestingState = requestingState
        self.proposedBy = proposedBy
        self.proposedAt = proposedAt
        self.confirmedBy = confirmedBy
        self.confirmedAt = confirmedAt
        self.recordCount = recordCount
        self.backupsGoneOn = backupsGoneOn
        self.isSignatureGood = isSignatureGood
        self.isProposalLogged = isProposalLogged
    }

    /// The certificate in plain words, the same on screen and on paper.
    package var lines: [String] {
        let end =
            backupsGoneOn.map {
                "Backups made while the case was in the vault still hold its keys. By the office's "
                    + "rule the last of them is gone on \($0.text)."
            } ?? "No backup was made through the program while the case was in the vault."
        return [
            "CERTIFICATE OF DISPOSAL",
            "Case          \(reference), requested by \(requestingState)",
            "Proposed by   \(proposedBy), \(proposedAt.formatted(.iso8601))"
                + (isProposalLogged ? "" : " (NOT IN THE LOG)"),
            "Confirmed by  \(confirmedBy), \(confirmedAt.formatted(.iso8601))",
            "Destroyed     \(recordCount) sealed records and every wrap of their keys",
            "Signature     \(isSignatureGood ? "holds" : "DOES NOT HOLD")",
            end,
            "Copies of the vault's folder made outside of the program are not counted.",
        ]
    }
}

extension Desk {
    /// Destroys a case whose disposal somebody else proposed: all its records and every wrap of
    /// its keys.
    func dispose(
        _ id: CaseFile.ID, _ action: Action, _ stepUp: StepUp?
    ) throws(DeskError) -> Outcome {
        guard let stepUp else { return try judgedOnly(action, else: .stepUpNeeded) }
        let judged = try refusals(of: action)
        guard judged.isEmpty else { return try refusal(of: action, judged) }
        let outcome = try signing(with: stepUp) {
            (signer: borrowing IdentitySigner) throws(DeskError) in
            do {
                return try destroy(id, action, signer)
            } catch {
                throw DeskError(wrapping: error)
            }
        }
        if case .done = outcome { store.foldIn() }
        return outcome
    }

    private func destroy(
        _ id: CaseFile.ID, _ action: Action, _ signer: borrowing IdentitySigner
    ) throws -> Outcome {
        try judged(action) { writer, file, _ in
            guard let proposal = file.disposal,
                try writer.isProposed(disposalOf: id, by: proposal.by, at: proposal.at)
            else { throw DeskError.refused([.disposalNotProposed]) }
            // Read where nobody else writes: a backup that is begun meanwhile is noted after it.
            var disposal = Disposal(
                caseID: id, reference: file.reference, requestingState: file.requestingState,
                proposedBy: proposal.by, proposedAt: proposal.at, confirmedBy: officer.id,
                confirmedAt: surroundings.now(), recordCount: try writer.recordCount(of: id),
                backupsGoneOn: Self.goneOn(try writer.backups(), since: file))
            disposal.signature = try signer.sign(disposal.statement(vault: session.vault))
            try writer.dispose(disposal)
            try log(action, writer)
            return []
        }
    }

    /// The day on which the last backup goes that holds a case; nothing when none was made.
    ///
    /// A note says when a backup was begun, so one counts that began up to a day before the case
    /// came in.
    private static func goneOn(_ backups: [BackupNote], since file: CaseFile) -> CalendarDay? {
        let from = file.receivedAt.addingTimeInterval(-86_400)
        return backups.filter { $0.madeAt >= from }.map { $0.keptUntil.adding(days: 1) }.max()
    }

    /// This officer's cases that are worked on no more, and every certificate.
    package func disposals(because: String?) throws(DeskError) -> DisposalContent {
        let certificates = try disposalCertificates()
        return try read(.readCaseList, because: because) { reader in
            let backups = try reader.backups()
            let rows = try reader.caseRows()
                .filter { Retention.classCode(of: $0.state) != nil }
                .compactMap { try disposalRow($0.id, backups, reader) }
            return DisposalContent(
                officer: officer, isTraining: isTraining, rows: rows.sorted(by: Self.isBefore),
                certificates: certificates.reversed(),
                officers: try reader.directory().members.map(\.officer), today: today)
        }
    }

    /// A case as it stands for its disposal; nothing for who declared a conflict in it.
    private func disposalRow(
        _ id: CaseFile.ID, _ backups: [BackupNote], _ reader: any StoreReading
    ) throws -> DisposalRow? {
        let file: CaseFile
        let circumstances: Circumstances
        do {
            (file, circumstances) = try held(id, reader)
        } catch DeskError.noSuchCase {
            return nil
        }
        let code = Retention.classCode(of: file.state)
        return DisposalRow(
            id: id, reference: file.reference, title: file.title, state: file.state,
            retention: rules.retentionClasses.first { $0.code == code }?.name ?? "No class",
            endsOn: Retention.endsOn(file, rules: rules), proposal: file.disposal,
            backupsGoneOn: Self.goneOn(backups, since: file),
            offers: offers(on: file, in: circumstances))
    }

    private static func isBefore(_ left: DisposalRow, _ right: DisposalRow) -> Bool {
        let proposed = (left.proposal != nil, right.proposal != nil)
        if proposed.0 != proposed.1 { return proposed.0 }
        switch (left.endsOn, right.endsOn) {
        case (let one?, let other?) where one != other: return one < other
        case (.some, nil): return true
        case (nil, .some): return false
        default: return left.reference < right.reference
        }
    }

    /// Certificates of everything that was disposed of, oldest first.
    package func disposalCertificates() throws(DeskError) -> [DisposalCertificate] {
        try reading { reader in
            let members = try reader.everyMember()
            func name(_ id: Officer.ID) -> String {
                members.member(id)?.officer.name ?? "somebody"
            }
            return try reader.disposals().sorted { $0.confirmedAt < $1.confirmedAt }.map {
                try DisposalCertificate(
                    reference: $0.reference, requestingState: $0.requestingState,
                    proposedBy: name($0.proposedBy), proposedAt: $0.proposedAt,
                    confirmedBy: name($0.confirmedBy), confirmedAt: $0.confirmedAt,
                    recordCount: $0.recordCount, backupsGoneOn: $0.backupsGoneOn,
                    isSignatureGood: members.member($0.confirmedBy)?.keys.verify(
                        $0.signature, of: $0.statement(vault: session.vault)) ?? false,
                    isProposalLogged: reader.isProposed(
                        disposalOf: $0.caseID, by: $0.proposedBy, at: $0.proposedAt))
            }
        }
    }
}
