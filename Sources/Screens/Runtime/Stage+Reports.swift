import Casework
import TerminalKit
import Workflow

extension Stage {
    /// Takes what came of a job; a report nobody waits for any more is dropped.
    ///
    /// Returns nothing to do for a dropped report, which tells the loop to let go of its keys.
    mutating func receive(_ report: Report, for token: Int) -> [Order]? {
        guard let job = pending[token] else { return nil }
        if case .progress(let share) = report {
            with(job.frame) { $0.take(LogCheck.running(share)) }
            return []
        }
        if case .rekeying(let done, let all) = report {
            progress =
                "New keys for a removed officer's cases: \(done) of \(all). Esc leaves the rest."
            return []
        }
        if case .sharesReady = report {
            show(job.work.handOut)
            return []
        }
        pending[token] = nil
        progress = nil
        var orders = finish(report, of: job)
        if locksAfterDeed, gate == nil, job.work.isDeed, !report.isDone { lostDeed = report.lost }
        if locksAfterDeed, !isInDeed { return lock() }
        orders += releaseHeld()
        return orders
    }

    private mutating func finish(_ report: Report, of job: Pending) -> [Order] {
        switch report {
        case .claimsTraining(let isTraining): gate?.isTraining = isTraining
        case .unlocked(let identity): return enter(identity)
        case .loaded(let content): show(content, in: job.frame)
        case .performed(let done, let outcome): return performed(job, done, outcome)
        case .completed(let completion): complete(completion, in: job.frame)
        case .proposed(let proposals):
            guard frames.last?.id == job.frame, let top = frames.indices.last else { return [] }
            return act(frames[top].screen.take(proposals))
        case .verified(let verdict): with(job.frame) { $0.take(LogCheck.done(verdict)) }
        case .failed(let error): return failed(error, job)
        case .unreadable(let fault):
            held = []
            if shares != nil {
                shares?.fail(fault.sentence)
            } else if gate != nil {
                gate?.fail(fault.sentence)
            } else {
                tell(.unreadable(fault))
            }
        case .sharesGivenUp(let shown): tell(.sharesGivenUp(shown: shown))
        case .rekeyed(let done, let left):
            message = Message(
                weight: left == 0 ? .good : .plain,
                text: left == 0
                    ? "\(done) cases have new keys; the removal is done."
                    : "\(done) cases have new keys; \(left) still wait.")
            return load(because: nil)
        case .sharesFit(let missing): shares?.accept(missing: missing)
        case .recovered(let login):
            shares?.forget()
            shares = nil
            gate?.welcome(login)
        case .progress, .attemptNoted, .sharesReady, .rekeying: break
        }
        return []
    }

    /// Begins to hand shares out; while the vault is about to be locked they are given up at once.
    private mutating func show(_ handOut: HandOut?) {
        guard let handOut else { return }
        if locksAfterDeed {
            handOut.giveUp()
        } else {
            held = []
            layer = .handOut(HandOutPanel(handOut))
        }
    }

    private mutating func with(_ frame: Int?, _ change: (inout any Screen) -> Void) {
        guard let index = frames.firstIndex(where: { $0.id == frame }) else { return }
        change(&frames[index].screen)
    }

    private mutating func show(_ content: Content, in frame: Int?) {
        guard let index = frames.firstIndex(where: { $0.id == frame }) else { return }
        frames[index].screen.show(content)
        frames[index].screen.fit(body.size)
        frames[index].load = .ready
        if case .caseList(let list) = content, !toldUnfinished {
            toldUnfinished = true
            tellUnfinished(list)
        }
        showNextNotice()
    }

    private mutating func tellUnfinished(_ list: CaseListContent) {
        let names = list.unfinishedExports.map { id in
            list.rows.first { $0.id == id }?.reference ?? "a case that is not yours"
        }
        guard !names.isEmpty else { return }
        waitingNotices.append(
            Notice(
                .warning, "An export was begun and not finished",
                [
                    "\(names.joined(separator: ", ")): open the case and export again. "
                        + "The file is written anew."
                ]))
    }

    private mutating func performed(_ job: Pending, _ done: Int, _ outcome: Outcome) -> [Order] {
        if case .changeSlot(let change, _, _) = job.work {
            switch change {
            case .passphrase: break
            case .keyFile(let path), .newKeyFile(let path): keyFile = path
            }
            with(job.frame) { $0.sheet = nil }
            message = Message(weight: .good, text: change.done)
            return []
        }
        guard let action = job.work.lastAction(done: done) else { return [] }
        switch outcome {
        case .refused(let refusals):
            held = []
            tell(.refused(refusals))
            return done > 0 ? load(because: nil) : []
        case .done(let remarks):
            with(job.frame) { $0.finished(action) }
            message = Message(
                weight: .good, text: Notice.line(remarks, after: action.kind, count: done))
            if let notice = Notice.remarks(remarks, after: action.kind) {
                held = []
                tell(notice)
            }
            if case .receive(let new) = action { return open(.caseFile(new.id)) }
            return load(because: nil)
        }
    }

    private mutating func complete(_ completion: PathCompletion, in frame: Int?) {
        if shares != nil {
            shares?.complete(completion)
            return
        }
        if gate != nil {
            gate?.complete(completion)
            return
        }
        with(frame) { screen in
            guard var sheet = screen.sheet, let field = sheet.form.focused else { return }
            sheet.form.complete(field.id, with: completion.path)
            sheet.candidates = completion.candidates.count > 1 ? completion.candidates : []
            screen.sheet = sheet
        }
    }

    private mutating func failed(_ error: DeskError, _ job: Pending) -> [Order] {
        if case .claimTraining = job.work {
            gate?.warn(error.sentence)
            return []
        }
        held = []
        if shares != nil {
            if case .checkShares = job.work {
                shares?.refuse(error.sentence)
            } else {
                shares?.fail(error.sentence)
            }
            return []
        }
        if gate != nil {
            gate?.fail(error.sentence)
            return []
        }
        if error == .locked { return lock() }
        if error == .stepUpNeeded, case .perform(let actions, nil, _) = job.work {
            layer = .confirm(Confirmation(.deeds(actions), gravity: .passphrase))
            return []
        }
        if case .load = job.work {
            // What was shown is no longer known to be so.
            guard let index = frames.firstIndex(where: { $0.id == job.frame }) else { return [] }
            frames[index].load = .failed(error.sentence)
            return []
        }
        if case .verifyLog = job.work { with(job.frame) { $0.take(LogCheck.stopped) } }
        tell(.failed(error))
        return []
    }
}

extension Work {
    /// The deed a report is about.
    func lastAction(done: Int) -> Action? {
        switch self {
        case .perform(let actions, _, _):
            actions.isEmpty ? nil : actions[min(max(0, done - 1), actions.count - 1)]
        case .takeIn(let file):
            .takeIn(
                file.caseID,
                IncomingDocument(
                    id: file.documentID, fileName: "", bytes: [], custody: file.custody,
                    grade: file.grade))
        case .addOfficer: .proposeOfficers([])
        case .makeRecovery: .makeRecovery
        case .claimTraining, .unlock, .load, .changeSlot, .complete, .propose, .verifyLog,
            .noteAttempt, .checkShares, .recover, .rekey:
            nil
        }
    }
}

extension Work {
    /// The shares that this deed makes.
    fileprivate var handOut: HandOut? {
        if case .makeRecovery(_, _, _, let handOut) = self { handOut } else { nil }
    }
}

extension Report {
    /// What is told at the next unlocking of a deed that came to nothing.
    fileprivate var lost: Notice {
        if case .sharesGivenUp(let shown) = self { .sharesGivenUp(shown: shown) } else { .lostDeed }
    }

    /// Whether a deed was done, to its last part.
    fileprivate var isDone: Bool {
        switch self {
        case .performed(_, .done), .rekeyed: true
        default: false
        }
    }
}

extension Notice {
    /// What stands when shares were not handed out to the end.
    static func sharesGivenUp(shown: Int) -> Notice {
        let papers =
            switch shown {
            case 0: "No share was shown."
            case 1: "One share was shown: it opens nothing. Have its paper destroyed."
            default: "\(shown) shares were shown: they open nothing. Have their papers destroyed."
            }
        return Notice(
            .warning, "No recovery key was made",
            [
                "The vault is as it was before.", papers,
                "Shares of an earlier key, if there is one, still hold.",
            ])
    }

    /// Told at the next unlocking.
    static let lostDeed = Notice(
        .warning, "Not done",
        ["What was on its way when the vault was locked was not done. Look, and do it again."])
}
