import Crypto
import Foundation
import TestSupport

/// What is written down beside a vault that was kept: bytes as hexadecimal digits, ids in lower
/// case.
struct KnownAnswers: Codable {
    /// What opens it.
    struct Openers: Codable {
        var passphrases: [String: String]
        /// The officer who uses the key file beside this one.
        var keyFileOf: String
        /// The recipient's secret key for the package.
        var recipient: String
        var shares: [String]
    }

    /// Secrets as the slots give them, and what is made of them by their labels.
    struct Keys: Codable, Equatable {
        var vault: [String: String]
        var page: String
        var ofCase: [String: String]
        var derived: [String: String]
    }

    struct Office: Codable, Equatable {
        var name: String
        var state: String
        var ruleBook: String
        var publicKey: String
        var directory: String
        var directoryVersion: Int
        var members: [String]
        var recipients: [String]
        var register: [String]
        var recovery: String
        var backups: Int
        var disposals: [String]
        var failedTries: [String]
    }

    struct Document: Codable, Equatable {
        var id: String
        var name: String
        var text: String
        var original: String
        var marks: Int
        var copy: String?
    }

    struct Case: Codable, Equatable {
        var id: String
        var reference: String
        var title: String
        var state: Int
        var assigned: [String]
        var persons: [String]
        var documents: [Document]
        var package: String
        var manifest: String
        var statement: String
        /// SHA-256 of the package's stored parts.
        var parts: [String]
    }

    struct Log: Codable, Equatable {
        var size: Int
        var root: String
        var rows: Int
        /// Number, officer, deed, reason.
        var entries: [String]
        var newest: String
    }

    var vault: String
    var openers: Openers
    var keys: Keys
    var office: Office
    var cases: [Case]
    var log: Log
    /// The log as it is where the write-ahead log is not read.
    var foldedIn: Log
}

/// The vault that was kept when its formats were frozen; nothing in its folder is ever changed.
enum KnownVault {
    static let kept = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("KnownAnswers/vault-1").path

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: kept + "/" + name)))
    }

    static func text(_ name: String) throws -> String {
        try String(contentsOfFile: kept + "/" + name, encoding: .utf8)
    }

    static func answers() throws -> KnownAnswers {
        try JSONDecoder().decode(KnownAnswers.self, from: Data(try bytes("answers.json")))
    }

    /// A copy that may be opened, since opening writes.
    static func copy() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["vault", "state"] {
            try FileManager.default.copyItem(
                atPath: kept + "/" + name, toPath: folder.path + "/" + name)
        }
        return folder
    }
}

extension Sequence<UInt8> {
    /// Two digits a byte.
    var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

    /// SHA-256 in digits.
    var digest: String { SHA256.hash(data: Array(self)).hex }
}

extension UUID {
    var lower: String { uuidString.lowercased() }
}
