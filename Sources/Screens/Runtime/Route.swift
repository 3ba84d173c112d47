import Casework

/// A room of the program: what is loaded and shown.
enum Route: Hashable, Sendable {
    case caseList
    case caseFile(CaseFile.ID)
    case document(CaseFile.ID, Document.ID)
    case checklist(CaseFile.ID)
    case approval(CaseFile.ID)
    case recipients
    case officers
    case recovery
    case disposal
    /// One page of the log: the entries before a number, or the newest.
    case audit(before: Int?)

    /// The case it is about, if it is about one.
    var caseID: CaseFile.ID? {
        switch self {
        case .caseFile(let id), .document(let id, _), .checklist(let id), .approval(let id): id
        case .caseList, .recipients, .officers, .recovery, .disposal, .audit: nil
        }
    }
}
