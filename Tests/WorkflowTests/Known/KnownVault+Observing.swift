import CaseStore
import Casework
import Crypto
import Foundation
import TestSupport
import Testing

@testable import Vault

extension GuessPolicy {
    /// The shipped one with new slots at its floor, so that what was kept opens quickly and stays
    /// as it is.
    static let known = GuessPolicy(
        newSlots: GuessCost(memoryKiB: 64 * 1024, passes: 3, lanes: 2), floorMemoryKiB: 64 * 1024,
        floorPasses: 3, capMemoryKiB: 4 * 1024 * 1024, firstDelaySeconds: 0, longestDelaySeconds: 0)
}

/// What today's code reads in a copy of the vault.
struct Observation {
    let folder: VaultFolder
    let openers: KnownAnswers.Openers
    let keyFile: [UInt8]

    func session(_ login: String) throws -> Session {
        let words = try #require(openers.passphrases[login])
        return try Session.unlock(
            folder,
            credentials: Credentials(
                login: login, passphrase: SecretBytes(passphrase: words),
                keyFile: SecretBytes(copying: openers.keyFileOf == login ? keyFile : [])),
            policy: .known, at: Date(timeIntervalSince1970: 1_790_000_000))
    }

    func keys(_ session: Session, of cases: [CaseFile.ID]) throws -> KnownAnswers.Keys {
        func hex(_ secret: borrowing SecretBytes) -> String {
            secret.withUnsafeBytes { Array($0) }.hex
        }
        func hex(_ key: SymmetricKey) -> String { key.withUnsafeBytes { Array($0) }.hex }
        let held = try session.vaultKeys()
        var vault: [String: String] = [:]
        for epoch in 1...held.epoch {
            vault[String(epoch)] = try held.with(epoch: epoch) { key throws(VaultError) in
                hex(key)
            }
        }
        var derived: [String: String] = [:]
        for label in [
            "slot file", "page key wrap", "office record", "log", "log reason", "past vault key",
        ] {
            derived[label] = try held.withCurrent { key throws(VaultError) in
                hex(key.derived(label))
            }
        }
        var ofCase: [String: String] = [:]
        for id in cases {
            let key = try #require(try session.cachedCaseKey(id.uuid))
            let name = id.uuid.lower + " \(key.epoch)"
            ofCase[name] = try key.withSecret { secret throws(VaultError) in hex(secret) }
            derived["records of " + name] = try key.withSecret { secret throws(VaultError) in
                hex(secret.derived("records"))
            }
        }
        return KnownAnswers.Keys(
            vault: vault, page: try session.withPageKey { Array($0).hex }, ofCase: ofCase,
            derived: derived)
    }

    func office(_ reader: StoreReader, auditor: Session) throws -> KnownAnswers.Office {
        let office = try reader.office()
        let directory = try reader.directory()
        let rules = try reader.ruleBook()
        let recovery = try #require(try reader.recovery())
        return KnownAnswers.Office(
            name: office.name, state: office.state,
            ruleBook: "\(rules.version) \(rules.digest.hex)",
            publicKey: try #require(try reader.officePublicKey()).hex,
            directory: directory.digest.hex, directoryVersion: directory.version,
            members: directory.members.map { member in
                let roles = member.officer.roles.map(\.rawValue).sorted().joined(separator: " ")
                return "\(member.officer.login) \(member.keys.keyID) \(roles)"
            }.sorted(),
            recipients: try reader.recipients().map { "\($0.state) \($0.ageKey.utf8.digest)" }
                .sorted(),
            register: try reader.register().map { "\($0.number) \($0.fileDigest.hex)" },
            recovery: "\(recovery.threshold) of \(recovery.count) \(recovery.publicKey.digest)",
            backups: try reader.backups().count,
            disposals: try reader.disposals().map {
                "\($0.reference) \($0.recordCount) "
                    + "\($0.backupsGoneOn?.text ?? "") \($0.signature.hex)"
            },
            failedTries: try auditor.failedTries().map { "\($0.login) \($0.wasFollowedByUnlock)" })
    }

    func cases(_ reader: StoreReader) throws -> [KnownAnswers.Case] {
        let names = Dictionary(
            try reader.everyMember().map { ($0.officer.id, $0.officer.login) },
            uniquingKeysWith: { first, _ in first })
        return try reader.caseRows().map { row in
            let file = try #require(try reader.file(row.id)).value
            let package = try #require(file.packages.last)
            return KnownAnswers.Case(
                id: row.id.uuid.lower, reference: row.reference, title: row.title,
                state: row.state.rawValue,
                assigned: try reader.assigned(row.id).compactMap { names[$0] }.sorted(),
                persons: file.persons.map(\.name).sorted(),
                documents: try file.documents.map { try document($0, of: row.id, reader) },
                package: package.id.uuid.lower, manifest: package.manifestDigest.hex,
                statement: package.statementDigest.hex,
                parts: try PackagePart.allCases.map {
                    try #require(try reader.package(row.id, package.id, part: $0)).digest
                })
        }
    }

    private func document(
        _ entry: DocumentEntry, of id: CaseFile.ID, _ reader: StoreReader
    ) throws -> KnownAnswers.Document {
        let text = try #require(try reader.text(id, entry.id))
        return KnownAnswers.Document(
            id: entry.id.uuid.lower, name: entry.heading,
            text: text.readings.map(\.text).joined(separator: "\u{0}").utf8.digest,
            original: try #require(try reader.original(id, entry.id)).digest,
            marks: try reader.marks(id, entry.id)?.value.marks.count ?? 0,
            copy: try reader.copy(id, entry.id)?.bytes.digest)
    }

    func log(_ store: Store) throws -> KnownAnswers.Log {
        guard case .intact(let entries, let rows) = try store.verify() else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return try store.read { reader in
            let names = Dictionary(
                try reader.everyMember().map { ($0.officer.id, $0.officer.login) },
                uniquingKeysWith: { first, _ in first })
            #expect(try reader.logSize() == entries)
            let all = try reader.logRows(before: nil, limit: entries).reversed()
            return KnownAnswers.Log(
                size: entries, root: try reader.root().hex, rows: rows,
                entries: all.map {
                    "\($0.number) \(names[$0.officer] ?? "?") \($0.body.deed) \($0.reason)"
                }, newest: try #require(try reader.checkpoint()).note)
        }
    }
}

extension KnownVault {
    /// Everything that today's code reads in copies of a kept vault.
    static func observed(
        in kept: String, openers: KnownAnswers.Openers, keyFile: [UInt8]
    ) throws -> KnownAnswers {
        let home = try TemporaryFolder()
        for name in ["whole", "behind"] {
            try FileManager.default.copyItem(
                atPath: kept + "/vault", toPath: home.path + "/" + name)
        }
        try FileManager.default.removeItem(atPath: home.path + "/behind/vault.db-wal")
        func observation(_ name: String) -> Observation {
            Observation(
                folder: VaultFolder(path: home.path + "/" + name), openers: openers,
                keyFile: keyFile)
        }
        let whole = observation("whole")
        let session = try whole.session("quill")
        let store = try Store.open(session: session)
        defer { store.close() }
        let auditor = try whole.session("thorne")
        let behind = try Store.open(session: try observation("behind").session("quill"))
        defer { behind.close() }
        let (cases, ids, office) = try store.read { reader in
            (
                try whole.cases(reader), try reader.caseRows().map(\.id),
                try whole.office(reader, auditor: auditor)
            )
        }
        return KnownAnswers(
            vault: session.vault.lower, openers: openers,
            keys: try whole.keys(session, of: ids), office: office, cases: cases,
            log: try whole.log(store), foldedIn: try whole.log(behind))
    }
}
