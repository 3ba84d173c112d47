import CSQLite

/// Sealed pages that were read from the disk before SQLite asked for them, as when it walks a table.
///
/// While a lock is held no page that is read from the database changes: the log folds none in that
/// a reader still takes from the database. So they hold until the next lock is taken or given up,
/// or until the handle itself writes.
@safe final class PagesAhead {
    // A class because it owns the memory; one handle has one, used by one thread at a time.
    private static let page = EncryptedPages.pageSize
    /// 64 KiB: they stay in the processor's own memory until they are opened.
    private static let count = 16
    /// How far apart two pages of a walk may lie: pages of indexes lie among those of a table.
    private static let longestStep = 4
    /// So many steps make a walk.
    private static let fewestSteps = 3

    private var memory: UnsafeMutableRawPointer?
    private var first = 0
    private var kept = 0
    private var last = 0
    private var steps = 0
    /// From where on there is no whole stretch: the end of the file, or a place that cannot be read.
    private var limit = Int.max

    deinit { unsafe memory?.deallocate() }

    /// A page that is here, or that is read now with those behind it.
    ///
    /// Nothing where it is to be read alone. `read` fills memory with so many bytes from the page on.
    func page(
        _ number: Int, read: (UnsafeMutableRawPointer, Int) -> Int32
    ) -> UnsafeMutableRawPointer? {
        let isStep = number > last && number - last <= Self.longestStep
        steps = isStep ? steps + 1 : 0
        last = number
        if number >= first, number < first + kept {
            return unsafe memory.map { unsafe $0 + (number - first) * Self.page }
        }
        guard steps >= Self.fewestSteps, number < limit else { return nil }
        let target =
            unsafe memory
            ?? .allocate(byteCount: Self.page * Self.count, alignment: 16)
        unsafe memory = unsafe target
        kept = 0
        guard unsafe read(target, Self.page * Self.count) == SQLITE_OK else {
            limit = number
            return nil
        }
        first = number
        kept = Self.count
        return unsafe target
    }

    func forget() {
        kept = 0
        steps = 0
        limit = Int.max
    }
}
