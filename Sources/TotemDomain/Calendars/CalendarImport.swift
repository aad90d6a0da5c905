/// The calendar of another program, to be booked in a room.
///
/// An event is known by its name, and a time of an event that comes again by the start that the
/// event first gave it: the same file twice changes nothing.
public struct CalendarImport: Hashable, Sendable {
    /// The greatest number of times ahead.
    public static let mostOccurrences = 2000
    /// How many days ahead events come again unless it is said.
    public static let usualDays = 366
    /// How many days ahead they may be asked to.
    public static let mostDays = 3 * 366
    /// How many years ago an event may have begun that ends after a number of times.
    public static let countedYears = 20

    /// The events of the file.
    public let events: [CalendarEvent]
    /// What of it was not understood.
    public let faults: [Fault]
    /// The last day on which events come again; `nil` is a year from today.
    public let until: LocalDate?
    /// Whether events that something speaks against are passed over instead of stopping all.
    public let keepsGoing: Bool
    /// Whether bookings are cancelled of which the file no longer has the event.
    public let cancelsVanished: Bool
    /// For whom the bookings are.
    public let organisation: String?
    /// Rules that the caller sets aside for all of them.
    public let waive: Set<WaivableRule>

    /// An import.
    public init(
        events: [CalendarEvent],
        faults: [Fault] = [],
        until: LocalDate? = nil,
        keepsGoing: Bool = false,
        cancelsVanished: Bool = false,
        organisation: String? = nil,
        waive: Set<WaivableRule> = []
    ) {
        self.events = events
        self.faults = faults
        self.until = until
        self.keepsGoing = keepsGoing
        self.cancelsVanished = cancelsVanished
        self.organisation = organisation
        self.waive = waive
    }

    /// An event that could not be read.
    public struct Fault: Hashable, Sendable {
        /// Where it begins in the file.
        public let line: Int
        /// Its name; `nil` when that could not be read either.
        public let uid: String?
        /// What is wrong, with its place.
        public let fault: FieldFault

        /// A fault.
        public init(line: Int, uid: String?, fault: FieldFault) {
            self.line = line
            self.uid = uid
            self.fault = fault
        }
    }

    /// For whom the bookings are, where a rule asks.
    public var booker: Booker { Booker(organisation: organisation, contact: nil) }

    /// The last day on which events come again, or what is wrong with the one that is asked for.
    public func horizon(from today: LocalDate) -> Result<LocalDate, Refusals> {
        guard let until else { return .success(today.adding(days: Self.usualDays)) }
        let problem: FieldFault.Problem? =
            if until < today {
                .alreadyPast
            } else if until > today.adding(days: Self.mostDays) {
                .longerThan(days: Self.mostDays)
            } else {
                nil
            }
        return problem.map { .failure(Refusals([.invalid(FieldFault("/until", $0))])) }
            ?? .success(until)
    }
}

/// An event that was booked from a calendar before, as that had it.
public struct KnownEvent: Hashable, Sendable {
    /// The name of the event.
    public let uid: String
    /// The start that its event first gave it; `nil` for one that does not come again.
    public let recurrence: Instant?
    /// How often its keeper had changed its time.
    public let sequence: Int
    /// The time that the file gave.
    public let window: TimeWindow
    /// The title that the file gave.
    public let summary: String
    /// Its booking, as that is now.
    public let booking: Booking
    /// Whether the booking was no event of another calendar, but came here from our own feed.
    public let isOwn: Bool

    /// An event with its booking.
    public init(
        uid: String,
        recurrence: Instant?,
        sequence: Int,
        window: TimeWindow,
        summary: String,
        booking: Booking,
        isOwn: Bool = false
    ) {
        self.uid = uid
        self.recurrence = recurrence
        self.sequence = sequence
        self.window = window
        self.summary = summary
        self.booking = booking
        self.isOwn = isOwn
    }

    /// A booking that our own feed told under its identity.
    public init(own booking: Booking) {
        self.init(
            uid: booking.id.description,
            recurrence: nil,
            sequence: max(0, booking.version - 1),
            window: booking.window,
            summary: booking.purpose,
            booking: booking,
            isOwn: true
        )
    }
}

/// What is known of the events of a calendar under the locks.
public struct KnownEvents: Hashable, Sendable {
    /// Those that are booked in the room, or were.
    public let events: [KnownEvent]
    /// The closures that our own feed told, by their identity.
    public let closures: [String: TimeWindow]

    /// What is known.
    public init(events: [KnownEvent], closures: [String: TimeWindow]) {
        self.events = events
        self.closures = closures
    }
}

/// What a calendar comes to.
public struct ImportedCalendar: Hashable, Sendable {
    /// The room.
    public let room: RoomPath
    /// The clock of its house.
    public let zone: Zone
    /// The last day on which events came again.
    public let horizon: LocalDate
    /// How many events go on after it.
    public let continuing: Int
    /// What became of each time of each event, in the order of the file.
    public let items: [Item]

    /// What became of one time of an event.
    public struct Item: Hashable, Sendable {
        /// Where its event begins in the file; `nil` for one that the file no longer has.
        public let line: Int?
        /// The name of the event; `nil` when it could not be read.
        public let uid: String?
        /// The start that its event first gave it; `nil` for one that does not come again.
        public let recurrence: Instant?
        /// Its title.
        public let summary: String?
        /// When it is; `nil` when it could not be read.
        public let window: TimeWindow?
        /// Its booking; `nil` when there is none.
        public internal(set) var booking: ID<Booking>?
        /// What became of it.
        public internal(set) var outcome: Outcome

        init(
            line: Int?,
            uid: String?,
            recurrence: Instant? = nil,
            summary: String? = nil,
            window: TimeWindow? = nil,
            booking: ID<Booking>? = nil,
            outcome: Outcome
        ) {
            self.line = line
            self.uid = uid
            self.recurrence = recurrence
            self.summary = summary
            self.window = window
            self.booking = booking
            self.outcome = outcome
        }
    }

    /// What becomes of a time of an event.
    public enum Outcome: Hashable, Sendable {
        /// It is booked now.
        case booked
        /// Its booking has another time or title now.
        case changed
        /// It was booked so before.
        case unchanged
        /// Its booking is given back.
        case cancelled
        /// The file no longer has it, and its booking stands.
        case vanished
        /// The room is taken then.
        case conflict([Refusal])
        /// Rules speak against it.
        case refused([Refusal])
        /// It needs no room.
        case leftOut(Reason)
        /// It could not be read.
        case notUnderstood(FieldFault)

        /// The stable word.
        public var word: String {
            switch self {
            case .booked: "booked"
            case .changed: "changed"
            case .unchanged: "unchanged"
            case .cancelled: "cancelled"
            case .vanished: "vanished"
            case .conflict: "conflict"
            case .refused: "refused"
            case .leftOut: "left-out"
            case .notUnderstood: "not-understood"
            }
        }

        /// What speaks against it.
        public var refusals: [Refusal] {
            switch self {
            case .conflict(let refusals), .refused(let refusals): refusals
            case .notUnderstood(let fault): [.invalid(fault)]
            default: []
            }
        }
    }

    /// Why a time of an event needs no room.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        /// It was called off.
        case cancelled
        /// Whoever keeps the calendar is free then.
        case transparent
        /// It begins before now.
        case past
        /// It has no length.
        case takesNoTime = "takes-no-time"
        /// The file has it twice; the later one counts.
        case duplicate
        /// A newer state of it was booked before.
        case outdated
        /// Its booking was ended here, and the file says nothing new.
        case endedHere = "ended-here"
    }

    /// Every word of an outcome.
    public static let words = [
        "booked", "changed", "unchanged", "cancelled", "vanished", "conflict", "refused",
        "left-out", "not-understood",
    ]

    /// How many times of events came to an outcome.
    public func count(_ word: String) -> Int {
        items.count { $0.outcome.word == word }
    }

    /// Whether nothing is to be written.
    public var isUnchanged: Bool {
        items.allSatisfy { !["booked", "changed", "cancelled"].contains($0.outcome.word) }
    }
}
