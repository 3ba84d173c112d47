import Casework
import Documents
import Foundation

/// What reads PDFs: the bounds of its process, and whether it reads.
enum ConverterChecks {
    static func all(_ converters: Converters?) -> [Diagnosis] {
        guard let converters else {
            return [
                Diagnosis(
                    .bad, "converters", "the system did not start their process; PDFs stay unread")
            ]
        }
        return [bounds(converters.hold), reading(with: converters)]
    }

    static func bounds(_ hold: Converters.Hold) -> Diagnosis {
        guard hold.holdsCalls else {
            return Diagnosis(
                .remark, "converters",
                "this kernel does not filter calls: what reads PDFs is not kept from the network")
        }
        guard hold.holdsPaths else {
            return Diagnosis(
                .remark, "converters",
                "this kernel has no Landlock: what reads PDFs writes nothing and has no network, "
                    + "but can read what this account can")
        }
        return Diagnosis(
            .good, "converters",
            "a process of their own: no file but the system's, nothing written, no network "
                + "(Landlock \(hold.landlock))")
    }

    /// Found by trying, with a page that says one word.
    private static func reading(with converters: Converters) -> Diagnosis {
        let what = "reading PDFs"
        let text = Extraction.read(Array(trial.utf8), fileName: "", converters: converters)
        let missing = Set(PDFQuestion.converters.map(\.path)).filter { access($0, X_OK) != 0 }
        guard missing.isSubset(of: [PDFQuestion.qpdf]) else {
            return Diagnosis(.remark, what, "PDFs stay unread: install poppler-utils")
        }
        guard text.readings.first?.text == word else {
            return Diagnosis(.bad, what, "poppler-utils is there, but did not read a trial page")
        }
        return missing.isEmpty
            ? Diagnosis(.good, what, "poppler-utils and qpdf; a trial page was read")
            : Diagnosis(
                .remark, what,
                "a trial page was read; comments are not always seen: install qpdf")
    }

    private static let word = "rogatory"
    /// Without a table of its objects, which poppler makes up for.
    private static let trial = """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R
        /Resources << /Font << /F 5 0 R >> >> >> endobj
        4 0 obj << /Length 37 >>
        stream
        BT /F 9 Tf 9 9 Td (\(word)) Tj ET
        endstream endobj
        5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
        trailer << /Root 1 0 R >>
        """
}
