package import Foundation

/// A request and all we do about it, without the documents' bytes and texts.
///
/// One sealed record of the vault. Documents' texts, marks and released copies are records of
/// their own; what the rules need of them stands in `documents`.
package struct CaseFile: Hashable, Sendable, Codable, Identifiable {
    package typealias ID = Identifier<CaseFile>

    package let id: ID
    /// Our number, given at registration; until then the intake's number.
    package var reference: String
    package var state: CaseState
    package var receivedAt: Date
    /// A code of the rule book's `channels`.
    package var channel: String
    /// A code of the rule book's `classification`.
    package var marking: String
    /// Two-letter code of the requesting State.
    package var requestingState: String
    package var title: String
    package var request: RequestFacts
    package var verification: CounterpartVerification?
    /// Answers of the completeness table, by element id.
    package var completeness: [String: ElementAnswer]
    package var decision: Decision
    package var tasking: Tasking?
    package var persons: [PersonOfCase]
    package var documents: [DocumentEntry]
    /// Who marked, undid a mark, prepared a copy or answered a checklist item of any package.
    package var contributors: Set<Officer.ID>
    /// Those of them who decided what stays readable.
    package var redactedBy: Set<Officer.ID> = []
    /// Who prepared the copies that are now in the file.
    package var preparedBy: Officer.ID?
    package var secondReading: SecondReading?
    package var checklist: ChecklistSheet
    package var disclosure: DisclosurePlan
    /// Packages of this case, oldest first; at most the last one is live.
    package var packages: [DisclosurePackage]
    package var moves: [Move]
    /// Who declared a conflict of interest.
    package var conflicted: Set<Officer.ID>
    /// Who proposed that the case be disposed of; nothing until somebody does.
    package var disposal: DisposalProposal?

    /// A case as it stands at the moment its request comes in.
    package init(
        id: ID, reference: String, receivedAt: Date, channel: String, marking: String,
        requestingState: String, title: String, checklist: ChecklistSheet
    ) {
        self.id = id
        self.reference = reference
        self.state = .received
        self.receivedAt = receivedAt
        self.channel = channel
        self.marking = marking
        self.requestingState = requestingState
        self.title = title
        self.request = RequestFacts()
        self.completeness = [:]
        self.decision = Decision()
        self.persons = []
        self.documents = []
        self.contributors = []
        self.checklist = checklist
        self.disclosure = DisclosurePlan()
        self.packages = []
        self.moves = []
        self.conflicted = []
    }

    /// The package that waits for approval, is approved or has left.
    package var livePackage: DisclosurePackage? {
        packages.last.flatMap { $0.isLive ? $0 : nil }
    }

    /// The entry of a document, if the case has it.
    package func document(_ id: Document.ID) -> DocumentEntry? {
        documents.first { $0.id == id }
    }

    /// The material that could leave; the letter of request itself never does.
    package var material: [DocumentEntry] {
        documents.filter { $0.part == .material }
    }
}

/// One step from state to state: who, when, and why.
package struct Move: Hashable, Sendable, Codable {
    package let from: CaseState
    package let to: CaseState
    package let by: Officer.ID
    package let at: Date
    /// The law or the reason it rests on, in the officer's words.
    package let because: String

    package init(from: CaseState, to: CaseState, by: Officer.ID, at: Date, because: String) {
        self.from = from
        self.to = to
        self.by = by
        self.at = at
        self.because = because
    }
}

/// An officer's wish that a case and its keys be destroyed; another one has to confirm it.
package struct DisposalProposal: Hashable, Sendable, Codable {
    package let by: Officer.ID
    package let at: Date
    package let because: String

    package init(by: Officer.ID, at: Date, because: String) {
        self.by = by
        self.at = at
        self.because = because
    }
}
