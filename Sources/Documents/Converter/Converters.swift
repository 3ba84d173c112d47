import CSystem
import Foundation
import Synchronization

/// The helper process that starts converters, and the way to ask it.
///
/// A class because it owns the helper and the socket to it. The helper was forked off before the
/// program confined itself, and is confined more closely: it reads the system's own programs and
/// libraries, starts those of its table alone, writes nothing, and has no network. One conversion
/// at a time; the others wait. After the helper has ended nothing starts another one.
package final class Converters: Sendable {
    /// How far the kernel confines the helper and what it starts.
    package struct Hold: Hashable, Sendable {
        /// The version of Landlock; 0 when there is none.
        package let landlock: Int
        package let holdsPaths: Bool
        package let holdsCalls: Bool

        package init(landlock: Int, holdsPaths: Bool, holdsCalls: Bool) {
            self.landlock = landlock
            self.holdsPaths = holdsPaths
            self.holdsCalls = holdsCalls
        }
    }

    private struct Helper {
        let socket: Int32
        let process: Int32
    }

    /// The converters it may start, asked for by their place here.
    package let table: [Converter]
    package let hold: Hold
    /// The helper's process.
    package let process: Int32
    private let bounds: ConverterBounds
    private let helper: Mutex<Helper?>

    /// Forks the helper off; nothing when the system refuses.
    ///
    /// Call it before the process confines itself, on a thread that lasts as long as the helper is
    /// needed: the helper ends with it.
    package init?(_ table: [Converter], bounds: ConverterBounds = .shipped) {
        let words = table.flatMap(\.words)
        let limits = rogatory_converter_bounds(
            cpu_seconds: bounds.cpuSeconds, wall_milliseconds: bounds.wallMilliseconds,
            memory_bytes: bounds.memoryBytes, output_bytes: bounds.outputBytes,
            document_bytes: UInt64(Extraction.largestByteCount))
        var socket: Int32 = -1
        var process: Int32 = -1
        let hasStarted = words.withUnsafeBytes { words in
            rogatory_converters_start(
                words.baseAddress, words.count, limits, &socket, &process)
        }
        guard hasStarted else { return nil }
        var hold = rogatory_converter_hold()
        guard
            rogatory_receive_all(
                socket, &hold, MemoryLayout.size(ofValue: hold), Self.patienceMilliseconds)
        else {
            rogatory_converters_end(socket, process)
            return nil
        }
        self.table = table
        self.bounds = bounds
        self.process = process
        self.hold = Hold(
            landlock: Int(hold.landlock), holdsPaths: hold.holds_paths != 0,
            holdsCalls: hold.holds_calls != 0)
        helper = Mutex(Helper(socket: socket, process: process))
    }

    deinit {
        helper.withLock { helper in
            if let helper { rogatory_converters_end(helper.socket, helper.process) }
        }
    }

    /// How long the helper may take for what is no work of a converter, in milliseconds.
    private static let patienceMilliseconds: Int32 = 10_000

    /// Runs a converter of the table on a document of at most `Extraction.largestByteCount`.
    ///
    /// Returns or throws within the time a converter has and a little more, whatever it does.
    package func run(_ converter: Int, on document: [UInt8]) throws(ConverterFailure)
        -> ConverterOutput
    {
        precondition(table.indices.contains(converter), "a converter of the table")
        precondition(document.count <= Extraction.largestByteCount, "a document that is read")
        let result = helper.withLock { helper -> Result<ConverterOutput, ConverterFailure> in
            guard let held = helper else { return .failure(.helperGone) }
            guard let answer = ask(held.socket, for: converter, on: document) else {
                // What it answers next would belong to this question.
                rogatory_converters_end(held.socket, held.process)
                helper = nil
                return .failure(.helperGone)
            }
            return answer
        }
        return try result.get()
    }

    /// One question and its answer; nothing when the helper is gone or silent.
    private func ask(
        _ socket: Int32, for converter: Int, on document: [UInt8]
    ) -> Result<ConverterOutput, ConverterFailure>? {
        let patience = Self.patienceMilliseconds
        var request = rogatory_converter_request(
            converter: UInt64(converter), count: UInt64(document.count))
        guard rogatory_send_all(socket, &request, MemoryLayout.size(ofValue: request), patience),
            rogatory_send_all(socket, document, document.count, patience)
        else { return nil }
        var answer = rogatory_converter_answer()
        guard
            rogatory_receive_all(
                socket, &answer, MemoryLayout.size(ofValue: answer),
                Int32(clamping: bounds.wallMilliseconds) + patience),
            answer.count <= bounds.outputBytes, answer.complaints <= Self.mostComplaints,
            let bytes = receive(Int(answer.count), from: socket),
            let complaints = receive(Int(answer.complaints), from: socket)
        else { return nil }
        switch Int(answer.how) {
        case ROGATORY_CONVERTER_ENDED:
            return .success(
                ConverterOutput(status: answer.number, bytes: bytes, complaints: complaints))
        case ROGATORY_CONVERTER_SIGNALLED where answer.number == SIGXCPU:
            return .failure(.overtime)
        case ROGATORY_CONVERTER_SIGNALLED: return .failure(.crashed(signal: answer.number))
        case ROGATORY_CONVERTER_OVERTIME: return .failure(.overtime)
        case ROGATORY_CONVERTER_FLOODED: return .failure(.flooded)
        case ROGATORY_CONVERTER_NOT_STARTED where answer.number == ENOENT:
            return .failure(.notInstalled)
        case ROGATORY_CONVERTER_NOT_STARTED: return .failure(.notStarted(answer.number))
        default: return nil
        }
    }

    private static let mostComplaints: UInt64 = 1 << 20

    private func receive(_ count: Int, from socket: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        let isWhole = bytes.withUnsafeMutableBytes { room in
            rogatory_receive_all(socket, room.baseAddress, count, Self.patienceMilliseconds)
        }
        return isWhole ? bytes : nil
    }
}
