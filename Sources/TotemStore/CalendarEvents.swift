import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let calendarEventKnown = define(
        Queries.calendarEventKnown,
        parameters: (UUIDBytes.self, [String].self, Timestamp.self),
        columns: (
            String.self, String.self, Int32.self, Timestamp.self, Timestamp.self, String.self,
            UUIDBytes.self
        ),
        row: storedEvent
    )
    static let calendarEventLockBookings = define(
        Queries.calendarEventLockBookings,
        parameters: (UUIDBytes.self, [UUIDBytes].self, Timestamp.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let calendarEventBookings = define(
        Queries.calendarEventBookings,
        parameters: (UUIDBytes.self, [UUIDBytes].self, [String].self, Timestamp.self),
        columns: bookingColumns,
        row: booking
    )
    static let calendarEventClosures = define(
        Queries.calendarEventClosures,
        parameters: (UUIDBytes.self, [UUIDBytes].self),
        columns: (UUIDBytes.self, Timestamp.self, Timestamp.self),
        row: { id, lower, upper in
            (ID<Closure>(id).description, try TimeWindow(stored: lower, upper))
        }
    )
    static let calendarEventPut = define(
        Queries.calendarEventPut,
        parameters: (
            UUIDBytes.self, [String].self, [String].self, [Int32].self, [Timestamp].self,
            [Timestamp].self, [String].self, [UUIDBytes].self
        )
    )
    static let calendarEventForget = define(
        Queries.calendarEventForget,
        parameters: (UUIDBytes.self, [String].self, [String].self)
    )

    @Sendable private static func storedEvent(
        uid: String,
        recurrence: String,
        sequence: Int32,
        lower: Timestamp,
        upper: Timestamp,
        summary: String,
        booking: UUIDBytes
    ) throws -> StoredEvent {
        var original: Instant?
        if !recurrence.isEmpty {
            guard let local = LocalDateTime(basic: recurrence.dropLast()) else {
                throw Unreadable("start of an event \(recurrence)")
            }
            original = Instant(seconds: local.secondsSinceEpoch)
        }
        return StoredEvent(
            uid: uid,
            recurrence: original,
            sequence: Int(sequence),
            window: try TimeWindow(stored: lower, upper),
            summary: summary,
            booking: ID(booking)
        )
    }
}

/// An event as it is remembered, without its booking.
struct StoredEvent {
    let uid: String
    let recurrence: Instant?
    let sequence: Int
    let window: TimeWindow
    let summary: String
    let booking: ID<Booking>
}

extension KnownEvent {
    /// The start that its event first gave it, as text of UTC; empty for one that does not come
    /// again.
    fileprivate var recurrenceText: String {
        recurrence.map { LocalDateTime(utc: $0).basic + "Z" } ?? ""
    }
}

extension Writing {
    /// Locks the bookings of the events of a calendar in a room, and reads what is known of them;
    /// for those who hold the locks of its spaces.
    ///
    /// - Parameters:
    ///   - room: The room.
    ///   - names: The names of the events of the file.
    ///   - now: What ended before is only read for events of the file.
    /// - Returns: What is known.
    /// - Throws: `unavailable` when the locks or the database are out of reach.
    public func lockEvents(
        in room: ID<Room>,
        named names: [String],
        at now: Instant
    ) async throws(Failure) -> KnownEvents {
        let own = names.compactMap { ID<Booking>($0)?.uuid }
        var pipeline = Pipeline()
        _ = pipeline.add(
            Statements.calendarEventLockBookings,
            (room.uuid, own, now.timestamp)
        )
        let events = pipeline.add(
            Statements.calendarEventKnown,
            (room.uuid, names, now.timestamp)
        )
        let bookings = pipeline.add(
            Statements.calendarEventBookings,
            (room.uuid, own, names, now.timestamp)
        )
        let closures = pipeline.add(Statements.calendarEventClosures, (room.uuid, own))
        let loaded = try await load(pipeline)
        let found = try loaded.rows(bookings)
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        let known = try loaded.rows(events)
            .compactMap { event in
                byID[event.booking]
                    .map { booking in
                        KnownEvent(
                            uid: event.uid,
                            recurrence: event.recurrence,
                            sequence: event.sequence,
                            window: event.window,
                            summary: event.summary,
                            booking: booking
                        )
                    }
            }
        let asked = Set(names)
        // What another calendar brought stands in our own feed, too, under another name.
        let ours = found.filter { asked.contains($0.id.description) }.map { KnownEvent(own: $0) }
        return KnownEvents(
            events: known + ours,
            closures: Dictionary(try loaded.rows(closures)) { first, _ in first }
        )
    }
}

extension Record {
    /// Writes what was decided about a calendar: all that moves or goes leaves its spaces before
    /// anybody occupies them.
    ///
    /// - Parameters:
    ///   - decided: What was decided.
    ///   - room: The room.
    ///   - actor: Who books.
    ///   - now: The clock of the decision.
    public mutating func write(
        _ decided: DecidedCalendar,
        of room: Room,
        by actor: Actor,
        at now: Instant
    ) {
        release(decided.others)
        for booking in decided.cancelled { end(booking, at: now) }
        for move in decided.moved {
            pipeline.add(Statements.occupationRelease, move.before.id.uuid)
        }
        for move in decided.moved { update(move.after, of: room, moves: true) }
        for booking in decided.described { update(booking, of: room, moves: false) }
        for booking in decided.made { insert(booking, of: room, by: actor) }
        occupy(decided.others)
        forget(decided.forgotten, in: room)
        remember(decided.remembered, in: room)
    }

    private mutating func forget(_ events: [KnownEvent], in room: Room) {
        guard !events.isEmpty else { return }
        pipeline.add(
            Statements.calendarEventForget,
            (room.id.uuid, events.map(\.uid), events.map(\.recurrenceText))
        )
    }

    private mutating func remember(_ events: [KnownEvent], in room: Room) {
        guard !events.isEmpty else { return }
        pipeline.add(
            Statements.calendarEventPut,
            (
                room.id.uuid, events.map(\.uid), events.map(\.recurrenceText),
                events.map { Int32(clamping: $0.sequence) },
                events.map(\.window.start.timestamp), events.map(\.window.end.timestamp),
                events.map(\.summary), events.map(\.booking.id.uuid)
            )
        )
    }
}
