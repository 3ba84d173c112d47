import Foundation
import TestSupport
import Testing
import Vault

@Suite struct LockedMemoryTests {
    @Test func afterTheLockTheProcessHoldsNoPageKey() throws {
        let vault = try TestVault()

        let lines = try ChildProgram(
            PtyProgram.built("StoreTrial"), ["scan", vault.folder.path, "cem", "5"]
        ).lines()

        let before = try #require(lines.first { $0.hasPrefix("before ") })
        #expect(before != "before 0")
        #expect(lines.last == "after 0", "\(lines.suffix(2))")
    }
}
