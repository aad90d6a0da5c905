import TotemDomain

/// When and where everything of the demonstration takes place, as seen from the moment of loading;
/// pure.
///
/// All shifted sessions go by the same number of weeks, so that ten of them have begun and the
/// eleventh has not. Those that show a property of a day go to the next day that has it. Where a
/// shifted one would then fall on a public holiday of its place, between the years, or into an
/// occupied room, it goes on by weeks, further away from today.
struct DemonstrationPlan: Sendable {
    /// A session with its time.
    struct Place: Sendable {
        let session: DemonstrationSession
        let room: Room
        let from: LocalDateTime
        let to: LocalDateTime
        /// The first moment.
        let start: Instant
    }

    /// A plain booking with its time.
    struct Meeting: Sendable {
        let booking: DemonstrationBooking
        let room: Room
        let from: LocalDateTime
        let to: LocalDateTime
    }

    /// A room with what of its building decides.
    struct Room: Sendable {
        let path: String
        let territory: String
        let zone: Zone
        let maxPublic: Int
        let bufferAfter: Int
    }

    /// The greatest number of weeks that a session gives way.
    static let patience = 26

    /// The sessions by start.
    private(set) var sessions: [Place] = []
    /// The plain bookings by start.
    private(set) var meetings: [Meeting] = []

    private let now: Instant
    private var stays: [Stay] = []

    /// The plan of a moment; `nil` for a slip in the texts or when something finds no place, which
    /// a test over years of days would find.
    init?(now: Instant) {
        self.now = now
        let (rigid, loose) = DemonstrationSession.all.partitioned { $0.isRigid }
        guard let weeks = Self.shift(of: loose, at: now) else { return nil }
        for session in rigid {
            guard let room = Room(session.room), let day = nextDay(for: session, in: room),
                place(session, in: room, on: day)
            else { return nil }
        }
        for session in loose {
            guard let room = Room(session.room), let day = session.seedDay?.adding(days: 7 * weeks),
                let begins = LocalTime(session.begins)
            else { return nil }
            let isAhead = room.zone.shows(LocalDateTime(date: day, time: begins), after: now)
            let isPlaced = (0..<Self.patience)
                .contains { tries in
                    let day = day.adding(days: 7 * (isAhead ? tries : -tries))
                    return DemonstrationCalendar.isUsual(day, in: room.territory)
                        && place(session, in: room, on: day)
                }
            guard isPlaced else { return nil }
        }
        for booking in DemonstrationBooking.all {
            guard let room = Room(booking.room), place(booking, in: room) else { return nil }
        }
        sessions.sort { ($0.start, $0.session.name) < ($1.start, $1.session.name) }
    }

    /// The weeks by which the list's own year is shifted.
    private static func shift(of sessions: [DemonstrationSession], at now: Instant) -> Int? {
        let starts = sessions.compactMap { session -> (LocalDateTime, Zone)? in
            guard let day = session.seedDay, let begins = LocalTime(session.begins),
                let zone = Room(session.room)?.zone
            else { return nil }
            return (LocalDateTime(date: day, time: begins), zone)
        }
        guard starts.count == sessions.count, starts.count > DemonstrationSession.pastCount else {
            return nil
        }
        let sorted = starts.sorted { $0.0.secondsSinceEpoch < $1.0.secondsSinceEpoch }
        let (next, zone) = sorted[DemonstrationSession.pastCount]
        var weeks = (zone.local(now).date.daysSinceEpoch - next.date.daysSinceEpoch) / 7 - 1
        while !zone.shows(next.adding(days: 7 * weeks), after: now) { weeks += 1 }
        return weeks
    }

    /// The next day on which a session has the property it is there for.
    private func nextDay(for session: DemonstrationSession, in room: Room) -> LocalDate? {
        guard case .next(let property, let daysLater) = session.day,
            let begins = LocalTime(session.begins)
        else { return nil }
        let year = room.zone.local(now).date.year
        let first = (year...(year + 12)).lazy.compactMap { property.day(in: $0) }
            .first { room.zone.shows(LocalDateTime(date: $0, time: begins), after: now) }
        return first?.adding(days: daysLater)
    }

    /// Places a session if its room is free and its building not too full.
    private mutating func place(
        _ session: DemonstrationSession,
        in room: Room,
        on day: LocalDate
    ) -> Bool {
        guard let begins = LocalTime(session.begins), let ends = LocalTime(session.ends) else {
            return false
        }
        let from = LocalDateTime(date: day, time: begins)
        let to = LocalDateTime(date: day.adding(days: session.nights), time: ends)
        guard take(room, from, to, heads: session.seats) else { return false }
        sessions.append(
            Place(
                session: session,
                room: room,
                from: from,
                to: to,
                start: room.zone.moment(from)
            )
        )
        return true
    }

    /// Places a booking on the first of its weekdays that is free.
    private mutating func place(_ booking: DemonstrationBooking, in room: Room) -> Bool {
        guard let begins = LocalTime(booking.begins), let ends = LocalTime(booking.ends) else {
            return false
        }
        let earliest = room.zone.local(now).date.adding(days: booking.daysAhead)
        let wait = (booking.weekday.rawValue - earliest.weekday.rawValue + 7) % 7
        for week in 0..<Self.patience {
            let day = earliest.adding(days: wait + 7 * week)
            let from = LocalDateTime(date: day, time: begins)
            let to = LocalDateTime(date: day, time: ends)
            guard DemonstrationCalendar.isUsual(day, in: room.territory),
                take(room, from, to, heads: booking.heads)
            else { continue }
            meetings.append(Meeting(booking: booking, room: room, from: from, to: to))
            return true
        }
        return false
    }
}

extension DemonstrationPlan {
    /// A stay in a room on the clock of its building.
    private struct Stay {
        let room: Room
        let from: Int64
        let to: Int64
        let heads: Int

        /// The end with the minutes that the room needs afterwards.
        var isFreeFrom: Int64 { to + Int64(room.bufferAfter) * 60 }
    }

    /// Takes a room, if the room is free and the building holds the people.
    ///
    /// Whoever stays in the building at some time of the stay is counted as there all along, which
    /// is stricter than the rule.
    private mutating func take(
        _ room: Room,
        _ from: LocalDateTime,
        _ to: LocalDateTime,
        heads: Int
    ) -> Bool {
        let stay = Stay(
            room: room,
            from: from.secondsSinceEpoch,
            to: to.secondsSinceEpoch,
            heads: heads
        )
        let building = stays.filter { $0.room.building == room.building }
        let isTaken = building.contains {
            $0.room.path == room.path && $0.from < stay.isFreeFrom && stay.from < $0.isFreeFrom
        }
        let present = building.filter { $0.from < stay.to && stay.from < $0.to }
        let planned = present.reduce(heads) { $0 + $1.heads }
        guard !isTaken, planned <= room.maxPublic else { return false }
        stays.append(stay)
        return true
    }
}

extension DemonstrationPlan.Room {
    /// The rooms of the demonstration by path.
    private static let all: [String: Self] = {
        var rooms: [String: Self] = [:]
        for building in DemonstrationPlaces.buildings {
            guard let zone = Zone(building.zone) else { continue }
            for room in building.rooms {
                let path = building.code + "/" + room.code
                rooms[path] = Self(
                    path: path,
                    territory: building.territory,
                    zone: zone,
                    maxPublic: building.maxPublic,
                    bufferAfter: room.bufferAfter
                )
            }
        }
        return rooms
    }()

    /// A room of the demonstration by its path.
    init?(_ path: String) {
        guard let room = Self.all[path] else { return nil }
        self = room
    }

    fileprivate var building: Substring { path.prefix { $0 != "/" } }
}

extension DemonstrationSession {
    /// The year in which the list has its dates.
    private static let seedYear = 2027

    fileprivate var isRigid: Bool {
        if case .next = day { true } else { false }
    }

    fileprivate var seedDay: LocalDate? {
        guard case .shifted(let month, let day) = day else { return nil }
        return LocalDate(year: Self.seedYear, month: month, day: day)
    }
}

extension DemonstrationSession.Property {
    /// The day of a year that has it; `nil` where none has.
    func day(in year: Int) -> LocalDate? {
        let easter = LocalDate.easter(of: year)
        switch self {
        case .fridayBeforeClocksGoBack:
            return DemonstrationCalendar.clocksBack(year).adding(days: -2)
        case .secondThursdayBeforeClocksGoForward:
            return DemonstrationCalendar.clocksForward(year).adding(days: -10)
        case .eveOfGoodFriday:
            return easter.adding(days: -3)
        case .goodFriday:
            return easter.adding(days: -2)
        case .fourteenthOfJuly:
            return DemonstrationCalendar.date(year, 7, 14).ifWeekday
        case .dayAfterLuxembourgRests:
            return DemonstrationCalendar.date(year, 6, 24).ifWeekday
        }
    }
}

extension LocalDateTime {
    /// The same clock time so many days later.
    func adding(days: Int) -> Self { Self(date: date.adding(days: days), time: time) }
}

extension LocalDate {
    fileprivate var ifWeekday: LocalDate? { isWeekday ? self : nil }
}

extension Zone {
    /// The moment at which the clock shows a time; the first reading where it shows it twice.
    func moment(_ local: LocalDateTime) -> Instant {
        switch readings(of: local) {
        case .unique(let moment), .ambiguous(let moment, _), .gap(let moment, _): moment
        }
    }

    /// Whether the clock shows that time after a moment.
    fileprivate func shows(_ local: LocalDateTime, after now: Instant) -> Bool {
        moment(local) > now
    }
}

extension Array {
    /// Those that have a property, and the others.
    fileprivate func partitioned(_ hasIt: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(hasIt), filter { !hasIt($0) })
    }
}
