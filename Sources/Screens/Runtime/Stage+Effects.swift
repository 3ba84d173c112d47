import Casework
import TerminalKit
import Workflow

extension Stage {
    /// Carries out what a screen answered.
    mutating func act(_ effects: [Effect]) -> [Order] {
        effects.flatMap { act($0) }
    }

    private mutating func act(_ effect: Effect) -> [Order] {
        let frame = frames.last?.id
        switch effect {
        case .perform(let actions): return ask(for: actions)
        case .takeIn(let file): return [run(.takeIn(file), in: frame)]
        case .addOfficer(let draft):
            layer = .confirm(Confirmation(.newOfficer(draft), gravity: .passphrase))
            return []
        case .changeSlot(let change):
            layer = .confirm(Confirmation(.slotChange(change), gravity: .passphrase))
            return []
        case .makeRecovery(let draft):
            layer = .confirm(Confirmation(.makeRecovery(draft), gravity: .passphrase))
            return []
        case .complete(let path): return [run(.complete(path: path), in: frame)]
        case .propose(let id, let draft): return [run(.propose(id, draft), in: frame)]
        case .verifyLog: return [run(.verifyLog, in: frame)]
        case .rekey: return [run(.rekey, in: frame)]
        case .reload: return load(because: nil)
        case .open(let route): return open(route)
        case .close: return close()
        case .say(let text):
            message = Message(weight: .plain, text: text)
            return []
        case .tell(let notice):
            tell(notice)
            return []
        case .lock: return lock()
        case .quit:
            layer = .quit
            return []
        }
    }

    /// Has deeds confirmed as heavily as the gravest of them, or begins them at once.
    private mutating func ask(for actions: [Action]) -> [Order] {
        guard let top = frames.last, !actions.isEmpty else { return [] }
        if isCatchingUp, top.screen.sheet == nil {
            giveUpHeld()
            return []
        }
        let cautions = actions.flatMap { top.screen.caution(before: $0) }
        var gravity = actions.map(\.kind.gravity).max() ?? .none
        if !cautions.isEmpty { gravity = max(gravity, .yesNo) }
        if actions.contains(where: { Desk.needsStepUp($0.kind) }) { gravity = .passphrase }
        guard gravity != .none else {
            return [run(.perform(actions, nil, keyFile: ""), in: top.id)]
        }
        let reference = top.screen.reference
        if gravity == .reference, reference.isEmpty { gravity = .yesNo }
        layer = .confirm(
            Confirmation(
                .deeds(actions), gravity: gravity, cautions: unique(cautions),
                reference: reference))
        return []
    }

    private func unique(_ lines: [String]) -> [String] {
        var seen: Set<String> = []
        return lines.filter { seen.insert($0).inserted }
    }

    // MARK: Layers

    mutating func handleLayer(_ key: Key) -> [Order] {
        switch layer {
        case .notice(let notice, let top): handleNotice(key, notice, top)
        case .help(let scope, let top, let under): handleHelp(key, scope, top, under)
        case .confirm(var confirmation):
            if isCatchingUp {
                giveUpHeld()
                return []
            }
            switch confirmation.handle(key) {
            case .stays: layer = .confirm(confirmation)
            case .cancelled:
                layer = nil
                message = Message(weight: .plain, text: "Not done.")
            case .goes:
                layer = nil
                return [run(confirmation.work(keyFile: keyFile), in: frames.last?.id)]
            }
        case .palette(let palette): return handlePalette(key, palette)
        case .handOut(let panel): handleHandOut(key, panel)
        case .quit:
            if key == .character("y") || key == .character("Y") { return lock(then: [.end(.quit)]) }
            layer = nil
        case nil: break
        }
        showNextNotice()
        return []
    }

    private mutating func handleNotice(_ key: Key, _ notice: Notice, _ top: Int) {
        if let next = scrolled(key, from: top) {
            layer = .notice(notice, top: next)
        } else if [.enter, .escape, .character(" "), .character("q")].contains(key) {
            layer = nil
        }
    }

    private mutating func handleHelp(_ key: Key, _ scope: Scope, _ top: Int, _ under: Layer?) {
        if let next = scrolled(key, from: top) {
            layer = .help(scope, top: next, over: under)
        } else if key == .character(" "), top < mostTop {
            layer = .help(scope, top: min(mostTop, top + panelStep), over: under)
        } else {
            layer = under
        }
    }

    private mutating func handleHandOut(_ key: Key, _ panel: HandOutPanel) {
        var panel = panel
        switch panel.handle(key, chance: means.newID()) {
        case .stays: layer = .handOut(panel)
        case .finished:
            layer = nil
            panel.handOut.finish()
        case .givenUp:
            layer = nil
            panel.handOut.giveUp()
        }
    }

    /// Takes a share off the screen while nobody types; false when none is shown.
    mutating func concealShare() -> Bool {
        guard case .handOut(var panel)? = layer, panel.conceal() else { return false }
        layer = .handOut(panel)
        return true
    }

    private var panelStep: Int { max(1, body.rows - 5) }

    /// The first row after a key that scrolls, never past the end; nothing for another key.
    private func scrolled(_ key: Key, from top: Int) -> Int? {
        let next: Int
        switch key {
        case .down, .character("j"): next = top + 1
        case .up, .character("k"): next = top - 1
        case .pageDown: next = top + panelStep
        case .pageUp: next = top - panelStep
        case .home: next = 0
        case .end: next = mostTop
        default: return nil
        }
        return min(max(0, next), mostTop)
    }

    private mutating func handlePalette(_ key: Key, _ palette: Palette) -> [Order] {
        var palette = palette
        switch key {
        case .escape: layer = nil
        case .enter:
            layer = nil
            if let entry = palette.current { return give(entry.command.id) }
        default:
            palette.handle(key)
            layer = .palette(palette)
        }
        return []
    }

    // MARK: Forms

    mutating func handleSheet(_ key: Key, _ top: Int) -> [Order] {
        guard var sheet = frames[top].screen.sheet else { return [] }
        sheet.form.valueColumns = Form.valueColumns(in: size.columns - 4)
        let answer = sheet.form.handle(key)
        let wasLeaving = sheet.isLeaving
        sheet.isLeaving = false
        frames[top].screen.sheet = sheet
        switch answer {
        case .stays: return []
        case .save: return act(frames[top].screen.submit(sheet.form, with: means))
        case .leave:
            if sheet.form.isDirty, !wasLeaving {
                frames[top].screen.sheet?.isLeaving = true
                message = Message(
                    weight: .warning,
                    text: "What you typed is not saved. Esc again leaves, Ctrl-S saves.")
            } else {
                frames[top].screen.sheet = nil
            }
            return []
        case .secret(let field, let key): return act(frames[top].screen.take(key, for: field))
        case .complete(let field): return act([.complete(path: sheet.form[field])])
        }
    }
}
