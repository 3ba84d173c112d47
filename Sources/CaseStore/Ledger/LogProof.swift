import Casework
import Foundation
import GRDB
import Vault

/// The proof that one entry stands in the log: a C2SP tlog-proof, checked without a vault.
///
/// Its extra data carries what the signatures rest on: the entry, its certificate, that of the
/// checkpoint and every version of the directory.
package enum LogProof {
    package static let heading = "c2sp.org/tlog-proof@v1"
    /// More than any proof needs.
    package static let largestByteCount = 64 << 20
    /// A tree of any size has no longer path.
    private static let longestPath = 63

    /// Writes the proof of an entry under the newest checkpoint.
    package static func text(of number: Int, in reader: StoreReader) throws(StoreError) -> String {
        let context = reader.context
        guard let checkpoint = try reader.checkpoint(), number >= 0, number < checkpoint.size,
            let row = try context.row(
                "SELECT entry FROM log_entry WHERE number = ?", [number.databaseValue]),
            let signer = try context.signer(of: checkpoint)
        else { throw .missing }
        let bytes = try row.bytes("entry")
        let hashes = try stated {
            try MerkleTree.inclusion(
                of: number, size: checkpoint.size, in: StoredNodes(context: context))
        }
        let entry = try stated { try LedgerEntry(bytes: bytes) }
        var extra = ByteWriter()
        extra.number(UInt8(1))
        extra.counted(bytes)
        extra.counted(try context.certificate(entry.certificate).bytes)
        extra.counted(signer.bytes)
        for version in try context.chain().confirmed { extra.counted(version.exported) }
        let lines =
            [heading, "extra " + base64(extra.bytes), "index \(number)"] + hashes.map(base64)
        return lines.joined(separator: "\n") + "\n\n" + checkpoint.note
    }

    /// Checks a proof; throws a `StoreFault` for what does not hold.
    package static func check(_ text: String) throws -> LogFinding {
        let parts = text.components(separatedBy: "\n\n")
        var lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard parts.count == 3, lines.popFirst() == heading[...],
            let extra = lines.popFirst().flatMap({ value($0, after: "extra ") }).flatMap(bytes),
            let index = lines.popFirst().flatMap({ value($0, after: "index ") }),
            let number = Int(index), String(number) == index, lines.count <= longestPath
        else { throw StoreFault.entryMissing(0) }
        let hashes = lines.compactMap { bytes($0) }
        let checkpoint = try faulting(.checkpointInvalid(size: 0)) {
            try Checkpoint(note: parts[1] + "\n\n" + parts[2])
        }
        let held = try faulting(.entryAltered(number)) { try Held(extra) }
        let chain = try faulting(.directoryInvalid) {
            try DirectoryChain(held.versions, vault: held.certificate.vault)
        }
        let entry = try faulting(.entryAltered(number)) { try LedgerEntry(bytes: held.entry) }
        guard hashes.count == lines.count, entry.number == UInt64(exactly: number),
            MerkleTree.verifyInclusion(
                leaf: MerkleTree.leaf(held.entry), index: number, size: checkpoint.size,
                proof: hashes, root: checkpoint.root)
        else { throw StoreFault.entryAltered(number) }
        guard chain.vouches(for: held.certificate, vault: chain.current.vault),
            entry.isSigned(by: held.certificate)
        else { throw StoreFault.signatureInvalid(entry: number) }
        guard checkpoint.vault == chain.current.vault,
            chain.vouches(for: held.signer, vault: chain.current.vault),
            checkpoint.isSigned(by: held.signer)
        else { throw StoreFault.checkpointInvalid(size: checkpoint.size) }
        return LogFinding(
            vault: chain.current.vault, size: checkpoint.size, root: checkpoint.root,
            signer: Identifier(held.signer.officer), firstDirectory: chain.confirmed[0].digest,
            members: chain.everybody, entry: entry)
    }

    /// What the extra data carries.
    private struct Held {
        let entry: [UInt8]
        let certificate: SessionCertificate
        let signer: SessionCertificate
        let versions: [SignedDirectory]

        init(_ bytes: [UInt8]) throws {
            var reader = ByteReader(bytes)
            guard try reader.number(UInt8.self) == 1 else { throw VaultError.malformed }
            let limit = largestByteCount
            entry = try reader.counted(limit: limit)
            certificate = try SessionCertificate(bytes: reader.counted(limit: limit))
            signer = try SessionCertificate(bytes: reader.counted(limit: limit))
            var versions: [SignedDirectory] = []
            while !reader.isAtEnd {
                versions.append(try SignedDirectory(exported: reader.counted(limit: limit)))
            }
            self.versions = versions
        }
    }

    private static func value(_ line: Substring, after word: String) -> Substring? {
        line.hasPrefix(word) ? line.dropFirst(word.count) : nil
    }

    private static func bytes(_ text: Substring) -> [UInt8]? {
        guard let data = Data(base64Encoded: String(text)), data.base64EncodedString() == text
        else { return nil }
        return Array(data)
    }

    private static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
