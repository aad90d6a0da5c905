public import TotemDomain
import TotemStore

/// Tries dates of a series again that were refused, left out or cancelled.
public struct RetryDates: Operation {
    /// Which series.
    public let id: ID<Series>
    /// What is tried, and how.
    public let retry: SeriesRetry

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /series/{id}/retry",
        verb: "series retry"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Series>, retry: SeriesRetry) {
        self.id = id
        self.retry = retry
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Series>
    ) async throws(Failure) -> Outcome<Series> {
        try await operations.write(call) { (writing) async throws(Failure) -> Decision<Series> in
            guard let series = try await writing.lockSeries(id) else {
                throw .refused(.unknown(.series, id.description))
            }
            let open = series.dates.filter(retry.means)
            guard !open.isEmpty else {
                throw .refused(.stale(.series, status: "without such dates"))
            }
            let room = retry.room ?? series.plan.room
            guard room.building == series.plan.room.building else {
                // In another house the same time of the clock might be another moment.
                throw .refused(.invalid(FieldFault("/room", .conflicts(with: "series"))))
            }
            let situation = try await operations.lockRoom(room, for: open, series.plan, in: writing)
            let decided = series.plan.decide(
                open,
                in: situation,
                waive: retry.waive,
                by: call.caller.actor
            ) { operations.identifiers.make() }
            let stands = !decided.bookings.isEmpty
            let changed = series.changed(
                series.dates.updated(by: decided.dates),
                endedAt: stands ? nil : series.endedAt
            )
            var decision = Decision(answer: changed, at: situation.now)
            decision.events = call.caller.events(ofEnded: situation.ended)
            decision.events.append(call.caller.event("series.retried", .series, id))
            decision.book(decided, of: situation.room, call.caller)
            decision.record.put(decided.dates, of: id)
            decision.record.touch(changed)
            return decision
        }
    }
}
