import Casework
import Testing
import Workflow

@Suite struct OfficerRulesTests {
    let office: TestOffice

    init() throws { office = try TestOffice() }

    private func problem(_ passphrase: String, login: String = "quill") throws -> DeskError? {
        let administrator = try administrator()
        do {
            _ = try administrator.addOfficer(
                NewOfficer(
                    login: login, name: "x", roles: [.caseworker],
                    passphrase: TypedSecret(bytes: Array(passphrase.utf8))),
                stepUp: TestOffice.stepUp("grey"))
            return nil
        } catch {
            return error
        }
    }

    private func administrator() throws -> Desk { try office.desk("grey") }

    @Test func aShortPassphraseIsRefused() throws {
        #expect(
            try problem("eleven char", login: "new")
                == .unsuitable(.passphraseTooShort(minimum: 12)))
    }

    @Test(arguments: [
        "password1234", "123456789012345", "aaaaaaaaaaaaaaaa", "qwerty123456", "abcdefghijklmnop",
        "Password!2024", "new123456789",
    ])
    func aPassphraseThatIsTriedFirstIsRefused(passphrase: String) throws {
        #expect(try problem(passphrase, login: "new") == .unsuitable(.passphraseCommon))
    }

    @Test func aLoginIsGivenOnce() throws {
        #expect(try problem("four mild rivers bend") == .unsuitable(.loginTaken))
    }

    @Test func whoRunsTheMachineHoldsNoCases() throws {
        let desk = try administrator()

        #expect(throws: DeskError.unsuitable(.rolesIncompatible)) {
            try desk.addOfficer(
                NewOfficer(
                    login: "both", name: "x", roles: [.administrator, .supervisor],
                    passphrase: TypedSecret(bytes: Array("four mild rivers bend".utf8))),
                stepUp: TestOffice.stepUp("grey"))
        }
    }

    @Test(arguments: [
        "", "   ", "Anna\u{1B}[2J", "Anna\u{202E}", String(repeating: "n", count: 81),
    ])
    func aNameThatDoesNotShowAsWhatItIsIsRefused(name: String) throws {
        let desk = try administrator()

        #expect(throws: DeskError.unsuitable(.nameMalformed)) {
            try desk.addOfficer(
                NewOfficer(
                    login: "new", name: name, roles: [.caseworker],
                    passphrase: TypedSecret(bytes: Array("four mild rivers bend".utf8))),
                stepUp: TestOffice.stepUp("grey"))
        }
    }

    @Test func aConfirmationIsForTheProposalThatWasShown() throws {
        let office = try TestOffice()
        let desk = try office.desk("grey")
        func propose(_ login: String) throws {
            _ = try desk.addOfficer(
                NewOfficer(
                    login: login, name: "x", roles: [.supervisor],
                    passphrase: TypedSecret(bytes: Array("four mild rivers bend".utf8))),
                stepUp: TestOffice.stepUp("grey"))
        }
        try propose("one")
        let auditor = try office.desk("thorne")
        let shown = try TestOffice.proposal(auditor)
        try propose("two")

        let outcome = try auditor.perform(
            .confirmOfficers(shown), stepUp: TestOffice.stepUp("thorne"))

        #expect(outcome == .refused([.changedMeanwhile]))
        let now = try TestOffice.proposal(auditor)
        #expect(
            try auditor.perform(.confirmOfficers(now), stepUp: TestOffice.stepUp("thorne"))
                == .done([]))
    }
}
