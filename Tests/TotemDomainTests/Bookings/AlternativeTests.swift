import Testing
import TotemDomain
import TotemTestSupport

struct AlternativeTests {
    private static let desk = Actor.shell(user: "test")

    private static func taken(_ from: String, _ to: String) throws -> Conflict {
        Conflict(
            room: try .of("paddock/ecurie"),
            occupied: try .of(from, to),
            zone: try .of("Europe/Paris")
        )
    }

    /// The starts of the proposed times, on the clock of the building.
    private static func starts(
        _ demand: RoomDemand,
        in situation: RoomSituation,
        by actor: Actor = desk
    ) -> [String] {
        situation.nextTimes(for: demand, by: actor)
            .map { situation.building.facts.zone.local($0.window.start).description }
    }

    @Test func `the next times follow what is in the way, on the quarter`() throws {
        let situation = try RoomSituation.sample(
            occupations: [Self.taken("2027-01-12T13:00:00Z", "2027-01-12T14:40:00Z")]
        )
        let demand = try BookingRequest.sample(to: "2027-01-12T15:00").roomDemand
        #expect(
            Self.starts(demand, in: situation) == [
                "2027-01-12T15:45", "2027-01-12T16:45", "2027-01-12T17:45",
            ]
        )
    }

    @Test func `times stay within the opening hours of the days that follow`() throws {
        let situation = try RoomSituation.sample(
            occupations: [Self.taken("2027-01-15T13:00:00Z", "2027-01-15T16:00:00Z")]
        )
        let demand =
            try BookingRequest.sample(from: "2027-01-15T14:00", to: "2027-01-15T17:00").roomDemand
        #expect(
            Self.starts(demand, in: situation) == [
                "2027-01-18T08:30", "2027-01-18T11:30", "2027-01-18T14:30",
            ],
            "Friday has no three hours left, and the weekend is closed"
        )
    }

    @Test func `buffers of both sides are kept`() throws {
        let facts = try RoomFacts.sample(bufferBefore: 20, bufferAfter: 30)
        let situation = try RoomSituation.sample(
            facts: facts,
            occupations: [
                Self.taken("2027-01-12T13:00:00Z", "2027-01-12T14:00:00Z"),
                Self.taken("2027-01-12T16:00:00Z", "2027-01-12T17:00:00Z"),
            ]
        )
        let demand = try BookingRequest.sample(to: "2027-01-12T15:00").roomDemand
        // From 15:30 on 20 minutes are free before, and 30 after 16:30.
        #expect(Self.starts(demand, in: situation).first == "2027-01-12T15:30")
        let longer = try BookingRequest.sample(to: "2027-01-12T15:15").roomDemand
        #expect(Self.starts(longer, in: situation).first == "2027-01-13T08:30")
    }

    @Test func `every proposal is accepted by the rules`() throws {
        let situation = try RoomSituation.sample(
            maxPublic: 60,
            headcounts: [
                Headcount(
                    window: try .of("2027-01-12T15:00:00Z", "2027-01-12T17:00:00Z"),
                    heads: 30
                )
            ],
            occupations: [Self.taken("2027-01-12T13:00:00Z", "2027-01-12T14:00:00Z")]
        )
        let demand = try BookingRequest.sample(to: "2027-01-12T15:00", heads: 40).roomDemand
        let found = situation.nextTimes(for: demand, by: Self.desk)
        #expect(found.count == 3)
        #expect(Self.starts(demand, in: situation).first == "2027-01-12T15:00")
        #expect(!Self.starts(demand, in: situation).contains { $0.hasPrefix("2027-01-12T16") })
        for alternative in found {
            let decision = situation.decide(demand.moved(to: alternative.window), by: Self.desk)
            guard case .accepted = decision else {
                Issue.record("\(alternative) is refused")
                continue
            }
        }
    }

    @Test func `hours that are waived for the demand are waived for its times`() throws {
        let situation = try RoomSituation.sample(
            occupations: [Self.taken("2027-01-12T19:00:00Z", "2027-01-12T20:00:00Z")]
        )
        let demand =
            try BookingRequest.sample(
                from: "2027-01-12T20:00",
                to: "2027-01-12T21:00",
                waive: [.openingHours]
            )
            .roomDemand
        #expect(Self.starts(demand, in: situation).first == "2027-01-12T21:00")
        #expect(Self.starts(demand, in: situation, by: .anonymous).first == "2027-01-13T08:30")
    }

    @Test func `nothing is proposed in the past, nor beyond the days that are looked at`() throws {
        let situation = try RoomSituation.sample()
        let past = try BookingRequest.sample(from: "2026-12-20T10:00", to: "2026-12-20T12:00")
        #expect(Self.starts(past.roomDemand, in: situation).isEmpty)
        let running = try BookingRequest.sample(from: "2027-01-04T09:00", to: "2027-01-04T10:00")
        #expect(Self.starts(running.roomDemand, in: situation).first == "2027-01-04T10:00")
        let crowded = try BookingRequest.sample(heads: 59).roomDemand
        #expect(Self.starts(crowded, in: situation).isEmpty)
    }

    @Test func `other rooms of the building come before those of the town`() throws {
        let situation = try RoomSituation.sample()
        let window = try TimeWindow.of("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z")
        func free(_ building: String, _ code: String, _ capacity: Int) throws -> FreeRoom {
            let place = Building(
                id: ID(high: 3, low: 1),
                version: 1,
                facts: try .sample(code: building)
            )
            return FreeRoom(
                room: Room(
                    id: ID(high: 1, low: 1),
                    version: 1,
                    building: place.facts.code,
                    zone: place.facts.zone,
                    spaces: [],
                    facts: try .sample(code: code)
                ),
                building: place,
                window: window,
                layout: .theatre,
                capacity: capacity
            )
        }
        let found = [
            try free("annexe", "a", 10), try free("paddock", "b", 20),
            try free("paddock", "ecurie", 30), try free("annexe", "c", 40),
            try free("annexe", "d", 50),
        ]
        #expect(
            situation.otherRooms(found).map(\.room.description) == [
                "paddock/b", "annexe/a", "annexe/c",
            ]
        )
    }

    @Test func `other rooms must take as many people, and be as easy to reach`() throws {
        let window = try TimeWindow.of("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z")
        let situation = try RoomSituation.sample()
        let open = try BookingRequest.sample(layout: .theatre).roomDemand
        #expect(situation.elsewhere(open, at: window).seats == 58)
        let stated = try BookingRequest.sample(layout: .theatre, heads: 12).roomDemand
        #expect(situation.elsewhere(stated, at: window).seats == 12)
        #expect(situation.elsewhere(stated, at: window).stepFree)
        #expect(situation.elsewhere(stated, at: window).city == "Nancy")
    }
}
