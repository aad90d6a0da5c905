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
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Session> in
            let (locked, room) = try await lock(found, operations, writing)
            var seating = try await operations.seating(of: locked, in: writing)
            let before = locked.session.seated(seating.pool)
            switch move.accepted(before, in: room, now: locked.now, by: call.caller.actor) {
            case .failure(let told):
                throw .refused(sorting: told.refusals)
            case .success(let accepted):
                let after = before.moved(accepted, leaving: seating.pool, at: locked.now)
                seating.follow(after.admissionFacts)
                seating.offer(accepted.capacity)
                return decide(accepted, before, room, locked, seating, operations, call.caller)
            }
        }
    }

    /// Locks the session and, unless it is online, both rooms.
    private func lock(
        _ found: Session,
        _ operations: Operations,
        _ writing: Writing
    ) async throws(Failure) -> (LockedAttendance, RoomSituation?) {
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
            now: now
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
        return (locked.attendance, room)
    }

    private func decide(
        _ accepted: AcceptedMove,
        _ before: Session,
        _ room: RoomSituation?,
        _ locked: LockedAttendance,
        _ seating: Seating,
        _ operations: Operations,
        _ caller: Caller
    ) -> Decision<Session> {
        let isUnchanged = before.isAlready(at: accepted)
        let after = before.moved(accepted, leaving: seating.pool, at: locked.now)
        var decision = Decision(answer: isUnchanged ? before : after, at: locked.now)
        let shortened = accepted.shortened(locked.live, at: locked.now)
        decision.record.offer(seating.pool, of: before.id)
        decision.record(seating, besides: shortened.map { SettledRegistration($0) }, by: caller)
        decision.events += caller.events(ofEnded: room?.ended ?? [])
        if let booking = before.booking, let room, let kept = accepted.room {
            decision.record.move(booking, into: room.room, kept, layout: accepted.venue?.layout)
        }
        guard !isUnchanged else { return decision }
        decision.record.move(after)
        decision.events.append(caller.event("session.moved", .session, before.id))
        if let booking = before.booking {
            decision.events.append(caller.event("booking.moved", .booking, booking))
        }
        guard before.isElsewhere(accepted) else { return decision }
        let gone = Set(seating.expired)
        decision.record.insert(
            moved: locked.live.map(\.id).filter { !gone.contains($0) }
                .map { (id: operations.identifiers.make(), registration: $0) },
            from: Notice.Whereabouts(of: before),
            at: locked.now
        )
        return decision
    }
}
