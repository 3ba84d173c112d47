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
        let now = surroundings.now()
        let (file, count, backups) = try reading { reader in
            (
                try held(id, reader).file, try reader.recordCount(of: id),
                try reader.backups()
            )
        }
        guard let proposal = file.disposal else { return .refused([.disposalNotProposed]) }
        var disposal = Disposal(
            caseID: id, reference: file.reference, requestingState: file.requestingState,
            proposedBy: proposal.by, proposedAt: proposal.at, confirmedBy: officer.id,
            confirmedAt: now, recordCount: count,
            backupsGoneOn: backups.filter { $0.madeAt >= file.receivedAt }
                .map { $0.keptUntil.adding(days: 1) }.max())
        disposal.signature = try signer.sign(disposal.statement(vault: session.vault))
        let signed = disposal
        return try judged(action) { writer, _, _ in
            try writer.dispose(signed)
            try log(action, writer)
            return []
        }
    }

    /// Certificates of everything that was disposed of, oldest first.
    package func disposalCertificates() throws(DeskError) -> [DisposalCertificate] {
        try reading { reader in
            let members = try reader.everyMember()
            func name(_ id: Officer.ID) -> String {
                members.first { $0.officer.id == id }?.officer.name ?? "somebody"
            }
            func keys(_ id: Officer.ID) -> OfficerPublicKeys? {
                members.first { $0.officer.id == id }?.keys
            }
            return try reader.disposals().sorted { $0.confirmedAt < $1.confirmedAt }.map {
                DisposalCertificate(
                    reference: $0.reference, requestingState: $0.requestingState,
                    proposedBy: name($0.proposedBy), proposedAt: $0.proposedAt,
                    confirmedBy: name($0.confirmedBy), confirmedAt: $0.confirmedAt,
                    recordCount: $0.recordCount, backupsGoneOn: $0.backupsGoneOn,
                    isSignatureGood: keys($0.confirmedBy)?.verify(
                        $0.signature, of: $0.statement(vault: session.vault)) ?? false)
            }
        }
    }
}
