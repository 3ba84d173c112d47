import Crypto
package import Foundation

/// One try at a passphrase, written down before it is made.
///
/// The `attempts` file shows to anybody when a slot was tried, by the slot's login tag; whose name
/// was typed and from which account is sealed to the auditors. The wait between tries is worked
/// out from it. It slows down guessing through the program and nothing else.
struct Attempt {
    private static let largestFile = 1 << 20
    /// A wait up to this long is sat out; one beyond it is told.
    private static let patienceSeconds = 4.0

    private let id: UUID
    private let tag: [UInt8]
    private let folder: VaultFolder

    /// Waits as long as earlier failures ask for, or says so, and writes the try down.
    ///
    /// Nothing where the folder cannot be written: who cannot write there can still read.
    static func begin(
        in folder: VaultFolder, file: SlotFile, login: String, policy: GuessPolicy, at now: Date
    ) throws(VaultError) -> Attempt? {
        let tag = Slot.loginTag(login, salt: file.fileSalt)
        let wait = remaining(read(folder), of: tag, policy: policy, at: now)
        if wait > patienceSeconds { throw .tryLater(seconds: Int(wait.rounded(.up))) }
        sitOut(wait)
        let id = UUID()
        let record = AttemptRecord(
            kind: .begun, id: id, at: now, tag: tag,
            copies: try copies(of: id, file: file, login: login, at: now))
        do throws(VaultError) {
            try append(record, to: folder)
        } catch {
            guard case .file = error else { throw error }
            return nil
        }
        return Attempt(id: id, tag: tag, folder: folder)
    }

    private static func sitOut(_ seconds: Double) {
        let end = ContinuousClock.now + .seconds(max(0, seconds))
        while ContinuousClock.now < end { usleep(20_000) }
    }

    /// Takes the try back: it was the officer himself.
    ///
    /// Failures before it stay in the list, and end here.
    func succeeded(at now: Date) {
        // What cannot be taken back makes the next unlock wait a second, and is in the list.
        try? Files.locked(folder.attemptsLockPath) { () throws(VaultError) in
            var records = Self.read(folder).filter { $0.id != id }
            if Self.failures(in: records, of: tag).count > 0 {
                records.append(
                    AttemptRecord(kind: .opened, id: id, at: now, tag: tag, copies: []))
            }
            try Files.replace(folder.attemptsPath, with: records.flatMap(\.bytes))
        }
    }

    // MARK: - The wait

    private static func remaining(
        _ records: [AttemptRecord], of tag: [UInt8], policy: GuessPolicy, at now: Date
    ) -> Double {
        let (count, last) = failures(in: records, of: tag)
        guard let last else { return 0 }
        let delay = policy.delay(after: count)
        let passed = now.timeIntervalSince(last)
        // A clock set back does not make the wait longer than it ever was.
        return min(delay, delay - passed)
    }

    /// Tries since the last one that opened the slot, and when the last of them was.
    private static func failures(in records: [AttemptRecord], of tag: [UInt8])
        -> (count: Int, last: Date?)
    {
        let own = records.filter { $0.tag == tag }
        let since = own.lastIndex { $0.kind == .opened }.map { own[($0 + 1)...] } ?? own[...]
        return (since.count, since.last?.at)
    }

    // MARK: - The file

    private static func copies(of id: UUID, file: SlotFile, login: String, at now: Date)
        throws(VaultError) -> [AttemptRecord.Copy]
    {
        var writer = ByteWriter()
        writer.number(UInt64(max(0, now.timeIntervalSince1970 * 1000)))
        writer.number(UInt32(getuid()))
        writer.counted(Array(login.utf8.prefix(256)))
        let plain = writer.bytes
        var copies: [AttemptRecord.Copy] = []
        for slot in file.slots where slot.isAuditor {
            let wrap = try Wrap.seal(
                SecretBytes(copying: plain), to: slot.wrappingKey,
                info: AttemptRecord.info(vault: file.vault, id: id, officer: slot.officer))
            copies.append(AttemptRecord.Copy(officer: slot.officer, wrap: wrap))
        }
        return copies
    }

    private static func append(_ record: AttemptRecord, to folder: VaultFolder)
        throws(VaultError)
    {
        try Files.locked(folder.attemptsLockPath) { () throws(VaultError) in
            var bytes = read(folder).flatMap(\.bytes)
            if bytes.count > largestFile {
                let records = read(folder)
                bytes = records.suffix(records.count / 2).flatMap(\.bytes)
            }
            try Files.replace(folder.attemptsPath, with: bytes + record.bytes)
        }
    }

    /// Every whole record, up to the first that does not read.
    ///
    /// A file that is not there is empty.
    static func read(_ folder: VaultFolder) -> [AttemptRecord] {
        guard let bytes = try? Files.read(folder.attemptsPath, limit: 2 * largestFile) else {
            // Anybody who may write the folder may take the file away: it holds nothing up.
            return []
        }
        var reader = ByteReader(bytes)
        var records: [AttemptRecord] = []
        while !reader.isAtEnd, let record = try? AttemptRecord(reading: &reader) {
            records.append(record)
        }
        return records
    }
}

/// A failed try as an auditor reads it.
package struct FailedTry: Hashable, Sendable {
    package let at: Date
    /// The login name that was typed.
    package let login: String
    /// Number of the account on the machine from which it was typed.
    package let account: UInt32
    /// Whether the slot of that name was opened after it.
    package let wasFollowedByUnlock: Bool
}

extension Session {
    /// Failed tries that are sealed to this officer, oldest first.
    package func failedTries() throws(VaultError) -> [FailedTry] {
        let records = Attempt.read(folder)
        return try with { secrets throws(VaultError) in
            let key = try Slot.wrappingKey(seed: secrets.wrappingSeed)
            var found: [FailedTry] = []
            for (index, record) in records.enumerated() where record.kind == .begun {
                guard let copy = record.copies.first(where: { $0.officer == officer }) else {
                    continue
                }
                let info = AttemptRecord.info(vault: vault, id: record.id, officer: officer)
                guard let plain = try? Wrap.open(copy.wrap, with: key, info: info) else {
                    // Whoever may write the folder may write nonsense into this file.
                    continue
                }
                let bytes = unsafe plain.withUnsafeBytes { unsafe Array($0) }
                var reader = ByteReader(bytes)
                let at = try reader.number(UInt64.self)
                let account = try reader.number(UInt32.self)
                let login = String(decoding: try reader.counted(limit: 256), as: UTF8.self)
                found.append(
                    FailedTry(
                        at: Date(timeIntervalSince1970: Double(at) / 1000), login: login,
                        account: account,
                        wasFollowedByUnlock: records[index...].contains {
                            $0.kind == .opened && $0.tag == record.tag
                        }))
            }
            return found
        }
    }
}
