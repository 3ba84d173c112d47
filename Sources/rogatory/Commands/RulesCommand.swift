import ArgumentParser
import Casework
import Vault

/// The rules as the program applies them, from the same tables it asks.
struct RulesCommand: BoundedCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Print who may do what, four eyes, and the states a request goes through.")

    @Flag(help: "Print JSON.")
    var json = false

    var bounds: Confinement { Confinement() }

    func run() throws {
        let rules = RuleListing()
        if json {
            try Output.json(rules)
            return
        }
        Output.line("DEEDS AND ROLES\n")
        Output.table(
            ["DEED", "ROLES", "STATES", "LEADS TO"],
            rules.deeds.map {
                [
                    $0.deed, $0.roles.joined(separator: ", "),
                    $0.states?.joined(separator: ", ") ?? "any", $0.leadsTo ?? "-",
                ]
            })
        Output.line("\nFOUR EYES\n")
        for rule in rules.fourEyes { Output.line("- " + rule) }
        Output.line("\nSTATES\n")
        Output.table(
            ["NO", "STATE", "NEXT"],
            rules.transitions.map {
                [
                    String($0.number), $0.state,
                    $0.next.isEmpty ? "-" : $0.next.joined(separator: ", "),
                ]
            })
    }
}

/// The rules as they are printed.
struct RuleListing: Encodable {
    struct Deed: Encodable {
        let deed: String
        let roles: [String]
        /// Nothing stands for every state.
        let states: [String]?
        let leadsTo: String?
        let undoes: String?
    }

    struct Step: Encodable {
        let number: Int
        let state: String
        let next: [String]
    }

    let deeds: [Deed]
    let fourEyes: [String]
    let transitions: [Step]

    init() {
        func inOrder(_ states: Set<CaseState>) -> [String] {
            states.sorted { $0.rawValue < $1.rawValue }.map(\.code)
        }
        deeds = ActionKind.allCases.map { kind in
            Deed(
                deed: kind.rawValue, roles: Permissions.roles(for: kind).map(\.rawValue).sorted(),
                states: Transitions.states(for: kind).map(inOrder),
                leadsTo: Transitions.target(of: kind)?.code,
                undoes: Transitions.cause(of: kind)?.rawValue)
        }
        // The sentences of the refusals themselves, so that nothing is said twice.
        fourEyes = [
            Refusal.contributorMayNotApprove, .secondReaderMayNotApprove, .sameHumanTwice,
            .redactorMayNotReadSecond, .recorderMayNotVerify, .proposerMayNotConfirm, .headNeeded,
            .supervisorNeededToUndoMark, .conflictDeclared,
        ].map(\.sentence)
        transitions = CaseState.allCases.map { state in
            Step(
                number: state.rawValue, state: state.code,
                next: inOrder(Transitions.next[state, default: []]))
        }
    }
}
