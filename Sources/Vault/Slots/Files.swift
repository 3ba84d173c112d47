import CSystem
import Foundation

/// Small files, written whole or not at all.
///
/// They are private to the officer, or to the group where the folder is an office's.
package enum Files {
    /// Rights of the folder of an office's vault: for owner and group, and what is made in it gets
    /// its group.
    package static let sharedFolder: UInt32 = 0o2770

    /// Whether what lies in a folder is for its group too.
    package static func isShared(_ folder: String) -> Bool {
        var status = stat()
        return unsafe stat(folder, &status) == 0
            && status.st_mode & sharedFolder == sharedFolder
    }

    /// Opens a file, made first where the flags say so; rights come from its folder alone.
    static func open(_ path: String, making flags: Int32) -> Int32 {
        let isShared = isShared((path as NSString).deletingLastPathComponent)
        let descriptor = unsafe Foundation.open(path, flags | O_CREAT, isShared ? 0o660 : 0o600)
        // A file of another officer has its rights already.
        if descriptor >= 0, isShared { _ = fchmod(descriptor, 0o660) }
        return descriptor
    }

    /// The bytes of a file no larger than `limit`.
    package static func read(_ path: String, limit: Int) throws(VaultError) -> [UInt8] {
        let descriptor = unsafe Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(errno: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .file(errno: errno)
            }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else { throw .malformed }
        }
    }

    /// Writes beside the target, forces to disk, renames into place, forces the folder.
    ///
    /// The name beside is this call's own, so that two processes do not write into one file; one
    /// that a power loss leaves behind is garbage and ends in `.new`.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(VaultError) {
        let beside = "\(path).\(UUID().uuidString.prefix(8)).new"
        let descriptor = open(beside, making: O_WRONLY | O_EXCL | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(errno: errno) }
        do throws(VaultError) {
            try writeAll(bytes, to: descriptor)
            guard fsync(descriptor) == 0 else { throw .file(errno: errno) }
        } catch {
            close(descriptor)
            unsafe unlink(beside)
            throw error
        }
        close(descriptor)
        guard unsafe rename(beside, path) == 0 else {
            let code = errno
            unsafe unlink(beside)
            throw .file(errno: code)
        }
        try syncFolder(of: path)
    }

    /// Removes a file so that it is gone after a power loss too; there may be none.
    package static func remove(_ path: String) throws(VaultError) {
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw .file(errno: errno) }
        try syncFolder(of: path)
    }

    package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(VaultError) {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe write(
                    descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .file(errno: errno)
            }
            done += count
        }
    }

    package static func syncFolder(of path: String) throws(VaultError) {
        let folder = (path as NSString).deletingLastPathComponent
        let descriptor = unsafe Foundation.open(
            folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .file(errno: errno) }
    }

    /// Runs a body while no other process runs one with the same lock file.
    package static func locked<Result>(_ path: String, _ body: () throws(VaultError) -> Result)
        throws(VaultError) -> Result
    {
        let descriptor = open(path, making: O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(errno: errno) }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw .file(errno: errno) }
        }
        return try body()
    }
}

extension Files {
    /// Makes an empty file where there is none.
    ///
    /// SQLite gives its log of pages and its wal-index the rights of the database.
    package static func makeEmpty(_ path: String) throws(VaultError) {
        let descriptor = open(path, making: O_WRONLY | O_EXCL | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(errno: errno) }
        close(descriptor)
    }

    /// Copies a file of any length to a new one and forces it to disk.
    package static func copy(_ source: String, to target: String) throws(VaultError) {
        let from = unsafe Foundation.open(source, O_RDONLY | O_CLOEXEC)
        guard from >= 0 else { throw .file(errno: errno) }
        defer { close(from) }
        let to = open(target, making: O_WRONLY | O_EXCL | O_CLOEXEC)
        guard to >= 0 else { throw .file(errno: errno) }
        defer { close(to) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = unsafe Foundation.read(from, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .file(errno: errno)
            }
            if count == 0 { break }
            try writeAll(Array(buffer[..<count]), to: to)
        }
        guard fsync(to) == 0 else { throw .file(errno: errno) }
    }
}
