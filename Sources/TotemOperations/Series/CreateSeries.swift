public import TotemDomain
import TotemStore

/// Books a room again and again, by a rule on the clock of its building.
///
/// Every date that the rules accept is booked, in one transaction; every other is kept with what
/// spoke against it, and can be tried again.
public struct CreateSeries: Operation {
    /// What is asked for.
    public let plan: SeriesPlan

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /series", verb: "series create")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(plan: SeriesPlan) {
        self.plan = plan
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Series>
    ) async throws(Failure) -> Outcome<Series> {
        let limit = call.caller.timeLimit
        guard let known = try await operations.store.room(plan.room, within: limit) else {
            let unknown = FieldFault.Problem.unknownThing(.room, plan.room.description)
            throw .refused(.invalid(FieldFault("/room", unknown)))
        }
        let dates: [SeriesDate]
        switch plan.dates(in: known.zone) {
        case .failure(let told): throw .refused(sorting: told.refusals)
        case .success(let found): dates = found
        }
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Series> in
            let situation = try await operations.lockRoom(plan.room, for: dates, plan, in: writing)
            let left = Set(plan.except)
            let decided = plan.decide(
                dates.filter { !left.contains($0.original.date) },
                in: situation,
                by: call.caller.actor
            ) { operations.identifiers.make() }
            guard !decided.bookings.isEmpty else {
                // A series without a single date is none: what spoke against the first is told.
                throw .refused(
                    sorting: decided.firstRefusals.isEmpty
                        ? [.invalid(FieldFault("/rule", .recurrence(.empty)))]
                        : decided.firstRefusals
                )
            }
            let series = Series(
                id: operations.identifiers.make(),
                version: 1,
                plan: plan,
                zone: known.zone,
                createdAt: situation.now,
                dates: dates.updated(by: decided.dates)
            )
            var decision = Decision(answer: series, at: situation.now)
            decision.record.insert(series, of: situation.room, by: call.caller.actor)
            decision.events = call.caller.events(ofEnded: situation.ended)
            decision.events.append(call.caller.event("series.created", .series, series.id))
            decision.book(decided, of: situation.room, call.caller)
            decision.record.put(series.dates, of: series.id)
            return decision
        }
    }
}

extension Operations {
    /// Locks a room and loads what decides about dates of a series.
    func lockRoom(
        _ room: RoomPath,
        for dates: [SeriesDate],
        _ plan: SeriesPlan,
        in writing: Writing
    ) async throws(Failure) -> RoomSituation {
        let windows = dates.compactMap(\.planned)
        guard let first = windows.map(\.start).min(), let last = windows.map(\.end).max(),
            let span = TimeWindow(
                from: first.adding(minutes: -3 * 24 * 60),
                to: last.adding(minutes: 3 * 24 * 60)
            )
        else { throw .refused(.invalid(FieldFault("/rule", .recurrence(.empty)))) }
        let now = clock.decision()
        let situation = try await writing.lockRoom(room, around: span, now: now, for: plan.booker)
        guard let situation else {
            let unknown = FieldFault.Problem.unknownThing(.room, room.description)
            throw .refused(.invalid(FieldFault("/room", unknown)))
        }
        return situation
    }
}

extension Decision {
    /// Records the bookings of decided dates.
    mutating func book(_ decided: DecidedDates, of room: Room, _ caller: Caller) {
        // Several dates may make the same one occupy another time: the last word counts.
        var others: [ID<Booking>: Reoccupation] = [:]
        for other in decided.others { others[other.booking] = other }
        let reoccupied = others.values.sorted { $0.booking < $1.booking }
        record.insert(decided.bookings, of: room, by: caller.actor, reoccupying: reoccupied)
        for booking in decided.bookings {
            events.append(caller.event("booking.created", .booking, booking.id))
            events += caller.events(waiving: booking.waived, for: booking.id)
        }
        events += caller.events(reoccupying: reoccupied)
    }
}

extension [SeriesDate] {
    /// The dates with those that were decided in their places.
    func updated(by decided: [SeriesDate]) -> [SeriesDate] {
        let byStart = Dictionary(decided.map { ($0.original, $0) }) { first, _ in first }
        return map { byStart[$0.original] ?? $0 }
    }
}
