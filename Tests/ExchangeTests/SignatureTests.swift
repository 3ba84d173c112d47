import Exchange
import Foundation
import TestSupport
import Testing

struct EnvelopeTests {
    let envelope = Envelope(
        payloadType: "t", payload: Array("{}".utf8),
        signatures: [Envelope.Signature(keyID: "k", bytes: [1, 2, 3])])

    @Test(arguments: [
        "", "{}", "[]", #"{"payload":"e30=","payloadType":"t"}"#,
        #"{"payload":"e30","payloadType":"t","signatures":[]}"#,
        #"{"payload":"e31=","payloadType":"t","signatures":[]}"#,
        #"{"payload":"e30=","payloadType":"t","signatures":[{"sig":"AQID"}]}"#,
        #"{ "payload":"e30=","payloadType":"t","signatures":[]}"#,
        #"{"payload":"e30=","payloadType":"t","signatures":[],"x":1}"#,
        #"{"payload":"e30=","payload":"e30=","payloadType":"t","signatures":[]}"#,
    ])
    func otherSpellingIsRefused(text: String) {
        #expect(throws: ExchangeError.signatureMalformed) {
            try Envelope(parsing: Array(text.utf8))
        }
    }

    @Test func envelopeBeyondTheLimitIsRefusedBeforeItIsRead() {
        #expect(throws: ExchangeError.tooLarge(limit: Envelope.largestByteCount)) {
            try Envelope(parsing: [UInt8](repeating: 32, count: Envelope.largestByteCount + 1))
        }
    }

    @Test func envelopeIsWrittenAsJSONWithBase64() throws {
        let text =
            #"{"payload":"e30=","payloadType":"t","signatures":[{"keyid":"k","sig":"AQID"}]}"#

        #expect(String(decoding: envelope.json, as: UTF8.self) == text)
        #expect(try Envelope(parsing: envelope.json) == envelope)
    }

    /// The example of the DSSE specification.
    @Test func signedBytesCarryTypeAndPayloadWithTheirLengths() {
        let signed = Envelope.preAuthentication(
            type: "http://example.com/HelloWorld", payload: Array("hello world".utf8))

        #expect(
            String(decoding: signed, as: UTF8.self)
                == "DSSEv1 29 http://example.com/HelloWorld 11 hello world")
    }
}

struct SSHSignatureTests {
    let key = TestKey()
    let message = Array("manifest".utf8)

    func signed() throws -> [UInt8] {
        SSHSignature.file(
            signature: try key.sign(SSHSignature.signedBytes(of: message)),
            publicKey: key.publicKey)
    }

    @Test func noAlteredByteVerifies() throws {
        let file = try signed()

        for index in file.indices {
            var altered = file
            altered[index] ^= 1 << UInt8(index % 8)
            #expect(!SSHSignature.verify(altered, of: message, by: key.publicKey))
        }
    }

    @Test func otherMessageOrKeyDoesNotVerify() throws {
        let file = try signed()

        #expect(!SSHSignature.verify(file, of: message + [0], by: key.publicKey))
        #expect(!SSHSignature.verify(file, of: message, by: TestKey().publicKey))
        #expect(!SSHSignature.verify([], of: message, by: key.publicKey))
        #expect(!SSHSignature.verify(file, of: message, by: []))
    }

    @Test func ownSignatureVerifies() throws {
        #expect(SSHSignature.verify(try signed(), of: message, by: key.publicKey))
    }

    @Test(
        .enabled(if: DebianTool.areThere, "ssh-keygen is not installed"),
        arguments: [(SSHSignature.namespace, true), ("file", false)])
    func signatureOfTheOrdinaryToolVerifiesInItsNamespaceOnly(namespace: String, holds: Bool) throws
    {
        let kept = try TemporaryFolder()
        let folder = URL(fileURLWithPath: kept.path)
        try folder.write(message, to: "message")
        let made = try DebianTool.sshKeygen.run(
            ["-q", "-t", "ed25519", "-N", "", "-C", "the office", "-f", "key"], in: folder)
        let signed = try DebianTool.sshKeygen.run(
            ["-Y", "sign", "-f", "key", "-n", namespace, "message"], in: folder)
        #expect(made.status == 0 && signed.status == 0, "\(made.messages) \(signed.messages)")

        let text = String(
            decoding: try Data(contentsOf: folder.appendingPathComponent("key.pub")), as: UTF8.self)
        let publicKey = try OfficeKeyText.publicKey(in: text)
        let file = Array(try Data(contentsOf: folder.appendingPathComponent("message.sig")))

        #expect(SSHSignature.verify(file, of: message, by: publicKey) == holds)
    }
}

struct OfficeKeyTextTests {
    let key = TestKey().publicKey

    @Test func twoKeysAreRefused() {
        let line = OfficeKeyText.line(key, name: "a")

        #expect(throws: ExchangeError.keyMalformed) {
            try OfficeKeyText.publicKey(in: "\(line)\n\(line)\n")
        }
    }

    @Test func textBeyondTheLimitIsRefused() {
        let limit = OfficeKeyText.largestByteCount

        #expect(throws: ExchangeError.tooLarge(limit: limit)) {
            try OfficeKeyText.publicKey(in: String(repeating: " ", count: limit + 1))
        }
    }

    @Test(arguments: ["Central Authority", "", "../../x", "Ministère", "a\"b\nc"])
    func lineIsReadBackWhateverTheName(name: String) throws {
        let line = OfficeKeyText.line(key, name: name)

        #expect(!line.contains("\n"))
        #expect(line.split(separator: " ").count == 4)
        #expect(try OfficeKeyText.publicKey(in: "# office\n\n\(line)\n") == key)
    }
}
