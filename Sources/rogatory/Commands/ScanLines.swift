import Foundation
import Redaction

/// Scans files of JSON lines page by page; a line that is no document is named, the rest goes on.
struct ScanLines {
    let scan: LineScan

    /// Scans each of them; what cannot be read keeps none of the others back.
    func run(_ inputs: [ScanInput], _ faults: inout ScanFaults) {
        for input in inputs {
            do throws(ProgramError) { try lines(of: input, &faults) } catch { faults.tell(error) }
        }
    }

    private func lines(of input: ScanInput, _ faults: inout ScanFaults) throws(ProgramError) {
        var cutter = LineCutter()
        var number = 0
        try input.pages { page in
            for line in cutter.take(Data(page)) {
                number += 1
                take(line, "\(input.name), line \(number)", &faults)
            }
            return true
        }
        if let line = cutter.last() { take(line, "\(input.name), line \(number + 1)", &faults) }
    }

    private func take(_ line: LineCutter.Line, _ place: String, _ faults: inout ScanFaults) {
        do throws(LineScanError) {
            switch line {
            case .tooLong: throw .tooLong
            case .whole(let bytes):
                if bytes.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) { return }
                let rows = try scan.rows(of: bytes) { remark in
                    let words = "\(place): \(remark.words)"
                    if remark.leavesOut { faults.tell(words) } else { Output.message(words) }
                }
                for row in rows {
                    Output.line(Output.escaped(json: String(decoding: row, as: UTF8.self)))
                }
            }
        } catch {
            faults.tell("\(place) \(error.words).")
        }
    }
}
