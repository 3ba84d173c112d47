import Casework
import TerminalKit
import Workflow

/// Everything the workstation shows and knows: a pure value that takes events and reports.
///
/// Rooms lie on top of each other; a layer may lie over them, and the gate over everything while
/// the vault is locked. What is to be done outside comes back as orders.
struct Stage: Sendable {
    /// A room with how far it is loaded.
    struct Frame: Sendable {
        enum Load: Hashable, Sendable {
            /// Never loaded, or to be loaded from scratch.
            case empty
            case loading
            case ready
            case failed(String)
        }

        let id: Int
        var screen: any Screen
        var load = Load.empty
    }

    /// A job on its way.
    struct Pending: Hashable, Sendable {
        let work: Work
        /// The room it was begun in.
        let frame: Int?
        let halt: Halt
    }

    /// Where an officer was when the vault was locked.
    struct Place: Hashable, Sendable {
        let officer: Officer.ID
        let routes: [Route]
        /// What came of the deed that the lock waited for, when it was not done.
        let lostDeed: Notice?
    }

    /// A line at the foot of the screen.
    struct Message: Hashable, Sendable {
        let weight: Notice.Weight
        let text: String
    }

    let means: Means
    var size: Size
    var frames: [Frame] = []
    var layer: Layer?
    /// There while nobody has unlocked; over everything.
    var gate: Gate?
    /// There while shares are typed in front of the locked vault.
    var shares: SharesAtGate?
    var identity: Identity?
    /// The path of the key file used, to be read again for a step-up.
    var keyFile = ""
    var message: Message?
    /// How far a long job is.
    var progress: String?
    var pending: [Int: Pending] = [:]
    /// Events that came while a screen was not there yet.
    var held: [TerminalEvent] = []
    /// Whether such events are being given now: they move and type, but do no deed by themselves.
    var isCatchingUp = false
    var place: Place?
    /// Notices that wait for the one shown to be put away.
    var waitingNotices: [Notice] = []
    /// Whether unfinished exports were told since the vault was unlocked.
    var toldUnfinished = false
    /// Whether locking waits for a deed in progress.
    var locksAfterDeed = false
    /// That this deed came to nothing, which nobody could be told while locking waited.
    var lostDeed: Notice?
    /// What is to be done once the vault is locked: the shell's turn, or the end.
    private var afterLock: [Order] = []
    private var lastToken = 0
    private var lastFrame = 0

    init(size: Size, means: Means) {
        self.size = size
        self.means = means
    }

    /// Opens the gate's door to the street: what is done first of all.
    mutating func begin() -> [Order] {
        gate = Gate()
        return [run(.claimTraining)]
    }

    /// The part of the screen a room is drawn in.
    var body: Rect {
        Rect(row: 1, column: 0, rows: size.rows - 3, columns: size.columns)
    }

    var isTooSmall: Bool {
        size.rows < Size.smallest.rows || size.columns < Size.smallest.columns
    }

    /// Whether keys have to wait.
    var holdsKeys: Bool { pending.values.contains { $0.work.holdsKeys } }

    /// Whether something is being changed right now.
    var isInDeed: Bool { pending.values.contains { $0.work.isDeed } }

    // MARK: Jobs

    mutating func run(_ work: Work, in frame: Int? = nil) -> Order {
        lastToken += 1
        let halt = Halt()
        pending[lastToken] = Pending(work: work, frame: frame, halt: halt)
        return .run(Job(token: lastToken, work: work, halt: halt))
    }

    // MARK: Rooms

    /// Puts a room on top and loads it.
    mutating func open(_ route: Route) -> [Order] {
        push(route)
        return load(because: "opened at the workstation")
    }

    /// Puts a room on top without loading it.
    mutating func push(_ route: Route) {
        lastFrame += 1
        var screen = Rooms.screen(for: route)
        screen.fit(body.size)
        frames.append(Frame(id: lastFrame, screen: screen))
    }

    /// Loads the room on top; a reason makes it a reading that is logged.
    mutating func load(because: String?) -> [Order] {
        guard let top = frames.indices.last else { return [] }
        if frames[top].load != .ready { frames[top].load = .loading }
        return [run(.load(frames[top].screen.route, because: because), in: frames[top].id)]
    }

    /// Takes the room on top away and loads the one under it again.
    mutating func close() -> [Order] {
        guard frames.count > 1, let gone = frames.popLast() else {
            layer = .quit
            return []
        }
        pending = pending.filter { $0.value.frame != gone.id }
        message = nil
        return reveal()
    }

    /// Loads the room that is on top now.
    mutating func reveal() -> [Order] {
        guard let top = frames.last else { return [] }
        return load(because: top.load == .empty ? "opened at the workstation" : nil)
    }

    // MARK: Locking

    /// Blanks everything, forgets all content and asks for the passphrase; other orders follow.
    ///
    /// While a deed is in progress both wait for its end, with nothing of the case on the screen.
    /// A vault that is locked already stays so: what was typed at its gate is forgotten, and an
    /// unlocking on its way is given up.
    mutating func lock(then others: [Order] = []) -> [Order] {
        held = []
        if isInDeed {
            locksAfterDeed = true
            afterLock += others.filter { !afterLock.contains($0) }
            layer?.handOut?.giveUp()
            for job in pending.values { job.halt.ask() }
            layer?.secret?.typed.clear()
            layer = nil
            return []
        }
        locksAfterDeed = false
        defer { afterLock = [] }
        guard gate == nil else {
            for job in pending.values { job.halt.ask() }
            progress = nil
            pending = pending.filter { !$0.value.work.holdsKeys }
            layer = nil
            gate?.forget()
            shares?.forget()
            shares = nil
            return afterLock + others
        }
        if let identity {
            place = Place(
                officer: identity.officer.id, routes: frames.map(\.screen.route),
                lostDeed: lostDeed)
        }
        lostDeed = nil
        gate = Gate(
            login: identity?.officer.login ?? "", keyFile: keyFile,
            isTraining: identity?.isTraining)
        layer?.secret?.typed.clear()
        identity = nil
        frames = []
        layer = nil
        message = nil
        waitingNotices = []
        pending = [:]
        return [.wipeKeys] + afterLock + others
    }

    /// Lets an officer in: where he was, or at the list.
    mutating func enter(_ identity: Identity) -> [Order] {
        keyFile = gate?.keyFile ?? ""
        progress = nil
        gate = nil
        layer = nil
        self.identity = identity
        toldUnfinished = false
        if identity.healedSlots {
            waitingNotices.append(
                Notice(
                    .warning, "The slot file was mended",
                    ["One of its two copies was damaged and has been written anew."]))
        }
        waitingNotices += identity.remarks.map {
            Notice(.warning, "Before you go on", [$0.sentence])
        }
        let own = place.flatMap { $0.officer == identity.officer.id ? $0 : nil }
        place = nil
        if let lost = own?.lostDeed { waitingNotices.append(lost) }
        for route in own?.routes ?? [.caseList] { push(route) }
        return load(because: "opened after unlocking")
    }
}
