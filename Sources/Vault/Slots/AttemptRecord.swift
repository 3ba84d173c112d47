import Foundation

/// One record of the `attempts` file.
struct AttemptRecord: Hashable, Sendable {
    enum Kind: UInt8 {
        /// A try; one that is still there has failed, or was cut short.
        case begun = 1
        /// The slot was opened after tries that failed.
        case opened = 2
    }

    /// What an auditor reads of it, sealed to him.
    struct Copy: Hashable, Sendable {
        let officer: UUID
        let wrap: [UInt8]
    }

    let kind: Kind
    let id: UUID
    let at: Date
    /// HMAC of the login name, as in the slot file.
    let tag: [UInt8]
    let copies: [Copy]

    private static let mostCopies = 64

    init(kind: Kind, id: UUID, at: Date, tag: [UInt8], copies: [Copy]) {
        self.kind = kind
        self.id = id
        self.at = at
        self.tag = tag
        self.copies = copies
    }

    init(reading reader: inout ByteReader) throws(VaultError) {
        guard let kind = Kind(rawValue: try reader.number()) else { throw .malformed }
        self.kind = kind
        id = try reader.id()
        at = Date(timeIntervalSince1970: Double(try reader.number(UInt64.self)) / 1000)
        tag = try reader.take(32)
        let count = Int(try reader.number(UInt16.self))
        guard count <= Self.mostCopies else { throw .malformed }
        var copies: [Copy] = []
        for _ in 0..<count {
            copies.append(
                Copy(officer: try reader.id(), wrap: try reader.counted(limit: 4096)))
        }
        self.copies = copies
    }

    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.number(kind.rawValue)
        writer.id(id)
        writer.number(UInt64(max(0, at.timeIntervalSince1970 * 1000)))
        writer.put(tag)
        writer.number(UInt16(min(copies.count, Self.mostCopies)))
        for copy in copies.prefix(Self.mostCopies) {
            writer.id(copy.officer)
            writer.counted(copy.wrap)
        }
        return writer.bytes
    }

    static func info(vault: UUID, id: UUID, officer: UUID) -> [UInt8] {
        Wrap.info(
            purpose: "rogatory attempt v1", vault: vault, subject: id, epoch: 1, officer: officer)
    }
}
