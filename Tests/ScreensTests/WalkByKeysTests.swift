import Casework
import Foundation
import TerminalKit
import TestSupport
import Testing

@testable import Screens

/// The whole job at the keyboard, on a real vault: nothing but keys, and what they show.
@Suite struct WalkByKeysTests {
    @Test func oneRequestGoesTheWholeWayByKeys() throws {
        let office = try OfficeAtWork()
        try confirmOfficers(office)
        try directory(office)
        try intake(office)
        try decision(office)
        try redaction(office)
        try secondReading(office)
        try assessment(office)
        try approval(office)
        try export(office)
    }

    private func confirmOfficers(_ office: OfficeAtWork) throws {
        let seat = office.seat()
        try seat.unlock(as: "thorne")
        try seat.type("o", expecting: "waits for its confirmation")
        try seat.type("c", expecting: "Your passphrase")
        try seat.type("\(OfficeAtWork.passphrase("thorne"))\n", expecting: "Confirmed")
        seat.quit()
    }

    private func directory(_ office: OfficeAtWork) throws {
        let quill = office.seat()
        try quill.unlock(as: "quill")
        try quill.type("r", expecting: "No recipient yet")
        try quill.type("n", expecting: "New recipient")
        quill.type("QO\nProsecutor General of Norvane\n\(World.ageKey)\nUNCAC\nPORT\nduty desk\n")
        try quill.expect("The recipient is saved")
        quill.quit()
        let rook = office.seat()
        try rook.unlock(as: "rook")
        try rook.type("rv", expecting: "second source")
        try rook.type("directory\n\n", expecting: "y  yes")
        try rook.type("y", expecting: "✓ verified")
        rook.quit()
    }

    private func intake(_ office: OfficeAtWork) throws {
        let letter = try office.file("letter.txt", "Letter of request for one account")
        let seat = office.seat()
        try seat.unlock(as: "quill")
        try seat.type("n", expecting: "New case")
        try seat.type("Harrow accounts\nQO\nPORT\nOFF\n\n", expecting: "Take in the letter")
        try seat.type("g\(letter)\nportal, receipt 7\n\n", expecting: "Taken in")
        try seat.type("gdirectory\n\n", expecting: "The sender is verified")
        seat.type("g\nUNCAC\nA06\nNO-77/26\nProsecutor General of Norvane\nbribery\n")
        seat.type("\tevidence of bribery\tstatements of account, March to June^S")
        try seat.expect("The request is saved")
        try seat.type("gy", expecting: "Begin the validation")
        try seat.type("g", expecting: "8 of 8 open")
        try seat.type("g", expecting: "· open")
        for _ in 0..<8 { seat.type("\n\np. 1\n") }
        try seat.type("1", expecting: "Hand the request over")
        try seat.type("gy", expecting: "Look at the refusal grounds")
        for login in ["marsh", "vane", "rook"] {
            try seat.type("i\(login)\n\ny", expecting: "Assigned.")
        }
        try seat.type("g", expecting: "To be weighed")
        for _ in 0..<9 { seat.type("\n\n\n") }
        try seat.type("1", expecting: "Weigh the request")
        seat.type("gfour months, one account\tno own proceedings\tno concern^S")
        try seat.expect("This is for a supervisor")
        seat.quit()
    }

    private func decision(_ office: OfficeAtWork) throws {
        let statement = try office.file("statement.txt", Self.statement)
        let cover = try office.file("cover.txt", Self.cover)
        let rook = office.seat()
        try rook.unlock(as: "rook")
        try rook.type("\n", expecting: "Decide on the request")
        try rook.type("g\tBank supervision\ny", expecting: "7 accepted")
        rook.quit()
        let quill = office.seat()
        try quill.unlock(as: "quill")
        try quill.type("\n", expecting: "Order the execution")
        try quill.type("gstatements of one account\t\ny", expecting: "11 in execution")
        try quill.type("g\(statement)\nby hand from the bank\n\n", expecting: "Taken in")
        try quill.type("t\(cover)\nby hand from the bank\n\n", expecting: "2 in:")
        try quill.type("gy", expecting: "12 material in")
        try quill.type("+Vesna Harrow\n\t\tSUS\nno\n\n", expecting: "The person is saved")
        try quill.type("+Emil Stroud\nE. Stroud\t\tBYS\nyes\n\n", expecting: "2, 1 protected")
        try quill.type("gy", expecting: "13 in redaction")
        quill.quit()
    }

    private func redaction(_ office: OfficeAtWork) throws {
        let seat = office.seat()
        try seat.unlock(as: "marsh")
        try seat.type("\n", expecting: "Work on")
        for _ in 0..<2 {
            try seat.type("g", expecting: "seen 100 %")
            try mark(seat)
            try seat.type("tFIN\n\n", expecting: "Financial r")
            try seat.type(
                "istatements\nshows the payments the request names\n", expecting: "✓ tied")
            try seat.type("f", expecting: "✓ read")
            try seat.type("q", expecting: "[1 Overview]")
        }
        try seat.expect("Prepare the copies")
        try seat.type("g", expecting: "2 copies ready")
        try seat.type("gy", expecting: "14 second read")
        try seat.type("n", expecting: "You redacted or prepared")
        seat.type("\n")
        seat.quit()
    }

    /// Releases the person whom the request names and marks everything else, elsewhere too.
    private func mark(_ seat: Seat) throws {
        for _ in 0..<20 {
            #expect(seat.terminal.waitUntilIdle())
            if seat.terminal.screen.contains(where: { $0.contains("✓ none open") }) { return }
            try seat.type("n", expecting: "m marks, r releases")
            if seat.terminal.screen.contains(where: { $0.contains("of the case Vesna Harrow") }) {
                try seat.type("r", expecting: "Released")
                continue
            }
            try seat.type("m", expecting: "Put in its place")
            seat.type("R02\n^S")
            for _ in 0..<100 {
                if seat.terminal.screen.contains(where: { $0.contains("Marked.") }) { break }
                if seat.terminal.wait(for: "The same elsewhere", timeoutSeconds: 0.2) {
                    try seat.type("\n", expecting: "Marked.")
                }
            }
        }
    }

    private func secondReading(_ office: OfficeAtWork) throws {
        let seat = office.seat()
        try seat.unlock(as: "vane")
        try seat.type("\n", expecting: "a second time")
        for _ in 0..<2 {
            try seat.type("g", expecting: "copy ready")
            try seat.expect("seen 100 %")
            try seat.type("c", expecting: "As the recipient will read it")
            try seat.type(" ", expecting: "seen 100 %")
            try seat.type("\u{1b}f", expecting: "✓ read")
            try seat.type("q", expecting: "[1 Overview]")
        }
        try seat.type("g", expecting: "What you found")
        try seat.type("nobody hidden can be worked out^Sy", expecting: "15 in assessment")
        seat.quit()
    }

    private func assessment(_ office: OfficeAtWork) throws {
        let seat = office.seat()
        try seat.unlock(as: "quill")
        try seat.type("\ng", expecting: "Plan of the disclosure")
        try seat.type(
            "Norvane\nown\ntreaty practice of ten years^S", expecting: "The plan is saved")
        try seat.type("g", expecting: "not answered")
        #expect(seat.terminal.waitUntilIdle())
        for _ in 0..<32 where try !answer(seat) { break }
        try seat.type("q", expecting: "Seal the package")
        try seat.type("gy", expecting: "16 awaiting approval")
        try seat.type("a", expecting: "What leaves")
        try seat.type("A", expecting: "You worked on this package")
        seat.type("\nq")
        seat.quit()
    }

    /// Goes to an open item and answers it with what passes; false when none is left.
    private func answer(_ seat: Seat) throws -> Bool {
        #expect(seat.terminal.waitUntilIdle())
        if seat.terminal.screen.contains(where: { $0.contains(" 0 not answered") }) { return false }
        for _ in 0..<32 {
            let row = seat.terminal.screen.first { $0.hasPrefix("▸") } ?? ""
            guard row.contains(" – ") else {
                seat.type("j")
                #expect(seat.terminal.waitUntilIdle())
                continue
            }
            try seat.type(
                ["D-09", "D-10"].contains { row.prefix(14).contains($0) } ? "n" : "y",
                expecting: "Answered.")
            return true
        }
        return true
    }

    private func approval(_ office: OfficeAtWork) throws {
        let seat = office.seat()
        try seat.unlock(as: "rook")
        try seat.type("\ng", expecting: "What is worst")
        try seat.type("A", expecting: "Read every copy")
        try seat.type("\np", expecting: "Copy 1 of 2")
        try seat.type("      ", expecting: "✓ 2 of 2 copies")
        try seat.type("A", expecting: "Your passphrase")
        try seat.type("\(OfficeAtWork.passphrase("rook"))\n", expecting: "Approved.")
        seat.quit()
    }

    private func export(_ office: OfficeAtWork) throws {
        let seat = office.seat()
        try seat.unlock(as: "quill")
        try seat.type("\n", expecting: "Export the package")
        try seat.type("g", expecting: "and Enter")
        #expect(seat.terminal.waitUntilIdle())
        let line = seat.terminal.screen.first { $0.contains("and Enter") } ?? ""
        let words = line.split(separator: " ").map(String.init)
        let index = words.firstIndex(of: "Type") ?? 0
        try seat.type("\(words[index + 1])\n", expecting: "Written to")
        try seat.type("\n", expecting: "18 transmitted")
        try seat.type("ql", expecting: "beginExport")
        try seat.type("v", expecting: "The log holds")
        seat.quit()
        let files = try FileManager.default.contentsOfDirectory(
            atPath: office.folder.path + "/exports")
        #expect(files.count == 1)
    }

    private static let statement = """
        Statement of account for Vesna Harrow
        IBAN QM49ALDR000000007741
        2 March  transfer of 12,000 to Emil Stroud, e-mail emil.stroud@post.invalid
        9 March  transfer of 300 to the clinic, called from +1 202 555 0143
        Mr. E. Stroud is the husband of the account holder.

        """
    private static let cover = """
        The bank sends the statement of account. The branch was asked.
        STROUD, Emil is a joint holder of another account.

        """
}
