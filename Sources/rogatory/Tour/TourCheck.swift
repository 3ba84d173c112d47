import Casework
import Exchange
import Foundation
import Training
import Workflow

/// What is proved after the tour, with the same checks a recipient and an auditor make.
struct TourCheck {
    let place: DemoPlace

    func run() throws {
        let file = try newestPackage()
        let bytes = try InputFile.read(file, limit: PackageCheck.largestByteCount)
        let officeKey = try officeKeyLine()
        Output.line("\nThe package the tour handed over")
        Output.line("  " + (place.isKept ? file : (file as NSString).lastPathComponent))
        Output.line("  sha256 \(Digest256(of: bytes).hex)\n")
        let verdict = try PackageCheck.verify(
            bytes, identity: place.identities[Partners.kestovia.state], officeKey: officeKey)
        PackageListing(verdict).print()
        let audit = AuditListing(try checkLog())
        Output.line("\n" + audit.sentence)
        guard verdict.isGenuine else { throw ProgramError.packageNotGenuine }
        guard audit.isIntact else { throw ProgramError.logBroken }
    }

    /// The package written last; the training vault holds one that left before.
    private func newestPackage() throws(ProgramError) -> String {
        let names = (FileManager.default.subpaths(atPath: place.exports) ?? [])
            .filter { $0.hasSuffix(".age") }
        let newest = names.map { place.exports + "/" + $0 }.max { modified($0) < modified($1) }
        guard let newest else { throw .notFound("package in \(place.exports)") }
        return newest
    }

    private func modified(_ path: String) -> Date {
        // A file that is gone meanwhile counts as the oldest.
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.modificationDate] as? Date ?? .distantPast
    }

    private func officeKeyLine() throws -> String {
        let line = try atDesk(of: Cast.rook) { desk throws(DeskError) in
            try desk.officeKeyLine()
        }
        _ = try place.keepOfficeKey(line)
        return line
    }

    private func checkLog() throws -> AuditVerdict {
        try atDesk(of: Cast.thorne) { desk throws(DeskError) in
            try desk.verifyLog { _ in }
        }
    }

    private func atDesk<Result>(
        of member: CastMember, _ body: (Desk) throws(DeskError) -> Result
    ) throws(DeskError) -> Result {
        let desk = try place.door().unlock(
            login: member.login, passphrase: member.typed, keyFile: [])
        defer { desk.lock() }
        return try body(desk)
    }
}
