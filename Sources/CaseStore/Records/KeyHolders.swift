package import Casework
import Foundation
import GRDB
import Vault

/// Who came to a case's key by way of those who had it, as the log tells it in its order.
///
/// The signature of a grant says who made it, and not that he had the key: a wrap of noise can be
/// signed as well, and a genuine wrap signed anew by another. So the way begins with the officer
/// whose entry names the case's row first, together with his own grant, and goes on through entries
/// of those who held the key at the time. Whoever is not in the directory any more is off the way
/// from the entry on that put that directory into force.
struct KeyHolders {
    private(set) var officers: Set<UUID> = []
    /// Whether somebody ceased to hold the key since it was made.
    private(set) var somebodyLeft = false
    private let caseID: UUID
    private let caseRow: RowPlace
    private var hasBegun = false
    private var epoch: Int64 = 0
    private var directory = 0

    init(of caseID: UUID) {
        self.caseID = caseID
        caseRow = RowPlace(table: .caseRow, key: StoredTable.bytes([caseID.blob]))
    }

    /// Takes an entry that names the case's row first, or a grant of it.
    mutating func take(_ row: LogRow) {
        let author = row.officer.uuid
        let grants = row.body.changes.compactMap { change -> (Holding, isThere: Bool)? in
            guard let holding = change.holding, holding.caseID == caseID else { return nil }
            return (holding, change.digest != nil)
        }
        if !hasBegun, row.body.changes.contains(where: { RowPlace($0) == caseRow }) {
            hasBegun = true
            guard grants.contains(where: { $0.0.officer == author && $0.isThere }) else { return }
            officers = [author]
        }
        let isHolder = officers.contains(author)
        let before = officers
        var isNewKey = false
        for (holding, isThere) in grants {
            if isThere, isHolder, holding.epoch > epoch {
                isNewKey = true
                epoch = holding.epoch
                officers = []
            }
            guard holding.epoch == epoch else { continue }
            if isThere {
                if isHolder { officers.insert(holding.officer) }
            } else if isHolder || holding.officer == author {
                officers.remove(holding.officer)
            }
        }
        if isNewKey {
            somebodyLeft = false
        } else if !before.isSubset(of: officers) {
            somebodyLeft = true
        }
    }

    /// Takes an entry that put a version of the directory into force.
    mutating func take(_ version: SignedDirectory) {
        guard version.version > directory else { return }
        directory = version.version
        let members = Set(version.members.map(\.officer.id.uuid))
        if !officers.isSubset(of: members) {
            officers.formIntersection(members)
            somebodyLeft = true
        }
    }
}

extension StoreContext {
    /// Follows the way of a case's key from its first entry on.
    func keyHolders(of caseID: CaseFile.ID) throws(StoreError) -> KeyHolders {
        let index = try logIndex()
        let versions = try confirmedVersions()
        var holders = KeyHolders(of: caseID.uuid)
        var directories = index.directories[...]
        func follow(before entry: Int) {
            while let mention = directories.first, mention.entry < entry {
                directories.removeFirst()
                guard let known = versions[mention.version], known.digest == mention.digest
                else { continue }
                holders.take(known.version)
            }
        }
        for row in try signedEntries(index.cases[caseID.uuid] ?? []) {
            follow(before: row.number)
            holders.take(row)
        }
        follow(before: .max)
        return holders
    }

    /// Every confirmed version of the directory with the digest by which the log names its row.
    private func confirmedVersions() throws(StoreError)
        -> [Int: (version: SignedDirectory, digest: Digest256?)]
    {
        var found: [Int: (version: SignedDirectory, digest: Digest256?)] = [:]
        for version in try chain().confirmed {
            found[version.version] = (
                version, StoredTable.directory.change(version.storedValues).digest
            )
        }
        return found
    }
}

extension StoreReading {
    /// Whether the log says that somebody who held the case's present key ceased to.
    ///
    /// A mark that the key is due to be changed can be set by anybody who has the vault key.
    package func isRekeyExplained(_ caseID: CaseFile.ID) throws(StoreError) -> Bool {
        try context.keyHolders(of: caseID).somebodyLeft
    }
}
