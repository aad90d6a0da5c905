public import TotemDomain
import TotemStore

/// Gives a session another time or another room, with everything that follows.
///
/// The booking goes with it, every rule is asked again, and everybody who holds or waits for a
/// place is told by mail: all in one transaction.
public struct MoveSession: Operation {
    /// Which one.
    public let session: SessionReference
    /// When and where instead.
    public let move: SessionMove

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /sessions/{id}/move",
        verb: "session move"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(session: SessionReference, move: SessionMove) {
        self.session = session
        self.move = move
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Session>
    ) async throws(Failure) -> Outcome<Session> {
        let found = try await operations.session(session, within: call.caller.timeLimit)
        guard let booking = found.booking, let room = move.room ?? found.venue?.room else {
            return try await move(found, in: operations, call)
        }
        let demand = move.demand(of: found)
        return try await operations.retelling(room, demand, besides: booking, call) {
            () async throws(Failure) in
            try await move(found, in: operations, call)
        }
    }

    private func move(
        _ found: Session,
        in operations: Operations,
        _ call: Call<Session>
    ) async throws(Failure) -> Outcome<Session> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Session> in
            let (locked, booked) = try await lock(found, operations, writing)
            let room = booked?.room
            var seating = try await operations.seating(of: locked, in: writing)
            let before = locked.session.seated(seating.pool)
            let decision = move.accepted(
                of: booked?.booking,
                before,
                in: room,
                now: locked.now,
                by: call.caller.actor
            )
            switch decision {
            case .failure(let told):
                throw .refused(sorting: told.refusals)
            case .success(let accepted):
                let after = before.moved(accepted, leaving: seating.pool, at: locked.now)
                seating.follow(after.admissionFacts)
                seating.offer(accepted.capacity)
                var decision = decide(accepted, before, booked, locked, seating, call.caller)
                decision.answer = try await writing.warned(decision.answer, room)
                return decision
            }
        }
    }

    /// Locks the session and, unless it is online, both rooms.
    private func lock(
        _ found: Session,
        _ operations: Operations,
        _ writing: Writing
    ) async throws(Failure) -> (LockedAttendance, Booked?) {
        let now = operations.clock.decision()
        let unknown = Failure.refused(.unknown(.session, session.description))
        guard let booking = found.booking, let own = found.venue?.room else {
            guard let locked = try await writing.lockAttendance(found.id, now: now) else {
                throw unknown
            }
            return (locked, nil)
        }
        guard let span = move.roomDemand.generousSpan else {
            throw .refused(.invalid(FieldFault("/to", .endBeforeStart)))
        }
        let path = move.room ?? own
        let locked = try await writing.lockForMove(
            found.id,
            booking: booking,
            into: path,
            around: span,
            now: now,
            for: found.booker
        )
        guard let locked else { throw unknown }
        guard let room = locked.room else {
            let problem = FieldFault.Problem.unknownThing(.room, path.description)
            throw .refused(.invalid(FieldFault("/room", problem)))
        }
        // Somebody moved it between the look and the lock: the room that was to be kept is gone.
        guard move.room != nil || locked.attendance.session.venue?.room == own else {
            throw .refused(.stale(.session, status: "moved"))
        }
        return (locked.attendance, Booked(booking: locked.booking, room: room))
    }

    /// Its booking, and the room that this one is to have.
    private struct Booked {
        let booking: Booking
        let room: RoomSituation
    }
}

extension MoveSession {
    private func decide(
        _ accepted: AcceptedMove,
        _ before: Session,
        _ booked: Booked?,
        _ locked: LockedAttendance,
        _ seating: Seating,
        _ caller: Caller
    ) -> Decision<Session> {
        let isUnchanged = before.isAlready(at: accepted)
        let after = before.moved(accepted, leaving: seating.pool, at: locked.now)
        var decision = Decision(answer: isUnchanged ? before : after, at: locked.now)
        decision.move(
            before,
            accepted,
            booked.map { ($0.booking, $0.room) },
            locked,
            seating,
            waiving: move.waive,
            caller
        )
        return decision
    }
}

extension Decision {
    /// Records that a session is elsewhere, with its booking and everybody in it.
    ///
    /// - Parameters:
    ///   - before: The session as it was.
    ///   - accepted: Where it is to be.
    ///   - booked: Its booking and the room that this one gets; `nil` online.
    ///   - locked: The session under its lock.
    ///   - seating: Its seats, which follow it already.
    ///   - waived: The rules that the caller sets aside.
    ///   - caller: Who moves it.
    /// - Returns: The booking where it is now; `nil` online, and when nothing changes.
    @discardableResult
    mutating func move(
        _ before: Session,
        _ accepted: AcceptedMove,
        _ booked: (booking: Booking, room: RoomSituation)?,
        _ locked: LockedAttendance,
        _ seating: Seating,
        waiving waived: Set<WaivableRule>,
        _ caller: Caller
    ) -> Booking? {
        let after = before.moved(accepted, leaving: seating.pool, at: locked.now)
        let shortened = accepted.shortened(locked.live, at: locked.now)
        record.offer(seating.pool, of: before.id)
        record(seating, besides: shortened.map { SettledRegistration($0) }, by: caller)
        events += caller.events(ofEnded: booked?.room.ended ?? [])
        guard !before.isAlready(at: accepted) else { return nil }
        record.move(after)
        events.append(caller.event("session.moved", .session, before.id))
        var now: Booking?
        if let booked, let kept = accepted.room {
            let moved = booked.booking.moved(kept, in: booked.room, accepted.venue?.layout)
            let others = moved.status.occupies ? kept.others : []
            record.update(moved, of: booked.room.room, moves: true, reoccupying: others)
            events.append(caller.event("booking.moved", .booking, moved.id))
            events += caller.events(reoccupying: others)
            events += caller.events(
                waiving: moved.waived.filter { waived.contains($0) },
                for: moved.id
            )
            now = moved
        }
        guard before.isElsewhere(accepted) else { return now }
        let gone = Set(seating.expired)
        let former = Notice.Whereabouts(of: before)
        notices += locked.live.map(\.id).filter { !gone.contains($0) }
            .map { NoticeDraft(kind: .sessionMoved, registration: $0, former: former) }
        return now
    }
}
