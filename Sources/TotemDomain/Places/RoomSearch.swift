/// A search for free rooms; every field is parsed already.
public struct RoomSearch: Hashable, Sendable {
    /// The greatest length of the time that is searched.
    public static let longestDays = 31

    /// The start of the public time, on the clock of each building where it has no offset.
    public let from: TimeInput
    /// The end of the public time.
    public let to: TimeInput
    /// The people the room must take; `nil` for any number.
    public let seats: Int?
    /// How it must be furnished; `nil` for any way.
    public let layout: LayoutKind?
    /// Words of equipment it must all have.
    public let equipment: [String]
    /// Needs that its equipment must all serve.
    public let features: [String]
    /// Only in this town, as written, in any case.
    public let city: String?
    /// Only in this building.
    public let building: Code?
    /// Only rooms that are reached without a step.
    public let stepFree: Bool
    /// The wheelchair places it must have; `nil` for any number.
    public let wheelchairPlaces: Int?
    /// The town from which the asker comes.
    public let near: String?
    /// The territories of those who are invited.
    public let invited: [String]

    /// A search.
    public init(
        from: TimeInput,
        to: TimeInput,
        seats: Int?,
        layout: LayoutKind?,
        equipment: [String],
        city: String?,
        building: Code?,
        stepFree: Bool,
        wheelchairPlaces: Int? = nil,
        features: [String] = [],
        near: String? = nil,
        invited: [String] = []
    ) {
        self.from = from
        self.to = to
        self.seats = seats
        self.layout = layout
        self.equipment = equipment
        self.city = city
        self.building = building
        self.stepFree = stepFree
        self.wheelchairPlaces = wheelchairPlaces
        self.features = features
        self.near = near
        self.invited = invited
    }

    /// What it asks of a room, as a booking would.
    public var roomDemand: RoomDemand {
        RoomDemand(from: from, to: to, layout: layout, heads: seats, waive: [])
    }
}

/// A search as far as it could be read, and what was wrong with it.
///
/// Which words of equipment and which buildings there are is known by the database alone; the
/// rest of the faults is kept until then, so that a person hears of all of them at once.
public struct RoomSearchDraft: Hashable, Sendable {
    /// The search; `nil` when something was wrong.
    public let search: RoomSearch?
    /// The words of equipment, each with its place in the request.
    public let equipment: [String]
    /// The needs, each with its place in the request.
    public let features: [String]
    /// The building that was named.
    public let building: Code?
    /// What was wrong.
    public let refusals: [Refusal]

    /// A search that was read.
    public init(_ search: RoomSearch) {
        self.search = search
        equipment = search.equipment
        features = search.features
        building = search.building
        refusals = []
    }

    /// A search with faults.
    public init(
        equipment: [String],
        features: [String] = [],
        building: Code?,
        refusals: [Refusal]
    ) {
        search = nil
        self.features = features
        self.equipment = equipment
        self.building = building
        self.refusals = refusals
    }

    /// What is wrong, once it is known which words and buildings there are.
    ///
    /// - Parameters:
    ///   - words: Every word of equipment that some room has.
    ///   - needs: Every need that some equipment serves.
    ///   - hasBuilding: Whether the named building exists.
    /// - Returns: Every fault; none when the search may go on.
    public func refusals(
        knowing words: [String],
        needs: [String] = [],
        hasBuilding: Bool
    ) -> [Refusal] {
        var told = refusals
        for (index, word) in equipment.enumerated() where !words.contains(word) {
            told.append(.invalid(FieldFault("/equipment/\(index)", .notOneOf(words))))
        }
        for (index, need) in features.enumerated() where !needs.contains(need) {
            told.append(.invalid(FieldFault("/feature/\(index)", .notOneOf(needs))))
        }
        if let building, !hasBuilding {
            let unknown = FieldFault.Problem.unknownThing(.building, building.description)
            told.append(.invalid(FieldFault("/building", unknown)))
        }
        return told
    }
}

/// A room that can be booked for the time that was searched.
public struct FreeRoom: Hashable, Sendable {
    /// The room.
    public let room: Room
    /// Its building.
    public let building: Building
    /// The public time.
    public let window: TimeWindow
    /// How it would be furnished; `nil` for a room without layouts.
    public let layout: LayoutKind?
    /// The people it then takes.
    public let capacity: Int
    /// The minutes that the farthest of those who come travels; `nil` when nobody can say.
    public let travelMinutes: Int?
    /// What to know of its days.
    public let warnings: [DayWarning]
    /// The rules of the house that speak unless the booking is for whom they favour, or the house
    /// agrees.
    public let conditions: [BrokenRule]

    /// A free room.
    public init(
        room: Room,
        building: Building,
        window: TimeWindow,
        layout: LayoutKind?,
        capacity: Int,
        travelMinutes: Int? = nil,
        warnings: [DayWarning] = [],
        conditions: [BrokenRule] = []
    ) {
        self.room = room
        self.building = building
        self.window = window
        self.layout = layout
        self.capacity = capacity
        self.travelMinutes = travelMinutes
        self.warnings = warnings
        self.conditions = conditions
    }

    /// Where it stands among others: the shortest way first, then the smallest.
    var order: (Int, Int, RoomPath) { (travelMinutes ?? .max, capacity, room.path) }
}

/// A building and the time that was asked for, on its own clock.
public struct AskedBuilding: Hashable, Sendable {
    /// The building.
    public let building: Building
    /// The public time.
    public let window: TimeWindow
}

extension RoomSearch {
    /// The buildings that are open at the asked time, each with that time on its own clock; pure.
    ///
    /// A time that one of the clocks shows twice or never, or that has passed, is refused. Who
    /// sets the opening hours and the holidays aside finds all buildings open.
    public func open(
        _ buildings: [Building],
        now: Instant,
        waiving rules: Set<WaivableRule> = []
    ) -> Result<[AskedBuilding], Refusals> {
        var refusals: [Refusal] = []
        var open: [AskedBuilding] = []
        for building in buildings {
            let zone = building.facts.zone
            switch resolve(from, to, in: zone) {
            case .failure(let told):
                refusals += told.refusals
            case .success(let window):
                if window.end > window.start.adding(minutes: Self.longestDays * 24 * 60) {
                    let fault = FieldFault("/to", .longerThan(days: Self.longestDays))
                    refusals.append(.invalid(fault))
                } else if window.start < now {
                    refusals.append(.inThePast(start: window.start, now: now, zone: zone))
                } else if building.facts.doors.admit(window, waiving: rules) {
                    open.append(AskedBuilding(building: building, window: window))
                }
            }
        }
        return refusals.isEmpty ? .success(open) : .failure(Refusals(refusals))
    }

    /// The rooms that every rule of booking accepts; pure.
    ///
    /// Those with the shortest way for the farthest of those who come are first, if anybody's town
    /// is known, and then the smallest.
    ///
    /// - Parameters:
    ///   - situations: The rooms that nothing occupies.
    ///   - demand: What would be booked; `nil` for the search's own.
    ///   - knowing: What the houses have made rules of, and what else to know of the days.
    ///   - actor: Who would book.
    /// - Returns: The rooms, each with its layout and its seats.
    public func fitting(
        _ situations: [RoomSituation],
        for demand: RoomDemand? = nil,
        knowing: SearchKnowledge = SearchKnowledge(),
        by actor: Actor = .anonymous
    ) -> [FreeRoom] {
        var told = ToldHouses(self, knowing)
        return
            situations.compactMap { situation in
                let decision = situation.decide(demand ?? roomDemand, by: actor)
                guard case .accepted(let accepted) = decision else { return nil }
                let facts = situation.room.facts
                let capacity = accepted.capacity ?? facts.largestCapacity
                guard capacity >= seats ?? 0 else { return nil }
                let spoken = knowing.house.spoken(
                    against: situation.asked(accepted.window),
                    actor
                )
                guard spoken.refusals.isEmpty else { return nil }
                return told.free(
                    situation,
                    accepted.window,
                    layout ?? facts.largestLayout,
                    capacity,
                    conditions: spoken.conditions
                )
            }
            .sorted { $0.order < $1.order }
    }
}

/// What is told of every room of a house, put together once for each house.
struct ToldHouses {
    private let search: RoomSearch
    private let knowing: SearchKnowledge
    private var known: [Code: (travelMinutes: Int?, warnings: [DayWarning])] = [:]
    private var knownDays: [Days: [DayWarning]] = [:]

    init(_ search: RoomSearch, _ knowing: SearchKnowledge) {
        self.search = search
        self.knowing = knowing
    }

    /// A room with all that is told of it.
    mutating func free(
        _ situation: RoomSituation,
        _ window: TimeWindow,
        _ layout: LayoutKind?,
        _ capacity: Int,
        conditions: [BrokenRule]
    ) -> FreeRoom {
        let told = told(of: situation.building.facts, during: window)
        return FreeRoom(
            room: situation.room,
            building: situation.building,
            window: window,
            layout: layout,
            capacity: capacity,
            travelMinutes: told.travelMinutes,
            warnings: told.warnings,
            conditions: conditions
        )
    }

    /// The time that is searched is the same for all rooms of a house.
    private mutating func told(
        of house: BuildingFacts,
        during window: TimeWindow
    ) -> (travelMinutes: Int?, warnings: [DayWarning]) {
        if let known = known[house.code] { return known }
        let told = (
            travelMinutes: Travel.farthest(
                from: search.near,
                invited: search.invited,
                to: [house.city]
            ),
            warnings: warnings(of: house, during: window)
        )
        known[house.code] = told
        return told
    }

    /// Houses of one calendar have the same days: of five hundred houses most are.
    private mutating func warnings(
        of house: BuildingFacts,
        during window: TimeWindow
    ) -> [DayWarning] {
        let days = Days(
            window: window,
            zone: house.zone,
            territory: house.territory,
            calendar: house.houseCalendar
        )
        if let known = knownDays[days] { return known }
        let warnings = DayWarning.all(
            during: window,
            in: house.zone,
            host: house,
            invited: search.invited,
            school: knowing.school
        )
        knownDays[days] = warnings
        return warnings
    }

    /// All by which the days of a house are told.
    private struct Days: Hashable {
        let window: TimeWindow
        let zone: Zone
        let territory: String
        let calendar: HouseCalendar?
    }
}

/// What a search must know beside the rooms.
public struct SearchKnowledge: Sendable {
    /// The rules of the houses.
    public let house: HouseRules
    /// The school holidays of the days that are searched, of all zones.
    public let school: [SchoolHoliday]

    /// What is known; nothing without more.
    public init(house: HouseRules = .none, school: [SchoolHoliday] = []) {
        self.house = house
        self.school = school
    }
}

extension RoomFacts {
    /// The layout that takes the most people; `nil` for a room without layouts.
    public var largestLayout: LayoutKind? {
        layouts.max { (capacity(of: $0.kind) ?? 0) < (capacity(of: $1.kind) ?? 0) }?.kind
    }
}
