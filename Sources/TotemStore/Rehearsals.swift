import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let constraintCheck = define(Queries.constraintCheck, parameters: ())
    static let bookingRoomNames = define(
        Queries.bookingRoomNames,
        parameters: ([UUIDBytes].self),
        columns: (UUIDBytes.self, String.self),
        row: { (booking: ID<Booking>($0), name: $1) }
    )
    static let registrationGetEach = define(
        Queries.registrationGetEach,
        parameters: ([UUIDBytes].self),
        columns: (UUIDBytes.self, String.self, String.self, Int16.self, String.self),
        row: { id, codeText, name, party, status in
            guard let code = RegistrationCode(codeText) else {
                throw Unreadable("registration code \(codeText)")
            }
            return Consequence.Attendee(
                registration: ID(id),
                code: code,
                name: name,
                party: Int(party),
                status: try word(status)
            )
        }
    )
    static let seatingUntouched = define(
        Queries.seatingUntouched,
        parameters: ([UUIDBytes].self, [UUIDBytes].self),
        columns: (UUIDBytes.self, String.self, Int32.self, Int32.self),
        row: { session, status, registrations, people in
            (
                session: ID<Session>(session), status: try word(status, Registration.Status.self),
                registrations: Int(registrations), people: Int(people)
            )
        }
    )
}

extension Writing {
    /// Writes everything recorded without COMMIT, and reads what the change brings with it.
    ///
    /// Every constraint speaks, those that wait for COMMIT too.
    ///
    /// - Parameters:
    ///   - record: What the change writes.
    ///   - events: What happens, for audit and feed.
    ///   - notices: The messages owed.
    ///   - bookingNotices: The messages that bookings owe.
    /// - Returns: The consequences: what happens in the order of the events, who stays as they
    ///   were, and the messages.
    /// - Throws: The refusal that a violated constraint stands for, or an outage.
    public func rehearse(
        _ record: Record,
        events: [Event],
        notices: [NoticeDraft],
        bookingNotices: [BookingNoticeDraft] = []
    ) async throws(Failure) -> [Consequence] {
        var pipeline = record.pipeline
        pipeline.add(Statements.constraintCheck, ())
        let touched = Touched(events: events, notices: notices, in: &pipeline)
        let told = try touched.consequences(in: try await load(pipeline))
        return told + Self.mails(bookingNotices)
    }

    /// The messages that bookings owe, by kind.
    private static func mails(_ notices: [BookingNoticeDraft]) -> [Consequence] {
        BookingNotice.Kind.allCases.compactMap { kind in
            let told = notices.filter { $0.kind == kind }
                .map { Consequence.Told(booking: $0.booking, name: $0.recipient.name) }
            return told.isEmpty ? nil : .bookingMails(kind, told)
        }
    }
}

/// What a change touches, with the tickets for what it is afterwards.
private struct Touched {
    private let events: [Event]
    private let notices: [NoticeDraft]
    private let sessions: [(id: UUIDBytes, ticket: Ticket<Session>)]
    private let bookings: [(id: UUIDBytes, ticket: Ticket<Booking>)]
    private let roomNames: Ticket<(booking: ID<Booking>, name: String)>
    private let people: Ticket<Consequence.Attendee>
    private let untouched:
        Ticket<(session: ID<Session>, status: Registration.Status, registrations: Int, people: Int)>

    init(events: [Event], notices: [NoticeDraft], in pipeline: inout Pipeline) {
        self.events = events
        self.notices = notices
        let sessions = Self.ids(of: .session, in: events)
        let touched = Self.ids(of: .registration, in: events)
        let told = notices.map(\.registration.uuid)
        self.sessions = sessions.map { ($0, pipeline.add(Statements.sessionGet, ($0, nil))) }
        let bookings = Self.ids(of: .booking, in: events)
        self.bookings = bookings.map { ($0, pipeline.add(Statements.bookingGet, $0)) }
        roomNames = pipeline.add(Statements.bookingRoomNames, bookings)
        people = pipeline.add(Statements.registrationGetEach, touched + told)
        untouched = pipeline.add(Statements.seatingUntouched, (sessions, touched))
    }

    /// The things of one kind, each once, in the order of the events.
    private static func ids(of subject: Refusal.Subject, in events: [Event]) -> [UUIDBytes] {
        var seen: Set<UUIDBytes> = []
        return events.filter { $0.subject == subject }.map(\.subjectID)
            .filter { seen.insert($0).inserted }
    }

    func consequences(in loaded: Loaded) throws(Failure) -> [Consequence] {
        var attendees: [ID<Registration>: Consequence.Attendee] = [:]
        for row in try loaded.rows(people) { attendees[row.registration] = row }
        var found: [Consequence] = []
        for (kind, subject) in kinds {
            let ids = events.filter { $0.kind == kind }.map(\.subjectID)
            switch subject {
            case .session:
                found.append(.sessions(kind: kind, try rows(sessions, ids, loaded)))
            case .booking:
                found.append(.bookings(kind: kind, try rooms(ids, loaded)))
            case .registration:
                let named = ids.compactMap { attendees[ID($0)] }
                found.append(.registrations(kind: kind, named))
            default:
                let texts = ids.map { ID<Event>($0).description }
                found.append(.things(kind: kind, subject, ids: texts))
            }
        }
        return found + (try seats(loaded)) + mails(attendees)
    }

    /// The kinds of events in the order in which they happen first.
    private var kinds: [(kind: String, subject: Refusal.Subject)] {
        var seen: Set<String> = []
        return events.filter { seen.insert($0.kind).inserted }.map { ($0.kind, $0.subject) }
    }

    private func rows<Row>(
        _ tickets: [(id: UUIDBytes, ticket: Ticket<Row>)],
        _ ids: [UUIDBytes],
        _ loaded: Loaded
    ) throws(Failure) -> [Row] {
        var found: [Row] = []
        for (id, ticket) in tickets where ids.contains(id) { found += try loaded.rows(ticket) }
        return found
    }

    private func rooms(
        _ ids: [UUIDBytes],
        _ loaded: Loaded
    ) throws(Failure) -> [Consequence.BookedRoom] {
        var names: [ID<Booking>: String] = [:]
        for row in try loaded.rows(roomNames) { names[row.booking] = row.name }
        return try rows(bookings, ids, loaded)
            .map { booking in
                Consequence.BookedRoom(booking: booking, roomName: names[booking.id] ?? "")
            }
    }

    private func seats(_ loaded: Loaded) throws(Failure) -> [Consequence] {
        var counts: [ID<Session>: Consequence.Untouched] = [:]
        for row in try loaded.rows(untouched) {
            var stays = counts[row.session] ?? Consequence.Untouched(session: row.session)
            switch row.status {
            case .confirmed: stays.seated += row.people
            case .waitlisted: stays.waiting += row.registrations
            default: stays.pending += row.registrations
            }
            counts[row.session] = stays
        }
        return counts.values.sorted { $0.session < $1.session }.map { .seats($0) }
    }

    /// The messages by kind; the order of the people is that of their registrations.
    private func mails(_ attendees: [ID<Registration>: Consequence.Attendee]) -> [Consequence] {
        Notice.Kind.allCases.compactMap { kind in
            let told = notices.filter { $0.kind == kind }.compactMap { attendees[$0.registration] }
            let sorted = told.sorted { $0.registration < $1.registration }
            return sorted.isEmpty ? nil : .mails(kind, sorted)
        }
    }
}
