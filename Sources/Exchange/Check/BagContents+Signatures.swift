import Casework

extension BagContents {
    /// Everything that hangs on the office key, from the tag manifest down to the approvals.
    ///
    /// `openers` are the recipients whose identities opened the package.
    func examineSignatures(
        officeKey: [UInt8], openers: [String], _ verdict: inout PackageVerdict
    ) {
        let isSigned = SSHSignature.verify(
            self[Bag.signatureName], of: self[Bag.tagManifestName], by: officeKey)
        verdict.add(
            .officeSignature, isSigned ? .passed : .failed,
            isSigned
                ? "The office whose key was given signed the tag manifest."
                : "The tag manifest is not signed by the office whose key was given.")
        guard let list = examineKeys(officeKey: officeKey, &verdict),
            let statement = examineStatement(list, &verdict)
        else { return }
        let isOurs = openers.isEmpty || openers.contains(statement.recipientKey)
        verdict.add(
            .recipient, fault: isOurs ? nil : "The office made this package for somebody else.",
            passing: openers.isEmpty
                ? "No identity was needed; compare the key yourself: \(statement.recipientKey)"
                : "The office made this package for the key that opens it.")
        examineApprovals(list, statement: statement, &verdict)
        verdict.add(
            .validity, fault: validityFault(list, statement: statement, verdict.approvers),
            passing: "Sealed, approved and signed before the approvals expired at "
                + "\(statement.expiresAt).")
        let mark = Payload.trainingMark
        verdict.add(
            .trainingMark, fault: trainingFault(statement),
            passing: statement.isTraining
                ? "\(mark): made for training, and marked so throughout."
                : "The statement says that this is no training, and no part is marked as one.")
    }

    // MARK: - The list of keys

    private func examineKeys(officeKey: [UInt8], _ verdict: inout PackageVerdict) -> ApproverList? {
        guard let envelope = envelope(Bag.approversName, type: Envelope.approversType),
            envelope.isSigned(by: officeKey, keyID: KeyID.text(of: officeKey))
        else {
            verdict.add(
                .approverKeys, .failed, "The office whose key was given did not sign the list.")
            return nil
        }
        let list = ApproverList(parsing: envelope.payload)
        let fault = list.map(Self.fault(in:)) ?? "The list is not written as such a list is."
        verdict.add(
            .approverKeys, fault: fault,
            passing: "The office vouches for \(list?.keys.count ?? 0) keys of different officers.")
        return fault == nil ? list : nil
    }

    private static func fault(in list: ApproverList) -> String? {
        let keys = list.keys
        guard Set(keys.map(\.keyID)).count == keys.count,
            Set(keys.map(\.publicKey)).count == keys.count
        else { return "The list names one officer or one key twice." }
        guard keys.count(where: { $0.deed == .prepares }) == 1 else {
            return "The list does not name one preparer."
        }
        let approvers = keys.filter { $0.deed == .approves }
        guard !approvers.isEmpty,
            approvers.allSatisfy({ KeyID.text(of: $0.publicKey) == $0.keyID })
        else { return "The list does not name an approver by his own key." }
        guard approvers.allSatisfy({ $0.role == .supervisor || $0.role == .head }) else {
            return "The list names an approver whose role cannot approve."
        }
        return nil
    }

    // MARK: - The statement

    private func examineStatement(_ list: ApproverList, _ verdict: inout PackageVerdict)
        -> SignedStatement?
    {
        guard let preparer = list.keys.first(where: { $0.deed == .prepares }),
            let envelope = envelope(Bag.statementName, type: Envelope.statementType),
            envelope.isSigned(by: preparer.publicKey, keyID: preparer.keyID)
        else {
            verdict.add(.statement, .failed, "The statement is not signed by the preparer.")
            return nil
        }
        guard let statement = SignedStatement(parsing: envelope.payload) else {
            verdict.add(.statement, .failed, "The statement is not written as a statement is.")
            return nil
        }
        let digest = Digest256(of: self[Bag.manifestName])
        guard statement.manifestDigest == digest, Set(statement.copies) == Set(copies),
            statement.copies.count == copies.count
        else {
            verdict.add(.statement, .failed, "The statement is about another manifest.")
            return nil
        }
        verdict.facts = PackageVerdict.Facts(
            packageID: statement.packageID, manifestDigest: digest,
            statementDigest: Digest256(of: envelope.payload), sealedAt: statement.sealedAt,
            expiresAt: statement.expiresAt, recipientKey: statement.recipientKey,
            isTraining: statement.isTraining)
        verdict.add(
            .statement, .passed,
            "The preparer (key \(preparer.keyID)) signed a statement about this manifest.")
        return statement
    }

    private var copies: [SignedStatement.Copy] {
        let folder = "\(Bag.payloadFolder)/\(Payload.copiesFolder)/"
        return files.filter { $0.key.hasPrefix(folder) }.map {
            SignedStatement.Copy(
                name: String($0.key.dropFirst(folder.count)), digest: Digest256(of: $0.value),
                byteCount: $0.value.count)
        }
    }

    // MARK: - The approvals

    private func examineApprovals(
        _ list: ApproverList, statement: SignedStatement, _ verdict: inout PackageVerdict
    ) {
        var waiting = list.keys.filter { $0.deed == .approves }
        var fault: String?
        for name in approvalNames where fault == nil {
            guard let envelope = envelope(name, type: Envelope.approvalType),
                let index = waiting.firstIndex(where: {
                    envelope.isSigned(by: $0.publicKey, keyID: $0.keyID)
                })
            else {
                fault = "\(name) is not signed by an approver who has not signed another one."
                continue
            }
            let key = waiting.remove(at: index)
            guard let approval = SignedApproval(parsing: envelope.payload),
                approval.role == key.role, approval.keyID == key.keyID
            else {
                fault = "\(name) is not written as an approval by this key is."
                continue
            }
            guard approval.statementDigest == verdict.facts?.statementDigest,
                approval.packageID == statement.packageID
            else {
                fault = "\(name) approves another statement."
                continue
            }
            verdict.approvers.append(
                PackageVerdict.Approver(
                    role: key.role, keyID: key.keyID, approvedAt: approval.approvedAt))
        }
        if fault == nil, !waiting.isEmpty { fault = "An approver on the list signed no approval." }
        if fault == nil, verdict.approvers.count < statement.approvalsNeeded {
            fault =
                "The statement asks for \(statement.approvalsNeeded) approvals; "
                + "\(verdict.approvers.count) are there."
        }
        let names = verdict.approvers.map { "\($0.role.title) (key \($0.keyID))" }
        verdict.add(
            .approvals, fault: fault,
            passing: "The statement was approved by \(names.joined(separator: ", ")).")
    }

    private func validityFault(
        _ list: ApproverList, statement: SignedStatement, _ approvers: [PackageVerdict.Approver]
    ) -> String? {
        guard Moment.isFit(list.signedAt), list.signedAt <= statement.expiresAt else {
            return "The office signed after the approvals expired at \(statement.expiresAt)."
        }
        let moments = approvers.map(\.approvedAt)
        guard moments.allSatisfy({ statement.sealedAt <= $0 && $0 <= list.signedAt }) else {
            return "An approval is older than the statement or newer than the office's signature."
        }
        return nil
    }

    private func trainingFault(_ statement: SignedStatement) -> String? {
        let mark = Payload.trainingMark
        let marks = info.filter { $0.label == BagInfo.trainingLabel }.map(\.value)
        guard marks == (statement.isTraining ? [mark] : []) else {
            return "\(Bag.infoName) and the statement disagree about training."
        }
        let texts = [Payload.conditionsName, Payload.receiptFormName, Payload.redactionLogName]
        let isMarked = texts.map {
            self["\(Bag.payloadFolder)/\($0)"].starts(with: Array(mark.utf8))
        }
        return isMarked.allSatisfy { $0 == statement.isTraining }
            ? nil : "The texts and the statement disagree about training."
    }

    private func envelope(_ name: String, type: String) -> Envelope? {
        // An envelope that cannot be read is signed by nobody.
        guard let envelope = try? Envelope(parsing: self[name]), envelope.payloadType == type else {
            return nil
        }
        return envelope
    }
}

extension Envelope {
    /// Whether exactly one signature is there, named after this key and made with it.
    func isSigned(by publicKey: [UInt8], keyID: String) -> Bool {
        guard signatures.count == 1, let signature = signatures.first, signature.keyID == keyID
        else { return false }
        return Ed25519.verify(
            signature.bytes, of: Self.preAuthentication(type: payloadType, payload: payload),
            by: publicKey)
    }
}
