/// What an officer keeps outside the vault of its table of live pages: by it an older page, file
/// or vault put back shows.
package struct PageAnchor: Equatable, Sendable {
    let id: FileID
    /// How many pages were ever written.
    let count: UInt64
    /// The seal of the last of these records.
    let mark: PageTag

    init(id: FileID, count: UInt64, mark: PageTag) {
        self.id = id
        self.count = count
        self.mark = mark
    }

    /// Reads 40 bytes: file id, count, seal.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        let anchor: PageAnchor? = unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return nil }
            return unsafe PageAnchor(
                id: FileID(start),
                count: UInt64(bigEndian: start.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
                mark: PageTag(start + 24))
        }
        guard let anchor else { return nil }
        self = anchor
    }

    package static let byteCount = 40

    package var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.byteCount)
        unsafe bytes.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else { return }
            unsafe id.store(in: start)
            unsafe start.storeBytes(of: count.bigEndian, toByteOffset: 16, as: UInt64.self)
            unsafe mark.store(in: start + 24)
        }
        return bytes
    }

    /// Whether another was kept of the same file and later.
    package func isLater(than other: PageAnchor) -> Bool { id == other.id && count > other.count }
}
