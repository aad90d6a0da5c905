public import TotemDomain
import TotemStore

/// Reminds those who decide for the house of requests that have waited a day.
public struct RemindHouse: Operation {
    /// The greatest number of requests in one go.
    public static let limit = 100
    /// Not from outside.
    public static let exposure = Exposure.inside(reason: "the sweeper's own work")
    /// Who may.
    public static let policy = Policy.workers

    /// The operation.
    public init() {}

    /// Does it.
    ///
    /// - Returns: Of how many requests somebody was reminded.
    public func run(
        in operations: Operations,
        _ call: Call<Int>
    ) async throws(Failure) -> Outcome<Int> {
        let found = try await operations.store.requestsToRemind(
            now: operations.clock.decision(),
            limit: Self.limit,
            within: call.caller.timeLimit
        )
        var reminded = 0
        for booking in found { reminded += try await remind(booking, operations, call) }
        return .done(reminded)
    }

    private func remind(
        _ id: ID<Booking>,
        _ operations: Operations,
        _ call: Call<Int>
    ) async throws(Failure) -> Int {
        let limit = call.caller.timeLimit
        guard let found = try await operations.store.booking(id, within: limit) else { return 0 }
        let told = try await operations.deciders(of: found, within: limit)
        return try await operations.sweep(id, call) { booking, now in
            booking.status(at: now) == .requested
        } _: { decision, _ in
            decision.answer = told.isEmpty ? 0 : 1
            decision.record.remind(of: id, at: decision.at)
            decision.bookingNotices = told.map {
                BookingNoticeDraft(kind: .reminder, booking: id, recipient: $0)
            }
        }
    }
}

extension Operations {
    /// Those who decide for the house about a request, by its rules of approval.
    func deciders(
        of booking: Booking,
        within limit: Duration
    ) async throws(Failure) -> [BookingNotice.Recipient] {
        let house = try await store.houseRules(
            in: booking.room,
            for: .nobody,
            during: booking.window,
            now: booking.createdAt,
            within: limit
        )
        return house.deciders(in: booking.room, at: booking.window.start)
    }
}
