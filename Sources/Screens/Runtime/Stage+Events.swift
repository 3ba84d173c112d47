import Casework
import TerminalKit
import Workflow

extension Stage {
    /// Takes what happened at the terminal.
    mutating func handle(_ event: TerminalEvent) -> [Order] {
        switch event {
        case .key(let key): return handle(key)
        case .paste(let text):
            if isTooSmall || locksAfterDeed { return [] }
            if holdsKeys {
                held.append(event)
                return []
            }
            return paste(text)
        case .resized(let size):
            resize(to: size)
            return []
        case .suspended: return lock(then: [.suspend])
        case .hangUp: return lock(then: [.end(.hungUp)])
        case .terminate: return lock(then: [.end(.terminated)])
        case .woken, .deadline, .resumed: return []
        }
    }

    private mutating func resize(to size: Size) {
        self.size = size
        for index in frames.indices { frames[index].screen.fit(body.size) }
    }

    /// Gives the events that waited, one by one, until one of them makes the others wait again.
    mutating func releaseHeld() -> [Order] {
        isCatchingUp = true
        defer { isCatchingUp = false }
        var orders: [Order] = []
        while !holdsKeys, !held.isEmpty { orders += handle(held.removeFirst()) }
        return orders
    }

    /// Gives up keys that would have done a deed on something not yet seen when they were typed.
    mutating func giveUpHeld() {
        held = []
        message = Message(
            weight: .warning, text: "That was typed ahead: look at what is here now, then press.")
    }

    // MARK: Keys

    private mutating func handle(_ key: Key) -> [Order] {
        if key == .control("l") { return lock() }
        // Nothing is done blind: the picture says only that there is no room.
        if isTooSmall || locksAfterDeed { return [] }
        let key = key == .control("c") ? .escape : key
        // The deed waits for its shares to be handed out: these keys are what it waits for.
        let isHandingOut = layer?.handOut != nil
        if holdsKeys, !isHandingOut { return hold(key) }
        if askForHelp(key) { return [] }
        if layer != nil { return handleLayer(key) }
        if gate != nil { return handleGate(key) }
        guard let top = frames.indices.last else { return [] }
        message = nil
        if frames[top].load == .ready {
            if frames[top].screen.sheet != nil { return handleSheet(key, top) }
            if frames[top].screen.takesRawKeys {
                return act(frames[top].screen.handle(key, with: means))
            }
        }
        return handleCommand(key, top)
    }

    /// Keys wait for what is on its way; Esc gives up a room that has not opened yet.
    private mutating func hold(_ key: Key) -> [Order] {
        if key == .escape, progress != nil {
            for job in pending.values { job.halt.ask() }
            return []
        }
        guard key == .escape, !isInDeed else {
            // More than anybody types ahead: something leans on the keyboard.
            if held.count < 4096 { held.append(.key(key)) }
            return []
        }
        if gate != nil {
            pending = pending.filter { !$0.value.work.holdsKeys }
            gate?.isOpening = false
            shares?.stopWaiting()
            held = []
            return []
        }
        if frames.count > 1, frames.last?.load == .loading {
            // What was typed ahead was meant for the room that is given up.
            held = []
            return close()
        }
        held.append(.key(key))
        return []
    }

    /// Where the keys are at a room.
    func scope(in frame: Frame) -> Scope {
        if let layer { return layer.scope }
        guard frame.load == .ready else { return frame.screen.scope }
        if let sheet = frame.screen.sheet { return sheet.scope }
        return frame.screen.takesRawKeys ? frame.screen.modeScope : frame.screen.scope
    }

    /// F1 shows the keys of wherever the officer is, `?` wherever it is no text.
    private mutating func askForHelp(_ key: Key) -> Bool {
        if case .help? = layer { return false }
        let here = gate == nil ? frames.last.map { scope(in: $0) } : layer?.scope ?? gateScope
        guard let here,
            key == .function(1) || (key == .character("?") && here.isMode && here.typing == nil)
        else { return false }
        layer = .help(here, top: 0, over: layer)
        return true
    }

    /// Where the keys are in front of the locked vault.
    var gateScope: Scope { shares?.scope ?? .gate }

    private mutating func handleGate(_ key: Key) -> [Order] {
        if shares != nil { return handleShares(key) }
        if Commands.mode(key, in: .gate) == .useShares {
            gate?.forget()
            shares = SharesAtGate()
            return []
        }
        switch gate?.handle(key) {
        case .unlock(let login, let secret, let keyFile)?:
            return [run(.unlock(login: login, secret, keyFile: keyFile))]
        case .quit?: return [.end(.quit)]
        case .complete(let path)?: return [run(.complete(path: path))]
        case .stays?, nil: return []
        }
    }

    private mutating func handleShares(_ key: Key) -> [Order] {
        guard let answer = shares?.handle(key) else { return [] }
        return act(answer)
    }

    private mutating func act(_ answer: SharesAtGate.Answer) -> [Order] {
        switch answer {
        case .stays: return []
        case .check(let typed): return [run(.checkShares(typed))]
        case .recover(let request): return [run(.recover(request))]
        case .complete(let path): return [run(.complete(path: path))]
        case .leaves:
            shares = nil
            return []
        }
    }

    // MARK: Pasting

    /// Pasted text goes into the field in focus and nowhere else.
    private mutating func paste(_ text: String) -> [Order] {
        if gate != nil {
            if let answer = shares?.paste(text) { return act(answer) }
            gate?.paste(text)
            return []
        }
        if layer != nil {
            pasteIntoLayer(text)
            return []
        }
        guard let top = frames.indices.last, frames[top].load == .ready else { return [] }
        if case .secret? = frames[top].screen.sheet?.form.focused?.value {
            return pasteSecret(text, top)
        }
        if frames[top].screen.sheet != nil {
            frames[top].screen.sheet?.form.paste(text)
        } else if !frames[top].screen.paste(text) {
            message = Message(weight: .plain, text: "Pasted text needs a field to go into.")
        }
        return []
    }

    private mutating func pasteIntoLayer(_ text: String) {
        switch layer {
        case .palette(var palette):
            palette.typed.paste(text)
            layer = .palette(palette)
        case .confirm(var confirmation):
            confirmation.paste(text)
            layer = .confirm(confirmation)
        case .notice, .help, .handOut, .quit, nil: break
        }
    }

    private mutating func pasteSecret(_ text: String, _ top: Int) -> [Order] {
        guard let field = frames[top].screen.sheet?.form.focused?.id else { return [] }
        for scalar in Secret.typeable(text) {
            _ = frames[top].screen.take(.character(scalar), for: field)
        }
        return []
    }

    // MARK: Commands

    private mutating func handleCommand(_ key: Key, _ top: Int) -> [Order] {
        let screen = frames[top].screen
        let meant = Commands.meant(by: key, in: screen.scope)
        let found = meant.first { availability(of: $0.id) != .absent }
        if let found { return give(found.id) }
        guard frames[top].load == .ready else { return [] }
        return act(frames[top].screen.handle(key, with: means))
    }

    /// Whether a command can be given where the officer is.
    func availability(of id: CommandID) -> Availability {
        switch id {
        case .help, .palette, .lock, .back, .reload, .quit: return .ready
        default:
            guard let top = frames.last, top.load == .ready else { return .absent }
            return top.screen.availability(of: id)
        }
    }

    /// Gives a command, or tells every reason why it is barred.
    mutating func give(_ id: CommandID) -> [Order] {
        guard let top = frames.indices.last else { return [] }
        switch availability(of: id) {
        case .absent: return []
        case .barred(let reasons, let isTimely):
            let name = Commands.command(id)?.name ?? ""
            tell(Notice(.refusal, "\(name): not now", reasons))
            // A colleague may have moved the case since it was read: the next look is fresh.
            return noteAttempt(id) + (isTimely ? [] : load(because: nil))
        case .ready: break
        }
        switch id {
        case .help: layer = .help(frames[top].screen.scope, top: 0, over: nil)
        case .palette: layer = .palette(Palette(entries(for: frames[top].screen)))
        case .lock: return lock()
        case .back: return close()
        case .reload: return load(because: nil)
        case .quit: layer = .quit
        default: return act(frames[top].screen.run(id, with: means))
        }
        return []
    }

    /// Whoever tries a grave deed that is barred leaves a trace in the log, by key as by command.
    private mutating func noteAttempt(_ id: CommandID) -> [Order] {
        guard let kind = ActionKind(rawValue: id.rawValue), Desk.isGrave(kind),
            let top = frames.last, let caseID = top.screen.route.caseID
        else { return [] }
        return [run(.noteAttempt(kind, caseID), in: top.id)]
    }

    private func entries(for screen: any Screen) -> [Palette.Entry] {
        Commands.commands(in: screen.scope).filter { $0.id != .palette }.compactMap { command in
            let availability = self.availability(of: command.id)
            return availability == .absent
                ? nil : Palette.Entry(command: command, availability: availability)
        }
    }

    /// Puts a notice over the screen, after those that are there already.
    mutating func tell(_ notice: Notice) {
        waitingNotices.append(notice)
        showNextNotice()
    }

    mutating func showNextNotice() {
        guard layer == nil, gate == nil, !waitingNotices.isEmpty else { return }
        layer = .notice(waitingNotices.removeFirst(), top: 0)
    }
}
