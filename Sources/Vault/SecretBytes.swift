package import Crypto
import CSystem
import Foundation

/// Bytes that must not be left behind: locked in memory, kept out of core files, wiped on release.
///
/// A process that was forked off has none of them: to use one there ends it.
@safe package struct SecretBytes: ~Copyable, @unchecked Sendable {
    // Safe to send: the buffer is owned by this value alone and never changed after `init`.
    private let buffer: UnsafeMutableRawBufferPointer
    private let process = ProcessMark.current

    /// Takes room for `count` bytes and lets the closure fill it.
    package init(count: Int, fillingWith fill: (UnsafeMutableRawBufferPointer) -> Void) {
        guard let start = unsafe rogatory_secret_allocate(count) else {
            preconditionFailure("there is no memory for a secret")
        }
        unsafe buffer = UnsafeMutableRawBufferPointer(start: start, count: count)
        unsafe fill(buffer)
    }

    /// Copies bytes; the source remains the caller's to wipe.
    package init(copying bytes: some Collection<UInt8>) {
        unsafe self.init(count: bytes.count) { (target: UnsafeMutableRawBufferPointer) in
            unsafe target.copyBytes(from: bytes)
        }
    }

    /// Copies bytes and overwrites the source, as far as it is not shared.
    package init(taking bytes: inout [UInt8]) {
        self.init(copying: bytes)
        Self.wipe(&bytes)
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
        var bytes = Array(passphrase.precomposedStringWithCompatibilityMapping.utf8)
        self.init(taking: &bytes)
    }

    deinit {
        unsafe rogatory_secret_release(buffer.baseAddress, buffer.count)
    }

    package var count: Int { unsafe buffer.count }

    /// Lends the bytes for the length of a call.
    package func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        checkProcess()
        return try unsafe body(UnsafeRawBufferPointer(buffer))
    }

    /// The bytes as a key of the crypto library, which wipes its own copy.
    package var key: SymmetricKey {
        unsafe withUnsafeBytes { unsafe SymmetricKey(data: $0) }
    }

    /// A second buffer with the same bytes.
    package func copy() -> SecretBytes {
        checkProcess()
        return unsafe SecretBytes(count: count) { (target: UnsafeMutableRawBufferPointer) in
            unsafe target.copyMemory(from: UnsafeRawBufferPointer(buffer))
        }
    }

    /// Whether both hold the same bytes, in time that tells nothing about them.
    package func equals(_ other: borrowing SecretBytes) -> Bool {
        checkProcess()
        other.checkProcess()
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

    /// The system empties them in a process that was forked off: zeros must not pass for a key.
    private func checkProcess() {
        precondition(process.isCurrent, "a secret of the process that this one was forked off from")
    }

    /// Overwrites bytes that were a secret on their way, in a way no compiler removes.
    static func wipe<Element: BitwiseCopyable>(_ values: inout [Element]) {
        unsafe values.withUnsafeMutableBytes { buffer in
            if let base = buffer.baseAddress { unsafe rogatory_wipe_memory(base, buffer.count) }
        }
        values = []
    }
}
