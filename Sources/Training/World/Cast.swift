package import Casework

/// The officers of the made-up office, with the passphrases that are printed at the start.
package struct CastMember: Hashable, Sendable {
    package let login: String
    package let name: String
    package let roles: Set<Role>
    /// No secret: a training vault guards nothing but the habit of guarding.
    package let passphrase: String

    package init(login: String, name: String, roles: Set<Role>, passphrase: String) {
        self.login = login
        self.name = name
        self.roles = roles
        self.passphrase = passphrase
    }
}

/// Everybody who works at the Central Authority for Mutual Assistance of Aldermoor.
package enum Cast {
    package static let officeName = "Central Authority for Mutual Assistance, Aldermoor"
    package static let state = "QM"

    package static let quill = CastMember(
        login: "quill", name: "Ines Quill", roles: [.caseworker],
        passphrase: "harbour lamp before dawn")
    package static let marsh = CastMember(
        login: "marsh", name: "Tobin Marsh", roles: [.caseworker, .redactor],
        passphrase: "seven reeds under water")
    package static let rook = CastMember(
        login: "rook", name: "Ada Rook", roles: [.supervisor],
        passphrase: "tower bells at evening")
    package static let vane = CastMember(
        login: "vane", name: "Petr Vane", roles: [.supervisor, .redactor],
        passphrase: "north wind over slate")
    package static let oster = CastMember(
        login: "oster", name: "Lene Oster", roles: [.head],
        passphrase: "quiet desk facing east")
    package static let thorne = CastMember(
        login: "thorne", name: "Sami Thorne", roles: [.auditor],
        passphrase: "every page has a number")
    package static let tarr = CastMember(
        login: "tarr", name: "Brita Tarr", roles: [.administrator],
        passphrase: "spare keys in the cellar")

    /// In the order in which they enter the directory.
    package static let everybody = [tarr, thorne, quill, marsh, rook, vane, oster]

    /// Those who are added after the office's first two.
    static let added = [quill, marsh, rook, vane, oster]
}
