package import Casework
package import Foundation
import GRDB
package import Vault

/// The log outside its vault, as lines of text that are checked without a vault and without a key.
///
/// A line is a word and base64: every version of the directory, every certificate, every entry in
/// order, and last the checkpoint over all of them. What the entries say stays sealed.
package enum LogExport {
    package static let heading = "rogatory-log/v1"
    /// More than any line needs: an entry of the largest size in base64.
    package static let longestLine = 32 << 20

    enum Word: String {
        case directory, certificate, entry, checkpoint
    }

    static func line(_ word: Word, _ bytes: [UInt8]) -> String {
        word.rawValue + " " + Data(bytes).base64EncodedString()
    }

    /// Reads a line again; the bytes have one way to be written.
    static func parts(of line: String) -> (word: Word, bytes: [UInt8])? {
        let fields = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard fields.count == 2, let word = Word(rawValue: String(fields[0])),
            let data = Data(base64Encoded: String(fields[1])),
            data.base64EncodedString() == fields[1]
        else { return nil }
        return (word, Array(data))
    }
}

/// What a log outside its vault was found to be.
package struct LogFinding: Hashable, Sendable {
    package let vault: UUID
    /// Entries under the checkpoint.
    package let size: Int
    package let root: [UInt8]
    /// Who signed the checkpoint.
    package let signer: Officer.ID
    /// The digest of the first directory of officers, on which every signature rests.
    package let firstDirectory: Digest256
    /// Everybody who ever stood in a confirmed directory, newest standing.
    package let members: [DirectoryMember]
    /// For a proof of one entry: its number, when and by whom it was written.
    package let entry: LedgerEntry?
}

extension Store {
    /// Writes the whole log, one line a call, as one consistent state.
    package func exportLog(_ put: (String) throws -> Void) throws(StoreError) {
        do {
            try withoutActuallyEscaping(put) { put in
                try read { reader in
                    try reader.context.exportLog(put)
                }
            }
        } catch {
            throw StoreError(error)
        }
    }
}

extension StoreContext {
    fileprivate func exportLog(_ put: (String) throws -> Void) throws {
        try put(LogExport.heading)
        let chain = try chain()
        for version in chain.confirmed {
            try put(LogExport.line(.directory, version.exported))
        }
        for row in try rows("SELECT body FROM certificate ORDER BY id") {
            try put(LogExport.line(.certificate, try row.bytes("body")))
        }
        let reader = StoreReader(context: self)
        let size = try reader.logSize()
        for first in stride(from: 0, to: size, by: 256) {
            for row in try rows(
                "SELECT entry FROM log_entry WHERE number >= ? AND number < ? ORDER BY number",
                [first.databaseValue, (first + 256).databaseValue])
            {
                try put(LogExport.line(.entry, try row.bytes("entry")))
            }
        }
        guard let checkpoint = try reader.checkpoint(), checkpoint.size == size else {
            throw StoreError.damaged
        }
        try put(LogExport.line(.checkpoint, Array(checkpoint.note.utf8)))
    }
}

extension LogExport {
    /// Checks an exported log line by line; `next` answers nothing at its end.
    ///
    /// Every signature is followed back to the first directory, whose digest is answered: whoever
    /// knows it from elsewhere knows whose log it is. A checkpoint known from elsewhere must lie
    /// on the log's way. Throws a `StoreFault` for what does not hold, and what `next` throws.
    package static func check(
        remembered: Checkpoint?, _ next: () throws -> String?
    ) throws -> LogFinding {
        guard try next() == heading else { throw StoreFault.entryMissing(0) }
        var check = ExportCheck(remembered: remembered)
        while let line = try next() {
            guard let (word, bytes) = parts(of: line) else {
                throw StoreFault.entryAltered(check.tree.count)
            }
            try check.take(word, bytes)
        }
        return try check.finding()
    }
}

/// One run over the lines of an exported log.
private struct ExportCheck {
    let remembered: Checkpoint?
    var tree = RootBuilder()
    private var versions: [SignedDirectory] = []
    private var chain: DirectoryChain?
    private var certificates: [[UInt8]: SessionCertificate] = [:]
    private var newest: Checkpoint?

    init(remembered: Checkpoint?) {
        self.remembered = remembered
    }

    mutating func take(_ word: LogExport.Word, _ bytes: [UInt8]) throws {
        guard newest == nil else { throw StoreFault.checkpointInvalid(size: tree.count) }
        switch word {
        case .directory:
            guard chain == nil else { throw StoreFault.directoryInvalid }
            versions.append(
                try faulting(.directoryInvalid) { try SignedDirectory(exported: bytes) })
        case .certificate:
            let fault = StoreFault.signatureInvalid(entry: tree.count)
            let certificate = try faulting(fault) { try SessionCertificate(bytes: bytes) }
            guard try directory().vouches(for: certificate, vault: certificate.vault) else {
                throw fault
            }
            certificates[certificate.id] = certificate
        case .entry: try take(entry: bytes)
        case .checkpoint:
            let fault = StoreFault.checkpointInvalid(size: tree.count)
            newest = try faulting(fault) {
                guard let note = String(validating: bytes, as: UTF8.self) else {
                    throw VaultError.malformed
                }
                return try Checkpoint(note: note)
            }
        }
    }

    private mutating func take(entry bytes: [UInt8]) throws {
        let number = tree.count
        let entry = try faulting(.entryAltered(number)) { try LedgerEntry(bytes: bytes) }
        guard entry.number == UInt64(number) else { throw StoreFault.entryMissing(number) }
        guard let certificate = certificates[entry.certificate], entry.isSigned(by: certificate)
        else { throw StoreFault.signatureInvalid(entry: number) }
        _ = tree.append(MerkleTree.leaf(bytes))
        if let remembered, remembered.size == tree.count, remembered.root != tree.root {
            throw StoreFault.rememberedCheckpointContradicted(size: tree.count)
        }
    }

    private mutating func directory() throws -> DirectoryChain {
        if let chain { return chain }
        guard let first = versions.first else { throw StoreFault.directoryInvalid }
        let made = try faulting(.directoryInvalid) {
            try DirectoryChain(versions, vault: first.vault)
        }
        chain = made
        return made
    }

    mutating func finding() throws -> LogFinding {
        let chain = try directory()
        let fault = StoreFault.checkpointInvalid(size: tree.count)
        guard let newest, newest.size == tree.count, newest.root == tree.root,
            newest.vault == chain.current.vault,
            let signer = certificates.values.first(where: { newest.isSigned(by: $0) })
        else { throw fault }
        if let remembered, remembered.size > tree.count || remembered.vault != newest.vault {
            throw StoreFault.rememberedCheckpointContradicted(size: remembered.size)
        }
        return LogFinding(
            vault: chain.current.vault, size: newest.size, root: newest.root,
            signer: Identifier(signer.officer), firstDirectory: chain.confirmed[0].digest,
            members: chain.everybody, entry: nil)
    }
}

/// Runs a body; what it throws becomes the fault.
func faulting<Value>(_ fault: StoreFault, _ body: () throws -> Value) throws -> Value {
    do { return try body() } catch { throw fault }
}

extension DirectoryChain {
    /// Everybody who ever stood in a confirmed version, as he stands in the newest that names him.
    var everybody: [DirectoryMember] {
        var known: [Officer.ID: DirectoryMember] = [:]
        for version in confirmed {
            for member in version.members { known[member.officer.id] = member }
        }
        return known.values.sorted { $0.officer.login < $1.officer.login }
    }
}

extension SignedDirectory {
    /// A confirmed version as it stands in an exported log.
    var exported: [UInt8] {
        var writer = ByteWriter()
        writer.counted(statement)
        writer.id(proposedBy.uuid)
        writer.counted(proposal)
        writer.id(confirmedBy?.uuid ?? proposedBy.uuid)
        writer.counted(confirmation ?? [])
        return writer.bytes
    }

    /// Reads a version from an exported log; says nothing about whether its signatures hold.
    init(exported bytes: [UInt8]) throws {
        var reader = ByteReader(bytes)
        try self.init(
            statement: try reader.counted(limit: LogExport.longestLine),
            proposedBy: try reader.id(), proposal: try reader.counted(limit: 64),
            confirmedBy: try reader.id(), confirmation: try reader.counted(limit: 64))
        guard reader.isAtEnd else { throw VaultError.malformed }
    }
}
