import DequeModule

/// Who gets which connection: events go in, actions come out; the time and the chance are passed
/// in, nothing is connected or awaited here.
///
/// Two pools under one roof. *Shared* connections carry many single statements at once;
/// *exclusive* ones are leased to one transaction at a time. Each has its own queue, first come
/// first served and bounded.
struct PoolStateMachine {
    typealias ConnectionID = Int
    typealias WaiterID = UInt64
    typealias Instant = ContinuousClock.Instant

    struct Limits {
        var shared: Int
        var exclusive: Int
        var maxWaiting: Int
        var maxConnecting: Int
        var maxSharedInFlight: Int
        var outagePatience: Duration
        var shortestBackoff: Duration
        var longestBackoff: Duration
    }

    enum Action: Hashable {
        /// Give the connection to the waiter.
        case grant(WaiterID, ConnectionID)
        /// Open a connection.
        case connect(ConnectionID, ConnectionKind)
        /// Tell the waiter that there is none.
        case refuse(WaiterID, PostgresError)
        /// Close the connection.
        case close(ConnectionID)
    }

    /// A connection's life: `connecting` → `ready` ⇄ `leased` → gone.
    ///
    /// Shared ones stay `ready` and count what is under way.
    private enum State: Hashable {
        case connecting
        case ready(load: Int)
        case leased
    }

    private struct Member {
        let id: ConnectionID
        let kind: ConnectionKind
        var state: State
    }

    private struct Waiter {
        let id: WaiterID
        var deadline: Instant
        /// What to say when the deadline is the caller's own and no connection failed.
        let reason: PostgresError.Code
    }

    /// The two queues, first come first served.
    private struct Queues {
        private var shared: Deque<Waiter> = []
        private var exclusive: Deque<Waiter> = []

        var count: Int { shared.count + exclusive.count }

        subscript(kind: ConnectionKind) -> Deque<Waiter> {
            get {
                switch kind {
                case .shared: shared
                case .exclusive: exclusive
                }
            }
            _modify {
                switch kind {
                case .shared: yield &shared
                case .exclusive: yield &exclusive
                }
            }
        }
    }

    private let limits: Limits
    private var members: [Member] = []
    private var waiting = Queues()
    /// Not later than the earliest deadline of a waiter; nil when nobody has waited since the last
    /// look.
    private var earliestDeadline: Instant?
    private var nextID: ConnectionID = 1
    private var failures = 0
    /// The connection that was opened ahead of the first question.
    private var ahead: ConnectionID?
    private var lastFailure: PostgresError?
    private var mayConnectFrom: Instant?
    private var isShutDown = false

    init(limits: Limits) {
        self.limits = limits
    }

    // MARK: What callers want

    /// The connection for a single statement that needs neither a queue nor a new connection; nil
    /// sends the caller to `requested`.
    ///
    /// This is the way of nearly every read, so it makes no list of actions.
    mutating func claimShared() -> ConnectionID? {
        guard !isShutDown, waiting[.shared].isEmpty, let index = free(.shared),
            load(index) == 0 || isFull(.shared)
        else {
            return nil
        }
        take(index)
        return members[index].id
    }

    /// Somebody needs a connection until `deadline`; `reason` is what the deadline means.
    mutating func requested(
        _ waiter: WaiterID,
        _ kind: ConnectionKind,
        deadline: Instant,
        reason: PostgresError.Code,
        now: Instant
    ) -> [Action] {
        guard !isShutDown else {
            return [.refuse(waiter, PostgresError(.shutDown))]
        }
        if waiting[kind].isEmpty, let index = free(kind) {
            take(index)
            let growth = kind == .shared && load(index) > 1 ? grow(kind, now: now) : []
            return [.grant(waiter, members[index].id)] + growth
        }
        guard waiting[kind].count < limits.maxWaiting else {
            let text = "\(limits.maxWaiting) are waiting already"
            return [.refuse(waiter, PostgresError(.poolExhausted, explanation: text))]
        }
        let patience = lastFailure == nil ? deadline : min(deadline, now + limits.outagePatience)
        waiting[kind].append(Waiter(id: waiter, deadline: patience, reason: reason))
        earliestDeadline = min(earliestDeadline ?? patience, patience)
        return grow(kind, now: now)
    }

    /// Somebody is about to ask: a shared connection is opened ahead of the first question.
    mutating func foreseen(now: Instant) -> [Action] {
        guard !members.contains(where: { $0.kind == .shared }) else { return [] }
        let actions = grow(.shared, now: now)
        if case .connect(let id, _)? = actions.first { ahead = id }
        return actions
    }

    /// A waiter gave up.
    ///
    /// - Returns: Whether it was still waiting.
    mutating func withdrew(_ waiter: WaiterID) -> Bool {
        for kind in [ConnectionKind.shared, .exclusive] {
            if let index = waiting[kind].firstIndex(where: { $0.id == waiter }) {
                waiting[kind].remove(at: index)
                return true
            }
        }
        return false
    }

    // MARK: What becomes of connections

    /// A connection is open.
    mutating func connected(_ id: ConnectionID, now: Instant) -> [Action] {
        guard let index = members.firstIndex(where: { $0.id == id }) else {
            return [.close(id)]
        }
        guard !isShutDown else {
            members.remove(at: index)
            return [.close(id)]
        }
        failures = 0
        lastFailure = nil
        mayConnectFrom = nil
        members[index].state = .ready(load: 0)
        return serve(members[index].kind) + growAll(now: now)
    }

    /// No host could be reached.
    ///
    /// `chance` lies between 0 and 1 and spreads the next attempts of many nodes (full jitter).
    mutating func connectFailed(
        _ id: ConnectionID,
        _ error: PostgresError,
        now: Instant,
        chance: Double
    ) -> [Action] {
        members.removeAll { $0.id == id }
        guard !isShutDown else {
            return []
        }
        guard id != ahead || !waiting[.shared].isEmpty || !waiting[.exclusive].isEmpty else {
            // Nobody had asked: whoever does has an attempt of their own.
            return []
        }
        lastFailure = error
        failures = min(failures + 1, 20)
        mayConnectFrom = now + backoff(chance)
        switch error.code {
        case .invalidConfiguration, .serverTooOld:
            // Another attempt will end the same way, so nobody should wait for it.
            return refuseAll(error)
        default:
            hurry(now: now)
            return ticked(now: now)
        }
    }

    /// Nobody waits for long while the server is away: to know it soon is worth more than the
    /// chance that it comes back in time.
    private mutating func hurry(now: Instant) {
        let soon = now + limits.outagePatience
        for kind in [ConnectionKind.shared, .exclusive] {
            for index in waiting[kind].indices {
                waiting[kind][index].deadline = min(waiting[kind][index].deadline, soon)
                earliestDeadline = min(earliestDeadline ?? soon, soon)
            }
        }
    }

    /// A lease ended and the connection is clean, or a statement on a shared one was answered.
    mutating func released(_ id: ConnectionID, now: Instant) -> [Action] {
        guard let index = members.firstIndex(where: { $0.id == id }) else {
            return []
        }
        switch members[index].state {
        case .leased: members[index].state = .ready(load: 0)
        case .ready(let load): members[index].state = .ready(load: max(0, load - 1))
        case .connecting: return []
        }
        guard !isShutDown else {
            guard members[index].state == .ready(load: 0) else {
                return []
            }
            members.remove(at: index)
            return [.close(id)]
        }
        return serve(members[index].kind)
    }

    /// A connection is gone, whoever ended it.
    mutating func lost(_ id: ConnectionID, now: Instant) -> [Action] {
        members.removeAll { $0.id == id }
        return isShutDown ? [] : growAll(now: now)
    }

    /// Time passed: waiters whose time is over are refused, and a pause may have ended.
    mutating func ticked(now: Instant) -> [Action] {
        if let pause = mayConnectFrom, pause <= now {
            mayConnectFrom = nil
        }
        var actions: [Action] = []
        for kind in [ConnectionKind.shared, .exclusive] {
            let late = waiting[kind].filter { $0.deadline <= now }
            if !late.isEmpty {
                waiting[kind].removeAll { $0.deadline <= now }
                actions += late.map { .refuse($0.id, refusal(of: $0)) }
            }
        }
        let ends = [ConnectionKind.shared, .exclusive].flatMap { waiting[$0].map(\.deadline) }
        earliestDeadline = ends.min()
        return actions + growAll(now: now)
    }

    /// No more connections from now on; those in use are closed as they come back.
    mutating func shutDown() -> [Action] {
        isShutDown = true
        let idle = members.filter { $0.state == .ready(load: 0) }
        members.removeAll { $0.state == .ready(load: 0) }
        return refuseAll(PostgresError(.shutDown)) + idle.map { .close($0.id) }
    }

    // MARK: What can be seen

    /// When `ticked(now:)` may have something to do.
    var nextTick: Instant? {
        guard waiting.count > 0, let earliestDeadline else {
            return nil
        }
        return mayConnectFrom.map { min($0, earliestDeadline) } ?? earliestDeadline
    }

    /// What a connection is for; nil when the pool does not know it.
    func kind(of id: ConnectionID) -> ConnectionKind? {
        members.first { $0.id == id }?.kind
    }

    var statistics: PoolStatistics {
        var statistics = PoolStatistics()
        for member in members {
            switch (member.kind, member.state) {
            case (_, .connecting): statistics.connecting += 1
            case (.exclusive, .ready): statistics.idle += 1
            case (.exclusive, .leased): statistics.leased += 1
            case (.shared, .ready(let load)):
                statistics.shared += 1
                statistics.sharedInFlight += load
            case (.shared, .leased): break
            }
        }
        statistics.waiting = waiting.count
        return statistics
    }

    // MARK: Rules

    /// The connection to give: the least loaded shared one, the most recently used idle one.
    private func free(_ kind: ConnectionKind) -> Int? {
        var best: (index: Int, load: Int)?
        for (index, member) in members.enumerated() where member.kind == kind {
            guard case .ready(let load) = member.state else {
                continue
            }
            if kind == .exclusive || load < min(best?.load ?? .max, limits.maxSharedInFlight) {
                best = (index, load)
            }
        }
        return best?.index
    }

    private func load(_ index: Int) -> Int {
        if case .ready(let load) = members[index].state { load } else { 0 }
    }

    private func isFull(_ kind: ConnectionKind) -> Bool {
        let limit = kind == .shared ? limits.shared : limits.exclusive
        return members.count { $0.kind == kind } >= limit
    }

    private mutating func take(_ index: Int) {
        switch members[index].kind {
        case .shared: members[index].state = .ready(load: load(index) + 1)
        case .exclusive: members[index].state = .leased
        }
    }

    private mutating func serve(_ kind: ConnectionKind) -> [Action] {
        var actions: [Action] = []
        while let waiter = waiting[kind].first, let index = free(kind) {
            waiting[kind].removeFirst()
            take(index)
            actions.append(.grant(waiter.id, members[index].id))
        }
        return actions
    }

    /// Opens a connection if that helps and is allowed: as many as wait, within every limit.
    private mutating func grow(_ kind: ConnectionKind, now: Instant) -> [Action] {
        let limit = kind == .shared ? limits.shared : limits.exclusive
        let own = members.filter { $0.kind == kind }
        let under = own.count { $0.state == .connecting }
        let all = members.count { $0.state == .connecting }
        guard own.count < limit, all < limits.maxConnecting, !isShutDown else {
            return []
        }
        if let mayConnectFrom, now < mayConnectFrom {
            return []
        }
        // While the server does not answer, one attempt at a time is enough.
        guard failures == 0 || all == 0 else {
            return []
        }
        let queue = waiting[kind].count
        let wanted = kind == .shared ? 1 : queue
        guard under < wanted else {
            return []
        }
        let id = nextID
        nextID += 1
        members.append(Member(id: id, kind: kind, state: .connecting))
        return [.connect(id, kind)] + grow(kind, now: now)
    }

    private mutating func growAll(now: Instant) -> [Action] {
        var actions: [Action] = []
        for kind in [ConnectionKind.shared, .exclusive]
        where !waiting[kind].isEmpty {
            actions += grow(kind, now: now)
        }
        return actions
    }

    private func refusal(of waiter: Waiter) -> PostgresError {
        if let lastFailure {
            return lastFailure
        }
        return PostgresError(
            waiter.reason,
            explanation: "no connection became free in time"
        )
    }

    private mutating func refuseAll(_ error: PostgresError) -> [Action] {
        let all = [ConnectionKind.shared, .exclusive].flatMap { waiting[$0] }
        waiting = Queues()
        return all.map { .refuse($0.id, error) }
    }

    /// Between nothing and a span that doubles with each failure, up to the longest.
    private func backoff(_ chance: Double) -> Duration {
        let span = min(limits.longestBackoff, limits.shortestBackoff * (1 << failures))
        return max(limits.shortestBackoff, span * chance)
    }
}

/// How busy the pool is.
public struct PoolStatistics: Hashable, Sendable {
    /// Exclusive connections that nobody uses.
    public var idle = 0
    /// Exclusive connections in use or being cleaned up.
    public var leased = 0
    /// Callers in the queues.
    public var waiting = 0
    /// Connections under construction.
    public var connecting = 0
    /// Shared connections.
    public var shared = 0
    /// Statements under way on shared connections.
    public var sharedInFlight = 0
}
