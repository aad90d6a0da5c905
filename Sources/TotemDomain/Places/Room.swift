/// An indivisible piece of a building; the unit that can be occupied once.
public enum Space {}

/// A bookable set of spaces of one building.
public struct Room: Hashable, Sendable {
    /// The identity.
    public let id: ID<Room>
    /// Raised by each change; the room's ETag.
    public let version: Int
    /// The building it stands in.
    public let building: Code
    /// The clock of that building.
    public let zone: Zone
    /// The spaces it consists of, sorted by id.
    public let spaces: [ID<Space>]
    /// What is declared of it.
    public let facts: RoomFacts

    /// A room as stored.
    public init(
        id: ID<Room>,
        version: Int,
        building: Code,
        zone: Zone,
        spaces: [ID<Space>],
        facts: RoomFacts
    ) {
        self.id = id
        self.version = version
        self.building = building
        self.zone = zone
        self.spaces = spaces
        self.facts = facts
    }

    /// `paddock/ecurie`.
    public var path: RoomPath { RoomPath(building: building, room: facts.code) }
}

/// What is declared of a room.
public struct RoomFacts: Hashable, Sendable {
    /// The short name, unique in the building.
    public let code: Code
    /// The name for people.
    public let name: String
    /// The floor area in square metres; `nil` when not stated.
    public let areaSquareMetres: Double?
    /// The legal headcount of the room; `nil` when none is stated.
    public let maxPublic: Int?
    /// The layouts it can take, in the order of `LayoutKind`, with the seats of each.
    public let layouts: [Layout]
    /// Words of equipment, such as `projector`, sorted.
    public let equipment: [String]
    /// Whether it is reached without a step.
    public let stepFree: Bool
    /// Minutes kept free before each booking.
    public let bufferBeforeMinutes: Int
    /// Minutes kept free after each booking.
    public let bufferAfterMinutes: Int
    /// The codes of its spaces; a room alone in its space has its own code here.
    public let spaces: [Code]
    /// The floor, 0 at street level; `nil` when not stated.
    public let floor: Int?
    /// The places for people in wheelchairs; `nil` when not stated.
    public let wheelchairPlaces: Int?
    /// What step-free, or the lack of it, means here: the lift, the ramp; `nil` when not stated.
    public let stepFreeDetail: LocalisedText?
    /// What a change of layout between two bookings takes; none keep the buffers around each.
    public let turnarounds: [Turnaround]
    /// How many there are of some equipment, by its words; what is not counted is there once.
    public let stock: [String: Int]
    /// What it has of the attributes that the network defines, by their words.
    public private(set) var attributes: [String: AttributeValue]

    /// The facts of a room; layouts, equipment and spaces are put in order.
    public init(
        code: Code,
        name: String,
        areaSquareMetres: Double?,
        maxPublic: Int?,
        layouts: [Layout],
        equipment: [String],
        stepFree: Bool,
        bufferBeforeMinutes: Int,
        bufferAfterMinutes: Int,
        spaces: [Code],
        floor: Int? = nil,
        wheelchairPlaces: Int? = nil,
        stepFreeDetail: LocalisedText? = nil,
        turnarounds: [Turnaround] = [],
        stock: [String: Int] = [:],
        attributes: [String: AttributeValue] = [:]
    ) {
        self.code = code
        self.name = name
        self.areaSquareMetres = areaSquareMetres
        self.maxPublic = maxPublic
        self.layouts = layouts.sorted { $0.kind < $1.kind }
        self.equipment = equipment.sorted()
        self.stepFree = stepFree
        self.bufferBeforeMinutes = bufferBeforeMinutes
        self.bufferAfterMinutes = bufferAfterMinutes
        self.spaces = spaces.isEmpty ? [code] : spaces.sorted()
        self.floor = floor
        self.wheelchairPlaces = wheelchairPlaces
        self.stepFreeDetail = stepFreeDetail
        self.turnarounds = turnarounds.sorted(by: Turnaround.precedes)
        self.stock = stock
        self.attributes = attributes
    }

    /// The same room, with numbers where attributes are numbers and a text says one: a form and
    /// a shell have texts alone.
    public func settled(knowing kinds: [AttributeKind]) -> RoomFacts {
        var facts = self
        for kind in kinds where kind.facts.form == .number {
            guard case .text(let text) = attributes[kind.facts.word],
                text.utf8.allSatisfy({ "0123456789.-".utf8.contains($0) }),
                let number = Double(text)
            else { continue }
            facts.attributes[kind.facts.word] = .number(number)
        }
        return facts
    }

    /// The seats of a layout, never more than the room's legal headcount; `nil` if not offered.
    public func capacity(of kind: LayoutKind) -> Int? {
        guard let layout = layouts.first(where: { $0.kind == kind }) else { return nil }
        return min(layout.capacity, maxPublic ?? layout.capacity)
    }

    /// The largest number of people the room takes in any layout.
    public var largestCapacity: Int {
        layouts.compactMap { capacity(of: $0.kind) }.max() ?? maxPublic ?? 0
    }
}

/// A way of furnishing a room and the seats it gives.
///
/// The declared number wins over any ratio.
public struct Layout: Hashable, Sendable {
    /// The way of furnishing.
    public let kind: LayoutKind
    /// The seats, at least one.
    public let capacity: Int
    /// Where the number comes from.
    public let origin: Origin

    /// A layout.
    public init(kind: LayoutKind, capacity: Int, origin: Origin = .declared) {
        self.kind = kind
        self.capacity = capacity
        self.origin = origin
    }

    /// Where a number of seats comes from.
    public enum Origin: String, CaseIterable, Hashable, Sendable {
        /// Somebody counted, or the safety commission said so.
        case declared
        /// It was computed from the floor area, and nobody has looked yet.
        case computed
    }
}

/// The field's ways of furnishing a room.
public enum LayoutKind: String, CaseIterable, Hashable, Comparable, Sendable {
    case theatre
    case classroom
    case uShape = "u_shape"
    case boardroom
    case cabaret
    case banquet
    case cocktail
    case islands
    case exhibition

    /// In the order of declaration.
    public static func < (left: Self, right: Self) -> Bool {
        left.order < right.order
    }

    private var order: Int {
        Self.allCases.firstIndex(of: self) ?? Self.allCases.count
    }
}
