import CaseStore
import Casework
import Foundation
import Vault

extension FrontDoor {
    /// The vault's database, compared with what this officer saw last.
    ///
    /// Where it is another or an older one it stays shut, unless he decides to go on with it: his
    /// identity key signs that, and the log says so. What he typed for it is cleared.
    func settledStore(_ session: Session, login: String, _ decide: RewindDecision?) throws -> Store
    {
        let store = try Store.open(session: session)
        do {
            guard try !store.hasStalePage() else { throw DeskError.pageOutdated }
            if let states = try rewind(of: store) {
                guard let acceptance = decide?(states.rewind) else { throw DeskError.logRewound }
                defer { acceptance.stepUp.passphrase.clear() }
                try accept(states, acceptance, login: login, store)
            }
            return store
        } catch {
            store.close()
            throw error
        }
    }

    /// A rewind as it is shown, with the checkpoints that it is between.
    private struct States {
        let rewind: Rewind
        /// Nothing when the pages only are remembered.
        let seen: Checkpoint?
        let found: Checkpoint
    }

    /// How the vault differs from what is remembered of it in the place that remembers most;
    /// nothing when it goes on from there everywhere.
    private func rewind(of store: Store) throws -> States? {
        try surroundings.witnessFolders.compactMap { try rewind(of: store, rememberedIn: $0) }
            .max { ($0.seen?.size ?? 0) < ($1.seen?.size ?? 0) }
    }

    private func rewind(of store: Store, rememberedIn folder: String) throws -> States? {
        let vault = store.session.vault
        let seen = try Witness.recall(vault: vault, in: folder)
        // While new pages were about to take the place of the old ones the table of live pages may
        // be gone; the slot file says so under the vault key.
        let pages =
            try store.session.pageKeyCount == 1
            ? Witness.recallPages(vault: vault, in: folder) : nil
        let pagesGoOn = pages.map { store.extends($0) } ?? true
        return try store.read { reader in
            try reader.checkEpoch()
            let logGoesOn = try seen.map { try reader.consistency(from: $0) } ?? true
            if logGoesOn, pagesGoOn { return nil }
            guard let found = try reader.checkpoint() else { throw DeskError.store(.missing) }
            let difference: AcceptedRewind.Difference =
                logGoesOn ? .pages : seen.map { $0.size > found.size } == true ? .shorter : .other
            return States(
                rewind: Rewind(
                    difference: difference,
                    remembered: seen.map {
                        Rewind.Mark(
                            size: $0.size, root: Data($0.root).base64EncodedString(),
                            at: Witness.seenAt(vault: vault, in: folder))
                    },
                    found: Rewind.Mark(
                        size: found.size, root: Data(found.root).base64EncodedString(),
                        at: try reader.logRows(before: found.size, limit: 1).first?.at),
                    accepted: try Rewind.acceptances(reader, vault: vault)),
                seen: seen, found: found)
        }
    }

    private func accept(
        _ states: States, _ acceptance: RewindAcceptance, login: String, _ store: Store
    ) throws {
        let session = store.session
        // Nothing that this officer remembers vouches for the pages any more: the log's digests
        // have to, for every row.
        let remembered = states.rewind.difference == .pages ? states.seen : nil
        guard case .intact = try store.verify(remembered: remembered) else {
            throw DeskError.pageOutdated
        }
        let now = surroundings.now()
        var record = AcceptedRewind(
            officer: Officer.ID(session.officer), at: now, difference: states.rewind.difference,
            remembered: states.seen?.note ?? "", found: states.found.note,
            reason: acceptance.reason)
        record.signature = try session.stepUp(acceptance.stepUp.credentials(login), at: now) {
            (signer: borrowing IdentitySigner) throws(VaultError) in
            try signer.sign(record.statement(vault: session.vault))
        }
        let signed = record
        try store.write(at: now) { writer in
            // Colleagues may have written meanwhile; the log still begins with what was shown.
            guard try writer.consistency(from: states.found) else { throw DeskError.logRewound }
            try writer.noteRewind(signed)
            try writer.log(
                deed: "acceptOlder", reason: states.rewind.words + " " + signed.reason)
        }
        let (checkpoint, pages) = try store.read { reader in
            (try reader.checkpoint(), store.pageAnchor())
        }
        guard let checkpoint else { throw DeskError.store(.missing) }
        for folder in surroundings.witnessFolders {
            try Witness.replace(with: checkpoint, pages, vault: session.vault, in: folder)
        }
    }

    /// What an officer should know though the vault opened.
    func remarks(_ session: Session, _ reader: StoreReader) throws -> [UnlockRemark] {
        let last = try reader.logRows(before: nil, limit: 1).first?.at
        var remarks: [UnlockRemark] = []
        let silent = try surroundings.witnessFolders.filter {
            try Witness.recall(vault: session.vault, in: $0) == nil
        }
        if !silent.isEmpty, try reader.hasWorked(Officer.ID(session.officer)) {
            if silent == surroundings.witnessFolders {
                remarks.append(.nothingRemembered(entries: try reader.logSize(), lastAt: last))
            } else if surroundings.anchorFolder.map(silent.contains) == true {
                remarks.append(.nothingOnTheStick)
            }
        }
        if let last {
            let ahead = last.timeIntervalSince(surroundings.now())
            if ahead > UnlockRemark.clockToleranceSeconds {
                remarks.append(.clockBehind(seconds: Int(ahead), lastAt: last))
            }
        }
        return remarks
    }
}

extension Rewind {
    /// Both checkpoints in one line, as the log has them.
    fileprivate var words: String {
        let seen = remembered.map { "\($0.size) entries, root \($0.root)" } ?? "the pages only"
        return "Seen: \(seen). Found: \(found.size) entries, root \(found.root)."
    }

    /// Every acceptance that the vault keeps, with its signature judged.
    static func acceptances(_ reader: any StoreReading, vault: UUID) throws -> [Acceptance] {
        let members = try reader.everyMember()
        return try reader.acceptedRewinds().map { record in
            let member = members.member(record.officer)
            func size(_ note: String) -> Int? {
                // A note that does not read was not written by the program.
                (try? Checkpoint(note: note))?.size
            }
            return Acceptance(
                name: member?.officer.name ?? "somebody", at: record.at,
                difference: record.difference, remembered: size(record.remembered),
                found: size(record.found) ?? 0, reason: record.reason,
                isSignatureGood: member?.keys.verify(
                    record.signature, of: record.statement(vault: vault)) ?? false)
        }
    }
}

extension Desk {
    /// Every time an officer went on with a vault that was not the one he saw last.
    package func acceptedRewinds() throws(DeskError) -> [Rewind.Acceptance] {
        try reading { reader in try Rewind.acceptances(reader, vault: session.vault) }
    }
}
