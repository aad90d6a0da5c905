public import TotemDomain
import TotemStore

/// Changes one date of a series, those that follow it, or all that have not begun.
///
/// What has begun is never rewritten: where dates lie before the edited ones, the series ends
/// before them and another carries the rest. A date that cannot be as it is asked for stays where
/// it is, with what spoke against it, and can be tried again.
public struct EditSeries: Operation {
    /// Which series.
    public let id: ID<Series>
    /// What becomes different.
    public let edit: SeriesEdit
    /// The versions that the caller has read.
    public let expected: ExpectedVersion

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "PATCH /series/{id}", verb: "series edit")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(id: ID<Series>, edit: SeriesEdit, expected: ExpectedVersion) {
        self.id = id
        self.edit = edit
        self.expected = expected
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<EditedSeries>
    ) async throws(Failure) -> Outcome<EditedSeries> {
        let places = try await places(in: operations, within: call.caller.timeLimit)
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<EditedSeries> in
            let locked = try await writing.lockSeries(id, now: operations.clock.decision())
            guard let locked else { throw .refused(.unknown(.series, id.description)) }
            if let refusal = expected.refusal(of: .series, version: locked.series.version) {
                throw .refused(refusal)
            }
            let draft: SeriesDraft
            switch locked.series.draft(edit, at: locked.now) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(let laid): draft = laid
            }
            let (ground, bookings) = try await operations.lockGround(of: draft, in: writing)
            let decided = draft.decide(
                in: ground,
                bookings,
                by: call.caller.actor,
                ids: ({ operations.identifiers.make() }, { operations.identifiers.make() })
            )
            switch decided {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(let decided):
                var decision = Decision(answer: decided.edited, at: ground.now ?? locked.now)
                decision.events = call.caller.events(ofEnded: ground.ended)
                decision.events.append(call.caller.event("series.edited", .series, id))
                let place = SeriesPlace(writing: writing, ground: ground, operations: operations)
                try await decision.record(decided, of: draft, in: place, call.caller)
                decision.tell(decided.decided, places)
                return decision
            }
        }
    }

    /// The rooms in which dates are before the edit, in words for whom to call about them.
    private func places(
        in operations: Operations,
        within limit: Duration
    ) async throws(Failure) -> [RoomPath: String] {
        let series = try await operations.store.series(id, within: limit)
        guard let series, series.plan.session == nil else { return [:] }
        var places: [RoomPath: String] = [:]
        for room in Set(series.dates.filter(\.stands).compactMap { $0.placed?.room }) {
            places[room] = try await operations.place(of: room, within: limit)
        }
        return places
    }
}

/// Where an edit of a series is recorded.
private struct SeriesPlace {
    let writing: Writing
    let ground: SeriesGround
    let operations: Operations
}

extension Decision<EditedSeries> {
    /// Records an edit: the bookings and sessions, and the dates in the place of those that were.
    fileprivate mutating func record(
        _ decided: DecidedEdit,
        of draft: SeriesDraft,
        in place: SeriesPlace,
        _ caller: Caller
    ) async throws(Failure) {
        let dates = try await settle(
            decided.decided,
            heldBy: draft.session,
            in: place.ground,
            place.writing,
            place.operations,
            caller
        )
        let known = Dictionary(dates.map { ($0.original, $0.session) }) { first, _ in first }
        let held = decided.dates.map { date in
            var date = date
            if let session = known[date.original] ?? nil { date.session = session }
            return date
        }
        answer = answer.holding(held)
        try await move(decided.decided, of: draft, in: place, caller)
        let series = answer.series
        record.drop(decided.replaced, of: draft.former.id)
        if let earlier = answer.earlier, let room = place.ground.room(series.plan.room) {
            record.replan(earlier)
            record.touch(earlier)
            record.insert(series, of: room.id, by: caller.actor)
            events.append(caller.event("series.created", .series, series.id))
        } else {
            record.replan(series)
            record.touch(series)
        }
        if let session = series.plan.session { record.put(session, of: series.id) }
        record.put(held, of: series.id)
    }

    /// Moves the sessions with their bookings, and tells those who hold or wait for a place.
    private mutating func move(
        _ decided: DecidedDates,
        of draft: SeriesDraft,
        in place: SeriesPlace,
        _ caller: Caller
    ) async throws(Failure) {
        guard let template = draft.session, let former = draft.former.plan.session else { return }
        let placed = decided.changed.filter { $0.booking.session != nil }
        let attendances = try await place.writing.attendances(
            of: placed.compactMap(\.booking.session),
            now: at
        )
        for locked in attendances {
            guard let own = placed.first(where: { $0.booking.session == locked.session.id }),
                let room = place.ground.situation(of: own.room.path, around: own.booking.window)
            else { continue }
            let seating = try await place.operations.seating(of: locked, in: place.writing)
            let accepted = AcceptedMove(
                following: own.booking,
                of: locked.session,
                to: Session.Venue(room, layout: own.booking.layout)
            )
            let after = { (moved: Session, before: Session) in
                template.followed(
                    by: moved,
                    before: before,
                    former,
                    isNamed: draft.edit.scope == .one
                )
            }
            follow(accepted, locked, seating, caller, after)
        }
    }

    private mutating func follow(
        _ accepted: AcceptedMove,
        _ locked: LockedAttendance,
        _ settled: Seating,
        _ caller: Caller,
        _ followed: (_ moved: Session, _ before: Session) -> Session
    ) {
        var seating = settled
        let before = locked.session.seated(seating.pool)
        let moved = before.moved(accepted, leaving: seating.pool, at: locked.now)
        let after = followed(moved, before)
        seating.follow(after.admissionFacts)
        seating.offer(accepted.capacity)
        record.offer(seating.pool, of: before.id)
        let shortened = accepted.shortened(locked.live, at: locked.now)
        record(seating, besides: shortened.map { SettledRegistration($0) }, by: caller)
        record.move(after)
        record.edit(after)
        let isElsewhere = before.isElsewhere(accepted)
        let kind = isElsewhere ? "session.moved" : "session.edited"
        events.append(caller.event(kind, .session, before.id))
        guard isElsewhere else { return }
        let gone = Set(seating.expired)
        let whereabouts = Notice.Whereabouts(of: before)
        notices += locked.live.map(\.id).filter { !gone.contains($0) }
            .map { NoticeDraft(kind: .sessionMoved, registration: $0, former: whereabouts) }
    }

    /// Tells whom to call about the dates that moved, each person in one mail; of a session those
    /// who registered are told.
    fileprivate mutating func tell(_ decided: DecidedDates, _ places: [RoomPath: String]) {
        let moved = decided.changed.filter { placed in
            guard placed.booking.session == nil, placed.booking.status.occupies,
                let before = placed.former
            else { return false }
            return placed.booking.room != before.room || placed.booking.window != before.window
        }
        // Some dates may have been given another contact by hand.
        var contacts: [Contact?] = []
        for placed in moved where !contacts.contains(placed.booking.contact) {
            contacts.append(placed.booking.contact)
        }
        for contact in contacts {
            tell(moved.filter { $0.booking.contact == contact }, places)
        }
    }

    private mutating func tell(_ moved: [DecidedDates.Placed], _ places: [RoomPath: String]) {
        guard let first = moved.first, let before = first.former else { return }
        // Nobody looked up the words of a room to which somebody moved the date on the way.
        let place = places[before.room] ?? before.room.description
        bookingNotices += first.booking.notice(
            .moved,
            former: Notice.Whereabouts(window: before.window, zone: before.zone, place: place),
            offered: moved.dropFirst()
                .map { BookingNotice.Offer(room: $0.booking.room, window: $0.booking.window) }
        )
    }
}
