/// An information session: an event in a room, online, or both, that people register for.
public struct Session: Hashable, Sendable {
    /// The identity.
    public let id: ID<Session>
    /// Raised by each edit, not by registrations.
    public internal(set) var version: Int
    /// Raised by each change of seats; with `version` it makes the ETag.
    public internal(set) var seatsVersion: Int
    /// The short name in addresses.
    public let slug: Code
    /// Where it stands.
    public internal(set) var status: Status
    /// The title.
    public internal(set) var title: LocalisedText
    /// What kind of event.
    public let kind: Kind
    /// Where people take part.
    public let mode: Mode
    /// The room and its place; `nil` online.
    public internal(set) var venue: Venue?
    /// The booking of that room; `nil` online.
    public let booking: ID<Booking>?
    /// The clock on which its times are told.
    public internal(set) var zone: Zone
    /// The public time.
    public internal(set) var window: TimeWindow
    /// The languages spoken, tags such as `fr`.
    public internal(set) var languages: [String]
    /// The rules of registration.
    public internal(set) var registration: RegistrationRules
    /// The counts of the main seat pool.
    public internal(set) var seats: SeatPool
    /// Why it was called off, in the organiser's words; `nil` when they gave none.
    public internal(set) var cancelReason: String?
    /// The programme it belongs to; `nil` when it stands alone.
    public internal(set) var programme: ProgrammeName?
    /// The edition of that programme; `nil` for none in particular.
    public internal(set) var edition: Named?
    /// Its themes beside those of its programme, in the order of their codes.
    public internal(set) var themes: [Named]
    /// Who finds it.
    public internal(set) var visibility: Visibility
    /// When it last got another time or another room; `nil` when it never did.
    public internal(set) var movedAt: Instant?
    /// Whether it is public, or was before it was called off.
    public internal(set) var wasPublished: Bool
    /// What to know of its days, told where it is scheduled or moved; not stored.
    public internal(set) var warnings: [DayWarning] = []

    /// A session as stored.
    public init(
        id: ID<Session>,
        version: Int,
        seatsVersion: Int,
        slug: Code,
        status: Status,
        title: LocalisedText,
        kind: Kind,
        mode: Mode,
        venue: Venue?,
        booking: ID<Booking>?,
        zone: Zone,
        window: TimeWindow,
        languages: [String],
        registration: RegistrationRules,
        seats: SeatPool,
        cancelReason: String? = nil,
        movedAt: Instant? = nil,
        visibility: Visibility = .listed,
        programme: ProgrammeName? = nil,
        edition: Named? = nil,
        themes: [Named] = [],
        wasPublished: Bool? = nil
    ) {
        self.id = id
        self.version = version
        self.seatsVersion = seatsVersion
        self.slug = slug
        self.status = status
        self.title = title
        self.kind = kind
        self.mode = mode
        self.venue = venue
        self.booking = booking
        self.zone = zone
        self.window = window
        self.languages = languages
        self.registration = registration
        self.seats = seats
        self.cancelReason = cancelReason
        self.movedAt = movedAt
        self.visibility = visibility
        self.programme = programme
        self.edition = edition
        self.themes = themes
        self.wasPublished = wasPublished ?? (status != .draft)
    }

    /// Where a session stands.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// Being prepared; may become `published` or `cancelled`.
        case draft
        /// Public; may become `cancelled` or `ended`.
        case published
        /// Called off; final.
        case cancelled
        /// Took place; may become `closed`.
        case ended
        /// Reported and filed; final.
        case closed
    }

    /// The kinds of events.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case infoSession = "info_session"
        case workshop
        case conference
        case meetup
        case pitch
        case jury
        case expertHours = "expert_hours"
        case ceremony
        case hackathon
        case visit
        case jobDating = "job_dating"
        case training
    }

    /// Where people take part.
    public enum Mode: String, CaseIterable, Hashable, Sendable {
        case onSite = "on_site"
        case online
        case hybrid
    }

    /// What a session says of its programme.
    public struct ProgrammeName: Hashable, Sendable {
        /// The short name in addresses.
        public let code: Code
        /// The name.
        public let name: LocalisedText

        /// The name of a programme.
        public init(code: Code, name: LocalisedText) {
            self.code = code
            self.name = name
        }
    }

    /// Who finds a published session.
    public enum Visibility: String, CaseIterable, Hashable, Sendable {
        /// Everybody: it stands in the agenda.
        case listed
        /// Those who have its address.
        case unlisted
    }

    /// The room of a session with what a visitor needs to know.
    public struct Venue: Hashable, Sendable {
        /// The room.
        public let room: RoomPath
        /// How it is furnished; `nil` when left open.
        public let layout: LayoutKind?
        /// The room's name.
        public let roomName: String
        /// The building's name.
        public let buildingName: String
        /// The town.
        public let city: String
        /// Whether it is reached without a step.
        public let stepFree: Bool

        /// A venue.
        public init(
            room: RoomPath,
            layout: LayoutKind?,
            roomName: String,
            buildingName: String,
            city: String,
            stepFree: Bool
        ) {
            self.room = room
            self.layout = layout
            self.roomName = roomName
            self.buildingName = buildingName
            self.city = city
            self.stepFree = stepFree
        }
    }
}

/// How a session takes registrations.
public struct RegistrationRules: Hashable, Sendable {
    /// When registration opens; `nil` for at once.
    public let opens: Instant?
    /// When it closes; `nil` for the start of the session.
    public let closes: Instant?
    /// Whether an address must be confirmed by mail before it holds.
    public let confirmEmail: Bool
    /// Whether those who find no seat may wait.
    public let waitingList: Bool
    /// The greatest number of people waiting; `nil` for no limit.
    public let waitingLimit: Int?
    /// What becomes of a seat for which somebody waits.
    public let promotion: Promotion

    /// Rules of registration.
    public init(
        opens: Instant?,
        closes: Instant?,
        confirmEmail: Bool,
        waitingList: Bool,
        waitingLimit: Int?,
        promotion: Promotion = .confirm
    ) {
        self.opens = opens
        self.closes = closes
        self.confirmEmail = confirmEmail
        self.waitingList = waitingList
        self.waitingLimit = waitingLimit
        self.promotion = promotion
    }
}

extension Session {
    /// The same session with other counts of its seats.
    public func seated(_ pool: SeatPool) -> Session {
        var session = self
        session.seats = pool
        session.seatsVersion += 1
        return session
    }

    /// The same session with the counts that a change of it left.
    public func counting(_ pool: SeatPool) -> Session {
        var session = self
        session.seats = pool
        return session
    }

    /// The same session, public.
    public func published() -> Session {
        var session = self
        session.status = .published
        session.wasPublished = true
        session.version += 1
        return session
    }

    /// The same session, called off, with the counts that leaves.
    public func cancelled(_ reason: String?, leaving pool: SeatPool) -> Session {
        var session = seated(pool)
        session.status = .cancelled
        session.cancelReason = reason
        session.version += 1
        return session
    }

    /// What of it decides about registering.
    public var admissionFacts: Admission.SessionFacts {
        Admission.SessionFacts(
            id: id,
            status: status,
            window: window,
            zone: zone,
            rules: registration
        )
    }
}
