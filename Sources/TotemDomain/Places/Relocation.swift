/// A place that somebody thinks of closing, and when; every field is parsed already.
public struct RelocationRequest: Hashable, Sendable {
    /// What would close.
    public let place: Closure.Place
    /// The start.
    public let from: TimeInput
    /// The end.
    public let to: TimeInput

    /// A request.
    public init(place: Closure.Place, from: TimeInput, to: TimeInput) {
        self.place = place
        self.from = from
        self.to = to
    }
}

/// A booking that a closure would hit, with rooms that could take it at its time.
public struct Relocation: Hashable, Sendable {
    /// The booking; it tells its session.
    public let booking: Booking
    /// Rooms elsewhere, the best first; none for what has begun.
    public let proposals: [Proposal]

    /// The most rooms that are proposed for one booking.
    public static let mostProposals = 5
    /// The most bookings that are looked at together.
    public static let mostBookings = 200

    /// The room that it gets when nobody chooses: the first one that no other booking gets.
    public var first: RoomPath? {
        proposals.first.flatMap { $0.isSpokenFor ? nil : $0.room.room.path }
    }

    /// A booking with rooms that could take it.
    public init(booking: Booking, proposals: [Proposal]) {
        self.booking = booking
        self.proposals = proposals
    }

    /// A room that could take a booking.
    public struct Proposal: Hashable, Sendable {
        /// The room, with the way in which it is furnished then.
        public let room: FreeRoom
        /// How far it is.
        public let distance: Distance
        /// How long people travel from the old building; `nil` where nobody knows.
        public let travelMinutes: Int?
        /// The equipment of the old room that this one lacks.
        public let missing: [String]
        /// Whether an earlier booking of the list is given this room at this time already, so that
        /// only one of the two can have it.
        public let isSpokenFor: Bool
    }

    /// How far another room is; the nearest first.
    public enum Distance: String, CaseIterable, Comparable, Hashable, Sendable {
        /// In the same building.
        case building
        /// In the same town.
        case town
        /// In the same territory.
        case territory
        /// Anywhere else.
        case elsewhere

        /// The nearer one first.
        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        /// How far one building is from another.
        public init(from old: BuildingFacts, to new: BuildingFacts) {
            if old.code == new.code {
                self = .building
            } else if old.city.lowercased() == new.city.lowercased() {
                self = .town
            } else {
                self = old.territory == new.territory ? .territory : .elsewhere
            }
        }
    }
}

/// The bookings that a closure would hit.
public struct Relocations: Hashable, Sendable {
    /// The time that would be closed.
    public let window: TimeWindow
    /// The clock of the building.
    public let zone: Zone
    /// The bookings by their start.
    public let items: [Relocation]
    /// Whether there are more bookings than these.
    public let isCut: Bool

    /// What a closure would hit.
    public init(window: TimeWindow, zone: Zone, items: [Relocation], isCut: Bool) {
        self.window = window
        self.zone = zone
        self.items = items
        self.isCut = isCut
    }
}

/// Chooses rooms for one booking after the other; pure.
///
/// The first room of each booking is kept for it: as long as there are enough, the first proposals
/// can all be had together.
public struct RelocationPlan: Sendable {
    private struct Kept {
        let spaces: Set<ID<Space>>
        let occupied: TimeWindow
    }

    private let kinds: [EquipmentKind]
    private var kept: [Kept] = []

    /// Nothing chosen yet.
    ///
    /// - Parameter kinds: What equipment serves which needs.
    public init(knowing kinds: [EquipmentKind] = []) {
        self.kinds = kinds
    }

    private mutating func keep(_ room: FreeRoom) {
        kept.append(Kept(spaces: Set(room.room.spaces), occupied: Self.occupied(room)))
    }

    /// Ranks the rooms that could take a booking, and keeps the first one that is left.
    ///
    /// What has no room of another's comes first, then the nearest, then what lacks the least of
    /// the equipment, then the smallest that fits.
    ///
    /// - Parameters:
    ///   - booking: The booking.
    ///   - old: Its room.
    ///   - house: Its building.
    ///   - free: The rooms that every rule accepts.
    ///   - choice: The room that somebody has chosen for it.
    /// - Returns: The booking with its proposals.
    public mutating func relocate(
        _ booking: Booking,
        from old: Room,
        of house: Building,
        among free: [FreeRoom],
        choosing choice: RoomPath? = nil
    ) -> Relocation {
        let ranked =
            free.map { room in
                Relocation.Proposal(
                    room: room,
                    distance: Relocation.Distance(from: house.facts, to: room.building.facts),
                    travelMinutes: Travel.minutes(
                        from: house.facts.city,
                        to: room.building.facts.city
                    ),
                    missing: kinds.missing(of: old.facts.equipment, in: room.room.facts.equipment),
                    isSpokenFor: isKept(room)
                )
            }
            .sorted { first, second in
                let (left, right) = (Self.rank(first), Self.rank(second))
                return left == right
                    ? first.room.room.path < second.room.room.path
                    : left.lexicographicallyPrecedes(right)
            }
        let proposals = Array(ranked.prefix(Relocation.mostProposals))
        if let choice {
            if let chosen = free.first(where: { $0.room.path == choice }) { keep(chosen) }
        } else if let first = proposals.first, !first.isSpokenFor {
            keep(first.room)
        }
        return Relocation(booking: booking, proposals: proposals)
    }

    private func isKept(_ room: FreeRoom) -> Bool {
        let occupied = Self.occupied(room)
        return kept.contains { kept in
            kept.occupied.overlaps(occupied) && !kept.spaces.isDisjoint(with: room.room.spaces)
        }
    }

    private static func occupied(_ room: FreeRoom) -> TimeWindow {
        room.window.widened(
            minutesBefore: room.room.facts.bufferBeforeMinutes,
            minutesAfter: room.room.facts.bufferAfterMinutes
        )
    }

    private static func rank(
        _ proposal: Relocation.Proposal
    ) -> [Int] {
        [
            proposal.isSpokenFor ? 1 : 0, proposal.distance.rank,
            proposal.travelMinutes ?? Int.max, proposal.missing.count,
            proposal.room.capacity,
        ]
    }
}

extension [EquipmentKind] {
    /// What a room lacks of the equipment of another one: what is not there, unless every need that
    /// it serves is served by something else.
    public func missing(of old: [String], in new: [String]) -> [String] {
        let served = Set(features(of: new))
        return old.filter { word in
            guard !new.contains(word) else { return false }
            let needs = features(of: [word])
            return needs.isEmpty || !needs.allSatisfy(served.contains)
        }
    }
}

extension Relocation {
    /// What becomes of the bookings that a closure hits and that nobody gave another room.
    public enum Rest: String, CaseIterable, Hashable, Sendable {
        /// The closure is refused with them.
        case refuse
        /// The house takes plain bookings back; a session still keeps the closure from being made.
        case bump
    }

    /// A room that somebody chose for a booking.
    public struct Choice: Hashable, Sendable {
        /// The booking.
        public let booking: ID<Booking>
        /// Its room from then on.
        public let room: RoomPath

        /// A choice.
        public init(booking: ID<Booking>, room: RoomPath) {
            self.booking = booking
            self.room = room
        }
    }
}

extension Booking {
    /// What it asks of another room at its own time when the house moves it: what it had set aside
    /// stays so, and what the house had agreed to goes along.
    ///
    /// - Parameters:
    ///   - booker: For whom it is, where a rule asks.
    ///   - layout: How to furnish the room, where it can be done so.
    ///   - waive: The rules that are set aside.
    /// - Returns: The demand.
    public func relocating(
        for booker: Booker,
        as layout: LayoutKind?,
        waiving waive: Set<WaivableRule>
    ) -> RoomDemand {
        RoomDemand(
            from: .instant(window.start),
            to: .instant(window.end),
            layout: layout,
            heads: heads > 0 ? heads : nil,
            waive: waive,
            booker: booker
        )
    }

    /// The rules that are set aside for it when the house moves it.
    public var relocationWaivers: Set<WaivableRule> {
        approval == nil ? Set(waived) : Set(waived).union([.approval])
    }

    /// A booking that the house took back, as it was before, in its room under the locks; pure.
    ///
    /// - Parameter situation: Its room under the locks.
    /// - Returns: The booking with the others that occupy another time then, or everything that
    ///   speaks against it.
    public func reinstated(in situation: RoomSituation) -> Result<ChangedBooking, Refusals> {
        guard status == .cancelled, cause == .bumped, let statusBefore, statusBefore.occupies else {
            return .failure(Refusals([.stale(.booking, status: status.rawValue)]))
        }
        return reoccupied(as: statusBefore, in: situation)
    }
}

extension RoomSituation {
    /// The same room while some spaces are about to be closed: whoever comes after a booking that
    /// leaves them occupies nothing of that time.
    ///
    /// - Parameters:
    ///   - spaces: The spaces.
    ///   - window: The time in which nobody may occupy them.
    /// - Returns: The situation that a booking finds which leaves.
    public func closing(_ spaces: [ID<Space>], during window: TimeWindow) -> RoomSituation {
        var situation = self
        situation.neighbourhood?.closed += spaces.map { ClosedSpace(space: $0, during: window) }
        return situation
    }

    /// The same room after another booking was moved into this or another room; pure.
    ///
    /// - Parameters:
    ///   - booking: The booking where it is now.
    ///   - other: The room it is in.
    ///   - isNew: Whether its people come into the building with it.
    /// - Returns: The situation that a further booking finds.
    public func joined(by booking: Booking, in other: Room, isNew: Bool) -> RoomSituation {
        guard booking.room.building == room.path.building else { return self }
        var situation = self
        if other.spaces.contains(where: room.spaces.contains) {
            situation.occupations.append(
                Conflict(room: booking.room, occupied: booking.occupied, zone: booking.zone)
            )
        }
        if isNew {
            situation.headcounts.append(Headcount(window: booking.window, heads: booking.heads))
        }
        situation.neighbourhood = neighbourhood?
            .with(
                PlacedBooking(
                    id: booking.id,
                    room: booking.room,
                    window: booking.window,
                    occupied: booking.occupied,
                    layout: booking.layout,
                    spaces: other.spaces
                )
            )
        return situation
    }
}
