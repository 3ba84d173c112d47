import Foundation
import TestSupport
import Testing
import Training

@testable import rogatory

/// One case the whole way on the real program: keys only, three officers in three processes, and
/// then the ordinary tools of a recipient who has none of our programs.
@Suite(.serialized) struct WalkTests {
    @Test(.timeLimit(.minutes(10)))
    func threeOfficersTakeACaseFromTheFirstKeyToAPackageThatOrdinaryToolsOpen() throws {
        let office = try TestOffice()
        let script = TourScript(
            letter: try office.lay(LanternPapers.letter),
            account: try office.lay(LanternPapers.account),
            statement: try office.lay(LanternPapers.clerk))
        let officers = try [Cast.marsh, Cast.rook, Cast.vane].map {
            try PtyOfficer($0, at: office)
        }

        for turn in script.turns {
            let officer = try #require(officers.first { $0.member.login == turn.login })
            try officer.play(turn.steps)
        }
        for officer in officers { #expect(try officer.leave() == .exited(0)) }

        try checkWithOrdinaryTools(office)
        try checkWithTheProgram(office)
        try searchForLeaks(office)
    }

    /// age, tar, sha256sum, ssh-keygen, with the office's key from `rogatory office-key`.
    private func checkWithOrdinaryTools(_ office: TestOffice) throws {
        let key = try office.run("office-key", as: Cast.rook)
        #expect(key.status == 0, "\(key.messages)")
        try Data(key.output.utf8).write(to: office.file("allowed_signers"))
        try Data((office.identity(of: "QN") + "\n").utf8).write(to: office.file("identity.txt"))
        let principal = try #require(key.output.split(separator: " ").first)

        let opened = try Shell(
            "age -d -i identity.txt -o package.tar exports/*.age && tar -xf package.tar",
            in: office.folder.path)
        let digests = try Shell(
            "cd \"$(tar -tf package.tar | head -n 1)\" "
                + "&& sha256sum --strict -c manifest-sha256.txt tagmanifest-sha256.txt",
            in: office.folder.path)
        let signature = try Shell(
            "cd \"$(tar -tf package.tar | head -n 1)\" "
                + "&& ssh-keygen -Y verify -f ../allowed_signers -I \(principal) -n rogatory-package -s tagmanifest-sha256.txt.sig "
                + "< tagmanifest-sha256.txt", in: office.folder.path)

        #expect(opened.status == 0, "\(opened)")
        #expect(digests.status == 0, "\(digests)")
        #expect(!digests.output.contains("FAILED"))
        #expect(signature.status == 0, "\(signature)")
        #expect(signature.output.contains("Good \"rogatory-package\" signature"))
    }

    /// `package verify` on the sealed file, and `audit verify` on the vault.
    private func checkWithTheProgram(_ office: TestOffice) throws {
        let package = try #require(
            FileManager.default.contentsOfDirectory(atPath: office.exports).first {
                $0.hasSuffix(".age")
            })

        let verified = try ProgramRun(
            "package", "verify", office.exports + "/" + package, "--office-key",
            office.folder.path + "/allowed_signers", "--identity",
            office.folder.path + "/identity.txt")
        let audited = try office.run("audit", "verify", as: Cast.thorne)

        #expect(verified.status == 0, "\(verified.output)\(verified.messages)")
        #expect(audited.status == 0, "\(audited.output)\(audited.messages)")
        #expect(audited.output.contains("The log is intact"))
    }

    /// No word of the case rests in the vault, the exports or the officer's state folder.
    private func searchForLeaks(_ office: TestOffice) throws {
        let search = LeakSearch(words: LanternPapers.tellingWords)

        for folder in [office.vault, office.exports, office.folder.path + "/.local"] {
            #expect(try search.leaks(in: folder).isEmpty, "\(folder)")
        }
        // The same search finds them where they were laid in the clear.
        let found = try search.leaks(in: office.incoming)
        for word in LanternPapers.tellingWords {
            #expect(found.contains { $0.contains(word) }, "\(word)")
        }
    }
}
