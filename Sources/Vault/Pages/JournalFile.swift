import CSQLite
import Foundation

/// The rollback journal: the database's id, then every 512 bytes of SQLite's journal sealed alone.
///
/// SQLite rewrites one part of a journal that is already on disk, a header, and a header has a unit
/// of its own; what comes after a force begins a new unit and leaves the last one short. So a write
/// cut short never takes with it what was forced to disk before. A header is stored twice in its
/// unit, for one that does not open is the end of the journal to SQLite, and one altered byte must
/// not take back a rollback.
@safe final class JournalFile: SideFile {
    private static let sector = 512
    /// A unit begins with the length of what it holds, nonce and tag.
    private static let lead = 2 + XAESCipher.overhead
    private static let unit = lead + sector
    private static let idCount = 16
    /// What SQLite uses of a header's sector; the rest is zeros.
    private static let headCount = 28
    /// How much of a header SQLite rewrites.
    private static let countRewritten = 12
    private static let sealedHead = headCount + XAESCipher.overhead
    private let scratch = UnsafeMutableRawPointer.allocate(byteCount: unit, alignment: 16)
    private let plain = UnsafeMutableRawPointer.allocate(byteCount: sector, alignment: 16)
    /// The sector in `plain`, how much of it there is, and whether it waits to be written.
    private var current: (number: Int, count: Int, isDirty: Bool)?
    private var id: FileID?

    deinit {
        unsafe memset(plain, 0, Self.sector)
        unsafe scratch.deallocate()
        unsafe plain.deallocate()
    }

    // MARK: - What SQLite calls

    override func read(_ out: UnsafeMutableRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        let size = logicalSize()
        guard let size else { return SQLITE_IOERR }
        unsafe memset(out, 0, count)
        if offset == 0, count == 1 {
            guard let isLive = isLive() else { return fail(.journalDamaged) }
            guard isLive else { return SQLITE_OK }
        }
        let start = Int(offset)
        let end = min(start + count, size)
        var place = start
        while place < end {
            let number = place / Self.sector
            let within = place % Self.sector
            let length = min(Self.sector - within, end - place)
            let code = load(number)
            if code == SQLiteCode.data {
                unsafe memset(out, 0, count)
                return mayEnd(at: start, count, size) ? SQLITE_OK : fail(.journalDamaged)
            }
            guard code == SQLITE_OK else { return code }
            unsafe (out + (place - start)).copyMemory(from: plain + within, byteCount: length)
            place += length
        }
        return end == start + count ? SQLITE_OK : SQLiteCode.shortRead
    }

    override func write(_ bytes: UnsafeRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        guard let size = logicalSize() else { return SQLITE_IOERR }
        // A header begins at the next whole sector; other gaps SQLite does not leave.
        let gap = Int(offset) - size
        guard gap <= 0 || (gap < Self.sector && Int(offset) % Self.sector == 0) else {
            return fail(.unknownShape)
        }
        var done = 0
        while done < count {
            let place = Int(offset) + done
            let number = place / Self.sector
            let within = place % Self.sector
            let length = min(Self.sector - within, count - done)
            // A sector written whole need not be read.
            var code = length == Self.sector ? begin(number) : load(number)
            if code == SQLiteCode.data, within == 0, count != Self.countRewritten {
                // What a fault left there before is written over.
                code = begin(number)
            }
            guard code == SQLITE_OK else {
                return code == SQLiteCode.data ? fail(.journalDamaged) : code
            }
            unsafe (plain + within).copyMemory(from: bytes + done, byteCount: length)
            current = (number, max(current?.count ?? 0, within + length), true)
            done += length
        }
        return SQLITE_OK
    }

    override func truncate(to size: Int64) -> Int32 {
        guard size > 0 else {
            current = nil
            id = nil
            return baseTruncate(to: 0)
        }
        let flushed = flush()
        guard flushed == SQLITE_OK else { return flushed }
        let number = Int(size) / Self.sector
        let count = Int(size) % Self.sector
        if count > 0 {
            let code = load(number)
            guard code == SQLITE_OK else {
                return code == SQLiteCode.data ? fail(.journalDamaged) : code
            }
            current = (number, count, true)
        } else {
            current = nil
        }
        let code = baseTruncate(to: Self.place(of: number))
        return code == SQLITE_OK ? flush() : code
    }

    override func sync(_ flags: Int32) -> Int32 {
        let flushed = flush()
        return flushed == SQLITE_OK ? super.sync(flags) : flushed
    }

    override func close() -> Int32 {
        let flushed = flush()
        let closed = super.close()
        return flushed == SQLITE_OK ? closed : flushed
    }

    override func size(_ out: UnsafeMutablePointer<Int64>) -> Int32 {
        guard let size = logicalSize() else { return SQLITE_IOERR }
        unsafe out.pointee = Int64(size)
        return SQLITE_OK
    }

    // MARK: - What a journal may be

    /// Whether SQLite is to look at a journal it finds; nothing where it is not this database's.
    ///
    /// A database in WAL mode whose first page is whole needs none: one beside it is left over from
    /// the change of mode, or was put there.
    private func isLive() -> Bool? {
        guard let main = main() else { return true }
        if main.isInWALMode() { return false }
        guard let own = storedID(), !own.isZero else { return false }
        guard let id = main.fileID(), !id.isZero else { return true }
        return id == own ? true : nil
    }

    /// Whether a part that does not open may be the end of what SQLite wrote before the power was
    /// lost: a header, or the name of a super-journal, which is looked for at the very end.
    private func mayEnd(at offset: Int, _ count: Int, _ size: Int) -> Bool {
        switch (offset, count) {
        case (0, 1): true
        case (_, 8): offset % Self.sector == 0 || offset == size - 8
        case (_, 4): offset == size - 16 || offset == size - 12
        default: false
        }
    }

    // MARK: - Sectors

    private static func place(of sector: Int) -> Int64 { Int64(idCount + sector * unit) }

    /// How long the journal is to SQLite, what waits in memory included.
    private func logicalSize() -> Int? {
        guard let size = baseSize() else { return nil }
        let body = max(0, Int(size) - Self.idCount)
        let rest = max(0, body % Self.unit - Self.lead)
        let stored = body / Self.unit * Self.sector + rest
        guard let current, current.isDirty else { return stored }
        return max(stored, current.number * Self.sector + current.count)
    }

    /// Makes room for a sector that is about to be written whole.
    private func begin(_ number: Int) -> Int32 {
        if let current, current.number == number { return SQLITE_OK }
        let flushed = flush()
        guard flushed == SQLITE_OK else { return flushed }
        unsafe memset(plain, 0, Self.sector)
        current = (number, 0, false)
        return SQLITE_OK
    }

    private func load(_ number: Int) -> Int32 {
        if let current, current.number == number { return SQLITE_OK }
        let flushed = flush()
        guard flushed == SQLITE_OK else { return flushed }
        guard let size = baseSize() else { return SQLITE_IOERR }
        current = nil
        unsafe memset(plain, 0, Self.sector)
        let length = min(Self.unit, Int(size) - Int(Self.place(of: number)))
        guard length > 0 else {
            current = (number, 0, false)
            return SQLITE_OK
        }
        guard length > Self.lead, let id = storedID() else { return SQLiteCode.data }
        let code = unsafe baseRead(scratch, length, at: Self.place(of: number))
        guard code == SQLITE_OK else { return code }
        let count = unsafe Int(UInt16(bigEndian: scratch.loadUnaligned(as: UInt16.self)))
        if count <= length - Self.lead {
            label.set("rogatory journal v1", id, number)
            let isGood = unsafe cipher.open(
                scratch + Self.lead, count, into: plain, nonce: scratch + 2,
                tag: scratch + 2 + XAESCipher.nonceCount, associated: label)
            if isGood {
                current = (number, count, false)
                return SQLITE_OK
            }
        }
        guard length == Self.unit, openHead(number, id) else { return SQLiteCode.data }
        current = (number, Self.sector, false)
        return SQLITE_OK
    }

    private func openHead(_ number: Int, _ id: FileID) -> Bool {
        for start in [2, Self.unit - Self.sealedHead] {
            unsafe memset(plain, 0, Self.sector)
            label.set("rogatory journal head v1", id, number)
            let copy = unsafe scratch + start
            let isGood = unsafe cipher.open(
                copy, Self.headCount, into: plain, nonce: copy + Self.headCount,
                tag: copy + Self.headCount + XAESCipher.nonceCount, associated: label)
            if isGood { return true }
        }
        return false
    }

    /// Writes the sector that waits.
    private func flush() -> Int32 {
        guard let waiting = current, waiting.isDirty else { return SQLITE_OK }
        guard let id = idForWriting() else { return SQLITE_IOERR }
        let count = waiting.count
        let isGood: Bool
        if count == Self.sector, isHead() {
            isGood = sealHead(waiting.number, id)
        } else {
            label.set("rogatory journal v1", id, waiting.number)
            isGood = unsafe cipher.seal(
                plain, count, into: scratch + Self.lead, nonce: scratch + 2,
                tag: scratch + 2 + XAESCipher.nonceCount, associated: label)
        }
        guard isGood else { return SQLITE_IOERR }
        unsafe scratch.storeBytes(of: UInt16(count).bigEndian, as: UInt16.self)
        let code = unsafe baseWrite(
            scratch, Self.lead + count, at: Self.place(of: waiting.number))
        if code == SQLITE_OK { current = (waiting.number, count, false) }
        return code
    }

    private func isHead() -> Bool {
        for index in Self.headCount..<Self.sector
        where unsafe plain.load(fromByteOffset: index, as: UInt8.self) != 0 {
            return false
        }
        return true
    }

    private func sealHead(_ number: Int, _ id: FileID) -> Bool {
        unsafe memset(scratch, 0, Self.unit)
        for start in [2, Self.unit - Self.sealedHead] {
            label.set("rogatory journal head v1", id, number)
            let copy = unsafe scratch + start
            let isGood = unsafe cipher.seal(
                plain, Self.headCount, into: copy, nonce: copy + Self.headCount,
                tag: copy + Self.headCount + XAESCipher.nonceCount, associated: label)
            guard isGood else { return false }
        }
        return true
    }

    // MARK: - The database's id

    /// The id at the journal's start.
    private func storedID() -> FileID? {
        if let id { return id }
        var bytes = (UInt64(0), UInt64(0))
        id = unsafe withUnsafeMutableBytes(of: &bytes) { buffer in
            guard let base = buffer.baseAddress, unsafe baseRead(base, 16, at: 0) == SQLITE_OK
            else { return nil }
            return unsafe FileID(base)
        }
        return id
    }

    /// The id for a journal that is written; one that another database left there makes way.
    private func idForWriting() -> FileID? {
        guard let wanted = main()?.idForWriting() else { return nil }
        if let id, id == wanted { return id }
        if storedID() != wanted {
            unsafe wanted.store(in: scratch)
            guard unsafe baseWrite(scratch, Self.idCount, at: 0) == SQLITE_OK else { return nil }
        }
        id = wanted
        return wanted
    }
}
