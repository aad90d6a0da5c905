/// Which public holidays a building keeps.
public enum HolidayKeeping: Hashable, Sendable {
    /// Those of its territory.
    case ofTerritory
    /// Those of another calendar.
    case of(HolidayCalendar)
    /// None: it is open as on any other day.
    case none

    /// The word by which `none` is asked for.
    public static let noneWord = "none"

    /// The name of the calendar, or the word for none; `nil` for that of the territory.
    public var word: String? {
        switch self {
        case .ofTerritory: nil
        case .of(let calendar): calendar.description
        case .none: Self.noneWord
        }
    }

    /// The keeping of such a word; `nil` when it is no calendar.
    public init?(word: String) {
        if word == Self.noneWord {
            self = .none
        } else {
            guard let calendar = HolidayCalendar(word) else { return nil }
            self = .of(calendar)
        }
    }
}

/// The holidays of a house: those of a calendar, and what is known of Good Friday in its commune.
public struct HouseCalendar: Hashable, Sendable {
    /// The calendar.
    public let calendar: HolidayCalendar
    /// Whether Good Friday is a holiday where the calendar leaves it to the commune; `nil` when
    /// nobody knows.
    public let goodFriday: Bool?

    /// The holidays of a house, or of a whole territory.
    public init(_ calendar: HolidayCalendar, goodFriday: Bool? = nil) {
        self.calendar = calendar
        self.goodFriday = goodFriday
    }

    /// The holidays of a year by date, as they are kept there.
    ///
    /// What is left to communes stays so, unless it is Good Friday and somebody said it.
    public func holidays(in year: Int) -> [Holiday] {
        calendar.holidays(in: year)
            .compactMap { holiday in
                guard holiday.feast == .goodFriday, holiday.scope == .communes else {
                    return holiday
                }
                guard let goodFriday else { return holiday }
                return goodFriday ? Holiday(date: holiday.date, feast: .goodFriday) : nil
            }
    }

    /// The holidays of a day.
    public func holidays(on date: LocalDate) -> [Holiday] {
        holidays(in: date.year).filter { $0.date == date }
    }
}

extension HouseCalendar {
    /// The holiday that makes a working day a bridge to the weekend; `nil` when it is none.
    ///
    /// That is the Friday after a holiday and the Monday before one.
    public func bridged(on date: LocalDate) -> Holiday? {
        let neighbour: LocalDate
        switch date.weekday {
        case .friday: neighbour = date.adding(days: -1)
        case .monday: neighbour = date.adding(days: 1)
        default: return nil
        }
        let kept = { (day: LocalDate) in
            holidays(on: day).filter { $0.scope == .everywhere }
        }
        return kept(date).isEmpty ? kept(neighbour).first : nil
    }
}

extension BuildingFacts {
    /// The holidays that the building keeps; `nil` when it keeps none, and where none are known.
    public var houseCalendar: HouseCalendar? {
        switch holidays {
        case .none: nil
        case .of(let calendar): HouseCalendar(calendar, goodFriday: goodFriday)
        case .ofTerritory:
            HolidayCalendar(territory).map { HouseCalendar($0, goodFriday: goodFriday) }
        }
    }
}

/// Whose holidays are asked for.
public enum HolidayPlace: Hashable, Sendable {
    /// Those of a calendar.
    case calendar(HolidayCalendar)
    /// Those that a building keeps.
    case building(Code)
}

/// The holidays of a year.
public struct HolidayYear: Hashable, Sendable {
    /// The calendar; `nil` for a building that keeps none.
    public let calendar: HolidayCalendar?
    /// The year.
    public let year: Int
    /// Its holidays by date.
    public let holidays: [Holiday]

    /// The holidays of a house, or of a whole territory; none without a calendar.
    public init(of house: HouseCalendar?, in year: Int) {
        calendar = house?.calendar
        self.year = year
        holidays = house?.holidays(in: year) ?? []
    }
}
