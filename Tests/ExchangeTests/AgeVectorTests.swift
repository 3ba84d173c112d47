import Casework
import Exchange
import TestSupport
import Testing

@Suite(.enabled(if: AgeVector.areThere, "the age vectors are not beside the project"))
struct AgeVectorTests {
    @Test(.enabled(if: !SharedData.hasOtherVectors, "another folder has what it has"))
    func ageVectorsOfEveryKindAreThere() throws {
        let vectors = try AgeVector.names.compactMap { try AgeVector($0) }

        for kind in [AgeVector.Expectation.success, .noMatch, .codeFailure, .headerFailure] {
            #expect(vectors.contains { $0.expectation == kind })
        }
    }

    /// Opens each with its identities: X25519, hybrid post-quantum, and armor around either.
    ///
    /// Nothing is handed out before the last chunk was seen, so a damaged payload gives an error
    /// and no bytes, where a streaming reader would give the chunks before the damage.
    @Test(arguments: AgeVector.names)
    func ageVectorIsOpenedOrRefusedAsItSays(name: String) throws {
        guard let vector = try AgeVector(name), !vector.identities.isEmpty else { return }

        let answer = Result { () throws(ExchangeError) in
            try Age.open(vector.file, identity: vector.identities.joined(separator: "\n"))
        }

        switch (vector.expectation, answer) {
        case (.success, .success(let plain)):
            #expect(Digest256(of: plain).hex == vector.payloadDigest)
        case (.noMatch, .failure(let error)): #expect(error == .noIdentityMatches)
        case (.codeFailure, .failure(let error)), (.payloadFailure, .failure(let error)):
            #expect(error == .ageDamaged)
        case (.headerFailure, .failure(let error)), (.armorFailure, .failure(let error)):
            #expect(error == .notAge)
        case (_, .success): Issue.record("opened, although it says \(vector.expectation)")
        case (.success, .failure(let error)): Issue.record("not opened: \(error)")
        }
    }

    /// Files for a passphrase (scrypt): nothing here has a passphrase, so they are for nobody.
    ///
    /// What such a stanza holds is never looked at; only that it stands alone is.
    @Test(arguments: AgeVector.names)
    func ageVectorForAPassphraseIsForNobodyHere(name: String) throws {
        guard let vector = try AgeVector(name), vector.identities.isEmpty else { return }

        let answer = Result { () throws(ExchangeError) in
            try Age.open(vector.file, identity: Age.newIdentity())
        }

        switch answer {
        case .success: Issue.record("opened without its passphrase")
        case .failure(let error): #expect([.noIdentityMatches, .notAge].contains(error))
        }
    }
}
