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
        if let refusal = O.policy.refusal(of: caller.actor) { throw .refused(refusal) }
        try await loadLinks(within: caller.timeLimit)
        return try await operation.run(in: self, Call(caller: caller, claim: claim))
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

    /// The work on a batch that a transaction of its own does by the rules of the desk.
    func batchWork(_ locked: LockedBatch) -> BatchWork {
        guard let links = links.withLock({ $0 }) else {
            preconditionFailure("a link is asked for after an operation only")
        }
        return BatchWork(locked, identifiers: identifiers, links: links)
    }

    /// The hash by which a registration's link is found.
    func linkHash(of registration: ID<Registration>, generation: Int) -> [UInt8] {
        guard let links = links.withLock({ $0 }) else {
            preconditionFailure("a link is asked for after an operation only")
        }
        return links.hash(of: registration, generation: generation)
    }

    /// Whether the database answers.
    ///
    /// - Throws: `unavailable` when it does not.
    public func checkReadiness() async throws(Failure) {
        _ = try await store.now(within: .seconds(1))
    }

    /// Ends the desk after its last batch.
    public func shutdown() async {
        await desk.shutdown()
    }

    private func loadLinks(within limit: Duration) async throws(Failure) {
        guard links.withLock({ $0 == nil }) else { return }
        let loaded = Links(secret: try await store.linkSecret(within: limit))
        links.withLock { $0 = loaded }
        await desk.use(loaded)
    }
}

/// An operation claimed to have been done before, though nothing could tell so.
struct ReplayWithoutKey: Error {}

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
}

extension Operations {
    /// The door to every change but registering: one transaction with all that belongs to it.
    ///
    /// Claims the idempotency key first, if there is one; then the body loads under locks and
    /// decides; then rows, messages, the key's answer, audit and feed are written with COMMIT.
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
                let found = try await writing.claim(claim.key, fingerprint: claim.fingerprint)
                if case .answered(let fingerprint, let status, let location, let body) = found {
                    guard fingerprint == claim.fingerprint else {
                        throw .refused(.idempotencyKeyReused)
                    }
                    return .replayed(StoredAnswer(status: status, location: location, body: body))
                }
            }
            var decision = try await decide(writing)
            decision.record.insert(
                decision.notices.map { (id: identifiers.make(), draft: $0) },
                at: decision.at
            )
            if let claim = call.claim {
                let stored = claim.encode(decision.answer)
                decision.record.answer(
                    claim.key,
                    status: stored.status,
                    location: stored.location,
                    body: stored.body
                )
            }
            decision.record.add(decision.events, at: decision.at)
            try await writing.commit(decision.record)
            return .done(decision.answer)
        }
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
