/// What somebody wants to be different of a room; every field is parsed already.
///
/// Its code stays, and so do its spaces: they carry the promise that nothing is booked twice.
public struct RoomChange: Hashable, Sendable {
    /// Another name.
    public let name: String?
    /// Another floor area.
    public let areaSquareMetres: Edit<Double?>
    /// Another legal headcount; `set(nil)` states none.
    public let maxPublic: Edit<Int?>
    /// All layouts it takes from now on.
    public let layouts: [Layout]?
    /// All equipment it has from now on.
    public let equipment: [String]?
    /// Whether it is reached without a step.
    public let stepFree: Bool?
    /// What that means here.
    public let stepFreeDetail: Edit<LocalisedText?>
    /// Another floor.
    public let floor: Edit<Int?>
    /// Another number of wheelchair places.
    public let wheelchairPlaces: Edit<Int?>
    /// Minutes before bookings made from now on.
    public let bufferBeforeMinutes: Int?
    /// Minutes after bookings made from now on.
    public let bufferAfterMinutes: Int?
    /// All rules for the change of layout, for bookings made from now on.
    public let turnarounds: [Turnaround]?
    /// All counts of equipment.
    public let stock: [String: Int]?
    /// All attributes.
    public let attributes: [String: AttributeValue]?

    /// A change.
    public init(
        name: String? = nil,
        areaSquareMetres: Edit<Double?> = .keep,
        maxPublic: Edit<Int?> = .keep,
        layouts: [Layout]? = nil,
        equipment: [String]? = nil,
        stepFree: Bool? = nil,
        stepFreeDetail: Edit<LocalisedText?> = .keep,
        floor: Edit<Int?> = .keep,
        wheelchairPlaces: Edit<Int?> = .keep,
        bufferBeforeMinutes: Int? = nil,
        bufferAfterMinutes: Int? = nil,
        turnarounds: [Turnaround]? = nil,
        stock: [String: Int]? = nil,
        attributes: [String: AttributeValue]? = nil
    ) {
        self.name = name
        self.areaSquareMetres = areaSquareMetres
        self.maxPublic = maxPublic
        self.layouts = layouts
        self.equipment = equipment
        self.stepFree = stepFree
        self.stepFreeDetail = stepFreeDetail
        self.floor = floor
        self.wheelchairPlaces = wheelchairPlaces
        self.bufferBeforeMinutes = bufferBeforeMinutes
        self.bufferAfterMinutes = bufferAfterMinutes
        self.turnarounds = turnarounds
        self.stock = stock
        self.attributes = attributes
    }

    /// Decides the change by every rule at once; pure.
    ///
    /// A layout that is taken away, or a smaller number of people, is refused with the bookings
    /// that rely on it. What was booked keeps the buffers it was booked with.
    ///
    /// - Parameters:
    ///   - room: The room under the lock of its spaces.
    ///   - bookings: Its bookings that stand.
    ///   - kinds: The attributes that are defined.
    ///   - place: Where the room stands in the request.
    /// - Returns: The room after the change, or everything that speaks against it.
    public func decide(
        on room: Room,
        _ bookings: [StandingBooking],
        knowing kinds: [AttributeKind] = [],
        at place: String = ""
    ) -> Result<Room, Refusals> {
        let facts = applied(to: room.facts).settled(knowing: kinds)
        var refusals: [Refusal] = []
        // What stands there already was taken when it was said.
        if facts.stock != room.facts.stock || facts.attributes != room.facts.attributes {
            refusals = facts.faults(knowing: kinds, at: place).map(Refusal.invalid)
        }
        let hits = bookings.filter { $0.relies(on: room.facts, beyond: facts) }
        if !hits.isEmpty { refusals.append(.changeHitsBookings(hits)) }
        guard refusals.isEmpty else { return .failure(Refusals(refusals)) }
        return .success(
            Room(
                id: room.id,
                version: room.version + (facts == room.facts ? 0 : 1),
                building: room.building,
                zone: room.zone,
                spaces: room.spaces,
                facts: facts
            )
        )
    }

    /// The facts after the change.
    func applied(to facts: RoomFacts) -> RoomFacts {
        let words = equipment ?? facts.equipment
        return RoomFacts(
            code: facts.code,
            name: name ?? facts.name,
            areaSquareMetres: areaSquareMetres.applied(to: facts.areaSquareMetres),
            maxPublic: maxPublic.applied(to: facts.maxPublic),
            layouts: layouts ?? facts.layouts,
            equipment: words,
            stepFree: stepFree ?? facts.stepFree,
            bufferBeforeMinutes: bufferBeforeMinutes ?? facts.bufferBeforeMinutes,
            bufferAfterMinutes: bufferAfterMinutes ?? facts.bufferAfterMinutes,
            spaces: facts.spaces,
            floor: floor.applied(to: facts.floor),
            wheelchairPlaces: wheelchairPlaces.applied(to: facts.wheelchairPlaces),
            stepFreeDetail: stepFreeDetail.applied(to: facts.stepFreeDetail),
            turnarounds: turnarounds ?? facts.turnarounds,
            // What is taken away is no longer counted.
            stock: stock ?? facts.stock.filter { words.contains($0.key) },
            attributes: attributes ?? facts.attributes
        )
    }
}

extension StandingBooking {
    /// Whether it needs of a room what the room has now and would not have then.
    fileprivate func relies(on now: RoomFacts, beyond then: RoomFacts) -> Bool {
        guard let seats = now.limit(of: layout) else { return false }
        guard let left = then.limit(of: layout) else { return true }
        return left < seats && heads > left
    }
}

extension RoomFacts {
    /// The people it takes, furnished so or in whatever way; `nil` when it is not furnished so.
    fileprivate func limit(of layout: LayoutKind?) -> Int? {
        if let layout { return capacity(of: layout) }
        return largestCapacity > 0 ? largestCapacity : .max
    }
}
