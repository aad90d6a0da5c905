public import TotemDomain
import TotemStore

/// Changes a booking: its time, its room, or what is said of it.
public struct ChangeBooking: Operation {
    /// Which booking.
    public let id: ID<Booking>
    /// What becomes different.
    public let change: BookingChange
    /// The versions that the caller has read.
    public let expected: ExpectedVersion

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "PATCH /bookings/{id}",
        verb: "booking change"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Booking>, change: BookingChange, expected: ExpectedVersion) {
        self.id = id
        self.change = change
        self.expected = expected
    }

    /// Does it.
    ///
    /// Which spaces to lock is read before the locks, so whatever happened to the booking since
    /// is told as a changed version.
    public func run(
        in operations: Operations,
        _ call: Call<Booking>
    ) async throws(Failure) -> Outcome<Booking> {
        let limit = call.caller.timeLimit
        guard let before = try await operations.store.booking(id, within: limit) else {
            throw .refused(.unknown(.booking, id.description))
        }
        let asked = change.request(on: before)
        guard let span = asked.roomDemand.generousSpan else {
            throw .refused(.invalid(FieldFault("/to", .endBeforeStart)))
        }
        let former = Notice.Whereabouts(
            window: before.window,
            zone: before.zone,
            place: try await operations.place(of: before.room, within: limit)
        )
        return try await operations.retelling(asked.room, asked.roomDemand, besides: id, call) {
            () async throws(Failure) in
            try await operations.write(call) {
                (writing) async throws(Failure) -> Decision<Booking> in
                let locked = try await writing.lockChange(
                    of: id,
                    into: asked.room,
                    around: span,
                    now: operations.clock.decision(),
                    for: asked.roomDemand.booker
                )
                guard let locked else {
                    let unknown = FieldFault.Problem.unknownThing(.room, asked.room.description)
                    throw .refused(.invalid(FieldFault("/room", unknown)))
                }
                try check(locked.booking, since: before, at: locked.situation.now)
                return try decide(on: locked.booking, from: former, locked.situation, call.caller)
            }
        }
    }

    /// A plain booking that stands, in the version that the caller has read.
    private func check(
        _ booking: Booking,
        since before: Booking,
        at now: Instant
    ) throws(Failure) {
        guard booking.session == nil else {
            // The room of a session goes with the session, never alone.
            throw .refused(.stale(.booking, status: "held by a session"))
        }
        let status = booking.status(at: now)
        guard status.occupies || status == .requested else {
            throw .refused(.stale(.booking, status: status.rawValue))
        }
        if let refusal = expected.refusal(of: .booking, version: booking.version) {
            throw .refused(refusal)
        }
        guard booking.version == before.version else {
            throw .refused(.versionChanged(.booking, version: booking.version))
        }
    }

    private func decide(
        on booking: Booking,
        from former: Notice.Whereabouts,
        _ situation: RoomSituation,
        _ caller: Caller
    ) throws(Failure) -> Decision<Booking> {
        switch change.decide(on: booking, in: situation, by: caller.actor) {
        case .failure(let told):
            throw .refused(sorting: told.refusals)
        case .success(let accepted):
            let changed = accepted.booking
            var decision = Decision(answer: changed, at: situation.now)
            decision.record.update(
                changed,
                of: situation.room,
                moves: change.asksForRoom(of: booking),
                reoccupying: accepted.others
            )
            decision.events = caller.events(ofEnded: situation.ended)
            decision.events.append(caller.event("booking.changed", .booking, id))
            decision.events += caller.events(reoccupying: accepted.others)
            let waived = changed.waived.filter { change.waive.contains($0) }
            decision.events += caller.events(waiving: waived, for: id)
            let isElsewhere = changed.room != booking.room || changed.window != booking.window
            if changed.status.occupies, isElsewhere {
                decision.bookingNotices = changed.notice(.moved, former: former)
            }
            return decision
        }
    }
}
