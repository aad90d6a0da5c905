// What several bookings that are made, moved or given back at once mean for those after them.
extension Neighbourhood {
    /// The same neighbourhood without some bookings.
    func leavingOut(_ gone: Set<ID<Booking>>) -> Neighbourhood {
        var neighbourhood = self
        neighbourhood.bookings.removeAll { $0.id.map(gone.contains) ?? false }
        return neighbourhood
    }

    /// What of it a booking at some time can meet; no rule is longer than a day.
    func near(_ window: TimeWindow) -> Neighbourhood {
        let reach = window.widened(
            minutesBefore: 2 * Self.reachMinutes,
            minutesAfter: 2 * Self.reachMinutes
        )
        var neighbourhood = self
        neighbourhood.bookings = bookings.filter { $0.occupied.overlaps(reach) }
        neighbourhood.givenBack = givenBack.filter { $0.occupied.overlaps(reach) }
        neighbourhood.closed = closed.filter { $0.during.overlaps(reach) }
        return neighbourhood
    }

    /// The spaces that some bookings occupy.
    public func spaces(of some: Set<ID<Booking>>) -> Set<ID<Space>> {
        Set(bookings.filter { $0.id.map(some.contains) ?? false }.flatMap(\.spaces))
    }

    /// Whom it makes occupy another time when some bookings are given back together; pure.
    ///
    /// Where there is not that much time before them, they keep what they had.
    public func afterRemoval(of gone: Set<ID<Booking>>) -> [Reoccupation] {
        leavingOut(gone).reoccupied(since: self) { _ in true }
    }

    /// Who of those that stay occupies another time than before; pure.
    ///
    /// Whatever lies between is looked at once, when all is in its place: what one booking took
    /// from a neighbour another one may have given back.
    ///
    /// - Parameters:
    ///   - former: The same neighbourhood before bookings were made, moved or given back.
    ///   - isLocked: Whether all of some spaces are locked; the others are left alone.
    /// - Returns: The bookings with what they occupy from now on.
    func reoccupied(
        since former: Neighbourhood,
        where isLocked: ([ID<Space>]) -> Bool
    ) -> [Reoccupation] {
        let (before, after) = (Set(former.bookings), Set(bookings))
        let changed =
            Array(before.subtracting(after)) + Array(after.subtracting(before))
            + former.givenBack
        guard !changed.isEmpty else { return [] }
        return bookings.filter(before.contains)
            .compactMap { later in
                guard let id = later.id, changed.contains(where: { $0.mayPrecede(later) }) else {
                    return nil
                }
                let was = predecessors(of: later, among: former.bookings + former.givenBack)
                let next = predecessors(of: later, among: bookings)
                guard Set(was) != Set(next), ([later] + was + next).contains(where: hasRules)
                else { return nil }
                let occupied = later.prepared(front(of: later, among: bookings))
                guard occupied != later.occupied, isLocked(later.spaces),
                    isFree(occupied, for: later, besides: bookings)
                else { return nil }
                return Reoccupation(booking: id, spaces: later.spaces, occupied: occupied)
            }
    }

    /// All spaces that are locked with some: those of every room that shares one with them.
    func lockedSpaces(with own: Set<ID<Space>>) -> Set<ID<Space>> {
        let reached = rooms.values.filter { $0.spaces.contains(where: own.contains) }
        return own.union(reached.flatMap(\.spaces))
    }
}

extension PlacedBooking {
    /// Whether it may be the one before another booking.
    fileprivate func mayPrecede(_ later: PlacedBooking) -> Bool {
        let reach = window.end.adding(minutes: Neighbourhood.reachMinutes)
        return window.end <= later.window.start && later.window.start < reach
            && sharesSpace(with: later)
    }
}
