package import Foundation

/// A case key wrapped to one officer, signed by who granted it.
///
/// HPKE's base mode names no sender; the signature of the granter's session key does.
package struct Grant: Hashable, Sendable {
    package let caseID: UUID
    package let epoch: UInt32
    package let officer: UUID
    /// Id of the session certificate whose key signed it.
    package let certificate: [UInt8]
    let wrap: [UInt8]
    let signature: [UInt8]

    static let purpose = "rogatory grant v1"

    init(
        caseID: UUID, epoch: UInt32, officer: UUID, certificate: [UInt8], wrap: [UInt8],
        signature: [UInt8]
    ) {
        self.caseID = caseID
        self.epoch = epoch
        self.officer = officer
        self.certificate = certificate
        self.wrap = wrap
        self.signature = signature
    }

    /// Reads a stored grant; says nothing about whether it is genuine.
    package init(bytes: [UInt8]) throws(VaultError) {
        var reader = ByteReader(bytes)
        guard try reader.number(UInt8.self) == 1 else { throw .newerFormat(Int(bytes.first ?? 0)) }
        caseID = try reader.id()
        epoch = try reader.number()
        officer = try reader.id()
        certificate = try reader.take(32)
        wrap = try reader.take(Wrap.byteCount)
        signature = try reader.take(64)
        guard reader.isAtEnd else { throw .malformed }
    }

    /// The stored form.
    package var bytes: [UInt8] { signedBytes + signature }

    var signedBytes: [UInt8] {
        var writer = ByteWriter()
        writer.number(UInt8(1))
        writer.id(caseID)
        writer.number(epoch)
        writer.id(officer)
        writer.put(certificate)
        writer.put(wrap)
        return writer.bytes
    }

    /// Whether the holder of this certificate signed it.
    package func isSigned(by certificate: SessionCertificate) -> Bool {
        certificate.id == self.certificate
            && Signatures.verify(
                signature, of: Array(Self.purpose.utf8) + signedBytes, by: certificate.sessionKey)
    }
}
