import CSQLite
import Foundation
import Synchronization

/// The write-ahead log: a sealed header, then frames of a sealed header and a sealed page.
///
/// SQLite's own layout is 32 bytes of header and frames of 24 + page size; on disk these are 72
/// bytes and frames of page size + 104. A frame's header is bound to its page's tag, a page to
/// its frame number. Frames that follow each other are written with one write, all that wait with
/// the one that ends a transaction.
@safe final class WALFile: SideFile {
    private static let page = EncryptedPages.pageSize
    private static let header = 32
    private static let frameHeader = 24
    private static let sealedHeader = header + XAESCipher.overhead
    private static let sealedFrameHeader = frameHeader + XAESCipher.overhead
    private static let frame = frameHeader + page
    private static let sealedFrame = page + 104
    private let scratch = UnsafeMutableRawPointer.allocate(byteCount: sealedFrame, alignment: 16)
    private let plain = UnsafeMutableRawPointer.allocate(byteCount: frame, alignment: 16)
    /// Sealed frames that wait to be written and are read from here until then.
    ///
    /// None ends a transaction, so nobody but SQLite's own handle knows of them.
    private let waiting = UnsafeMutableRawPointer.allocate(
        byteCount: sealedFrame * mostWaiting, alignment: 16)
    private var firstWaiting = 0
    private var waitingCount = 0
    /// 64 KiB and a little: larger writes are no faster.
    private static let mostWaiting = 16
    private let head = UnsafeMutableRawPointer.allocate(byteCount: sealedHeader, alignment: 16)
    private var seenID: FileID?
    /// A frame header that waits for its page.
    private var pending: Int?
    private let pendingHeader = UnsafeMutableRawPointer.allocate(
        byteCount: frameHeader, alignment: 16)

    deinit {
        unsafe memset(plain, 0, Self.frame)
        unsafe scratch.deallocate()
        unsafe plain.deallocate()
        unsafe waiting.deallocate()
        unsafe head.deallocate()
        unsafe pendingHeader.deallocate()
    }

    // MARK: - Reading

    override func read(_ out: UnsafeMutableRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        // A read writes nothing else: SQLite does not always take a transaction back after it fails.
        let flushed = flushPending()
        guard flushed == SQLITE_OK else { return flushed }
        if Int(offset) < Self.header {
            guard Int(offset) + count <= Self.header else { return fail(.unknownShape) }
            return unsafe readHeader(out, count, at: Int(offset))
        }
        let number = (Int(offset) - Self.header) / Self.frame
        let within = (Int(offset) - Self.header) % Self.frame
        guard within + count <= Self.frame else { return fail(.unknownShape) }
        let code = readFrame(number)
        guard code == SQLITE_OK else {
            unsafe memset(out, 0, count)
            return code
        }
        let isRecovery = within == 0 && count == Self.frame
        guard openFrame(number, needsHeader: within < Self.frameHeader) else {
            guard isRecovery else { return fail(.frameDamaged(number + 1)) }
            return unsafe endOfLog(at: number, out, count)
        }
        // Without salts a frame waits for its checksum, which SQLite is about to compute.
        let generation = unsafe Self.salts(ofFrame: plain)
        if isRecovery, generation != 0, salts() != generation {
            return unsafe endOfLog(at: number, out, count)
        }
        unsafe out.copyMemory(from: plain + within, byteCount: count)
        return SQLITE_OK
    }

    /// SQLite takes a frame that does not hold, or that an earlier generation of the log left
    /// behind, for the end of the log.
    ///
    /// That is right within the last transaction: at a power loss its frames reach the disk in any
    /// order before they are forced there. A frame behind its commit was written after the commit
    /// was on disk, so then something was altered, and the log must not be cut off silently.
    private func endOfLog(at number: Int, _ out: UnsafeMutableRawPointer, _ count: Int) -> Int32 {
        guard let salts = salts(), !hasLaterTransaction(after: number, salts: salts) else {
            return fail(.frameDamaged(number + 1))
        }
        unsafe memset(out, 0, count)
        return SQLITE_OK
    }

    private func readHeader(_ out: UnsafeMutableRawPointer, _ count: Int, at offset: Int) -> Int32 {
        guard let size = baseSize() else { return SQLITE_IOERR }
        guard Int(size) >= Self.sealedHeader else {
            unsafe memset(out, 0, count)
            return SQLiteCode.shortRead
        }
        guard openHeader() else {
            if hasFrame(), !isFoldedIn() { return fail(.walHeaderDamaged) }
            unsafe memset(out, 0, count)
            return SQLITE_OK
        }
        if let id = fileID(),
            let main = main(),
            unsafe !main.holdsLog(head + Self.header + XAESCipher.nonceCount, id)
        {
            // An earlier generation, which is in the database whole: no log to SQLite.
            unsafe memset(out, 0, count)
            return SQLITE_OK
        }
        unsafe out.copyMemory(from: head + offset, byteCount: count)
        return SQLITE_OK
    }

    /// Opens the log's header into the start of `head`.
    private func openHeader() -> Bool {
        guard let id = fileID(), unsafe baseRead(head, Self.sealedHeader, at: 0) == SQLITE_OK
        else { return false }
        label.set("rogatory wal header v1", id, 0)
        return unsafe cipher.open(
            head, Self.header, into: head, nonce: head + Self.header,
            tag: head + Self.header + XAESCipher.nonceCount, associated: label)
    }

    /// Reads a frame as it is on disk, or as it waits to be, into `scratch`.
    private func readFrame(_ number: Int) -> Int32 {
        if number >= firstWaiting, number < firstWaiting + waitingCount {
            let frame = unsafe waiting + (number - firstWaiting) * Self.sealedFrame
            unsafe scratch.copyMemory(from: frame, byteCount: Self.sealedFrame)
            return SQLITE_OK
        }
        return unsafe baseRead(scratch, Self.sealedFrame, at: Int64(Self.place(of: number)))
    }

    /// Opens the frame in `scratch` into `plain`.
    private func openFrame(_ number: Int, needsHeader: Bool) -> Bool {
        guard let id = fileID() else { return false }
        let page = unsafe scratch + Self.sealedFrameHeader
        let tag = unsafe page + Self.page + XAESCipher.nonceCount
        label.set("rogatory wal page v1", id, number)
        guard
            unsafe cipher.open(
                page, Self.page, into: plain + Self.frameHeader, nonce: page + Self.page, tag: tag,
                associated: label)
        else { return false }
        guard needsHeader else { return true }
        label.set("rogatory wal frame v1", id, number)
        unsafe label.append(tag, XAESCipher.tagCount)
        return unsafe cipher.open(
            scratch, Self.frameHeader, into: plain, nonce: scratch + Self.frameHeader,
            tag: scratch + Self.frameHeader + XAESCipher.nonceCount, associated: label)
    }

    /// The generation of the log, as its header names it now; another process may have begun a
    /// new one.
    private func salts() -> UInt64? {
        openHeader() ? unsafe (head + 16).loadUnaligned(as: UInt64.self) : nil
    }

    /// The generation that a frame's header names.
    private static func salts(ofFrame plain: UnsafeRawPointer) -> UInt64 {
        unsafe (plain + 8).loadUnaligned(as: UInt64.self)
    }

    /// Whether another transaction of this generation follows the one that the frame at `number`
    /// belongs to.
    ///
    /// Frames of a transaction that spilled and was taken back may lie behind a commit too; they
    /// end no transaction and their checksums do not continue the commit's.
    private func hasLaterTransaction(after number: Int, salts: UInt64) -> Bool {
        var next = number + 1
        var commit: (frame: Int, checksum: WALChecksum)?
        while readFrame(next) == SQLITE_OK {
            defer { next += 1 }
            guard openFrame(next, needsHeader: true), unsafe Self.salts(ofFrame: plain) == salts
            else { continue }
            let own = unsafe WALChecksum(storedAt: plain + 16)
            let endsTransaction = unsafe (plain + 4).loadUnaligned(as: UInt32.self) != 0
            if let commit {
                if endsTransaction { return true }
                if commit.frame == next - 1, unsafe commit.checksum.continued(by: plain) == own {
                    return true
                }
            } else if endsTransaction {
                commit = (next, own)
            }
        }
        return false
    }

    private func hasFrame() -> Bool {
        var number = 0
        while readFrame(number) == SQLITE_OK {
            if openFrame(number, needsHeader: true) { return true }
            number += 1
        }
        return false
    }

    /// Whether the database has every page that the log's transactions left.
    ///
    /// A log is begun anew only when it is folded in whole. If the new header did not reach the disk
    /// whole, the frames of the generation before still lie behind it: then nothing is lost by taking
    /// the log for an empty one, and otherwise it is.
    private func isFoldedIn() -> Bool {
        var committed: [Int: Int] = [:]
        var uncommitted: [Int: Int] = [:]
        var generation: UInt64 = 0
        var pageCount = 0
        var hasGap = false
        var number = 0
        while readFrame(number) == SQLITE_OK {
            defer { number += 1 }
            guard openFrame(number, needsHeader: true) else {
                hasGap = true
                continue
            }
            if number == 0 { generation = unsafe Self.salts(ofFrame: plain) }
            guard generation != 0 else { return false }
            // Frames of generations before that one lie behind it.
            guard unsafe Self.salts(ofFrame: plain) == generation else { continue }
            uncommitted[unsafe Self.number(at: plain)] = number
            let size = unsafe Self.number(at: plain + 4)
            guard size != 0 else { continue }
            // A frame that a commit needs is not there to be compared.
            guard !hasGap else { return false }
            pageCount = size
            committed.merge(uncommitted) { $1 }
            uncommitted = [:]
        }
        guard let main = main() else { return false }
        return committed.allSatisfy { page, frame in
            guard page <= pageCount else { return true }
            return unsafe readFrame(frame) == SQLITE_OK && openFrame(frame, needsHeader: false)
                && main.holds(page, plain + Self.frameHeader)
        }
    }

    /// A number of four bytes as SQLite keeps it, big-endian.
    private static func number(at place: UnsafeRawPointer) -> Int {
        unsafe Int(UInt32(bigEndian: place.loadUnaligned(as: UInt32.self)))
    }

    // MARK: - Writing

    override func write(_ bytes: UnsafeRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        if offset == 0, count == Self.header { return unsafe writeHeader(bytes) }
        guard Int(offset) >= Self.header else { return fail(.unknownShape) }
        let number = (Int(offset) - Self.header) / Self.frame
        let within = (Int(offset) - Self.header) % Self.frame
        if within == 0, count == Self.frameHeader {
            let flushed = pending == nil ? SQLITE_OK : flush()
            guard flushed == SQLITE_OK else { return flushed }
            pending = number
            unsafe pendingHeader.copyMemory(from: bytes, byteCount: count)
            return SQLITE_OK
        }
        guard within == Self.frameHeader, count == Self.page else { return fail(.unknownShape) }
        if pending == number {
            pending = nil
            return unsafe writeFrame(number, header: pendingHeader, page: bytes)
        }
        let flushed = flush()
        guard flushed == SQLITE_OK else { return flushed }
        // A page written again after the cache spilled: its header stays and is bound anew.
        let code = readFrame(number)
        guard code == SQLITE_OK, openFrame(number, needsHeader: true) else {
            return fail(.frameDamaged(number + 1))
        }
        return unsafe writeFrame(
            number, header: plain, page: bytes)
    }

    private func writeHeader(_ bytes: UnsafeRawPointer) -> Int32 {
        pending = nil
        let flushed = flush()
        guard flushed == SQLITE_OK else { return flushed }
        let size = unsafe Self.bytes(at: bytes + 8, count: 4)
        guard size == [0, 0, UInt8(Self.page >> 8), 0] else { return fail(.unknownShape) }
        guard let id = fileID() else { return fail(.walHeaderDamaged) }
        label.set("rogatory wal header v1", id, 0)
        let isGood = unsafe cipher.seal(
            bytes, Self.header, into: scratch, nonce: scratch + Self.header,
            tag: scratch + Self.header + XAESCipher.nonceCount, associated: label)
        guard isGood else { return SQLITE_IOERR }
        let tag = unsafe scratch + Self.header + XAESCipher.nonceCount
        let code = unsafe main()?.noteLog(tag, id) ?? SQLITE_OK
        guard code == SQLITE_OK else { return code }
        return unsafe baseWrite(scratch, Self.sealedHeader, at: 0)
    }

    /// Seals a frame behind those that wait, and writes them all when it ends a transaction.
    private func writeFrame(_ number: Int, header: UnsafeRawPointer, page bytes: UnsafeRawPointer)
        -> Int32
    {
        if waitingCount == Self.mostWaiting || number != firstWaiting + waitingCount {
            let code = flushFrames()
            guard code == SQLITE_OK else { return code }
            firstWaiting = number
        }
        guard let id = fileID() else { return fail(.frameDamaged(number + 1)) }
        let frame = unsafe waiting + waitingCount * Self.sealedFrame
        let page = unsafe frame + Self.sealedFrameHeader
        label.set("rogatory wal page v1", id, number)
        let isGood = unsafe cipher.seal(
            bytes, Self.page, into: page, nonce: page + Self.page,
            tag: page + Self.page + XAESCipher.nonceCount, associated: label)
        guard isGood, unsafe sealFrameHeader(number, header, id, into: frame) else {
            return SQLITE_IOERR
        }
        waitingCount += 1
        return unsafe Self.number(at: header + 4) == 0 ? SQLITE_OK : flushFrames()
    }

    /// Seals a frame's header into a frame, bound to the page's tag that is there.
    private func sealFrameHeader(
        _ number: Int, _ header: UnsafeRawPointer, _ id: FileID,
        into frame: UnsafeMutableRawPointer
    ) -> Bool {
        label.set("rogatory wal frame v1", id, number)
        unsafe label.append(
            frame + Self.sealedFrameHeader + Self.page + XAESCipher.nonceCount,
            XAESCipher.tagCount)
        return unsafe cipher.seal(
            header, Self.frameHeader, into: frame, nonce: frame + Self.frameHeader,
            tag: frame + Self.frameHeader + XAESCipher.nonceCount, associated: label)
    }

    /// Writes everything that waits.
    private func flush() -> Int32 {
        let code = flushFrames()
        return code == SQLITE_OK ? flushPending() : code
    }

    /// Writes the frames that wait; after a fault they wait on, and may still be read.
    private func flushFrames() -> Int32 {
        guard waitingCount > 0 else { return SQLITE_OK }
        let code = unsafe baseWrite(
            waiting, waitingCount * Self.sealedFrame, at: Int64(Self.place(of: firstWaiting)))
        if code == SQLITE_OK { waitingCount = 0 }
        return code
    }

    /// Forgets frames that still wait when the write lock is given up.
    ///
    /// They belong to a transaction that was taken back, and their places are another writer's from
    /// now on. A header that waits does too: a commit's was written by its sync, which no pragma
    /// can turn off (`PagesVFS`).
    func forgetFrames() {
        waitingCount = 0
        pending = nil
    }

    /// Writes a header that was given alone, as SQLite does when it computes checksums anew.
    private func flushPending() -> Int32 {
        guard let frame = pending else { return SQLITE_OK }
        let flushed = flushFrames()
        guard flushed == SQLITE_OK else { return flushed }
        let code = readFrame(frame)
        guard code == SQLITE_OK, let id = fileID(),
            unsafe sealFrameHeader(frame, pendingHeader, id, into: scratch)
        else {
            return fail(.frameDamaged(frame + 1))
        }
        let written = unsafe baseWrite(
            scratch, Self.sealedFrameHeader, at: Int64(Self.place(of: frame)))
        if written == SQLITE_OK { pending = nil }
        return written
    }

    override func sync(_ flags: Int32) -> Int32 {
        let flushed = flush()
        return flushed == SQLITE_OK ? super.sync(flags) : flushed
    }

    override func truncate(to size: Int64) -> Int32 {
        pending = nil
        let flushed = flush()
        guard flushed == SQLITE_OK else { return flushed }
        if size == 0 { return baseTruncate(to: 0) }
        let frames = (max(0, Int(size) - Self.header) + Self.frame - 1) / Self.frame
        return baseTruncate(to: Int64(Self.place(of: frames)))
    }

    override func size(_ out: UnsafeMutablePointer<Int64>) -> Int32 {
        guard let size = baseSize() else { return SQLITE_IOERR }
        guard Int(size) >= Self.sealedHeader else {
            unsafe out.pointee = 0
            return SQLITE_OK
        }
        let written = (Int(size) - Self.sealedHeader) / Self.sealedFrame
        let frames = waitingCount == 0 ? written : max(written, firstWaiting + waitingCount)
        unsafe out.pointee = Int64(Self.header + frames * Self.frame)
        return SQLITE_OK
    }

    // MARK: - Places

    private static func place(of frame: Int) -> Int { sealedHeader + frame * sealedFrame }

    /// The database's id, through the handle that SQLite has open on the database.
    private func fileID() -> FileID? {
        if seenID == nil { seenID = main()?.fileID() }
        return seenID
    }

    private static func bytes(at pointer: UnsafeRawPointer, count: Int) -> [UInt8] {
        unsafe Array(UnsafeRawBufferPointer(start: pointer, count: count))
    }
}

/// SQLite's running checksum over the frames of its log (SQLite, "WAL-mode File Format", 4.1).
private struct WALChecksum: Equatable {
    let first: UInt32
    let second: UInt32

    /// Reads the two numbers of a header, which are big-endian.
    init(storedAt place: UnsafeRawPointer) {
        first = unsafe UInt32(bigEndian: place.loadUnaligned(as: UInt32.self))
        second = unsafe UInt32(bigEndian: place.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    }

    private init(_ first: UInt32, _ second: UInt32) {
        self.first = first
        self.second = second
    }

    /// The checksum with a frame added: eight bytes of its header, then its page.
    func continued(by frame: UnsafeRawPointer) -> WALChecksum {
        let header = unsafe added(frame, 8)
        return unsafe header.added(frame + 24, EncryptedPages.pageSize)
    }

    /// Words are taken in the order of the machine that wrote them: SQLite writes its own.
    private func added(_ bytes: UnsafeRawPointer, _ count: Int) -> WALChecksum {
        var first = first
        var second = second
        for offset in stride(from: 0, to: count, by: 8) {
            first &+= unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self) &+ second
            second &+=
                unsafe bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self) &+ first
        }
        return WALChecksum(first, second)
    }
}
