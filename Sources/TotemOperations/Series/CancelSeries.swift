public import TotemDomain
import TotemStore

/// Cancels all dates of a series that have not begun, or those from a day on.
public struct CancelSeries: Operation {
    /// Which one.
    public let id: ID<Series>
    /// From which day on, and what is said about it.
    public let cancellation: SeriesCancellation

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /series/{id}/cancel",
        verb: "series cancel"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Series>, cancellation: SeriesCancellation = SeriesCancellation()) {
        self.id = id
        self.cancellation = cancellation
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Series>
    ) async throws(Failure) -> Outcome<Series> {
        let from = cancellation.from
        return try await operations.giveBack(
            id,
            as: .cancelled,
            "series.cancelled",
            reason: cancellation.reason,
            call
        ) { date, now in
            guard date.planned.map({ $0.start > now }) ?? false else { return false }
            return from.map { date.original.date >= $0 } ?? true
        }
    }
}

extension Operations {
    /// Cancels the bookings of some dates of a series, and notes what became of those dates.
    ///
    /// - Parameters:
    ///   - id: Which series.
    ///   - state: What becomes of the dates.
    ///   - kind: What happens.
    ///   - reason: What is said to those who registered for its sessions.
    ///   - call: Who asks.
    ///   - isMeant: Whether a date is meant.
    /// - Returns: The series.
    /// - Throws: That there is no such series, or no such date that stands.
    func giveBack(
        _ id: ID<Series>,
        as state: SeriesDate.State,
        _ kind: String,
        reason: String?,
        _ call: Call<Series>,
        where isMeant: (SeriesDate, Instant) throws(Failure) -> Bool
    ) async throws(Failure) -> Outcome<Series> {
        try await write(call) { (writing) async throws(Failure) -> Decision<Series> in
            let locked = try await writing.lockSeriesBookings(id, now: clock.decision())
            guard let locked else { throw .refused(.unknown(.series, id.description)) }
            guard reason == nil || locked.series.plan.session != nil else {
                // Nobody registered: there is nobody to tell.
                throw .refused(.invalid(FieldFault("/reason", .conflicts(with: "series"))))
            }
            var changed: [SeriesDate] = []
            var gone: [SeriesDate] = []
            for var date in locked.series.dates {
                guard try isMeant(date, locked.now), date.stands || date.state == .refused
                else { continue }
                if date.stands {
                    gone.append(date)
                    date.bookingStatus = .cancelled
                }
                date.state = state
                (date.reasons, date.conflict) = ([], nil)
                changed.append(date)
            }
            guard !changed.isEmpty else {
                throw .refused(.stale(.series, status: "without such dates"))
            }
            let others = try await writing.afterRemoval(of: gone, from: locked)
            let bookings = gone.compactMap(\.booking)
            let dates = locked.series.dates.updated(by: changed)
            let isOver = state == .cancelled && !dates.contains(where: \.stands)
            let series = locked.series.changed(
                dates,
                endedAt: isOver ? locked.now : locked.series.endedAt
            )
            var decision = Decision(answer: series, at: locked.now)
            decision.events = [call.caller.event(kind, .series, id)]
            try await decision.callOff(gone, at: locked.now, reason, writing, call.caller)
            let plain = gone.filter { $0.session == nil }.compactMap(\.booking)
            decision.record.cancel(plain, at: locked.now, reoccupying: others)
            decision.record.put(changed, of: id)
            decision.record.touch(series)
            decision.events += bookings.map {
                call.caller.event("booking.cancelled", .booking, $0)
            }
            decision.events += call.caller.events(reoccupying: others)
            return decision
        }
    }
}

extension Decision {
    /// Calls off the sessions of dates that are given back, and frees their rooms.
    fileprivate mutating func callOff(
        _ gone: [SeriesDate],
        at now: Instant,
        _ reason: String?,
        _ writing: Writing,
        _ caller: Caller
    ) async throws(Failure) {
        let ids = gone.compactMap(\.session)
        for locked in try await writing.attendances(of: ids, now: now) {
            switch locked.session.cancellation(of: locked.live, at: now) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(nil): continue
            case .success(let cancellation?): callOff(locked, cancellation, reason, caller)
            }
        }
        for date in gone where date.session != nil {
            if let booking = date.booking { record.settle(booking, as: .cancelled) }
        }
    }
}
