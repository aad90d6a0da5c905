/// What a search for rooms came to.
public struct FoundRooms: Hashable, Sendable {
    /// The rooms that can be booked, smallest fitting first.
    public let free: [FreeRoom]
    /// The others with why not; none unless they were asked for.
    public let others: [UnfitRoom]

    /// What a search came to.
    public init(free: [FreeRoom], others: [UnfitRoom] = []) {
        self.free = free
        self.others = others
    }
}

/// A room that cannot be booked as it was asked for, with everything that speaks against it.
public struct UnfitRoom: Hashable, Sendable {
    /// The room.
    public let room: Room
    /// Its building.
    public let building: Building
    /// The public time.
    public let window: TimeWindow
    /// How it would be furnished; `nil` for a room without that layout.
    public let layout: LayoutKind?
    /// The people it then takes.
    public let capacity: Int
    /// Every reason, never none.
    public let reasons: [Reason]

    /// Why a room does not fit.
    public enum Reason: Hashable, Sendable {
        /// A rule of booking spoke.
        case refused(Refusal)
        /// It is not furnished so; these ways there are.
        case noLayout([LayoutKind])
        /// It lacks equipment.
        case lacks([String])
        /// It is not reached without a step.
        case hasSteps
        /// It has fewer places for wheelchairs: so many.
        case wheelchairPlaces(Int)

        /// The stable word.
        public var code: String {
            switch self {
            case .refused(let refusal): refusal.code
            case .noLayout: "no-layout"
            case .lacks: "lacks-equipment"
            case .hasSteps: "has-steps"
            case .wheelchairPlaces: "wheelchair-places"
            }
        }
    }

    /// Whether only the doors are in the way, whose rules one who may can set aside.
    public var isOutOfHoursAlone: Bool {
        reasons.allSatisfy { reason in
            switch reason {
            case .refused(.outsideOpeningHours), .refused(.closedForHoliday): true
            default: false
            }
        }
    }
}

extension RoomSearch {
    /// Judges every room by every rule of booking and everything that was asked for; pure.
    ///
    /// - Parameters:
    ///   - situations: All rooms of the buildings that are searched.
    ///   - kinds: What equipment serves which needs.
    ///   - knowledge: What the houses have made rules of, and what else to know of the days.
    ///   - actor: Who asks.
    /// - Returns: The rooms that fit, nearest and smallest first, and the others by their paths.
    public func judged(
        _ situations: [RoomSituation],
        knowing kinds: [EquipmentKind] = [],
        _ knowledge: SearchKnowledge = SearchKnowledge(),
        by actor: Actor
    ) -> FoundRooms {
        var told = ToldHouses(self, knowledge)
        var free: [FreeRoom] = []
        var others: [UnfitRoom] = []
        for situation in situations {
            guard case .success(let window) = resolve(from, to, in: situation.room.zone) else {
                continue
            }
            let facts = situation.room.facts
            let furnished = layout ?? facts.largestLayout
            let capacity = furnished.flatMap { facts.capacity(of: $0) } ?? facts.largestCapacity
            var reasons = reasons(against: situation, capacity: capacity, by: actor)
            let served = kinds.features(of: facts.equipment)
            let unserved = features.filter { !served.contains($0) }
            if !unserved.isEmpty { reasons.append(.lacks(unserved)) }
            let spoken = knowledge.house.spoken(against: situation.asked(window), actor)
            reasons += spoken.refusals.map { .refused(.ruleBroken($0)) }
            guard reasons.isEmpty else {
                others.append(
                    UnfitRoom(
                        room: situation.room,
                        building: situation.building,
                        window: window,
                        layout: furnished.flatMap { facts.capacity(of: $0) == nil ? nil : $0 },
                        capacity: capacity,
                        reasons: reasons
                    )
                )
                continue
            }
            free.append(
                told.free(
                    situation,
                    window,
                    furnished,
                    capacity,
                    conditions: spoken.conditions
                )
            )
        }
        return FoundRooms(
            free: free.sorted { $0.order < $1.order },
            others: others.sorted { $0.room.path < $1.room.path }
        )
    }

    private func reasons(
        against situation: RoomSituation,
        capacity: Int,
        by actor: Actor
    ) -> [UnfitRoom.Reason] {
        let facts = situation.room.facts
        var reasons: [UnfitRoom.Reason] = []
        switch situation.decide(roomDemand, by: actor) {
        case .accepted:
            if let seats, seats > capacity {
                reasons.append(
                    .refused(
                        .roomTooSmall(
                            room: situation.room.path,
                            layout: layout ?? facts.largestLayout ?? .theatre,
                            capacity: capacity,
                            wanted: seats
                        )
                    )
                )
            }
        case .refused(let told):
            for refusal in told {
                if case .invalid(let fault) = refusal, fault.pointer == "/layout" {
                    reasons.append(.noLayout(facts.layouts.map(\.kind)))
                } else {
                    reasons.append(.refused(refusal))
                }
            }
        }
        let missing = equipment.filter { !facts.equipment.contains($0) }
        if !missing.isEmpty { reasons.append(.lacks(missing)) }
        if stepFree, !facts.stepFree { reasons.append(.hasSteps) }
        if let wheelchairPlaces, facts.wheelchairPlaces ?? 0 < wheelchairPlaces {
            reasons.append(.wheelchairPlaces(facts.wheelchairPlaces ?? 0))
        }
        return reasons
    }
}
