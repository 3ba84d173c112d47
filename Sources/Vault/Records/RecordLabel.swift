package import Foundation

/// Where a sealed record belongs; a record moved elsewhere does not open.
package struct RecordLabel: Hashable, Sendable {
    package let table: UInt8
    package let caseID: UUID
    package let recordID: UUID
    package let epoch: UInt32
    package let version: UInt32
    /// Position among the pieces of a large record, and how many there are.
    package let chunk: UInt32
    package let chunkCount: UInt32

    package init(
        table: UInt8, caseID: UUID, recordID: UUID, epoch: UInt32, version: UInt32,
        chunk: UInt32 = 0, chunkCount: UInt32 = 1
    ) {
        self.table = table
        self.caseID = caseID
        self.recordID = recordID
        self.epoch = epoch
        self.version = version
        self.chunk = chunk
        self.chunkCount = chunkCount
    }

    var associated: [UInt8] {
        var writer = ByteWriter()
        writer.counted(Array("rogatory record v1".utf8))
        writer.number(table)
        writer.id(caseID)
        writer.id(recordID)
        writer.number(epoch)
        writer.number(version)
        writer.number(chunk)
        writer.number(chunkCount)
        return writer.bytes
    }
}
