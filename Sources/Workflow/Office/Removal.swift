import CaseStore
import Casework
import Foundation
import Vault

extension Desk {
    /// Makes a new vault key without the officers whom a version of the directory no longer names.
    ///
    /// Runs inside the transaction that confirms it, so that nobody writes under the old key from
    /// there on. Every case they could read is marked, to be given a new key by its next holder.
    func remove(from confirmed: SignedDirectory, _ writer: StoreWriter) throws {
        let staying = Set(confirmed.members.map(\.officer.id))
        let removed = try writer.directory().members.map(\.officer.id)
            .filter { !staying.contains($0) }
        guard !removed.isEmpty else { return }
        try refuse(Self.refusals(ofKeeping: confirmed.members.map(\.officer)))
        try refuse(Self.refusals(ofLosing: removed, writer))
        try session.renewVaultKey(
            removing: Set(removed.map(\.uuid)), members: confirmed.members.map(\.keys))
        try writer.noteEpoch()
        for officer in removed {
            try writer.markRekeyDue(casesReadableBy: officer)
            try writer.forgetOfficeSecret(of: officer)
        }
    }

    /// What bars the removal of officers who are the only ones to hold a case.
    private static func refusals(ofLosing removed: [Officer.ID], _ writer: StoreWriter) throws
        -> [Refusal]
    {
        let alone = try writer.casesHeldOnly(by: Set(removed)).count
        guard alone > 0 else { return [] }
        let holders = try removed.filter { try !writer.casesHeldOnly(by: [$0]).isEmpty }
        let directory = try writer.directory()
        // Several may hold a case that nobody else does.
        let named = (holders.isEmpty ? removed : holders).compactMap {
            directory.member($0)?.officer.name
        }
        return [.holdsCasesAlone(alone, by: named.sorted())]
    }

    /// What bars a directory that nobody could ever change again.
    static func refusals(ofKeeping officers: [Officer]) -> [Refusal] {
        let isChangeable = officers.contains { one in
            one.roles.contains(.administrator)
                && officers.contains {
                    !$0.roles.isDisjoint(with: [.auditor, .head]) && $0.human != one.human
                }
        }
        return isChangeable ? [] : [.officeNeedsTwo]
    }

    /// The same at the unlock: a disk or a lock that bars it leaves it to the next time.
    ///
    /// - Returns: how many cases stay due because of what is stored of them.
    func rekeyAtUnlock(
        _ progress: (Int, Int) -> Void, while goesOn: () -> Bool
    ) throws(DeskError) -> (done: Int, stuck: Int) {
        do {
            let (done, _, stuck) = try rekey(progress: progress, while: goesOn)
            return (done, stuck)
        } catch {
            guard Self.passes(error) else { throw error }
            return (0, 0)
        }
    }

    /// Gives every case that is due and that this officer holds a new key; one transaction a case.
    ///
    /// A case of which something stored does not hold, or whose mark no departure in the log
    /// explains, stays as it is; the log says so.
    ///
    /// - Parameters:
    ///   - progress: told how many of how many are done.
    ///   - goesOn: asked before each case; when it says no, the rest is left to the next time.
    /// - Returns: how many cases were given one, how many are left, and how many could not be given
    ///   one.
    /// - Throws: what keeps the vault from being written; cases done by then stay done.
    @discardableResult
    package func rekey(
        progress: (Int, Int) -> Void = { _, _ in }, while goesOn: () -> Bool = { true }
    ) throws(DeskError) -> (done: Int, left: Int, stuck: Int) {
        let (own, all) = try reading { reader in
            let due = try reader.rekeyDue()
            return (try due.filter { try reader.holds($0) }, due.count)
        }
        var stuck: [CaseFile.ID] = []
        for (index, id) in own.enumerated() {
            progress(index, own.count)
            guard goesOn() else {
                try noteStuck(stuck)
                return (index - stuck.count, all - index, stuck.count)
            }
            do {
                try writing { writer in
                    // Another holder may have been faster.
                    guard try writer.rekeyDue().contains(id) else { return }
                    guard try writer.isRekeyExplained(id) else { throw StoreError.unexplained }
                    try writer.rekey(id)
                    try writer.log(deed: "rekey", caseID: id)
                }
            } catch {
                guard Self.liesInTheCase(error) else { throw error }
                stuck.append(id)
            }
        }
        try noteStuck(stuck)
        progress(own.count, own.count)
        return (own.count - stuck.count, all - own.count, stuck.count)
    }

    /// Says in the log which cases stay due because of what is stored of them.
    private func noteStuck(_ cases: [CaseFile.ID]) throws(DeskError) {
        guard !cases.isEmpty else { return }
        try writing { writer in
            for id in cases {
                try writer.log(deed: "rekey", caseID: id, refused: ["notRekeyed"])
            }
        }
    }

    /// Whether an error lies in what is stored of a case, so that another case may do.
    private static func liesInTheCase(_ error: DeskError) -> Bool {
        switch error {
        case .store(let error): error.isOfContent || error == .damaged
        case .vault, .package, .noVault, .folderInUse, .officerNotConfirmed, .directoryInvalid,
            .logRewound, .pageOutdated, .noSuchCase, .noSuchDocument, .refused, .stepUpNeeded,
            .locked, .ruleBookInvalid, .officeKeyMissing, .exportFolder, .exportNameTaken,
            .documentTooLarge, .unsuitable, .backup:
            false
        }
    }

    /// Whether an error will be over by itself or with more room, and the vault can be read.
    private static func passes(_ error: DeskError) -> Bool {
        switch error {
        case .store(.diskFull), .store(.readOnly), .store(.busy): true
        case .store(.vault), .store(.damaged), .store(.newerVault), .store(.missing),
            .store(.folderInUse), .store(.undecodable), .store(.rowAltered),
            .store(.directoryInvalid), .store(.officerNotConfirmed), .store(.unexplained),
            .store(.changedMeanwhile), .store(.unlogged), .store(.replaced), .store(.sqlite),
            .vault, .package, .noVault, .folderInUse, .officerNotConfirmed, .directoryInvalid,
            .logRewound, .pageOutdated, .noSuchCase, .noSuchDocument, .refused, .stepUpNeeded,
            .locked, .ruleBookInvalid, .officeKeyMissing, .exportFolder, .exportNameTaken,
            .documentTooLarge, .unsuitable, .backup:
            false
        }
    }
}
