import CaseStore
import Casework
import Exchange
import Foundation
import Vault

extension Desk {
    /// Freezes copies, texts and statement under one digest, signed by who prepared them.
    func freeze(
        _ file: CaseFile, in circumstances: Circumstances, _ writer: StoreWriter
    ) throws -> DisclosurePackage {
        guard let recipient = circumstances.recipient(of: file),
            let secondReader = file.secondReading?.by
        else { throw DeskError.refused([.recipientMissing]) }
        let id = DisclosurePackage.ID(newID())
        // Whole seconds, as the signed statement has them.
        let now = Date(
            timeIntervalSince1970: surroundings.now().timeIntervalSince1970.rounded(.down))
        let expiresAt = now.addingTimeInterval(
            Double(rules.defaults.approvalValidDays) * 86_400)
        let receiptDueOn = today.adding(workingDays: rules.defaults.receiptWorkingDays)
        let leaving = file.material.filter(\.leaves)
        var copies: [PackageFile] = []
        var logs: [(name: String, grounds: [String])] = []
        for entry in leaving {
            guard let copy = try writer.copy(file.id, entry.id),
                Digest256(of: copy.bytes) == entry.copy?.digest, copy.proof.isClean
            else { throw DeskError.refused([.copiesMissing(1)]) }
            copies.append(PackageFile(name: copy.fileName, bytes: copy.bytes))
            logs.append((copy.fileName, copy.log.map(\.shownGround)))
        }
        let reference = "\(file.reference)-\(file.packages.count + 1)"
        let conditions = ConditionsSheet(
            packageReference: reference, theirReference: file.request.theirReference,
            office: office,
            marking: rules.words(ofMarking: file.marking),
            caveats: rules.caveats.filter { file.disclosure.conditions.contains($0.code) },
            words: file.disclosure.conditionsText
        ).text
        let receiptForm = ReceiptForm(
            packageReference: reference, theirReference: file.request.theirReference,
            office: office, incidentContact: "", dueOn: receiptDueOn
        ).text
        let redactionLog = PartnerLog.bytes(
            logs,
            withheld: file.material.compactMap(\.withheldGround).map {
                rules.redactionGround($0)?.shownCode ?? "R99"
            })
        let band = Requirements.sheet(of: file, by: officer, in: circumstances).band
        let hasLevelFive =
            rules.highestLevel(of: leaving.reduce(into: Set()) { $0.formUnion($1.tags) }) >= 5
        let needsHead = DisclosurePackage.needsHead(band: band, hasLevelFive: hasLevelFive)
        let payload = try Payload(
            copies: copies, conditions: conditions, redactionLog: redactionLog,
            receiptForm: receiptForm, isTraining: isTraining)
        let statement = DisclosureStatement.value(
            package: id, file: file, recipient: recipient, manifestDigest: payload.digest,
            copies: leaving.compactMap(\.copy),
            approvalsNeeded: rules.approvalsNeeded(withHead: needsHead), expiresAt: expiresAt,
            sealedAt: now,
            rules: rules, isTraining: isTraining
        ).bytes
        let signature = try session.sign(
            Envelope.preAuthentication(type: Envelope.statementType, payload: statement))
        let envelope = Envelope(
            payloadType: Envelope.statementType, payload: statement,
            signatures: [Envelope.Signature(keyID: session.keys.keyID, bytes: signature)])
        let frozen = FrozenPackage(
            copies: copies, conditions: conditions, redactionLog: redactionLog,
            receiptForm: receiptForm, isTraining: isTraining, statement: envelope.json)
        try writer.savePackage(frozen.bytes, file.id, id, part: .payload)
        let signer = ApproverKey(
            keyID: session.keys.keyID, role: .caseworker,
            publicKey: session.certificate.sessionKey, deed: .prepares)
        try writer.savePackage(
            SignedApprovals(preparer: signer).bytes, file.id, id, part: .approvals)
        return DisclosurePackage(
            id: id, number: file.packages.count + 1, sealedAt: now, sealedBy: officer.id,
            contributors: file.contributors.union([officer.id]), secondReader: secondReader,
            recipient: recipient, manifestDigest: payload.digest,
            statementDigest: Digest256(of: statement),
            band: band, hasLevelFive: hasLevelFive,
            documentCount: copies.count, expiresAt: expiresAt, receiptDueOn: receiptDueOn,
            useReportDueOn: today.adding(days: rules.defaults.useReportDays))
    }
}
