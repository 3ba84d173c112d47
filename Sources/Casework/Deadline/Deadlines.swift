/// How long a case should stay in one state.
package struct StateClock: Hashable, Sendable, Codable {
    package let state: CaseState
    /// Days on which the office works; nothing when calendar days count.
    package let workingDays: Int?
    package let calendarDays: Int?
    /// Calendar days for urgencies U2 and U3; nothing when they change nothing.
    package let urgentDays: Int?

    package init(state: CaseState, workingDays: Int?, calendarDays: Int?, urgentDays: Int?) {
        self.state = state
        self.workingDays = workingDays
        self.calendarDays = calendarDays
        self.urgentDays = urgentDays
    }
}

/// By when a case should leave its present state.
package enum Deadlines {
    /// The day, or nothing when no clock runs in this state.
    ///
    /// An instrument's period goes before the office's own. It runs from the event the instrument
    /// names, whatever was done in between: acknowledgement and decision from the receipt
    /// (Directive 2014/41, 12(3) and 16(1)), execution from the acceptance (12(4)); the day of the
    /// event does not count, and a period that ends on a weekend ends on the working day after it
    /// (Regulation 1182/71, 3(1) and (4); to be confirmed for other instruments). A fixed date
    /// that the request names is never exceeded.
    package static func dueOn(of file: CaseFile, rules: RuleBook) -> CalendarDay? {
        let entered = CalendarDay(of: file.moves.last?.at ?? file.receivedAt)
        let received = CalendarDay(of: file.receivedAt)
        let accepted = file.decision.acceptance.map { CalendarDay(of: $0.at) } ?? entered
        let own = rules.stateClocks.first { $0.state == file.state }
        let clocks = rules.instrument(file.request.instrument)?.clocks
        let ofInstrument: CalendarDay? =
            switch file.state {
            case .registered: clocks?.acknowledgeDays.map(received.adding(days:))
            case .inDecision: clocks?.decideDays.map(received.adding(days:))
            case .inExecution: clocks?.executeDays.map(accepted.adding(days:))
            default: nil
            }
        var due: CalendarDay?
        if let day = ofInstrument {
            due = day.orNextWorkingDay
        } else if let days = own?.urgentDays, ["U2", "U3"].contains(file.request.urgency) {
            due = entered.adding(days: days)
        } else if let days = own?.workingDays {
            due = entered.adding(workingDays: days)
        } else if let days = own?.calendarDays {
            due = entered.adding(days: days)
        }
        // What left is waited for until its own days.
        if file.state == .transmitted { due = file.livePackage?.receiptDueOn ?? due }
        if file.state == .inFollowUp { due = file.livePackage?.useReportDueOn ?? due }
        guard file.state.rawValue < CaseState.transmitted.rawValue,
            let fixed = file.request.fixedDate
        else { return due }
        return min(fixed, due ?? fixed)
    }
}
