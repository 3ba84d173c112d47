import Foundation
import TestSupport
import Testing

@testable import rogatory

/// A machine as an office sets it up: the program gives its group, three accounts do not have it.
///
/// A class because its folders go away with it.
final class OfficeMachine: Sendable {
    enum Account: UInt32, CaseIterable {
        case officer = 64_001
        case colleague = 64_002
        case outsider = 64_003
    }

    static let group: gid_t = 64_100
    private static let setpriv = "/usr/bin/setpriv"

    /// Made once: it takes several Argon2id at the program's own cost.
    static let shared: Result<OfficeMachine, any Error> = Result { try OfficeMachine() }

    static var isPossible: Bool {
        var place = statvfs()
        guard getuid() == 0, FileManager.default.isExecutableFile(atPath: setpriv),
            FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"),
            statvfs(NSTemporaryDirectory(), &place) == 0,
            place.f_flag & UInt(ST_NOSUID) == 0
        else { return false }
        // Without /proc the office is not made, and the reason is another one.
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        return status.contains("NoNewPrivs:\t0")
    }

    private let place: TemporaryFolder
    var vault: String { place.path + "/office/vault" }
    private var installed: String { place.path + "/bin/rogatory" }

    private init() throws {
        place = try TemporaryFolder()
        chmod(place.path, 0o755)
        for (name, mode, group) in [("bin", 0o755, 0), ("office", 0o2770, Self.group)] {
            let path = place.path + "/" + name
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
            chown(path, 0, gid_t(group))
            chmod(path, mode_t(mode))
        }
        // Others have to get through to what they may not read.
        chmod(place.path + "/office", 0o2771)
        try FileManager.default.copyItem(atPath: ProgramRun.path, toPath: installed)
        chown(installed, 0, Self.group)
        chmod(installed, 0o2711)
        for account in Account.allCases {
            let path = home(of: account)
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
            chown(path, account.rawValue, account.rawValue)
            chmod(path, 0o700)
        }
        let made = try program(
            [
                "init", "--shared", "--office", "Office of Trials", "--state", "XA",
                "--administrator", "ada", "--administrator-name", "Ada Alder", "--auditor", "bea",
                "--auditor-name", "Bea Birch", "--vault", vault, "--passphrase-fd", "0",
            ], as: .officer, input: Self.words("ada") + "\n" + Self.words("bea"))
        try #require(made.status == 0, "\(made.messages)")
    }

    static func words(_ login: String) -> String { "seven lamps for \(login) tonight" }

    func home(of account: Account) -> String { place.path + "/home-\(account)" }

    func environment(of account: Account) -> [String: String] {
        [
            "HOME": home(of: account), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no",
        ]
    }

    /// What makes the words that follow run in an account.
    func becoming(_ account: Account) -> [String] {
        let id = String(account.rawValue)
        return [Self.setpriv, "--reuid", id, "--regid", id, "--clear-groups", "--"]
    }

    /// The installed program in an account.
    func command(as account: Account) -> [String] { becoming(account) + [installed] }

    func program(_ words: [String], as account: Account, input: String = "") throws -> ProgramRun {
        try ProgramRun(
            command: command(as: account), list: words, input: input + "\n",
            home: home(of: account))
    }

    func run(_ words: [String], as account: Account) throws -> ProgramRun {
        try ProgramRun(
            command: becoming(account) + [words[0]], list: Array(words.dropFirst()),
            home: home(of: account))
    }
}
