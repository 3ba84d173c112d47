import Casework

/// Some bytes and the signatures over them, as DSSE 1.0 writes them.
///
/// A signature covers the type and the exact stored bytes; nothing is normalised before it is
/// checked.
package struct Envelope: Hashable, Sendable {
    /// One signature and the key that is said to have made it.
    package struct Signature: Hashable, Sendable {
        package let keyID: String
        /// Ed25519, 64 bytes.
        package let bytes: [UInt8]

        package init(keyID: String, bytes: [UInt8]) {
            self.keyID = keyID
            self.bytes = bytes
        }
    }

    package static let statementType = "application/vnd.rogatory.statement+json"
    package static let approvalType = "application/vnd.rogatory.approval+json"
    package static let approversType = "application/vnd.rogatory.approvers+json"
    /// The largest envelope that is read, in bytes.
    package static let largestByteCount = 4 << 20

    package let payloadType: String
    package let payload: [UInt8]
    package let signatures: [Signature]

    package init(payloadType: String, payload: [UInt8], signatures: [Signature]) {
        self.payloadType = payloadType
        self.payload = payload
        self.signatures = signatures
    }

    /// What is signed: type and payload, each after its length (DSSE, "PAE").
    package static func preAuthentication(type: String, payload: [UInt8]) -> [UInt8] {
        Array("DSSEv1 \(type.utf8.count) \(type) \(payload.count) ".utf8) + payload
    }

    /// The envelope as it is stored: JSON in its canonical form.
    package var json: [UInt8] {
        CanonicalJSON.object([
            "payload": .string(Base64.text(payload)),
            "payloadType": .string(payloadType),
            "signatures": .array(
                signatures.map {
                    .object(["keyid": .string($0.keyID), "sig": .string(Base64.text($0.bytes))])
                }),
        ]).bytes
    }

    /// Reads an envelope that `json` wrote.
    ///
    /// Throws `.tooLarge` before any work, `.signatureMalformed` for anything else, a second
    /// spelling of the same envelope included.
    package init(parsing bytes: [UInt8]) throws(ExchangeError) {
        guard bytes.count <= Self.largestByteCount else {
            throw .tooLarge(limit: Self.largestByteCount)
        }
        let value: CanonicalJSON
        do {
            value = try CanonicalJSON(parsing: bytes)
        } catch {
            throw .signatureMalformed
        }
        guard let type = value["payloadType"]?.text, let encoded = value["payload"]?.text,
            let payload = Base64.strict(encoded.utf8),
            let elements = value["signatures"]?.elements
        else { throw .signatureMalformed }
        var signatures: [Signature] = []
        for element in elements {
            guard let keyID = element["keyid"]?.text, let text = element["sig"]?.text,
                let signature = Base64.strict(text.utf8)
            else { throw .signatureMalformed }
            signatures.append(Signature(keyID: keyID, bytes: signature))
        }
        self.init(payloadType: type, payload: payload, signatures: signatures)
        guard json == bytes else { throw .signatureMalformed }
    }
}
