import Foundation
import Workflow

/// Passphrases from a file descriptor, one a line.
///
/// A class because it remembers how far it has read. It never reads past the line it hands out,
/// so that what follows is left to whoever comes next.
final class LineDescriptor {
    private static let longestLine = 4096
    private let descriptor: Int32

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next line without its end; an empty one is no secret.
    func next() throws(ProgramError) -> TypedSecret {
        var line: [UInt8] = []
        line.reserveCapacity(Self.longestLine)
        defer { for index in line.indices { line[index] = 0 } }
        while line.count < Self.longestLine, let byte = try nextByte(), byte != 0x0A {
            line.append(byte)
        }
        if line.last == 0x0D { line.removeLast() }
        guard !line.isEmpty else { throw .secretMissing }
        return TypedSecret(bytes: line)
    }

    private func nextByte() throws(ProgramError) -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = read(descriptor, &byte, 1)
            if count == 1 { return byte }
            if count == 0 { return nil }
            guard errno == EINTR else {
                throw .descriptorUnreadable(descriptor, errno: errno)
            }
        }
    }
}
