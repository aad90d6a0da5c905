import TotemDomain
import TotemPresentation

/// What is known of a room, in words.
struct RoomFactsView {
    let name: String
    let address: String
    /// The floor area; `nil` when not stated.
    let area: String?
    /// The most people it takes; `nil` when that is not stated.
    let capacity: String?
    let layouts: [LayoutLine]
    let equipment: String
    let access: String
    let accessTone: String
    /// What the access means there; `nil` when not stated.
    let accessDetail: HouseFacts.Told?
    /// On which floor it lies; `nil` when not stated.
    let floor: String?
    /// The declared places for wheelchairs, else those of the rule that holds there; `nil` where
    /// neither is known.
    let wheelchairs: String?
    /// What it keeps free around a booking; `nil` when nothing.
    let buffers: String?
    /// When it is next free; `nil` when that was not asked.
    let nextFree: String?
    /// How large it is among the rooms of its building, 1 to 4.
    let size: Int

    /// A way of furnishing with what it takes.
    struct LayoutLine {
        let name: String
        let capacity: String
    }

    /// How long a free time must be to be told, in minutes, and how far is looked.
    static let (worthwhileMinutes, lookAheadDays) = (60, 21)

    init(
        _ room: Room,
        in building: BuildingFacts,
        _ language: Language,
        free: FreeBusy? = nil,
        largestArea: Double = 0,
        now: Instant
    ) {
        let words = Words(language)
        let facts = room.facts
        name = facts.name
        address = "/\(language.rawValue)/buildings/\(room.path)"
        area = facts.areaSquareMetres.map { "\(words.number(Int($0.rounded())))\u{A0}m²" }
        capacity =
            facts.largestCapacity == 0
            ? nil : words.plural("building.up-to", facts.largestCapacity)
        layouts = facts.layouts.map { layout in
            LayoutLine(
                name: Sentence.name(of: layout.kind, language),
                capacity: Sentence.capacity(
                    facts.capacity(of: layout.kind) ?? layout.capacity,
                    of: layout.kind,
                    language
                )
            )
        }
        let things = facts.equipment.map { word in
            let name = Sentence.name(ofEquipment: word, language)
            return facts.stock[word].map { "\(name) × \(words.number($0))" } ?? name
        }
        equipment =
            things.isEmpty ? words.text("room.no-equipment") : things.joined(separator: ", ")
        access = words.text(facts.stepFree ? "session.step-free" : "session.not-step-free")
        accessTone = facts.stepFree ? "good" : "wait"
        accessDetail = facts.stepFreeDetail.map { HouseFacts.Told($0, language) }
        floor = facts.floor.map { floor in
            floor == 0
                ? words.text("room.street-level")
                : words.text("room.floor-number", ["number": words.number(floor)])
        }
        wheelchairs = Self.wheelchairs(facts, building, words)
        let buffers = [
            ("room.buffer-before", facts.bufferBeforeMinutes),
            ("room.buffer-after", facts.bufferAfterMinutes),
        ]
        .filter { $0.1 > 0 }.map { words.plural($0.0, $0.1) }
        self.buffers = buffers.isEmpty ? nil : buffers.joined(separator: ", ")
        nextFree = free.map { Self.nextFree($0, words, now: now) }
        let share = largestArea > 0 ? (facts.areaSquareMetres ?? 0) / largestArea : 0
        size = min(4, 1 + Int(share * 3.99))
    }

    /// The declared places for wheelchairs, or those that the French rule asks of the largest
    /// seated layout.
    private static func wheelchairs(
        _ facts: RoomFacts,
        _ building: BuildingFacts,
        _ words: Words
    ) -> String? {
        if let declared = facts.wheelchairPlaces {
            return words.plural("room.wheelchairs-declared", declared)
        }
        let seated: [LayoutKind] = [.theatre, .classroom, .boardroom, .uShape]
        let seats = seated.compactMap { facts.capacity(of: $0) }.max() ?? 0
        guard facts.stepFree, building.territory.hasPrefix("FR"), seats > 0,
            let places = WheelchairPlaces.least(forSeats: seats)
        else { return nil }
        return words.plural(
            "room.wheelchair-places",
            places,
            ["seats": words.number(seats)]
        )
    }

    private static func nextFree(_ free: FreeBusy, _ words: Words, now: Instant) -> String {
        guard let window = free.nextFree(after: now, minutes: worthwhileMinutes) else {
            return words.plural("room.not-free-soon", lookAheadDays)
        }
        let dates = DatesForPeople(words.language, in: free.room.zone)
        return window.start == now
            ? words.text("room.free-now", ["time": dates.time(window.end)])
            : dates.window(window)
    }
}

extension Exchange {
    /// When the rooms of a building are free in the coming weeks, and in a month.
    ///
    /// One question serves both while the month is this one.
    func freeBusy(
        _ month: MonthGrid,
        in zone: Zone,
        _ ask: (FreeBusyRequest) async throws(WebFault) -> BuildingFreeBusy
    ) async throws(WebFault) -> (soon: BuildingFreeBusy, month: BuildingFreeBusy) {
        let now = site.configuration.clock()
        let today = zone.local(now).date
        let horizon = zone.start(of: today.adding(days: RoomFactsView.lookAheadDays))
        guard let window = month.window(in: zone),
            let both = TimeWindow(
                from: window.start,
                to: max(window.end, horizon)
            ), let soon = TimeWindow(from: now, to: horizon)
        else { throw .transport(.unknownPage) }
        if month.first == MonthGrid(of: today).first {
            let found = try await ask(FreeBusyRequest(both))
            return (found, found)
        }
        return (
            try await ask(FreeBusyRequest(soon)), try await ask(FreeBusyRequest(window))
        )
    }
}
