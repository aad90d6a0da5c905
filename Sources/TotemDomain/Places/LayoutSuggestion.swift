/// What the floor area of a room would take in each layout, and how many wheelchair places that
/// asks for: a suggestion, never imposed, since published ratios differ by a factor of two.
public struct LayoutSuggestion: Hashable, Sendable {
    /// The room.
    public let room: Room
    /// The layouts that can be computed, in the order of `LayoutKind`; none without a floor area.
    public let layouts: [Line]
    /// The seats of the largest seated layout, declared or else computed.
    public let seats: Int
    /// The least number of places for wheelchairs for so many seats; `nil` above 1000, where an
    /// order fixes it.
    public let leastWheelchairPlaces: Int?

    /// One layout.
    public struct Line: Hashable, Sendable {
        /// The way of furnishing.
        public let kind: LayoutKind
        /// The floor that one person takes.
        public let squareMetresPerPerson: Double
        /// The people that the area takes, never more than the room's legal headcount.
        public let capacity: Int
        /// What is declared now; `nil` where the room does not have this layout.
        public let declared: Layout?
    }

    /// Computes the suggestion for a room; pure.
    public init(for room: Room) {
        self.room = room
        let facts = room.facts
        layouts = LayoutKind.allCases.compactMap { kind in
            guard let area = facts.areaSquareMetres, let ratio = kind.squareMetresPerPerson else {
                return nil
            }
            // A hair more than nothing, so that 96 m² at 1.6 are 60 whatever the floating point.
            let people = Int((area / ratio + 1e-9).rounded(.down))
            let capacity = min(people, facts.maxPublic ?? people)
            guard capacity > 0 else { return nil }
            return Line(
                kind: kind,
                squareMetresPerPerson: ratio,
                capacity: capacity,
                declared: facts.layouts.first { $0.kind == kind }
            )
        }
        let declared = facts.layouts.filter(\.kind.isSeated)
            .compactMap { facts.capacity(of: $0.kind) }
        let computed = layouts.filter(\.kind.isSeated).map(\.capacity)
        seats = declared.max() ?? computed.max() ?? 0
        leastWheelchairPlaces = WheelchairPlaces.least(forSeats: seats)
    }
}

extension LayoutKind {
    /// The floor that one person takes; `nil` where it has to be counted by hand.
    ///
    /// Our defaults between published figures of 0.6 to 2.3 for rows, 1.4 to 2.4 for tables in
    /// rows, 3.3 to 4.2 for a U, 1.9 to 5.9 for one table, and 0.7 to 1.8 for people who stand.
    public var squareMetresPerPerson: Double? {
        switch self {
        case .theatre: 1.6
        case .classroom: 2.4
        case .uShape: 3.5
        case .boardroom: 3.0
        case .cabaret, .islands: 2.8
        case .banquet: 1.8
        case .cocktail: 1.25
        case .exhibition: nil
        }
    }

    /// Whether people have seats in it.
    public var isSeated: Bool {
        switch self {
        case .cocktail, .exhibition: false
        case .theatre, .classroom, .uShape, .boardroom, .cabaret, .banquet, .islands: true
        }
    }
}
