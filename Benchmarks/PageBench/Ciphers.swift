import CLibCrypto
import CPageCipher
import Crypto
import Foundation

/// Times the supported ways to seal a page; decisions/0009-the-page-cipher.md has the figures.
enum Ciphers {
    private static let page = [UInt8](repeating: 0x5a, count: 4056)
    private static let count = 20_000
    private static let associated = [UInt8](repeating: 1, count: 36)

    static func report() throws {
        print("sealing a page of 4056 bytes, microseconds, best of 5")
        let key = SymmetricKey(size: .bits256)
        try time("swift-crypto AES-256-GCM") {
            _ = try AES.GCM.seal(page, using: key, authenticating: associated).ciphertext.count
        }
        try time("swift-crypto ChaCha20-Poly1305") {
            _ = try ChaChaPoly.seal(page, using: key, authenticating: associated).ciphertext.count
        }
        let way = rogatory_gcm_is_fast() ? "ipsec-mb" : "libcrypto, there is no ipsec-mb"
        let kept = rogatory_gcm_new(Self.key, true)
        defer { rogatory_gcm_free(kept) }
        try time("AES-256-GCM by \(way), key kept") {
            _ = rogatory_gcm_seal(
                kept, nonce, associated, associated.count, page, page.count, &out, &tag)
        }
        for (name, cipher) in [
            ("AES-256-GCM", EVP_aes_256_gcm()), ("AES-256-OCB", EVP_aes_256_ocb()),
            ("ChaCha20-Poly1305", EVP_chacha20_poly1305()),
        ] {
            try time("libcrypto \(name), context kept") { [kept = EVP_CIPHER_CTX_new()] in
                seal(kept, cipher, isFirst: false)
            }
            try time("libcrypto \(name), context new") {
                let context = EVP_CIPHER_CTX_new()
                seal(context, cipher, isFirst: true)
                EVP_CIPHER_CTX_free(context)
            }
        }
    }

    private static let key = [UInt8](repeating: 7, count: 32)
    private nonisolated(unsafe) static var out = [UInt8](repeating: 0, count: 4200)
    private static let nonce = [UInt8](repeating: 3, count: 12)
    private nonisolated(unsafe) static var tag = [UInt8](repeating: 0, count: 16)
    private nonisolated(unsafe) static var ready: Set<OpaquePointer> = []

    private static func seal(_ context: OpaquePointer?, _ cipher: OpaquePointer?, isFirst: Bool) {
        guard let context else { return }
        var length: Int32 = 0
        if isFirst || ready.insert(context).inserted {
            EVP_EncryptInit_ex(context, cipher, nil, key, nil)
        }
        EVP_EncryptInit_ex(context, nil, nil, nil, nonce)
        EVP_EncryptUpdate(context, nil, &length, associated, Int32(associated.count))
        EVP_EncryptUpdate(context, &out, &length, page, Int32(page.count))
        EVP_EncryptFinal_ex(context, &out[4100], &length)
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, 16, &out[4120])
    }

    private static func time(_ name: String, _ body: () throws -> Void) throws {
        var best = Double.infinity
        for _ in 0..<5 {
            let duration = try ContinuousClock().measure { for _ in 0..<count { try body() } }
            let (whole, rest) = duration.components
            best = min(best, (Double(whole) + Double(rest) / 1e18) / Double(count))
        }
        print(
            name.padding(toLength: 44, withPad: " ", startingAt: 0)
                + String(format: "%6.2f", best * 1e6))
    }
}
