package import Casework
import CaseStore
import Foundation
import Vault

extension Desk {
    /// Does a deed if the rules allow it, and logs it in the same transaction.
    ///
    /// The only way to change a vault. A refusal changes nothing; a refused grave attempt is
    /// logged. Deeds of `needsStepUp` take the passphrase again and throw `.stepUpNeeded` without
    /// it, unless they are refused anyway.
    package func perform(
        _ action: Action, stepUp: StepUp? = nil
    ) throws(DeskError) -> Outcome {
        let outcome: Outcome =
            switch action {
            case .receive(let new): try receive(new, action)
            case .approve(let id, let package, _, let accepted):
                try approve(id, package, accepted: accepted, action, stepUp)
            case .beginExport(let id, let package): try export(id, package, action)
            case .finishExport: .refused([.noExportBegun])
            case .proposeOfficers(let officers): try propose(officers, action, stepUp)
            case .confirmOfficers(let digest): try confirmOfficers(digest, action, stepUp)
            // The shares have to be handed out: `makeRecovery` is the way.
            case .makeRecovery: try judgedOnly(action, else: .stepUpNeeded)
            case .dispose(let id): try dispose(id, action, stepUp)
            case .recordRecipient(let recipient): try record(recipient, action)
            case .verifyRecipient(let id, let method): try verify(id, method, action)
            case .describe, .takeIn, .verifyCounterpart, .register, .beginValidation,
                .answerElement, .recordPerson, .completeValidation, .weighGround, .weighRequest,
                .accept, .task, .receiveMaterial, .beginRedaction, .finishReading, .tag, .mark,
                .unmark, .releaseFindings, .withhold, .tieToRequest, .recordConsent,
                .prepareCopies, .requestSecondReading, .noteSecondReading, .returnToRedaction,
                .answerItem, .choosePlan, .seal, .returnPackage, .refusePackage, .assign,
                .declareConflict, .proposeDisposal:
                try performOnCase(action)
            }
        if case .done = outcome { rememberCheckpoint() }
        return outcome
    }

    /// Whether a deed asks for the passphrase again, so that the identity key itself signs.
    package static func needsStepUp(_ kind: ActionKind) -> Bool {
        [.approve, .proposeOfficers, .confirmOfficers, .makeRecovery, .dispose].contains(kind)
    }

    /// Attempts that are logged even when they are refused.
    static let grave: Set<ActionKind> = [
        .approve, .refusePackage, .beginExport, .finishExport, .unmark, .assign, .proposeOfficers,
        .confirmOfficers, .makeRecovery, .proposeDisposal, .dispose,
    ]

    /// Whether a refused attempt at this deed is logged.
    package static func isGrave(_ kind: ActionKind) -> Bool { grave.contains(kind) }

    /// Logs that a grave deed was tried which the rules bar; nothing where they allow it.
    package func noteAttempt(_ kind: ActionKind, on id: CaseFile.ID) throws(DeskError) {
        let refusals = try reading { reader in
            let (file, circumstances) = try held(id, reader)
            return Policy.refusals(of: kind, by: officer, on: file, in: circumstances)
        }
        guard !refusals.isEmpty else { return }
        try logAttempt(kind, on: id, subject: nil, refusals)
    }

    private func logAttempt(
        _ kind: ActionKind, on id: CaseFile.ID?, subject: UUID?, _ refusals: [Refusal]
    ) throws(DeskError) {
        guard Self.isGrave(kind) else { return }
        try writing { writer in
            try writer.log(
                deed: kind.rawValue, caseID: id, subject: subject, reason: nil,
                refused: refusals.map(\.name))
        }
    }

    // MARK: - Cases

    private func performOnCase(_ action: Action) throws(DeskError) -> Outcome {
        var text: ExtractedText?
        if case .takeIn(_, let document) = action {
            try checkSize(of: document)
            let refusals = try refusals(of: action)
            guard refusals.isEmpty else { return try refusal(of: action, refusals) }
            // Before the transaction: others work on the vault while a converter takes its time.
            text = read(document)
        }
        return try judged(action) { writer, file, circumstances in
            var remarks: [Remark] = []
            let products = try products(
                of: action, on: file, in: circumstances, text: text, writer, remarks: &remarks)
            let after = file.after(
                action, by: officer, products: products, in: circumstances)
            try writer.save(
                after, over: circumstances.version,
                dueOn: Deadlines.dueOn(of: after, rules: rules))
            try grants(of: action, writer)
            try log(action, writer)
            return Self.remarks(from: file, to: after) + remarks
        }
    }

    /// Loads the case, asks the rules, and runs the deed or gives their answer.
    func judged(
        _ action: Action,
        _ deed: (StoreWriter, CaseFile, Circumstances) throws -> [Remark]
    ) throws(DeskError) -> Outcome {
        guard let id = action.caseID else { throw .noSuchCase }
        do {
            return try writing { writer in
                let (file, circumstances) = try held(id, writer)
                try refuse(
                    Policy.refusals(of: action, by: officer, on: file, in: circumstances))
                return .done(try deed(writer, file, circumstances))
            }
        } catch .refused(let refusals) {
            return try refusal(of: action, refusals)
        }
    }

    /// What bars a deed now, without doing it.
    func refusals(of action: Action) throws(DeskError) -> [Refusal] {
        try reading { reader in
            guard let id = action.caseID else {
                return Policy.refusals(
                    of: action, by: officer, on: nil, in: try circumstances(reader))
            }
            let (file, circumstances) = try held(id, reader)
            return Policy.refusals(of: action, by: officer, on: file, in: circumstances)
        }
    }

    /// The refusals of a deed without doing it; an error where there are none.
    func judgedOnly(
        _ action: Action, else error: DeskError
    ) throws(DeskError) -> Outcome {
        let refusals = try refusals(of: action)
        guard !refusals.isEmpty else { throw error }
        return try refusal(of: action, refusals)
    }

    /// Ends a transaction with the rules' answer; nothing it did stays.
    func refuse(_ refusals: [Refusal]) throws(DeskError) {
        if !refusals.isEmpty { throw .refused(refusals) }
    }

    /// The answer to a deed that was refused; a grave attempt leaves its trace.
    func refusal(of action: Action, _ refusals: [Refusal]) throws(DeskError) -> Outcome {
        try logAttempt(action.kind, on: action.caseID, subject: action.subject, refusals)
        return .refused(refusals)
    }

    func log(_ action: Action, _ writer: StoreWriter) throws {
        try writer.log(
            deed: action.kind.rawValue, caseID: action.loggedCase, subject: action.subject,
            reason: action.reason.isEmpty ? nil : action.reason, refused: [])
    }

    private func grants(of action: Action, _ writer: StoreWriter) throws {
        switch action {
        case .assign(let id, let officer):
            let directory = try writer.directory()
            guard let member = directory.member(officer) else {
                throw DeskError.refused([.mayNotHoldCases])
            }
            guard try !writer.assigned(id).contains(officer) else { return }
            try writer.grant(id, to: member)
        case .declareConflict(let id): try writer.revokeGrant(id, of: officer.id)
        default: return
        }
    }

    private static func remarks(from before: CaseFile, to after: CaseFile) -> [Remark] {
        if before.livePackage != nil, case .voided(_, let cause) = after.packages.last?.status {
            return [.packageVoided(cause)]
        }
        let hadCopies = before.documents.contains { $0.copy != nil }
        let hasCopies = after.documents.contains { $0.copy != nil }
        return hadCopies && !hasCopies ? [.copiesStale] : []
    }

    // MARK: - A new case

    private func receive(_ new: NewCase, _ action: Action) throws(DeskError) -> Outcome {
        try office(action) { writer, _ in
            let prefix = "IN-\(today.year)-"
            let file = CaseFile(
                id: new.id,
                reference: Self.reference(prefix, try writer.nextReference(prefix: prefix)),
                receivedAt: new.receivedAt, channel: new.channel, marking: new.marking,
                requestingState: new.requestingState, title: new.title,
                checklist: ChecklistSheet(template: "DISC", ruleBookVersion: rules.version))
            try writer.insert(file, dueOn: Deadlines.dueOn(of: file, rules: rules))
        }
    }

    /// `QM-2026-0007` for prefix `QM-2026-` and number 7.
    static func reference(_ prefix: String, _ number: Int) -> String {
        let digits = String(number)
        return prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension Action {
    /// The case a deed is about, the one it makes included.
    var loggedCase: CaseFile.ID? {
        if case .receive(let new) = self { new.id } else { caseID }
    }

    /// The document, package, officer or recipient a deed is about, as the log names it.
    var subject: UUID? {
        switch self {
        case .approve(_, let id, _, _), .returnPackage(_, let id, _, _),
            .refusePackage(_, let id, _),
            .beginExport(_, let id), .finishExport(_, let id, _):
            id.uuid
        case .assign(_, let id): id.uuid
        case .recordRecipient(let recipient): recipient.id.uuid
        case .verifyRecipient(let id, _): id.uuid
        default: documentID?.uuid
        }
    }
}

extension Refusal {
    /// The refusal's name without what it carries, as the log has it.
    var name: String {
        String(describing: self).prefix { $0.isLetter }.description
    }
}
