public import TotemDomain
import TotemStore

/// Books the events of another program's calendar in a room, all of them or none; the same file
/// twice changes nothing.
public struct ImportCalendar: Operation {
    /// The room.
    public let room: RoomPath
    /// The file.
    public let calendar: CalendarImport

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /rooms/{building}/{code}/calendar/import",
        verb: "calendar import"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(room: RoomPath, calendar: CalendarImport) {
        self.room = room
        self.calendar = calendar
    }

    /// Does it.
    ///
    /// Whoever imports the same calendar meanwhile waits for the spaces of the room, and what is
    /// known of its events is read after that wait.
    public func run(
        in operations: Operations,
        _ call: Call<ImportedCalendar>
    ) async throws(Failure) -> Outcome<ImportedCalendar> {
        let limit = call.caller.timeLimit
        guard let found = try await operations.store.room(room, within: limit) else {
            throw .refused(.unknown(.room, room.description))
        }
        let span: TimeWindow
        let seen = try await operations.now(within: limit)
        switch calendar.span(in: found.zone, at: seen) {
        case .failure(let told): throw .refused(sorting: told.refusals)
        case .success(let window): span = window
        }
        let place = try await operations.place(of: room, within: limit)
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<ImportedCalendar> in
            let situation = try await writing.lockRoom(
                room,
                around: span,
                now: operations.clock.decision(),
                for: calendar.booker
            )
            guard let situation else { throw .refused(.unknown(.room, room.description)) }
            let known = try await writing.lockEvents(
                in: situation.room.id,
                named: calendar.names,
                at: situation.now
            )
            let decided: DecidedCalendar
            switch calendar.decide(
                knowing: known,
                in: situation,
                by: call.caller.actor,
                id: { operations.identifiers.make() }
            ) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(let found): decided = found
            }
            var decision = Decision(answer: decided.answer, at: situation.now)
            decision.record.write(
                decided,
                of: situation.room,
                by: call.caller.actor,
                at: situation.now
            )
            decision.events = call.caller.events(ofEnded: situation.ended)
            decision.tell(decided, call.caller, from: place)
            return decision
        }
    }
}

extension CalendarImport {
    /// The names of its events, each once.
    fileprivate var names: [String] {
        Array(Set(events.map(\.uid) + faults.compactMap(\.uid))).sorted()
    }
}

extension Decision {
    /// Tells what happens to each booking, and those whom a move concerns.
    fileprivate mutating func tell(
        _ decided: DecidedCalendar,
        _ caller: Caller,
        from place: String
    ) {
        for booking in decided.cancelled {
            events.append(caller.event("booking.cancelled", .booking, booking.id))
        }
        for move in decided.moved {
            events.append(caller.event("booking.changed", .booking, move.after.id))
            events += caller.events(waiving: move.after.waived, for: move.after.id)
            let former = Notice.Whereabouts(
                window: move.before.window,
                zone: move.before.zone,
                place: place
            )
            bookingNotices += move.after.notice(.moved, former: former)
        }
        for booking in decided.described {
            events.append(caller.event("booking.changed", .booking, booking.id))
        }
        for booking in decided.made {
            events.append(caller.event("booking.created", .booking, booking.id))
            events += caller.events(waiving: booking.waived, for: booking.id)
        }
        events += caller.events(reoccupying: decided.others)
    }
}
