import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let buildingInsert = define(
        Queries.buildingInsert,
        parameters: (
            UUIDBytes.self, String.self, String.self, String.self, String.self, String.self,
            Int32?.self, Timestamp.self, String?.self, [String].self, [String].self, String?.self,
            [String].self, [String].self, String?.self, [String].self, [String].self,
            String?.self, String?.self, String?.self, String?.self, String?.self, String?.self,
            Bool?.self, [String].self
        )
    )
    static let buildingPhotoInsert = define(
        Queries.buildingPhotoInsert,
        parameters: (
            UUIDBytes.self, [String].self, [String].self, [Int16].self, [String].self,
            [String].self
        )
    )
    static let openingHoursInsert = define(
        Queries.openingHoursInsert,
        parameters: (UUIDBytes.self, [Int16].self, [TimeOfDay].self, [TimeOfDay].self)
    )
    static let buildingGet = define(
        Queries.buildingGet,
        parameters: (String.self),
        columns: buildingColumns,
        row: building
    )
    static let buildingList = define(
        Queries.buildingList,
        parameters: (UUIDBytes?.self, Int32.self),
        columns: buildingColumns,
        row: building
    )
    static let buildingLock = define(
        Queries.buildingLock,
        parameters: (String.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let buildingLockBooking = define(
        Queries.buildingLockBooking,
        parameters: (UUIDBytes.self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let buildingLockLimited = define(
        Queries.buildingLockLimited,
        parameters: ([String].self),
        columns: (UUIDBytes.self),
        row: { $0 }
    )
    static let buildingPlannedHeads = define(
        Queries.buildingPlannedHeads,
        parameters: (
            String.self, Timestamp.self, Timestamp.self, Timestamp?.self, UUIDBytes?.self
        ),
        columns: (Timestamp.self, Timestamp.self, Int32.self),
        row: { lower, upper, heads in
            Headcount(window: try TimeWindow(stored: lower, upper), heads: Int(heads))
        }
    )

    static let buildingSearch = define(
        Queries.buildingSearch,
        parameters: (String?.self, String?.self),
        columns: buildingColumns,
        row: building
    )
    static let buildingPlannedHeadsEach = define(
        Queries.buildingPlannedHeadsEach,
        parameters: (
            [UUIDBytes].self, Timestamp.self, Timestamp.self, Timestamp.self, UUIDBytes?.self
        ),
        columns: (String.self, Timestamp.self, Timestamp.self, Int32.self),
        row: { building, lower, upper, heads in
            (
                building: try code(building),
                count: Headcount(window: try TimeWindow(stored: lower, upper), heads: Int(heads))
            )
        }
    )

    private static var buildingColumns:
        (
            UUIDBytes.Type, Int32.Type, String.Type, String.Type, String.Type, String.Type,
            String.Type, Int32?.Type, [Int16].Type, [TimeOfDay].Type, [TimeOfDay].Type,
            String?.Type, [String].Type, String?.Type, [String].Type, String?.Type,
            [String].Type, String?.Type, String?.Type, String?.Type, String?.Type, String?.Type,
            [String].Type, [String].Type, String?.Type, Bool?.Type, [String].Type
        )
    {
        (
            UUIDBytes.self, Int32.self, String.self, String.self, String.self, String.self,
            String.self, Int32?.self, [Int16].self, [TimeOfDay].self, [TimeOfDay].self,
            String?.self, [String].self, String?.self, [String].self, String?.self,
            [String].self, String?.self, String?.self, String?.self, String?.self, String?.self,
            [String].self, [String].self, String?.self, Bool?.self, [String].self
        )
    }

    @Sendable private static func building(
        id: UUIDBytes,
        version: Int32,
        codeText: String,
        name: String,
        city: String,
        territory: String,
        zoneName: String,
        maxPublic: Int32?,
        weekdays: [Int16],
        opens: [TimeOfDay],
        closes: [TimeOfDay],
        address: String?,
        directions: [String],
        directionsFallback: String?,
        rules: [String],
        rulesFallback: String?,
        notes: [String],
        notesFallback: String?,
        contactName: String?,
        contactEmail: String?,
        contactEmailNorm: String?,
        contactPhone: String?,
        photos: [String],
        photoTexts: [String],
        calendar: String?,
        goodFriday: Bool?,
        datedHours: [String]
    ) throws -> Building {
        Building(
            id: ID(id),
            version: Int(version),
            facts: BuildingFacts(
                code: try code(codeText),
                name: name,
                city: city,
                territory: territory,
                zone: try zone(zoneName),
                maxPublic: maxPublic.map(Int.init),
                openingHours: try hours(weekdays, opens, closes, datedHours),
                address: address,
                directions: try localised(directions, fallback: directionsFallback),
                houseRules: try localised(rules, fallback: rulesFallback),
                accessNotes: try localised(notes, fallback: notesFallback),
                contact: contact(contactName, contactEmail, contactEmailNorm, contactPhone),
                photos: try photos.enumerated()
                    .map { index, photo in try self.photo(photo, at: index + 1, photoTexts) },
                holidays: try keeping(calendar),
                goodFriday: goodFriday
            )
        )
    }

    /// One photo, such as `fr https://…`, with those of all texts that stand at its place, such as
    /// `1 fr La façade`.
    private static func photo(_ written: String, at place: Int, _ texts: [String]) throws -> Photo {
        let (fallback, url) = parted(written)
        let own = texts.map(parted).filter { $0.word == String(place) }
        guard let alt = try localised(own.map(\.rest), fallback: fallback) else {
            throw Unreadable("a photo without a text")
        }
        return Photo(url: url, alt: alt)
    }

    private static func keeping(_ word: String?) throws -> HolidayKeeping {
        guard let word else { return .ofTerritory }
        guard let keeping = HolidayKeeping(word: word) else {
            throw Unreadable("calendar \(word)")
        }
        return keeping
    }

    private static func hours(
        _ weekdays: [Int16],
        _ opens: [TimeOfDay],
        _ closes: [TimeOfDay],
        _ dated: [String]
    ) throws -> OpeningHours {
        let windows = try zip(weekdays, zip(opens, closes))
            .map { weekday, times in
                guard let day = Weekday(rawValue: Int(weekday)),
                    let first = LocalTime(secondOfDay: Int(times.0.microseconds / 1_000_000)),
                    let last = LocalTime(secondOfDay: Int(times.1.microseconds / 1_000_000)),
                    let window = OpeningHours.Window(weekday: day, opens: first, closes: last)
                else { throw Unreadable("opening hours of day \(weekday)") }
                return window
            }
        let hours = OpeningHours(windows)
        guard !dated.isEmpty else {
            guard let hours else { throw Unreadable("opening hours") }
            return hours
        }
        guard let hours, let all = OpeningHours(lines: hours.lines + dated) else {
            throw Unreadable("opening hours \(dated)")
        }
        return all
    }
}

extension Store {
    /// One building, or `nil`.
    public func building(_ code: Code, within limit: Duration) async throws(Failure) -> Building? {
        try await rows(Statements.buildingGet, code.description, within: limit).first
    }

    /// Buildings in the order of their making.
    public func buildings(
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Building> {
        let after = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.buildingList,
            (after, Int32(page.limit + 1)),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }
}

extension Store {
    /// The buildings of a code or a town; what is `nil` does not filter.
    public func buildings(
        code: Code?,
        city: String?,
        within limit: Duration
    ) async throws(Failure) -> [Building] {
        try await rows(Statements.buildingSearch, (code?.description, city), within: limit)
    }

    /// The planned heads of a building's bookings that touch a window; none where the building
    /// has no limit.
    public func plannedHeads(
        of building: Building,
        during window: TimeWindow,
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> [Headcount] {
        guard building.facts.maxPublic != nil else { return [] }
        let found = try await plannedHeads(
            of: [building],
            window.start,
            window.end,
            now: now,
            within: limit
        )
        return found[building.facts.code] ?? []
    }

    /// The planned heads of bookings between two moments, by building; a booking that is being
    /// moved may be left out.
    func plannedHeads(
        of buildings: [Building],
        _ from: Instant,
        _ to: Instant,
        besides booking: ID<Booking>? = nil,
        now: Instant,
        within limit: Duration
    ) async throws(Failure) -> [Code: [Headcount]] {
        guard !buildings.isEmpty else { return [:] }
        let found = try await rows(
            Statements.buildingPlannedHeadsEach,
            (
                buildings.map(\.id.uuid), from.timestamp, to.timestamp, now.timestamp,
                booking?.uuid
            ),
            within: limit
        )
        return Dictionary(grouping: found, by: \.building).mapValues { $0.map(\.count) }
    }
}

extension Record {
    /// Adds a building with its hours.
    public mutating func insert(_ building: Building, at now: Instant) {
        let facts = building.facts
        pipeline.add(
            Statements.buildingInsert,
            (
                building.id.uuid, facts.code.description, facts.name, facts.city,
                facts.territory, facts.zone.description, facts.maxPublic.map(Int32.init),
                now.timestamp, facts.address, facts.directions.languages, facts.directions.texts,
                facts.directions?.fallback, facts.houseRules.languages, facts.houseRules.texts,
                facts.houseRules?.fallback, facts.accessNotes.languages, facts.accessNotes.texts,
                facts.accessNotes?.fallback, facts.contact?.name, facts.contact?.email?.written,
                facts.contact?.email?.normalised, facts.contact?.phone, facts.holidays.word,
                facts.goodFriday, facts.openingHours.datedLines
            )
        )
        insert(facts.openingHours, of: building.id)
        insert(facts.photos, of: building.id)
    }

    /// Adds the photos of a building.
    mutating func insert(_ photos: [Photo], of building: ID<Building>) {
        guard !photos.isEmpty else { return }
        let texts = zip(1..., photos)
            .flatMap { place, photo in
                photo.alt.byLanguage.sorted { $0.key < $1.key }
                    .map { (place: Int16(place), language: $0.key, text: $0.value) }
            }
        pipeline.add(
            Statements.buildingPhotoInsert,
            (
                building.uuid, photos.map(\.url), photos.map(\.alt.fallback),
                texts.map(\.place), texts.map(\.language), texts.map(\.text)
            )
        )
    }

    /// Adds the opening hours of a building; none are no rows.
    mutating func insert(_ hours: OpeningHours, of building: ID<Building>) {
        let windows = hours.windows
        guard !windows.isEmpty else { return }
        pipeline.add(
            Statements.openingHoursInsert,
            (
                building.uuid, windows.map { Int16($0.weekday.rawValue) },
                windows.map(\.opens.timeOfDay), windows.map(\.closes.timeOfDay)
            )
        )
    }
}
