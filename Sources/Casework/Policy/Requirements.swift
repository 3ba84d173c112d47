import Foundation

/// What a case must have before it may take its next step.
///
/// The "Needs before leaving" column of the field's table, as far as the program can tell.
package enum Requirements {
    /// 1 to 2: letter, verified sender, instrument, kind of assistance, urgency with its reason.
    static func registration(of file: CaseFile, rules: RuleBook) -> [Refusal] {
        var refusals: [Refusal] = []
        if !file.documents.contains(where: { $0.part == .letter }) { refusals.append(.noLetter) }
        if file.verification == nil { refusals.append(.counterpartNotVerified) }
        if rules.instrument(file.request.instrument) == nil { refusals.append(.instrumentMissing) }
        if file.request.assistance.isEmpty { refusals.append(.assistanceMissing) }
        if file.request.authority.isEmpty { refusals.append(.authorityMissing) }
        return refusals + description(title: file.title, facts: file.request, rules: rules)
    }

    /// What a filled-in request form must hold, whatever the state.
    static func description(title: String, facts: RequestFacts, rules: RuleBook) -> [Refusal] {
        var refusals: [Refusal] = []
        if title.isEmpty { refusals.append(.titleMissing) }
        if !facts.instrument.isEmpty, rules.instrument(facts.instrument) == nil {
            refusals.append(.unknownCode(facts.instrument))
        }
        refusals += Set(facts.assistance).subtracting(rules.assistanceCodes).sorted()
            .map(Refusal.unknownCode)
        guard rules.urgencyCodes.contains(facts.urgency) else {
            return refusals + [.unknownCode(facts.urgency)]
        }
        if facts.urgency != "U0", facts.urgencyReason.isEmpty {
            refusals.append(.urgencyReasonMissing)
        }
        if facts.urgency == "U1", facts.fixedDate == nil { refusals.append(.fixedDateMissing) }
        return refusals
    }

    /// 3 to 6: every element of the instrument answered, no gap left, something asked for.
    static func validation(of file: CaseFile, rules: RuleBook) -> [Refusal] {
        var refusals: [Refusal] = []
        let unanswered = elements(of: file, rules: rules).filter { file.completeness[$0] == nil }
        if !unanswered.isEmpty { refusals.append(.elementsUnanswered(unanswered.count)) }
        let gaps = openGaps(of: file, rules: rules)
        if !gaps.isEmpty { refusals.append(.gapsOpen(gaps.count)) }
        if file.request.items.isEmpty { refusals.append(.itemsMissing) }
        return refusals
    }

    /// The ids of the elements that this request must contain.
    package static func elements(of file: CaseFile, rules: RuleBook) -> [String] {
        rules.instrument(file.request.instrument)?
            .requiredElements(for: file.request.assistance).map(\.id) ?? []
    }

    static func openGaps(of file: CaseFile, rules: RuleBook) -> [String] {
        elements(of: file, rules: rules).filter { file.completeness[$0] == .gap }
    }

    /// 6 to 7: grounds walked one by one, proportionality, own proceedings, rights.
    static func decision(of file: CaseFile, rules: RuleBook) -> [Refusal] {
        var refusals: [Refusal] = []
        let walked = file.decision.grounds
        let open = rules.refusalGrounds(of: file.request.instrument).filter { walked[$0] == nil }
        if !open.isEmpty { refusals.append(.groundsNotWalked(open.count)) }
        let applying = walked.filter(\.value.applies).keys.sorted()
        if !applying.isEmpty { refusals.append(.groundsApply(applying)) }
        if file.decision.proportionality.isEmpty { refusals.append(.proportionalityMissing) }
        if file.decision.deconfliction.isEmpty { refusals.append(.deconflictionMissing) }
        if file.decision.rightsScreen.isEmpty { refusals.append(.rightsScreenMissing) }
        return refusals
    }

    /// Before copies are prepared: all read, tagged, decided, tied to the request.
    static func copies(of file: CaseFile) -> [Refusal] {
        let leaving = file.material.filter(\.leaves)
        guard !leaving.isEmpty else {
            return file.material.isEmpty ? [.materialMissing] : [.nothingToSend]
        }
        func count(_ wrong: (DocumentEntry) -> Bool, _ refusal: (Int) -> Refusal) -> [Refusal] {
            let found = leaving.filter(wrong).count
            return found == 0 ? [] : [refusal(found)]
        }
        let persons = file.persons.filter(\.isUncategorised).count
        return count({ $0.readBy.isEmpty }, Refusal.notRead)
            + count({ $0.hasUnreadableParts }, Refusal.unreadable)
            + count({ $0.tags.isEmpty }, Refusal.untagged)
            + count(
                { $0.openFindingCount > 0 },
                { _ in
                    .findingsOpen(leaving.reduce(0) { $0 + $1.openFindingCount })
                })
            + count({ $0.requestItem == nil || $0.necessity.isEmpty }, Refusal.notTied)
            + count({ $0.lacksConsent }, Refusal.consentMissing)
            + (persons == 0 ? [] : [.personsUncategorised(persons)])
    }

    /// Every leaving document has a copy in which nothing masked was found again.
    static func preparedCopies(of file: CaseFile) -> [Refusal] {
        let leaving = file.material.filter(\.leaves)
        let missing = leaving.filter { $0.copy == nil }.count
        let unclean = leaving.filter { $0.copy?.isClean == false }.count
        return (missing == 0 ? [] : [.copiesMissing(missing)])
            + (unclean == 0 ? [] : [.copiesUnclean(unclean)])
    }

    /// 14 to 15: whoever notes a second reading went through every document that leaves.
    static func secondReading(of file: CaseFile, by officer: Officer) -> [Refusal] {
        let unread = file.material.filter { $0.leaves && !$0.secondReadBy.contains(officer.id) }
        return unread.isEmpty ? [] : [.notRead(unread.count)]
    }

    /// 15 to 16: second reading, plan, every question answered, no open block of the checklist.
    static func sealing(
        of file: CaseFile, by officer: Officer, in circumstances: Circumstances
    ) -> [Refusal] {
        var refusals = copies(of: file) + preparedCopies(of: file)
        if file.secondReading == nil { refusals.append(.secondReadingMissing) }
        refusals += plan(of: file, in: circumstances)
        return refusals + checklistForSealing(of: file, by: officer, in: circumstances)
    }

    /// Whom it goes to, on what basis, under which limits.
    static func plan(of file: CaseFile, in circumstances: Circumstances) -> [Refusal] {
        var refusals: [Refusal] = []
        if let recipient = circumstances.recipient(of: file) {
            if recipient.state != file.requestingState
                || !recipient.instruments.contains(file.request.instrument)
            {
                refusals.append(.recipientNotDesignated)
            }
            refusals += verification(of: recipient, in: circumstances)
        } else {
            refusals.append(.recipientMissing)
        }
        if (file.disclosure.transferBasis?.reason ?? "").isEmpty {
            refusals.append(.transferBasisMissing)
        }
        if file.disclosure.conditions.isEmpty || file.disclosure.conditionsText.isEmpty {
            refusals.append(.conditionsMissing)
        }
        return refusals
    }

    private static func verification(
        of recipient: Recipient, in circumstances: Circumstances
    ) -> [Refusal] {
        isFresh(recipient, in: circumstances)
            ? []
            : [.recipientUnverified(maxAgeDays: circumstances.rules.defaults.directoryMaxAgeDays)]
    }

    /// Whether the recipient's key and contact were confirmed recently enough.
    static func isFresh(_ recipient: Recipient, in circumstances: Circumstances) -> Bool {
        guard let verification = recipient.verification else { return false }
        let age = CalendarDay(of: circumstances.now).days(since: CalendarDay(of: verification.at))
        return age <= circumstances.rules.defaults.directoryMaxAgeDays
    }

    /// What became of a frozen package's recipient since: the entry as it is now, verified in time.
    static func recipient(
        of package: DisclosurePackage, in circumstances: Circumstances
    ) -> [Refusal] {
        guard let now = circumstances.recipients.first(where: { $0.id == package.recipient.id }),
            now.isSameAddress(as: package.recipient)
        else { return [.recipientChanged] }
        return verification(of: now, in: circumstances)
    }

    /// 17 to 18: approved, not expired, recipient unchanged, checklist open for export.
    ///
    /// What was begun may be finished: the file may be on its way already.
    static func export(
        of file: CaseFile, by officer: Officer, in circumstances: Circumstances
    ) -> [Refusal] {
        guard let package = file.livePackage else {
            return file.state == .approved ? [.packageNotLive] : []
        }
        guard package.status != .exporting else { return [] }
        var refusals = FourEyes.missingApprovals(of: package, file: file, in: circumstances)
        if package.expiresAt <= circumstances.now { refusals.append(.approvalExpired) }
        refusals += recipient(of: package, in: circumstances)
        let blocks = openBlocks(at: .export, of: file, by: officer, in: circumstances)
            .filter { $0 != "D-27" }
        if !blocks.isEmpty { refusals.append(.checklistBlocks(blocks)) }
        return refusals
    }
}
