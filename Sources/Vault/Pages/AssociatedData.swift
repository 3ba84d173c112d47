/// What a seal is bound to, in memory that is used again for every page of a handle.
@safe final class AssociatedData {
    // A class because it owns the memory; used by the one thread that uses the handle.
    private static let capacity = 96
    private let memory = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    private(set) var count = 0

    deinit { unsafe memory.deallocate() }

    var start: UnsafePointer<UInt8> {
        unsafe UnsafePointer(memory.assumingMemoryBound(to: UInt8.self))
    }

    /// A domain, the file's id and a number of four bytes, big-endian.
    func set(_ domain: StaticString, _ id: FileID, _ number: Int) {
        let length = domain.utf8CodeUnitCount
        precondition(length + 16 + 4 <= Self.capacity, "a domain is short")
        unsafe memory.copyMemory(from: domain.utf8Start, byteCount: length)
        count = length
        unsafe (memory + count).storeBytes(of: id.head, as: UInt64.self)
        unsafe (memory + count + 8).storeBytes(of: id.tail, as: UInt64.self)
        unsafe (memory + count + 16).storeBytes(
            of: UInt32(truncatingIfNeeded: number).bigEndian, as: UInt32.self)
        count += 20
    }

    /// More bytes behind those.
    func append(_ bytes: UnsafeRawPointer, _ more: Int) {
        precondition(count + more <= Self.capacity, "what is bound is short")
        unsafe (memory + count).copyMemory(from: bytes, byteCount: more)
        count += more
    }
}

/// The random 16 bytes that name a database file, as they lie in memory.
struct FileID: Hashable, Sendable {
    let head: UInt64
    let tail: UInt64

    init(_ bytes: UnsafeRawPointer) {
        head = unsafe bytes.loadUnaligned(as: UInt64.self)
        tail = unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    }

    /// What a page that never reached the disk shows.
    var isZero: Bool { head == 0 && tail == 0 }

    /// A new one.
    static func random() -> FileID {
        unsafe Slot.random(16).withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { preconditionFailure("16 bytes") }
            return unsafe FileID(base)
        }
    }

    func store(in memory: UnsafeMutableRawPointer) {
        unsafe memory.storeBytes(of: head, as: UInt64.self)
        unsafe memory.storeBytes(of: tail, toByteOffset: 8, as: UInt64.self)
    }
}
