import TestSupport
import Testing

/// A job of many commits on a disk in memory, in every way SQLite keeps a transaction whole.
///
/// The long forms are `make torture-pages`.
@Suite struct PageTrialsTests {
    @Test func afterAPowerLossAnywhereNothingIsCorruptAndNothingAcknowledgedIsLost() throws {
        let lines = try run("power", 400)

        #expect(lines.last == "done 400", "\(lines)")
    }

    @Test func whicheverOperationFailsNothingAcknowledgedIsLostAndWorkGoesOn() throws {
        let lines = try run("fault", 479)

        #expect(lines.last?.hasPrefix("done ") == true, "\(lines)")
    }

    @Test func anAlteredByteIsNeverReadAsAnythingElse() throws {
        let lines = try run("flip", 1999)

        #expect(lines.last?.hasPrefix("done ") == true, "\(lines)")
    }

    @Test func anOlderPageOrFilePutBackIsAnErrorOrKnownToTheWitness() throws {
        let lines = try run("stale", 1)

        #expect(lines.last?.hasPrefix("done ") == true, "\(lines)")
    }

    private func run(_ trial: String, _ number: Int) throws -> [String] {
        let program = try ChildProgram(
            PtyProgram.built("PagesTrial"), [trial, String(number), "1"])
        let lines = program.lines()
        #expect(program.status == 0, "\(lines)")
        return lines
    }
}
