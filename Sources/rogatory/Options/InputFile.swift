import Foundation
import Vault

/// Small files the officer names on the command line.
enum InputFile {
    static let keyFileLimit = 1 << 20
    static let keyTextLimit = 1 << 16

    /// The bytes of a file no larger than `limit`.
    static func read(_ path: String, limit: Int) throws(ProgramError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .file(path: path, errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .file(path: path, errno: errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .file(path: path, errno: EISDIR) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard status.st_size <= limit else { throw .fileTooLarge(path: path, limit: limit) }
        return try bytes(of: descriptor, named: path, limit: limit)
    }

    /// All that a descriptor gives, no more than `limit`.
    static func bytes(
        of descriptor: Int32, named name: String, limit: Int
    ) throws(ProgramError) -> [UInt8] {
        var bytes: [UInt8] = []
        try pages(of: descriptor, named: name) { page in
            bytes += page
            return bytes.count <= limit
        }
        guard bytes.count <= limit else { throw .fileTooLarge(path: name, limit: limit) }
        return bytes
    }

    /// Hands out what a descriptor gives page by page, until there is no more or `body` wants none.
    static func pages(
        of descriptor: Int32, named name: String, _ body: (ArraySlice<UInt8>) -> Bool
    ) throws(ProgramError) {
        var buffer = [UInt8](repeating: 0, count: page)
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .file(path: name, errno: errno)
            }
            guard count > 0, body(buffer[..<count]) else { return }
        }
    }

    private static let page = 1 << 18

    /// The bytes of a key file; none when none is named.
    static func key(_ path: String?) throws(ProgramError) -> [UInt8] {
        guard let path else { return [] }
        let bytes = try read(path, limit: keyFileLimit)
        guard !bytes.isEmpty else {
            throw .fileMalformed(path: path, expected: "a key (it is empty)")
        }
        return bytes
    }

    /// Writes a new key file, for its owner alone; a file that is there is not overwritten.
    static func makeKey(at path: String) throws(ProgramError) -> [UInt8] {
        do { return try KeyFile.make(at: path) } catch {
            guard case .file(let number) = error else { throw .file(path: path, errno: EIO) }
            throw .file(path: path, errno: number)
        }
    }

    /// The text of a file, without the space around it.
    static func text(_ path: String, limit: Int, expected: String) throws(ProgramError) -> String {
        guard let text = String(validating: try read(path, limit: limit), as: UTF8.self) else {
            throw .fileMalformed(path: path, expected: expected)
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
