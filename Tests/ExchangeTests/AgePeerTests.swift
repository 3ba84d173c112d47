import Exchange
import Foundation
import TestSupport
import Testing

/// Our age against the one that recipients have.
@Suite(.enabled(if: DebianTool.areThere, "age, tar, sha256sum or ssh-keygen is not installed"))
struct AgePeerTests {
    let kept: TemporaryFolder
    let folder: URL

    init() throws {
        kept = try TemporaryFolder()
        folder = URL(fileURLWithPath: kept.path)
    }

    @Test func recipientDerivedHereIsTheOneTheirToolDerives() throws {
        let identity = Age.newIdentity()
        try folder.write(Array((identity + "\n").utf8), to: "identity.txt")

        let theirs = try DebianTool.ageKeygen.run(["-y", "identity.txt"], in: folder)

        #expect(theirs.text == "\(try Age.recipient(of: identity))\n")
    }

    @Test(arguments: AgeTests.sizes)
    func theirToolOpensWhatWeSeal(size: Int) throws {
        let identities = [Age.newIdentity(), Age.newIdentity()]
        try folder.write(Array(identities[1].utf8), to: "identity.txt")
        let plain = AgeTests.content(size)
        try folder.write(
            try Age.seal(plain, to: try identities.map { try Age.recipient(of: $0) }),
            to: "ours.age")

        let opened = try DebianTool.age.run(
            ["-d", "-i", "identity.txt", "ours.age"], in: folder)

        #expect(opened.status == 0, "\(opened.messages)")
        #expect(opened.output == plain)
    }

    @Test(arguments: AgeTests.sizes, [[], ["-a"]])
    func weOpenWhatTheirToolSeals(size: Int, armor: [String]) throws {
        let made = try DebianTool.ageKeygen.run([], in: folder)
        let mine = try Age.recipient(of: Age.newIdentity())
        let identity = try #require(
            made.text.split(separator: "\n").first { $0.hasPrefix("AGE-SECRET-KEY-") })
        let plain = AgeTests.content(size)
        try folder.write(plain, to: "plain")

        let sealed = try DebianTool.age.run(
            armor + ["-r", mine, "-r", try Age.recipient(of: String(identity)), "plain"],
            in: folder)

        #expect(sealed.status == 0, "\(sealed.messages)")
        #expect(try Age.open(sealed.output, identity: made.text) == plain)
    }
}
