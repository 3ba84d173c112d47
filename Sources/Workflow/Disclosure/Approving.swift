import CaseStore
import Casework
import Exchange
import Foundation
import Vault

extension Desk {
    /// Signs a package with the identity key, after the passphrase was typed again.
    ///
    /// The last approval that is needed also puts the office's signature on the bag.
    func approve(
        _ id: CaseFile.ID, _ packageID: DisclosurePackage.ID, accepted: Set<String>,
        _ action: Action, _ stepUp: StepUp?
    ) throws(DeskError) -> Outcome {
        guard let stepUp else {
            // What the rules bar is told before anybody types a passphrase.
            return try judgedOnly(action, else: .stepUpNeeded)
        }
        return try signing(with: stepUp) { (signer: borrowing IdentitySigner) throws(DeskError) in
            try judged(action) { writer, file, circumstances in
                let now = Date(
                    timeIntervalSince1970: surroundings.now().timeIntervalSince1970
                        .rounded(.down))
                guard let package = file.livePackage else {
                    throw DeskError.refused([.packageNotLive])
                }
                let role: Role = officer.roles.contains(.head) ? .head : .supervisor
                let payload = DisclosureStatement.approval(
                    of: package.statementDigest, package: packageID, role: role,
                    keyID: signer.keys.keyID, at: now, acceptedWarnings: accepted
                ).bytes
                let signature = try signer.sign(
                    Envelope.preAuthentication(type: Envelope.approvalType, payload: payload))
                var approvals = try SignedApprovals(
                    stored: writer.package(id, packageID, part: .approvals))
                approvals.add(
                    Envelope(
                        payloadType: Envelope.approvalType, payload: payload,
                        signatures: [
                            Envelope.Signature(keyID: signer.keys.keyID, bytes: signature)
                        ]),
                    by: ApproverKey(
                        keyID: signer.keys.keyID, role: role, publicKey: signer.keys.identity))
                try writer.savePackage(approvals.bytes, id, packageID, part: .approvals)

                var products = DeedProducts()
                products.approval = Approval(
                    by: officer.id, human: officer.human,
                    roles: officer.roles.intersection([.supervisor, .head]), at: now,
                    statementDigest: package.statementDigest, acceptedWarnings: accepted)
                let after = file.after(
                    action, by: officer, products: products, in: circumstances)
                let isApproved = after.state == .approved
                try vet(approvals, writer)
                if isApproved { try signBag(of: package, approvals, in: after, at: now, writer) }
                try writer.save(
                    after, over: circumstances.version,
                    dueOn: Deadlines.dueOn(of: after, rules: rules))
                try log(action, writer)
                let missing = after.livePackage.map {
                    FourEyes.missingApprovals(of: $0, file: after, in: circumstances)
                }
                return [isApproved ? .approved : .approvalsMissing(missing ?? [])]
            }
        }
    }

    /// Assembles the bag and signs it with the office key, which only approvers hold.
    private func signBag(
        of package: DisclosurePackage, _ approvals: SignedApprovals, in file: CaseFile,
        at now: Date, _ writer: StoreWriter
    ) throws {
        guard let wrap = try writer.officeSecretWrap(),
            let publicKey = try writer.officePublicKey()
        else { throw DeskError.officeKeyMissing }
        let frozen = try FrozenPackage(
            stored: writer.package(file.id, package.id, part: .payload))
        try frozen.check(against: package)
        let secret = try session.unwrap(wrap, purpose: Self.officeKeyPurpose)
        let files = try Bag.assemble(
            payload: frozen.payload, statement: frozen.envelope,
            approvals: approvals.approvals, keys: approvals.approverKeys,
            officePublicKey: publicKey,
            bagInfo: [
                ("Source-Organization", officeFacts.name),
                ("External-Identifier", "\(file.reference)-\(package.number)"),
            ], signedAt: now, sign: { try OfficeKey.sign($0, seed: secret) })
        let archive = try Bag.archive(
            files, folder: "\(file.reference)-\(package.number)", at: now)
        try recheck(archive, against: package, officeKey: publicKey)
        try writer.savePackage(archive, file.id, package.id, part: .bag)
    }

    /// Makes sure that every key the office is to vouch for is one the directory knows.
    private func vet(_ approvals: SignedApprovals, _ reader: any StoreReading) throws {
        let members = try reader.directory().members
        for key in approvals.approverKeys {
            let member = members.first { $0.keys.keyID == key.keyID }
            let isKnown =
                switch key.deed {
                case .approves:
                    member?.keys.identity == key.publicKey
                        && member?.officer.roles.contains(key.role) == true
                case .prepares:
                    try member.map {
                        try reader.isSessionKey(key.publicKey, of: $0.officer.id)
                    } ?? false
                }
            guard isKnown else { throw DeskError.refused([.packageAltered]) }
        }
    }

    /// Reads a bag back with the eyes of the recipient: before it is kept, and before it leaves.
    func recheck(
        _ archive: [UInt8], against package: DisclosurePackage, officeKey: [UInt8]
    ) throws {
        let verdict = try PackageCheck.verify(
            archive, identity: nil,
            officeKey: OfficeKeyText.line(officeKey, name: officeFacts.name))
        guard verdict.isGenuine, let facts = verdict.facts,
            facts.manifestDigest == package.manifestDigest,
            facts.statementDigest == package.statementDigest,
            facts.recipientKey == package.recipient.ageKey
        else { throw DeskError.refused([.packageAltered]) }
    }

    /// What the wraps of the office's signing key are bound to.
    static let officeKeyPurpose = "rogatory office key v1"

    /// Opens the identity key for the length of a call; half a second.
    func signing<Result>(
        with stepUp: StepUp, _ body: (borrowing IdentitySigner) throws(DeskError) -> Result
    ) throws(DeskError) -> Result {
        var failure: DeskError?
        var result: Result?
        do {
            try session.stepUp(stepUp.credentials(login), at: surroundings.now()) {
                (signer: borrowing IdentitySigner) throws(VaultError) in
                do throws(DeskError) {
                    result = try body(signer)
                } catch {
                    failure = error
                }
            }
        } catch {
            throw DeskError(wrapping: error)
        }
        if let failure { throw failure }
        guard let result else { throw .locked }
        return result
    }
}
