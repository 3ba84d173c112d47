package import Casework
import Foundation
import GRDB
import Synchronization
import Vault

/// The office as the vault knows it.
package struct Office: Hashable, Sendable, Codable {
    package let name: String
    /// Two-letter code.
    package let state: String

    package init(name: String, state: String) {
        self.name = name
        self.state = state
    }
}

extension StoreReading {
    package func office() throws(StoreError) -> Office {
        guard let stored = try context.officeRecord(.office, .ofNumber(0)) else {
            throw .undecodable
        }
        return try StoredForm.value(Office.self, stored.value)
    }

    /// The rule book in force: the newest version.
    package func ruleBook() throws(StoreError) -> RuleBook {
        let version = try ruleBookVersion()
        if let known = context.proven.ruleBook.withLock({ $0 }), known.version == version {
            return known.book
        }
        guard let stored = try context.officeRecord(.ruleBook, .ofNumber(version)) else {
            throw .undecodable
        }
        let book = try StoredForm.value(RuleBook.self, stored.value)
        guard book.version == version else { throw .undecodable }
        if context.changes.isEmpty { context.proven.ruleBook.withLock { $0 = (version, book) } }
        return book
    }

    /// The version of the rule book in force; 0 before there is one.
    package func ruleBookVersion() throws(StoreError) -> Int {
        try context.newestNumber(.ruleBook)
    }

    /// Everybody to whom packages may go.
    package func recipients() throws(StoreError) -> [Recipient] {
        try context.officeRecords(.recipient, of: Recipient.self)
    }

    /// The permanent list of what left the house, in the order of its numbers.
    package func register() throws(StoreError) -> [RegisterEntry] {
        try context.officeRecords(.registerEntry, of: RegisterEntry.self)
    }

    package func nextRegisterNumber() throws(StoreError) -> Int {
        try context.newestNumber(.registerEntry) + 1
    }

    /// Public half of the key that signs what leaves the house.
    package func officePublicKey() throws(StoreError) -> [UInt8]? {
        try context.officeRecord(.officeKey, .ofNumber(0))?.value
    }

    /// The office's signing key as it was wrapped to this officer.
    package func officeSecretWrap() throws(StoreError) -> [UInt8]? {
        try context.row(
            "SELECT wrap FROM office_secret WHERE purpose = ? AND officer = ?",
            [StoreContext.officeKeyPurpose.databaseValue, context.session.officer.blob]
        )?.bytes("wrap")
    }

    /// Officers to whom the office's signing key is wrapped.
    package func officeSecretHolders() throws(StoreError) -> Set<Officer.ID> {
        var holders: Set<Officer.ID> = []
        let rows = try context.rows(
            "SELECT officer FROM office_secret WHERE purpose = ?",
            [StoreContext.officeKeyPurpose.databaseValue])
        for row in rows { holders.insert(Identifier(try row.id("officer"))) }
        return holders
    }
}

extension StoreWriter {
    /// Stores a version of the rule book; a version that is there stays as it is.
    package func saveRuleBook(_ book: RuleBook) throws(StoreError) {
        try context.saveOffice(
            try StoredForm.json(book), .ruleBook, .ofNumber(book.version), over: 0)
        context.logTail?.ruleBook = nil
    }

    /// Stores a recipient in place of the same one before.
    package func saveRecipient(_ recipient: Recipient) throws(StoreError) {
        try context.saveOffice(
            try StoredForm.json(recipient), .recipient, recipient.id.uuid, over: nil)
    }

    /// Appends a line to the register; its number must be the next one.
    package func appendRegister(_ entry: RegisterEntry) throws(StoreError) {
        let next = try nextRegisterNumber()
        guard entry.number == next else { throw .changedMeanwhile(version: next) }
        try context.saveOffice(
            try StoredForm.json(entry), .registerEntry, .ofNumber(entry.number), over: 0)
    }

    /// Stores the public half of the office's signing key, once.
    package func saveOfficeKey(publicKey: [UInt8]) throws(StoreError) {
        try context.saveOffice(publicKey, .officeKey, .ofNumber(0), over: 0)
    }

    /// Stores the office's signing key as wrapped to an officer.
    package func saveOfficeSecret(wrap: [UInt8], for officer: Officer.ID) throws(StoreError) {
        try context.put(
            .officeSecret,
            [StoreContext.officeKeyPurpose.databaseValue, officer.uuid.blob, wrap.blob])
    }

    func save(_ office: Office) throws(StoreError) {
        try context.saveOffice(try StoredForm.json(office), .office, .ofNumber(0), over: 0)
    }
}

extension StoreContext {
    /// What the office's signing key is wrapped for.
    static let officeKeyPurpose = "rogatory office key v1"

    func officeRecord(_ kind: OfficeRecordKind, _ id: UUID) throws(StoreError)
        -> Versioned<[UInt8]>?
    {
        try officeRow(kind, id).map { (row) throws(StoreError) in try opened(row, kind, id) }
    }

    /// A record as it is stored, columns in the digest's order.
    func officeRow(_ kind: OfficeRecordKind, _ id: UUID) throws(StoreError) -> Row? {
        try row(
            StoredTable.officeRecord.everything + " WHERE kind = ? AND id = ?",
            [Int(kind.rawValue).databaseValue, id.blob])
    }

    func officeRecords<Value: Decodable>(_ kind: OfficeRecordKind, of type: Value.Type)
        throws(StoreError) -> [Value]
    {
        let rows = try rows(
            "SELECT id, version, sealed FROM office_record WHERE kind = ? ORDER BY id",
            [Int(kind.rawValue).databaseValue])
        var values: [Value] = []
        for row in rows {
            let record = try opened(row, kind, try row.id("id"))
            values.append(try StoredForm.value(type, record.value))
        }
        return values
    }

    private func opened(_ row: Row, _ kind: OfficeRecordKind, _ id: UUID) throws(StoreError)
        -> Versioned<[UInt8]>
    {
        let version = try row.number("version")
        let value = try stated {
            try session.open(
                try row.bytes("sealed"), purpose: "office record",
                associated: Self.officeLabel(kind, id, version))
        }
        return Versioned(value: value, version: version)
    }

    func saveOffice(
        _ value: [UInt8], _ kind: OfficeRecordKind, _ id: UUID, over: Int?
    ) throws(StoreError) {
        let stored =
            try number(
                "SELECT version FROM office_record WHERE kind = ? AND id = ?",
                [Int(kind.rawValue).databaseValue, id.blob]) ?? 0
        guard over == nil || over == stored else { throw .changedMeanwhile(version: stored) }
        let sealed = try stated {
            try session.seal(
                value, purpose: "office record",
                associated: Self.officeLabel(kind, id, stored + 1))
        }
        try put(
            .officeRecord,
            [
                Int(kind.rawValue).databaseValue, id.blob, (stored + 1).databaseValue,
                sealed.blob,
            ])
    }

    /// The highest number among records that are named by one; 0 for none.
    func newestNumber(_ kind: OfficeRecordKind) throws(StoreError) -> Int {
        guard
            let row = try row(
                "SELECT id FROM office_record WHERE kind = ? ORDER BY id DESC LIMIT 1",
                [Int(kind.rawValue).databaseValue])
        else { return 0 }
        return try row.id("id").bytes.suffix(8).reduce(0) { ($0 << 8) | Int($1) }
    }

    private static func officeLabel(_ kind: OfficeRecordKind, _ id: UUID, _ version: Int)
        -> [UInt8]
    {
        var writer = ByteWriter()
        writer.counted(Array("rogatory office record v1".utf8))
        writer.number(kind.rawValue)
        writer.id(id)
        writer.number(UInt32(version))
        return writer.bytes
    }
}

extension UUID {
    /// The id of a record that is named by a number.
    static func ofNumber(_ number: Int) -> UUID {
        var writer = ByteWriter()
        writer.number(UInt64(0))
        writer.number(UInt64(number))
        guard let id = UUID(bytes: writer.bytes) else {
            preconditionFailure("two numbers of 8 bytes make an id")
        }
        return id
    }
}
