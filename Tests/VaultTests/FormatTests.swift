import Foundation
import TestSupport
import Testing

@testable import Vault

/// Stored forms of the vault come back as they went in; altered ones never trap.
@Suite struct FormatTests {
    let home: TemporaryFolder
    let session: Session

    init() throws {
        home = try TemporaryFolder()
        session = try Session.forTests(in: home)
    }

    @Test func entriesComeBackAndAlteredOnesAreNotSigned() throws {
        let entry = try LedgerEntry(
            number: 7, at: Date(timeIntervalSince1970: 5.25), body: [1, 2, 3],
            pen: LogPen(session))

        #expect(try LedgerEntry(bytes: entry.bytes) == entry)
        #expect(entry.date == Date(timeIntervalSince1970: 5.25))
        #expect(entry.isSigned(by: session.certificate))
        #expect(try entry.body(session: session) == [1, 2, 3])
        for bytes in Mutations(of: entry.bytes, count: 400) where bytes != entry.bytes {
            // Most do not even read.
            guard let altered = try? LedgerEntry(bytes: bytes) else { continue }
            #expect(!altered.isSigned(by: session.certificate))
        }
    }

    @Test(arguments: [1, 2, 3, 5, 63, 64])
    func entriesSignedTogetherAreEachSignedByThemselves(_ count: Int) throws {
        let pen = try LogPen(session)
        let entries = try LedgerEntry.signed(
            try (0..<count).map {
                try LedgerStatement(
                    number: UInt64($0), at: Date(timeIntervalSince1970: 5.25),
                    body: [UInt8($0)], pen: pen)
            }, pen: pen)

        #expect(entries.count == count)
        #expect(Set(entries.map(\.signature)).count == 1)
        for (number, entry) in entries.enumerated() {
            #expect(entry.bytes.first == (count == 1 ? 1 : 2))
            #expect(entry.number == UInt64(number))
            #expect(try entry.body(session: session) == [UInt8(number)])
            #expect(try LedgerEntry(bytes: entry.bytes) == entry)
            #expect(entry.isSigned(by: session.certificate))
        }
        for bytes in Mutations(of: entries[count / 2].bytes, count: 200)
        where bytes != entries[count / 2].bytes {
            guard let altered = try? LedgerEntry(bytes: bytes) else { continue }
            #expect(!altered.isSigned(by: session.certificate))
        }
    }

    @Test func anEntryIsNotSignedByWhatOthersSignedTogether() throws {
        let pen = try LogPen(session)
        let statements = try (0..<4).map {
            try LedgerStatement(
                number: UInt64($0), at: Date(timeIntervalSince1970: 5.25), body: [], pen: pen)
        }
        let signed = try LedgerEntry.signed(Array(statements[..<3]), pen: pen)
        let place = try #require(signed[2].place)

        // In the place of one that was signed, and in form one with the signature of form two.
        let strange = LedgerEntry(
            statement: statements[3], place: place, signature: signed[2].signature)
        let alone = LedgerEntry(
            statement: statements[2], place: nil, signature: signed[2].signature)

        #expect(!strange.isSigned(by: session.certificate))
        #expect(!alone.isSigned(by: session.certificate))
        #expect(signed[2].isSigned(by: session.certificate))
    }

    @Test func checkpointsAreSignedNotes() throws {
        let root = [UInt8](repeating: 8, count: 32)
        let checkpoint = try Checkpoint(size: 12, root: root, session: session)
        let lines = checkpoint.note.split(separator: "\n", omittingEmptySubsequences: false)

        #expect(lines.count == 6)
        #expect(lines[0] == "rogatory/\(session.vault.uuidString.lowercased())")
        #expect(lines[1] == "12")
        #expect(lines[2] == Data(root).base64EncodedString())
        #expect(lines[3].isEmpty)
        #expect(lines[4].hasPrefix("\u{2014} rogatory-session-"))
        #expect(try Checkpoint(note: checkpoint.note) == checkpoint)
        #expect(checkpoint.vault == session.vault)
        #expect(checkpoint.isSigned(by: session.certificate))
        let note = Array(checkpoint.note.utf8)
        for bytes in Mutations(of: note, count: 400) where bytes != note {
            // A note that is no text or no note vouches for nothing.
            guard let text = String(validating: bytes, as: UTF8.self),
                let altered = try? Checkpoint(note: text)
            else { continue }
            #expect(!altered.isSigned(by: session.certificate))
        }
    }

    @Test func alteredSlotFilesAreRefused() throws {
        let bytes = try Files.read(home.path + "/slots.a", limit: 1 << 20)
        for altered in Mutations(of: bytes, count: 300) where altered != bytes {
            #expect(throws: VaultError.self) { try SlotFile(bytes: altered) }
        }
    }

    @Test func numbersAreWrittenBigEndianAndReadBack() throws {
        var writer = ByteWriter()
        writer.number(UInt16(0x0102))
        writer.number(UInt64.max)
        writer.number(Int64(-2))
        writer.counted([5])
        #expect(writer.bytes.prefix(2) == [1, 2])

        var reader = ByteReader(writer.bytes)
        #expect(try reader.number(UInt16.self) == 0x0102)
        #expect(try reader.number(UInt64.self) == .max)
        #expect(try reader.number(Int64.self) == -2)
        #expect(try reader.counted(limit: 1) == [5])
        #expect(reader.isAtEnd)
        #expect(throws: VaultError.malformed) { try reader.take(1) }
    }
}
