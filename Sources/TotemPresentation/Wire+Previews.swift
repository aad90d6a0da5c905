public import TotemDomain

extension Wire {
    /// The most things that are listed of one kind of consequence; all are counted.
    public static let listedThings = 200

    /// Writes a preview: what would follow, what stands for it, and what would be answered.
    ///
    /// - Parameters:
    ///   - consequences: What would follow.
    ///   - token: What stands for exactly this.
    ///   - result: The bytes of the would-be answer.
    ///   - language: The language of the sentences.
    ///   - writer: Where to.
    public static func write(
        preview consequences: [Consequence],
        token: String,
        result: [UInt8],
        _ language: Language,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("dryRun", true)
            writer.array("consequences") { writer in
                for consequence in consequences { write(consequence, language, into: &writer) }
            }
            writer.field("previewToken", token)
            writer.name("result")
            writer.value(json: result)
        }
    }

    /// Writes one kind of consequence with its sentence.
    public static func write(
        _ consequence: Consequence,
        _ language: Language,
        into writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.field("kind", consequence.kind)
            writer.field("subject", consequence.subject.rawValue)
            writer.field("count", consequence.count)
            writer.field("sentence", Sentence.of(consequence, language))
            writer.array("things") { writer in
                for thing in things(of: consequence).prefix(listedThings) {
                    write(thing, into: &writer)
                }
            }
        }
    }

    private static func write(_ thing: ConsequenceThing, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", thing.id)
            writer.field("name", thing.name)
            writer.field("status", thing.status)
            writer.field("room", thing.room)
            writer.field("from", thing.window?.start, in: thing.zone)
            writer.field("to", thing.window?.end, in: thing.zone)
            writer.field("people", thing.people)
        }
    }

    private static func things(of consequence: Consequence) -> [ConsequenceThing] {
        switch consequence {
        case .sessions(_, let sessions): sessions.map { ConsequenceThing($0) }
        case .bookings(_, let bookings): bookings.map { ConsequenceThing($0.booking) }
        case .registrations(_, let attendees), .mails(_, let attendees):
            attendees.map { ConsequenceThing($0) }
        case .bookingMails(_, let told): told.map { ConsequenceThing($0) }
        case .things(_, _, let ids): ids.map { ConsequenceThing(id: $0) }
        case .seats(let untouched):
            [
                ConsequenceThing(untouched, "confirmed", untouched.seated),
                ConsequenceThing(untouched, "waitlisted", untouched.waiting),
                ConsequenceThing(untouched, "pending", untouched.pending),
            ]
        }
    }
}

/// One thing that something happens to, as it is afterwards.
private struct ConsequenceThing {
    let id: String
    var name: String?
    var status: String?
    var room: String?
    var window: TimeWindow?
    var zone: Zone?
    var people: Int?

    init(id: String) {
        self.id = id
    }

    init(_ session: Session) {
        id = session.id.description
        name = session.title.text(in: session.title.fallback)
        status = session.status.rawValue
        room = session.venue?.room.description
        (window, zone) = (session.window, session.zone)
        people = session.seats.confirmed
    }

    init(_ booking: Booking) {
        id = booking.id.description
        name = booking.purpose
        status = booking.status.rawValue
        room = booking.room.description
        (window, zone) = (booking.window, booking.zone)
        people = booking.heads
    }

    init(_ told: Consequence.Told) {
        id = told.booking.description
        name = told.name
    }

    init(_ attendee: Consequence.Attendee) {
        id = attendee.registration.description
        name = attendee.name
        status = attendee.status.rawValue
        people = attendee.party
    }

    init(_ untouched: Consequence.Untouched, _ status: String, _ people: Int) {
        id = untouched.session.description
        self.status = status
        self.people = people
    }
}
