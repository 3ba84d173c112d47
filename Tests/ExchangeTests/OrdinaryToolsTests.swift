import Crypto
import Exchange
import Foundation
import TestSupport
import Testing

/// What a recipient does who has none of our programs.
@Suite(.enabled(if: DebianTool.areThere, "age, tar, sha256sum or ssh-keygen is not installed"))
struct OrdinaryToolsTests {
    let kept: TemporaryFolder
    let folder: URL

    init() throws {
        kept = try TemporaryFolder()
        folder = URL(fileURLWithPath: kept.path)
    }

    @Test func strangerOpensChecksAndVerifiesThePackageWithOrdinaryTools() throws {
        let made = try DebianTool.ageKeygen.run([], in: folder)
        try folder.write(made.output, to: "identity.txt")
        var package = TestPackage()
        package.identity = try #require(
            made.text.split(separator: "\n").map(String.init).first { $0.hasPrefix("AGE-") })
        try folder.write(try package.sealed(), to: "package.age")
        try folder.write(Array((package.officeLine + "\n").utf8), to: "allowed_signers")

        let opened = try DebianTool.age.run(
            ["-d", "-i", "identity.txt", "-o", "package.tar", "package.age"], in: folder)
        let unpacked = try DebianTool.tar.run(["-xf", "package.tar"], in: folder)
        let bag = folder.appendingPathComponent("QM-2026-0001-1")
        let payload = try DebianTool.sha256sum.run(
            ["--strict", "-c", "manifest-sha256.txt"], in: bag)
        let tags = try DebianTool.sha256sum.run(
            ["--strict", "-c", "tagmanifest-sha256.txt"], in: bag)
        let signature = try DebianTool.sshKeygen.run(
            [
                "-Y", "verify", "-f", "../allowed_signers", "-I", "Central-Authority",
                "-n", SSHSignature.namespace, "-s", "tagmanifest-sha256.txt.sig",
            ], in: bag, input: "tagmanifest-sha256.txt")

        #expect(opened.status == 0, "\(opened.messages)")
        #expect(unpacked.status == 0 && unpacked.messages.isEmpty, "\(unpacked.messages)")
        #expect(payload.status == 0, "\(payload.text)")
        #expect(tags.status == 0, "\(tags.text)")
        #expect(signature.status == 0, "\(signature.text) \(signature.messages)")
    }
}
