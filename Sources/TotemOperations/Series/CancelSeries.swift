public import TotemDomain
import TotemStore

/// Cancels all dates of a series that have not begun, or those from a day on.
public struct CancelSeries: Operation {
    /// Which one.
    public let id: ID<Series>
    /// From which day on; `nil` is all of them.
    public let from: LocalDate?

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /series/{id}/cancel",
        verb: "series cancel"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Series>, from: LocalDate? = nil) {
        self.id = id
        self.from = from
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Series>
    ) async throws(Failure) -> Outcome<Series> {
        try await operations.giveBack(id, as: .cancelled, "series.cancelled", call) {
            date,
            now in
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
    ///   - call: Who asks.
    ///   - isMeant: Whether a date is meant.
    /// - Returns: The series.
    /// - Throws: That there is no such series, or no such date that stands.
    func giveBack(
        _ id: ID<Series>,
        as state: SeriesDate.State,
        _ kind: String,
        _ call: Call<Series>,
        where isMeant: (SeriesDate, Instant) throws(Failure) -> Bool
    ) async throws(Failure) -> Outcome<Series> {
        try await write(call) { (writing) async throws(Failure) -> Decision<Series> in
            let locked = try await writing.lockSeriesBookings(id, now: clock.decision())
            guard let locked else { throw .refused(.unknown(.series, id.description)) }
            var changed: [SeriesDate] = []
            var bookings: [ID<Booking>] = []
            for var date in locked.series.dates {
                guard try isMeant(date, locked.now), date.stands || date.state == .refused
                else { continue }
                if date.stands, let booking = date.booking {
                    bookings.append(booking)
                    date.bookingStatus = .cancelled
                }
                date.state = state
                (date.reasons, date.conflict) = ([], nil)
                changed.append(date)
            }
            guard !changed.isEmpty else {
                throw .refused(.stale(.series, status: "without such dates"))
            }
            let dates = locked.series.dates.updated(by: changed)
            let isOver = state == .cancelled && !dates.contains(where: \.stands)
            let series = locked.series.changed(
                dates,
                endedAt: isOver ? locked.now : locked.series.endedAt
            )
            var decision = Decision(answer: series, at: locked.now)
            decision.record.cancel(bookings, at: locked.now)
            decision.record.put(changed, of: id)
            decision.record.touch(series)
            decision.events = [call.caller.event(kind, .series, id)]
            decision.events += bookings.map {
                call.caller.event("booking.cancelled", .booking, $0)
            }
            return decision
        }
    }
}
