import Casework
import Crypto
import Exchange
import Foundation

/// Ed25519 keys of one signer.
struct TestKey {
    private let key: Curve25519.Signing.PrivateKey

    init() {
        key = Curve25519.Signing.PrivateKey()
    }

    /// A key that is the same in every run.
    init(seed: UInt8) throws {
        key = try Curve25519.Signing.PrivateKey(
            rawRepresentation: [UInt8](repeating: seed, count: 32))
    }

    var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }
    var keyID: String { KeyID.text(of: publicKey) }

    func sign(_ message: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: message)) }

    func envelope(_ type: String, _ payload: [UInt8], keyID: String? = nil) throws -> Envelope {
        let signature = try sign(Envelope.preAuthentication(type: type, payload: payload))
        return Envelope(
            payloadType: type, payload: payload,
            signatures: [Envelope.Signature(keyID: keyID ?? self.keyID, bytes: signature)])
    }
}

/// A package made the way the desk makes one, each part of which a test may change.
struct TestPackage {
    static let moment = Date(timeIntervalSince1970: 1_790_000_000)

    var office = TestKey()
    var preparer = TestKey()
    var approver = TestKey()
    var packageID = DisclosurePackage.ID(UUID())
    var copies = [
        PackageFile(name: "copy-001.txt", bytes: Array("Kept text of the first.\n".utf8)),
        PackageFile(name: "copy-002.txt", bytes: []),
    ]
    /// Opens what is sealed to `recipientKey`.
    var identity = AgeTests.classicIdentity
    var isTraining = true
    /// What the statement says that the rule book asks for.
    var approvalsNeeded = 1
    var signedAt = moment
    var approvedAt = moment
    var expiresAt = moment + 86_400
    /// Stands in the statement in the place of the true digest.
    var statedDigest: Digest256?

    var payload: Payload {
        get throws {
            try Payload(
                copies: copies, conditions: "Use only for the proceedings named.\n",
                redactionLog: PartnerLog.bytes([("copy-001.txt", ["R01", "R99"])]),
                receiptForm: ReceiptForm(
                    packageReference: "QM-2026-0001-1", theirReference: "KV 17/26",
                    office: "Central Authority", incidentContact: "desk@office.invalid",
                    dueOn: CalendarDay(of: Self.moment).adding(workingDays: 5)
                ).text,
                isTraining: isTraining)
        }
    }

    var recipientKey: String {
        get throws { try Age.recipient(of: identity) }
    }

    func sealed() throws -> [UInt8] { try Age.seal(try archive(), to: [try recipientKey]) }

    func statement(for payload: Payload) throws -> [UInt8] {
        var file = CaseFile(
            id: CaseFile.ID(UUID()), reference: "QM-2026-0001", receivedAt: Self.moment,
            channel: "COUR", marking: "OFF", requestingState: "QN", title: "",
            checklist: ChecklistSheet(template: "DISC", ruleBookVersion: 1))
        file.disclosure.conditions = DisclosurePlan.usualConditions
        file.disclosure.conditionsText = "Use only for the proceedings named."
        return try DisclosureStatement.value(
            package: packageID, file: file, recipient: recipient,
            manifestDigest: statedDigest ?? payload.digest,
            copies: copies.map {
                CopyEntry(
                    fileName: $0.name, digest: Digest256(of: $0.bytes), byteCount: $0.bytes.count,
                    isClean: true, searchedCount: 3)
            }, approvalsNeeded: approvalsNeeded, expiresAt: expiresAt, sealedAt: Self.moment,
            rules: Self.rules,
            isTraining: isTraining
        ).bytes
    }

    func approval(of statement: [UInt8], by key: TestKey, as role: Role = .supervisor) throws
        -> Envelope
    {
        let value = DisclosureStatement.approval(
            of: Digest256(of: statement), package: packageID, role: role,
            keyID: key.keyID, at: approvedAt, acceptedWarnings: [])
        return try key.envelope(Envelope.approvalType, value.bytes)
    }

    var keys: [ApproverKey] {
        [
            ApproverKey(
                keyID: preparer.keyID, role: .caseworker, publicKey: preparer.publicKey,
                deed: .prepares),
            ApproverKey(keyID: approver.keyID, role: .supervisor, publicKey: approver.publicKey),
        ]
    }

    /// The files of the bag; each closure may put something else in the place of a part.
    func files(
        approvals: ((_ statement: [UInt8]) throws -> [Envelope])? = nil,
        keys: [ApproverKey]? = nil, officeSigner: TestKey? = nil,
        change: (Envelope) throws -> Envelope = { $0 }
    ) throws -> [PackageFile] {
        let payload = try payload
        let statement = try statement(for: payload)
        let envelope = try change(preparer.envelope(Envelope.statementType, statement))
        return try Bag.assemble(
            payload: payload, statement: envelope,
            approvals: try approvals?(statement) ?? [approval(of: statement, by: approver)],
            keys: keys ?? self.keys, officePublicKey: (officeSigner ?? office).publicKey,
            bagInfo: [
                ("Source-Organization", "Central Authority"),
                ("External-Identifier", "QM-2026-0001-1"),
            ], signedAt: signedAt, sign: (officeSigner ?? office).sign)
    }

    func archive(_ files: [PackageFile]? = nil) throws -> [UInt8] {
        try Bag.archive(files ?? self.files(), folder: "QM-2026-0001-1", at: Self.moment)
    }

    var officeLine: String { OfficeKeyText.line(office.publicKey, name: "Central Authority") }

    private var recipient: Recipient {
        get throws {
            Recipient(
                id: Recipient.ID(UUID()), state: "QN", authority: "Ministry of Justice",
                ageKey: try recipientKey, instruments: ["UNTOC"], channel: "COUR",
                incidentContact: "", verification: nil)
        }
    }

    private static let rules = RuleBook(
        version: 1, digest: Digest256(of: [UInt8]()),
        defaults: OfficeDefaults(
            approvalsNeeded: 1, directoryMaxAgeDays: 90,
            approvalValidDays: 14, receiptWorkingDays: 5, useReportDays: 180),
        sensitivity: [], personCategories: [], redactionGrounds: [], classifications: [],
        handlingCodes: [], caveats: [], channels: [], refusalGrounds: [], notRefusalGrounds: [],
        urgencies: [], assistanceTypes: [], retentionClasses: [], breachGrades: [],
        checklists: [], instruments: [])
}
