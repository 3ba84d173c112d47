import Casework
import Testing
import Workflow

@Suite struct OfficerRulesTests {
    private func problem(_ passphrase: String, login: String = "quill") throws -> DeskError? {
        let office = try Self.administrator()
        do {
            _ = try office.addOfficer(
                NewOfficer(
                    login: login, name: "x", roles: [.caseworker],
                    passphrase: TypedSecret(bytes: Array(passphrase.utf8))),
                stepUp: TestOffice.stepUp("grey"))
            return nil
        } catch {
            return error
        }
    }

    private static func administrator() throws -> Desk { try TestOffice().desk("grey") }

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
        let desk = try Self.administrator()

        #expect(throws: DeskError.unsuitable(.rolesIncompatible)) {
            try desk.addOfficer(
                NewOfficer(
                    login: "both", name: "x", roles: [.administrator, .supervisor],
                    passphrase: TypedSecret(bytes: Array("four mild rivers bend".utf8))),
                stepUp: TestOffice.stepUp("grey"))
        }
    }
}
