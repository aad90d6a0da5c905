public import TotemDomain

/// What the address of a list asks for; what is `nil` does not filter.
public struct ListQuery: Hashable, Sendable {
    /// Which part of the list.
    public let page: PageRequest
    /// Only what ends after.
    public let from: Instant?
    /// Only what starts before.
    public let to: Instant?
    /// Only of this room.
    public let room: RoomPath?
    /// Only of this building.
    public let building: Code?
    /// Only of this town.
    public let city: String?
    /// Only of this programme.
    public let programme: Code?
    /// Only with this theme.
    public let theme: Code?
    /// Only in which this language is spoken.
    public let language: String?
    /// Only with these words.
    public let words: String?
    /// Which registrations.
    public let registrations: RegistrationFilter
    /// Whether a file of registrations tells what people need to take part.
    public let withAccessNeeds: Bool
    /// Only changes after this position of the feed.
    public let position: Int64?
    /// Only bookings in this status.
    public var bookingStatus: Booking.Status?
    /// Whether what was ended is listed too.
    public var withEnded = false

    /// What a list of rules shows.
    public var rules: BookingRuleFilter {
        BookingRuleFilter(building: building, room: room, withEnded: withEnded)
    }

    /// What a list of bookings shows.
    public var bookings: BookingFilter {
        BookingFilter(room: room, from: from, to: to, status: bookingStatus)
    }

    /// What a list of closures shows.
    public var closures: ClosureFilter {
        ClosureFilter(building: building, room: room, from: from, to: to)
    }

    /// What a list of sessions shows.
    public var sessions: SessionFilter { sessionFilter(from: from) }

    /// What a list of sessions shows that begins at a moment, and may end at another than asked.
    public func sessionFilter(from start: Instant?, to end: Instant? = nil) -> SessionFilter {
        SessionFilter(
            from: start,
            to: end ?? to,
            building: building,
            city: city,
            programme: programme,
            language: language,
            words: words,
            theme: theme
        )
    }
}

/// The lists that can be asked for, each with the parameters it takes.
public enum ListKind: Sendable {
    /// Buildings, and all lists without filters.
    case plain
    /// Rooms, by building.
    case rooms
    /// Bookings, by room, time and status.
    case bookings
    /// Rules, by place, and ended ones too.
    case rules
    /// Closures, by place and time.
    case closures
    /// Sessions, by time, building, town, programme, theme, language and words.
    case sessions
    /// Registrations of a session, by status, words, access need, territory and stage.
    case registrations
    /// Changes after a position, which stands in `after`.
    case changes

    fileprivate var parameters: Set<String> {
        switch self {
        case .plain, .changes: []
        case .rooms: ["building"]
        case .bookings: ["room", "from", "to"]
        case .rules: ["building", "room"]
        case .closures: ["building", "room", "from", "to"]
        case .sessions: ["from", "to", "building", "city", "programme", "theme", "language", "q"]
        case .registrations: ["status", "q", "accessNeed", "territory", "stage", "withAccessNeeds"]
        }
    }
}

/// The parsers of the parameters of lists.
public enum Queries {
    /// The parameters of a list; a fault's pointer is `/` and the name of the parameter.
    ///
    /// A time without an offset, or a bare day, is read on the clock of the zone; without a zone
    /// it is a fault.
    public static func list(
        _ pairs: [(name: String, text: String)],
        of kind: ListKind,
        in zone: Zone?
    ) -> Result<ListQuery, Refusals> {
        let fields = InputParser(Input(form: pairs))
        let limit = fields.integer("limit", in: Limits.page, required: false)
        var cursor: Cursor?
        var position: Int64?
        if case .changes = kind {
            position = fields.parsed("after", as: "cursor", required: false, feedPosition)
        } else {
            cursor = fields.parsed("after", as: "cursor", required: false) { Cursor($0) }
        }
        let wanted = kind.parameters
        let from = wanted.contains("from") ? fields.moment("from", in: zone) : nil
        let to = wanted.contains("to") ? fields.moment("to", in: zone) : nil
        let room = wanted.contains("room") ? fields.room("room", required: false) : nil
        let building = wanted.contains("building") ? fields.code("building", required: false) : nil
        let isByCity = wanted.contains("city")
        let city = isByCity ? fields.text("city", maximum: Limits.city, required: false) : nil
        let isByProgramme = wanted.contains("programme")
        let programme = isByProgramme ? fields.code("programme", required: false) : nil
        let isByTheme = wanted.contains("theme")
        let theme = isByTheme ? fields.code("theme", required: false) : nil
        let isBySpeech = wanted.contains("language")
        let language =
            isBySpeech
            ? fields.parsed("language", as: "language", required: false, Requests.languageTag) : nil
        let isByWords = wanted.contains("q")
        let words = isByWords ? fields.text("q", maximum: Limits.words, required: false) : nil
        let registrations =
            wanted.contains("status")
            ? fields.registrationFilter(words: words) : RegistrationFilter()
        var bookingStatus: Booking.Status?
        if case .bookings = kind {
            bookingStatus = fields.word("status", of: Booking.Status.self, required: false)
        }
        var withEnded = false
        if case .rules = kind { withEnded = fields.flag("withEnded", default: false) }
        let withAccessNeeds =
            wanted.contains("withAccessNeeds")
            ? fields.flag("withAccessNeeds", default: false) : false
        if let from, let to, to <= from {
            fields.note("to", to == from ? .zeroLength : .endBeforeStart)
        }
        return fields.finish {
            ListQuery(
                page: PageRequest(limit: limit ?? PageRequest.defaultLimit, after: cursor),
                from: from,
                to: to,
                room: room,
                building: building,
                city: city,
                programme: programme,
                theme: theme,
                language: language,
                words: words,
                registrations: registrations,
                withAccessNeeds: withAccessNeeds,
                position: position,
                bookingStatus: bookingStatus,
                withEnded: withEnded
            )
        }
    }

    /// The parameters of a search for free rooms.
    ///
    /// Words of equipment may stand in one parameter with commas between them. Which words and
    /// which buildings there are is for the operation to say, so the faults found here go with it.
    public static func roomSearch(_ pairs: [(name: String, text: String)]) -> RoomSearchDraft {
        let single = pairs.flatMap { pair in
            ["equipment", "feature", "invited"].contains(pair.name)
                ? pair.text.split(separator: ",").map { (name: pair.name, text: String($0)) }
                : [pair]
        }
        let fields = InputParser(Input(form: single))
        let (from, to) = fields.window()
        let seats = fields.integer("seats", in: Limits.people, required: false)
        let layout = fields.word("layout", of: LayoutKind.self, required: false)
        let equipment = fields.equipment()
        let features = fields.words(
            "feature",
            as: "word",
            maximum: Limits.features,
            required: false,
            Requests.word
        )
        let city = fields.text("city", maximum: Limits.city, required: false)
        let building = fields.code("building", required: false)
        let stepFree = fields.flag("stepFree", default: false)
        let wheelchairs = fields.wheelchairPlaces()
        let near = fields.text("near", maximum: Limits.city, required: false)
        if let near, Travel.town(near) == nil { fields.note("near", .notOneOf(Travel.towns)) }
        let invited = fields.words(
            "invited",
            as: "territory",
            maximum: Limits.slotPlaces,
            required: false,
            Requests.territory
        )
        let result = fields.finish { () -> RoomSearch? in
            guard let from, let to else { return nil }
            return RoomSearch(
                from: from,
                to: to,
                seats: seats,
                layout: layout,
                equipment: equipment,
                city: city,
                building: building,
                stepFree: stepFree,
                wheelchairPlaces: wheelchairs,
                features: features,
                near: near,
                invited: invited
            )
        }
        switch result {
        case .success(let search):
            return RoomSearchDraft(search)
        case .failure(let told):
            return RoomSearchDraft(
                equipment: equipment,
                features: features,
                building: building,
                refusals: told.refusals
            )
        }
    }

    /// Whether a search for rooms tells of those that cannot be had, too; the other parameters are
    /// left to the search.
    public static func tellsRefused(
        _ pairs: [(name: String, text: String)]
    ) -> Result<Bool, Refusals> {
        let fields = InputParser(Input(form: pairs.filter { $0.name == "refused" }))
        let wish = fields.flag("refused", default: false)
        return fields.finish { wish }
    }

    private static func feedPosition(_ text: String) -> Int64? {
        guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int64(text)
    }
}

extension InputParser {
    /// Which registrations a list shows.
    fileprivate func registrationFilter(words: String?) -> RegistrationFilter {
        RegistrationFilter(
            status: word("status", of: Registration.Status.self, required: false),
            words: words,
            accessNeed: word(
                "accessNeed",
                of: RegistrationRequest.AccessNeed.self,
                required: false
            ),
            territory: parsed(
                "territory",
                as: "territory",
                required: false,
                Requests.personalTerritory
            ),
            stage: word("stage", of: RegistrationRequest.Stage.self, required: false)
        )
    }

    /// A moment: exact, or a local time or a day on the clock of the zone.
    ///
    /// A list only looks, so that of two readings of a local time the first one does.
    fileprivate func moment(_ name: String, in zone: Zone?) -> Instant? {
        let input = parsed(name, as: "date-time", required: false) { text in
            TimeInput(text)
                ?? LocalDate(text)
                .flatMap { date in
                    LocalTime(secondOfDay: 0)
                        .map { TimeInput.local(LocalDateTime(date: date, time: $0)) }
                }
        }
        switch input {
        case .instant(let moment):
            return moment
        case .local(let local):
            guard let zone else {
                note(name, .malformed("instant"))
                return nil
            }
            switch zone.readings(of: local) {
            case .unique(let moment), .gap(let moment, _), .ambiguous(let moment, _):
                return moment
            }
        case nil:
            return nil
        }
    }
}
