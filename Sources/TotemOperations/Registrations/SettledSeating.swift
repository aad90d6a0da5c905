import TotemDomain
import TotemStore

extension LockedQueues {
    /// A session's seats under its lock, after those whose time ran out have gone and those who
    /// wait have moved up.
    func settled(
        _ session: Admission.SessionFacts,
        _ pool: SeatPool,
        nextPosition: Int,
        at now: Instant
    ) -> Seating {
        var seating = Seating(
            session: session,
            now: now,
            pool: pool,
            nextPosition: nextPosition,
            waiting: waiting[session.id] ?? [],
            nextExpiry: nextExpiry[session.id]
        )
        seating.expire(due[session.id] ?? [])
        return seating
    }

    /// The same of a session that was locked for its seats alone.
    func settled(_ locked: LockedSeating) -> Seating {
        settled(locked.facts, locked.pool, nextPosition: locked.nextPosition, at: locked.now)
    }
}

extension Operations {
    /// The seats of a session that is locked whole.
    func seating(
        of locked: LockedAttendance,
        in writing: Writing
    ) async throws(Failure) -> Seating {
        let queues = try await writing.loadQueues([locked.session.id], now: locked.now)
        return queues.settled(
            locked.session.admissionFacts,
            locked.session.seats,
            nextPosition: locked.nextPosition,
            at: locked.now
        )
    }

    /// Ends what ran out in a session and passes its seats on, in a transaction of its own.
    ///
    /// - Returns: How many registrations ended.
    func settle(
        _ session: ID<Session>,
        at now: Instant?,
        by caller: Caller
    ) async throws(Failure) -> Int {
        let call = Call<Int>(caller: caller, claim: nil)
        let outcome = try await write(call) { (writing) async throws(Failure) -> Decision<Int> in
            guard let locked = try await writing.lockSession(session, now: now) else {
                return Decision(answer: 0, at: Instant(microseconds: 0))
            }
            let queues = try await writing.loadQueues([session], now: locked.now)
            let seating = queues.settled(locked)
            var decision = Decision(answer: seating.expired.count, at: seating.now)
            decision.record(seating, by: caller)
            return decision
        }
        guard case .done(let ended) = outcome else { return 0 }
        return ended
    }
}

extension Decision {
    /// Writes what the seats came to, with the messages owed and what happened to others, after
    /// what one person or the organiser decided.
    mutating func record(
        _ seating: Seating,
        besides moves: [SettledRegistration] = [],
        by caller: Caller
    ) {
        record.settle(moves + seating.moves, at: seating.now)
        record.update([SeatChange(seating)])
        notices += seating.notices
        events += seating.events(by: caller)
    }
}

extension SeatChange {
    init(_ seating: Seating) {
        self.init(
            session: seating.session.id,
            pool: seating.pool,
            nextPosition: seating.nextPosition,
            nextExpiry: seating.nextExpiry
        )
    }
}

extension Seating {
    /// The states that time and promotion brought to others.
    var moves: [SettledRegistration] {
        expired.map { SettledRegistration($0, .expired) }
            + promoted.map { SettledRegistration($0, .confirmed) }
            + offers.map { SettledRegistration($0) }
    }

    /// The messages owed to those who moved up, and to those whose offer ran out.
    var notices: [NoticeDraft] {
        promoted.map { NoticeDraft(kind: .registrationPromoted, registration: $0) }
            + offers.map { NoticeDraft(kind: .seatOffered, registration: $0.registration) }
            + lapsed.map { NoticeDraft(kind: .offerExpired, registration: $0) }
    }

    /// What happened to others, on account of the caller.
    func events(by caller: Caller) -> [Event] {
        expired.map { caller.event("registration.expired", .registration, $0) }
            + promoted.map { caller.event("registration.promoted", .registration, $0) }
            + offers.map { caller.event("registration.offered", .registration, $0.registration) }
    }

    /// A registration as it stands after those who were due have gone and others moved up.
    func standing(_ before: Standing) -> Standing {
        if promoted.contains(before.id) {
            return Standing(id: before.id, status: .confirmed, party: before.party, seatsHeld: 0)
        }
        guard let offer = offer(to: before.id) else { return before }
        return Standing(
            id: before.id,
            status: .offered,
            party: before.party,
            seatsHeld: offer.party
        )
    }

    /// The seats that were just offered to somebody.
    func offer(to registration: ID<Registration>) -> SeatOffer? {
        offers.first { $0.registration == registration }
    }
}
