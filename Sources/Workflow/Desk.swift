import CaseStore
package import Casework
import Dispatch
package import Foundation
import Exchange
import Vault

/// One unlocked officer at work: one reading a screen, one door for deeds.
///
/// A class because it owns the officer's keys and the open vault; `lock()` gives both back. Every
/// call blocks for a transaction, and the deeds that ask for the passphrase for half a second
/// more: never call it on the terminal's thread.
package final class Desk: Sendable {
    package let officer: Officer
    package let isTraining: Bool
    package let office: String
    /// Whether one copy of the slot file was damaged and has been written anew.
    package let healedSlots: Bool
    /// What the officer should know, though the vault opened.
    package let remarks: [UnlockRemark]

    let login: String
    let session: Session
    let store: Store
    let rules: RuleBook
    let officeFacts: Office
    let surroundings: Surroundings

    init(
        officer: Officer, login: String, healedSlots: Bool, remarks: [UnlockRemark],
        session: Session, store: Store, office: Office, rules: RuleBook, surroundings: Surroundings
    ) {
        self.officer = officer
        self.isTraining = session.isTraining
        self.office = office.name
        self.healedSlots = healedSlots
        self.remarks = remarks
        self.login = login
        self.session = session
        self.store = store
        self.rules = rules
        self.officeFacts = office
        self.surroundings = surroundings
    }

    /// The same desk with one more thing that the officer should know.
    func adding(_ remark: UnlockRemark) -> Desk {
        Desk(
            officer: officer, login: login, healedSlots: healedSlots, remarks: remarks + [remark],
            session: session, store: store, office: officeFacts, rules: rules,
            surroundings: surroundings)
    }

    /// Wipes the keys and closes the vault; every later call throws `.locked`.
    ///
    /// The keys are gone a tenth of a second after the call at the latest, whatever else reads or
    /// writes meanwhile. Closing waits for those readings and is not waited for longer than a
    /// moment: what is not folded into the database then stays in its log of pages.
    package func lock() {
        guard session.isOpen else { return }
        Self.wait(atMost: 0.1) { self.rememberCheckpoint() }
        session.close()
        store.interrupt()
        Self.wait(atMost: 2) { self.store.close() }
    }

    /// Wipes the keys and closes the vault, however long that takes: for a program that ends next.
    package func leave() {
        guard session.isOpen else { return }
        rememberCheckpoint()
        session.close()
        store.close()
    }

    /// Does something on a thread of its own; returns when it is done or the time is over.
    private static func wait(atMost seconds: Double, for work: @escaping @Sendable () -> Void) {
        let isDone = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            work()
            isDone.signal()
        }
        _ = isDone.wait(timeout: .now() + seconds)
    }

    /// A fresh random identity, for what a deed is to make.
    package func newID() -> UUID { surroundings.newID() }

    // MARK: - Transactions

    func reading<Result>(_ body: (StoreReader) throws -> Result) throws(DeskError) -> Result {
        guard session.isOpen else { throw .locked }
        do {
            return try store.read { reader in
                // Who was removed since he unlocked sees nothing more.
                guard try reader.isOfficerConfirmed() else { throw StoreError.officerNotConfirmed }
                return try body(reader)
            }
        } catch {
            throw DeskError(wrapping: error)
        }
    }

    func writing<Result>(_ body: (StoreWriter) throws -> Result) throws(DeskError) -> Result {
        guard session.isOpen else { throw .locked }
        do {
            return try store.write(at: surroundings.now(), body)
        } catch {
            throw DeskError(wrapping: error)
        }
    }

    /// Reads what a screen shows; with a reason, as one logged reading.
    func read<Content>(
        _ deed: ReadingKind, case caseID: CaseFile.ID? = nil, subject: UUID? = nil,
        because: String?, _ body: (any StoreReading) throws -> Content
    ) throws(DeskError) -> Content {
        guard let because else { return try reading(body) }
        return try writing { writer in
            let content = try body(writer)
            try writer.log(
                deed: deed.rawValue, caseID: caseID, subject: subject,
                reason: because.isEmpty ? nil : because, refused: [])
            return content
        }
    }

    /// The case file, as this officer may see it, with what the rules look at beside it.
    func held(
        _ id: CaseFile.ID, _ reader: any StoreReading
    ) throws -> (file: CaseFile, circumstances: Circumstances) {
        guard let stored = try reader.file(id) else { throw DeskError.noSuchCase }
        let circumstances = try circumstances(
            assigned: reader.assigned(id), version: stored.version, reader)
        guard !circumstances.hasConflict(officer.human, in: stored.value) else {
            throw DeskError.noSuchCase
        }
        return (stored.value, circumstances)
    }

    /// What the rules look at for a deed of the whole office; `held` has it for one on a case.
    func circumstances(
        assigned: Set<Officer.ID> = [], version: Int = 0, _ reader: any StoreReading
    ) throws -> Circumstances {
        Circumstances(
            rules: rules, officers: try reader.directory().members.map(\.officer),
            recipients: try reader.recipients(), assigned: assigned, now: surroundings.now(),
            isTraining: isTraining, version: version)
    }

    /// What bars each deed now, worked out for a screen.
    func offers(on file: CaseFile?, in circumstances: Circumstances) -> Offers {
        var refusals: [ActionKind: [Refusal]] = [:]
        for kind in ActionKind.allCases {
            refusals[kind] = Policy.refusals(of: kind, by: officer, on: file, in: circumstances)
        }
        return Offers(refusals)
    }

    var today: CalendarDay { CalendarDay(of: surroundings.now()) }

    /// Keeps the newest checkpoint outside the vault, so that an older vault put back is told.
    func rememberCheckpoint() {
        surroundings.remember(store, vault: session.vault)
    }
}

extension Surroundings {
    /// Remembers the vault as it is now in every place that witnesses it.
    func remember(_ store: Store, vault: UUID) {
        // A state folder that cannot be written costs the next unlock its proof, not this deed.
        _ = try? store.read { reader in
            guard let checkpoint = try reader.checkpoint() else { return }
            let pages = store.pageAnchor()
            for folder in witnessFolders {
                // What one place does not take the other still does.
                try? Witness.remember(checkpoint, vault: vault, in: folder)
                if let pages { try? Witness.remember(pages, vault: vault, in: folder) }
            }
        }
    }
}

/// A reading of content, by the name the log has for it.
enum ReadingKind: String {
    case readCaseList, readCase, readDocument, readChecklist, readPackage, readLog
    case readRecipients, readOfficers, readMentions
}

extension DeskError {
    /// The desk's own error, or one of a target below it put into its place.
    init(wrapping error: any Error) {
        self =
            switch error {
            case let error as DeskError: error
            case let error as StoreError: error == .vault(.locked) ? .locked : .store(error)
            case let error as VaultError: error == .locked ? .locked : .vault(error)
            case let error as ExchangeError: .package(error)
            default: .store(.undecodable)
            }
    }
}
