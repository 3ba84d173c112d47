import Foundation
import TestSupport
import Testing
import Training

/// A vault on a disk that is full, or in a folder that may not be written.
@Suite struct UnwritableVaultTests {
    /// Whether this machine lets the test mount a disk of its own.
    static let mayMount =
        (try? Shell("unshare \(asRoot) -m sh -c 'mount -t tmpfs tmpfs /mnt'"))?.status == 0
    /// As root no new user is needed to mount.
    private static let asRoot = getuid() == 0 ? "" : "-r"

    @Test(.enabled(if: mayMount, "a disk of its own needs user namespaces or root"))
    func fullDiskIsOneSentenceAndNothingIsLost() throws {
        let office = try TestOffice()
        let disk = office.folder.path + "/disk"
        let arguments =
            "recipient add --state QN --authority X --key "
            + "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p "
            + "--instrument UNTOC-18 --channel PORT --login quill --passphrase-fd 0"

        let shell = try Shell(
            """
            mkdir \(disk); cp -a \(office.vault) \(office.folder.path)/before
            unshare \(Self.asRoot) -m sh -c '
              mount -t tmpfs -o size=2m tmpfs \(disk) && cp -a \(office.vault) \(disk)/vault
              dd if=/dev/zero of=\(disk)/fill bs=4096 2>/dev/null
              HOME=\(office.folder.path) \(ProgramRun.path) \(arguments) --vault \(disk)/vault
              echo status $? >&2
              rm \(disk)/fill; cp -a \(disk)/vault \(office.folder.path)/after'
            """, input: Cast.quill.passphrase + "\n")
        let check = try ProgramRun(
            "audit", "verify", "--vault", office.folder.path + "/after", "--login", "thorne",
            "--passphrase-fd", "0", input: Cast.thorne.passphrase + "\n")

        #expect(shell.messages.contains("the disk is full; nothing was changed"), "\(shell)")
        #expect(shell.messages.contains("status 74"))
        #expect(check.status == 0, "\(check.messages)")
    }

    @Test(.enabled(if: getuid() == 0, "only root can become somebody who may not write"))
    func readOnlyVaultIsOneSentence() throws {
        let office = try TestOffice()

        let shell = try Shell(
            """
            chmod 0755 \(office.folder.path)
            chmod 0644 \(office.vault)/*; chmod 0555 \(office.vault)
            HOME=/nonexistent setpriv --reuid 65534 --clear-groups \(ProgramRun.path) \
              audit verify --login thorne --passphrase-fd 0 --vault \(office.vault)
            echo status $? >&2
            """, input: Cast.thorne.passphrase + "\n")

        #expect(shell.messages.contains("may not be"), "\(shell)")
        #expect(shell.messages.contains("status 77"))
    }
}
