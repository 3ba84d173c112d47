import Casework
import Foundation
import Workflow

/// What a made-up letter of request says, and how far it is complete.
struct Request: Sendable {
    let title: String
    let partner: Partner
    let marking: String
    let instrument: String
    let assistance: [String]
    let theirReference: String
    let authority: String
    let offence: String
    let summary: String
    let purpose: String
    let items: [String]
    var urgency = "U0"
    var urgencyReason = ""
    /// Days from receipt to the fixed date of a priority request.
    var fixedDateAfterDays: Int?
    /// Where each element of the instrument stands in the letter, by element id.
    let places: [String: String]
    let letters: [Paper]

    /// The request form as the caseworker fills it in.
    func facts(items: [RequestItem], receivedAt: Date) -> RequestFacts {
        var facts = RequestFacts()
        facts.instrument = instrument
        facts.assistance = assistance
        facts.theirReference = theirReference
        facts.authority = authority
        facts.offence = offence
        facts.summary = summary
        facts.purpose = purpose
        facts.items = items
        facts.urgency = urgency
        facts.urgencyReason = urgencyReason
        facts.fixedDate = fixedDateAfterDays.map {
            CalendarDay(of: receivedAt).adding(days: $0)
        }
        facts.language = "en"
        return facts
    }
}
