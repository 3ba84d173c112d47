import CaseStore
import Casework
import Exchange
import Foundation

/// The bytes of a package as they were frozen, kept as one sealed record.
struct FrozenPackage: Codable {
    /// A copy under its neutral name.
    struct Copy: Codable {
        let name: String
        let bytes: Data
    }

    let storedCopies: [Copy]
    let conditions: String
    let redactionLog: Data
    let receiptForm: String
    let isTraining: Bool
    /// The statement's canonical bytes and the preparer's signature, as a DSSE envelope.
    let statement: Data

    init(
        copies: [PackageFile], conditions: String, redactionLog: [UInt8], receiptForm: String,
        isTraining: Bool, statement: [UInt8]
    ) {
        storedCopies = copies.map { Copy(name: $0.name, bytes: Data($0.bytes)) }
        self.conditions = conditions
        self.redactionLog = Data(redactionLog)
        self.receiptForm = receiptForm
        self.isTraining = isTraining
        self.statement = Data(statement)
    }

    /// Reads the record; what is missing or does not decode is an error.
    init(stored bytes: [UInt8]?) throws {
        guard let bytes else { throw StoreError.undecodable }
        do {
            self = try PropertyListDecoder().decode(Self.self, from: Data(bytes))
        } catch {
            throw StoreError.undecodable
        }
    }

    var bytes: [UInt8] {
        get throws {
            let encoder = PropertyListEncoder()
            encoder.outputFormat = .binary
            return Array(try encoder.encode(self))
        }
    }

    var copies: [PackageFile] {
        storedCopies.map { PackageFile(name: $0.name, bytes: Array($0.bytes)) }
    }

    var payload: Payload {
        get throws(ExchangeError) {
            try Payload(
                copies: copies, conditions: conditions, redactionLog: Array(redactionLog),
                receiptForm: receiptForm, isTraining: isTraining)
        }
    }

    var envelope: Envelope {
        get throws(ExchangeError) { try Envelope(parsing: Array(statement)) }
    }

    /// Makes sure that these are the bytes a package was frozen from, as the case file names them.
    ///
    /// Throws `.refused([.packageAltered])` for any other.
    func check(against package: DisclosurePackage) throws {
        guard Digest256(of: try envelope.payload) == package.statementDigest,
            try payload.digest == package.manifestDigest
        else { throw DeskError.refused([.packageAltered]) }
    }
}
