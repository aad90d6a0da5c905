public import TotemDomain
import TotemStore

/// Shows one rule of booking.
public struct ShowRule: Operation {
    /// Which one.
    public let id: ID<BookingRule>

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /rules/{id}", verb: "rule show")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser, .viewer])

    /// The operation with its input.
    public init(id: ID<BookingRule>) {
        self.id = id
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<BookingRule>
    ) async throws(Failure) -> Outcome<BookingRule> {
        let found = try await operations.store.rule(id, within: call.caller.timeLimit)
        guard let found else { throw .refused(.unknown(.rule, id.description)) }
        return .done(found)
    }
}
