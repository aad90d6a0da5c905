/// What each session of a series shall be; time, room and places are those of its date.
public struct SeriesSession: Hashable, Sendable {
    /// The title.
    public internal(set) var title: LocalisedText
    /// What kind of event.
    public let kind: Session.Kind
    /// Where people take part; never online alone.
    public let mode: Session.Mode
    /// The languages spoken.
    public let languages: [String]
    /// How many minutes before the start registration opens; `nil` opens it at once.
    public let opensMinutes: Int?
    /// How many minutes before the start it closes; `nil` is the start.
    public let closesMinutes: Int?
    /// Whether addresses are confirmed by mail.
    public let confirmEmail: Bool
    /// Whether there is a waiting list.
    public let waitingList: Bool
    /// Its limit in people.
    public let waitingLimit: Int?
    /// What becomes of a seat for which somebody waits.
    public let promotion: Promotion
    /// Whether to publish at once.
    public let publish: Bool
    /// The programme it belongs to.
    public let programme: Code?
    /// The edition of that programme.
    public let edition: Code?
    /// Its themes beside those of its programme.
    public let themes: [Code]

    /// What the sessions shall be.
    public init(
        title: LocalisedText,
        kind: Session.Kind = .infoSession,
        mode: Session.Mode = .onSite,
        languages: [String] = ["fr"],
        opensMinutes: Int? = nil,
        closesMinutes: Int? = nil,
        confirmEmail: Bool = true,
        waitingList: Bool = true,
        waitingLimit: Int? = nil,
        promotion: Promotion = .confirm,
        publish: Bool = false,
        programme: Code? = nil,
        edition: Code? = nil,
        themes: [Code] = []
    ) {
        self.title = title
        self.kind = kind
        self.mode = mode
        self.languages = languages
        self.opensMinutes = opensMinutes
        self.closesMinutes = closesMinutes
        self.confirmEmail = confirmEmail
        self.waitingList = waitingList
        self.waitingLimit = waitingLimit
        self.promotion = promotion
        self.publish = publish
        self.programme = programme
        self.edition = edition
        self.themes = themes
    }

    /// What each shall belong to.
    public var belonging: BelongingChange {
        BelongingChange(
            programme: programme.map { .set($0) } ?? .keep,
            edition: edition.map { .set($0) } ?? .keep,
            themes: themes
        )
    }

    /// The session of one date.
    ///
    /// - Parameters:
    ///   - id: Its identity.
    ///   - booking: The booking of the date.
    ///   - venue: The place as its building describes it.
    ///   - belonging: What it belongs to, by name.
    /// - Returns: The session, which nobody has registered for.
    public func session(
        _ id: ID<Session>,
        in booking: Booking,
        at venue: Session.Venue,
        _ belonging: SessionBelonging
    ) -> Session {
        Session(
            id: id,
            version: 1,
            seatsVersion: 0,
            slug: Code.slug(of: title.text(in: title.fallback), for: id),
            status: publish ? .published : .draft,
            title: title,
            kind: kind,
            mode: mode,
            venue: venue,
            booking: booking.id,
            zone: booking.zone,
            window: booking.window,
            languages: languages,
            registration: RegistrationRules(
                opens: opensMinutes.map { booking.window.start.adding(minutes: -$0) },
                closes: closesMinutes.map { booking.window.start.adding(minutes: -$0) },
                confirmEmail: confirmEmail,
                waitingList: waitingList,
                waitingLimit: waitingLimit,
                promotion: promotion
            ),
            seats: SeatPool(
                capacity: booking.heads,
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

extension DecidedDates {
    /// The same dates, whose new bookings are held by sessions; pure.
    ///
    /// - Parameters:
    ///   - template: What each session shall be.
    ///   - belonging: What it belongs to, by name.
    ///   - ground: The rooms.
    ///   - id: Makes the identity of a session.
    /// - Returns: The dates, and the sessions to make.
    public func held(
        by template: SeriesSession,
        _ belonging: SessionBelonging,
        in ground: SeriesGround,
        id: () -> ID<Session>
    ) -> (dates: DecidedDates, sessions: [Session]) {
        var decided = self
        var sessions: [Session] = []
        var known: [ID<Booking>: ID<Session>] = [:]
        decided.made = made.map { placed in
            guard let room = ground.situation(of: placed.room.path, around: placed.booking.window)
            else { return placed }
            let venue = Session.Venue(room, layout: placed.booking.layout)
            let session = template.session(id(), in: placed.booking, at: venue, belonging)
            sessions.append(session)
            known[placed.booking.id] = session.id
            return placed.held(by: session.id)
        }
        decided.dates = dates.map { date in
            var date = date
            if let booking = date.booking, let session = known[booking] { date.session = session }
            return date
        }
        return (decided, sessions)
    }
}

extension DecidedDates.Placed {
    /// The same booking, held by a session.
    fileprivate func held(by session: ID<Session>) -> Self {
        var booking = booking
        booking.session = session
        return Self(booking: booking, room: room, moves: moves, former: former)
    }
}

extension SeriesSession {
    /// A session of a series after an edit moved its booking: title, and when registration opens
    /// and closes, go with it unless they were changed by hand; pure.
    ///
    /// - Parameters:
    ///   - session: The session at its new time and place.
    ///   - before: The session as it was.
    ///   - former: What the sessions were to be.
    ///   - isNamed: Whether this one was named alone, so that its title is meant in any case.
    /// - Returns: The session as it shall be.
    public func followed(
        by session: Session,
        before: Session,
        _ former: SeriesSession,
        isNamed: Bool
    ) -> Session {
        var session = session
        if isNamed && title != former.title || before.title == former.title {
            session.title = title
        }
        let rules = before.registration
        let start = before.window.start
        func moved(_ moment: Instant?, _ minutes: Int?) -> Instant? {
            guard let minutes, moment == start.adding(minutes: -minutes) else { return moment }
            return session.window.start.adding(minutes: -minutes)
        }
        session.registration = RegistrationRules(
            opens: moved(rules.opens, former.opensMinutes),
            closes: moved(rules.closes, former.closesMinutes),
            confirmEmail: rules.confirmEmail,
            waitingList: rules.waitingList,
            waitingLimit: rules.waitingLimit,
            promotion: rules.promotion
        )
        return session
    }
}

extension AcceptedMove {
    /// The move of a session whose booking was moved with a series; it keeps its places.
    public init(following booking: Booking, of session: Session, to venue: Session.Venue) {
        self.init(
            window: booking.window,
            zone: booking.zone,
            venue: venue,
            capacity: session.seats.capacity,
            room: nil
        )
    }
}
