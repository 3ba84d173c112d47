/// What a check of the whole vault against its log found.
package enum StoreVerdict: Hashable, Sendable {
    /// Every entry, signature, node, checkpoint and row holds.
    case intact(entries: Int, rows: Int)
    /// The first thing that does not hold.
    case broken(StoreFault)
}

/// What does not hold.
package enum StoreFault: Hashable, Sendable, Error {
    case entryMissing(Int)
    /// An entry that does not open or that says another number than its place.
    case entryAltered(Int)
    /// An entry whose signature, certificate or signer does not hold.
    case signatureInvalid(entry: Int)
    case nodeAltered(level: Int, index: Int)
    case checkpointInvalid(size: Int)
    /// The log does not begin with what the checkpoint vouched for.
    case rememberedCheckpointContradicted(size: Int)
    /// A row is not as the entry left it that names it last, or is gone.
    case rowAltered(RowChange.Table, entry: Int)
    /// A row that no entry names.
    case rowUnaccounted(RowChange.Table)
    /// A version of the directory of officers does not hold.
    case directoryInvalid
}
