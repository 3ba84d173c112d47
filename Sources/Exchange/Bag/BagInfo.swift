import Casework
import Foundation

/// The lines of `bag-info.txt` (RFC 8493, 2.2.2).
enum BagInfo {
    static let trainingLabel = "Marking"
    static let formatLabel = "Package-Format"
    static let oxumLabel = "Payload-Oxum"

    static func text(_ rows: [(String, String)], payload: Payload, at moment: Date) -> String {
        let byteCount = payload.files.reduce(0) { $0 + $1.bytes.count }
        var all = rows
        all.append((formatLabel, "rogatory/\(Bag.formatVersion)"))
        all.append(("Bagging-Date", CalendarDay(of: moment).text))
        all.append((oxumLabel, "\(byteCount).\(payload.files.count)"))
        if payload.isTraining { all.append((trainingLabel, Payload.trainingMark)) }
        return all.map { "\(plain($0.0, colon: false)): \(plain($0.1, colon: true))\n" }.joined()
    }

    /// Reads rows that `text` wrote; nothing for any other text.
    static func read(_ bytes: [UInt8]) -> [(label: String, value: String)]? {
        guard let text = String(validating: bytes, as: UTF8.self), text.hasSuffix("\n") else {
            return nil
        }
        var rows: [(label: String, value: String)] = []
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            guard let colon = line.range(of: ": ") else { return nil }
            rows.append((String(line[..<colon.lowerBound]), String(line[colon.upperBound...])))
        }
        return rows
    }

    /// One line without control characters; a label also without the colon that ends it.
    private static func plain(_ text: String, colon: Bool) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isFit = scalar.properties.generalCategory != .control && (colon || scalar != ":")
            scalars.append(isFit ? scalar : " ")
        }
        return String(scalars)
    }
}
