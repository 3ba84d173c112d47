import Casework
import Testing

@Suite struct TransitionsTests {
    @Test func everyStateButDisposedLeadsSomewhere() {
        for state in CaseState.allCases where state != .disposed {
            #expect(Transitions.next[state]?.isEmpty == false)
        }
        #expect(Transitions.next[.disposed]?.isEmpty == true)
    }

    @Test func nothingIsTransmittedButWhatIsApproved() {
        for state in CaseState.allCases {
            #expect(Transitions.allows(state, to: .transmitted) == (state == .approved))
        }
    }

    @Test func nothingIsApprovedButWhatAwaitsApproval() {
        for state in CaseState.allCases {
            #expect(Transitions.allows(state, to: .approved) == (state == .awaitingApproval))
        }
    }

    @Test func aReceivedRequestCannotBeDecidedUnregistered() {
        #expect(!Transitions.allows(.received, to: .inDecision))
        #expect(Transitions.allows(.received, to: .registered))
    }

    @Test(arguments: ActionKind.allCases)
    func everyStepFollowsTheTable(kind: ActionKind) {
        guard let target = Transitions.target(of: kind), let from = Transitions.states(for: kind)
        else { return }
        for state in from { #expect(Transitions.allows(state, to: target)) }
    }

    @Test(arguments: [VoidCause.marks, .documents, .recipientOrBasis, .checklist])
    func aVoidedPackageGoesBackToAStateTheTableAllows(cause: VoidCause) {
        #expect(Transitions.allows(.awaitingApproval, to: cause.backTo))
        #expect(Transitions.allows(.approved, to: cause.backTo))
    }
}
