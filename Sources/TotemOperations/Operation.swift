public import TotemDomain

/// One thing the system can do.
///
/// `ls` of this target is the list of them.
///
/// Every operation is load, decide, record: it loads a few rows under locks, calls a pure
/// function of the domain and writes its answer.
public protocol Operation: Sendable {
    /// What it answers.
    associatedtype Answer: Sendable
    /// Its route and verb, or why it has none.
    static var exposure: Exposure { get }
    /// Further routes of the same operation, where a thing has more than one name by REST.
    static var aliases: [String] { get }
    /// Who may do it.
    static var policy: Policy { get }
    /// Does it. Called by `Operations.perform`, which asks the policy first.
    func run(
        in operations: Operations,
        _ call: Call<Answer>
    ) async throws(Failure) -> Outcome<Answer>
}

extension Operation {
    /// Most things have one name.
    public static var aliases: [String] { [] }
    /// Whether it changes nothing, by the method of its route (RFC 9110, section 9.2.1).
    public static var onlyReads: Bool {
        if case .both(let route, _) = exposure { route.hasPrefix("GET ") } else { false }
    }
}

/// Where an operation can be reached.
public enum Exposure: Hashable, Sendable {
    /// By REST and by shell: `POST /buildings`, `building create`.
    case both(route: String, verb: String)
    /// By shell alone, with the reason.
    case shell(verb: String, reason: String)
    /// Not from outside, with the reason.
    case inside(reason: String)
}

/// Who asks, and under which name the request is logged.
public struct Caller: Sendable {
    /// Who asks.
    public let actor: Actor
    /// The id of the request, which stands in the log, the audit and in problems.
    public let requestID: String
    /// How long the whole may take.
    public let timeLimit: Duration

    /// A caller.
    public init(actor: Actor, requestID: String, timeLimit: Duration = .seconds(3)) {
        self.actor = actor
        self.requestID = requestID
        self.timeLimit = timeLimit
    }
}

/// One call of an operation.
public struct Call<Answer: Sendable>: Sendable {
    /// Who asks.
    public let caller: Caller
    /// The idempotency key with what it stands for; `nil` without one.
    public let claim: Claim<Answer>?
    /// Set for a preview and for one that was agreed to; `nil` when it is simply done.
    public let rehearsal: Rehearsal?

    init(caller: Caller, claim: Claim<Answer>?, rehearsal: Rehearsal? = nil) {
        self.caller = caller
        self.claim = claim
        self.rehearsal = rehearsal
    }
}

extension Call {
    /// The same call with what a deadline has left of its time.
    func until(_ deadline: ContinuousClock.Instant) -> Call {
        Call(
            caller: Caller(
                actor: caller.actor,
                requestID: caller.requestID,
                timeLimit: min(caller.timeLimit, deadline - .now)
            ),
            claim: claim,
            rehearsal: rehearsal
        )
    }
}

/// An idempotency key, the request it stands for, and how the answer is stored for repetitions.
public struct Claim<Answer: Sendable>: Sendable {
    /// The key in its scope.
    public let key: IdempotencyKey
    /// A digest of the request.
    public let fingerprint: [UInt8]
    /// Writes the answer as it leaves the system; never with a secret or a link in it.
    public let encode: @Sendable (Answer) -> StoredAnswer

    /// A claim.
    public init(
        key: IdempotencyKey,
        fingerprint: [UInt8],
        encode: @escaping @Sendable (Answer) -> StoredAnswer
    ) {
        self.key = key
        self.fingerprint = fingerprint
        self.encode = encode
    }
}

/// An answer as it left the system, kept for repetitions of its key.
public struct StoredAnswer: Hashable, Sendable {
    /// The HTTP status.
    public let status: Int
    /// Where the new thing stands; `nil` when none was made.
    public let location: String?
    /// The body.
    public let body: [UInt8]

    /// An answer.
    public init(status: Int, location: String?, body: [UInt8]) {
        self.status = status
        self.location = location
        self.body = body
    }
}

/// What a call came to.
public enum Outcome<Answer: Sendable>: Sendable {
    /// Done now.
    case done(Answer)
    /// Done before under the same key; the answer of then.
    case replayed(StoredAnswer)
}
