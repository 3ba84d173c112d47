import Casework
import Vault
import Workflow

/// Does one job, blocking, on a thread that is not the keyboard's.
struct Worker: Sendable {
    let door: FrontDoor
    let desk: Desk?
    let job: Job
    /// Posts something before the end.
    let tell: @Sendable (Report) -> Void

    func run() -> Mailbox.Letter {
        do {
            return try letter()
        } catch let error as DeskError {
            return Mailbox.Letter(token: job.token, report: .failed(error))
        } catch let fault as FileFault {
            return Mailbox.Letter(token: job.token, report: .unreadable(fault))
        } catch let givenUp as HandOut.GivenUp {
            return Mailbox.Letter(
                token: job.token, report: .sharesGivenUp(shown: givenUp.shownCount))
        } catch {
            preconditionFailure("a job fails with an error of the desk or of a file")
        }
    }

    private func letter() throws -> Mailbox.Letter {
        switch job.work {
        case .claimTraining: mail(.claimsTraining(try door.claimsTraining()))
        case .unlock(let login, let secret, let keyFile):
            try unlock(login, secret, keyFile: keyFile)
        case .complete(let path): mail(.completed(FileReading.completion(of: path)))
        case .load(let route, let because): mail(.loaded(try load(route, because: because)))
        case .perform(let actions, let secret, let keyFile):
            mail(try perform(actions, secret, keyFile: keyFile))
        case .takeIn(let file): mail(try takeIn(file))
        case .addOfficer(let draft, let secret, let keyFile):
            mail(try add(draft, secret, keyFile: keyFile))
        case .changeSlot(let change, let secret, let keyFile):
            mail(try apply(change, secret, keyFile: keyFile))
        case .makeRecovery(let draft, let secret, let keyFile, let handOut):
            mail(try make(draft, secret, keyFile: keyFile, handOut))
        case .checkShares(let shares): mail(try check(shares))
        case .recover(let request): mail(try recover(request))
        case .rekey: mail(try rekey())
        case .propose(let id, let draft):
            mail(.proposed(try unlocked().proposals(id, like: draft)))
        case .noteAttempt(let kind, let id):
            mail(try noteAttempt(kind, on: id))
        case .verifyLog: mail(.verified(try unlocked().verifyLog { tell(.progress($0)) }))
        }
    }

    private func mail(_ report: Report) -> Mailbox.Letter {
        Mailbox.Letter(token: job.token, report: report)
    }

    private func unlock(_ login: String, _ secret: Secret, keyFile: String) throws
        -> Mailbox.Letter
    {
        defer { secret.typed.clear() }
        let desk = try door.unlock(
            login: login, passphrase: secret.typed, keyFile: try bytes(ofKeyFile: keyFile),
            rekeying: tellRekeying, while: { !job.halt.isAsked })
        let identity = Identity(
            officer: desk.officer, office: desk.office, isTraining: desk.isTraining,
            healedSlots: desk.healedSlots, remarks: desk.remarks)
        return Mailbox.Letter(token: job.token, report: .unlocked(identity), desk: desk)
    }

    private func tellRekeying(_ done: Int, of all: Int) {
        if all > 0 { tell(.rekeying(done: done, of: all)) }
    }

    private func rekey() throws(DeskError) -> Report {
        let (done, left, stuck) = try unlocked().rekey(
            progress: tellRekeying, while: { !job.halt.isAsked })
        return .rekeyed(done: done, left: left + stuck)
    }

    private func noteAttempt(_ kind: ActionKind, on id: CaseFile.ID) throws(DeskError) -> Report {
        try unlocked().noteAttempt(kind, on: id)
        return .attemptNoted
    }

    private func unlocked() throws(DeskError) -> Desk {
        guard let desk else { throw .locked }
        return desk
    }

    private func load(_ route: Route, because: String?) throws(DeskError) -> Content {
        let desk = try unlocked()
        return switch route {
        case .caseList: .caseList(try desk.caseList(because: because))
        case .caseFile(let id): .caseFile(try desk.caseFile(id, because: because))
        case .document(let id, let document):
            Content.document(try desk.document(id, document, because: because))
        case .checklist(let id): .checklist(try desk.checklist(id, because: because))
        case .approval(let id): .approval(try desk.approval(id, because: because))
        case .recipients: .recipients(try desk.recipients(because: because))
        case .officers: .officers(try desk.officers(because: because))
        case .disposal: .disposal(try desk.disposals(because: because))
        case .recovery: .recovery(try desk.recovery(because: because))
        case .audit(let before):
            .audit(try desk.auditLog(before: before, limit: AuditScreen.pageSize, because: because))
        }
    }

    private func perform(
        _ actions: [Action], _ secret: Secret?, keyFile: String
    ) throws -> Report {
        let desk = try unlocked()
        defer { secret?.typed.clear() }
        let stepUp = try secret.map {
            StepUp(passphrase: $0.typed, keyFile: try bytes(ofKeyFile: keyFile))
        }
        var remarks: [Remark] = []
        for (index, action) in actions.enumerated() {
            switch try desk.perform(action, stepUp: stepUp) {
            case .refused(let refusals):
                return .performed(done: index, .refused(refusals))
            case .done(let new): remarks += new.filter { !remarks.contains($0) }
            }
        }
        return .performed(done: actions.count, .done(remarks))
    }

    private func takeIn(_ file: IncomingFile) throws -> Report {
        let bytes = try FileReading.bytes(of: file.path, limit: FileReading.largestByteCount)
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        let document = IncomingDocument(
            id: file.documentID, fileName: name, bytes: bytes, custody: file.custody,
            grade: file.grade)
        return .performed(done: 1, try unlocked().perform(.takeIn(file.caseID, document)))
    }

    private func add(
        _ draft: NewOfficerDraft, _ secret: Secret, keyFile: String
    ) throws -> Report {
        defer { secret.typed.clear() }
        let officer = NewOfficer(
            login: draft.login, name: draft.name, roles: draft.roles,
            passphrase: draft.passphrase.typed, human: draft.human)
        let stepUp = StepUp(
            passphrase: secret.typed, keyFile: try bytes(ofKeyFile: keyFile))
        return .performed(done: 1, try unlocked().addOfficer(officer, stepUp: stepUp))
    }

    private func apply(_ change: SlotChange, _ secret: Secret, keyFile: String) throws -> Report {
        defer { secret.typed.clear() }
        let stepUp = StepUp(
            passphrase: secret.typed, keyFile: try bytes(ofKeyFile: keyFile))
        let desk = try unlocked()
        switch change {
        case .passphrase(let new): try desk.changePassphrase(to: new.typed, stepUp: stepUp)
        case .keyFile(let path):
            try desk.changeKeyFile(to: try bytes(ofKeyFile: path), stepUp: stepUp)
        case .newKeyFile(let path):
            let path = FileReading.expanded(path)
            let new = try FileReading.makeKeyFile(at: path)
            do {
                try desk.changeKeyFile(to: new, stepUp: stepUp)
            } catch {
                KeyFile.discard(path)
                throw error
            }
        }
        return .performed(done: 1, .done([]))
    }

    private func make(
        _ draft: RecoveryDraft, _ secret: Secret, keyFile: String, _ handOut: HandOut
    ) throws -> Report {
        defer { secret.typed.clear() }
        let second = SecondSigner(
            login: draft.second,
            stepUp: StepUp(
                passphrase: draft.secondPassphrase.typed,
                keyFile: try bytes(ofKeyFile: draft.secondKeyFile)))
        let stepUp = StepUp(
            passphrase: secret.typed, keyFile: try bytes(ofKeyFile: keyFile))
        let outcome = try unlocked().makeRecovery(
            threshold: draft.threshold, count: draft.count, stepUp: stepUp, second: second
        ) { shares in
            try handOut.offer(shares) { tell(.sharesReady) }
        }
        return .performed(done: 1, outcome)
    }

    private func check(_ shares: [Secret]) throws(DeskError) -> Report {
        .sharesFit(missing: try gathered(shares).missing)
    }

    private func recover(_ request: RecoveryRequest) throws -> Report {
        let recovery = try gathered(request.shares)
        try recovery.finish(
            login: request.login, passphrase: request.passphrase.typed,
            keyFile: try bytes(ofKeyFile: request.keyFile))
        return .recovered(login: request.login)
    }

    private func gathered(_ shares: [Secret]) throws(DeskError) -> Recovery {
        let recovery = Recovery(door)
        for share in shares { try recovery.add(share.typed) }
        return recovery
    }

    private func bytes(ofKeyFile path: String) throws(FileFault) -> [UInt8] {
        path.isEmpty
            ? [] : try FileReading.bytes(of: path, limit: FileReading.largestKeyFile)
    }
}
