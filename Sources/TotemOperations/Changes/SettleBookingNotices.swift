public import TotemDomain
import TotemStore

/// Gives back the leases of messages of bookings.
public struct SettleBookingNotices: Operation {
    /// What came of each message; a lease that has run out changes nothing.
    public let settlements: [SettleNotices.Settlement]

    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the delivery worker's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// The operation with its input.
    public init(_ settlements: [SettleNotices.Settlement]) {
        self.settlements = settlements
    }

    /// Does it, for all in one transaction.
    public func run(
        in operations: Operations,
        _ call: Call<Void>
    ) async throws(Failure) -> Outcome<Void> {
        guard !settlements.isEmpty else { return .done(()) }
        try await operations.store.settleBookingNotices(
            settlements.map(\.settled),
            within: call.caller.timeLimit
        )
        return .done(())
    }
}
