import Logging
import Synchronization
import TotemDomain
import TotemStore

/// Takes bookings of rooms and commits them in batches, as the desk of registrations does.
///
/// What arrived while the last transaction ran is locked, read, decided one after the other and
/// written as one; an idle desk books at once. Whatever is not plainly decided beside others, such
/// as a room that somebody else holds, is left to its caller, who books alone. So is the whole of
/// a batch that fails: one bad booking never fails its neighbours.
///
/// Each house has lanes of its own, so that one that is held keeps nobody else waiting.
final class BookingDesk: Sendable {
    /// The number of lanes of a house: its rooms are shared out over them.
    static let lanesOfHouse = 2
    /// The greatest number of bookings in one transaction.
    static let batchLimit = 64
    /// The greatest number of bookings waiting in one lane; beyond it callers are asked to come
    /// back.
    static let queueLimit = 4096

    private typealias Entry = DeskEntry<BookingArrival, Booking?>

    /// A lane: at most one transaction at a time.
    private struct Lane {
        var queue: [Entry] = []
        let worker: Task<Void, Never>

        /// - Returns: The next ones; `nil` when nobody waits.
        mutating func takeBatch() -> [Entry]? {
            queue.isEmpty ? nil : Entry.takeBatch(BookingDesk.batchLimit, from: &queue)
        }
    }

    /// Which lane: a house and a part of its rooms.
    private struct LaneName: Hashable {
        let house: Code
        let part: Int

        init(_ room: RoomPath) {
            house = room.building
            let hash = UInt(bitPattern: room.room.hashValue)
            part = Int(hash % UInt(BookingDesk.lanesOfHouse))
        }
    }

    private let store: Store
    private let identifiers: Identifiers
    private let clock: Operations.Clock
    private let logger: Logger
    private let lanes = Mutex<[LaneName: Lane]>([:])

    init(store: Store, identifiers: Identifiers, clock: Operations.Clock, logger: Logger) {
        self.store = store
        self.identifiers = identifiers
        self.clock = clock
        self.logger = logger
    }

    /// Ends after the batches in flight.
    func shutdown() async {
        for lane in lanes.withLock({ Array($0.values) }) { await lane.worker.value }
    }

    /// Books a room; answers after the commit, `nil` when it is to be booked alone.
    func book(
        _ request: BookingRequest,
        _ call: Call<Booking>
    ) async throws(Failure) -> Booking? {
        guard let span = request.roomDemand.generousSpan else { return nil }
        let arrival = BookingArrival(request, during: span, call)
        let deadline = ContinuousClock.now + call.caller.timeLimit
        let result = await withCheckedContinuation { continuation in
            let entry = Entry(arrival: arrival, deadline: deadline, continuation: continuation)
            if !queue(entry, in: LaneName(request.room)) {
                let late = Failure.unavailable(retryAfterSeconds: 1, outcomeUnknown: false)
                continuation.resume(returning: .failure(late))
            }
        }
        return try result.get()
    }

    /// - Returns: Whether there was room for one more.
    private func queue(_ entry: Entry, in name: LaneName) -> Bool {
        lanes.withLock { lanes in
            guard lanes[name]?.queue.count ?? 0 < Self.queueLimit else { return false }
            // The batch outlives the caller that happened to start it: a hung-up connection must
            // not cancel the bookings of others. The desk owns the task and ends with it.
            if lanes[name] == nil {
                lanes[name] = Lane(
                    worker: Task(executorPreference: store.executor) { await self.work(name) }
                )
            }
            lanes[name]?.queue.append(entry)
            return true
        }
    }

    private func work(_ name: LaneName) async {
        while let batch = nextBatch(of: name) { await commit(batch) }
    }

    /// The next ones of a lane; `nil` when nobody is left, and the lane has ended with that.
    private func nextBatch(of name: LaneName) -> [Entry]? {
        lanes.withLock { lanes in
            guard let batch = lanes[name]?.takeBatch() else {
                lanes[name] = nil
                return nil
            }
            return batch
        }
    }

    private func commit(_ batch: [Entry]) async {
        guard let last = batch.map(\.deadline).max() else { return }
        do {
            let answers = try await transact(batch.map(\.arrival), within: last - .now)
            for (entry, answer) in zip(batch, answers) {
                entry.continuation.resume(returning: answer.result)
            }
        } catch {
            let told: Result<Booking?, Failure>
            switch error {
            case .unavailable: told = .failure(error)
            case .refused: told = .success(nil)
            case .broken(let fault):
                logger.error("a batch of bookings failed, each is booked alone: \(fault)")
                told = .success(nil)
            }
            for entry in batch { entry.continuation.resume(returning: told) }
        }
    }

    /// Locks, reads, decides and records a batch in one transaction.
    private func transact(
        _ arrivals: [BookingArrival],
        within limit: Duration
    ) async throws(Failure) -> [BookingWork.Answer] {
        // Twins of one key never share a batch: the second finds the answer of the first.
        var keys: Set<IdempotencyKey> = []
        let together = arrivals.indices.filter { index in
            arrivals[index].claim.map { keys.insert($0.key).inserted } ?? true
        }
        let now = clock.decision()
        return try await store.write(within: limit) {
            (writing) async throws(Failure) -> [BookingWork.Answer] in
            let locked = try await writing.lockBookings(
                together.map { arrivals[$0].demand },
                now: now
            )
            var work = BookingWork(locked, identifiers: identifiers)
            var answers = arrivals.map { _ in BookingWork.Answer.alone }
            for (index, situation) in zip(together, locked.situations) {
                guard let situation else { continue }
                answers[index] = work.decide(arrivals[index], in: situation)
            }
            guard !work.booked.isEmpty else {
                try await writing.rollBack()
                return answers
            }
            try await writing.commit(work.decision(answers).whole(identifiers))
            return answers
        }
    }
}

/// One booking that comes to the desk.
struct BookingArrival: Sendable {
    let request: BookingRequest
    let demand: BatchedDemand
    let caller: Caller
    let claim: Claim<Booking>?

    init(_ request: BookingRequest, during span: TimeWindow, _ call: Call<Booking>) {
        self.request = request
        caller = call.caller
        claim = call.claim
        demand = BatchedDemand(
            room: request.room,
            span: span,
            booker: request.roomDemand.booker,
            claim: call.claim.map { ($0.key, $0.fingerprint) }
        )
    }
}
