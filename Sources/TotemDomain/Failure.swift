/// The three ways in which an operation fails, each for its own reader.
public enum Failure: Error, Sendable {
    /// Rules said no; for the person. Sorted by rank, never empty.
    case refused([Refusal])
    /// A part of the system is away; for the operator, the person is asked to retry.
    ///
    /// With `outcomeUnknown` the change may have been made: a retry with the same idempotency key
    /// finds out.
    case unavailable(retryAfterSeconds: Int, outcomeUnknown: Bool)
    /// A bug; for the developer, through the log.
    case broken(any Error)

    /// One refusal.
    public static func refused(_ refusal: Refusal) -> Self {
        .refused([refusal])
    }

    /// Several refusals, put in their fixed order; doubles are told once.
    public static func refused(sorting refusals: [Refusal]) -> Self {
        var seen: Set<Refusal> = []
        let unique = refusals.filter { seen.insert($0).inserted }
        return .refused(unique.sorted { $0.rank < $1.rank })
    }
}

/// What came of some work, for a task that runs beside another: those know no typed errors.
public func outcome<Answer: Sendable>(
    of work: @Sendable () async throws(Failure) -> Answer
) async -> Result<Answer, Failure> {
    do {
        return .success(try await work())
    } catch {
        return .failure(error)
    }
}
