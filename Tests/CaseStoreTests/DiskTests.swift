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

    /// The disk is full after another number of writes each time.
    @Test func whereverTheDiskFillsUpNothingAcknowledgedIsLost() throws {
        let vault = try TestVault()
        let disk = vault.home.path + "/disk"
        let sizes = Array(stride(from: 4300, to: 4900, by: Trials.step(short: 75)))
        let lines = try inNamespace(
            """
            mkdir '\(disk)'
            for size in \(sizes.map(String.init).joined(separator: " ")); do
                mount -t tmpfs -o size=${size}k tmpfs '\(disk)' || exit 1
                cp -a '\(vault.folder.path)' '\(disk)/vault'
                dd if=/dev/zero of='\(disk)/ballast' bs=1k count=4096 status=none
                '\(PtyProgram.built("StoreTrial"))' fill '\(disk)/vault' cem $size
                umount '\(disk)'
            done
            """)

        #expect(lines.filter { $0.hasPrefix("refused") }.count == sizes.count)
        #expect(lines.allSatisfy { !$0.hasPrefix("refused") || $0 == "refused diskFull" })
        #expect(lines.filter { $0.hasPrefix("verified intact") }.count == sizes.count)
        #expect(lines.filter { $0 == "recovered" }.count == sizes.count)
    }

    @Test func aDiskThatFillsUpDuringANewCaseKeyLosesNothing() throws {
        let vault = try TestVault()
        let disk = vault.home.path + "/disk"
        let lines = try inNamespace(
            """
            mkdir '\(disk)' && mount -t tmpfs -o size=6m tmpfs '\(disk)' || exit 1
            cp -a '\(vault.folder.path)' '\(disk)/vault'
            '\(PtyProgram.built("StoreTrial"))' rekey '\(disk)/vault' cem 3
            """)

        #expect(lines.first == "refused diskFull", "\(lines)")
        #expect(lines.dropFirst().first?.hasPrefix("verified intact") == true, "\(lines)")
        #expect(lines.suffix(2) == ["whole true", "whole true"], "\(lines)")
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
