import Foundation
import Testing

@testable import Vault

@Suite struct SecretBytesTests {
    @Test(arguments: [32, 64, 65, 4000]) func whatIsLetGoOfIsWiped(_ count: Int) {
        var address: UnsafeRawPointer?
        do {
            let secret = SecretBytes(copying: [UInt8](repeating: 0xa7, count: count))
            secret.withUnsafeBytes { address = $0.baseAddress }
            #expect(address?.load(as: UInt8.self) == 0xa7)
        }

        // The region stays mapped and is ours; another secret may lie there by now.
        let left = address.map { UnsafeRawBufferPointer(start: $0, count: count) }
        #expect(left?.prefix(16).allSatisfy { $0 == 0xa7 } == false)
    }

    @Test func manySecretsOfAllSizesDoNotOverlap() {
        var kept: [CaseKey] = []
        for round in 0..<300 {
            let key = CaseKey(
                secret: SecretBytes(copying: [UInt8](repeating: UInt8(round % 251), count: 32)),
                caseID: UUID(), epoch: UInt32(round))
            if round % 3 == 0 { kept.append(key) }
            let large = SecretBytes(
                copying: [UInt8](repeating: 0xff, count: round * 97 % 40_000))
            #expect(large.count == round * 97 % 40_000)
        }

        for key in kept {
            let isWhole = try? key.withSecret { secret throws(VaultError) in
                secret.withUnsafeBytes { $0.allSatisfy { $0 == UInt8(key.epoch % 251) } }
            }
            // A key that cannot be lent is no key.
            #expect(isWhole == true)
        }
    }

    @Test func secretsAreComparedByContent() {
        let one = SecretBytes(copying: [1, 2, 3])
        let same = one.copy()
        let other = SecretBytes(copying: [1, 2, 4])
        let longer = SecretBytes(copying: [1, 2, 3, 4])

        let answers = [one.equals(same), one.equals(other), one.equals(longer)]

        #expect(answers == [true, false, false])
    }

    @Test func theTypedFormIsTheCompatibilityForm() {
        let typed = SecretBytes(passphrase: "ﬁne e\u{301}")

        #expect(typed.withUnsafeBytes { Array($0) } == Array("fine \u{e9}".utf8))
    }
}
