public import Logging
import Synchronization
public import TotemDomain
public import TotemStore

/// Everything the system can do, over one store.
///
/// `perform` is the only way in: it asks the operation's policy first. `write` is the only way to
/// change something: what belongs beside every change is written there, in its transaction.
public final class Operations: Sendable {
    let store: Store
    let identifiers: Identifiers
    let clock: Clock
    let logger: Logger
    let desk: RegistrationDesk
    let bookings: BookingDesk
    private let links = Mutex<Links?>(nil)

    /// Operations over a store.
    ///
    /// - Parameters:
    ///   - store: The store.
    ///   - clock: The clocks.
    ///   - logger: Where bugs are told.
    public init(store: Store, clock: Clock, logger: Logger) {
        self.store = store
        self.clock = clock
        self.logger = logger
        identifiers = Identifiers(clock: clock)
        desk = RegistrationDesk(store: store, identifiers: identifiers, clock: clock)
        bookings = BookingDesk(
            store: store,
            identifiers: identifiers,
            clock: clock,
            logger: logger
        )
    }

    /// The clocks, given from outside so that tests and the demonstration data choose them.
    public struct Clock: Sendable {
        /// The wall clock of this machine, for ids only.
        public let wall: @Sendable () -> Instant
        /// Stands in for the database's clock in decisions; `nil` in the running product.
        public let decision: @Sendable () -> Instant?

        /// Clocks.
        public init(
            wall: @escaping @Sendable () -> Instant,
            decision: @escaping @Sendable () -> Instant? = { nil }
        ) {
            self.wall = wall
            self.decision = decision
        }
    }

    /// The same operations by other clocks, with a desk of their own; to be shut down.
    ///
    /// The demonstration data does its history again by it.
    ///
    /// - Parameter clock: The clocks.
    /// - Returns: Operations over the same store.
    public func following(_ clock: Clock) -> Operations {
        Operations(store: store, clock: clock, logger: logger)
    }

    /// Does an operation, after asking its policy.
    ///
    /// - Parameters:
    ///   - operation: What to do.
    ///   - caller: Who asks.
    ///   - claim: The idempotency key, if the caller sent one.
    /// - Returns: The answer, or the answer of the first time.
    /// - Throws: `Failure`, always one of its three kinds.
    public func perform<O: Operation>(
        _ operation: O,
        as caller: Caller,
        claim: Claim<O.Answer>? = nil
    ) async throws(Failure) -> Outcome<O.Answer> {
        try await perform(operation, as: caller, claim: claim, rehearsal: nil)
    }

    func perform<O: Operation>(
        _ operation: O,
        as caller: Caller,
        claim: Claim<O.Answer>?,
        rehearsal: Rehearsal?
    ) async throws(Failure) -> Outcome<O.Answer> {
        if let refusal = O.policy.refusal(of: caller.actor) { throw .refused(refusal) }
        let call = Call(caller: caller, claim: claim, rehearsal: rehearsal)
        guard O.onlyReads, links.withLock({ $0 == nil }) else {
            try await prepare(within: caller.timeLimit)
            return try await operation.run(in: self, call)
        }
        // What is read needs no secret, but what is told of it afterwards may.
        let end = ContinuousClock.now + caller.timeLimit
        async let prepared = outcome(of: { () async throws(Failure) in
            await connected()
            try await prepare(within: max(.zero, end - .now))
        })
        let answer = await outcome(of: { () async throws(Failure) in
            try await operation.run(in: self, call)
        })
        try await prepared.get()
        return try answer.get()
    }

    /// Does an operation without an idempotency key.
    ///
    /// - Parameters:
    ///   - operation: What to do.
    ///   - caller: Who asks.
    /// - Returns: The answer.
    /// - Throws: `Failure`.
    public func answer<O: Operation>(
        _ operation: O,
        as caller: Caller
    ) async throws(Failure) -> O.Answer {
        switch try await perform(operation, as: caller) {
        case .done(let answer): return answer
        case .replayed: throw .broken(ReplayWithoutKey())
        }
    }

    /// The actor behind a bearer token.
    ///
    /// - Parameter secret: The token as sent, `totem_…`.
    /// - Returns: The actor with its role.
    /// - Throws: `notSignedIn` when the token is none, unknown, ended or revoked.
    public func actor(bearer secret: String) async throws(Failure) -> Actor {
        guard let token = TokenSecret(secret),
            let actor = try await store.actor(tokenHash: token.hash, within: .seconds(2))
        else { throw .refused(.notSignedIn) }
        return actor
    }

    /// The token of a person's own link, derived anew each time and stored nowhere.
    ///
    /// Registrations come from operations only, and each of those has loaded the secret.
    ///
    /// - Parameters:
    ///   - registration: Whose.
    ///   - generation: Raised when earlier links were revoked; 1 at first.
    /// - Returns: 43 characters of base64url.
    public func link(to registration: ID<Registration>, generation: Int = 1) -> String {
        guard let links = links.withLock({ $0 }) else {
            preconditionFailure("a link is asked for after an operation only")
        }
        return links.token(of: registration, generation: generation)
    }

    /// What needs the installation's secret, which every operation has loaded that changes something.
    func loadedLinks() throws(Failure) -> Links {
        guard let links = links.withLock({ $0 }) else { throw .broken(SecretNotLoaded()) }
        return links
    }

    /// Whether the database answers.
    ///
    /// - Throws: `unavailable` when it does not.
    public func checkReadiness() async throws(Failure) {
        _ = try await store.now(within: .seconds(1))
    }

    /// Waits for the first attempt to reach the database: what is of second rank is asked behind
    /// the first questions then; see `Database.connected`.
    public func connected() async {
        await store.connected()
    }

    /// Where a task runs best that mostly waits for operations; see `Database.executor`.
    public var executor: any TaskExecutor { store.executor }

    /// Ends the desks after their last batches.
    public func shutdown() async {
        await desk.shutdown()
        await bookings.shutdown()
    }

    /// Loads once what every operation needs; the first operation does it if nobody did.
    ///
    /// A program that does a single operation does it beside what it asks anyway.
    ///
    /// - Parameter limit: How long it may take.
    /// - Throws: `Failure` when the database cannot be asked.
    public func prepare(within limit: Duration) async throws(Failure) {
        guard links.withLock({ $0 == nil }) else { return }
        let loaded = Links(secret: try await store.linkSecret(within: limit))
        // The desk first: whoever finds the links loaded goes there at once.
        desk.use(loaded)
        links.withLock { $0 = loaded }
    }
}

/// An operation claimed to have been done before, though nothing could tell so.
struct ReplayWithoutKey: Error {}

/// The installation's secret was asked for outside an operation.
struct SecretNotLoaded: Error {}

/// What an operation decided: its answer and everything to write.
struct Decision<Answer: Sendable>: Sendable {
    /// The answer.
    var answer: Answer
    /// The clock of the decision.
    let at: Instant
    /// The rows of the thing itself.
    var record = Record()
    /// What happened, for audit and feed.
    var events: [Event] = []
    /// The messages owed.
    var notices: [NoticeDraft] = []
    /// The messages that bookings owe.
    var bookingNotices: [BookingNoticeDraft] = []
}

extension Operations {
    /// The door to every change but registering: one transaction with all that belongs to it.
    ///
    /// Claims the idempotency key ahead of the first load, if there is one; the body loads under
    /// locks and decides; then rows, messages, the key's answer, audit and feed are written with COMMIT.
    ///
    /// - Parameters:
    ///   - call: Who asks, and the key.
    ///   - decide: Loads and decides; has no effects of its own, since it may run again.
    /// - Returns: The answer, or the answer of the first time.
    /// - Throws: What the rules or the database say.
    func write<Answer: Sendable>(
        _ call: Call<Answer>,
        _ decide: (Writing) async throws(Failure) -> Decision<Answer>
    ) async throws(Failure) -> Outcome<Answer> {
        try await store.write(within: call.caller.timeLimit) {
            (writing) async throws(Failure) -> Outcome<Answer> in
            if let claim = call.claim {
                writing.claim(claim.key, fingerprint: claim.fingerprint)
            }
            do throws(Failure) {
                var decision = try await decide(writing)
                if let claim = call.claim { decision.answer(claim) }
                try await conclude(decision, call, writing)
                return .done(decision.answer)
            } catch {
                guard let claim = call.claim, let earlier = writing.earlierAnswer else {
                    throw error
                }
                // Nothing that the body did meanwhile, such as ending holds, is ours to keep.
                try await writing.rollBack()
                guard earlier.fingerprint == claim.fingerprint else {
                    throw .refused(.idempotencyKeyReused)
                }
                return .replayed(
                    StoredAnswer(
                        status: earlier.status,
                        location: earlier.location,
                        body: earlier.body
                    )
                )
            }
        }
    }

    /// Commits what was decided, unless the call is a preview or agrees to another one.
    func conclude<Answer: Sendable>(
        _ decision: Decision<Answer>,
        _ call: Call<Answer>,
        _ writing: Writing
    ) async throws(Failure) {
        let record = decision.whole(identifiers)
        guard let rehearsal = call.rehearsal else { return try await writing.commit(record) }
        try await conclude(rehearsal, decision, record, call, writing)
    }
}

extension Decision {
    /// Writes the answer to repetitions of a key.
    mutating func answer(_ claim: Claim<Answer>) {
        let stored = claim.encode(answer)
        record.answer(
            claim.key,
            status: stored.status,
            location: stored.location,
            body: stored.body
        )
    }

    /// The record with messages, audit and feed, which stand last.
    func whole(_ identifiers: Identifiers) -> Record {
        var record = record
        record.insert(notices.map { (id: identifiers.make(), draft: $0) }, at: at)
        record.insert(bookingNotices.map { (id: identifiers.make(), draft: $0) }, at: at)
        record.add(events, at: at)
        return record
    }
}

extension Caller {
    /// Something this caller did.
    func event<Subject>(
        _ kind: String,
        _ subject: Refusal.Subject,
        _ id: ID<Subject>
    ) -> Event {
        Event(kind, subject, id, actor: actor.auditName, requestID: requestID)
    }
}
