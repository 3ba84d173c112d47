package import Casework
package import Foundation
import Vault

/// An officer to be, with what will open his slot.
package struct NewOfficer: Sendable {
    package let login: String
    package let name: String
    package let roles: Set<Role>
    package let passphrase: TypedSecret
    /// The key file's bytes; empty when none is used.
    package let keyFile: [UInt8]
    /// The human being behind an account he has already; nothing for a first account.
    package let human: UUID?

    package init(
        login: String, name: String, roles: Set<Role>, passphrase: TypedSecret,
        keyFile: [UInt8] = [], human: UUID? = nil
    ) {
        self.login = login
        self.name = name
        self.roles = roles
        self.passphrase = passphrase
        self.keyFile = keyFile
        self.human = human
    }
}

/// An office to be, with the two officers who vouch for everybody after them.
package struct NewOffice: Sendable {
    package let name: String
    /// Two-letter code of the State.
    package let state: String
    package let isTraining: Bool
    package let administrator: NewOfficer
    /// The data protection officer; another human than the administrator.
    package let auditor: NewOfficer

    package init(
        name: String, state: String, isTraining: Bool, administrator: NewOfficer,
        auditor: NewOfficer
    ) {
        self.name = name
        self.state = state
        self.isTraining = isTraining
        self.administrator = administrator
        self.auditor = auditor
    }
}

/// The passphrase typed again, for a deed that the officer's identity key itself signs.
package struct StepUp: Sendable {
    package let passphrase: TypedSecret
    package let keyFile: [UInt8]

    package init(passphrase: TypedSecret, keyFile: [UInt8] = []) {
        self.passphrase = passphrase
        self.keyFile = keyFile
    }
}

extension Credentials {
    /// What opens a slot, from what was typed; made anew each time, because it is used up.
    init(login: String, passphrase: TypedSecret, keyFile: [UInt8]) {
        self.init(
            login: login, passphrase: passphrase.passphrase(),
            keyFile: SecretBytes(copying: keyFile))
    }
}

extension NewOfficer {
    var credentials: Credentials {
        Credentials(login: login, passphrase: passphrase, keyFile: keyFile)
    }
}

extension StepUp {
    func credentials(_ login: String) -> Credentials {
        Credentials(login: login, passphrase: passphrase, keyFile: keyFile)
    }
}
