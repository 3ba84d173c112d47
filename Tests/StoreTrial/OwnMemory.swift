import Foundation
import Vault

/// What this process has in memory, read through `/proc/self/mem`.
///
/// A class because it owns the descriptor: it must be opened before the process gives up being
/// looked into.
final class OwnMemory {
    private let descriptor: Int32

    init() throws {
        descriptor = open("/proc/self/mem", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw VaultError.file(errno: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// How often a secret lies in writable memory; given masked, so that the search itself is not
    /// among what it finds.
    func count(of masked: [UInt8], mask: UInt8) throws -> Int {
        guard let first = masked.first else { return 0 }
        let window = 1 << 20
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: window, alignment: 4096)
        defer { buffer.deallocate() }
        var found = 0
        for (start, end) in try Self.regions() where !Self.holds(start, end, buffer) {
            var place = start
            while place < end {
                let wanted = min(window, Int(end - place))
                let count = pread(descriptor, buffer.baseAddress, wanted, off_t(place))
                guard count > masked.count else { break }
                for index in 0...(count - masked.count)
                where buffer[index] == first ^ mask
                    && masked.indices.allSatisfy({ buffer[index + $0] == masked[$0] ^ mask })
                {
                    found += 1
                }
                if count < wanted || place + UInt(count) >= end { break }
                place += UInt(count - masked.count + 1)
            }
        }
        buffer.initializeMemory(as: UInt8.self, repeating: 0)
        return found
    }

    /// The window's own memory holds what was read last.
    private static func holds(
        _ start: UInt, _ end: UInt, _ buffer: UnsafeMutableRawBufferPointer
    ) -> Bool {
        let place = UInt(bitPattern: buffer.baseAddress)
        return (start..<end).contains(place)
    }

    private static func regions() throws -> [(UInt, UInt)] {
        let text = String(
            decoding: try Files.read("/proc/self/maps", limit: 1 << 24), as: UTF8.self)
        return text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ")
            guard fields.count >= 2, fields[1].hasPrefix("rw"), !line.hasSuffix("[vvar]") else {
                return nil
            }
            let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            return ends.count == 2 ? (ends[0], ends[1]) : nil
        }
    }
}
