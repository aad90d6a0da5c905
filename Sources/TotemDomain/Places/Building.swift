/// A totem building: a house of the network with bookable rooms.
public struct Building: Hashable, Sendable {
    /// The identity.
    public let id: ID<Building>
    /// Raised by each change; the building's ETag.
    public let version: Int
    /// What people call and declare of it.
    public let facts: BuildingFacts

    /// A building as stored.
    public init(id: ID<Building>, version: Int, facts: BuildingFacts) {
        self.id = id
        self.version = version
        self.facts = facts
    }
}

/// What is declared of a building.
public struct BuildingFacts: Hashable, Sendable {
    /// The short name in addresses, unique in the installation.
    public let code: Code
    /// The name for people.
    public let name: String
    /// The town.
    public let city: String
    /// The territory as ISO 3166-2, such as `FR-54`, or ISO 3166-1, such as `LU`.
    public let territory: String
    /// The zone whose clock hangs in the hall.
    public let zone: Zone
    /// The legal headcount of the whole building at one moment; `nil` when none is stated.
    public let maxPublic: Int?
    /// When the doors are open.
    public let openingHours: OpeningHours
    /// Street and number, and where it lies; `nil` when not stated.
    public let address: String?
    /// How to get there, for people who come for the first time; `nil` when not stated.
    public let directions: LocalisedText?

    /// The facts of a building.
    public init(
        code: Code,
        name: String,
        city: String,
        territory: String,
        zone: Zone,
        maxPublic: Int?,
        openingHours: OpeningHours,
        address: String? = nil,
        directions: LocalisedText? = nil
    ) {
        self.code = code
        self.name = name
        self.city = city
        self.territory = territory
        self.zone = zone
        self.maxPublic = maxPublic
        self.openingHours = openingHours
        self.address = address
        self.directions = directions
    }
}
