public import TotemDomain
import TotemStore

/// Checks every invariant on live data, without the indexes it checks.
public struct VerifyInvariants: Operation {
    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /reports/verification", verb: "verify")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init() {
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Verification>
    ) async throws(Failure) -> Outcome<Verification> {
        .done(try await operations.store.verify(within: Self.timeLimit))
    }
}

extension VerifyInvariants {
    /// It reads every row, so it may take longer than a request.
    private static let timeLimit = Duration.seconds(300)
}
