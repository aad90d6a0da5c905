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
    /// What is asked of everybody inside; `nil` when not stated.
    public let houseRules: LocalisedText?
    /// How one gets in and around: the bell, the lift, who opens; `nil` when not stated.
    public let accessNotes: LocalisedText?
    /// Whom visitors call; `nil` when not stated.
    public let contact: Contact?
    /// Photos in the order in which they are shown.
    public let photos: [Photo]
    /// Which public holidays close it.
    public let holidays: HolidayKeeping
    /// Whether Good Friday is a holiday in its commune, where that is left to communes; `nil` when
    /// nobody knows.
    public let goodFriday: Bool?

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
        directions: LocalisedText? = nil,
        houseRules: LocalisedText? = nil,
        accessNotes: LocalisedText? = nil,
        contact: Contact? = nil,
        photos: [Photo] = [],
        holidays: HolidayKeeping = .ofTerritory,
        goodFriday: Bool? = true
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
        self.houseRules = houseRules
        self.accessNotes = accessNotes
        self.contact = contact
        self.photos = photos
        self.holidays = holidays
        self.goodFriday = goodFriday
    }
}

/// A photo that is published somewhere, and what it shows in words.
public struct Photo: Hashable, Sendable {
    /// Where it is, by https.
    public let url: String
    /// What it shows, for those who do not see it.
    public let alt: LocalisedText

    /// A photo.
    public init(url: String, alt: LocalisedText) {
        self.url = url
        self.alt = alt
    }
}
