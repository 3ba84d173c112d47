import CSQLite
import Foundation
import Synchronization

/// The write-ahead log: a sealed header, then frames of a sealed header and a sealed page.
///
/// SQLite's own layout is 32 bytes of header and frames of 24 + page size; on disk these are 72
/// bytes and frames of page size + 104. A frame's header is bound to its page's tag, a page to
/// its frame number, and a frame is written with one write.
@safe final class WALFile: DiskFile {
    private static let page = EncryptedPages.pageSize
    private static let header = 32
    private static let frameHeader = 24
    private static let sealedHeader = header + PageCipher.overhead
    private static let sealedFrameHeader = frameHeader + PageCipher.overhead
    private static let frame = frameHeader + page
    private static let sealedFrame = page + 104
    private let scratch = UnsafeMutableRawPointer.allocate(byteCount: sealedFrame, alignment: 16)
    private let plain = UnsafeMutableRawPointer.allocate(byteCount: frame, alignment: 16)
    /// A frame header that waits for its page.
    private var pending: (frame: Int, bytes: [UInt8])?

    deinit {
        unsafe memset(plain, 0, Self.frame)
        unsafe scratch.deallocate()
        unsafe plain.deallocate()
    }

    // MARK: - Reading

    override func read(_ out: UnsafeMutableRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        let flushed = flushPending()
        guard flushed == SQLITE_OK else { return flushed }
        guard let size = baseSize() else { return SQLITE_IOERR }
        if Int(offset) < Self.header {
            guard Int(offset) + count <= Self.header else { return fail(.unknownShape) }
            return unsafe readHeader(out, count, at: Int(offset), size: Int(size))
        }
        let number = (Int(offset) - Self.header) / Self.frame
        let within = (Int(offset) - Self.header) % Self.frame
        guard within + count <= Self.frame else { return fail(.unknownShape) }
        let start = Self.place(of: number)
        guard start + Self.sealedFrame <= Int(size) else {
            unsafe memset(out, 0, count)
            return SQLiteCode.shortRead
        }
        let code = unsafe baseRead(scratch, Self.sealedFrame, at: Int64(start))
        guard code == SQLITE_OK else { return code }
        guard openFrame(number, needsHeader: within < Self.frameHeader) else {
            return unsafe damaged(
                number, isRecovery: within == 0 && count == Self.frame, out, count, size: Int(size))
        }
        unsafe out.copyMemory(from: plain + within, byteCount: count)
        return SQLITE_OK
    }

    /// SQLite takes a frame that does not hold for the end of the log.
    ///
    /// That is right for a write cut short, and wrong where a committed frame of the same generation follows.
    private func damaged(
        _ number: Int, isRecovery: Bool, _ out: UnsafeMutableRawPointer, _ count: Int, size: Int
    ) -> Int32 {
        guard isRecovery, let salts = salts(), !hasCommit(after: number, salts: salts, size: size)
        else {
            return fail(.frameDamaged(number + 1))
        }
        unsafe memset(out, 0, count)
        return SQLITE_OK
    }

    private func readHeader(_ out: UnsafeMutableRawPointer, _ count: Int, at offset: Int, size: Int)
        -> Int32
    {
        guard size >= Self.sealedHeader else {
            unsafe memset(out, 0, count)
            return SQLiteCode.shortRead
        }
        guard let header = openHeader() else {
            if hasFrame(size: size) { return fail(.walHeaderDamaged) }
            unsafe memset(out, 0, count)
            return SQLITE_OK
        }
        unsafe header.withUnsafeBytes { bytes in
            unsafe bytes.baseAddress.map {
                unsafe out.copyMemory(from: $0 + offset, byteCount: count)
            }
        }
        return SQLITE_OK
    }

    private func openHeader() -> [UInt8]? {
        var sealed = [UInt8](repeating: 0, count: Self.sealedHeader)
        guard let id = fileID(), unsafe baseRead(&sealed, Self.sealedHeader, at: 0) == SQLITE_OK
        else { return nil }
        var header = [UInt8](repeating: 0, count: Self.header)
        let isGood = unsafe sealed.withUnsafeBytes { bytes in
            unsafe bytes.baseAddress.map {
                unsafe cipher.open(
                    $0, Self.header, into: &header, nonce: $0 + Self.header,
                    tag: $0 + Self.header + PageCipher.nonceCount,
                    associated: Self.label("rogatory wal header v1", id, 0))
            } ?? false
        }
        return isGood ? header : nil
    }

    /// Opens the frame in `scratch` into `plain`.
    private func openFrame(_ number: Int, needsHeader: Bool) -> Bool {
        guard let id = fileID() else { return false }
        let page = unsafe scratch + Self.sealedFrameHeader
        let tag = unsafe page + Self.page + PageCipher.nonceCount
        guard
            unsafe cipher.open(
                page, Self.page, into: plain + Self.frameHeader, nonce: page + Self.page, tag: tag,
                associated: Self.label("rogatory wal page v1", id, number))
        else { return false }
        guard needsHeader else { return true }
        return unsafe cipher.open(
            scratch, Self.frameHeader, into: plain, nonce: scratch + Self.frameHeader,
            tag: scratch + Self.frameHeader + PageCipher.nonceCount,
            associated: Self.label("rogatory wal frame v1", id, number)
                + Self.bytes(at: tag, count: 16))
    }

    private func salts() -> [UInt8]? { openHeader().map { Array($0[16..<24]) } }

    private func hasCommit(after number: Int, salts: [UInt8], size: Int) -> Bool {
        var next = number + 1
        while Self.place(of: next) + Self.sealedFrame <= size {
            if unsafe baseRead(scratch, Self.sealedFrame, at: Int64(Self.place(of: next)))
                == SQLITE_OK,
                openFrame(next, needsHeader: true)
            {
                let header = unsafe Self.bytes(at: plain, count: Self.frameHeader)
                if Array(header[8..<16]) == salts, header[4..<8].contains(where: { $0 != 0 }) {
                    return true
                }
            }
            next += 1
        }
        return false
    }

    private func hasFrame(size: Int) -> Bool {
        var number = 0
        while Self.place(of: number) + Self.sealedFrame <= size {
            if unsafe baseRead(scratch, Self.sealedFrame, at: Int64(Self.place(of: number)))
                == SQLITE_OK,
                openFrame(number, needsHeader: true)
            {
                return true
            }
            number += 1
        }
        return false
    }

    // MARK: - Writing

    override func write(_ bytes: UnsafeRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        if offset == 0, count == Self.header { return unsafe writeHeader(bytes) }
        guard Int(offset) >= Self.header else { return fail(.unknownShape) }
        let number = (Int(offset) - Self.header) / Self.frame
        let within = (Int(offset) - Self.header) % Self.frame
        if within == 0, count == Self.frameHeader {
            let flushed = flushPending()
            guard flushed == SQLITE_OK else { return flushed }
            pending = unsafe (number, Self.bytes(at: bytes, count: count))
            return SQLITE_OK
        }
        guard within == Self.frameHeader, count == Self.page else { return fail(.unknownShape) }
        if let pending, pending.frame == number {
            self.pending = nil
            return unsafe writeFrame(number, header: pending.bytes, page: bytes)
        }
        let flushed = flushPending()
        guard flushed == SQLITE_OK else { return flushed }
        // A page written again after the cache spilled: its header stays and is bound anew.
        let code = unsafe baseRead(scratch, Self.sealedFrame, at: Int64(Self.place(of: number)))
        guard code == SQLITE_OK, openFrame(number, needsHeader: true) else {
            return fail(.frameDamaged(number + 1))
        }
        return unsafe writeFrame(
            number, header: Self.bytes(at: plain, count: Self.frameHeader), page: bytes)
    }

    private func writeHeader(_ bytes: UnsafeRawPointer) -> Int32 {
        pending = nil
        let size = unsafe Self.bytes(at: bytes + 8, count: 4)
        guard size == [0, 0, UInt8(Self.page >> 8), 0] else { return fail(.unknownShape) }
        guard let id = fileID() else { return fail(.walHeaderDamaged) }
        let isGood = unsafe cipher.seal(
            bytes, Self.header, into: scratch, nonce: scratch + Self.header,
            tag: scratch + Self.header + PageCipher.nonceCount,
            associated: Self.label("rogatory wal header v1", id, 0))
        return unsafe isGood ? baseWrite(scratch, Self.sealedHeader, at: 0) : SQLITE_IOERR
    }

    private func writeFrame(_ number: Int, header: [UInt8], page bytes: UnsafeRawPointer) -> Int32 {
        guard let id = fileID() else { return fail(.frameDamaged(number + 1)) }
        let page = unsafe scratch + Self.sealedFrameHeader
        let isGood = unsafe cipher.seal(
            bytes, Self.page, into: page, nonce: page + Self.page,
            tag: page + Self.page + PageCipher.nonceCount,
            associated: Self.label("rogatory wal page v1", id, number))
        guard isGood, sealFrameHeader(number, header, id) else { return SQLITE_IOERR }
        return unsafe baseWrite(scratch, Self.sealedFrame, at: Int64(Self.place(of: number)))
    }

    /// Seals a frame's header into `scratch`, bound to the page's tag that is there.
    private func sealFrameHeader(_ number: Int, _ header: [UInt8], _ id: [UInt8]) -> Bool {
        let tag = unsafe Self.bytes(
            at: scratch + Self.sealedFrameHeader + Self.page + PageCipher.nonceCount, count: 16)
        return unsafe cipher.seal(
            header, Self.frameHeader, into: scratch, nonce: scratch + Self.frameHeader,
            tag: scratch + Self.frameHeader + PageCipher.nonceCount,
            associated: Self.label("rogatory wal frame v1", id, number) + tag)
    }

    /// Writes a header that was given alone, as SQLite does when it computes checksums anew.
    private func flushPending() -> Int32 {
        guard let waiting = pending else { return SQLITE_OK }
        pending = nil
        let start = Int64(Self.place(of: waiting.frame))
        let code = unsafe baseRead(scratch, Self.sealedFrame, at: start)
        guard code == SQLITE_OK, let id = fileID(),
            sealFrameHeader(waiting.frame, waiting.bytes, id)
        else {
            return fail(.frameDamaged(waiting.frame + 1))
        }
        return unsafe baseWrite(scratch, Self.sealedFrameHeader, at: start)
    }

    override func sync(_ flags: Int32) -> Int32 {
        let flushed = flushPending()
        return flushed == SQLITE_OK ? super.sync(flags) : flushed
    }

    override func truncate(to size: Int64) -> Int32 {
        pending = nil
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
        let frames = (Int(size) - Self.sealedHeader) / Self.sealedFrame
        unsafe out.pointee = Int64(Self.header + frames * Self.frame)
        return SQLITE_OK
    }

    // MARK: - Places

    private static func place(of frame: Int) -> Int { sealedHeader + frame * sealedFrame }

    /// The database's id, known since its page 1 was read or written; read from it otherwise.
    private func fileID() -> [UInt8]? {
        if let known = shared.fileID.withLock({ $0 }) { return known }
        guard let bytes = try? Files.readStart(of: database, count: 16) else { return nil }
        shared.fileID.withLock { $0 = bytes }
        return bytes
    }

    private static func label(_ domain: String, _ id: [UInt8], _ number: Int) -> [UInt8] {
        var bytes = Array(domain.utf8) + id
        for shift in stride(from: 24, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
        return bytes
    }

    private static func bytes(at pointer: UnsafeRawPointer, count: Int) -> [UInt8] {
        unsafe Array(UnsafeRawBufferPointer(start: pointer, count: count))
    }
}
