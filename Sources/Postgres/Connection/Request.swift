/// What travels to the server together, and the caller who awaits the answer.
///
/// A caller makes it and hands it to the event loop, which alone touches the variable parts from
/// then on; the handing over is a lock, so the two never see it at the same time.
final class Request: @unchecked Sendable {
    enum Content: Sendable {
        /// Prepared statements with one Sync; `commitCall` is the index of a COMMIT among them.
        case calls([Call], commitCall: Int?)
        /// Any number of statements in one text, by the simple protocol.
        case script(String)
        /// A statement to prepare and describe, without running it.
        case describe(String)
    }

    typealias Outcome = Result<[ServerResult], PostgresError>

    let content: Content
    let deadline: ContinuousClock.Instant
    var id: PipelineStateMachine.RequestID = 0
    var results: [ServerResult?] = []
    /// The names under which its calls were sent, for the statement cache.
    var names: [String?] = []
    var failure: PostgresError?
    /// How often it may still be sent anew, when that cannot do anything twice.
    var resends: Int
    var isCancelled = false
    var session: Session?
    private var continuation: UnsafeContinuation<Outcome, Never>?
    /// Whether its caller has left; the answer that still comes is thrown away.
    private(set) var isAnswered = false

    init(_ content: Content, deadline: Deadline, resends: Int = 0) {
        self.content = content
        self.deadline = deadline.instant
        self.resends = resends
    }

    var calls: [Call] {
        if case .calls(let calls, _) = content { calls } else { [] }
    }

    var commitCall: Int? {
        if case .calls(_, let commitCall) = content { commitCall } else { nil }
    }

    func awaited(by continuation: UnsafeContinuation<Outcome, Never>) {
        self.continuation = continuation
    }

    /// Answers the caller, once; later answers find nobody.
    func answer(_ outcome: Outcome) {
        isAnswered = true
        continuation?.resume(returning: outcome)
        continuation = nil
    }

    /// Forgets what an earlier attempt brought.
    func reset() {
        results = []
        names = []
        failure = nil
        session = nil
    }
}

/// A transaction that awaits a connection of its own; the same rules as for `Request`.
final class LeaseRequest: @unchecked Sendable {
    let deadline: ContinuousClock.Instant
    var isCancelled = false
    private var continuation: UnsafeContinuation<Result<Session, PostgresError>, Never>?

    init(deadline: Deadline) {
        self.deadline = deadline.instant
    }

    func awaited(by continuation: UnsafeContinuation<Result<Session, PostgresError>, Never>) {
        self.continuation = continuation
    }

    /// Answers the caller, once.
    ///
    /// - Returns: Whether somebody was there to take it.
    @discardableResult
    func answer(_ outcome: Result<Session, PostgresError>) -> Bool {
        guard let continuation else {
            return false
        }
        self.continuation = nil
        continuation.resume(returning: outcome)
        return true
    }
}
