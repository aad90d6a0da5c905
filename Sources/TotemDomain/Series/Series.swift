/// A room booked again and again, by a rule on the clock of its building.
///
/// Its dates are ordinary bookings, which can be moved or cancelled one by one; the series knows
/// which date each of them was made for.
public struct Series: Hashable, Sendable {
    /// The identity.
    public let id: ID<Series>
    /// Raised by each change.
    public let version: Int
    /// What was asked for.
    public let plan: SeriesPlan
    /// The clock of the building.
    public let zone: Zone
    /// When it was made.
    public let createdAt: Instant
    /// When it was cancelled as a whole; `nil` while it stands.
    public let endedAt: Instant?
    /// The series that it carries on, from which it was split; `nil` for one that was made alone.
    public let parent: ID<Series>?
    /// Its dates in order, with what became of them; none in a list.
    public let dates: [SeriesDate]

    /// A series as stored.
    public init(
        id: ID<Series>,
        version: Int,
        plan: SeriesPlan,
        zone: Zone,
        createdAt: Instant,
        endedAt: Instant? = nil,
        parent: ID<Series>? = nil,
        dates: [SeriesDate] = []
    ) {
        self.id = id
        self.version = version
        self.plan = plan
        self.zone = zone
        self.createdAt = createdAt
        self.endedAt = endedAt
        self.parent = parent
        self.dates = dates
    }

    /// The same series, each date of which is a session.
    public func with(_ session: SeriesSession?) -> Series {
        Series(
            id: id,
            version: version,
            plan: plan.with(session),
            zone: zone,
            createdAt: createdAt,
            endedAt: endedAt,
            parent: parent,
            dates: dates
        )
    }

    /// The same series with its dates.
    public func with(_ dates: [SeriesDate]) -> Series {
        Series(
            id: id,
            version: version,
            plan: plan,
            zone: zone,
            createdAt: createdAt,
            endedAt: endedAt,
            parent: parent,
            dates: dates
        )
    }

    /// The same series after a change.
    ///
    /// - Parameters:
    ///   - dates: Its dates from now on.
    ///   - plan: What it shall be; `nil` leaves that as it is.
    ///   - endedAt: When it was cancelled as a whole.
    /// - Returns: The series in its next version.
    public func changed(
        _ dates: [SeriesDate],
        plan: SeriesPlan? = nil,
        endedAt: Instant?
    ) -> Series {
        Series(
            id: id,
            version: version + 1,
            plan: plan ?? self.plan,
            zone: zone,
            createdAt: createdAt,
            endedAt: endedAt,
            parent: parent,
            dates: dates
        )
    }
}

/// What somebody asks for when they book a room again and again; every field is parsed already.
public struct SeriesPlan: Hashable, Sendable {
    /// The room.
    public internal(set) var room: RoomPath
    /// The first start, on the clock of the building.
    public internal(set) var from: LocalDateTime
    /// The end that goes with the first start.
    public internal(set) var to: LocalDateTime
    /// On which days it comes again, and until when.
    public internal(set) var rule: RecurrenceRule
    /// Days of the rule that are left out from the start.
    public internal(set) var except: [LocalDate]
    /// Other rooms of the same house for some days of the rule.
    public internal(set) var rooms: [LocalDate: RoomPath]
    /// How to furnish.
    public internal(set) var layout: LayoutKind?
    /// What for.
    public internal(set) var purpose: String
    /// The planned number of people; `nil` counts the layout's seats.
    public internal(set) var heads: Int?
    /// For whom.
    public internal(set) var organisation: String?
    /// Whom to call.
    public internal(set) var contact: Contact?
    /// What each date is a session of; `nil` where dates are plain bookings.
    public internal(set) var session: SeriesSession?
    /// Rules the caller sets aside for all dates.
    public internal(set) var waive: Set<WaivableRule>

    /// A plan.
    public init(
        room: RoomPath,
        from: LocalDateTime,
        to: LocalDateTime,
        rule: RecurrenceRule,
        except: [LocalDate] = [],
        rooms: [LocalDate: RoomPath] = [:],
        layout: LayoutKind? = nil,
        purpose: String,
        heads: Int? = nil,
        organisation: String? = nil,
        contact: Contact? = nil,
        session: SeriesSession? = nil,
        waive: Set<WaivableRule> = []
    ) {
        self.room = room
        self.from = from
        self.to = to
        self.rule = rule
        self.except = except
        self.rooms = rooms
        self.layout = layout
        self.purpose = purpose
        self.heads = heads
        self.organisation = organisation
        self.contact = contact
        self.session = session
        self.waive = waive
    }

    /// The same plan, of which each date is a session.
    public func with(_ session: SeriesSession?) -> SeriesPlan {
        var plan = self
        plan.session = session
        return plan
    }

    /// For whom it is, where a rule asks.
    public var booker: Booker {
        Booker(organisation: organisation, contact: contact?.email?.normalised)
    }

    /// What one date asks of the room.
    public func demand(for window: TimeWindow, waive more: Set<WaivableRule> = []) -> RoomDemand {
        RoomDemand(
            from: .instant(window.start),
            to: .instant(window.end),
            layout: layout,
            heads: heads,
            waive: waive.union(more),
            booker: booker
        )
    }

    /// The booking of one date.
    ///
    /// - Parameters:
    ///   - id: Its identity.
    ///   - accepted: What the rules accepted.
    ///   - situation: The room it was decided in.
    /// - Returns: The booking.
    public func booking(
        _ id: ID<Booking>,
        _ accepted: AcceptedRoom,
        in situation: RoomSituation
    ) -> Booking {
        Booking(
            id: id,
            version: 1,
            status: .confirmed,
            room: situation.room.path,
            zone: situation.room.zone,
            window: accepted.window,
            occupied: accepted.occupied,
            layout: layout,
            purpose: purpose,
            heads: accepted.heads,
            organisation: organisation,
            contact: contact,
            session: nil,
            waived: accepted.waived,
            createdAt: situation.now
        )
    }
}

/// One date of a series, and what became of it.
public struct SeriesDate: Hashable, Sendable {
    /// What became of a date.
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// It has a booking, which may have been moved or ended since.
        case booked
        /// Rules spoke against it; it can be tried again.
        case refused
        /// It was left out, from the start or later; it can be tried again.
        case skipped
        /// It was cancelled with those that follow; it can be tried again.
        case cancelled
        /// The clock jumps over it, so it does not count.
        case inGap = "in_gap"
    }

    /// How the clock of the building shows it.
    public enum Reading: String, CaseIterable, Hashable, Sendable {
        /// Once, as usual.
        case once
        /// Start or end twice; the first is meant.
        case twice
        /// Never.
        case never
    }

    /// The start that the rule gives; names the date, wherever its booking moves.
    public let original: LocalDateTime
    /// How the clock shows it.
    public internal(set) var reading: Reading
    /// The time that the rule gives; `nil` when the clock never shows it.
    public internal(set) var planned: TimeWindow?
    /// What became of it.
    public var state: State
    /// Its booking, while it has one.
    public var booking: ID<Booking>?
    /// Where that stands.
    public var bookingStatus: Booking.Status?
    /// Where and when its booking is, which may be elsewhere than the rule says.
    public var placed: Placing?
    /// The session that its booking is for; `nil` for a plain one.
    public var session: ID<Session>?
    /// Another room that is wished for it; `nil` is that of the series.
    public var room: RoomPath?
    /// The codes of what spoke against it, `closure` where the room is closed.
    public var reasons: [String]
    /// What was in the way first.
    public var conflict: Obstacle?

    /// A room at a time.
    public struct Placing: Hashable, Sendable {
        /// The room.
        public let room: RoomPath
        /// The public time.
        public let window: TimeWindow

        /// A room at a time.
        public init(room: RoomPath, window: TimeWindow) {
            self.room = room
            self.window = window
        }
    }

    /// What is in the way of a date.
    public struct Obstacle: Hashable, Sendable {
        /// The room that was booked or closed.
        public let room: RoomPath
        /// The occupied time.
        public let occupied: TimeWindow

        /// Something in the way.
        public init(room: RoomPath, occupied: TimeWindow) {
            self.room = room
            self.occupied = occupied
        }
    }

    /// A date.
    public init(
        original: LocalDateTime,
        reading: Reading,
        planned: TimeWindow?,
        state: State,
        booking: ID<Booking>? = nil,
        bookingStatus: Booking.Status? = nil,
        placed: Placing? = nil,
        session: ID<Session>? = nil,
        room: RoomPath? = nil,
        reasons: [String] = [],
        conflict: Obstacle? = nil
    ) {
        self.original = original
        self.reading = reading
        self.planned = planned
        self.state = state
        self.booking = booking
        self.bookingStatus = bookingStatus
        self.placed = placed
        self.session = session
        self.room = room
        self.reasons = reasons
        self.conflict = conflict
    }

    /// A date before anything was decided.
    public init(_ date: RecurringTime.Date) {
        let window = date.reading.window
        self.init(
            original: date.original,
            reading: Reading(date.reading),
            planned: window,
            state: window == nil ? .inGap : .skipped
        )
    }

    /// Whether it has a booking that stands; one that was cancelled with it may have been restored.
    public var stands: Bool { bookingStatus?.isCancellable ?? false }

    /// Where its booking is, if that stands elsewhere than the series says; else `nil`.
    public func moved(from series: Series) -> Placing? {
        guard stands, let placed else { return nil }
        let isInPlace =
            placed.window == planned && placed.room == room ?? series.plan.room
        return isInPlace ? nil : placed
    }

    /// Whether it could be booked or moved, now or again.
    public var isOpen: Bool { planned != nil && (!stands || state == .refused) }
}

extension SeriesDate.Reading {
    /// The word for what the clock makes of a date.
    public init(_ reading: RecurringTime.Reading) {
        self =
            switch reading {
            case .once: .once
            case .twice: .twice
            case .never: .never
            }
    }
}
