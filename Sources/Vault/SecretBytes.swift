package import Crypto
import CSystem
import Foundation

/// Bytes that must not be left behind: locked in memory, kept out of core files, wiped on release.
@safe package struct SecretBytes: ~Copyable, @unchecked Sendable {
    // Safe to send: the buffer is owned by this value alone and never changed after `init`.
    private let buffer: UnsafeMutableRawBufferPointer

    /// Takes room for `count` bytes and lets the closure fill it.
    package init<Failure: Error>(
        count: Int, fillingWith fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(count, 1), alignment: 16)
        unsafe buffer.initializeMemory(as: UInt8.self, repeating: 0)
        if let base = buffer.baseAddress { unsafe rogatory_guard_memory(base, buffer.count) }
        let used = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[0..<count])
        unsafe self.buffer = used
        try unsafe fill(used)
    }

    /// Copies bytes; the source remains the caller's to wipe.
    package init(copying bytes: some Sequence<UInt8>) {
        let source = Array(bytes)
        unsafe self.init(count: source.count) { (target: UnsafeMutableRawBufferPointer) in
            unsafe target.copyBytes(from: source)
        }
    }

    /// Random bytes from the system.
    package init(randomCount count: Int) {
        unsafe self.init(count: count) { (target: UnsafeMutableRawBufferPointer) in
            var generator = SystemRandomNumberGenerator()
            for index in 0..<count {
                unsafe target[index] = UInt8.random(in: 0...255, using: &generator)
            }
        }
    }

    /// The UTF-8 bytes of the NFKC form of a typed passphrase.
    package init(passphrase: String) {
        self.init(copying: Array(passphrase.precomposedStringWithCompatibilityMapping.utf8))
    }

    deinit {
        if let base = unsafe buffer.baseAddress {
            unsafe rogatory_wipe_memory(base, buffer.count)
            unsafe base.deallocate()
        }
    }

    package var count: Int { unsafe buffer.count }

    /// Lends the bytes for the length of a call.
    package func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe body(UnsafeRawBufferPointer(buffer))
    }

    /// The bytes as a key of the crypto library, which wipes its own copy.
    package var key: SymmetricKey {
        unsafe withUnsafeBytes { unsafe SymmetricKey(data: $0) }
    }

    /// A second buffer with the same bytes.
    package func copy() -> SecretBytes {
        unsafe SecretBytes(count: count) { (target: UnsafeMutableRawBufferPointer) in
            unsafe target.copyMemory(from: UnsafeRawBufferPointer(buffer))
        }
    }

    /// Whether both hold the same bytes, in time that tells nothing about them.
    package func equals(_ other: borrowing SecretBytes) -> Bool {
        guard count == other.count else { return false }
        var difference: UInt8 = 0
        for index in 0..<count { unsafe difference |= buffer[index] ^ other.buffer[index] }
        return difference == 0
    }

    /// A key made from this one for a named purpose (HKDF-SHA-256).
    package func derived(_ purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Array(purpose.utf8), outputByteCount: 32)
    }
}
