import Casework
import Dispatch
import Foundation
import Synchronization
import Workflow

@testable import Screens
@testable import Vault

extension World {
    static let grey = officer(8, "grey", "Admin Grey", [.administrator])

    static func recovery(_ officer: Officer = grey, hasKey: Bool = true) throws
        -> RecoveryContent
    {
        let standing = RecoveryStanding(
            threshold: 3, count: 5, madeAt: now, covered: [grey, thorne],
            waiting: [quill, marsh, rook])
        return RecoveryContent(
            officer: officer, isTraining: true, standing: hasKey ? standing : nil,
            members: officers + [grey],
            offers: offers([.makeRecovery], officer, nil, try rules()))
    }

    /// Shares that are the same every time and open nothing.
    static let shares: [ShareWords] = (0..<5).map { (member: Int) -> ShareWords in
        let set = ShareSet(
            number: 7, isExtendable: true, exponent: 0, groupThreshold: 1, groupCount: 1)
        let value = (0..<32).map { (place: Int) -> UInt8 in
            UInt8((place * 37 + member * 11) % 256)
        }
        return ShareWords(
            RecoveryShare(
                set: set, group: 0, member: UInt8(member), threshold: 3,
                value: ShareValue(SecretBytes(copying: value))))
    }
}

/// A deed that waits on a thread of its own for its shares to be handed out.
final class WaitingDeed: Sendable {
    let handOut: HandOut
    private let isReady = DispatchSemaphore(value: 0)
    private let isOver = DispatchSemaphore(value: 0)
    private let shown = Box()

    /// Holds what came of it; a class because two threads look at it, one after the other.
    private final class Box: Sendable {
        let value = Mutex<Int?>(nil)
    }

    init(_ handOut: HandOut) {
        self.handOut = handOut
        let (isReady, isOver, shown) = (isReady, isOver, shown)
        Thread.detachNewThread {
            do throws(HandOut.GivenUp) {
                try handOut.offer(World.shares) { isReady.signal() }
            } catch {
                shown.value.withLock { $0 = error.shownCount }
            }
            isOver.signal()
        }
        isReady.wait()
    }

    /// How many shares were shown when it was given up; nothing when all are with their holders.
    var shownWhenGivenUp: Int? {
        guard isOver.wait(timeout: .now() + 20) == .success else { return -1 }
        return shown.value.withLock { $0 }
    }
}
