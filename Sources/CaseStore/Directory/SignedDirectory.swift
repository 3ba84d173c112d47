package import Casework
package import Foundation
package import Vault

/// One officer of the directory with the public halves of his keys.
package struct DirectoryMember: Hashable, Sendable, Codable {
    package let officer: Officer
    package let keys: OfficerPublicKeys

    package init(officer: Officer, keys: OfficerPublicKeys) {
        self.officer = officer
        self.keys = keys
    }
}

/// One version of the directory of officers: proposed by one, confirmed by another.
///
/// The bytes that were signed are kept as they are; the members are read from them.
package struct SignedDirectory: Hashable, Sendable {
    package let vault: UUID
    /// Counts from 1.
    package let version: Int
    /// Digest of the version before; 32 zero bytes for the first.
    package let previous: Digest256
    /// In the order of their ids.
    package let members: [DirectoryMember]
    /// The canonical bytes that both signed.
    package let statement: [UInt8]
    package let proposedBy: Officer.ID
    package let proposal: [UInt8]
    package let confirmedBy: Officer.ID?
    package let confirmation: [UInt8]?

    package var isConfirmed: Bool { confirmation != nil }

    /// What the next version names as its previous one.
    package var digest: Digest256 {
        var writer = ByteWriter()
        writer.counted(statement)
        writer.id(proposedBy.uuid)
        writer.counted(proposal)
        if let confirmedBy { writer.id(confirmedBy.uuid) }
        writer.counted(confirmation ?? [])
        return Digest256(of: writer.bytes)
    }

    package func member(_ id: Officer.ID) -> DirectoryMember? {
        members.member(id)
    }

    // MARK: - Signing

    /// Proposes the version that follows `previous`, or the first one, with the identity key.
    ///
    /// Whether the proposer may do so is judged when the version is stored and at every reading.
    package static func propose(
        after previous: SignedDirectory?, vault: UUID, members: [DirectoryMember],
        by proposer: Officer.ID, signer: borrowing IdentitySigner
    ) throws(VaultError) -> SignedDirectory {
        let sorted = members.sorted {
            $0.officer.id.uuid.uuidString < $1.officer.id.uuid.uuidString
        }
        let version = (previous?.version ?? 0) + 1
        let before = previous?.digest ?? .zero
        let statement = statement(
            vault: vault, version: version, members: sorted, previous: before)
        return SignedDirectory(
            vault: vault, version: version, previous: before, members: sorted,
            statement: statement, proposedBy: proposer,
            proposal: try signer.sign(proposalPurpose + statement), confirmedBy: nil,
            confirmation: nil)
    }

    /// Confirms a proposal with the identity key of somebody else.
    package func confirmed(by officer: Officer.ID, signer: borrowing IdentitySigner)
        throws(VaultError) -> SignedDirectory
    {
        SignedDirectory(
            vault: vault, version: version, previous: previous, members: members,
            statement: statement, proposedBy: proposedBy, proposal: proposal,
            confirmedBy: officer,
            confirmation: try signer.sign(Self.confirmationPurpose + statement + proposal))
    }

    /// The same version as it was before anybody confirmed it.
    package var withoutConfirmation: SignedDirectory {
        SignedDirectory(
            vault: vault, version: version, previous: previous, members: members,
            statement: statement, proposedBy: proposedBy, proposal: proposal, confirmedBy: nil,
            confirmation: nil)
    }

    static let proposalPurpose = Array("rogatory directory proposal v1\n".utf8)
    static let confirmationPurpose = Array("rogatory directory confirmation v1\n".utf8)

    /// Whether the proposer's and the confirmer's keys of `keys` signed it.
    func isProposed(by keys: OfficerPublicKeys) -> Bool {
        keys.officer == proposedBy.uuid
            && keys.verify(proposal, of: Self.proposalPurpose + statement)
    }

    func isConfirmed(by keys: OfficerPublicKeys) -> Bool {
        guard let confirmation, keys.officer == confirmedBy?.uuid else { return false }
        return keys.verify(confirmation, of: Self.confirmationPurpose + statement + proposal)
    }
}

extension SignedDirectory {
    /// The canonical bytes of a version (JCS).
    static func statement(
        vault: UUID, version: Int, members: [DirectoryMember], previous: Digest256
    ) -> [UInt8] {
        CanonicalJSON.object([
            "type": .string("rogatory directory v1"),
            "vault": .string(vault.uuidString.lowercased()),
            "version": .integer(version),
            "previous": .string(previous.hex),
            "members": .array(members.map(Self.json)),
        ]).bytes
    }

    /// Reads a stored version; says nothing about whether its signatures hold.
    init(
        statement: [UInt8], proposedBy: UUID, proposal: [UInt8], confirmedBy: UUID?,
        confirmation: [UInt8]?
    ) throws(StoreError) {
        let json = try stated { try CanonicalJSON(parsing: statement) }
        guard json["type"]?.text == "rogatory directory v1",
            let vault = json["vault"]?.text.flatMap({ UUID(uuidString: $0) }),
            let version = json["version"]?.number, version > 0,
            let previous = json["previous"]?.text.flatMap({ Digest256(hex: $0) }),
            let elements = json["members"]?.elements, json.bytes == statement,
            (confirmedBy == nil) == (confirmation == nil)
        else { throw .directoryInvalid }
        let members = elements.compactMap(Self.member)
        guard members.count == elements.count,
            Set(members.map(\.officer.id)).count == members.count
        else { throw .directoryInvalid }
        self.vault = vault
        self.version = version
        self.previous = previous
        self.members = members
        self.statement = statement
        self.proposedBy = Identifier(proposedBy)
        self.proposal = proposal
        self.confirmedBy = confirmedBy.map { Identifier($0) }
        self.confirmation = confirmation
    }

    private static func json(_ member: DirectoryMember) -> CanonicalJSON {
        let officer = member.officer
        return .object([
            "id": .string(officer.id.uuid.uuidString.lowercased()),
            "human": .string(officer.human.uuidString.lowercased()),
            "login": .string(officer.login),
            "name": .string(officer.name),
            "roles": .array(officer.roles.map(\.rawValue).sorted().map { .string($0) }),
            "wrapping": .string(Data(member.keys.wrapping).base64EncodedString()),
            "identity": .string(Data(member.keys.identity).base64EncodedString()),
        ])
    }

    private static func member(_ json: CanonicalJSON) -> DirectoryMember? {
        guard let id = json["id"]?.text.flatMap({ UUID(uuidString: $0) }),
            let human = json["human"]?.text.flatMap({ UUID(uuidString: $0) }),
            let login = json["login"]?.text, let name = json["name"]?.text,
            let words = json["roles"]?.elements,
            let wrapping = json["wrapping"]?.text.flatMap({ Data(base64Encoded: $0) }),
            let identity = json["identity"]?.text.flatMap({ Data(base64Encoded: $0) }),
            wrapping.count == 1216, identity.count == 32
        else { return nil }
        let roles = words.compactMap { $0.text.flatMap { Role(rawValue: $0) } }
        guard roles.count == words.count else { return nil }
        return DirectoryMember(
            officer: Officer(
                id: Identifier(id), human: human, login: login, name: name, roles: Set(roles)),
            keys: OfficerPublicKeys(
                officer: id, wrapping: Array(wrapping), identity: Array(identity)))
    }
}

extension Digest256 {
    /// 32 zero bytes: no digest of anything known.
    fileprivate static var zero: Digest256 {
        guard let digest = Digest256(bytes: [UInt8](repeating: 0, count: 32)) else {
            preconditionFailure("a digest has 32 bytes")
        }
        return digest
    }
}

extension [DirectoryMember] {
    /// The first of them who is this officer: of several versions' members the newest, where they
    /// are listed so.
    package func member(_ id: Officer.ID) -> DirectoryMember? { first { $0.officer.id == id } }
}
