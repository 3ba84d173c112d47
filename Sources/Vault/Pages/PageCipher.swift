import CLibCrypto

/// XAES-256-GCM for pages, over libcrypto with its contexts kept.
///
/// A nonce is a random 12-byte prefix made once a handle and a counter, so that the key of a
/// prefix is derived once and its context reused. One handle is used by one thread at a time;
/// SQLite sees to that.
@safe final class PageCipher {
    static let nonceCount = 24
    static let tagCount = 16
    static let overhead = 40

    private let master: SecretBytes
    private let prefix: [UInt8]
    private var counter: UInt64 = 0
    private var contexts: [[UInt8]: OpaquePointer] = unsafe [:]
    /// Prefixes in the order in which their contexts were made.
    private var order: [[UInt8]] = []
    private static let largestContextCount = 64

    /// - Parameter key: 32 bytes, copied.
    init(key: borrowing SecretBytes) {
        master = key.copy()
        prefix = Slot.random(12)
    }

    deinit {
        // Not a `for` loop: the formatter glues its `unsafe` to the name that follows.
        var rest = unsafe contexts.values.makeIterator()
        while let context = unsafe rest.next() { unsafe EVP_CIPHER_CTX_free(context) }
    }

    /// Seals `count` bytes; `nonce` and `tag` are written.
    func seal(
        _ plain: UnsafeRawPointer, _ count: Int, into out: UnsafeMutableRawPointer,
        nonce: UnsafeMutableRawPointer, tag: UnsafeMutableRawPointer, associated: [UInt8]
    ) -> Bool {
        counter += 1
        var value = counter
        let bytes = unsafe nonce.assumingMemoryBound(to: UInt8.self)
        for index in 0..<12 { unsafe bytes[index] = prefix[index] }
        for index in 0..<12 {
            unsafe bytes[12 + index] = UInt8(truncatingIfNeeded: value)
            value >>= 8
        }
        guard let context = unsafe context(prefix) else { return false }
        var length: Int32 = 0
        return unsafe EVP_EncryptInit_ex(context, nil, nil, nil, bytes + 12) == 1
            && EVP_EncryptUpdate(context, nil, &length, associated, Int32(associated.count)) == 1
            && EVP_EncryptUpdate(
                context, out.assumingMemoryBound(to: UInt8.self), &length,
                plain.assumingMemoryBound(to: UInt8.self), Int32(count)) == 1
            && EVP_EncryptFinal_ex(
                context, out.assumingMemoryBound(to: UInt8.self) + count, &length) == 1
            && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, 16, tag) == 1
    }

    /// Opens `count` bytes; what is written is right only if the answer is yes.
    func open(
        _ sealed: UnsafeRawPointer, _ count: Int, into out: UnsafeMutableRawPointer,
        nonce: UnsafeRawPointer, tag: UnsafeRawPointer, associated: [UInt8]
    ) -> Bool {
        let bytes = unsafe nonce.assumingMemoryBound(to: UInt8.self)
        let prefix = unsafe Array(UnsafeBufferPointer(start: bytes, count: 12))
        guard let context = unsafe context(prefix) else { return false }
        var expected = [UInt8](repeating: 0, count: 16)
        for index in 0..<16 {
            expected[index] = unsafe tag.load(fromByteOffset: index, as: UInt8.self)
        }
        var length: Int32 = 0
        return unsafe EVP_DecryptInit_ex(context, nil, nil, nil, bytes + 12) == 1
            && EVP_DecryptUpdate(context, nil, &length, associated, Int32(associated.count)) == 1
            && EVP_DecryptUpdate(
                context, out.assumingMemoryBound(to: UInt8.self), &length,
                sealed.assumingMemoryBound(to: UInt8.self), Int32(count)) == 1
            && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, 16, &expected) == 1
            && EVP_DecryptFinal_ex(
                context, out.assumingMemoryBound(to: UInt8.self) + count, &length) == 1
    }

    private func context(_ prefix: [UInt8]) -> OpaquePointer? {
        if let known = unsafe contexts[prefix] { return unsafe known }
        guard let key = derivedKey(prefix), let context = unsafe EVP_CIPHER_CTX_new() else {
            return nil
        }
        let ready = unsafe key.withUnsafeBytes {
            unsafe EVP_CipherInit_ex(
                context, EVP_aes_256_gcm(), nil,
                $0.baseAddress?.assumingMemoryBound(to: UInt8.self), nil, 1)
        }
        guard ready == 1 else {
            unsafe EVP_CIPHER_CTX_free(context)
            return nil
        }
        if order.count >= Self.largestContextCount {
            if let oldest = unsafe contexts.removeValue(forKey: order.removeFirst()) {
                unsafe EVP_CIPHER_CTX_free(oldest)
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
        var subkey = [UInt8](repeating: 0, count: 16)
        let zeros = [UInt8](repeating: 0, count: 16)
        guard unsafe EVP_EncryptUpdate(context, &subkey, &length, zeros, 16) == 1 else {
            return nil
        }
        var carry: UInt8 = 0
        for index in stride(from: 15, through: 0, by: -1) {
            let next = subkey[index] >> 7
            subkey[index] = (subkey[index] << 1) | carry
            carry = next
        }
        subkey[15] ^= carry * 0x87
        var isGood = true
        let key = unsafe SecretBytes(count: 32) { (out: UnsafeMutableRawBufferPointer) in
            for half in 0..<2 {
                var block = [0, UInt8(half + 1), 0x58, 0] + prefix
                for index in 0..<16 { block[index] ^= subkey[index] }
                var sealed = [UInt8](repeating: 0, count: 16)
                isGood =
                    unsafe EVP_EncryptUpdate(context, &sealed, &length, block, 16) == 1 && isGood
                for index in 0..<16 { unsafe out[half * 16 + index] = sealed[index] }
            }
        }
        guard isGood else { return nil }
        return key
    }
}
