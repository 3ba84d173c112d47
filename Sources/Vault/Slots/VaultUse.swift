import Foundation

/// A program's having the vault's database open, seen by all other programs.
///
/// A class because it owns the lock; the lock goes with it, and with the process however it ends.
package final class VaultUse: Sendable {
    private let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Joins those who have the vault open; waits so long while somebody renews its pages.
    ///
    /// Nothing in a folder that cannot be written: nobody can renew pages there either. Throws
    /// `.othersAtWork` when the wait is over.
    package static func shared(_ folder: VaultFolder, waitSeconds: Double) throws(VaultError)
        -> VaultUse?
    {
        guard let descriptor = open(folder) else { return nil }
        let end = ContinuousClock.now + .seconds(waitSeconds)
        while flock(descriptor, LOCK_SH | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR, ContinuousClock.now < end else {
                close(descriptor)
                throw .othersAtWork
            }
            usleep(20_000)
        }
        return VaultUse(descriptor)
    }

    /// Has the vault alone; nothing when anybody has it open.
    package static func alone(_ folder: VaultFolder) -> VaultUse? {
        guard let descriptor = open(folder) else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return VaultUse(descriptor)
    }

    private static func open(_ folder: VaultFolder) -> Int32? {
        let descriptor = Files.open(folder.useLockPath, making: O_RDWR | O_CLOEXEC)
        return descriptor >= 0 ? descriptor : nil
    }
}
