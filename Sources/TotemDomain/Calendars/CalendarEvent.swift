/// An event in the calendar of another program, as its file says it.
///
/// Source: RFC 5545, section 3.6.1.
public struct CalendarEvent: Hashable, Sendable {
    /// The greatest length, in days.
    public static let mostDays = 366

    /// Where it begins in the file.
    public let line: Int
    /// Its name for good, the same in every file that has it.
    public let uid: String
    /// Which time of an event that comes again it is about; `nil` for the event itself.
    public let recurrence: CalendarTime?
    /// Raised by whoever keeps the calendar, with each change of time.
    public let sequence: Int
    /// Its first start.
    public let start: CalendarTime
    /// Its end; `nil` when the file says none.
    public let end: End?
    /// On which days it comes again.
    public let rule: RecurrenceRule?
    /// Further times.
    public let added: [Added]
    /// The starts that are left out.
    public let except: [CalendarTime]
    /// Its title.
    public let summary: String
    /// Whether it needs its place.
    public let presence: Presence

    /// An event.
    public init(
        line: Int,
        uid: String,
        recurrence: CalendarTime? = nil,
        sequence: Int = 0,
        start: CalendarTime,
        end: End?,
        rule: RecurrenceRule? = nil,
        added: [Added] = [],
        except: [CalendarTime] = [],
        summary: String,
        presence: Presence = .needed
    ) {
        self.line = line
        self.uid = uid
        self.recurrence = recurrence
        self.sequence = sequence
        self.start = start
        self.end = end
        self.rule = rule
        self.added = added
        self.except = except
        self.summary = summary
        self.presence = presence
    }

    /// Where an event ends.
    public enum End: Hashable, Sendable {
        /// At a time.
        case time(CalendarTime)
        /// So many days on the clock of its place and so many seconds later.
        case length(days: Int, seconds: Int)
    }

    /// A further time of an event.
    public struct Added: Hashable, Sendable {
        /// The start.
        public let start: CalendarTime
        /// Its own end; `nil` for the length of the event.
        public let end: End?

        /// A further time.
        public init(start: CalendarTime, end: End?) {
            self.start = start
            self.end = end
        }
    }

    /// Whether an event needs its place.
    public enum Presence: Hashable, Sendable {
        /// It takes place there.
        case needed
        /// It was called off.
        case cancelled
        /// Whoever keeps the calendar is free then.
        case transparent
    }
}

/// A time in the calendar of another program.
public enum CalendarTime: Hashable, Sendable {
    /// A moment.
    case moment(Instant)
    /// What a clock shows.
    case local(LocalDateTime, CalendarClock)
    /// A day of the house.
    case day(LocalDate)
}

/// Whose clock a time of a calendar is read on.
public enum CalendarClock: Hashable, Sendable {
    /// That of the house, where the file names none.
    case house
    /// One of the zone database.
    case zone(Zone)
    /// One that the file describes itself.
    case observed(ObservedClock)
}

extension CalendarClock {
    /// The moment that a time of the clock means: the first of two, and what the clock jumps over
    /// with the offset before the jump.
    ///
    /// Source: RFC 5545, section 3.3.5.
    func moment(of local: LocalDateTime, in house: Zone) -> Instant {
        let zone: Zone
        switch self {
        case .house: zone = house
        case .zone(let named): zone = named
        case .observed(let clock): return clock.moment(of: local)
        }
        return switch zone.readings(of: local) {
        case .unique(let moment), .ambiguous(let moment, _), .gap(_, let moment): moment
        }
    }
}

extension CalendarTime {
    /// What the clock shows that it is read on; a moment is read on a clock without seasons.
    var local: LocalDateTime {
        switch self {
        case .moment(let moment): LocalDateTime(utc: moment)
        case .local(let local, _): local
        case .day(let day): day.midnight
        }
    }

    /// The clock that it is read on.
    var clock: CalendarClock {
        switch self {
        case .moment: .zone(.utc)
        case .local(_, let clock): clock
        case .day: .house
        }
    }

    /// The moment that it means in a house.
    func moment(in house: Zone) -> Instant {
        if case .moment(let moment) = self { return moment }
        return clock.moment(of: local, in: house)
    }

    /// Whether it is a whole day.
    var isDay: Bool {
        if case .day = self { true } else { false }
    }
}

extension LocalDate {
    /// The first time of the day.
    var midnight: LocalDateTime {
        LocalDateTime(utc: Instant(seconds: Int64(daysSinceEpoch) * 86_400))
    }
}
