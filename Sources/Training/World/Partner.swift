/// An authority of a made-up State to which packages may go.
package struct Partner: Hashable, Sendable {
    package let state: String
    package let stateName: String
    package let authority: String
    package let instruments: Set<String>
    package let channel: String
    package let incidentContact: String
}

/// The five States that ask Aldermoor for help, with codes no State will ever have.
package enum Partners {
    package static let kestovia = Partner(
        state: "QN", stateName: "Kestovia",
        authority: "Office for International Assistance, Kestovia",
        instruments: ["UNTOC-18", "UNCAC-46", "ETS-30"], channel: "PORT",
        incidentContact: "duty desk, +999 555-0110, duty@assistance.kestovia.invalid")
    package static let norvane = Partner(
        state: "QO", stateName: "Norvane",
        authority: "Ministry of Justice, Legal Aid Desk, Norvane",
        instruments: ["UNCAC-46", "UNTOC-18"], channel: "ENCM",
        incidentContact: "security officer, +999 555-0121, incident@justice.norvane.invalid")
    package static let tallmere = Partner(
        state: "QP", stateName: "Tallmere", authority: "Prosecutor General's Office, Tallmere",
        instruments: ["UNTOC-18", "ETS-30"], channel: "COUR",
        incidentContact: "registry, +999 555-0134, registry@prosecution.tallmere.invalid")
    package static let ostrelle = Partner(
        state: "QQ", stateName: "Ostrelle", authority: "Central Authority for Requests, Ostrelle",
        instruments: ["UNTOC-18", "UNCAC-46"], channel: "PORT",
        incidentContact: "duty desk, +999 555-0147, duty@requests.ostrelle.invalid")
    package static let brightholm = Partner(
        state: "QR", stateName: "Brightholm", authority: "Attorney General's Chambers, Brightholm",
        instruments: ["UNTOC-18"], channel: "DIPL",
        incidentContact: "chambers, +999 555-0158, chambers@attorney.brightholm.invalid")

    package static let all = [kestovia, norvane, tallmere, ostrelle, brightholm]
}
