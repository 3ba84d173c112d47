import Exchange
import Foundation
import FuzzTargets
import TestSupport
import Testing

@testable import Vault

/// Every input kept for the fuzzer, seeds and what it found, read once by its reader.
@Suite struct FuzzedInputTests {
    private static let inputs = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("FuzzInputs")

    private static func files(of target: FuzzTarget) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: inputs.appendingPathComponent(target.rawValue), includingPropertiesForKeys: nil)
    }

    @Test(arguments: FuzzTarget.allCases)
    func keptInputsAndTheirNeighboursDoNoHarm(target: FuzzTarget) throws {
        let files = try Self.files(of: target)
        #expect(!files.isEmpty)
        for file in files {
            let bytes = Array(try Data(contentsOf: file))
            target.read(bytes)
            for altered in Mutations(of: bytes, count: target == .pages ? 10 : 100) {
                target.read(altered)
            }
        }
    }

    /// Makes the seeds anew; look at the difference before you commit them.
    @Test(
        .enabled(
            if: ProcessInfo.processInfo.environment["ROGATORY_RECORD_SEEDS"] != nil,
            "seeds are kept as they are"))
    func seedsAreRecorded() throws {
        let home = try TemporaryFolder()
        let session = try Session.create(
            in: VaultFolder(path: home.path), isTraining: true, officer: UUID(),
            credentials: Credentials(
                login: "ada", passphrase: SecretBytes(passphrase: "a long enough one")),
            policy: .forTests, at: Date(timeIntervalSince1970: 1_775_000_000))
        let slots = try Files.read(home.path + "/slots.a", limit: 1 << 20)
        let checkpoint = try Checkpoint(
            size: 12, root: [UInt8](repeating: 8, count: 32), session: session)
        let known = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("ExchangeTests/Known")
        func package(_ name: String) throws -> [UInt8] {
            Array(try Data(contentsOf: known.appendingPathComponent(name)))
        }
        let archive = try package("package-1.tar")
        let envelope = try #require(
            try Archive.read(archive).files.first { $0.name.hasSuffix("statement.dsse.json") })
        let letter = """
            From: =?UTF-8?Q?Ruben_Fenn?= <fenn@example.org>\r
            Subject: Bridge of Veldt\r
            MIME-Version: 1.0\r
            Content-Type: multipart/mixed; boundary="b"\r
            \r
            --b\r
            Content-Type: text/html; charset=iso-8859-1\r
            Content-Transfer-Encoding: quoted-printable\r
            \r
            <p>Caf=E9 &amp; <b>more</b></p>\r
            --b\r
            Content-Type: text/plain; name*=utf-8''a%20b.txt\r
            Content-Transfer-Encoding: base64\r
            \r
            T25lIHR3bw==\r
            --b--\r

            """
        let json = #"{"a":[1,-2,true,null,"\u00e9\n"],"\ud83d\ude00":{"b":9007199254740991}}"#
        let seeds: [FuzzTarget: [UInt8]] = [
            .slots: Array(slots.dropLast(32)),
            .entries: try LedgerEntry(
                number: 7, at: Date(timeIntervalSince1970: 5.25), body: [1, 2, 3],
                pen: LogPen(session)
            ).bytes,
            .certificates: session.certificate.bytes,
            .checkpoints: Array(checkpoint.note.utf8),
            .pages: (0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 31) },
            .packages: archive, .tar: archive,
            .age: try package("package-1.age"), .dsse: envelope.bytes,
            .keys: try package("office-key-1.txt"), .mime: Array(letter.utf8),
            .json: Array(json.utf8),
        ]
        let together = try LedgerEntry.signed(
            try (0..<3).map {
                try LedgerStatement(
                    number: $0, at: Date(timeIntervalSince1970: 5.25), body: [1, 2, 3],
                    pen: LogPen(session))
            }, pen: LogPen(session))
        try Data(together[1].bytes).write(
            to: Self.inputs.appendingPathComponent(FuzzTarget.entries.rawValue + "/together"))
        for (target, bytes) in seeds {
            let folder = Self.inputs.appendingPathComponent(target.rawValue)
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: folder.appendingPathComponent("seed"))
        }
    }
}
