/// What somebody wants to be different of a building; every field is parsed already.
///
/// Code and zone stay: addresses are written down elsewhere, and what was promised on one clock
/// must not move to another.
public struct BuildingChange: Hashable, Sendable {
    /// Another name.
    public let name: String?
    /// Another town.
    public let city: String?
    /// Another territory.
    public let territory: String?
    /// Another legal headcount; `set(nil)` states none.
    public let maxPublic: Edit<Int?>
    /// Other opening hours; what is booked stays, new bookings keep to them.
    public let openingHours: OpeningHours?
    /// Another address.
    public let address: Edit<String?>
    /// Another way to get there.
    public let directions: Edit<LocalisedText?>
    /// Other rules of the house.
    public let houseRules: Edit<LocalisedText?>
    /// Another way in.
    public let accessNotes: Edit<LocalisedText?>
    /// Somebody else to call.
    public let contact: Edit<Contact?>
    /// All photos from now on.
    public let photos: [Photo]?
    /// Other holidays that close it; what is booked stays.
    public let holidays: HolidayKeeping?
    /// Something else about Good Friday; `set(nil)` says that nobody knows.
    public let goodFriday: Edit<Bool?>

    /// A change.
    public init(
        name: String? = nil,
        city: String? = nil,
        territory: String? = nil,
        maxPublic: Edit<Int?> = .keep,
        openingHours: OpeningHours? = nil,
        address: Edit<String?> = .keep,
        directions: Edit<LocalisedText?> = .keep,
        houseRules: Edit<LocalisedText?> = .keep,
        accessNotes: Edit<LocalisedText?> = .keep,
        contact: Edit<Contact?> = .keep,
        photos: [Photo]? = nil,
        holidays: HolidayKeeping? = nil,
        goodFriday: Edit<Bool?> = .keep
    ) {
        self.name = name
        self.city = city
        self.territory = territory
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

    /// Whether it can stand against bookings, so that they must be looked at.
    public var concernsBookings: Bool { maxPublic != .keep }

    /// Decides the change by every rule at once; pure.
    ///
    /// A smaller headcount than standing bookings rely on is refused with all of them: nobody's
    /// place is taken away by a number.
    ///
    /// - Parameters:
    ///   - building: The building under its lock.
    ///   - bookings: Its bookings that stand; only asked when the change concerns them.
    /// - Returns: The building after the change, or everything that speaks against it.
    public func decide(
        on building: Building,
        _ bookings: [StandingBooking]
    ) -> Result<Building, Refusals> {
        let facts = applied(to: building.facts)
        if let limit = facts.maxPublic, limit < building.facts.maxPublic ?? .max {
            let hits = StandingBooking.crowds(in: bookings, over: limit)
            guard hits.isEmpty else { return .failure(Refusals([.changeHitsBookings(hits)])) }
        }
        let version = building.version + (facts == building.facts ? 0 : 1)
        return .success(Building(id: building.id, version: version, facts: facts))
    }

    private func applied(to facts: BuildingFacts) -> BuildingFacts {
        BuildingFacts(
            code: facts.code,
            name: name ?? facts.name,
            city: city ?? facts.city,
            territory: territory ?? facts.territory,
            zone: facts.zone,
            maxPublic: maxPublic.applied(to: facts.maxPublic),
            openingHours: openingHours ?? facts.openingHours,
            address: address.applied(to: facts.address),
            directions: directions.applied(to: facts.directions),
            houseRules: houseRules.applied(to: facts.houseRules),
            accessNotes: accessNotes.applied(to: facts.accessNotes),
            contact: contact.applied(to: facts.contact),
            photos: photos ?? facts.photos,
            holidays: holidays ?? facts.holidays,
            goodFriday: goodFriday.applied(to: facts.goodFriday)
        )
    }
}
