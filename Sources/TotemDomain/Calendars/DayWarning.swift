/// Something about the days of a session that its organiser should know; it forbids nothing.
public struct DayWarning: Hashable, Sendable {
    /// The first day that it is about.
    public let date: LocalDate
    /// Whom it concerns: the host, or the territories that are invited.
    public let party: Party
    /// The territories, sorted.
    public let territories: [String]
    /// What it is.
    public let matter: Matter

    /// Whom a warning concerns.
    public enum Party: String, CaseIterable, Hashable, Sendable {
        /// The house in which the session is.
        case host
        /// Those who are invited.
        case guests
    }

    /// What a warning is about.
    public enum Matter: Hashable, Sendable {
        /// A public holiday.
        case holiday(Holiday)
        /// A working day between a holiday and a weekend.
        case bridge(Holiday)
        /// Days without school, told once for a session of several days.
        case school(SchoolHoliday)

        /// The public holiday; `nil` for days without school.
        public var holiday: Holiday? {
            switch self {
            case .holiday(let holiday), .bridge(let holiday): holiday
            case .school: nil
            }
        }

        /// The stable word that programs branch on.
        public var word: String {
            switch self {
            case .holiday: "holiday"
            case .bridge: "bridge-day"
            case .school: "school-holiday"
            }
        }
    }

    /// The words of all matters.
    public static let words = ["holiday", "bridge-day", "school-holiday"]
    /// The most days of a session that are looked at.
    public static let mostDays = 31

    /// Everything to be warned of; pure.
    ///
    /// Of guests only what the host does not have too: the organiser knows the own calendar.
    ///
    /// - Parameters:
    ///   - window: The public time.
    ///   - zone: The clock of its days.
    ///   - host: The building; `nil` online.
    ///   - invited: The territories of those who are invited.
    ///   - school: The school holidays of these days, of all zones.
    /// - Returns: The warnings, by day.
    public static func all(
        during window: TimeWindow,
        in zone: Zone,
        host: BuildingFacts?,
        invited: [String],
        school: [SchoolHoliday] = []
    ) -> [DayWarning] {
        let days = days(of: window, in: zone)
        let own = host?.houseCalendar.map { [($0.calendar.description, $0)] } ?? []
        let guests = Set(invited).sorted()
            .compactMap { territory in
                HolidayCalendar(territory).map { (territory, HouseCalendar($0)) }
            }
        let hosts =
            matters(on: days, of: own)
            + matters(on: days, of: school, in: host.map { [$0.territory] } ?? [])
        let known = Set(hosts.map(\.matter.kind))
        let others =
            (matters(on: days, of: guests)
            + matters(on: days, of: school, in: Set(invited).sorted()))
            .filter { !known.contains($0.matter.kind) }
        let found = warnings(hosts, .host) + warnings(others, .guests)
        return found.enumerated()
            .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
    }

    /// The days of a window that are looked at.
    public static func days(of window: TimeWindow, in zone: Zone) -> [LocalDate] {
        let first = zone.local(window.start).date
        let end = Instant(microseconds: window.end.microseconds - 1)
        let count = zone.local(end).date.daysSinceEpoch - first.daysSinceEpoch + 1
        return (0..<min(max(count, 1), mostDays)).map { first.adding(days: $0) }
    }

    private struct Found {
        let date: LocalDate
        let territory: String
        let matter: Matter
    }

    private static func matters(
        on days: [LocalDate],
        of calendars: [(territory: String, house: HouseCalendar)]
    ) -> [Found] {
        days.flatMap { date in
            calendars.flatMap { territory, house -> [Found] in
                let today = house.holidays(on: date)
                guard today.isEmpty else {
                    return today.map {
                        Found(date: date, territory: territory, matter: .holiday($0))
                    }
                }
                return house.bridged(on: date)
                    .map { [Found(date: date, territory: territory, matter: .bridge($0))] } ?? []
            }
        }
    }

    private static func matters(
        on days: [LocalDate],
        of school: [SchoolHoliday],
        in territories: [String]
    ) -> [Found] {
        school.flatMap { holiday -> [Found] in
            guard let date = days.first(where: { $0 >= holiday.first && $0 <= holiday.last })
            else { return [] }
            return territories.filter { holiday.zone.concerns($0) }
                .map { Found(date: date, territory: $0, matter: .school(holiday)) }
        }
    }

    /// Equal matters of one day are told once, with all their territories.
    private static func warnings(_ found: [Found], _ party: Party) -> [DayWarning] {
        var order: [MatterOfDay] = []
        var told: [MatterOfDay: (matter: Matter, territories: [String])] = [:]
        for each in found {
            let key = MatterOfDay(date: each.date, kind: each.matter.kind)
            if told[key] == nil { order.append(key) }
            told[key, default: (each.matter, [])].territories.append(each.territory)
        }
        return order.compactMap { key in
            told[key]
                .map {
                    DayWarning(
                        date: key.date,
                        party: party,
                        territories: $0.territories,
                        matter: $0.matter
                    )
                }
        }
    }

    private struct MatterOfDay: Hashable {
        let date: LocalDate
        let kind: Matter.Kind
    }
}

extension DayWarning.Matter {
    /// What makes two matters the same one, whatever its scope.
    fileprivate enum Kind: Hashable {
        case holiday(word: String, LocalDate, Feast)
        case school(SchoolHoliday)
    }

    fileprivate var kind: Kind {
        switch self {
        case .holiday(let holiday), .bridge(let holiday):
            .holiday(word: word, holiday.date, holiday.feast)
        case .school(let holiday): .school(holiday)
        }
    }
}

extension Session {
    /// The same session with what to know of its days.
    ///
    /// - Parameters:
    ///   - host: The building; `nil` online.
    ///   - programme: Whose territories are invited; `nil` for a session of none.
    ///   - school: The school holidays of its days, of all zones.
    /// - Returns: The session with its warnings.
    public func warned(
        host: BuildingFacts?,
        programme: Programme?,
        school: [SchoolHoliday]
    ) -> Session {
        var session = self
        session.warnings = DayWarning.all(
            during: window,
            in: zone,
            host: host,
            invited: programme?.parties.compactMap(\.territory) ?? [],
            school: school
        )
        return session
    }
}
