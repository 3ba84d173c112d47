import Casework
package import Workflow

/// A vault full of made-up work, entered by the right officers through the same door as real work.
package enum TrainingVault {
    /// How long the play lasts: the past that a fresh training vault has.
    package static let daysOfPast = 40

    /// Makes the office, its officers, its recipients and six cases in different states.
    ///
    /// `door` leads into a folder without a vault and runs on `clock`; `keys` holds the age
    /// recipient of every partner State. Takes one guess an officer and some twenty more.
    package static func build(
        through door: FrontDoor, clock: TrainingClock, keys: [String: String]
    ) throws(TrainingError) {
        try makeOffice(through: door, clock: clock)
        let stage = try enter(through: door, clock: clock, keys: keys)
        defer { stage.leave() }
        try TransmittedCase.play(on: stage)
        try SecondReadingCase.play(on: stage)
        try RedactionCase.play(on: stage)
        try AwaitingApprovalCase.play(on: stage)
        try ValidationCase.play(on: stage)
        try ReceivedCase.play(on: stage)
    }

    /// An office with all its officers and recipients and not one case.
    package static func buildEmpty(
        through door: FrontDoor, clock: TrainingClock, keys: [String: String]
    ) throws(TrainingError) {
        try makeOffice(through: door, clock: clock)
        try enter(through: door, clock: clock, keys: keys).leave()
    }

    private static func makeOffice(through door: FrontDoor, clock: TrainingClock)
        throws(TrainingError)
    {
        do {
            try door.create(
                NewOffice(
                    name: Cast.officeName, state: Cast.state, isTraining: true,
                    administrator: Cast.tarr.newOfficer, auditor: Cast.thorne.newOfficer))
        } catch {
            throw .desk(error)
        }
        let tarr = try player(Cast.tarr, through: door, clock: clock)
        let thorne = try player(Cast.thorne, through: door, clock: clock)
        defer {
            tarr.desk.lock()
            thorne.desk.lock()
        }
        for member in Cast.added {
            let outcome = try tarr.read { desk throws(DeskError) in
                try desk.addOfficer(member.newOfficer, stepUp: tarr.stepUp)
            }
            if case .refused(let refusals) = outcome {
                throw .refused(.proposeOfficers, refusals)
            }
            clock.tick()
            let proposal = try thorne.read { desk throws(DeskError) in
                try desk.officers(because: "confirm").pendingDigest
            }
            if let proposal { try thorne.perform(.confirmOfficers(proposal)) }
        }
    }

    private static func enter(
        through door: FrontDoor, clock: TrainingClock, keys: [String: String]
    ) throws(TrainingError) -> Stage {
        let quill = try player(Cast.quill, through: door, clock: clock)
        let rook = try player(Cast.rook, through: door, clock: clock)
        var recipients: [String: Recipient] = [:]
        for partner in Partners.all {
            guard let key = keys[partner.state] else { continue }
            let recipient = Recipient(
                id: Recipient.ID(quill.desk.newID()), state: partner.state,
                authority: partner.authority, ageKey: key, instruments: partner.instruments,
                channel: partner.channel, incidentContact: partner.incidentContact,
                verification: nil)
            try quill.perform(.recordRecipient(recipient))
            try rook.perform(.verifyRecipient(recipient.id, .directoryCallback))
            recipients[partner.state] = recipient
        }
        return Stage(
            quill: quill, marsh: try player(Cast.marsh, through: door, clock: clock), rook: rook,
            vane: try player(Cast.vane, through: door, clock: clock),
            oster: try player(Cast.oster, through: door, clock: clock), clock: clock,
            recipients: recipients)
    }

    private static func player(_ member: CastMember, through door: FrontDoor, clock: TrainingClock)
        throws(TrainingError) -> Player
    {
        do {
            let desk = try door.unlock(login: member.login, passphrase: member.typed, keyFile: [])
            return Player(member: member, desk: desk, clock: clock)
        } catch {
            throw .desk(error)
        }
    }
}

extension CastMember {
    /// The passphrase as if it had been typed.
    package var typed: TypedSecret { TypedSecret(bytes: Array(passphrase.utf8)) }

    var newOfficer: NewOfficer {
        NewOfficer(login: login, name: name, roles: roles, passphrase: typed)
    }
}

extension Stage {
    /// Everybody locks and goes home.
    func leave() {
        for player in [quill, marsh, rook, vane, oster] { player.desk.lock() }
    }
}
