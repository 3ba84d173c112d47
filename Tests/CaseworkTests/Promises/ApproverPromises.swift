import Casework
import Foundation
import TestSupport
import Testing

/// One corrupt approver: whatever accounts he has and whatever he did before, nothing leaves by
/// his signature alone.
@Suite struct ApproverPromises {
    /// An office made up by chance: up to four people with up to eight accounts.
    private struct Office {
        let officers: [Officer]
        let package: DisclosurePackage
        let file: CaseFile

        init(_ chance: inout SeededNumbers) {
            let roles: [Role] = [
                .caseworker, .redactor, .supervisor, .supervisor, .head, .auditor, .administrator,
            ]
            let all = (1...8).map { number in
                let count = Int.random(in: 1...3, using: &chance)
                let own = (0..<count).compactMap { _ in roles.randomElement(using: &chance) }
                return Fixtures.officer(
                    number, Set(own), human: Int.random(in: 1...4, using: &chance))
            }
            func one() -> Officer.ID { all[Int.random(in: 0..<8, using: &chance)].id }
            func some() -> Set<Officer.ID> {
                Set((0..<Int.random(in: 0...3, using: &chance)).map { _ in one() })
            }
            let like = Fixtures.package(
                band: Bool.random(using: &chance) ? .high : .low,
                levelFive: Bool.random(using: &chance))
            let made = DisclosurePackage(
                id: like.id, number: 1, sealedAt: like.sealedAt, sealedBy: one(),
                contributors: some(), secondReader: one(), recipient: like.recipient,
                manifestDigest: like.manifestDigest, statementDigest: like.statementDigest,
                band: like.band, hasLevelFive: like.hasLevelFive, documentCount: 1,
                expiresAt: like.expiresAt, receiptDueOn: like.receiptDueOn,
                useReportDueOn: like.useReportDueOn)
            var around = Fixtures.file(in: .awaitingApproval)
            around.contributors = some()
            around.packages = [made]
            officers = all
            package = made
            file = around
        }

        var circumstances: Circumstances {
            Fixtures.circumstances(
                assigned: Set(officers.map(\.id)), officers: officers)
        }

        /// The people who had a hand in the package.
        var hands: Set<UUID> {
            let accounts = package.contributors.union(file.contributors)
                .union([package.sealedBy, package.secondReader])
            return Set(officers.filter { accounts.contains($0.id) }.map(\.human))
        }
    }

    private func refusals(_ officer: Officer, _ file: CaseFile, _ office: Office) -> [Refusal] {
        Policy.refusals(
            of: .approve(
                file.id, office.package.id, statement: office.package.statementDigest,
                acceptedWarnings: []),
            by: officer, on: file, in: office.circumstances)
    }

    @Test func oneCorruptApproverReleasesNothingAlone() {
        var chance = SeededNumbers(seed: 7)
        var approved = 0
        for turn in 0..<400 {
            let office = Office(&chance)
            for corrupt in Set(office.officers.map(\.human)) {
                // He signs with every account he has, as often as he is let.
                var file = office.file
                for account in office.officers where account.human == corrupt {
                    guard refusals(account, file, office).isEmpty else { continue }
                    #expect(!office.hands.contains(corrupt), "office \(turn)")
                    let roles = account.roles.intersection([.supervisor, .head])
                    #expect(!roles.isEmpty, "office \(turn)")
                    file.packages[0].approvals.append(Fixtures.approval(by: account))
                }
                let signed = file.packages[0].approvals
                #expect(signed.count <= 1, "office \(turn)")
                let missing = FourEyes.missingApprovals(
                    of: file.packages[0], file: file, in: office.circumstances)
                guard missing.isEmpty else { continue }
                approved += 1
                // Somebody else prepared it and somebody else read it; where much is at stake,
                // one signature is not enough.
                #expect(!office.hands.isEmpty && !office.hands.contains(corrupt))
                #expect(!office.package.needsHead, "office \(turn)")
            }
        }
        // The honest case is among them.
        #expect(approved > 5)
    }
}
