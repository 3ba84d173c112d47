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
        let alone = try writer.casesHeldOnly(by: Set(removed)).count
        try refuse(alone == 0 ? [] : [.holdsCasesAlone(alone)])
        try session.renewVaultKey(
            removing: Set(removed.map(\.uuid)), members: confirmed.members.map(\.keys))
        try writer.noteEpoch()
        for officer in removed {
            try writer.markRekeyDue(casesReadableBy: officer)
            try writer.forgetOfficeSecret(of: officer)
        }
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
    func rekeyAtUnlock(
        _ progress: (Int, Int) -> Void, while goesOn: () -> Bool
    ) throws(DeskError) {
        do {
            try rekey(progress: progress, while: goesOn)
        } catch {
            switch error {
            case .store(.diskFull), .store(.readOnly), .store(.busy): return
            default: throw error
            }
        }
    }

    /// Gives every case that is due and that this officer holds a new key; one transaction a case.
    ///
    /// - Parameters:
    ///   - progress: told how many of how many are done.
    ///   - goesOn: asked before each case; when it says no, the rest is left to the next time.
    /// - Returns: how many cases were given one, and how many are left.
    /// - Throws: what keeps the vault from being written; cases done by then stay done.
    @discardableResult
    package func rekey(
        progress: (Int, Int) -> Void = { _, _ in }, while goesOn: () -> Bool = { true }
    ) throws(DeskError) -> (done: Int, left: Int) {
        let (own, all) = try reading { reader in
            let due = try reader.rekeyDue()
            return (try due.filter { try reader.holds($0) }, due.count)
        }
        for (index, id) in own.enumerated() {
            progress(index, own.count)
            guard goesOn() else { return (index, all - index) }
            try writing { writer in
                // Another holder may have been faster.
                guard try writer.rekeyDue().contains(id) else { return }
                try writer.rekey(id)
                try writer.log(deed: "rekey", caseID: id)
            }
        }
        progress(own.count, own.count)
        return (own.count, all - own.count)
    }
}
