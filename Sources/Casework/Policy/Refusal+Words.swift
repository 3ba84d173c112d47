extension Refusal {
    /// Words in a list, with the indefinite article before the first.
    private static func article(_ words: [String]) -> String {
        let isVowel = words.first?.first.map { "aeiou".contains($0) } ?? false
        return (isVowel ? "an " : "a ") + list(words)
    }

    /// What bars the deed and what would remove the bar, in one sentence for the officer.
    package var sentence: String {
        switch self {
        case .roleMissing(_, let needs):
            "This is for \(Self.article(needs.map(\.title).sorted()))."
        case .conflictDeclared: "You declared a conflict of interest in this case."
        case .contributorMayNotApprove:
            "You worked on this package; somebody who did not must approve it."
        case .secondReaderMayNotApprove:
            "You were its second reader; somebody else must approve it."
        case .sameHumanTwice: "You have already signed this package."
        case .headNeeded: "The head of authority must approve this package too."
        case .supervisorNeeded: "A supervisor must approve this package."
        case .redactorMayNotReadSecond:
            "You redacted or prepared this; somebody else must read it a second time."
        case .supervisorNeededToUndoMark:
            "After the second reading only a supervisor may take a redaction away."
        case .proposerMayNotConfirm: "You proposed this change; somebody else must confirm it."
        case .nothingProposed: "No change of the officers waits to be confirmed."
        case .mayNotHoldCases: "That officer's roles give no access to cases."
        case .assigneeHasConflict:
            "That officer declared a conflict of interest in this case."
        case .recorderMayNotVerify:
            "You entered this key or contact yourself; somebody else must verify it."
        case .lastHolder:
            "You are the only one who holds this case: assign it to a colleague first."
        case .holdsCasesAlone(let count, let names):
            "\(Self.list(names, word: "and")), to be removed, alone "
                + (names.count == 1 ? "holds" : "hold")
                + " \(Self.count(count, "case")): assign them to a colleague first."
        case .officeNeedsTwo:
            "An office needs an administrator and, besides, an auditor or a head."
        case .disposalNotProposed: "Nobody has proposed the disposal of this case yet."
        case .traineeOnLiveVault: "Trainees work on training vaults only."
        case .wrongState(_, let now, let needs):
            "The case is \(now.title); this is done when it is "
                + "\(Self.list(needs.sorted { $0.rawValue < $1.rawValue }.map(\.title)))."
        case .changedMeanwhile:
            "Somebody changed this meanwhile. Look at the new version, then decide again."
        case .packageNotLive: "This package no longer stands; prepare a new one."
        case .packageAltered:
            "What is stored is not what was frozen and signed: nothing of it is sent. Tell the data "
                + "protection officer, then seal a new package."
        case .approvalExpired: "The approval has expired; seal and approve a new package."
        case .noExportBegun: "No export of this package has begun."
        case .exportBegun:
            "Its export has begun: finish it by exporting again before anything is changed."
        case .noLetter: "The letter of request is missing: take it in first."
        case .titleMissing: "The case has no title."
        case .receivedInFuture: "The day of receipt lies in the future."
        case .documentKnown: "The case has this very document already."
        case .counterpartNotVerified: "Nobody has verified the sender yet."
        case .instrumentMissing: "No instrument is chosen."
        case .assistanceMissing: "No kind of assistance is chosen."
        case .urgencyReasonMissing: "The urgency needs a reason."
        case .fixedDateMissing: "This urgency needs its fixed date."
        case .authorityMissing: "The requesting authority is not written down."
        case .itemsMissing: "Nothing is listed that the request asks for."
        case .elementsUnanswered(let count):
            "\(Self.count(count, "element")) of the completeness table not answered."
        case .gapsOpen(let count):
            "\(Self.count(count, "gap")) in the request: ask for clarification first."
        case .groundsNotWalked(let count):
            "\(Self.count(count, "refusal ground")) not looked at yet."
        case .groundsApply(let codes):
            "Refusal ground \(Self.list(codes.sorted(), word: "and")) applies: refuse, postpone, "
                + "or record that it does not."
        case .proportionalityMissing: "Proportionality is not weighed yet."
        case .deconflictionMissing: "The answer of the domestic bodies is not recorded."
        case .rightsScreenMissing: "The human-rights screen is not recorded."
        case .executingBodyMissing: "No executing body is named."
        case .materialMissing: "No material has been taken in."
        case .unknownCode(let code): "The rule book has no code \(code)."
        case .markingNotKeptHere:
            "Nothing of this marking is kept here; only a pointer to it may be written down."
        case .unknownDocument: "The case has no such document."
        case .unknownMark: "The document has no such mark."
        case .notRead(let count): "\(Self.count(count, "document")) not read to the end."
        case .untagged(let count): "\(Self.count(count, "document")) without a sensitivity tag."
        case .unreadable(let count):
            "\(Self.count(count, "document")) with parts that cannot be read: "
                + "withhold in full with a ground."
        case .findingsOpen(let count):
            "\(Self.count(count, "finding")) neither marked nor released."
        case .notTied(let count):
            "\(Self.count(count, "document")) not tied to an item of the request "
                + "(one sentence of at least 20 characters)."
        case .consentMissing(let count):
            "\(Self.count(count, "document")) from another originator without his consent."
        case .personsUncategorised(let count): "\(Self.count(count, "person")) without a category."
        case .copiesMissing(let count):
            "\(Self.count(count, "document")) without an up-to-date copy: prepare the copies."
        case .copiesUnclean(let count):
            "\(Self.count(count, "copy", "copies")) in which something masked can still be found."
        case .nothingToSend: "Every document is withheld: there is nothing to send."
        case .secondReadingMissing: "The second reading is missing."
        case .recipientMissing: "No recipient is chosen."
        case .recipientNotDesignated:
            "The recipient is not the designated authority for this instrument and State."
        case .recipientUnverified(let days):
            "The recipient's key and contact were not verified within \(days) days."
        case .recipientChanged:
            "The recipient's entry was changed after this package was frozen: choose him again and "
                + "seal a new package."
        case .transferBasisMissing: "No transfer basis with its reason is recorded."
        case .conditionsMissing: "The conditions of use are not written."
        case .checklistBlocks(let ids):
            "The checklist blocks: \(Self.list(ids, word: "and"))."
        case .checklistUnanswered(let ids):
            ids.count > 6
                ? "\(ids.count) checklist items not answered yet."
                : "Checklist items not answered yet: \(Self.list(ids, word: "and"))."
        case .warningsNotAccepted(let ids):
            "Open and accept these warnings first: \(Self.list(ids, word: "and"))."
        case .bandTooHigh: "The remaining risk is very high: such a package is not sent."
        case .automaticItem(let id): "\(id) is computed by the program; you can only add a note."
        case .naNotAllowed(let id): "\(id) cannot be answered with n/a."
        case .reasonTooShort(let minimum):
            "The reason is too short: write at least \(minimum) characters."
        }
    }

    private static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        count == 1 ? "1 \(one)" : "\(count) \(many ?? one + "s")"
    }

    private static func list(_ words: [String], word: String = "or") -> String {
        guard let last = words.last else { return "" }
        let first = words.dropLast()
        return first.isEmpty ? last : first.joined(separator: ", ") + " \(word) " + last
    }
}
