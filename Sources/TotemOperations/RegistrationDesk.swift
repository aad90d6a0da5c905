import Synchronization
import TotemDomain
import TotemStore

/// Takes registrations and commits them in batches.
///
/// One commit for each registration on one locked session row is the accepted limit of such
/// systems: the row lock is held while the disk is waited for. The desk gathers what arrived
/// while the previous commit was in flight and writes it in one transaction, each caller getting
/// their own answer. It never waits for more: an idle desk commits a single registration at once.
///
/// A session always goes to the same lane, so that its arrivals stay in order; lanes commit
/// side by side. Other nodes are kept out by the row lock.
struct RegistrationDesk: Sendable {
    /// The number of lanes.
    ///
    /// While the batch of one waits for the disk, the other's is written. With more of them the
    /// batches are smaller, and each costs the same few statements.
    static let laneCount = 2

    private let lanes: [RegistrationLane]

    init(store: Store, identifiers: Identifiers, clock: Operations.Clock) {
        lanes = (0..<Self.laneCount)
            .map { _ in
                RegistrationLane(store: store, identifiers: identifiers, clock: clock)
            }
    }

    /// Gives the lanes the secret of links, before the first registration.
    func use(_ links: Links) {
        for lane in lanes { lane.use(links) }
    }

    /// Ends after the batches in flight.
    func shutdown() async {
        for lane in lanes { await lane.shutdown() }
    }

    /// Registers a person; answers after the commit.
    func register(
        _ request: RegistrationRequest,
        for session: ID<Session>,
        _ call: Call<RegistrationReceipt>
    ) async throws(Failure) -> RegistrationReceipt {
        let lane = lanes[Int(session.low % UInt64(Self.laneCount))]
        return try await lane.register(request, for: session, call)
    }
}

/// One person who comes to the desk.
struct RegistrationArrival: Sendable {
    let session: ID<Session>
    let request: RegistrationRequest
    let claim: (key: IdempotencyKey, fingerprint: [UInt8])?
    let actor: String
    let requestID: String
    /// Whether an organiser stands for the address.
    let isVouched: Bool

    init(
        _ request: RegistrationRequest,
        for session: ID<Session>,
        _ call: Call<RegistrationReceipt>
    ) {
        self.session = session
        self.request = request
        claim = call.claim.map { ($0.key, $0.fingerprint) }
        actor = call.caller.actor.auditName
        requestID = call.caller.requestID
        isVouched = false
    }

    /// Somebody for whose address an organiser stands.
    init(_ request: RegistrationRequest, for session: ID<Session>, vouchedBy caller: Caller) {
        self.session = session
        self.request = request
        claim = nil
        actor = caller.actor.auditName
        requestID = caller.requestID
        isVouched = true
    }
}

/// One lane of the desk: at most one transaction at a time.
///
/// Who arrives stands in a queue behind a lock, and is no caller of an actor: an actor would be
/// entered twice for each of them, to come and to go, while it is busy with the batch.
final class RegistrationLane: Sendable {
    /// The greatest number of registrations in one transaction.
    static let batchLimit = 128
    /// The greatest number of registrations waiting; beyond it callers are asked to come back.
    static let queueLimit = 4096
    /// How long one transaction may take.
    static let timeLimit = Duration.seconds(5)
    /// The greatest number of sessions that are served apart at a time; each takes a connection.
    static let apartLimit = 2

    /// Who waits, and the tasks that serve them.
    private struct State {
        var links: Links?
        var queue: [Entry] = []
        var worker: Task<Void, Never>?
        /// Sessions that somebody else held and that are served by a task of their own, with those
        /// who arrived meanwhile.
        var apart: [ID<Session>: [Entry]] = [:]
        var apartTasks: [ID<Session>: Task<Void, Never>] = [:]
    }

    private let store: Store
    private let identifiers: Identifiers
    private let clock: Operations.Clock
    private let state = Mutex(State())

    init(store: Store, identifiers: Identifiers, clock: Operations.Clock) {
        self.store = store
        self.identifiers = identifiers
        self.clock = clock
    }

    func use(_ links: Links) {
        state.withLock { $0.links = links }
    }

    func shutdown() async {
        await state.withLock(\.worker)?.value
        for task in state.withLock({ Array($0.apartTasks.values) }) { await task.value }
    }

    func register(
        _ request: RegistrationRequest,
        for session: ID<Session>,
        _ call: Call<RegistrationReceipt>
    ) async throws(Failure) -> RegistrationReceipt {
        let arrival = RegistrationArrival(request, for: session, call)
        let deadline = ContinuousClock.now + call.caller.timeLimit
        let result = await withCheckedContinuation { continuation in
            let entry = Entry(arrival: arrival, deadline: deadline, continuation: continuation)
            if !queue(entry) {
                let late = Failure.unavailable(retryAfterSeconds: 1, outcomeUnknown: false)
                continuation.resume(returning: .failure(late))
            }
        }
        return try result.get()
    }

    /// - Returns: Whether there was room for one more.
    private func queue(_ entry: Entry) -> Bool {
        state.withLock { state in
            guard state.queue.count < Self.queueLimit else { return false }
            if state.apart[entry.session] != nil {
                state.apart[entry.session]?.append(entry)
                return true
            }
            state.queue.append(entry)
            // The batch outlives the caller that happened to start it: a hung-up connection must
            // not cancel the registrations of others. The lane owns the task and ends with it.
            if state.worker == nil {
                state.worker = Task(executorPreference: store.executor) { await self.work() }
            }
            return true
        }
    }

    private func work() async {
        while let batch = nextBatch() { await commit(batch, skipHeld: true) }
    }

    /// The next ones of the queue; `nil` when nobody is left, and the worker has ended with that.
    private func nextBatch() -> [Entry]? {
        state.withLock { state in
            guard !state.queue.isEmpty else {
                state.worker = nil
                return nil
            }
            return Entry.takeBatch(Self.batchLimit, from: &state.queue)
        }
    }

    /// Serves a session that somebody else holds by a task of its own, so that one slow change
    /// cannot stall the lane's other sessions.
    ///
    /// Everybody for that session stays in order: who is in the queue goes over at once, who
    /// arrives later goes there directly, until nobody is left.
    ///
    /// - Returns: Whether a task was free for it.
    private func serveApart(_ session: ID<Session>, _ missed: [Entry]) -> Bool {
        state.withLock { state in
            guard state.apart.count < Self.apartLimit else { return false }
            state.apart[session] = missed + state.queue.filter { $0.session == session }
            state.queue.removeAll { $0.session == session }
            state.apartTasks[session] = Task(executorPreference: store.executor) {
                await self.workApart(session)
            }
            return true
        }
    }

    private func workApart(_ session: ID<Session>) async {
        while let batch = nextBatch(apart: session) { await commit(batch, skipHeld: false) }
    }

    private func nextBatch(apart session: ID<Session>) -> [Entry]? {
        state.withLock { state in
            guard var waiting = state.apart[session], !waiting.isEmpty else {
                state.apart[session] = nil
                state.apartTasks[session] = nil
                return nil
            }
            defer { state.apart[session] = waiting }
            return Entry.takeBatch(Self.batchLimit, from: &waiting)
        }
    }

    /// Serves a batch over any number of sessions in one transaction; sessions that somebody else
    /// holds are left out of it and served apart.
    private func commit(_ batch: [Entry], skipHeld: Bool) async {
        guard !batch.isEmpty else { return }
        do {
            let answers = try await transact(batch, skipHeld: skipHeld)
            var missed: [ID<Session>: [Entry]] = [:]
            for (entry, answer) in zip(batch, answers) {
                switch answer {
                case .accepted(let receipt), .replayed(let receipt):
                    entry.continuation.resume(returning: .success(receipt))
                case .refused(let refusals):
                    entry.continuation.resume(returning: .failure(.refused(sorting: refusals)))
                case nil where skipHeld:
                    missed[entry.session, default: []].append(entry)
                case nil:
                    let unknown = Refusal.unknown(.session, entry.session.description)
                    entry.continuation.resume(returning: .failure(.refused(unknown)))
                }
            }
            for session in missed.keys.sorted() {
                let entries = missed[session] ?? []
                if !serveApart(session, entries) { await commit(entries, skipHeld: false) }
            }
        } catch {
            await recover(batch, from: error)
        }
    }

    /// One bad registration never fails its neighbours: they are tried again one by one.
    ///
    /// Each try makes a new id and a new code, so that a code that was taken by chance is
    /// replaced.
    private func recover(_ batch: [Entry], from failure: Failure) async {
        if case .unavailable = failure {
            for entry in batch { entry.continuation.resume(returning: .failure(failure)) }
            return
        }
        guard batch.count > 1 || batch.first?.isSecondTry == false else {
            for entry in batch { entry.continuation.resume(returning: .failure(failure)) }
            return
        }
        for var entry in batch {
            entry.isSecondTry = batch.count == 1
            await commit([entry], skipHeld: false)
        }
    }

    /// Locks, reads, folds and records a batch in one transaction of two round trips.
    ///
    /// - Returns: An answer for each entry in order; `nil` where its session was not locked.
    private func transact(
        _ batch: [Entry],
        skipHeld: Bool
    ) async throws(Failure) -> [Admission.Answer?] {
        guard let links = state.withLock(\.links) else { throw .broken(SecretNotLoaded()) }
        let arrivals = batch.map(\.arrival)
        let sessions = Set(arrivals.map(\.session)).sorted()
        let now = clock.decision()
        return try await store.write(within: Self.timeLimit) {
            (writing) async throws(Failure) -> [Admission.Answer?] in
            let locked = try await writing.lockBatch(
                sessions,
                skipHeld: skipHeld,
                emails: arrivals.map(\.request.email.normalised),
                keys: arrivals.compactMap(\.claim?.key),
                now: now
            )
            var work = BatchWork(locked, identifiers: identifiers, links: links)
            let due = locked.sessions.values.filter(\.hasDue)
            if let earliest = due.map(\.now).min() {
                let ids = due.map(\.facts.id).sorted()
                work.expire(try await writing.loadQueues(ids, now: earliest))
            }
            let answers = arrivals.map { work.admit($0) }
            let decision = work.decision(arrivals, answers, answers)
            try await writing.commit(decision.whole(identifiers))
            return answers
        }
    }

    private typealias Entry = DeskEntry<RegistrationArrival, RegistrationReceipt>
}

extension DeskEntry<RegistrationArrival, RegistrationReceipt> {
    fileprivate var session: ID<Session> { arrival.session }
}
