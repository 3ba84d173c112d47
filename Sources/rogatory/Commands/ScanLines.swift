import Foundation
import Redaction

/// Scans files of JSON lines page by page; a line that is no document is named, the rest goes on.
struct ScanLines {
    let scan: LineScan

    /// Scans each of them; what cannot be read keeps none of the others back.
    func run(_ inputs: [ScanInput]) -> [ProgramError] {
        var faults: [ProgramError] = []
        for input in inputs {
            do throws(ProgramError) {
                for fault in try lines(of: input) where !faults.contains(fault) {
                    faults.append(fault)
                }
            } catch {
                faults.append(error)
            }
        }
        return faults
    }

    /// Scans the lines of one file; gives what was wrong with some of them.
    private func lines(of input: ScanInput) throws(ProgramError) -> [ProgramError] {
        var cutter = LineCutter()
        var number = 0
        var faults: [ProgramError] = []
        func next(_ line: LineCutter.Line) {
            number += 1
            for fault in take(line, number: number, name: input.name)
            where !faults.contains(fault) {
                faults.append(fault)
            }
        }
        try input.pages { page in
            cutter.take(page).forEach(next)
            return true
        }
        if let line = cutter.last() { next(line) }
        return faults
    }

    private func take(_ line: LineCutter.Line, number: Int, name: String) -> [ProgramError] {
        var faults: [ProgramError] = []
        do throws(LineScanError) {
            switch line {
            case .tooLong: throw .tooLong
            case .whole(let bytes):
                if bytes.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) { return [] }
                let rows = try scan.rows(of: bytes) {
                    Output.message("\(name), line \(number): \($0)")
                    faults = [.namesLeftOut]
                }
                for row in rows {
                    Output.line(Output.escaped(json: String(decoding: row, as: UTF8.self)))
                }
            }
        } catch {
            Output.message("\(name), line \(number) \(error.words).")
            faults = [.partsUnreadable]
        }
        return faults
    }
}
