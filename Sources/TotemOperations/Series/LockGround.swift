import TotemDomain
import TotemStore

/// The rooms in which dates of a series are decided, and the bookings that it has.
typealias LockedGround = (ground: SeriesGround, bookings: [ID<Booking>: Booking])

extension Operations {
    /// Locks the rooms of a draft and loads what decides about its dates.
    ///
    /// - Parameters:
    ///   - draft: An edit or a retry as it lies on the series.
    ///   - writing: The transaction, in which the series is locked.
    /// - Returns: The rooms, and the bookings that the series has.
    /// - Throws: That a room is none; that a booking was moved meanwhile.
    func lockGround(
        of draft: SeriesDraft,
        in writing: Writing
    ) async throws(Failure) -> LockedGround {
        try await lockGround(
            draft.rooms,
            of: draft.former,
            for: draft.windows,
            draft.plan,
            pointer: "/room",
            in: writing
        )
    }

    /// Locks rooms and loads what decides about dates of a series in them.
    ///
    /// - Parameters:
    ///   - rooms: The rooms, all of one building.
    ///   - series: The series, locked already; `nil` for one that is made.
    ///   - windows: All times that are asked for or left.
    ///   - plan: For whom it is.
    ///   - pointer: Where a room was named that is none.
    ///   - writing: The transaction.
    /// - Returns: The rooms, and the bookings that the series has.
    /// - Throws: That a room is none; that a booking was moved meanwhile.
    func lockGround(
        _ rooms: Set<RoomPath>,
        of series: Series?,
        for windows: [TimeWindow],
        _ plan: SeriesPlan,
        pointer: String,
        in writing: Writing
    ) async throws(Failure) -> LockedGround {
        guard let first = windows.map(\.start).min(), let last = windows.map(\.end).max(),
            let span = TimeWindow(
                from: first.adding(minutes: -3 * 24 * 60),
                to: last.adding(minutes: 3 * 24 * 60)
            )
        else { throw .refused(.invalid(FieldFault("/rule", .recurrence(.empty)))) }
        let locked = try await writing.lockGround(
            rooms.sorted(),
            of: series,
            around: span,
            now: clock.decision(),
            for: plan.booker
        )
        guard let locked else {
            let named = rooms.sorted().map(\.description).joined(separator: ", ")
            throw .refused(.invalid(FieldFault(pointer, .unknownThing(.room, named))))
        }
        return locked
    }
}

extension Decision {
    /// Records the bookings of decided dates.
    mutating func settle(_ decided: DecidedDates, _ caller: Caller) {
        record.settle(decided, by: caller.actor, at: at)
        for placed in decided.made {
            events.append(caller.event("booking.created", .booking, placed.booking.id))
            events += caller.events(waiving: placed.booking.waived, for: placed.booking.id)
        }
        for placed in decided.changed {
            events.append(caller.event("booking.changed", .booking, placed.booking.id))
            let before = placed.former?.waived ?? []
            let waived = placed.booking.waived.filter { !before.contains($0) }
            events += caller.events(waiving: waived, for: placed.booking.id)
        }
        events += decided.givenBack.map {
            caller.event("booking.cancelled", .booking, $0.id)
        }
        events += caller.events(reoccupying: decided.others)
    }
}

extension [SeriesDate] {
    /// The dates with those that were decided in their places.
    func updated(by decided: [SeriesDate]) -> [SeriesDate] {
        let byStart = Dictionary(decided.map { ($0.original, $0) }) { first, _ in first }
        return map { byStart[$0.original] ?? $0 }
    }
}
