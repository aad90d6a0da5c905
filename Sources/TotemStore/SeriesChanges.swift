import Postgres
public import TotemDomain
import TotemSQL

extension Writing {
    /// Locks a series, and reads it with its dates and the clock; `nil` when there is none.
    ///
    /// Whoever decides about its dates waits here, before all other locks.
    public func lockSeries(
        _ id: ID<Series>,
        now: Instant?
    ) async throws(Failure) -> (series: Series, now: Instant)? {
        locks.take(.series)
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.seriesLock, id.uuid)
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        let found = pipeline.add(Statements.seriesGet, id.uuid)
        let sessions = pipeline.add(Statements.seriesSessionGet, [id.uuid])
        let dates = pipeline.add(Statements.seriesDates, id.uuid)
        let loaded = try await load(pipeline)
        guard let series = try loaded.rows(found).knowing(try loaded.rows(sessions)).first,
            let now = try loaded.rows(clock).first
        else { return nil }
        return (series.with(try loaded.rows(dates)), now)
    }

    /// Locks a series, its sessions, the spaces that its bookings occupy, and those bookings, and
    /// reads it; `nil` when there is none.
    ///
    /// - Parameters:
    ///   - id: Which series.
    ///   - now: Stands in for the database's clock.
    /// - Returns: The series as it stands under the locks, and the clock.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockSeriesBookings(
        _ id: ID<Series>,
        now: Instant?
    ) async throws(Failure) -> LockedSeries? {
        locks.take(.series)
        locks.take(.session)
        locks.take(.space)
        locks.take(.booking)
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.seriesLock, id.uuid)
        _ = pipeline.add(Statements.seriesLockSessions, id.uuid)
        let spaces = pipeline.add(Statements.seriesLockSpaces, id.uuid)
        _ = pipeline.add(Statements.seriesLockBookings, id.uuid)
        let clock = pipeline.add(Statements.clockRead, now?.timestamp)
        let found = pipeline.add(Statements.seriesGet, id.uuid)
        let sessions = pipeline.add(Statements.seriesSessionGet, [id.uuid])
        let dates = pipeline.add(Statements.seriesDates, id.uuid)
        let loaded = try await load(pipeline)
        guard let series = try loaded.rows(found).knowing(try loaded.rows(sessions)).first,
            let now = try loaded.rows(clock).first
        else { return nil }
        return LockedSeries(
            series: series.with(try loaded.rows(dates)),
            now: now,
            spaces: Set(try loaded.rows(spaces).map { ID($0) })
        )
    }

    /// Whom it makes occupy another time when bookings of a locked series are given back.
    ///
    /// - Parameters:
    ///   - gone: The dates with the bookings.
    ///   - locked: The series under its locks.
    /// - Returns: The others with what they occupy from now on.
    /// - Throws: `unavailable` when one of the bookings was moved during the wait for the locks.
    public func afterRemoval(
        of gone: [SeriesDate],
        from locked: LockedSeries
    ) async throws(Failure) -> [Reoccupation] {
        let windows = gone.compactMap(\.placed?.window)
        guard let first = windows.map(\.start).min(), let last = windows.map(\.end).max(),
            let span = TimeWindow(
                from: first.adding(minutes: -2 * Neighbourhood.reachMinutes),
                to: last.adding(minutes: 2 * Neighbourhood.reachMinutes)
            )
        else { return [] }
        var pipeline = Pipeline()
        let neighbours = NeighbourTickets(
            of: Set(gone.compactMap(\.placed?.room.building)).sorted(),
            moving: nil,
            around: span,
            now: locked.now,
            in: &pipeline
        )
        let neighbourhood = try neighbours.neighbourhood(in: try await load(pipeline))
        guard let neighbourhood else { return [] }
        let ids = Set(gone.compactMap(\.booking))
        guard neighbourhood.spaces(of: ids).isSubset(of: locked.spaces) else {
            // One was moved during the wait: whoever tries again locks where it is now.
            throw .unavailable(retryAfterSeconds: 1, outcomeUnknown: false)
        }
        return neighbourhood.afterRemoval(of: ids)
    }

    /// Locks rooms of one building for dates of a series and loads what decides; `nil` when one of
    /// the rooms is none.
    ///
    /// The order is that of `lockRoom`, with the spaces of all rooms and of the bookings that the
    /// series has in one statement.
    ///
    /// - Parameters:
    ///   - rooms: The rooms, all of one building.
    ///   - series: The series, locked already; `nil` for one that is made.
    ///   - span: A stretch that surely holds all times with their buffers.
    ///   - now: Stands in for the database's clock.
    ///   - booker: For whom.
    /// - Returns: The rooms, and the bookings that the series has.
    /// - Throws: `unavailable` when the locks or the database are out of reach, or when a booking
    ///   was moved during the wait.
    public func lockGround(
        _ rooms: [RoomPath],
        of series: Series?,
        around span: TimeWindow,
        now: Instant?,
        for booker: Booker
    ) async throws(Failure) -> (ground: SeriesGround, bookings: [ID<Booking>: Booking])? {
        guard let building = rooms.first?.building.description else { return nil }
        let codes = rooms.map(\.room.description).sorted()
        locks.take(.building)
        locks.take(.rule)
        var pipeline = Pipeline()
        let limited = pipeline.add(Statements.buildingLockLimited, [building])
        if booker.isNamed { _ = pipeline.add(Statements.seriesLockQuotas, (building, codes)) }
        if let series, series.plan.session != nil {
            locks.take(.session)
            _ = pipeline.add(Statements.seriesLockSessions, series.id.uuid)
        }
        locks.take(.space)
        locks.take(.booking)
        let spaces = pipeline.add(
            Statements.seriesLockRooms,
            (building, codes, series?.id.uuid)
        )
        if let series { _ = pipeline.add(Statements.seriesLockBookings, series.id.uuid) }
        var readings: [RoomTickets] = []
        for room in rooms.sorted() {
            readings.append(
                RoomTickets(
                    room,
                    around: span,
                    besides: nil,
                    endsHolds: true,
                    limited: limited,
                    now: now,
                    for: booker,
                    in: &pipeline
                )
            )
        }
        let found = series.map { pipeline.add(Statements.seriesBookings, $0.id.uuid) }
        let loaded = try await load(pipeline)
        var situations: [RoomSituation] = []
        for reading in readings {
            guard let situation = try reading.situation(in: loaded) else { return nil }
            situations.append(try await knowingEnded(situation))
        }
        let bookings = try found.map { ticket throws(Failure) in try loaded.rows(ticket) } ?? []
        let locked = Set(try loaded.rows(spaces).map { ID<Space>($0) })
        let own = situations.flatMap(\.room.spaces)
        let isMoved = bookings.contains { booking in
            booking.status.occupies
                && !(series?.dates.contains { $0.booking == booking.id && $0.isIn(booking.room) }
                    ?? true)
        }
        guard !isMoved, own.allSatisfy(locked.contains) else {
            // One was moved during the wait: whoever tries again locks where it is now.
            throw .unavailable(retryAfterSeconds: 1, outcomeUnknown: false)
        }
        return (
            SeriesGround(situations),
            Dictionary(bookings.map { ($0.id, $0) }) { first, _ in first }
        )
    }
}

/// A series under its lock, those of the spaces of its bookings and those of the bookings.
public struct LockedSeries: Sendable {
    /// The series.
    public let series: Series
    /// The database's clock, read after the locks.
    public let now: Instant
    /// The spaces that are locked.
    let spaces: Set<ID<Space>>
}

extension Record {
    /// Adds a series, without its dates.
    public mutating func insert(_ series: Series, of room: ID<Room>, by actor: Actor) {
        let plan = series.plan
        pipeline.add(
            Statements.seriesInsert,
            (
                series.id.uuid, room.uuid, series.zone.description, plan.from.description,
                plan.to.description, plan.rule.description, plan.layout?.rawValue, plan.purpose,
                plan.heads.map(Int32.init), plan.organisation, plan.contact?.name,
                plan.contact?.email?.written, plan.contact?.email?.normalised,
                plan.contact?.phone, plan.contact?.language?.rawValue,
                plan.waive.map(\.rawValue).sorted(), series.createdAt.timestamp, actor.auditName,
                series.parent?.uuid
            )
        )
    }

    /// Writes what a series shall be from now on, without its dates.
    public mutating func replan(_ series: Series) {
        let plan = series.plan
        pipeline.add(
            Statements.seriesReplan,
            (
                series.id.uuid, plan.room.description, plan.from.description,
                plan.to.description, plan.rule.description, plan.layout?.rawValue, plan.purpose,
                plan.heads.map(Int32.init), plan.organisation, plan.contact?.name,
                plan.contact?.email?.written, plan.contact?.email?.normalised,
                plan.contact?.phone, plan.contact?.language?.rawValue,
                plan.waive.map(\.rawValue).sorted()
            )
        )
    }

    /// Writes the bookings of decided dates: all that leave their places do so first, then each
    /// takes its new one.
    ///
    /// - Parameters:
    ///   - decided: What was decided.
    ///   - actor: Who books.
    ///   - now: The clock of the decision.
    public mutating func settle(_ decided: DecidedDates, by actor: Actor, at now: Instant) {
        let leaving = decided.changed.filter(\.moves).map(\.booking.id.uuid)
        if !leaving.isEmpty { pipeline.add(Statements.seriesOccupationRelease, leaving) }
        if !decided.givenBack.isEmpty { cancel(decided.givenBack.map(\.id), at: now) }
        release(decided.others)
        for placed in decided.changed {
            update(placed.booking, of: placed.room, moves: placed.moves)
        }
        insert(
            decided.made.map { NewBooking($0.booking, of: $0.room, by: actor.auditName) }
        )
        occupy(decided.others)
    }

    /// Writes what became of dates of a series.
    public mutating func put(_ dates: [SeriesDate], of series: ID<Series>) {
        guard !dates.isEmpty else { return }
        pipeline.add(
            Statements.seriesDatePut,
            (
                series.uuid, dates.map(\.original.description), dates.map(\.state.rawValue),
                dates.map(\.reading.rawValue), dates.map { $0.planned?.start.timestamp },
                dates.map { $0.planned?.end.timestamp }, dates.map { $0.booking?.uuid },
                dates.map { $0.reasons.joined(separator: " ") },
                dates.map { $0.conflict?.room.description },
                dates.map { $0.conflict?.occupied.start.timestamp },
                dates.map { $0.conflict?.occupied.end.timestamp },
                dates.map { $0.room?.description }
            )
        )
    }

    /// Removes dates of a series, which others take the place of.
    public mutating func drop(_ dates: [SeriesDate], of series: ID<Series>) {
        guard !dates.isEmpty else { return }
        pipeline.add(
            Statements.seriesDateDrop,
            (series.uuid, dates.map(\.original.description))
        )
    }

    /// Cancels bookings of a series and frees their spaces; those after them may occupy another
    /// time then.
    public mutating func cancel(
        _ bookings: [ID<Booking>],
        at now: Instant,
        reoccupying others: [Reoccupation] = []
    ) {
        release(others)
        pipeline.add(
            Statements.seriesBookingCancel,
            (bookings.map(\.uuid), now.timestamp)
        )
        occupy(others)
    }

    /// Notes that a series changed, and whether it has ended.
    public mutating func touch(_ series: Series) {
        pipeline.add(Statements.seriesEnd, (series.id.uuid, series.endedAt?.timestamp))
    }
}

extension SeriesDate {
    /// Whether its booking was in a room when the date was read.
    fileprivate func isIn(_ room: RoomPath) -> Bool { placed?.room == room }
}
