import CaseStore
import Casework
import Exchange
import Foundation
import Vault

extension Desk {
    /// Writes an approved package for its recipient and enters it in the register.
    ///
    /// Two deeds with the writing between them: one begun and never finished is shown at the
    /// next unlocking, and beginning again writes the same file anew.
    func export(
        _ id: CaseFile.ID, _ packageID: DisclosurePackage.ID, _ action: Action
    ) throws(DeskError) -> Outcome {
        var archive: [UInt8] = []
        var key = ""
        var name = ""
        let begun = try judged(action) { writer, file, circumstances in
            guard let package = file.livePackage,
                let bytes = try writer.package(id, packageID, part: .bag),
                let officeKey = try writer.officePublicKey()
            else { throw DeskError.refused([.packageNotLive]) }
            try recheck(bytes, against: package, officeKey: officeKey)
            archive = bytes
            key = package.recipient.ageKey
            name = Self.fileName(
                "\(file.reference)-\(package.number)", isTraining: isTraining)
            try checkOutbox(name, resuming: package.status == .exporting)
            let after = file.after(
                action, by: officer, products: DeedProducts(), in: circumstances)
            try writer.save(
                after, over: circumstances.version,
                dueOn: Deadlines.dueOn(of: after, rules: rules))
            try log(action, writer)
            return []
        }
        guard case .done = begun else { return begun }
        let digest = try write(archive, to: key, name: name)
        let finish = Action.finishExport(id, packageID, fileDigest: digest)
        return try judged(finish) { writer, file, circumstances in
            guard let package = file.livePackage, package.status == .exporting else {
                throw DeskError.refused([.noExportBegun])
            }
            let after = file.after(
                finish, by: officer, products: DeedProducts(), in: circumstances)
            try writer.appendRegister(
                try register(package, of: file, digest: digest, at: circumstances.now, writer))
            try writer.save(
                after, over: circumstances.version,
                dueOn: Deadlines.dueOn(of: after, rules: rules))
            try log(finish, writer)
            return [.exported(fileName: name, digest: digest)]
        }
    }

    /// The name of a package's file: our reference and nothing of its content.
    static func fileName(_ reference: String, isTraining: Bool) -> String {
        (isTraining ? "TRAINING-" : "") + reference + ".tar.age"
    }

    /// Makes sure that nothing of that name is in the way; an export that was begun before may
    /// have left its own file.
    private func checkOutbox(_ name: String, resuming: Bool) throws(DeskError) {
        let isTaken = FileManager.default.fileExists(
            atPath: surroundings.exportFolder + "/" + name)
        guard resuming || !isTaken else { throw .exportNameTaken }
    }

    private func write(
        _ archive: [UInt8], to key: String, name: String
    ) throws(DeskError) -> Digest256 {
        let sealed: [UInt8]
        do { sealed = try Age.seal(archive, to: [key]) } catch { throw .package(error) }
        let folder = surroundings.exportFolder
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try Files.replace(folder + "/" + name, with: sealed)
        } catch {
            throw .exportFolder
        }
        return Digest256(of: sealed)
    }

    private func register(
        _ package: DisclosurePackage, of file: CaseFile, digest: Digest256, at now: Date,
        _ writer: StoreWriter
    ) throws -> RegisterEntry {
        guard let basis = file.disclosure.transferBasis else {
            throw DeskError.refused([.transferBasisMissing])
        }
        return RegisterEntry(
            number: try writer.nextRegisterNumber(), caseReference: file.reference,
            packageID: package.id, exportedAt: now, recipientState: package.recipient.state,
            recipientAuthority: package.recipient.authority,
            legalBasis: file.request.instrument, transferBasis: basis,
            purpose: file.request.purpose,
            items: file.material.filter(\.leaves).compactMap { $0.copy?.digest },
            personCounts: file.personCounts, conditions: file.disclosure.conditions,
            approvers: package.approvals.map(\.by), fileDigest: digest,
            receiptDueOn: package.receiptDueOn, useReportDueOn: package.useReportDueOn)
    }
}
