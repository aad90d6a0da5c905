import TotemDomain
import TotemStore

/// A session's seats under its lock, after those whose time ran out have gone.
struct SettledSeating {
    var seating: Seating
    let nextExpiry: Instant?

    /// The live registrations as they are after that, in the order of arrival.
    func arrivals(among live: [LiveRegistration]) -> [LiveRegistration] {
        let (gone, promoted) = (Set(seating.expired), Set(seating.promoted))
        return live.filter { !gone.contains($0.id) }
            .map { promoted.contains($0.id) ? $0.promoted() : $0 }
    }

    /// Writes what the seats came to, with the messages owed and what happened to others.
    func record(into decision: inout Decision<Session>, by caller: Caller) {
        decision.record.settle(seating.moves, at: seating.now)
        decision.record.offer(seating.pool, of: seating.session.id)
        decision.record.update([
            SeatChange(
                session: seating.session.id,
                pool: seating.pool,
                nextPosition: seating.nextPosition,
                nextExpiry: nextExpiry
            )
        ])
        decision.notices += seating.notices
        decision.events += seating.events(by: caller)
    }
}

extension Operations {
    /// The seats of a session that is locked, with who waits; who is due has gone.
    func seating(
        of locked: LockedAttendance,
        in writing: Writing
    ) async throws(Failure) -> SettledSeating {
        let id = locked.session.id
        let queues = try await writing.loadQueues([id], now: locked.now)
        var seating = Seating(
            session: locked.session.admissionFacts,
            now: locked.now,
            pool: locked.session.seats,
            nextPosition: locked.nextPosition,
            waiting: queues.waiting[id] ?? []
        )
        seating.expire(queues.due[id] ?? [])
        return SettledSeating(seating: seating, nextExpiry: queues.nextExpiry[id])
    }
}
