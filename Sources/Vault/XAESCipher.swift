import CLibCrypto
import CPageCipher

/// XAES-256-GCM for what comes in great numbers under one key, with the work for each key kept.
///
/// A nonce is a random 12-byte prefix made once a handle and a counter, so that the key of a
/// prefix is derived once and its context reused. A process that was forked off gets nothing from
/// a handle of its parent: it would count on from the same number, and its copy of the key is
/// wiped. One is used by one thread at a time; its owner sees to that.
@safe final class XAESCipher {
    static let nonceCount = 24
    static let tagCount = 16
    static let overhead = 40

    /// The first 12 bytes of a nonce.
    private struct Prefix: Hashable {
        let head: UInt64
        let tail: UInt32

        init(_ nonce: UnsafeRawPointer) {
            head = unsafe nonce.loadUnaligned(as: UInt64.self)
            tail = unsafe nonce.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
        }

        static func random() -> Prefix {
            unsafe Slot.random(12).withUnsafeBytes { bytes in
                guard let base = bytes.baseAddress else { preconditionFailure("12 bytes") }
                return unsafe Prefix(base)
            }
        }

        func store(in nonce: UnsafeMutableRawPointer) {
            unsafe nonce.storeBytes(of: head, as: UInt64.self)
            unsafe nonce.storeBytes(of: tail, toByteOffset: 8, as: UInt32.self)
        }

        var bytes: [UInt8] {
            var bytes = [UInt8](repeating: 0, count: 12)
            unsafe bytes.withUnsafeMutableBytes { buffer in
                if let base = buffer.baseAddress { unsafe store(in: base) }
            }
            return bytes
        }
    }

    private let master: SecretBytes
    private let prefix: Prefix
    private let process = ProcessMark.current
    private let mayBeFast: Bool
    private var counter: UInt64 = 0
    private var contexts: [Prefix: OpaquePointer] = unsafe [:]
    /// Prefixes in the order in which their contexts were made.
    private var order: [Prefix] = []
    /// The prefix used last with its context.
    private var recent: (prefix: Prefix, context: OpaquePointer)?
    private static let largestContextCount = 64

    /// Whether libcrypto keeps its tables until the process is gone (OPENSSL_INIT_NO_ATEXIT): a
    /// connection may still be folding pages in on its thread when `exit` is called.
    private static let outlivesExit = OPENSSL_init_crypto(0x0008_0000, nil) == 1

    /// - Parameters:
    ///   - key: 32 bytes, copied.
    ///   - mayBeFast: whether ipsec-mb may compute; the bytes are the same.
    init(key: borrowing SecretBytes, mayBeFast: Bool = true) {
        precondition(Self.outlivesExit, "libcrypto does not start")
        master = key.copy()
        self.mayBeFast = mayBeFast
        prefix = Prefix.random()
    }

    deinit {
        // Not a `for` loop: the formatter glues its `unsafe` to the name that follows.
        var rest = unsafe contexts.values.makeIterator()
        while let context = unsafe rest.next() { unsafe rogatory_gcm_free(context) }
    }

    /// Seals `count` bytes; `nonce` and `tag` are written.
    func seal(
        _ plain: UnsafeRawPointer, _ count: Int, into out: UnsafeMutableRawPointer,
        nonce: UnsafeMutableRawPointer, tag: UnsafeMutableRawPointer, associated: AssociatedData
    ) -> Bool {
        unsafe seal(
            plain, count, into: out, nonce: nonce, tag: tag, associated.start, associated.count)
    }

    private func seal(
        _ plain: UnsafeRawPointer, _ count: Int, into out: UnsafeMutableRawPointer,
        nonce: UnsafeMutableRawPointer, tag: UnsafeMutableRawPointer,
        _ associated: UnsafePointer<UInt8>?, _ associatedCount: Int
    ) -> Bool {
        guard process.isCurrent else { return false }
        counter += 1
        unsafe prefix.store(in: nonce)
        unsafe nonce.storeBytes(of: counter.littleEndian, toByteOffset: 12, as: UInt64.self)
        unsafe nonce.storeBytes(of: 0, toByteOffset: 20, as: UInt32.self)
        guard let context = unsafe context(prefix) else { return false }
        return unsafe rogatory_gcm_seal(
            context, nonce + 12, associated, associatedCount, plain, count, out, tag)
    }

    /// Nonce, ciphertext and tag, as `Seal` has them; nothing when libcrypto refuses.
    func seal(_ plain: [UInt8], associated: [UInt8]) -> [UInt8]? {
        let head = Self.nonceCount
        var isGood = false
        let sealed = unsafe [UInt8](
            unsafeUninitializedCapacity: plain.count + Self.overhead
        ) { out, count in
            count = plain.count + Self.overhead
            guard let start = out.baseAddress else { return }
            isGood = unsafe plain.withUnsafeBytes { bytes in
                unsafe associated.withUnsafeBufferPointer { place in
                    unsafe seal(
                        bytes.baseAddress ?? UnsafeRawPointer(start), plain.count,
                        into: start + head, nonce: start, tag: start + head + plain.count,
                        place.baseAddress, place.count)
                }
            }
        }
        return isGood ? sealed : nil
    }

    /// Opens `count` bytes; what is written is right only if the answer is yes.
    func open(
        _ sealed: UnsafeRawPointer, _ count: Int, into out: UnsafeMutableRawPointer,
        nonce: UnsafeRawPointer, tag: UnsafeRawPointer, associated: AssociatedData
    ) -> Bool {
        guard process.isCurrent, let context = unsafe context(Prefix(nonce)) else {
            return false
        }
        return unsafe rogatory_gcm_open(
            context, nonce + 12, associated.start, associated.count, sealed, count, out, tag)
    }

    private func context(_ prefix: Prefix) -> OpaquePointer? {
        if let recent = unsafe recent, unsafe recent.prefix == prefix {
            return unsafe recent.context
        }
        guard let context = unsafe contexts[prefix] ?? newContext(prefix) else { return nil }
        unsafe recent = unsafe (prefix, context)
        return unsafe context
    }

    private func newContext(_ prefix: Prefix) -> OpaquePointer? {
        guard let key = derivedKey(prefix.bytes) else { return nil }
        let made = unsafe key.withUnsafeBytes { unsafe rogatory_gcm_new($0.baseAddress, mayBeFast) }
        guard let context = unsafe made else { return nil }
        if order.count >= Self.largestContextCount {
            // The own prefix is wanted again with every write: it stays.
            let oldest = order.removeFirst()
            if oldest == self.prefix {
                order.append(oldest)
            } else if let stale = unsafe contexts.removeValue(forKey: oldest) {
                unsafe recent = unsafe recent?.prefix == oldest ? nil : recent
                unsafe rogatory_gcm_free(stale)
            }
        }
        unsafe contexts[prefix] = unsafe context
        order.append(prefix)
        return unsafe context
    }

    /// The key of a nonce prefix: two blocks of AES-256-CMAC in counter mode (C2SP XAES-256-GCM).
    private func derivedKey(_ prefix: [UInt8]) -> SecretBytes? {
        guard let context = unsafe EVP_CIPHER_CTX_new() else { return nil }
        defer { unsafe EVP_CIPHER_CTX_free(context) }
        let ready = unsafe master.withUnsafeBytes {
            unsafe EVP_EncryptInit_ex(
                context, EVP_aes_256_ecb(), nil,
                $0.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
        }
        guard ready == 1, unsafe EVP_CIPHER_CTX_set_padding(context, 0) == 1 else { return nil }
        var length: Int32 = 0
        var encrypted = [UInt8](repeating: 0, count: 16)
        let zeros = [UInt8](repeating: 0, count: 16)
        guard unsafe EVP_EncryptUpdate(context, &encrypted, &length, zeros, 16) == 1 else {
            return nil
        }
        var blocks = Seal.keyBlocks(ofZeros: encrypted, prefix: prefix)
        defer { SecretBytes.wipe(&blocks) }
        var isGood = true
        let key = unsafe SecretBytes(count: 32) { (out: UnsafeMutableRawBufferPointer) in
            let target = unsafe out.baseAddress?.assumingMemoryBound(to: UInt8.self)
            isGood = unsafe EVP_EncryptUpdate(context, target, &length, blocks, 32) == 1
        }
        guard isGood else { return nil }
        return key
    }
}
