package import Foundation

/// One entry of the log: who and when in clear, what sealed, all signed by the actor.
///
/// The tree's leaf is over these bytes, so the log can be checked without any key.
package struct LedgerEntry: Hashable, Sendable {
    /// What is signed of it.
    let statement: LedgerStatement
    /// Where it stands among the entries that were signed together; nothing for one signed alone.
    let place: SignedPlace?
    package let signature: [UInt8]

    /// From 0.
    package var number: UInt64 { statement.number }
    /// Milliseconds since 1970.
    package var at: UInt64 { statement.at }
    package var officer: UUID { statement.officer }
    /// Id of the session certificate whose key signed it.
    package var certificate: [UInt8] { statement.certificate }
    /// The body under the vault's log key.
    package var sealedBody: [UInt8] { statement.sealedBody }

    private static let purpose = Array("rogatory log v1".utf8)
    private static let purposeTogether = Array("rogatory log v2".utf8)
    /// As many entries share one signature at most: each carries a hash for every doubling, and
    /// beyond this the signature is a small part of an entry's cost.
    package static let mostSignedTogether = 64

    init(statement: LedgerStatement, place: SignedPlace?, signature: [UInt8]) {
        self.statement = statement
        self.place = place
        self.signature = signature
    }

    /// Signs entries of one session with one signature, a single one in the form it has alone.
    ///
    /// From one to `mostSignedTogether` of them. What is signed is the root of a tree over them, and
    /// each carries its path to it: each can still be checked without the others.
    package static func signed(_ statements: [LedgerStatement], pen: LogPen) throws(VaultError)
        -> [LedgerEntry]
    {
        precondition(
            (1...mostSignedTogether).contains(statements.count),
            "none, or more than sign together")
        if statements.count == 1 {
            let signature = try pen.sign(purpose + statements[0].bytes(form: 1))
            return [LedgerEntry(statement: statements[0], place: nil, signature: signature)]
        }
        let (root, paths) = MerkleTree.paths(
            of: statements.map { MerkleTree.leaf($0.bytes(form: 2)) })
        let signature = try pen.sign(together(statements.count, root))
        return zip(statements, paths).enumerated().map { index, entry in
            LedgerEntry(
                statement: entry.0,
                place: SignedPlace(index: index, count: statements.count, path: entry.1),
                signature: signature)
        }
    }

    /// Reads a stored entry; says nothing about whether it is genuine.
    package init(bytes: [UInt8]) throws(VaultError) {
        var reader = ByteReader(bytes)
        let form = try reader.number(UInt8.self)
        guard form == 1 || form == 2 else { throw .newerFormat(Int(form)) }
        statement = try LedgerStatement(reading: &reader)
        place = form == 1 ? nil : try SignedPlace(reading: &reader)
        signature = try reader.take(64)
        guard reader.isAtEnd else { throw .malformed }
    }

    /// The stored form, the leaf of the tree.
    package var bytes: [UInt8] {
        guard let place else { return statement.bytes(form: 1) + signature }
        var writer = ByteWriter(capacity: sealedBody.count + 69 + place.byteCount + 64)
        writer.put(statement.bytes(form: 2))
        place.put(in: &writer)
        writer.put(signature)
        return writer.bytes
    }

    /// When it was written.
    package var date: Date { Date(timeIntervalSince1970: Double(at) / 1000) }

    /// The body, for a holder of the vault key.
    package func body(session: Session) throws(VaultError) -> [UInt8] {
        try session.open(
            sealedBody, purpose: LogPen.purpose, associated: statement.associated)
    }

    /// Whether the holder of this certificate signed it.
    package func isSigned(by certificate: SessionCertificate) -> Bool {
        guard certificate.id == self.certificate, certificate.officer == officer,
            let message = signedMessage
        else { return false }
        return Signatures.verify(signature, of: message, by: certificate.sessionKey)
    }

    private var signedMessage: [UInt8]? {
        guard let place else { return Self.purpose + statement.bytes(form: 1) }
        let root = MerkleTree.root(
            leaf: MerkleTree.leaf(statement.bytes(form: 2)), index: place.index,
            size: place.count, proof: place.path)
        return root.map { Self.together(place.count, $0) }
    }

    private static func together(_ count: Int, _ root: [UInt8]) -> [UInt8] {
        var writer = ByteWriter()
        writer.put(purposeTogether)
        writer.number(UInt8(count))
        writer.put(root)
        return writer.bytes
    }
}

/// An entry of the log before it is signed: its body is sealed, its number is its own.
package struct LedgerStatement: Hashable, Sendable {
    let number: UInt64
    let at: UInt64
    let officer: UUID
    let certificate: [UInt8]
    let sealedBody: [UInt8]

    /// More than any deed can need.
    private static let largestBody = 16 * 1024 * 1024

    /// Seals the body with the keys of the pen's session.
    package init(number: UInt64, at now: Date, body: [UInt8], pen: LogPen) throws(VaultError) {
        self.number = number
        at = UInt64(max(0, now.timeIntervalSince1970 * 1000))
        officer = pen.officer
        certificate = pen.certificate
        sealedBody = try pen.seal(body, associated: Self.associated(number, at, officer))
    }

    fileprivate init(reading reader: inout ByteReader) throws(VaultError) {
        number = try reader.number()
        at = try reader.number()
        officer = try reader.id()
        certificate = try reader.take(32)
        sealedBody = try reader.counted(limit: Self.largestBody)
    }

    /// What the sealed body is bound to.
    fileprivate var associated: [UInt8] { Self.associated(number, at, officer) }

    private static func associated(_ number: UInt64, _ at: UInt64, _ officer: UUID) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(number)
        writer.number(at)
        writer.id(officer)
        return writer.bytes
    }

    /// The form's number and everything of it.
    fileprivate func bytes(form: UInt8) -> [UInt8] {
        var writer = ByteWriter(capacity: sealedBody.count + 69)
        writer.number(form)
        writer.number(number)
        writer.number(at)
        writer.id(officer)
        writer.put(certificate)
        writer.counted(sealedBody)
        return writer.bytes
    }
}

/// Where an entry stands among those signed together, and the hashes from there to their root.
struct SignedPlace: Hashable, Sendable {
    /// From 0.
    let index: Int
    let count: Int
    /// The nearest sibling first.
    let path: [[UInt8]]

    /// A hash for every doubling up to 64.
    private static let longestPath = 6

    init(index: Int, count: Int, path: [[UInt8]]) {
        self.index = index
        self.count = count
        self.path = path
    }

    init(reading reader: inout ByteReader) throws(VaultError) {
        index = Int(try reader.number(UInt8.self))
        count = Int(try reader.number(UInt8.self))
        let length = Int(try reader.number(UInt8.self))
        guard count >= 2, count <= LedgerEntry.mostSignedTogether, index < count,
            length <= Self.longestPath
        else { throw .malformed }
        var path: [[UInt8]] = []
        for _ in 0..<length { path.append(try reader.take(32)) }
        self.path = path
    }

    var byteCount: Int { 3 + 32 * path.count }

    func put(in writer: inout ByteWriter) {
        writer.number(UInt8(index))
        writer.number(UInt8(count))
        writer.number(UInt8(path.count))
        for hash in path { writer.put(hash) }
    }
}
