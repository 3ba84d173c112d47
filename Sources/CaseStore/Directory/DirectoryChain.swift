import Casework
import Foundation
import Vault

/// Every version of the directory, each verified against the one before it.
struct DirectoryChain: Sendable {
    /// Confirmed versions, oldest first; at least one.
    let confirmed: [SignedDirectory]
    /// A version that waits for its confirmation.
    let pending: SignedDirectory?

    /// The version that counts.
    let current: SignedDirectory

    /// Verifies the versions; `versions` holds all of them, oldest first.
    init(_ versions: [SignedDirectory], vault: UUID) throws(StoreError) {
        var confirmed: [SignedDirectory] = []
        var pending: SignedDirectory?
        for version in versions {
            guard pending == nil, version.vault == vault else { throw .directoryInvalid }
            try Self.judge(version, after: confirmed.last)
            if version.isConfirmed { confirmed.append(version) } else { pending = version }
        }
        guard let current = confirmed.last else { throw .directoryInvalid }
        self.confirmed = confirmed
        self.pending = pending
        self.current = current
    }

    /// Whether a version may follow another: numbers, digests, roles, signatures, two humans.
    ///
    /// The first version is judged by its own members; any other by those of the version before.
    static func judge(_ version: SignedDirectory, after previous: SignedDirectory?)
        throws(StoreError)
    {
        let judges = previous ?? version
        guard version.version == (previous?.version ?? 0) + 1,
            previous.map({ version.previous == $0.digest })
                ?? version.previous.bytes.allSatisfy({ $0 == 0 }),
            let proposer = judges.member(version.proposedBy),
            proposer.officer.roles.contains(.administrator),
            version.isProposed(by: proposer.keys)
        else { throw .directoryInvalid }
        guard let confirmer = version.confirmedBy else {
            guard !version.isConfirmed else { throw .directoryInvalid }
            return
        }
        guard let witness = judges.member(confirmer),
            !witness.officer.roles.isDisjoint(with: [.auditor, .head]),
            witness.officer.human != proposer.officer.human,
            witness.officer.id != proposer.officer.id,
            version.isConfirmed(by: witness.keys)
        else { throw .directoryInvalid }
    }

    /// Whether some confirmed version's keys of that officer signed the certificate.
    func vouches(for certificate: SessionCertificate, vault: UUID) -> Bool {
        confirmed.contains { version in
            version.member(Identifier(certificate.officer)).map {
                certificate.isSigned(by: $0.keys, vault: vault)
            } ?? false
        }
    }
}
