/// What a treaty or an office may vary, as data: read once, versioned, named in every log entry.
package struct RuleBook: Hashable, Sendable, Codable {
    package let version: Int
    /// SHA-256 over the texts it was read from.
    package let digest: Digest256
    package let defaults: OfficeDefaults
    package let sensitivity: [SensitivityCategory]
    package let personCategories: [CodeName]
    package let redactionGrounds: [RedactionGround]
    package let classifications: [Classification]
    package let handlingCodes: [CodeName]
    package let caveats: [CodeName]
    package let channels: [Channel]
    package let refusalGrounds: [SourcedCode]
    /// Reasons that are no ground to refuse; typed as the only one, they bring a warning.
    package let notRefusalGrounds: [SourcedCode]
    package let urgencies: [CodeName]
    package let assistanceTypes: [CodeName]
    package let retentionClasses: [RetentionClass]
    package let breachGrades: [CodeName]
    package let checklists: [ChecklistTemplate]
    package let instruments: [Instrument]
    /// How long a case should stay in each state.
    package let stateClocks: [StateClock]

    package init(
        version: Int, digest: Digest256, defaults: OfficeDefaults,
        sensitivity: [SensitivityCategory], personCategories: [CodeName],
        redactionGrounds: [RedactionGround], classifications: [Classification],
        handlingCodes: [CodeName], caveats: [CodeName], channels: [Channel],
        refusalGrounds: [SourcedCode], notRefusalGrounds: [SourcedCode], urgencies: [CodeName],
        assistanceTypes: [CodeName], retentionClasses: [RetentionClass], breachGrades: [CodeName],
        checklists: [ChecklistTemplate], instruments: [Instrument],
        stateClocks: [StateClock] = []
    ) {
        self.version = version
        self.digest = digest
        self.defaults = defaults
        self.sensitivity = sensitivity
        self.personCategories = personCategories
        self.redactionGrounds = redactionGrounds
        self.classifications = classifications
        self.handlingCodes = handlingCodes
        self.caveats = caveats
        self.channels = channels
        self.refusalGrounds = refusalGrounds
        self.notRefusalGrounds = notRefusalGrounds
        self.urgencies = urgencies
        self.assistanceTypes = assistanceTypes
        self.retentionClasses = retentionClasses
        self.breachGrades = breachGrades
        self.checklists = checklists
        self.instruments = instruments
        self.stateClocks = stateClocks
    }

    /// The checklist that every package passes.
    package var disclosureChecklist: ChecklistTemplate {
        checklists.first { $0.id == "DISC" } ?? ChecklistTemplate(id: "DISC", name: "", items: [])
    }

    /// How many different people have to approve a package: with the head never fewer than two.
    package func approvalsNeeded(withHead: Bool) -> Int {
        withHead ? max(2, defaults.approvalsNeeded) : defaults.approvalsNeeded
    }

    package func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }

    package func channel(_ code: String) -> Channel? { channels.first { $0.code == code } }

    package func redactionGround(_ code: String) -> RedactionGround? {
        redactionGrounds.first { $0.code == code }
    }

    /// Codes of the refusal grounds an instrument carries; all of them when it names none.
    package func refusalGrounds(of instrument: String) -> [String] {
        let carried = self.instrument(instrument)?.refusalGrounds ?? []
        return carried.isEmpty ? refusalGrounds.map(\.code) : carried
    }

    /// The rank of a marking; an unknown one ranks above all.
    package func rank(ofMarking code: String) -> Int {
        classifications.first { $0.code == code }?.rank ?? .max
    }

    /// Whether only a pointer to content of this marking may be kept here.
    package func isPointerOnly(_ code: String) -> Bool {
        classifications.first { $0.code == code }?.isPointerOnly ?? false
    }

    /// A marking in the office's words; the code itself where the rule book has none.
    package func words(ofMarking code: String) -> String {
        classifications.first { $0.code == code }?.local ?? code
    }

    /// An instrument in words, with its article; the code itself where the rule book has none.
    package func words(ofInstrument id: String) -> String {
        instrument(id).map { "\($0.name), \($0.article)" } ?? id
    }

    /// A way of sending in words; the code itself where the rule book has none.
    package func words(ofChannel code: String) -> String { channel(code)?.name ?? code }

    /// A category of persons in words; the code itself where the rule book has none.
    package func words(ofPersonCategory code: String) -> String {
        personCategories.first { $0.code == code }?.name ?? code
    }

    /// The highest level among some sensitivity codes; 1 for none.
    package func highestLevel(of codes: Set<String>) -> Int {
        sensitivity.filter { codes.contains($0.code) }.map(\.level).max() ?? 1
    }

    package var sensitivityCodes: Set<String> { Set(sensitivity.map(\.code)) }
    package var redactionGroundCodes: Set<String> { Set(redactionGrounds.map(\.code)) }
    package var classificationCodes: Set<String> { Set(classifications.map(\.code)) }
    package var channelCodes: Set<String> { Set(channels.map(\.code)) }
    package var refusalGroundCodes: Set<String> { Set(refusalGrounds.map(\.code)) }
    package var urgencyCodes: Set<String> { Set(urgencies.map(\.code)) }
    package var assistanceCodes: Set<String> { Set(assistanceTypes.map(\.code)) }
}

/// Numbers an office may change.
package struct OfficeDefaults: Hashable, Sendable, Codable {
    /// Approvers a package needs, beside preparer and second reader.
    package let approvalsNeeded: Int
    /// How old the confirmation of a recipient's key and contact may be, in days.
    package let directoryMaxAgeDays: Int
    /// How long an approval lives, in days.
    package let approvalValidDays: Int
    /// Working days until a receipt is due.
    package let receiptWorkingDays: Int
    /// Days until the recipient is asked how the material was used.
    package let useReportDays: Int
    private let backupDays: Int?

    /// How long the office keeps a backup of its vault, in days; a year in a rule book that does
    /// not say.
    package var backupRetentionDays: Int { backupDays ?? 365 }

    package init(
        approvalsNeeded: Int, directoryMaxAgeDays: Int, approvalValidDays: Int,
        receiptWorkingDays: Int, useReportDays: Int, backupRetentionDays: Int? = nil
    ) {
        self.approvalsNeeded = approvalsNeeded
        self.directoryMaxAgeDays = directoryMaxAgeDays
        self.approvalValidDays = approvalValidDays
        self.receiptWorkingDays = receiptWorkingDays
        self.useReportDays = useReportDays
        self.backupDays = backupRetentionDays
    }
}
