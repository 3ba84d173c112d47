import Foundation

/// A vault key of an earlier epoch, under the one in force: what was written then stays readable.
struct PastKey: Hashable, Sendable {
    let epoch: UInt32
    let sealed: [UInt8]

    static let byteCount = 4 + 32 + Seal.overhead

    init(
        _ secret: borrowing SecretBytes, of epoch: UInt32, under key: borrowing SecretBytes,
        vault: UUID
    ) throws(VaultError) {
        self.epoch = epoch
        sealed = try Seal.seal(
            secret, key: key.derived("past vault key"),
            associated: Self.associated(vault: vault, epoch: epoch))
    }

    init(reading reader: inout ByteReader) throws(VaultError) {
        epoch = try reader.number()
        sealed = try reader.take(32 + Seal.overhead)
    }

    func open(with key: borrowing SecretBytes, vault: UUID) throws(VaultError) -> SecretBytes {
        try Seal.openSecret(
            sealed, key: key.derived("past vault key"),
            associated: Self.associated(vault: vault, epoch: epoch))
    }

    private static func associated(vault: UUID, epoch: UInt32) -> [UInt8] {
        var writer = ByteWriter()
        writer.counted(Array("rogatory past vault key v1".utf8))
        writer.id(vault)
        writer.number(epoch)
        return writer.bytes
    }
}
