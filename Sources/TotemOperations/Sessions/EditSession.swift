public import TotemDomain
import TotemStore

/// Changes what may change of a session without moving it.
///
/// Whoever waits moves up at once when there are more places.
public struct EditSession: Operation {
    /// Which one.
    public let session: SessionReference
    /// What to change.
    public let edit: SessionEdit
    /// The versions of it that the caller has seen.
    public let expected: ExpectedVersion

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "PATCH /sessions/{id}",
        verb: "session edit"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(session: SessionReference, edit: SessionEdit, expected: ExpectedVersion) {
        self.session = session
        self.edit = edit
        self.expected = expected
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Session>
    ) async throws(Failure) -> Outcome<Session> {
        let limit = call.caller.timeLimit
        let found = try await operations.session(session, within: limit)
        var agreed: Approval?
        if edit.capacity != nil, let booking = found.booking {
            agreed = try await operations.store.booking(booking, within: limit)?.approval
        }
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Session> in
            let (locked, room) = try await lock(found, operations, writing)
            let version = locked.session.version
            if let refusal = expected.refusal(of: .session, version: version) {
                throw .refused(refusal)
            }
            var seating = try await operations.seating(of: locked, in: writing)
            let before = locked.session.seated(seating.pool)
            let live = seating.arrivals(among: locked.live)
            let belonging = try await writing.belonging(
                edit.belonging,
                after: before.belonging
            )
            switch edit.accepted(before, in: room, live, by: call.caller.actor, to: belonging) {
            case .failure(let told):
                throw .refused(sorting: told.refusals)
            case .success(let edited):
                if let refusal = edited.refusal(within: agreed, by: call.caller.actor) {
                    throw .refused(refusal)
                }
                let overrules = edited.seats.allowance > before.seats.allowance
                seating.follow(edited.admissionFacts)
                seating.offer(edited.seats.capacity, overrules: overrules)
                var decision = Decision(answer: edited.counting(seating.pool), at: locked.now)
                decision.record.offer(seating.pool, of: edited.id)
                decision.record(seating, by: call.caller)
                if edited != before {
                    decision.record.edit(edited)
                    decision.events.append(
                        call.caller.event("session.edited", .session, before.id)
                    )
                }
                if overrules {
                    let rule = WaivableRule.capacityBelowTaken.rawValue
                    decision.events.append(
                        call.caller.event("session.waived.\(rule)", .session, before.id)
                    )
                }
                return decision
            }
        }
    }

    /// Locks the session, and with it whatever the number of people in it concerns.
    private func lock(
        _ found: Session,
        _ operations: Operations,
        _ writing: Writing
    ) async throws(Failure) -> (LockedAttendance, RoomSituation?) {
        let now = operations.clock.decision()
        let unknown = Failure.refused(.unknown(.session, session.description))
        guard edit.capacity != nil, let booking = found.booking, let room = found.venue?.room else {
            guard let locked = try await writing.lockAttendance(found.id, now: now) else {
                throw unknown
            }
            return (locked, nil)
        }
        let locked = try await writing.lockForEdit(
            found.id,
            booking: booking,
            in: room,
            during: found.window,
            now: now
        )
        guard let locked else { throw unknown }
        let session = locked.attendance.session
        // Somebody moved it between the look and the lock: another room would have to be asked.
        guard session.window == found.window, session.venue?.room == room else {
            throw .refused(.versionChanged(.session, version: session.version))
        }
        return locked
    }
}
