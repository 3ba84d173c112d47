import Casework
import TerminalKit
import Workflow

extension CaseFileScreen {
    func availability(of command: CommandID) -> Availability {
        guard let content else { return .absent }
        let offers = content.offers
        switch command {
        case .nextStep:
            let step = NextStep.of(content)
            return step.target == nil ? .absent : availability(of: step)
        case .nextTab, .previousTab, .overview, .documents, .completeness, .persons, .decision,
            .history:
            return .ready
        case .open: return openAvailability(content)
        case .showChecklist:
            return content.file.state.rawValue >= CaseState.materialIn.rawValue ? .ready : .absent
        case .showApproval: return content.file.packages.isEmpty ? .absent : .ready
        default:
            guard let kind = ActionKind(rawValue: command.rawValue) else { return .absent }
            return Availability(offers, kind)
        }
    }

    private func availability(of step: NextStep) -> Availability {
        switch step.target {
        case .command(let command): availability(of: command)
        case .document, .tab: .ready
        case nil: .absent
        }
    }

    private func openAvailability(_ content: CaseContent) -> Availability {
        guard count(of: tab) > 0 else { return .absent }
        switch tab {
        case .documents: return .ready
        case .completeness: return Availability(content.offers, .answerElement)
        case .persons: return Availability(content.offers, .recordPerson)
        case .decision:
            let rows = DecisionRow.rows(of: content)
            guard rows.indices.contains(selected) else { return .absent }
            return Availability(content.offers, rows[selected].kind)
        case .overview, .history: return .absent
        }
    }

    mutating func run(_ command: CommandID, with means: Means) -> [Effect] {
        switch command {
        case .nextStep: return takeNextStep(with: means)
        case .nextTab: turn(by: 1)
        case .previousTab: turn(by: -1)
        case .overview: tab = .overview
        case .documents: tab = .documents
        case .completeness: tab = .completeness
        case .persons: tab = .persons
        case .decision: tab = .decision
        case .history: tab = .history
        case .open: return openRow(with: means)
        case .showChecklist: return [.open(.checklist(id))]
        case .showApproval: return [.open(.approval(id))]
        case .verifyCounterpart: ask(.verify, verifyForm())
        case .describe: ask(.describe, requestForm())
        case .takeIn: ask(.takeIn, takeInForm())
        case .recordPerson: ask(.person(nil), personForm(nil))
        case .weighRequest: ask(.weigh, weighForm())
        case .accept: ask(.accept, acceptForm())
        case .task: ask(.task, taskForm())
        case .noteSecondReading: ask(.secondReading, secondReadingForm())
        case .returnToRedaction: ask(.returnToRedaction, returnForm())
        case .choosePlan: ask(.plan, planForm())
        case .assign: ask(.assign, assignForm())
        default: return step(command)
        }
        return []
    }

    /// The deeds that need nothing typed.
    private func step(_ command: CommandID) -> [Effect] {
        switch command {
        case .register: [.perform([.register(id)])]
        case .beginValidation: [.perform([.beginValidation(id)])]
        case .completeValidation: [.perform([.completeValidation(id)])]
        case .receiveMaterial: [.perform([.receiveMaterial(id)])]
        case .beginRedaction: [.perform([.beginRedaction(id)])]
        case .prepareCopies: [.perform([.prepareCopies(id)])]
        case .requestSecondReading: [.perform([.requestSecondReading(id)])]
        case .seal: [.perform([.seal(id)])]
        case .beginExport:
            content?.file.livePackage.map { [.perform([.beginExport(id, $0.id)])] } ?? []
        case .declareConflict: [.perform([.declareConflict(id)])]
        default: []
        }
    }

    private mutating func takeNextStep(with means: Means) -> [Effect] {
        guard let content else { return [] }
        switch NextStep.of(content).target {
        case .command(let command): return run(command, with: means)
        case .document(let document): return [.open(.document(id, document))]
        case .tab(let tab):
            self.tab = tab
            return []
        case nil: return []
        }
    }

    private mutating func openRow(with means: Means) -> [Effect] {
        guard let content else { return [] }
        switch tab {
        case .documents: return [.open(.document(id, content.file.documents[selected].id))]
        case .completeness:
            let element = content.elements[selected]
            ask(.element(element.id), elementForm(element))
        case .persons:
            let person = content.file.persons[selected]
            ask(.person(person), personForm(person))
        case .decision:
            switch DecisionRow.rows(of: content)[selected] {
            case .ground(let ground): ask(.ground(ground.id), groundForm(ground))
            case .weighing: ask(.weigh, weighForm())
            case .acceptance: ask(.accept, acceptForm())
            case .tasking: ask(.task, taskForm())
            }
        case .overview, .history: break
        }
        return []
    }

    private mutating func ask(_ asked: Asked, _ sheet: Sheet) {
        self.asked = asked
        self.sheet = sheet
    }

    private mutating func turn(by step: Int) {
        let count = Tab.allCases.count
        tab = Tab(rawValue: (tab.rawValue + step + count) % count) ?? .overview
    }
}
