import Casework
import Crypto
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import CaseStore
@testable import Vault

/// The officer who has a valid slot and a program of his own with none of our rules; the
/// administrator who has no case.
///
/// What else such a program tries is in HostileClientTests and DirectoryTests.
@Suite struct OfficerPromises {
    let vault: TestVault
    /// A case of cem, which dora was not given, and one of dora.
    let ours: CaseFile.ID
    let hers: CaseFile.ID

    init() throws {
        vault = try TestVault()
        ours = CaseFile.ID(try vault.receive("IN-1", documentByteCount: 1_200_000))
        hers = CaseFile.ID(try vault.receive("IN-2", as: "dora"))
    }

    /// Every sealed value of a case, with what it is bound to.
    private func sealed(_ db: Database, of id: CaseFile.ID) throws -> [(Data, RecordLabel)] {
        func label(_ kind: Int, _ record: Data, _ row: Row, _ chunk: Int = 0, _ count: Int = 1)
            throws -> RecordLabel
        {
            RecordLabel(
                table: UInt8(kind), caseID: id.uuid,
                recordID: try #require(UUID(bytes: Array(record))), epoch: row["epoch"],
                version: row["version"], chunk: UInt32(chunk), chunkCount: UInt32(count))
        }
        let key = Data(id.uuid.bytes)
        var found: [(Data, RecordLabel)] = []
        for row in try Row.fetchAll(
            db, sql: "SELECT * FROM case_row WHERE id = ?", arguments: [key])
        {
            found.append((row["summary"], try label(6, key, row)))
        }
        for row in try Row.fetchAll(
            db, sql: "SELECT * FROM record WHERE case_id = ?", arguments: [key])
        {
            found.append((row["sealed"], try label(row["kind"], row["id"], row)))
        }
        for row in try Row.fetchAll(
            db,
            sql: """
                SELECT c.*, r.epoch, r.version,
                    (SELECT count(*) FROM chunk WHERE record_id = r.id) AS n
                FROM chunk c JOIN record r
                ON r.case_id = c.case_id AND r.kind = c.kind AND r.id = c.record_id
                WHERE c.case_id = ?
                """, arguments: [key])
        {
            found.append(
                (
                    row["sealed"],
                    try label(row["kind"], row["record_id"], row, row["chunk_index"], row["n"])
                ))
        }
        return found
    }

    /// Tries every key that an officer's session has on every sealed value of a case.
    private func opened(by login: String, of id: CaseFile.ID) throws -> (tried: Int, opened: Int) {
        let store = try vault.open(login)
        defer { store.close() }
        let session = store.session
        _ = try store.read { try $0.caseRows() }
        let (values, grants) = try store.pool.read { db in
            (
                try sealed(db, of: id),
                try Data.fetchAll(
                    db, sql: "SELECT grant_bytes FROM case_grant WHERE case_id = ?",
                    arguments: [Data(id.uuid.bytes)])
            )
        }
        var keys: [SymmetricKey] = []
        try session.with { secrets throws(VaultError) in
            let held = secrets.caseKeys.withLock { Array($0.values) }
            for key in held {
                keys.append(
                    try key.withSecret { secret throws(VaultError) in secret.derived("records") })
            }
            for label in ["records", "unlock", "sign", "own case keys"] {
                keys.append(secrets.wrappingSeed.derived(label))
                keys.append(secrets.signingSeed.derived(label))
            }
        }
        for label in ["records", "office record", "log", "log reason", "page key wrap"] {
            keys.append(
                try session.vaultKeys().withCurrent { key throws(VaultError) in
                    key.derived(label)
                })
        }
        var count = 0
        for (value, label) in values {
            for key in keys {
                let plain = try? Seal.open(
                    Array(value.dropFirst()), key: key, associated: label.associated)
                count += plain == nil ? 0 : 1
            }
        }
        for bytes in grants {
            // A grant to another: its wrap is opened with the own key all the same.
            let grant = try Grant(bytes: Array(bytes))
            for officer in [grant.officer, session.officer] {
                let info = Wrap.info(
                    purpose: Grant.purpose, vault: session.vault, subject: grant.caseID,
                    epoch: grant.epoch, officer: officer)
                let isOpen = try session.with { secrets throws(VaultError) in
                    let key = try Slot.wrappingKey(seed: secrets.wrappingSeed)
                    let plain = try? Wrap.open(grant.wrap, with: key, info: info)
                    return plain != nil
                }
                count += isOpen ? 1 : 0
            }
        }
        return (values.count, count)
    }

    @Test func anOfficerWithHisOwnProgramReadsOnlyTheCasesGrantedToHim() throws {
        let foreign = try opened(by: "dora", of: ours)
        #expect(foreign.tried >= 5)
        #expect(foreign.opened == 0)

        // The same search with the holder's keys finds every one of them, and his grant.
        let own = try opened(by: "cem", of: ours)
        #expect(own.opened >= own.tried)
    }

    /// Reference, State, state and dates of another's case: the page layer keeps them from
    /// thieves, not from officers.
    @Test func ofOtherCasesHeSeesThePlainColumnsAndNothingElse() throws {
        let store = try vault.open("dora")
        defer { store.close() }

        let row = try store.pool.read { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM case_row WHERE id = ?",
                arguments: [Data(ours.uuid.bytes)])
        }

        let names = Set(try #require(row).columnNames)
        #expect(
            names == [
                "id", "reference", "state", "urgency", "requesting_state", "received_at",
                "due_on", "epoch", "version", "summary",
            ])
        #expect(row?["reference"] == "IN-1")
        let summary: Data = try #require(row?["summary"])
        #expect(summary.range(of: Data("Veldt".utf8)) == nil)
    }

    /// An entry in another's name, with tree and checkpoint made to fit it.
    @Test func anOfficerWithHisOwnProgramCannotSignAsAnother() throws {
        let ada = vault.administrator.officer.id
        let cem = try vault.unlock("cem")
        let certificates = try vault.open("bea")
        let hers = try certificates.pool.read { db in
            try Data.fetchOne(
                db, sql: "SELECT id FROM certificate WHERE officer = ?",
                arguments: [Data(ada.uuid.bytes)])
        }
        certificates.close()
        let certificate = Array(try #require(hers))
        try HostileClient.change(vault, as: "cem") { db in
            let size = try Int.fetchOne(db, sql: "SELECT count(*) FROM log_entry") ?? 0
            let body = LogBody(
                deed: "approve", caseID: ours, subject: nil, ruleBook: 1, changes: [],
                sealedReason: nil, refused: [])
            let forged = try Self.entry(
                number: size, officer: ada.uuid, certificate: certificate, body: body.bytes,
                by: cem)
            try HostileClient.append(forged, at: size, to: db, signedBy: cem)
        }

        let verdict = try vault.verdict()
        #expect(verdict == .broken(.signatureInvalid(entry: 5)))
        let store = try vault.open("bea")
        defer { store.close() }
        #expect(throws: StoreError.self) {
            try store.read { try $0.logRows(before: nil, limit: 1) }
        }
    }

    /// An entry sealed as another's, under her certificate, signed with the own key.
    private static func entry(
        number: Int, officer: UUID, certificate: [UInt8], body: [UInt8], by session: Session
    ) throws -> [UInt8] {
        let at = UInt64(TestVault.start.timeIntervalSince1970 * 1000)
        var place = ByteWriter()
        place.number(UInt64(number))
        place.number(at)
        place.id(officer)
        var entry = ByteWriter()
        entry.number(UInt8(1))
        entry.put(place.bytes)
        entry.put(certificate)
        entry.counted(try session.seal(body, purpose: "log", associated: place.bytes))
        return entry.bytes + (try session.sign(Array("rogatory log v1".utf8) + entry.bytes))
    }

    /// A grant in another's name, to a case that is not the forger's.
    @Test func aGrantForgedInAnothersNameIsNotUsed() throws {
        let cem = try vault.unlock("cem")
        let dora = try vault.unlock("dora")
        let key = CaseKey(secret: SecretBytes(randomCount: 32), caseID: ours.uuid, epoch: 1)
        let own = try dora.grant(key, to: vault.officers[1].keys)
        let store = try vault.open("cem")
        let his = try store.pool.read { db in
            try Data.fetchOne(
                db, sql: "SELECT grant_bytes FROM case_grant WHERE officer = ?",
                arguments: [Data(cem.officer.bytes)])
        }
        store.close()
        let genuine = try Grant(bytes: Array(try #require(his)))
        let forged = Grant(
            caseID: ours.uuid, epoch: 1, officer: dora.officer,
            certificate: genuine.certificate, wrap: own.wrap, signature: own.signature)

        for grant in [forged, own] {
            try HostileClient.change(vault, as: "dora") { db in
                try db.execute(
                    sql: "INSERT OR REPLACE INTO case_grant VALUES (?, ?, 1, ?)",
                    arguments: [
                        Data(dora.officer.bytes), Data(ours.uuid.bytes), Data(grant.bytes),
                    ])
            }
            let reading = try vault.open("dora")
            defer { reading.close() }
            #expect(throws: StoreError.self) { try reading.read { try $0.file(ours) } }
            #expect(try vault.verdict() == .broken(.rowUnaccounted(.grant)))
            // He who holds the case is not told that she holds it too.
            let honest = try vault.open("cem")
            defer { honest.close() }
            #expect(throws: StoreError.self) { try honest.read { try $0.assigned(ours) } }
        }
    }

    @Test func aRowChangedOutsideTheProgramNoLongerMatchesTheLog() throws {
        let whole = try vault.verdict()
        for table in StoredTable.all where table.kind != .officeSecret {
            let column = try #require(table.columns.last)
            let key = table.columns[0]
            try HostileClient.run(
                vault, as: "cem",
                """
                CREATE TABLE kept AS SELECT * FROM \(table.name);
                UPDATE \(table.name) SET \(column) = CAST(coalesce(\(column), '') || 'x' AS BLOB)
                WHERE \(key) IN (SELECT \(key) FROM \(table.name) LIMIT 1);
                """)

            let verdict = try vault.verdict()

            if case .intact = verdict { Issue.record("\(table.name) was passed over") }
            try HostileClient.run(
                vault, as: "cem",
                """
                DELETE FROM \(table.name);
                INSERT INTO \(table.name) SELECT * FROM kept;
                DROP TABLE kept;
                """)
        }
        #expect(try vault.verdict() == whole)
        guard case .intact = whole else {
            Issue.record("\(whole)")
            return
        }
    }

    // MARK: - The administrator

    @Test func anAdministratorWithoutCasesReadsNoContent() throws {
        for id in [ours, hers] {
            let found = try opened(by: "ada", of: id)
            #expect(found.tried >= 3)
            #expect(found.opened == 0)
        }
    }

    /// She holds the vault key, so she can write any slot she likes, MAC and all.
    @Test func anAdministratorCannotPlantHisOwnKeyInAnothersPlace() throws {
        let dora = vault.officers[1]
        let ada = try vault.unlock("ada")
        try ada.discardSlot(of: dora.officer.id.uuid)
        let planted = try ada.addSlot(
            officer: dora.officer.id.uuid,
            credentials: Credentials(
                login: "dora", passphrase: SecretBytes(passphrase: "words of the administrator")))
        let cem = try vault.open("cem")
        try cem.write(at: TestVault.start) { writer in
            // What an honest program gives dora goes to the keys of the directory.
            let member = try #require(try writer.directory().member(dora.officer.id))
            try writer.grant(ours, to: member)
            try writer.log(deed: "assign", caseID: ours)
        }
        cem.close()

        let impostor = try Session.unlock(
            vault.folder,
            credentials: Credentials(
                login: "dora", passphrase: SecretBytes(passphrase: "words of the administrator")),
            policy: .forTests, at: TestVault.start)
        #expect(impostor.keys == planted)
        let store = try Store.open(session: impostor)
        defer { store.close() }

        #expect(try store.read { try $0.isOfficerConfirmed() } == false)
        #expect(throws: StoreError.self) { try store.read { try $0.file(ours) } }
        #expect(throws: StoreError.officerNotConfirmed) {
            try store.write(at: TestVault.start) { try $0.log(deed: "takeIn") }
        }
    }
}
