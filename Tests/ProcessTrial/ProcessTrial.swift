import Foundation
import Vault

/// A process that gives up what the program gives up and then tries what it should not be able to.
///
/// `ProcessTrial bound|free FOLDER`: the folder holds `read`, `write` and `outside`, each with a
/// file `paper`. One line an attempt: its name and the error number it met, 0 for success.
/// `ProcessTrial forked FOLDER`: what a process that was forked off has of its parent's keys.
/// `ProcessTrial converting FOLDER`: a helper for converters beside a process in its bounds.
@main struct ProcessTrial {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { exit(64) }
        let place = arguments[2]
        if arguments[1] == "forked" { exit(ForkTrial.run(in: place) ? 0 : 70) }
        if arguments[1] == "converting" { exit(ConverterTrial.run(in: place) ? 0 : 70) }
        if arguments[1] == "bound" {
            guard ProcessHardening.apply() else { exit(71) }
            let bounds = Confinement(reads: [place + "/read"], writes: [place + "/write"])
            print("whole \(bounds.enter().isWhole ? 0 : 1)")
        }
        // What a thread started later may do is what the process may do.
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            attempts(in: place)
            done.signal()
        }
        done.wait()
    }

    private static func attempts(in place: String) {
        let read = place + "/read/"
        let write = place + "/write/"
        let outside = place + "/outside/"
        say("reads what it may read", opens(read + "paper", O_RDONLY))
        say("reads where it may write", opens(write + "paper", O_RDONLY))
        say("makes a file where it may write", opens(write + "new", O_WRONLY | O_CREAT))
        say("renames where it may write", answer(rename(write + "new", write + "newer")))
        say("removes where it may write", answer(unlink(write + "newer")))
        say("reads the system's own", opens("/usr/bin/env", O_RDONLY))

        say("reads how a thread of its own fares", opens(ownThread + "/stat", O_RDONLY))
        say("lists processes", opens("/proc", O_RDONLY | O_DIRECTORY))
        say("asks where another works", answer(follows("/proc/\(getppid())/cwd")))

        say("writes what it may only read", opens(read + "paper", O_WRONLY))
        say("makes a file where it may only read", opens(read + "new", O_WRONLY | O_CREAT))
        say("reads outside", opens(outside + "paper", O_RDONLY))
        say("lists outside", opens(outside, O_RDONLY | O_DIRECTORY))
        say("writes outside", opens(outside + "paper", O_WRONLY))
        say("cuts short outside", answer(truncate(outside + "paper", 0)))
        say("makes a file outside", opens(outside + "new", O_WRONLY | O_CREAT))
        say("makes a folder outside", answer(mkdir(outside + "folder", 0o700)))
        say("moves a file outside", answer(rename(write + "paper", outside + "moved")))
        say("links a file outside", answer(link(write + "other", outside + "linked")))
        say("removes outside", answer(unlink(outside + "paper")))
        say("makes a way out", answer(symlink(outside, write + "way")))
        say("takes the way out", opens(write + "way/other", O_RDONLY))

        say("opens a socket", answer(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)))
        say("opens a local socket", answer(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)))
        var pair: [Int32] = [0, 0]
        say(
            "opens a pair of sockets",
            answer(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair)))
        var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
        say("runs another program", answer(execv("/usr/bin/no-such-program", &arguments)))
        let open = ConfinementTrial.answersOfRefusedCalls.count { $0 != EPERM }
        say("makes a call that is refused", open == 0 ? EPERM : 0)
    }

    /// The folder of this thread among those of all processes, as libdispatch names it.
    private static var ownThread: String {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
        return "/proc/" + (link?.split(separator: "/").last.map(String.init) ?? "none")
    }

    private static func follows(_ link: String) -> Int32 {
        var room = [CChar](repeating: 0, count: 4096)
        return unsafe readlink(link, &room, room.count) < 0 ? -1 : 0
    }

    private static func opens(_ path: String, _ flags: Int32) -> Int32 {
        let descriptor = open(path, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return errno }
        close(descriptor)
        return 0
    }

    private static func answer(_ result: Int32) -> Int32 { result >= 0 ? 0 : errno }

    private static func say(_ name: String, _ number: Int32) {
        print("\(name) \(number)")
    }
}
