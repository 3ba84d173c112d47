import CaseStore
import Casework
import Exchange
import Foundation

extension Desk {
    /// Enters an authority abroad, or changes its entry.
    ///
    /// A new key or contact has to be verified anew: a verification is never taken over.
    func record(_ recipient: Recipient, _ action: Action) throws(DeskError) -> Outcome {
        guard Age.isRecipient(recipient.ageKey) else { throw .unsuitable(.recipientKey) }
        return try office(action) { writer, _ in
            try writer.saveRecipient(recipient.recorded(by: officer.id))
        }
    }

    /// Records that key and contact were confirmed through a second source.
    func verify(
        _ id: Recipient.ID, _ method: CounterpartVerification.Method, _ action: Action
    ) throws(DeskError) -> Outcome {
        try office(action) { writer, circumstances in
            guard let known = circumstances.recipients.first(where: { $0.id == id }) else {
                throw DeskError.refused([.recipientMissing])
            }
            try writer.saveRecipient(
                known.verified(
                    RecipientVerification(by: officer.id, at: surroundings.now(), method: method)))
        }
    }

    /// A deed of the office: the rules asked, the deed done and logged.
    func office(
        _ action: Action, _ deed: (StoreWriter, Circumstances) throws -> Void
    ) throws(DeskError) -> Outcome {
        do {
            return try writing { writer in
                let circumstances = try circumstances(writer)
                try refuse(
                    Policy.refusals(of: action, by: officer, on: nil, in: circumstances))
                try deed(writer, circumstances)
                try log(action, writer)
                return .done([])
            }
        } catch .refused(let refusals) {
            return try refusal(of: action, refusals)
        }
    }
}
