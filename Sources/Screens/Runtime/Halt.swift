import Synchronization

/// Tells a long job that the rest can wait.
///
/// A class because the keyboard's thread and the job's hold the same one. It is compared by
/// identity.
final class Halt: Hashable, Sendable {
    private let flag = Atomic(false)

    var isAsked: Bool { flag.load(ordering: .relaxed) }

    func ask() { flag.store(true, ordering: .relaxed) }

    static func == (left: Halt, right: Halt) -> Bool { left === right }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(self))
    }
}
