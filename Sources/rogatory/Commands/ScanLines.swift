import Foundation
import Redaction

/// Scans files of JSON lines page by page; a line that is no document is named, the rest goes on.
struct ScanLines {
    let scan: LineScan

    private static let page = 1 << 20

    func run(_ paths: [String]) throws {
        var hasFault = false
        if paths.isEmpty { hasFault = try lines(FileHandle.standardInput, name: "standard input") }
        for path in paths {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw ProgramError.file(path: path, errno: errno) }
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            if try lines(handle, name: path) { hasFault = true }
        }
        if hasFault { throw ProgramError.partsUnreadable }
    }

    /// Scans the lines of one file; says whether one could not be read.
    private func lines(_ handle: FileHandle, name: String) throws -> Bool {
        var cutter = LineCutter()
        var number = 0
        var hasFault = false
        while let page = try handle.read(upToCount: Self.page), !page.isEmpty {
            for line in cutter.take(page) {
                number += 1
                if !take(line, number: number, name: name) { hasFault = true }
            }
        }
        if let line = cutter.last() {
            if !take(line, number: number + 1, name: name) { hasFault = true }
        }
        return hasFault
    }

    private func take(_ line: LineCutter.Line, number: Int, name: String) -> Bool {
        do {
            switch line {
            case .tooLong: throw LineScanError.tooLong
            case .whole(let bytes):
                if bytes.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) { return true }
                let rows = try scan.rows(of: bytes) {
                    Output.message("\(name), line \(number): \($0)")
                }
                for row in rows {
                    Output.line(Output.escaped(json: String(decoding: row, as: UTF8.self)))
                }
            }
            return true
        } catch let fault as LineScanError {
            Output.message("\(name), line \(number) \(fault.words).")
        } catch {
            Output.message("\(name), line \(number): \(error).")
        }
        return false
    }
}
