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
            let locked = try await writing.lockSeries(id, now: operations.clock.decision())
            guard let locked else { throw .refused(.unknown(.series, id.description)) }
            let series = locked.series
            let draft: SeriesDraft
            switch series.draft(retry) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(let laid): draft = laid
            }
            let (ground, bookings) = try await operations.lockGround(of: draft, in: writing)
            let decided = draft.decideAgain(in: ground, bookings, by: call.caller.actor) {
                operations.identifiers.make()
            }
            var decision = Decision(answer: series, at: ground.now ?? locked.now)
            decision.events = call.caller.events(ofEnded: ground.ended)
            decision.events.append(call.caller.event("series.retried", .series, id))
            let dates = try await decision.settle(
                decided,
                heldBy: series.plan.session,
                in: ground,
                writing,
                operations,
                call.caller
            )
            let changed = series.changed(
                series.dates.updated(by: dates),
                endedAt: decided.made.isEmpty ? series.endedAt : nil
            )
            decision.answer = changed
            decision.record.put(dates, of: id)
            decision.record.touch(changed)
            return decision
        }
    }
}
