import Foundation

/// What tells at a glance that the slot file was replaced since it was read.
struct SlotStamp: Hashable, Sendable {
    private let file: UInt64
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int

    /// Nothing when the first copy is not there: then the file has to be read.
    init?(_ folder: VaultFolder) {
        var status = stat()
        guard unsafe stat(folder.slotsPaths[0], &status) == 0 else { return nil }
        file = UInt64(status.st_ino)
        size = Int64(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}
