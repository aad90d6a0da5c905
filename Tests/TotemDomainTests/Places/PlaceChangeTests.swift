import Testing
import TotemDomain
import TotemTestSupport

struct PlaceChangeTests {
    private static func booking(
        _ number: UInt64,
        _ from: String = "2027-01-12T13:00:00Z",
        _ to: String = "2027-01-12T15:00:00Z",
        layout: LayoutKind? = .theatre,
        heads: Int = 40
    ) throws -> StandingBooking {
        StandingBooking(
            id: ID(high: 0, low: number),
            room: try .of("paddock/ecurie"),
            window: try .of(from, to),
            zone: try .of("Europe/Paris"),
            layout: layout,
            heads: heads,
            purpose: "Jury",
            session: nil
        )
    }

    private static func building(maxPublic: Int? = 120) throws -> Building {
        Building(id: ID(high: 1, low: 1), version: 3, facts: try .sample(maxPublic: maxPublic))
    }

    private static func room(maxPublic: Int? = nil) throws -> Room {
        let room = try RoomSituation.sample().room
        let change = RoomChange(maxPublic: .set(maxPublic))
        return try change.decide(on: room, []).get()
    }

    private static func hits<Place>(_ decided: Result<Place, Refusals>) -> [UInt64] {
        guard case .failure(let told) = decided else { return [] }
        guard case .changeHitsBookings(let bookings)? = told.refusals.first else { return [0] }
        return bookings.map(\.id.low)
    }

    @Test func `what is not named stays, what is emptied becomes nothing`() throws {
        let building = try Self.building()
        #expect(try BuildingChange().decide(on: building, []).get() == building)
        let change = BuildingChange(
            name: "Les Écuries",
            maxPublic: .set(nil),
            openingHours: .unrestricted,
            address: .set("9 rue X, 54000 Nancy"),
            directions: .set(LocalisedText("Tram 1", in: "fr"))
        )
        let changed = try change.decide(on: building, []).get()
        #expect(changed.version == 4)
        #expect(changed.facts.name == "Les Écuries" && changed.facts.maxPublic == nil)
        #expect(changed.facts.city == "Nancy" && changed.facts.zone == building.facts.zone)
        #expect(changed.facts.address == "9 rue X, 54000 Nancy")
        let emptied = BuildingChange(address: .set(nil), directions: .set(nil))
        let bare = try emptied.decide(on: changed, []).get()
        #expect(bare.facts.address == nil && bare.facts.directions == nil)
        #expect(bare.facts.name == "Les Écuries")
    }

    @Test(
        arguments: [
            (Int?.some(100), []), (99, [1, 2]), (60, [1, 2]), (59, [1, 2, 4]), (121, []), (nil, []),
        ] as [(Int?, [UInt64])]
    )
    func `a headcount below what stands together at a moment is refused with it`(
        limit: Int?,
        hits: [UInt64]
    ) throws {
        let bookings = [
            try Self.booking(1, "2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z", heads: 40),
            try Self.booking(2, "2027-01-12T14:00:00Z", "2027-01-12T16:00:00Z", heads: 60),
            try Self.booking(3, "2027-01-12T16:00:00Z", "2027-01-12T17:00:00Z", heads: 30),
            try Self.booking(4, "2027-01-12T18:00:00Z", "2027-01-12T19:00:00Z", heads: 60),
            try Self.booking(5, "2027-01-12T14:00:00Z", "2027-01-12T19:00:00Z", heads: 0),
        ]
        let change = BuildingChange(maxPublic: .set(limit))
        #expect(Self.hits(try change.decide(on: Self.building(), bookings)) == hits)
    }

    @Test func `those who begin at one moment are counted together`() throws {
        let bookings = try (1...3).map { try Self.booking($0, heads: 40) }
        let change = BuildingChange(maxPublic: .set(119))
        #expect(Self.hits(try change.decide(on: Self.building(), bookings)) == [1, 2, 3])
    }

    @Test func `a limit that was passed before is no reason against a greater one`() throws {
        let bookings = [try Self.booking(1, heads: 200)]
        let change = BuildingChange(maxPublic: .set(150))
        #expect(Self.hits(try change.decide(on: Self.building(), bookings)) == [])
        let first = try change.decide(on: Self.building(maxPublic: nil), bookings)
        #expect(Self.hits(first) == [1])
    }

    /// The sample room seats 58 in rows and 40 at tables.
    @Test(
        arguments: [
            (
                [Layout(kind: .theatre, capacity: 45), Layout(kind: .classroom, capacity: 40)], nil,
                [3]
            ),
            (
                [Layout(kind: .theatre, capacity: 44), Layout(kind: .classroom, capacity: 40)], nil,
                [1, 3]
            ),
            ([Layout(kind: .theatre, capacity: 58)], nil, [2, 4]),
            ([Layout(kind: .cocktail, capacity: 90)], nil, [1, 2, 4]),
            (
                [Layout(kind: .theatre, capacity: 70), Layout(kind: .classroom, capacity: 40)], 50,
                [3]
            ),
            (
                [Layout(kind: .theatre, capacity: 70), Layout(kind: .classroom, capacity: 40)], 30,
                [1, 3]
            ),
        ] as [([Layout], Int?, [UInt64])]
    )
    func `a layout or a number that bookings rely on is not taken away`(
        layouts: [Layout],
        maxPublic: Int?,
        hits: [UInt64]
    ) throws {
        let bookings = [
            try Self.booking(1, layout: .theatre, heads: 45),
            try Self.booking(2, layout: .classroom, heads: 0),
            try Self.booking(3, layout: nil, heads: 55),
            try Self.booking(4, layout: .classroom, heads: 10),
            try Self.booking(5, layout: .banquet, heads: 10),
        ]
        let change = RoomChange(maxPublic: .set(maxPublic), layouts: layouts)
        #expect(Self.hits(try change.decide(on: Self.room(), bookings)) == hits)
    }

    @Test func `a headcount of the room bounds every layout, and raising it frees all`() throws {
        let room = try Self.room(maxPublic: 30)
        #expect(room.facts.capacity(of: .theatre) == 30)
        #expect(room.facts.largestCapacity == 30)
        let situation = try RoomSituation.sample(facts: room.facts)
        let request = try BookingRequest.sample(layout: .theatre, heads: 31)
        guard case .refused(let told) = situation.decide(request.roomDemand, by: .anonymous) else {
            Issue.record("more than the legal headcount were let in")
            return
        }
        #expect(told.map(\.code) == ["room-too-small"])
        let unstated = try RoomChange(maxPublic: .set(nil)).decide(on: room, []).get()
        #expect(unstated.facts.capacity(of: .theatre) == 58)
    }

    /// Two wheelchair places up to fifty seats, then one more for each fifty begun.
    @Test(arguments: [
        (0, 0), (1, 2), (12, 2), (50, 2), (51, 3), (100, 3), (101, 4), (162, 5), (250, 6),
    ])
    func `wheelchair places are proposed by the seats`(seats: Int, places: Int) {
        #expect(WheelchairPlaces.least(forSeats: seats) == places)
    }
}
