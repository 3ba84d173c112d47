import Casework

/// What a statement says, as far as it can be held against the package.
struct SignedStatement {
    struct Copy: Hashable {
        let name: String
        let digest: Digest256
        let byteCount: Int
    }

    let packageID: String
    let manifestDigest: Digest256
    let copies: [Copy]
    let sealedAt: String
    let expiresAt: String
    let recipientKey: String
    /// How many people had to approve, by the rule book of the office.
    let approvalsNeeded: Int
    let isTraining: Bool

    /// Reads a statement in its canonical form; nothing for any other text.
    init?(parsing bytes: [UInt8]) {
        guard let value = canonical(bytes), value["type"]?.text == DisclosureStatement.type,
            let packageID = value["package"]?.text,
            let manifestDigest = value["manifestDigest"]?.text.flatMap(Digest256.init(hex:)),
            let elements = value["copies"]?.elements,
            let sealedAt = value["sealedAt"]?.moment, let expiresAt = value["expiresAt"]?.moment,
            let recipientKey = value["recipient"]?["key"]?.text, Age.isRecipient(recipientKey),
            let approvalsNeeded = value["approvalsNeeded"]?.number, approvalsNeeded > 0,
            case .bool(let isTraining) = value["training"]
        else { return nil }
        copies = elements.compactMap {
            guard let name = $0["name"]?.text, let byteCount = $0["bytes"]?.number,
                let digest = $0["sha256"]?.text.flatMap(Digest256.init(hex:))
            else { return nil }
            return Copy(name: name, digest: digest, byteCount: byteCount)
        }
        guard copies.count == elements.count else { return nil }
        self.packageID = packageID
        self.manifestDigest = manifestDigest
        self.sealedAt = sealedAt
        self.expiresAt = expiresAt
        self.recipientKey = recipientKey
        self.approvalsNeeded = approvalsNeeded
        self.isTraining = isTraining
    }
}

/// What an approval says.
struct SignedApproval {
    let packageID: String
    let statementDigest: Digest256
    let role: Role
    let keyID: String
    let approvedAt: String

    /// Reads an approval in its canonical form; nothing for any other text.
    init?(parsing bytes: [UInt8]) {
        guard let value = canonical(bytes), value["type"]?.text == DisclosureStatement.approvalType,
            let packageID = value["package"]?.text,
            let statementDigest = value["statement"]?.text.flatMap(Digest256.init(hex:)),
            let role = value["role"]?.text.flatMap(Role.init),
            let keyID = value["keyID"]?.text, let approvedAt = value["approvedAt"]?.moment
        else { return nil }
        self.packageID = packageID
        self.statementDigest = statementDigest
        self.role = role
        self.keyID = keyID
        self.approvedAt = approvedAt
    }
}

/// The value of some bytes that are canonical JSON.
private func canonical(_ bytes: [UInt8]) -> CanonicalJSON? {
    // Text that is not JSON says nothing; the caller reports it in its own words.
    guard let value = try? CanonicalJSON(parsing: bytes), value.bytes == bytes else { return nil }
    return value
}

extension CanonicalJSON {
    /// The text of a moment as `Timestamp` writes it; such texts sort by time.
    fileprivate var moment: String? { text.flatMap { Moment.isFit($0) ? $0 : nil } }
}

/// Moments as they stand in signed texts.
enum Moment {
    /// Whether a text is `YYYY-MM-DDThh:mm:ssZ` and names a moment there was.
    static func isFit(_ text: String) -> Bool {
        let letters = Array(text.utf8)
        guard letters.count == 20, CalendarDay(String(text.prefix(10))) != nil else { return false }
        let pattern = Array("dddd-dd-ddTdd:dd:ddZ".utf8)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return zip(letters, pattern).allSatisfy { letter, wanted in
            wanted == UInt8(ascii: "d") ? digits.contains(letter) : letter == wanted
        }
    }
}
