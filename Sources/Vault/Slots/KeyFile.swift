import Foundation

/// A key file: something to have beside the passphrase that one knows.
package enum KeyFile {
    private static let byteCount = 32

    /// Writes a new one for its owner alone and forces it to the disk; returns its bytes.
    ///
    /// A file that is there is never written over: it fails with `EEXIST`.
    package static func make(at path: String) throws(VaultError) -> [UInt8] {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .file(errno: errno) }
        defer { close(descriptor) }
        let bytes = unsafe SecretBytes(randomCount: byteCount).withUnsafeBytes { unsafe Array($0) }
        do throws(VaultError) {
            try Files.writeAll(bytes, to: descriptor)
            guard fsync(descriptor) == 0 else { throw .file(errno: errno) }
            try Files.syncFolder(of: path)
            return bytes
        } catch {
            discard(path)
            throw error
        }
    }

    /// Takes back a file that was made and then came to no use.
    package static func discard(_ path: String) {
        unsafe unlink(path)
    }
}
