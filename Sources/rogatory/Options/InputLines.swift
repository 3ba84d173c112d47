import Foundation

/// The lines of a file of any length, one after the other.
///
/// A class because it owns a file descriptor.
final class InputLines {
    private let path: String
    private let longest: Int
    private let descriptor: Int32
    private var pending: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// Opens a file whose lines have at most `longest` bytes.
    init(_ path: String, longest: Int) throws(ProgramError) {
        self.path = path
        self.longest = longest
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(path: path, errno: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// The next line without its end; nothing at the end of the file.
    func next() throws(ProgramError) -> String? {
        var searched = start
        while true {
            if let end = pending[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return try text(pending[start..<end])
            }
            guard pending.count - start <= longest else {
                throw .fileMalformed(path: path, expected: "lines of that length")
            }
            if isAtEnd {
                defer { start = pending.count }
                return start == pending.count ? nil : try text(pending[start...])
            }
            pending.removeFirst(start)
            searched = pending.count
            start = 0
            try fill()
        }
    }

    private func fill() throws(ProgramError) {
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var count = read(descriptor, &buffer, buffer.count)
        while count < 0, errno == EINTR { count = read(descriptor, &buffer, buffer.count) }
        guard count >= 0 else { throw .file(path: path, errno: errno) }
        isAtEnd = count == 0
        pending += buffer[..<count]
    }

    private func text(_ bytes: ArraySlice<UInt8>) throws(ProgramError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .fileMalformed(path: path, expected: "text")
        }
        return text
    }
}
