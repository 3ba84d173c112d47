package import Casework
import Foundation
import GRDB
import Vault

extension StoreReading {
    /// Cases that an officer could read who is gone, and whose key is still the one he had.
    package func rekeyDue() throws(StoreError) -> [CaseFile.ID] {
        var due: [CaseFile.ID] = []
        let rows = try context.rows(
            "SELECT id FROM office_record WHERE kind = ? ORDER BY id",
            [Int(OfficeRecordKind.rekeyDue.rawValue).databaseValue])
        for row in rows { due.append(Identifier(try row.id("id"))) }
        return due
    }

    /// Whether the case's present key is granted to this officer.
    package func holds(_ caseID: CaseFile.ID) throws(StoreError) -> Bool {
        try context.number(
            """
            SELECT count(*) FROM case_grant g JOIN case_row c ON c.id = g.case_id
            WHERE g.officer = ? AND g.case_id = ? AND g.epoch = c.epoch
            """, [context.session.officer.blob, caseID.uuid.blob]) == 1
    }

    /// Cases whose present key nobody holds but these officers.
    ///
    /// A grant to somebody else counts only where the log tells how he came to the key. Reads the
    /// entries of every case that seems to be shared.
    package func casesHeldOnly(by officers: Set<Officer.ID>) throws(StoreError)
        -> Set<CaseFile.ID>
    {
        var alone: Set<CaseFile.ID> = []
        var others: [CaseFile.ID: Set<UUID>] = [:]
        let rows = try context.rows(
            """
            SELECT g.officer, g.case_id FROM case_grant g JOIN case_row c ON c.id = g.case_id
            WHERE g.epoch = c.epoch
            """)
        for row in rows {
            let caseID = CaseFile.ID(try row.id("case_id"))
            let officer = try row.id("officer")
            if officers.contains(Identifier(officer)) {
                alone.insert(caseID)
            } else {
                others[caseID, default: []].insert(officer)
            }
        }
        for caseID in alone {
            guard let others = others[caseID] else { continue }
            let holders = try context.keyHolders(of: caseID).officers
            if !holders.isDisjoint(with: others) { alone.remove(caseID) }
        }
        return alone
    }
}

extension StoreWriter {
    /// Marks every case of which an officer was ever given a key that is still in use.
    package func markRekeyDue(casesReadableBy officer: Officer.ID) throws(StoreError) {
        let rows = try context.rows(
            """
            SELECT g.case_id FROM case_grant g JOIN case_row c ON c.id = g.case_id
            WHERE g.officer = ? AND g.epoch = c.epoch
            """, [officer.uuid.blob])
        for row in rows { try markRekeyDue(Identifier(try row.id("case_id"))) }
    }

    func markRekeyDue(_ caseID: CaseFile.ID) throws(StoreError) {
        try context.saveOffice([], .rekeyDue, caseID.uuid, over: nil)
    }

    /// Notes the epoch of the vault key in force, so that an older slot file is told.
    package func noteEpoch() throws(StoreError) {
        let epoch = try stated { try context.session.epoch }
        var writer = ByteWriter()
        writer.number(epoch)
        try context.saveOffice(writer.bytes, .epoch, .ofNumber(0), over: nil)
    }

    /// Takes the office's signing key from an officer who is gone; what he kept he has.
    package func forgetOfficeSecret(of officer: Officer.ID) throws(StoreError) {
        let key = [StoreContext.officeKeyPurpose.databaseValue, officer.uuid.blob]
        guard
            try context.number(
                "SELECT count(*) FROM office_secret WHERE purpose = ? AND officer = ?", key) == 1
        else { return }
        try context.remove(.officeSecret, key)
    }

    /// Gives a case a new key: every record is sealed anew, every holder of the directory is
    /// granted it, and the grants of the old key go.
    ///
    /// A holder is who came to the key by way of other holders, as the log tells it, and whose roles
    /// may hold a case; a grant that anybody else made is not asked. `.unexplained` where that is
    /// not true of this officer himself. Versions stay, so that whoever edits meanwhile is not
    /// disturbed. The old key is kept under the new one for reasons that stand in the log.
    package func rekey(_ caseID: CaseFile.ID) throws(StoreError) {
        let old = try context.heldKey(caseID)
        let holders = try context.keyHolders(of: caseID).officers
        let members = try directory().members.filter {
            $0.officer.mayHoldCases && holders.contains($0.officer.id.uuid)
        }
        guard members.contains(where: { $0.officer.id.uuid == context.session.officer }) else {
            throw .unexplained
        }
        let past = try context.pastKeys(of: caseID, under: old) + [old]
        let new = try stated { try context.session.nextCaseKey(after: old) }
        try reseal(recordsOf: caseID, from: old, to: new)
        try resealSummary(of: caseID, from: old, to: new)
        try save(past, of: caseID, under: new)
        let grants = try context.rows(
            "SELECT officer, epoch FROM case_grant WHERE case_id = ?", [caseID.uuid.blob])
        for row in grants {
            try context.remove(
                .grant,
                [
                    try row.id("officer").blob, caseID.uuid.blob,
                    try row.number("epoch").databaseValue,
                ])
        }
        try context.forgetOwnKeys(of: caseID.uuid)
        for member in members { try store(grantOf: new, to: member) }
        if try rekeyDue().contains(caseID) {
            try context.remove(
                .officeRecord,
                [Int(OfficeRecordKind.rekeyDue.rawValue).databaseValue, caseID.uuid.blob])
        }
    }

    private func reseal(recordsOf caseID: CaseFile.ID, from old: CaseKey, to new: CaseKey)
        throws(StoreError)
    {
        let rows = try context.rows(
            "SELECT kind, id, version, sealed FROM record WHERE case_id = ? AND kind != ?",
            [caseID.uuid.blob, Int(RecordKind.pastKeys.rawValue).databaseValue])
        for row in rows {
            guard let number = UInt8(exactly: try row.number("kind")),
                let kind = RecordKind(rawValue: number)
            else { throw .undecodable }
            let id = try row.id("id")
            let version = try row.unsigned("version")
            let header = try stated {
                try old.open(
                    try row.bytes("sealed"),
                    as: StoreContext.label(caseID, kind, id, old, version))
            }
            let sealed = try stated {
                try new.seal(header, as: StoreContext.label(caseID, kind, id, new, version))
            }
            try context.put(
                .record,
                [
                    caseID.uuid.blob, Int(kind.rawValue).databaseValue, id.blob,
                    Int(new.epoch).databaseValue, Int(version).databaseValue, sealed.blob,
                ])
            guard header.first == 1 else { continue }
            let count = try stated { try RecordForm.large(header).chunkCount }
            for index in 0..<count {
                try reseal(
                    chunk: index, of: count, caseID, kind, id, version, from: old, to: new)
            }
        }
    }

    private func reseal(
        chunk index: Int, of count: Int, _ caseID: CaseFile.ID, _ kind: RecordKind, _ id: UUID,
        _ version: UInt32, from old: CaseKey, to new: CaseKey
    ) throws(StoreError) {
        let place = [
            caseID.uuid.blob, Int(kind.rawValue).databaseValue, id.blob, index.databaseValue,
        ]
        guard
            let row = try context.row(
                """
                SELECT sealed FROM chunk
                WHERE case_id = ? AND kind = ? AND record_id = ? AND chunk_index = ?
                """, place)
        else { throw .vault(.sealBroken) }
        let sealed = try stated {
            let plain = try old.open(
                try row.bytes("sealed"),
                as: StoreContext.label(
                    caseID, kind, id, old, version, chunk: index, of: count))
            return try new.seal(
                plain,
                as: StoreContext.label(
                    caseID, kind, id, new, version, chunk: index, of: count))
        }
        try context.put(.chunk, place + [sealed.blob])
    }

    private func resealSummary(of caseID: CaseFile.ID, from old: CaseKey, to new: CaseKey)
        throws(StoreError)
    {
        guard
            let row = try context.row(
                "SELECT * FROM case_row WHERE id = ?", [caseID.uuid.blob])
        else { throw .undecodable }
        let version = try row.unsigned("version")
        let sealed = try stated {
            let plain = try old.open(
                try row.bytes("summary"),
                as: StoreContext.label(caseID, .summary, caseID.uuid, old, version))
            return try new.seal(
                plain, as: StoreContext.label(caseID, .summary, caseID.uuid, new, version))
        }
        let values = StoredTable.caseRow.columns.map { column -> DatabaseValue in
            switch column {
            case "epoch": Int(new.epoch).databaseValue
            case "summary": sealed.blob
            default: row[column]
            }
        }
        try context.put(.caseRow, values)
    }

    private func save(_ past: [CaseKey], of caseID: CaseFile.ID, under key: CaseKey)
        throws(StoreError)
    {
        let version = UInt32(past.count)
        let label = StoreContext.label(caseID, .pastKeys, caseID.uuid, key, version)
        let sealed = try stated { try key.seal(past: past, as: label) }
        try context.put(
            .record,
            [
                caseID.uuid.blob, Int(RecordKind.pastKeys.rawValue).databaseValue,
                caseID.uuid.blob, Int(key.epoch).databaseValue, Int(version).databaseValue,
                sealed.blob,
            ])
    }
}

extension StoreContext {
    /// The case's keys of earlier epochs, as the present one keeps them.
    func pastKeys(of caseID: CaseFile.ID, under key: CaseKey) throws(StoreError) -> [CaseKey] {
        guard
            let row = try row(
                "SELECT version, sealed FROM record WHERE case_id = ? AND kind = ? AND id = ?",
                [
                    caseID.uuid.blob, Int(RecordKind.pastKeys.rawValue).databaseValue,
                    caseID.uuid.blob,
                ])
        else { return [] }
        let label = Self.label(
            caseID, .pastKeys, caseID.uuid, key, try row.unsigned("version"))
        return try stated { try key.openPast(try row.bytes("sealed"), as: label) }
    }
}
