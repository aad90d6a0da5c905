/// What is known of a room and its building under the locks when a booking is decided.
public struct RoomSituation: Hashable, Sendable {
    /// The room.
    public let room: Room
    /// Its building.
    public let building: Building
    /// The database's clock, read after the locks.
    public let now: Instant
    /// The planned heads of the building's other bookings that touch the asked time.
    public internal(set) var headcounts: [Headcount]
    /// What occupies the room's spaces around the asked time.
    public internal(set) var occupations: [Conflict]
    /// The bookings around it with their rooms; `nil` where no room has rules for the change of
    /// layout.
    public internal(set) var neighbourhood: Neighbourhood?
    /// The holds that had run out and were ended under the locks.
    public let ended: [ID<Booking>]
    /// What the house has made a rule of.
    public var house = HouseRules.none

    /// A situation.
    public init(
        room: Room,
        building: Building,
        now: Instant,
        headcounts: [Headcount],
        occupations: [Conflict],
        neighbourhood: Neighbourhood? = nil,
        ended: [ID<Booking>] = []
    ) {
        self.room = room
        self.building = building
        self.now = now
        self.headcounts = headcounts
        self.occupations = occupations
        self.neighbourhood = neighbourhood
        self.ended = ended
    }
}

/// People planned in a building for a stretch of time.
public struct Headcount: Hashable, Sendable {
    /// The public time.
    public let window: TimeWindow
    /// The people.
    public let heads: Int

    /// A headcount.
    public init(window: TimeWindow, heads: Int) {
        self.window = window
        self.heads = heads
    }

    /// The greatest number of people at one moment of `window`, by one sweep over who comes and
    /// goes.
    ///
    /// The sum can only rise where a stay begins; who leaves at that moment has left.
    public static func peak(of counts: [Headcount], within window: TimeWindow) -> Int {
        let inside = counts.filter { $0.window.overlaps(window) }
        let comings = inside.map { (at: max($0.window.start, window.start), heads: $0.heads) }
            .sorted { $0.at < $1.at }
        let goings = inside.map { (at: $0.window.end, heads: $0.heads) }.sorted { $0.at < $1.at }
        var (gone, heads, peak) = (0, 0, 0)
        for coming in comings {
            while gone < goings.count, goings[gone].at <= coming.at {
                heads -= goings[gone].heads
                gone += 1
            }
            heads += coming.heads
            peak = max(peak, heads)
        }
        return peak
    }
}

/// A room demand that every rule has accepted.
public struct AcceptedRoom: Hashable, Sendable {
    /// The public time.
    public let window: TimeWindow
    /// The public time and the room's buffers.
    public let occupied: TimeWindow
    /// The planned people.
    public let heads: Int
    /// The seats of the layout; `nil` without one.
    public let capacity: Int?
    /// The rules that had to be set aside.
    public let waived: [WaivableRule]
    /// The other bookings that occupy another time when this one is made.
    public let others: [Reoccupation]
}

/// The answer of the rules to a room demand.
public enum RoomDecision: Hashable, Sendable {
    /// Every rule agrees; the constraint has the last word.
    case accepted(AcceptedRoom)
    /// Every rule that spoke.
    case refused([Refusal])
}

extension RoomSituation {
    /// The same room under the rules of its house.
    public func under(_ house: HouseRules) -> RoomSituation {
        var situation = self
        situation.house = house
        return situation
    }

    /// The same room, where some bookings were ended on the way to it.
    public func without(_ ended: [PlacedBooking]) -> RoomSituation {
        var situation = self
        situation.neighbourhood = neighbourhood?.without(ended)
        return situation
    }

    /// The same room with the heads and the rules that were counted for it.
    public func counting(_ headcounts: [Headcount], _ house: HouseRules) -> RoomSituation {
        var situation = under(house)
        situation.headcounts = headcounts
        return situation
    }

    /// Puts one more booking into the situation, which was decided before under the same locks.
    ///
    /// - Parameters:
    ///   - booking: The booking, of any room.
    ///   - spaces: The spaces of its room.
    ///   - booker: For whom it counts: nobody when it is for somebody else than this is.
    public mutating func add(
        _ booking: Booking,
        occupying spaces: [ID<Space>],
        countingFor booker: Booker
    ) {
        if booking.room.building == room.building {
            if !Set(room.spaces).isDisjoint(with: spaces) {
                occupations.append(
                    Conflict(room: booking.room, occupied: booking.occupied, zone: booking.zone)
                )
            }
            headcounts.append(Headcount(window: booking.window, heads: booking.heads))
            neighbourhood = neighbourhood?
                .with(
                    PlacedBooking(
                        id: booking.id,
                        room: booking.room,
                        window: booking.window,
                        occupied: booking.occupied,
                        layout: booking.layout,
                        spaces: spaces
                    )
                )
        }
        guard booker.isCounted else { return }
        house.used.append(
            UsedTime(
                room: booking.room,
                window: booking.window,
                isOfOrganisation: booker.organisation != nil,
                isOfContact: booker.contact != nil
            )
        )
    }

    /// Decides a demand by every rule at once; pure.
    ///
    /// - Parameters:
    ///   - demand: What is asked of the room.
    ///   - actor: Who asks, for rules that can be set aside.
    /// - Returns: What to record, or everything that speaks against it.
    public func decide(_ demand: RoomDemand, by actor: Actor) -> RoomDecision {
        var refusals: [Refusal] = []
        let window: TimeWindow
        switch resolve(demand.from, demand.to, in: building.facts.zone) {
        case .success(let resolved): window = resolved
        case .failure(let told): return .refused(told.refusals)
        }
        if window.start < now {
            let zone = building.facts.zone
            refusals.append(.inThePast(start: window.start, now: now, zone: zone))
        }
        let capacity = seats(for: demand, refusals: &refusals)
        let heads = demand.heads ?? capacity ?? 0
        let peak = Headcount.peak(of: headcounts, within: window) + heads
        if let limit = building.facts.maxPublic, heads > 0, peak > limit {
            refusals.append(
                .buildingFull(building: building.facts.code, limit: limit, planned: peak)
            )
        }
        let doors = refusalsOfDoors(during: window)
        var waived = doors.map(\.rule).filter { demand.waives($0, by: actor) }
        refusals += doors.filter { !waived.contains($0.rule) }.map(\.refusal)
        if !demand.keepsPlace {
            let judged = house.judge(asked(window), waive: demand.waive, by: actor)
            waived += judged.waived
            refusals += judged.refusals
        }
        let placement = placement(during: window, layout: demand.layout)
        if !placement.conflicts.isEmpty {
            refusals.append(.roomTaken(conflicts: placement.conflicts))
        }
        guard refusals.isEmpty else { return .refused(refusals) }
        return .accepted(
            AcceptedRoom(
                window: window,
                occupied: placement.occupied,
                heads: heads,
                capacity: capacity,
                waived: waived,
                others: placement.others
            )
        )
    }

    /// The room at a time, as the rules of the house are asked about it.
    func asked(_ window: TimeWindow) -> HouseRules.Asked {
        HouseRules.Asked(
            room: room.path,
            window: window,
            zone: building.facts.zone,
            now: now
        )
    }

    /// What the doors of the house say against a time, each with the rule that can be set aside.
    private func refusalsOfDoors(
        during window: TimeWindow
    ) -> [(rule: WaivableRule, refusal: Refusal)] {
        let (house, doors) = (building.facts.code, building.facts.doors)
        var told: [(rule: WaivableRule, refusal: Refusal)] = []
        if !doors.admit(window) {
            let refusal = Refusal.outsideOpeningHours(building: house, hours: doors.hours)
            told.append((.openingHours, refusal))
        }
        let holidays = doors.holidays(during: window)
        if !holidays.isEmpty {
            let refusal = Refusal.closedForHoliday(building: house, holidays: holidays)
            told.append((.closedForHoliday, refusal))
        }
        return told
    }

    /// What a booking would occupy and who is in its way: by the rules for the change of layout
    /// where there are some, else by the room's buffers.
    public func placement(
        during window: TimeWindow,
        layout: LayoutKind?
    ) -> Neighbourhood.Placement {
        if let neighbourhood {
            return neighbourhood.place(
                in: room,
                during: window,
                layout: layout,
                closures: occupations.filter { $0.closure != nil }
            )
        }
        let occupied = occupied(during: window)
        return Neighbourhood.Placement(
            occupied: occupied,
            conflicts: occupations.filter { $0.occupied.overlaps(occupied) }
        )
    }

    /// The stretch in which requests may want what a booking that was just placed occupies.
    public func reachOfRivals(of winner: Booking) -> TimeWindow {
        guard neighbourhood != nil else { return winner.occupied }
        let reach = Neighbourhood.reachMinutes
        return winner.occupied.widened(minutesBefore: reach, minutesAfter: reach)
    }

    /// Those among requests that can no longer have their room when a booking has this one; pure.
    public func outdone(_ rivals: [Booking], by winner: Booking) -> [Booking] {
        guard let neighbourhood else { return rivals }
        return rivals.filter { neighbourhood.isOutdone($0, by: winner, of: room.spaces) }
    }

    /// The public time with the room's buffers.
    public func occupied(during window: TimeWindow) -> TimeWindow {
        window.widened(
            minutesBefore: room.facts.bufferBeforeMinutes,
            minutesAfter: room.facts.bufferAfterMinutes
        )
    }

    /// The seats of the asked layout, or of the room; tells what does not fit.
    private func seats(for demand: RoomDemand, refusals: inout [Refusal]) -> Int? {
        guard let layout = demand.layout else {
            let largest = room.facts.largestCapacity
            if let heads = demand.heads, heads > largest, largest > 0 {
                refusals.append(
                    .roomTooSmall(
                        room: room.path,
                        layout: room.facts.layouts.max { $0.capacity < $1.capacity }?.kind
                            ?? .theatre,
                        capacity: largest,
                        wanted: heads
                    )
                )
            }
            return nil
        }
        guard let capacity = room.facts.capacity(of: layout) else {
            let offered = room.facts.layouts.map(\.kind.rawValue)
            refusals.append(.invalid(FieldFault("/layout", .notOneOf(offered))))
            return nil
        }
        if let heads = demand.heads, heads > capacity {
            refusals.append(
                .roomTooSmall(room: room.path, layout: layout, capacity: capacity, wanted: heads)
            )
        }
        return capacity
    }
}

/// Refusals as an error inside the domain.
public struct Refusals: Error, Hashable, Sendable {
    /// Every rule that spoke.
    public let refusals: [Refusal]

    /// Several refusals.
    public init(_ refusals: [Refusal]) {
        self.refusals = refusals
    }
}

/// Reads two times on the clock of a place and makes a window of them.
///
/// A local time in a gap or overlap is never guessed: every reading is told.
public func resolve(
    _ from: TimeInput,
    _ to: TimeInput,
    in zone: Zone,
    pointers: (from: String, to: String) = ("/from", "/to")
) -> Result<TimeWindow, Refusals> {
    var refusals: [Refusal] = []
    var moments: [Instant] = []
    for (input, pointer) in [(from, pointers.from), (to, pointers.to)] {
        switch input.moment(in: zone, pointer: pointer) {
        case .success(let moment): moments.append(moment)
        case .failure(let told): refusals += told.refusals
        }
    }
    guard refusals.isEmpty else { return .failure(Refusals(refusals)) }
    guard let window = TimeWindow(from: moments[0], to: moments[1]) else {
        let problem: FieldFault.Problem = moments[0] == moments[1] ? .zeroLength : .endBeforeStart
        return .failure(Refusals([.invalid(FieldFault(pointers.to, problem))]))
    }
    return .success(window)
}

extension TimeInput {
    /// The moment meant, read on the clock of a place where it has no offset of its own.
    public func moment(in zone: Zone, pointer: String) -> Result<Instant, Refusals> {
        guard case .local(let local) = self else {
            if case .instant(let moment) = self { return .success(moment) }
            preconditionFailure("a time input is an instant or local")
        }
        switch zone.readings(of: local) {
        case .unique(let moment):
            return .success(moment)
        case .gap(let first, let second), .ambiguous(let first, let second):
            return .failure(
                Refusals([
                    .ambiguousLocalTime(
                        pointer: pointer,
                        local: local,
                        zone: zone,
                        readings: [first, second]
                    )
                ])
            )
        }
    }
}
