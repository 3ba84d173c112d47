import Foundation
import Testing

@testable import Vault

/// Shares made here make the secret again, in any choice that is enough, and no other way.
@Suite struct SecretSharingTests {
    private var secret: SecretBytes { SecretBytes(copying: Array(1...32)) }

    private func shares(_ threshold: UInt8, of count: UInt8) throws -> [RecoveryShare] {
        try SecretSharing.split(
            secret, groups: [(threshold, count)], groupThreshold: 1)[0]
    }

    private func makes(_ shares: [RecoveryShare], _ passphrase: String = "") throws -> Bool {
        let made = try SecretSharing.combine(shares, passphrase: Array(passphrase.utf8))
        return made.equals(secret)
    }

    @Test func twoOfThreeNeededTellNothing() throws {
        let shares = try shares(3, of: 5)

        #expect(throws: VaultError.share(.tooFew(missing: 1))) {
            try makes(Array(shares[..<2]))
        }
        #expect(throws: VaultError.share(.tooFew(missing: 1))) { try makes([]) }
    }

    @Test func sharesOfTwoSetsAreToldApart() throws {
        let one = try shares(3, of: 5)
        let other = try shares(3, of: 5)

        #expect(throws: VaultError.share(.otherSet)) { try makes([one[0], one[1], other[2]]) }
        #expect(throws: VaultError.share(.givenBefore)) { try makes([one[0], one[1], one[1]]) }
        #expect(throws: VaultError.share(.tooMany)) { try makes(Array(one[..<4])) }
    }

    @Test func aShareWithAnotherValueMakesNoSecret() throws {
        let shares = try shares(3, of: 5)
        var value = shares[1].bytes
        value[7] ^= 1
        let altered = RecoveryShare(
            set: shares[1].set, group: 0, member: shares[1].member, threshold: 3,
            value: ShareValue(SecretBytes(copying: value)))

        #expect(throws: VaultError.share(.noSecret)) {
            try makes([shares[0], altered, shares[2]])
        }
    }

    @Test func anyThreeOfFiveMakeTheSecretInAnyOrder() throws {
        let shares = try shares(3, of: 5)
        for one in 0..<5 {
            for two in 0..<5 where two != one {
                for three in 0..<5 where three != one && three != two {
                    #expect(try makes([shares[one], shares[two], shares[three]]))
                }
            }
        }
    }

    @Test func groupsMakeTheSecretTogether() throws {
        let groups = try SecretSharing.split(
            secret, groups: [(2, 3), (1, 1), (3, 4)], groupThreshold: 2,
            passphrase: Array("words".utf8), exponent: 1)

        let chosen = [groups[1][0], groups[0][2], groups[0][0]]
        #expect(try makes(chosen, "words"))
        #expect(try !makes(chosen, "word"))
        #expect(throws: VaultError.share(.tooFew(missing: 1))) {
            try makes([groups[0][0], groups[0][1]])
        }
    }

    @Test func numbersThatTheStandardDoesNotHaveAreRefused() {
        for (threshold, count) in [(0, 1), (3, 2), (1, 2), (2, 17)] as [(UInt8, UInt8)] {
            #expect(throws: VaultError.malformed) { try shares(threshold, of: count) }
        }
    }

    @Test func wordsComeBackAndUpToThreeWrongOnesAreFound() throws {
        let share = try shares(3, of: 5)[4]
        let words = share.words
        #expect(words.count == 33)
        let read = try RecoveryShare(words: words)
        #expect(read.bytes == share.bytes)
        #expect(read.set == share.set)
        #expect((read.group, read.member, read.threshold) == (0, 4, 3))

        for index in words.indices {
            for change in [1, 512, 1023] as [UInt16] {
                var wrong = words
                wrong[index] ^= change
                #expect(throws: VaultError.share(.mistyped)) { try RecoveryShare(words: wrong) }
                wrong[(index + 7) % words.count] ^= 5
                wrong[(index + 20) % words.count] ^= 77
                #expect(throws: VaultError.share(.mistyped)) { try RecoveryShare(words: wrong) }
            }
        }
        #expect(throws: VaultError.share(.wrongLength(32))) {
            try RecoveryShare(words: Array(words.dropLast()))
        }
    }

    @Test func wordsAreTypedInAnyCaseAndAsTheirFirstFourLetters() throws {
        let share = try shares(2, of: 2)[0]
        let text = share.text
        let short = text.split(separator: " ").map { $0.prefix(4).uppercased() }

        #expect(try RecoveryShare(text: "  " + short.joined(separator: "\n ")).words == share.words)
        #expect(throws: VaultError.share(.unknownWord(2))) {
            try RecoveryShare(text: "academic rogatory " + text)
        }
        #expect(ShareWordList.all.count == 1024)
        #expect(Set(ShareWordList.all.map { $0.prefix(4) }).count == 1024)
        #expect(ShareWordList.all == ShareWordList.all.sorted())
    }

    @Test func theFieldHasInverses() {
        for value in 1...255 as ClosedRange<UInt8> {
            #expect(Field256.product(value, Field256.inverse(value)) == 1)
        }
        #expect(Field256.inverse(0) == 0)
        // Known from FIPS 197, section 4.2.
        #expect(Field256.product(0x57, 0x83) == 0xC1)
    }
}

extension RecoveryShare {
    /// Reads a share as it is typed.
    init(text: String) throws(VaultError) {
        let typed = SecretBytes(copying: Array(text.utf8))
        try self = typed.withUnsafeBytes { bytes throws(VaultError) in
            try RecoveryShare(typed: bytes)
        }
    }

    var bytes: [UInt8] { value.withUnsafeBytes { Array($0) } }

    /// The words as they are written down.
    var text: String { words.map { ShareWordList.all[Int($0)] }.joined(separator: " ") }
}
