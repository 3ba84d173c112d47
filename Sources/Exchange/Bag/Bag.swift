import Casework
package import Foundation

/// The folder of a package: BagIt 1.0 (RFC 8493) with SHA-256, signed by the office.
package enum Bag {
    /// The number that Documentation/package-format.md describes.
    package static let formatVersion = 1

    static let payloadFolder = "data"
    static let declarationName = "bagit.txt"
    static let infoName = "bag-info.txt"
    static let manifestName = "manifest-sha256.txt"
    static let statementName = "statement.dsse.json"
    static let approversName = "approvers.dsse.json"
    static let approvalsFolder = "approvals"
    static let tagManifestName = "tagmanifest-sha256.txt"
    static let signatureName = "tagmanifest-sha256.txt.sig"

    static func approvalName(_ index: Int) -> String {
        "\(approvalsFolder)/\(index < 9 ? "0" : "")\(index + 1).dsse.json"
    }

    /// Everything that goes into the archive, named relative to the folder of the bag.
    ///
    /// `keys` names the preparer's and every approver's key; `sign` is the office key and is
    /// asked twice: for the list of keys and for the tag manifest. What it throws is passed on,
    /// and nothing else fails.
    package static func assemble<Failure: Error>(
        payload: Payload, statement: Envelope, approvals: [Envelope], keys: [ApproverKey],
        officePublicKey: [UInt8], bagInfo: [(String, String)], signedAt: Date,
        sign: ([UInt8]) throws(Failure) -> [UInt8]
    ) throws(Failure) -> [PackageFile] {
        let list = ApproverList(keys: keys, signedAt: Timestamp.text(signedAt)).bytes
        let listSignature = try sign(
            Envelope.preAuthentication(type: Envelope.approversType, payload: list))
        let approvers = Envelope(
            payloadType: Envelope.approversType, payload: list,
            signatures: [
                Envelope.Signature(keyID: KeyID.text(of: officePublicKey), bytes: listSignature)
            ])
        var tags = [
            PackageFile(name: declarationName, text: declaration),
            PackageFile(
                name: infoName, text: BagInfo.text(bagInfo, payload: payload, at: signedAt)),
            PackageFile(name: manifestName, bytes: payload.manifest),
            PackageFile(name: statementName, bytes: statement.json),
            PackageFile(name: approversName, bytes: approvers.json),
        ]
        for (index, approval) in approvals.enumerated() {
            tags.append(PackageFile(name: approvalName(index), bytes: approval.json))
        }
        let tagManifest = DigestList.bytes(of: tags)
        let signature = try sign(SSHSignature.signedBytes(of: tagManifest))
        let sealing = [
            PackageFile(name: tagManifestName, bytes: tagManifest),
            PackageFile(
                name: signatureName,
                bytes: SSHSignature.file(signature: signature, publicKey: officePublicKey)),
        ]
        return payload.files.map { $0.inFolder(payloadFolder) } + tags + sealing
    }

    /// The bag as a tar archive; the same files give the same bytes.
    ///
    /// `folder` is the one folder everything lies in; what a name cannot carry becomes `-`.
    package static func archive(_ files: [PackageFile], folder: String, at moment: Date)
        throws(ExchangeError) -> [UInt8]
    {
        let folder = PackageName.part(from: folder, longest: longestFolder)
        return try Archive.write(files.map { $0.inFolder(folder) }, at: moment)
    }

    /// Leaves room for the longest name of a copy in a path of `PackageName.longestPath`.
    private static let longestFolder = 23

    static let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
}
