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
