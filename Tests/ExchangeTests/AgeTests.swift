import Exchange
import Foundation
import TestSupport
import Testing

struct AgeTests {
    /// Sizes around the chunk of 64 KiB.
    static let sizes = [0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 131_072, 200_003]

    static func content(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    }

    @Test func nobodyToSealToIsRefused() {
        #expect(throws: ExchangeError.noRecipient) { try Age.seal([1], to: []) }
    }

    @Test(arguments: [
        "", "age", "age1", "ssh-ed25519 AAAA",
        "AGE1ZVKYG2LQZRAA2LNJVQEJ32NKUU0UES2S82HZRYE869XEEXVN73EQUNUJWJ",
        "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwk",
        "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX",
        "age1tag1qt8lw0ual6avlwmwatk888yqnmdamm7xfd0wak53ut6elz5c4swx2yqdj4e",
        Bech32.text([UInt8](repeating: 0, count: 32), prefix: "age"),
        Bech32.text([UInt8](repeating: 9, count: 31), prefix: "age"),
    ])
    func textThatIsNoRecipientIsRefused(text: String) {
        #expect(!Age.isRecipient(text))
        #expect(throws: ExchangeError.keyMalformed) { try Age.seal([1], to: [text]) }
    }

    @Test func hybridAndClassicRecipientsAreNotMixed() throws {
        let classic = try Age.recipient(of: Age.newIdentity())
        let hybrid = try Age.recipient(of: Self.hybridIdentity)

        #expect(throws: ExchangeError.recipientsMixed) {
            try Age.seal([1], to: [hybrid, classic])
        }
    }

    @Test(arguments: ["", "# only a comment\n", "AGE-SECRET-KEY-1AAAA", "age1zvkyg2lqzraa2lnjv"])
    func textThatIsNoIdentityIsRefused(text: String) throws {
        let sealed = try Age.seal([1], to: [try Age.recipient(of: Age.newIdentity())])

        #expect(throws: ExchangeError.keyMalformed) { try Age.open(sealed, identity: text) }
    }

    @Test(arguments: [AgeTests.classicIdentity, AgeTests.hybridIdentity])
    func noAlteredByteOpens(identity: String) throws {
        let sealed = try Age.seal(Self.content(100), to: [try Age.recipient(of: identity)])

        for index in sealed.indices {
            var altered = sealed
            altered[index] ^= 1 << UInt8(index % 8)
            #expect(throws: ExchangeError.self, "byte \(index)") {
                try Age.open(altered, identity: identity)
            }
        }
    }

    @Test func noShortenedFileOpens() throws {
        let identity = Age.newIdentity()
        let sealed = try Age.seal(
            Self.content(131_072), to: [try Age.recipient(of: identity)])

        for count in [
            0, 1, 21, 22, 100, sealed.count - 65_552, sealed.count - 17, sealed.count - 1,
        ] {
            #expect(throws: ExchangeError.self, "\(count) bytes") {
                try Age.open(Array(sealed.prefix(count)), identity: identity)
            }
        }
    }

    @Test func headerWithoutAnEndIsTooLarge() {
        let file =
            Array("age-encryption.org/v1\n-> X25519 ".utf8)
            + [UInt8](repeating: UInt8(ascii: "a"), count: 2 << 20)

        #expect(throws: ExchangeError.tooLarge(limit: 1 << 20)) {
            try Age.open(file, identity: Age.newIdentity())
        }
    }

    @Test(arguments: AgeTests.sizes)
    func whatIsSealedOpensAgainForEachRecipient(size: Int) throws {
        let plain = Self.content(size)
        let identities = (0..<3).map { _ in Age.newIdentity() }
        let sealed = try Age.seal(plain, to: try identities.map { try Age.recipient(of: $0) })

        for identity in identities {
            #expect(try Age.open(sealed, identity: identity) == plain)
        }
    }

    @Test func whatIsSealedToAHybridRecipientOpensAgain() throws {
        let plain = Self.content(70_000)
        let sealed = try Age.seal(plain, to: [try Age.recipient(of: Self.hybridIdentity)])

        #expect(try Age.open(sealed, identity: Self.hybridIdentity) == plain)
        #expect(throws: ExchangeError.noIdentityMatches) {
            try Age.open(sealed, identity: Age.newIdentity())
        }
    }

    /// The two key pairs printed in the specification (c2sp.org/age).
    @Test func recipientsOfTheSpecificationBelongToTheirIdentities() throws {
        let hybrid = try Age.recipient(of: Self.hybridIdentity)

        #expect(
            try Age.recipient(of: Self.classicIdentity)
                == "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj")
        #expect(hybrid.hasPrefix("age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ceq5r9rdelkjuh3y235jzxshfg87pz"))
        #expect(hybrid.hasSuffix("qheyty7saeq0d3fzv49zc0k"))
        #expect(hybrid.count == 1_959)
        #expect(Age.isRecipient(hybrid))
    }

    @Test func sameContentIsSealedDifferentlyEachTime() throws {
        let recipient = try Age.recipient(of: Age.newIdentity())

        #expect(try Age.seal([1], to: [recipient]) != Age.seal([1], to: [recipient]))
    }

    static let classicIdentity =
        "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
    static let hybridIdentity =
        "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR"
}
