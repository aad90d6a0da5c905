extension Seating {
    /// Minutes in which giving a registration back can be undone.
    public static let undoMinutes = 10

    /// Changes the number of people of a registration and promotes with what that frees.
    ///
    /// A party may always become smaller and keeps its place in the order. It becomes larger only
    /// while seats are free and nobody waits: whoever came before would otherwise be overtaken.
    ///
    /// - Returns: what speaks against it.
    public mutating func resize(_ registration: Standing, to party: Int) -> Refusal? {
        let more = party - registration.party
        guard more != 0 else { return nil }
        if more > 0, let refusal = growthRefusal(registration, by: more) { return refusal }
        switch registration.status {
        case .confirmed:
            if more > 0 { pool.confirmed += more } else { pool.release(confirmed: -more) }
        case .pending, .offered:
            guard registration.seatsHeld > 0 else { break }
            if more > 0 { pool.held += more } else { pool.release(held: -more) }
            offers = offers.map { offer in
                guard offer.registration == registration.id else { return offer }
                return SeatOffer(registration: offer.registration, party: party, until: offer.until)
            }
        case .waitlisted:
            waiting = waiting.map { other in
                other.id == registration.id ? Waiting(id: other.id, party: party) : other
            }
        case .withdrawn, .expired, .declined, .cancelled:
            return .stale(.registration, status: registration.status.rawValue)
        }
        promote()
        return nil
    }

    private func growthRefusal(_ registration: Standing, by more: Int) -> Refusal? {
        if let reason = session.closedReason(at: now) {
            return .registrationClosed(reason, zone: session.zone)
        }
        // Whoever holds nothing yet asks for everything when the address is confirmed.
        let isBare = registration.status == .pending && registration.seatsHeld == 0
        let wanted = isBare ? registration.party + more : more
        let fits = pool.waiting == 0 && wanted <= pool.free
        let holdsTooMany =
            registration.status == .pending && !isBare && pool.held + more > pool.pendingLimit
        guard fits, !holdsTooMany else {
            return .partyCannotGrow(free: pool.waiting == 0 ? pool.free : 0, waiting: pool.waiting)
        }
        return nil
    }

    /// Takes back that a registration was given back, within a few minutes.
    ///
    /// Its seats may be somebody's by now: then it goes to the end of the waiting list, like
    /// anybody who comes now.
    public mutating func restore(
        _ registration: Standing,
        withdrawnAt: Instant
    ) -> Result<Confirmation, Refusals> {
        if registration.status.isLive { return .success(.unchanged) }
        guard registration.status == .withdrawn else {
            let stale = Refusal.stale(.registration, status: registration.status.rawValue)
            return .failure(Refusals([stale]))
        }
        guard now < withdrawnAt.adding(minutes: Self.undoMinutes) else {
            return .failure(Refusals([.undoOver(minutes: Self.undoMinutes)]))
        }
        guard session.status == .published, now < session.window.start else {
            let reason = session.closedReason(at: now) ?? .closed(session.window.start)
            return .failure(Refusals([.registrationClosed(reason, zone: session.zone)]))
        }
        return seat(registration.party)
    }

    /// Seats somebody, or puts them at the end of the waiting list.
    ///
    /// A party larger than the session would wait for good, and everybody behind it.
    mutating func seat(_ party: Int) -> Result<Confirmation, Refusals> {
        guard party <= pool.capacity + pool.overbooking else {
            return .failure(Refusals([.sessionFull]))
        }
        if pool.waiting == 0, party <= pool.free {
            pool.confirmed += party
            return .success(.confirmed)
        }
        guard session.rules.waitingList else { return .failure(Refusals([.sessionFull])) }
        if let limit = session.rules.waitingLimit, pool.waiting >= limit {
            return .failure(Refusals([.waitingListFull(limit: limit)]))
        }
        pool.waiting += 1
        nextPosition += 1
        return .success(.waitlisted(position: nextPosition - 1))
    }
}
