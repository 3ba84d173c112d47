import Casework
import Foundation
import GRDB
import Vault

/// Records of a case as they are stored: sealed under the case's key, large ones in chunks.
///
/// What is sealed begins with a byte: 0 and the value itself, or 1, length, number of chunks and
/// a SHA-256 over the whole value, which then lies in the chunks.
enum RecordForm {
    static let chunkByteCount = 1 << 20
    /// More than any document may have.
    static let largestValue = 1 << 32

    struct Large {
        let byteCount: Int
        let chunkCount: Int
        let digest: Digest256
    }

    static func header(of value: [UInt8]) -> [UInt8] {
        guard value.count > chunkByteCount else { return [0] + value }
        var writer = ByteWriter()
        writer.number(UInt8(1))
        writer.number(UInt64(value.count))
        writer.number(UInt32(chunkCount(value.count)))
        writer.put(Digest256(of: value).bytes)
        return writer.bytes
    }

    static func chunkCount(_ byteCount: Int) -> Int {
        (byteCount + chunkByteCount - 1) / chunkByteCount
    }

    static func large(_ header: [UInt8]) throws(VaultError) -> Large {
        var reader = ByteReader(header)
        guard try reader.number(UInt8.self) == 1 else { throw .malformed }
        let byteCount = try reader.number(UInt64.self)
        let chunkCount = Int(try reader.number(UInt32.self))
        guard let digest = Digest256(bytes: try reader.take(32)), reader.isAtEnd,
            byteCount > UInt64(chunkByteCount), byteCount <= UInt64(largestValue),
            chunkCount == Self.chunkCount(Int(byteCount))
        else { throw .malformed }
        return Large(byteCount: Int(byteCount), chunkCount: chunkCount, digest: digest)
    }
}

extension StoreContext {
    /// A record's value and version; nothing when the case has none or is not granted.
    func record(_ caseID: CaseFile.ID, _ kind: RecordKind, _ id: UUID) throws(StoreError)
        -> Versioned<[UInt8]>?
    {
        guard let key = try caseKey(caseID) else { return nil }
        guard
            let row = try row(
                "SELECT epoch, version, sealed FROM record WHERE case_id = ? AND kind = ? AND id = ?",
                [caseID.uuid.blob, Int(kind.rawValue).databaseValue, id.blob])
        else { return nil }
        let version = try row.unsigned("version")
        guard try row.unsigned("epoch") == key.epoch else { throw .vault(.notGranted) }
        let label = Self.label(caseID, kind, id, key, version)
        let header = try stated { try key.open(try row.bytes("sealed"), as: label) }
        if header.first == 0 {
            return Versioned(value: Array(header.dropFirst()), version: Int(version))
        }
        let large = try stated { try RecordForm.large(header) }
        let value = try chunks(caseID, kind, id, key, version, large)
        return Versioned(value: value, version: Int(version))
    }

    private func chunks(
        _ caseID: CaseFile.ID, _ kind: RecordKind, _ id: UUID, _ key: CaseKey, _ version: UInt32,
        _ large: RecordForm.Large
    ) throws(StoreError) -> [UInt8] {
        var value: [UInt8] = []
        value.reserveCapacity(large.byteCount)
        for index in 0..<large.chunkCount {
            guard
                let row = try row(
                    """
                    SELECT sealed FROM chunk
                    WHERE case_id = ? AND kind = ? AND record_id = ? AND chunk_index = ?
                    """,
                    [
                        caseID.uuid.blob, Int(kind.rawValue).databaseValue, id.blob,
                        index.databaseValue,
                    ])
            else { throw .vault(.sealBroken) }
            let label = Self.label(
                caseID, kind, id, key, version, chunk: index, of: large.chunkCount)
            value += try stated { try key.open(try row.bytes("sealed"), as: label) }
        }
        guard value.count == large.byteCount, Digest256(of: value) == large.digest else {
            throw .vault(.sealBroken)
        }
        return value
    }

    /// Seals a value over the version that is there; `over` 0 means that there is none.
    ///
    /// Without `over` whatever is there is replaced.
    func save(
        _ value: [UInt8], _ caseID: CaseFile.ID, _ kind: RecordKind, _ id: UUID, over: Int?
    ) throws(StoreError) {
        let key = try heldKey(caseID)
        let stored =
            try number(
                "SELECT version FROM record WHERE case_id = ? AND kind = ? AND id = ?",
                [caseID.uuid.blob, Int(kind.rawValue).databaseValue, id.blob]) ?? 0
        guard over == nil || over == stored else { throw .changedMeanwhile(version: stored) }
        guard let version = UInt32(exactly: stored + 1) else { throw .undecodable }
        let sealed = try stated {
            try key.seal(
                RecordForm.header(of: value), as: Self.label(caseID, kind, id, key, version))
        }
        try put(
            .record,
            [
                caseID.uuid.blob, Int(kind.rawValue).databaseValue, id.blob,
                Int(key.epoch).databaseValue, Int(version).databaseValue, sealed.blob,
            ])
        try saveChunks(of: value, caseID, kind, id, key, version)
    }

    private func saveChunks(
        of value: [UInt8], _ caseID: CaseFile.ID, _ kind: RecordKind, _ id: UUID, _ key: CaseKey,
        _ version: UInt32
    ) throws(StoreError) {
        let isLarge = value.count > RecordForm.chunkByteCount
        let count = isLarge ? RecordForm.chunkCount(value.count) : 0
        try removeChunks(caseID, kind, id, from: count)
        for index in 0..<count {
            let start = index * RecordForm.chunkByteCount
            let end = min(start + RecordForm.chunkByteCount, value.count)
            let label = Self.label(caseID, kind, id, key, version, chunk: index, of: count)
            let sealed = try stated { try key.seal(Array(value[start..<end]), as: label) }
            try put(
                .chunk,
                [
                    caseID.uuid.blob, Int(kind.rawValue).databaseValue, id.blob,
                    index.databaseValue, sealed.blob,
                ])
        }
    }

    /// Removes the chunks from an index on.
    func removeChunks(_ caseID: CaseFile.ID, _ kind: RecordKind, _ id: UUID, from first: Int)
        throws(StoreError)
    {
        let place = [caseID.uuid.blob, Int(kind.rawValue).databaseValue, id.blob]
        let indexes = try rows(
            """
            SELECT chunk_index FROM chunk
            WHERE case_id = ? AND kind = ? AND record_id = ? AND chunk_index >= ?
            """, place + [first.databaseValue])
        for row in indexes {
            try remove(.chunk, place + [try row.number("chunk_index").databaseValue])
        }
    }

    /// Removes a record with its chunks, if it is there.
    func removeRecord(_ caseID: CaseFile.ID, _ kind: RecordKind, _ id: UUID) throws(StoreError) {
        _ = try heldKey(caseID)
        let place = [caseID.uuid.blob, Int(kind.rawValue).databaseValue, id.blob]
        guard
            try number(
                "SELECT count(*) FROM record WHERE case_id = ? AND kind = ? AND id = ?", place) == 1
        else { return }
        try removeChunks(caseID, kind, id, from: 0)
        try remove(.record, place)
    }

    static func label(
        _ caseID: CaseFile.ID, _ kind: RecordKind, _ id: UUID, _ key: CaseKey, _ version: UInt32,
        chunk: Int = 0, of count: Int = 1
    ) -> RecordLabel {
        RecordLabel(
            table: kind.rawValue, caseID: caseID.uuid, recordID: id, epoch: key.epoch,
            version: version, chunk: UInt32(chunk), chunkCount: UInt32(count))
    }
}
