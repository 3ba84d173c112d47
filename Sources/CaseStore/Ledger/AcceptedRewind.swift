package import Casework
package import Foundation
import Vault

/// An officer's signed word that he goes on with a vault that is not the one he saw last.
package struct AcceptedRewind: Hashable, Sendable, Codable {
    /// How the vault differed from what he saw.
    package enum Difference: String, Hashable, Sendable, Codable {
        /// Its log ended before the checkpoint he remembered.
        case shorter
        /// Its log went another way than to the checkpoint he remembered.
        case other
        /// Its log went on from there, and the table of live pages was gone or older.
        case pages
    }

    package let officer: Officer.ID
    package let at: Date
    package let difference: Difference
    /// The checkpoint he remembered, as a note; empty when he remembered the pages only.
    package let remembered: String
    /// The newest checkpoint he found, as a note.
    package let found: String
    package let reason: String
    /// His identity key over `statement`.
    package var signature: [UInt8]

    package init(
        officer: Officer.ID, at: Date, difference: Difference, remembered: String, found: String,
        reason: String
    ) {
        self.officer = officer
        self.at = at
        self.difference = difference
        self.remembered = remembered
        self.found = found
        self.reason = reason
        signature = []
    }

    /// The canonical bytes that the officer signs.
    package func statement(vault: UUID) -> [UInt8] {
        Array("rogatory rewind v1\n".utf8)
            + CanonicalJSON.object([
                "vault": .string(vault.uuidString.lowercased()),
                "officer": .string(officer.uuid.uuidString.lowercased()),
                "at": .integer(Int((at.timeIntervalSince1970 * 1000).rounded())),
                "difference": .string(difference.rawValue),
                "remembered": .string(remembered),
                "found": .string(found),
                "reason": .string(reason),
            ]).bytes
    }
}

extension StoreReading {
    /// Every time an officer went on with a vault that was not the one he saw last, oldest first.
    package func acceptedRewinds() throws(StoreError) -> [AcceptedRewind] {
        try context.officeRecords(.rewind, of: AcceptedRewind.self)
    }

    /// Whether an officer ever signed in this vault, as far as it tells.
    package func hasWorked(_ officer: Officer.ID) throws(StoreError) -> Bool {
        try context.number(
            "SELECT count(*) FROM certificate WHERE officer = ?", [officer.uuid.blob]) ?? 0 > 0
    }
}

extension StoreWriter {
    package func noteRewind(_ rewind: AcceptedRewind) throws(StoreError) {
        let next = try context.newestNumber(.rewind) + 1
        try context.saveOffice(try StoredForm.json(rewind), .rewind, .ofNumber(next), over: 0)
    }
}
