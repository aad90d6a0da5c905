public import TotemDomain

extension Queries {
    /// Whose holidays, by a calendar or a building, and of which year.
    public static func holidays(
        _ pairs: [(name: String, text: String)]
    ) -> Result<(place: HolidayPlace, year: Int?), Refusals> {
        let fields = InputParser(Input(form: pairs))
        let (hasCalendar, hasBuilding) = (fields.has("calendar"), fields.has("building"))
        let calendar = fields.calendar("calendar")
        let building = fields.code("building", required: false)
        if hasCalendar, hasBuilding { fields.note("building", .conflicts(with: "calendar")) }
        if !hasCalendar, !hasBuilding { fields.note("calendar", .missing) }
        let year = fields.integer("year", in: HolidayCalendar.years, required: false)
        return fields.finish {
            let place = calendar.map(HolidayPlace.calendar) ?? building.map(HolidayPlace.building)
            return place.map { (place: $0, year: year) }
        }
    }

    /// Whose days are to be common, and from when on.
    ///
    /// Calendars and buildings may be repeated, or stand in one parameter with commas between.
    public static func commonDay(
        _ pairs: [(name: String, text: String)]
    ) -> Result<(places: [HolidayPlace], from: LocalDate?), Refusals> {
        let single = pairs.flatMap { pair in
            ["calendar", "building"].contains(pair.name)
                ? pair.text.split(separator: ",").map { (name: pair.name, text: String($0)) }
                : [pair]
        }
        let fields = InputParser(Input(form: single))
        let most = CommonDay.mostCalendars
        let isGiven = fields.has("calendar") || fields.has("building")
        let calendars = fields.words("calendar", as: "calendar", maximum: most, required: false) {
            HolidayCalendar($0)
        }
        let buildings = fields.words("building", as: "code", maximum: most, required: false) {
            Code($0)
        }
        if !isGiven { fields.note("calendar", .missing) }
        let from = fields.parsed("from", as: "date", required: false) { text in
            LocalDate(text).flatMap { HolidayCalendar.years.contains($0.year) ? $0 : nil }
        }
        return fields.finish {
            let places = calendars.map(HolidayPlace.calendar) + buildings.map(HolidayPlace.building)
            return (places: places, from: from)
        }
    }

    /// Which school holidays: of a zone, and of which days.
    public static func schoolHolidays(
        _ pairs: [(name: String, text: String)]
    ) -> Result<SchoolHolidayFilter, Refusals> {
        let fields = InputParser(Input(form: pairs))
        let zone = fields.parsed("zone", as: "school-zone", required: false) { SchoolZone($0) }
        let from = fields.parsed("from", as: "date", required: false) { LocalDate($0) }
        let to = fields.parsed("to", as: "date", required: false) { LocalDate($0) }
        if let from, let to, to < from { fields.note("to", .endBeforeStart) }
        return fields.finish { SchoolHolidayFilter(zone: zone, from: from, to: to) }
    }

    /// Whether an import passes over what is bad, and does the rest.
    public static func keepGoing(
        _ pairs: [(name: String, text: String)]
    ) -> Result<Bool, Refusals> {
        let fields = InputParser(Input(form: pairs.filter { $0.name == keepGoing }))
        let wish = fields.flag(keepGoing, default: false)
        return fields.finish { wish }
    }

    /// The parameter by which an import passes over what is bad.
    public static let keepGoing = "keepGoing"
}

extension Queries {
    /// The token that an address of a calendar bears; `nil` without one.
    public static func feedToken(
        _ pairs: [(name: String, text: String)]
    ) -> Result<String?, Refusals> {
        let fields = InputParser(Input(form: pairs))
        let token = fields.parsed("token", as: "token", required: false) { $0 }
        return fields.finish { .some(token) }
    }

    /// The place whose calendar is wanted: a building or a room.
    public static func placeOfFeed(
        _ pairs: [(name: String, text: String)]
    ) -> Result<Closure.Place, Refusals> {
        let fields = InputParser(Input(form: pairs))
        let (hasBuilding, hasRoom) = (fields.has("building"), fields.has("room"))
        let building = fields.code("building", required: false)
        let room = fields.room("room", required: false)
        if hasBuilding, hasRoom { fields.note("room", .conflicts(with: "building")) }
        if !hasBuilding, !hasRoom { fields.note("building", .missing) }
        return fields.finish {
            building.map(Closure.Place.building) ?? room.map(Closure.Place.room)
        }
    }
}

extension Queries {
    /// How the calendar of another program is to be booked.
    public struct CalendarWish: Hashable, Sendable {
        /// The last day on which events come again.
        let until: LocalDate?
        /// Whether events that something speaks against are passed over.
        let keepsGoing: Bool
        /// Whether bookings are cancelled of which the file no longer has the event.
        let cancelsVanished: Bool
        /// For whom the bookings are.
        let organisation: String?
        /// Rules that are set aside.
        let waive: Set<WaivableRule>

        /// The import of a file.
        public func calendar(_ content: CalendarReader.Content) -> CalendarImport {
            CalendarImport(
                events: content.events,
                faults: content.faults,
                until: until,
                keepsGoing: keepsGoing,
                cancelsVanished: cancelsVanished,
                organisation: organisation,
                waive: waive
            )
        }
    }

    /// The parameters of an import of a calendar.
    public static let calendarImport: Set = [
        "until", keepGoing, "cancelVanished", "organisation", "waive",
    ]

    /// How a calendar is to be booked.
    ///
    /// Rules may be repeated, or stand in one parameter with commas between. Other parameters are left to others.
    public static func calendarWish(
        _ pairs: [(name: String, text: String)]
    ) -> Result<CalendarWish, Refusals> {
        let single = pairs.filter { calendarImport.contains($0.name) }
            .flatMap { pair in
                pair.name == "waive"
                    ? pair.text.split(separator: ",").map { (name: pair.name, text: String($0)) }
                    : [pair]
            }
        let fields = InputParser(Input(form: single))
        let until = fields.parsed("until", as: "date", required: false) { LocalDate($0) }
        let keepsGoing = fields.flag(keepGoing, default: false)
        let cancelsVanished = fields.flag("cancelVanished", default: false)
        let most = Limits.organisation
        let organisation = fields.text("organisation", maximum: most, required: false)
        let waive = fields.waive()
        return fields.finish {
            CalendarWish(
                until: until,
                keepsGoing: keepsGoing,
                cancelsVanished: cancelsVanished,
                organisation: organisation,
                waive: waive
            )
        }
    }
}

extension InputParser {
    /// A calendar of holidays by its territory.
    func calendar(_ name: String) -> HolidayCalendar? {
        parsed(name, as: "calendar", required: false) { HolidayCalendar($0) }
    }

    /// Which holidays close a building: those of a calendar or none; null for its territory's.
    func holidayKeeping() -> HolidayKeeping? {
        let name = "holidayCalendar"
        if isCleared(name) { return .ofTerritory }
        return parsed(name, as: "calendar", required: false) { HolidayKeeping(word: $0) }
    }

    /// Whether Good Friday is a holiday there; null when nobody knows.
    func goodFriday() -> Edit<Bool?> {
        edit("goodFriday") { has($0) ? flag($0, default: true) : nil }
    }
}
