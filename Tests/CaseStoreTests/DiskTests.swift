import CaseStore
import Foundation
import TestSupport
import Testing
import Vault

private let mayMount =
    geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/unshare")

/// A disk that fills up or may not be written, in a mount namespace of its own.
@Suite(.enabled(if: mayMount, "only root may mount a small disk")) struct DiskTests {

    @Test func aFullDiskIsSaidAndNothingAcknowledgedIsLost() throws {
        let vault = try TestVault()
        let disk = vault.home.path + "/disk"
        let lines = try inNamespace(
            """
            mkdir '\(disk)' && mount -t tmpfs -o size=9m tmpfs '\(disk)' || exit 1
            cp -a '\(vault.folder.path)' '\(disk)/vault'
            dd if=/dev/zero of='\(disk)/ballast' bs=1k count=4096 status=none
            '\(PtyProgram.built("StoreTrial"))' fill '\(disk)/vault' cem 3
            """)

        #expect(lines.first == "ready")
        #expect(lines.contains("refused diskFull"), "\(lines.suffix(4))")
        #expect(lines.contains { $0.hasPrefix("verified intact") }, "\(lines.suffix(4))")
        #expect(lines.last == "recovered", "\(lines.suffix(4))")
    }

    @Test func aFolderThatMayNotBeWrittenIsSaid() throws {
        let vault = try TestVault()
        let lines = try inNamespace(
            """
            mount --bind '\(vault.folder.path)' '\(vault.folder.path)' || exit 1
            mount -o remount,ro,bind '\(vault.folder.path)' || exit 1
            '\(PtyProgram.built("StoreTrial"))' open '\(vault.folder.path)' cem 3
            """)

        #expect(lines == ["refused readOnly"])
    }

    private func inNamespace(_ script: String) throws -> [String] {
        try ChildProgram("/usr/bin/unshare", ["-m", "/bin/sh", "-c", script]).lines()
    }
}
