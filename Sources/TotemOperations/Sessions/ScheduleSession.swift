public import TotemDomain
import TotemStore

/// Schedules a session and books its room in the same transaction.
public struct ScheduleSession: Operation {
    /// What is asked for.
    public let plan: SessionPlan

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "POST /sessions", verb: "session schedule")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(plan: SessionPlan) {
        self.plan = plan
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Session>
    ) async throws(Failure) -> Outcome<Session> {
        guard let room = plan.room else { return try await schedule(in: operations, call) }
        return try await operations.retelling(room, plan.roomDemand, call) {
            () async throws(Failure) in
            try await schedule(in: operations, call)
        }
    }
}

extension ScheduleSession {
    private func schedule(
        in operations: Operations,
        _ call: Call<Session>
    ) async throws(Failure) -> Outcome<Session> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Session> in
            var situation: RoomSituation?
            if let room = plan.room {
                situation = try await operations.lockRoom(room, plan.roomDemand, in: writing)
            }
            let now: Instant
            if let situation {
                now = situation.now
            } else {
                now = try await writing.now(operations.clock.decision())
            }
            let nothing = SessionBelonging(programme: nil, edition: nil, themes: [])
            let belonging = try await writing.belonging(plan.belonging, after: nothing)
            if case .failure(let told)? = belonging { throw .refused(sorting: told.refusals) }
            switch plan.accepted(in: situation, now: now, by: call.caller.actor) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(let accepted):
                let parts = (try? belonging?.get()) ?? nothing
                var decision = decide(accepted, situation, parts, now, operations, call.caller)
                decision.answer = try await writing.warned(decision.answer, situation)
                return decision
            }
        }
    }

    /// Session, booking and occupations move as one: they are one record.
    private func decide(
        _ accepted: AcceptedSession,
        _ situation: RoomSituation?,
        _ belonging: SessionBelonging,
        _ now: Instant,
        _ operations: Operations,
        _ caller: Caller
    ) -> Decision<Session> {
        let id: ID<Session> = operations.identifiers.make()
        let booking = booking(for: id, accepted, situation, now, operations)
        let session = session(id, accepted, situation, belonging, booking?.id)
        var decision = Decision(answer: session, at: now)
        decision.events = caller.events(ofEnded: situation?.ended ?? [])
        decision.events.append(caller.event("session.scheduled", .session, id))
        if let booking, let situation {
            let others = booking.status.occupies ? accepted.room?.others ?? [] : []
            decision.record.insert(
                booking,
                of: situation.room,
                by: caller.actor,
                reoccupying: others
            )
            let kind = plan.isRequest ? "booking.requested" : "booking.created"
            decision.events.append(caller.event(kind, .booking, booking.id))
            decision.events += caller.events(reoccupying: others)
            decision.events += caller.events(waiving: booking.waived, for: booking.id)
        }
        decision.record.insert(session, by: caller.actor, at: now)
        if session.status == .published {
            decision.events.append(caller.event("session.published", .session, id))
        }
        return decision
    }

    private func booking(
        for session: ID<Session>,
        _ accepted: AcceptedSession,
        _ situation: RoomSituation?,
        _ now: Instant,
        _ operations: Operations
    ) -> Booking? {
        guard let situation, let room = accepted.room else { return nil }
        return Booking(
            id: operations.identifiers.make(),
            version: 1,
            status: plan.isRequest ? .requested : .confirmed,
            room: situation.room.path,
            zone: situation.room.zone,
            window: room.window,
            occupied: plan.isRequest ? room.window : room.occupied,
            layout: plan.layout,
            purpose: plan.title.text(in: plan.title.fallback),
            heads: accepted.capacity,
            organisation: nil,
            contact: nil,
            session: session,
            waived: plan.isRequest ? [] : room.waived,
            createdAt: now,
            needs: plan.isRequest ? room.waived : []
        )
    }

    private func session(
        _ id: ID<Session>,
        _ accepted: AcceptedSession,
        _ situation: RoomSituation?,
        _ belonging: SessionBelonging,
        _ booking: ID<Booking>?
    ) -> Session {
        Session(
            id: id,
            version: 1,
            seatsVersion: 0,
            slug: Code.slug(of: plan.title.text(in: plan.title.fallback), for: id),
            status: plan.publish && !plan.isRequest ? .published : .draft,
            title: plan.title,
            kind: plan.kind,
            mode: plan.mode,
            venue: situation.map { Session.Venue($0, layout: plan.layout) },
            booking: booking,
            zone: accepted.zone,
            window: accepted.window,
            languages: plan.languages,
            registration: accepted.registration,
            seats: SeatPool(
                capacity: accepted.capacity,
                overbooking: 0,
                allowance: 0,
                confirmed: 0,
                held: 0,
                waiting: 0
            ),
            programme: belonging.programme,
            edition: belonging.edition,
            themes: belonging.themes
        )
    }
}
