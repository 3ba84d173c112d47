import Exchange
import Foundation
import TestSupport

/// The published conformance files of age, read where they lie.
struct AgeVector {
    static let folder = SharedData.vectors.appendingPathComponent("age")

    /// Whether they can be read; under `CI=true` their tests run and fail without them.
    static var areThere: Bool { SharedData.hasVectors(of: "age") }

    static let names: [String] = {
        // A missing folder is what `areThere` is about.
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return found.filter { !$0.hasPrefix(".") }.sorted()
    }()

    enum Expectation: String {
        case success
        case noMatch = "no match"
        case codeFailure = "HMAC failure"
        case headerFailure = "header failure"
        case payloadFailure = "payload failure"
        case armorFailure = "armor failure"
    }

    let name: String
    let expectation: Expectation
    let payloadDigest: String?
    let identities: [String]
    let passphrases: Int
    let file: [UInt8]

    /// Reads a vector; nothing for one with keys we do not know.
    init?(_ name: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(name)))
        guard let split = bytes.indices.first(where: { bytes[$0...].starts(with: [10, 10]) })
        else { return nil }
        var values: [String: [String]] = [:]
        for line in String(decoding: bytes[..<split], as: UTF8.self).split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            values[String(line[..<colon]), default: []].append(
                line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        let known: Set = [
            "expect", "payload", "file key", "identity", "passphrase", "armored", "compressed",
            "comment",
        ]
        guard known.isSuperset(of: values.keys),
            let expectation = values["expect"]?.first.flatMap(Expectation.init)
        else { return nil }
        let rest = Array(bytes[(split + 2)...])
        self.name = name
        self.expectation = expectation
        payloadDigest = values["payload"]?.first
        identities = values["identity"] ?? []
        passphrases = values["passphrase"]?.count ?? 0
        file = values["compressed"] == ["zlib"] ? try Self.inflated(rest) : rest
    }

    struct NotInflated: Error {}

    /// Opens zlib's format with `gzip`, which knows the content and not the wrapping.
    private static func inflated(_ zlib: [UInt8]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let url = URL(fileURLWithPath: folder.path)
        let head: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]
        try url.write(head + zlib.dropFirst(2).dropLast(4), to: "vector.gz")
        // It complains about the missing trailer; the checksum of zlib is compared instead.
        let plain = try DebianTool.gzip.run(["-dc"], in: url, input: "vector.gz").output
        var low: UInt32 = 1
        var high: UInt32 = 0
        plain.withUnsafeBufferPointer { buffer in
            for byte in buffer {
                low = (low &+ UInt32(byte)) % 65_521
                high = (high &+ low) % 65_521
            }
        }
        let sum = zlib.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard high << 16 | low == sum else { throw NotInflated() }
        return plain
    }
}
