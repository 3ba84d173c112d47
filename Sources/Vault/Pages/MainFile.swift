import CSQLite
import Foundation
import Synchronization

/// The database file: page n is its ciphertext, 24 bytes of nonce and 16 of tag.
///
/// SQLite leaves 40 bytes at the end of each page unused, so a sealed page is as long as a
/// plain one. Page 1 shows a random file id in place of SQLite's magic, and the header's bytes 16
/// to 23; both are authenticated.
@safe final class MainFile: DiskFile {
    private static let page = EncryptedPages.pageSize
    private static let usable = EncryptedPages.pageSize - PageCipher.overhead
    private static let magic = Array("SQLite format 3\0".utf8)
    /// What of page 1 is in clear: file id and eight bytes of the header.
    private static let clear = 24
    private let scratch = UnsafeMutableRawPointer.allocate(
        byteCount: EncryptedPages.pageSize, alignment: 16)
    private let plain = UnsafeMutableRawPointer.allocate(
        byteCount: EncryptedPages.pageSize, alignment: 16)

    deinit {
        unsafe memset(plain, 0, Self.page)
        unsafe scratch.deallocate()
        unsafe plain.deallocate()
    }

    override func read(_ out: UnsafeMutableRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        guard let size = baseSize() else { return SQLITE_IOERR }
        if size == 0, offset == 0 { return unsafe fakeHeader(out, count) }
        let number = Int(offset) / Self.page
        let within = Int(offset) % Self.page
        guard within + count <= Self.page else { return fail(.unknownShape) }
        if within == 0, count == Self.page { return unsafe load(number + 1, into: out, size: size) }
        let code = unsafe load(number + 1, into: plain, size: size)
        guard code == SQLITE_OK || code == SQLiteCode.shortRead else { return code }
        unsafe out.copyMemory(from: plain + within, byteCount: count)
        return code
    }

    override func write(_ bytes: UnsafeRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        guard count == Self.page, Int(offset) % Self.page == 0, let size = baseSize() else {
            return fail(.unknownShape)
        }
        let number = Int(offset) / Self.page + 1
        var next = Int(size) / Self.page + 1
        if next < number {
            let zeros = [UInt8](repeating: 0, count: Self.page)
            while next < number {
                let code = unsafe zeros.withUnsafeBytes { buffer in
                    unsafe buffer.baseAddress.map { unsafe store(next, from: $0) } ?? SQLITE_IOERR
                }
                guard code == SQLITE_OK else { return code }
                next += 1
            }
        }
        return unsafe store(number, from: bytes)
    }

    override func truncate(to size: Int64) -> Int32 {
        guard Int(size) % Self.page == 0 else { return fail(.unknownShape) }
        return baseTruncate(to: size)
    }

    override func size(_ out: UnsafeMutablePointer<Int64>) -> Int32 {
        guard let size = baseSize() else { return SQLITE_IOERR }
        unsafe out.pointee = size
        return SQLITE_OK
    }

    /// For a file not yet written: page size and reserve, which SQLite then adopts.
    private func fakeHeader(_ out: UnsafeMutableRawPointer, _ count: Int) -> Int32 {
        unsafe memset(out, 0, count)
        if count >= 24 {
            unsafe out.storeBytes(of: UInt8(Self.page >> 8), toByteOffset: 16, as: UInt8.self)
            unsafe out.storeBytes(of: UInt8(PageCipher.overhead), toByteOffset: 20, as: UInt8.self)
        }
        return SQLiteCode.shortRead
    }

    private func load(_ number: Int, into out: UnsafeMutableRawPointer, size: Int64) -> Int32 {
        let offset = Int64(number - 1) * Int64(Self.page)
        guard offset + Int64(Self.page) <= size else {
            unsafe memset(out, 0, Self.page)
            return SQLiteCode.shortRead
        }
        let code = unsafe baseRead(scratch, Self.page, at: offset)
        guard code == SQLITE_OK else { return code }
        if number == 1 { return unsafe loadFirst(into: out) }
        if unsafe open(number, into: out) { return SQLITE_OK }
        // Another process may have made the file anew since we learnt its id.
        guard refreshFileID(), unsafe open(number, into: out) else {
            return fail(.pageDamaged(number))
        }
        return SQLITE_OK
    }

    private func open(_ number: Int, into out: UnsafeMutableRawPointer) -> Bool {
        guard let id = fileID() else { return false }
        unsafe memset(out + Self.usable, 0, PageCipher.overhead)
        return unsafe cipher.open(
            scratch, Self.usable, into: out, nonce: scratch + Self.usable,
            tag: scratch + Self.usable + PageCipher.nonceCount,
            associated: Self.label(id, number, clear: []))
    }

    private func loadFirst(into out: UnsafeMutableRawPointer) -> Int32 {
        let head = unsafe Array(UnsafeRawBufferPointer(start: scratch, count: Self.clear))
        let id = Array(head[..<16])
        unsafe out.copyMemory(from: Self.magic, byteCount: 16)
        unsafe (out + 16).copyMemory(from: scratch + 16, byteCount: 8)
        unsafe memset(out + Self.usable, 0, PageCipher.overhead)
        let isGood = unsafe cipher.open(
            scratch + Self.clear, Self.usable - Self.clear, into: out + Self.clear,
            nonce: scratch + Self.usable, tag: scratch + Self.usable + PageCipher.nonceCount,
            associated: Self.label(id, 1, clear: Array(head[16...])))
        guard isGood else { return fail(.pageDamaged(1)) }
        shared.fileID.withLock { $0 = id }
        return SQLITE_OK
    }

    private func store(_ number: Int, from bytes: UnsafeRawPointer) -> Int32 {
        let id = fileID() ?? newFileID()
        var start = 0
        var head: [UInt8] = []
        if number == 1 {
            start = Self.clear
            head = unsafe Array(UnsafeRawBufferPointer(start: bytes + 16, count: 8))
            unsafe scratch.copyMemory(from: id, byteCount: 16)
            unsafe (scratch + 16).copyMemory(from: bytes + 16, byteCount: 8)
        }
        let isGood = unsafe cipher.seal(
            bytes + start, Self.usable - start, into: scratch + start, nonce: scratch + Self.usable,
            tag: scratch + Self.usable + PageCipher.nonceCount,
            associated: Self.label(id, number, clear: head))
        guard isGood else { return SQLITE_IOERR }
        return unsafe baseWrite(scratch, Self.page, at: Int64(number - 1) * Int64(Self.page))
    }

    /// The file's id: remembered, or read from page 1.
    private func fileID() -> [UInt8]? {
        if let known = shared.fileID.withLock({ $0 }) { return known }
        guard refreshFileID() else { return nil }
        return shared.fileID.withLock { $0 }
    }

    private func refreshFileID() -> Bool {
        guard let size = baseSize(), size >= Int64(Self.page) else { return false }
        var id = [UInt8](repeating: 0, count: 16)
        guard unsafe baseRead(&id, 16, at: 0) == SQLITE_OK else { return false }
        shared.fileID.withLock { $0 = id }
        return true
    }

    private func newFileID() -> [UInt8] {
        let id = Slot.random(16)
        shared.fileID.withLock { $0 = id }
        return id
    }

    private static func label(_ id: [UInt8], _ number: Int, clear: [UInt8]) -> [UInt8] {
        var bytes = Array("rogatory page v1".utf8) + id
        for shift in stride(from: 24, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
        return bytes + clear
    }
}
