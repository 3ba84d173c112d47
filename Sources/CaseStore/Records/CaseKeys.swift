package import Casework
import Foundation
import GRDB
import Synchronization
import Vault

extension StoreContext {
    /// The key of a case in its present epoch; nothing when it was not granted to this officer.
    func caseKey(_ caseID: CaseFile.ID) throws(StoreError) -> CaseKey? {
        guard
            let row = try row(
                """
                SELECT g.grant_bytes, g.epoch, o.sealed AS own
                FROM case_grant g JOIN case_row c ON c.id = g.case_id
                LEFT JOIN own_key o
                ON o.officer = g.officer AND o.case_id = g.case_id AND o.epoch = g.epoch
                WHERE g.officer = ? AND g.case_id = ? AND g.epoch = c.epoch
                """, [session.officer.blob, caseID.uuid.blob])
        else { return nil }
        return try caseKey(
            caseID, epoch: try row.unsigned("epoch"), grant: try row.bytes("grant_bytes"),
            own: try row.optionalBytes("own"))
    }

    /// Opens a stored grant, after its signature and its granter were checked; or what the officer
    /// kept of it under his own key.
    func caseKey(
        _ caseID: CaseFile.ID, epoch: UInt32, grant bytes: [UInt8], own: [UInt8]?
    ) throws(StoreError) -> CaseKey {
        if let known = try stated({ try session.cachedCaseKey(caseID.uuid) }),
            known.epoch == epoch
        {
            return known
        }
        if let own,
            let key = try stated({
                try session.openOwn(own, caseID: caseID.uuid, epoch: epoch, grant: bytes)
            })
        {
            return key
        }
        let grant = try stated { try Grant(bytes: bytes) }
        guard grant.caseID == caseID.uuid, grant.epoch == epoch, grant.officer == session.officer
        else { throw .vault(.signatureInvalid) }
        let granter = try certificate(grant.certificate)
        let key = try stated { try session.open(grant, signedBy: granter) }
        proven.openedGrants.withLock { $0.append(grant) }
        return key
    }

    /// Opens on all cores what `caseKey` would open one after another.
    ///
    /// For an officer's first sight of many cases. One that does not open is left to `caseKey`; one
    /// that cannot be read throws what it throws there.
    func openGrantsAhead(of rows: [Row]) throws(StoreError) {
        var waiting: [(grant: Grant, granter: SessionCertificate)] = []
        for row in rows where try row.optionalBytes("own") == nil {
            let id = try row.id("id")
            let epoch = try row.unsigned("epoch")
            guard try stated({ try session.cachedCaseKey(id) })?.epoch != epoch else { continue }
            let grant = try stated { try Grant(bytes: try row.bytes("grant_bytes")) }
            guard grant.caseID == id, grant.epoch == epoch else { continue }
            waiting.append((grant, try certificate(grant.certificate)))
        }
        guard waiting.count > 1 else { return }
        let opened = try stated { try session.open(waiting) }
        proven.openedGrants.withLock { $0 += opened }
    }

    /// The key of a case that must be there.
    func heldKey(_ caseID: CaseFile.ID) throws(StoreError) -> CaseKey {
        guard let key = try caseKey(caseID) else { throw .vault(.notGranted) }
        return key
    }
}

extension StoreReading {
    /// Officers to whom the case's key is granted; every grant's signature is checked.
    package func assigned(_ caseID: CaseFile.ID) throws(StoreError) -> Set<Officer.ID> {
        var officers: Set<Officer.ID> = []
        let rows = try context.rows(
            """
            SELECT g.officer, g.epoch, g.grant_bytes FROM case_grant g
            JOIN case_row c ON c.id = g.case_id WHERE g.case_id = ? AND g.epoch = c.epoch
            """, [caseID.uuid.blob])
        for row in rows {
            let grant = try stated { try Grant(bytes: try row.bytes("grant_bytes")) }
            let officer = try row.id("officer")
            guard grant.caseID == caseID.uuid, grant.officer == officer,
                Int(grant.epoch) == (try row.number("epoch")),
                grant.isSigned(by: try context.certificate(grant.certificate))
            else { throw .vault(.signatureInvalid) }
            officers.insert(Identifier(officer))
        }
        return officers
    }
}

extension StoreWriter {
    /// Wraps the case's key to an officer of the confirmed directory.
    package func grant(_ caseID: CaseFile.ID, to member: DirectoryMember) throws(StoreError) {
        guard try directory().member(member.officer.id)?.keys == member.keys else {
            throw .officerNotConfirmed
        }
        try store(grantOf: try context.heldKey(caseID), to: member)
    }

    /// Takes back what was granted to an officer; what he read stays read.
    ///
    /// He may have kept the key: the next holder gives the case another one.
    package func revokeGrant(_ caseID: CaseFile.ID, of officer: Officer.ID) throws(StoreError) {
        let rows = try context.rows(
            "SELECT epoch FROM case_grant WHERE officer = ? AND case_id = ?",
            [officer.uuid.blob, caseID.uuid.blob])
        for row in rows {
            try context.remove(
                .grant,
                [officer.uuid.blob, caseID.uuid.blob, try row.number("epoch").databaseValue])
        }
        try context.forgetOwnKeys(of: caseID.uuid)
        if !rows.isEmpty { try markRekeyDue(caseID) }
    }

    func store(grantOf key: CaseKey, to member: DirectoryMember) throws(StoreError) {
        let grant = try stated { try context.session.grant(key, to: member.keys) }
        try context.put(
            .grant,
            [
                grant.officer.blob, grant.caseID.blob, Int(grant.epoch).databaseValue,
                grant.bytes.blob,
            ])
    }
}
