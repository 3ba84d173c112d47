import Casework
import Foundation

/// The texts that travel with the copies, in plain words and without anybody's name.
struct PackageTexts {
    let file: CaseFile
    let recipient: Recipient
    let rules: RuleBook
    /// Calendar days until the recipient is to confirm the receipt.
    let receiptDueOn: CalendarDay
    let isTraining: Bool

    /// The limits of use, as the recipient reads them (LED 9(3)).
    var conditions: String {
        var lines = [
            "CONDITIONS OF USE", "",
            "Our reference:   \(file.reference)",
            "Your reference:  \(file.request.theirReference)",
            "Recipient:       \(recipient.authority) (\(recipient.state))",
            "Legal basis:     \(legalBasis)",
            "Marking:         \(marking)", "",
        ]
        for code in file.disclosure.conditions.sorted() {
            let words = rules.caveats.first { $0.code == code }?.name ?? ""
            lines.append("\(code): \(words)")
        }
        lines += ["", file.disclosure.conditionsText, ""]
        lines.append(
            "Tell us without delay of any incident that touches this material, and of any wish "
                + "to use it beyond these limits before you do so.")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The form on which the recipient confirms what he received.
    var receiptForm: String {
        [
            "RECEIPT", "",
            "Our reference:   \(file.reference)",
            "Your reference:  \(file.request.theirReference)",
            "Please return by \(receiptDueOn.text).", "",
            "Digest of manifest-sha256.txt as you computed it (sha256sum):", "",
            "    ________________________________________________________________", "",
            "Received on:     ____________________", "Authority:       ____________________",
            "Conditions accepted:   yes / no", "Signature:       ____________________", "",
        ].joined(separator: "\n")
    }

    /// The redaction log for the partner: places and shown grounds, no offsets into what was
    /// hidden and nobody's name.
    func redactionLog(of copies: [(name: String, log: [RedactionLogRow])]) -> String {
        var rows = ["copy\tpassage\tground\tmeaning"]
        for (name, log) in copies {
            for (index, row) in log.enumerated() {
                let ground = rules.redactionGround(row.shownGround)
                rows.append(
                    "\(name)\t\(index + 1)\t\(row.shownGround)\t\(ground?.name ?? "")")
            }
        }
        let withheld = file.material.compactMap(\.withheldGround)
        for (index, code) in withheld.enumerated() {
            let shown = rules.redactionGround(code)?.shownCode ?? "R99"
            let words = rules.redactionGround(shown)?.name ?? ""
            rows.append("document \(index + 1) withheld in full\t-\t\(shown)\t\(words)")
        }
        return rows.joined(separator: "\n") + "\n"
    }

    private var legalBasis: String {
        guard let instrument = rules.instrument(file.request.instrument) else { return "" }
        return "\(instrument.name), \(instrument.article)"
    }

    private var marking: String {
        rules.classifications.first { $0.code == file.marking }?.local ?? file.marking
    }
}
