/// How long matter of a kind is kept.
package struct RetentionClass: Hashable, Sendable, Codable {
    package let code: String
    package let name: String
    /// A period as ISO 8601 writes it, `P5Y` or `P90D`; nothing, or other words, where the rule book
    /// counts no days.
    package let keep: String?

    package init(code: String, name: String, keep: String?) {
        self.code = code
        self.name = name
        self.keep = keep
    }

    /// The day on which the period is over that begins on a day; nothing where none is counted.
    package func end(from start: CalendarDay) -> CalendarDay? {
        guard let keep, keep.first == "P", let unit = keep.last,
            let number = Int(keep.dropFirst().dropLast()), (1...1000).contains(number)
        else { return nil }
        switch unit {
        case "Y":
            // A period that begins on 29 February ends on the last day of a shorter one.
            return CalendarDay(year: start.year + number, month: start.month, day: start.day)
                ?? CalendarDay(year: start.year + number, month: start.month, day: 28)
        case "D": return start.adding(days: number)
        default: return nil
        }
    }
}

/// When a case's time in the vault is over.
package enum Retention {
    /// The class that counts for a whole case: executed requests, and those not executed.
    ///
    /// Nothing while the case is worked on.
    package static func classCode(of state: CaseState) -> String? {
        switch state {
        case .transmitted, .inFollowUp, .closed, .retained: "T1"
        case .refused, .redirected: "T2"
        case .received, .registered, .inValidation, .inClarification, .inDecision, .accepted,
            .postponed, .awaitingAssurance, .inExecution, .materialIn, .inRedaction, .secondRead,
            .inAssessment, .awaitingApproval, .approved, .disposed:
            nil
        }
    }

    /// The day on which the case's time is over; nothing while it is worked on, and where the rule
    /// book counts no days.
    ///
    /// Counted from the last step of the file: the closing, or what stands for it until then, the
    /// transmission; the refusal or the handing on for what was not executed.
    package static func endsOn(_ file: CaseFile, rules: RuleBook) -> CalendarDay? {
        guard let code = classCode(of: file.state) else { return nil }
        let start = CalendarDay(of: file.moves.last?.at ?? file.receivedAt)
        return rules.retentionClasses.first { $0.code == code }?.end(from: start)
    }
}
