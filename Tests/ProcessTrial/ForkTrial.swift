import Foundation
import Vault

/// What a process that was forked off can do with keys that its parent opened.
enum ForkTrial {
    private static let cost = GuessCost(memoryKiB: 64, passes: 1, lanes: 1)
    private static let policy = GuessPolicy(
        newSlots: cost, floorMemoryKiB: 64, floorPasses: 1, capMemoryKiB: 1024,
        firstDelaySeconds: 1, longestDelaySeconds: 1)
    private typealias Fork = @convention(c) () -> pid_t

    /// One line an attempt: its name and the child's answer, or 100 and the signal that ended it.
    static func run(in place: String) -> Bool {
        guard let symbol = dlsym(nil, "fork") else { return false }
        let fork = unsafeBitCast(symbol, to: Fork.self)
        let folder = VaultFolder(path: place)
        let session = try? Session.create(
            in: folder, isTraining: true, officer: UUID(), credentials: credentials,
            policy: policy, at: Date())
        // Without a session there is nothing to try.
        guard let session else { return false }
        let secret = SecretBytes(copying: [1, 2, 3])
        let attempts: [(String, () -> Int32)] = [
            ("has the session open", { session.isOpen ? 1 : 0 }),
            (
                "signs with the session",
                {
                    do { _ = try session.sign([1]) } catch VaultError.locked { return 0 } catch {
                        return 2
                    }
                    return 1
                }
            ),
            ("reads a secret", { secret.withUnsafeBytes { Int32($0.reduce(1) { $0 + $1 }) } }),
            (
                "unlocks anew",
                {
                    let own = try? Session.unlock(
                        folder, credentials: credentials, policy: policy, at: Date())
                    // What kept it shut does not matter: it had to open.
                    return own?.isOpen == true ? 1 : 0
                }
            ),
        ]
        for (name, attempt) in attempts {
            let child = fork()
            if child == 0 { _exit(attempt()) }
            var status: Int32 = 0
            waitpid(child, &status, 0)
            let signal = status & 0x7f
            print("\(name) \(signal == 0 ? (status >> 8) & 0xff : 100 + signal)")
        }
        print("the parent signs \((try? session.sign([1])) == nil ? 0 : 1)")
        return true
    }

    private static var credentials: Credentials {
        Credentials(login: "cem", passphrase: SecretBytes(passphrase: "a passphrase to fork with"))
    }
}
