import Crypto
import Foundation

/// The encrypted content: chunks of 64 KiB, each sealed under its number and whether it is last.
enum AgeStream {
    static let chunkByteCount = 64 << 10
    static let tagByteCount = 16
    static let saltByteCount = 16

    private static let sealedChunkByteCount = chunkByteCount + tagByteCount

    static func key(fileKey: SymmetricKey, salt: some ContiguousBytes & DataProtocol)
        -> SymmetricKey
    {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: fileKey, salt: salt, info: Array("payload".utf8),
            outputByteCount: 32)
    }

    /// Header, salt and sealed content in one allocation.
    static func seal(_ plain: [UInt8], after head: [UInt8], with key: SymmetricKey) -> [UInt8]? {
        let count = max(1, (plain.count + chunkByteCount - 1) / chunkByteCount)
        let total = head.count + plain.count + count * tagByteCount
        var isComplete = false
        let file = [UInt8](unsafeUninitializedCapacity: total) { buffer, filled in
            let out = UnsafeMutableRawBufferPointer(buffer)
            out.copyBytes(from: head)
            var end = head.count
            for index in 0..<count {
                let start = index * chunkByteCount
                let chunk = plain[start..<min(start + chunkByteCount, plain.count)]
                // Only a wrong nonce or key length throws, and both are fixed here.
                guard let nonce = try? nonce(index, isLast: index == count - 1),
                    let box = try? ChaChaPoly.seal(chunk, using: key, nonce: nonce)
                else { return }
                let room = UnsafeMutableRawBufferPointer(rebasing: out[end...])
                end += box.ciphertext.copyBytes(to: room)
                end += box.tag.copyBytes(to: UnsafeMutableRawBufferPointer(rebasing: out[end...]))
            }
            filled = end
            isComplete = true
        }
        return isComplete ? file : nil
    }

    /// The content, all of it or nothing: no chunk is handed out before the last one was seen.
    static func open(_ sealed: ArraySlice<UInt8>, with key: SymmetricKey) -> [UInt8]? {
        let count = (sealed.count + sealedChunkByteCount - 1) / sealedChunkByteCount
        let total = sealed.count - count * tagByteCount
        let lastCount = sealed.count - (count - 1) * sealedChunkByteCount - tagByteCount
        guard count > 0, lastCount > 0 || (count == 1 && lastCount == 0) else { return nil }
        var isComplete = false
        let plain = [UInt8](unsafeUninitializedCapacity: total) { buffer, filled in
            let out = UnsafeMutableRawBufferPointer(buffer)
            for index in 0..<count {
                let start = sealed.startIndex + index * sealedChunkByteCount
                let end = min(start + sealedChunkByteCount, sealed.endIndex)
                // A chunk that does not open ends it all; the caller says that it is damaged.
                guard let nonce = try? nonce(index, isLast: index == count - 1),
                    let box = try? ChaChaPoly.SealedBox(
                        nonce: nonce, ciphertext: sealed[start..<end - tagByteCount],
                        tag: sealed[(end - tagByteCount)..<end]),
                    let chunk = try? ChaChaPoly.open(box, using: key)
                else { return }
                filled += chunk.copyBytes(
                    to: UnsafeMutableRawBufferPointer(rebasing: out[filled...]))
            }
            isComplete = true
        }
        return isComplete ? plain : nil
    }

    /// Eleven bytes of chunk number, big-endian, then 1 for the last chunk.
    private static func nonce(_ index: Int, isLast: Bool) throws -> ChaChaPoly.Nonce {
        var bytes = [UInt8](repeating: 0, count: 12)
        for place in 0..<8 {
            bytes[10 - place] = UInt8(truncatingIfNeeded: UInt64(index) >> UInt64(8 * place))
        }
        bytes[11] = isLast ? 1 : 0
        return try ChaChaPoly.Nonce(data: bytes)
    }
}
