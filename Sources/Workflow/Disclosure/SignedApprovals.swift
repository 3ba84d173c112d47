import CaseStore
import Casework
import Exchange
import Foundation

/// The approvals of one package with the keys that made them, kept as one sealed record.
struct SignedApprovals: Codable {
    struct Key: Codable {
        let keyID: String
        let role: Role
        let publicKey: [UInt8]
        let isPreparer: Bool
    }

    private(set) var keys: [Key]
    /// DSSE envelopes, in the order in which they were signed.
    private(set) var envelopes: [Data] = []

    init(preparer: ApproverKey) {
        keys = [
            Key(
                keyID: preparer.keyID, role: preparer.role, publicKey: preparer.publicKey,
                isPreparer: true)
        ]
    }

    init(stored bytes: [UInt8]?) throws {
        guard let bytes else { throw StoreError.undecodable }
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(bytes))
        } catch {
            throw StoreError.undecodable
        }
    }

    var bytes: [UInt8] { get throws { Array(try JSONEncoder().encode(self)) } }

    mutating func add(_ envelope: Envelope, by key: ApproverKey) {
        keys.append(
            Key(
                keyID: key.keyID, role: key.role, publicKey: key.publicKey, isPreparer: false))
        envelopes.append(Data(envelope.json))
    }

    var approverKeys: [ApproverKey] {
        keys.map {
            ApproverKey(
                keyID: $0.keyID, role: $0.role, publicKey: $0.publicKey,
                deed: $0.isPreparer ? .prepares : .approves)
        }
    }

    var approvals: [Envelope] {
        get throws(ExchangeError) {
            var read: [Envelope] = []
            for envelope in envelopes { read.append(try Envelope(parsing: Array(envelope))) }
            return read
        }
    }
}
