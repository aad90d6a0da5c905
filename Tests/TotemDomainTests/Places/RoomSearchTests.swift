import Testing
import TotemDomain
import TotemTestSupport

extension RoomSearch {
    /// A search for Tuesday, 12 January 2027, 14:00 to 16:00.
    static func sample(
        from: String = "2027-01-12T14:00",
        to: String = "2027-01-12T16:00",
        seats: Int? = nil,
        layout: LayoutKind? = nil
    ) throws -> RoomSearch {
        RoomSearch(
            from: try .of(from),
            to: try .of(to),
            seats: seats,
            layout: layout,
            equipment: [],
            city: nil,
            building: nil,
            stepFree: false
        )
    }
}

struct RoomSearchTests {
    private static func building(
        _ code: String,
        zone: String = "Europe/Paris",
        hours: [String] = []
    ) throws -> Building {
        guard let opening = OpeningHours(lines: hours) else { throw MistypedHours() }
        return Building(
            id: ID(high: 1, low: UInt64(code.utf8.count)),
            version: 1,
            facts: BuildingFacts(
                code: try .of(code),
                name: code,
                city: "Nancy",
                territory: "FR-54",
                zone: try .of(zone),
                maxPublic: nil,
                openingHours: opening
            )
        )
    }

    private struct MistypedHours: Error {}

    private static func situation(
        _ code: String,
        _ layouts: [Layout],
        headcounts: [Headcount] = []
    ) throws -> RoomSituation {
        try .sample(facts: .sample(code: code, layouts: layouts), headcounts: headcounts)
    }

    @Test func `each building reads the time on its own clock`() throws {
        let places = [
            try Self.building("paris"), try Self.building("london", zone: "Europe/London"),
        ]
        let open = try RoomSearch.sample().open(places, now: TestClock.start).get()
        #expect(open.map(\.building) == places)
        #expect(
            open.map(\.window) == [
                try .of("2027-01-12T13:00:00Z", "2027-01-12T15:00:00Z"),
                try .of("2027-01-12T14:00:00Z", "2027-01-12T16:00:00Z"),
            ]
        )
    }

    @Test func `a building that is closed at that time is left out`() throws {
        let places = [
            try Self.building("open", hours: ["tue 14:00-16:00"]),
            try Self.building("early", hours: ["tue 08:00-15:59"]),
            try Self.building("monday", hours: ["mon 08:00-20:00"]),
        ]
        let open = try RoomSearch.sample().open(places, now: TestClock.start).get()
        #expect(open.map(\.building.facts.code.description) == ["open"])
    }

    @Test(arguments: [
        ("2027-01-02T10:00", "2027-01-02T12:00", ["in-the-past"]),
        ("2027-01-12T16:00", "2027-01-12T14:00", ["invalid-input"]),
        ("2027-03-28T02:30", "2027-03-28T04:00", ["ambiguous-local-time"]),
        ("2027-03-28T02:30", "2027-10-31T02:30", ["ambiguous-local-time", "ambiguous-local-time"]),
        ("2027-01-12T14:00", "2027-02-12T14:01", ["invalid-input"]),
        ("2027-01-12T14:00", "2027-02-12T14:00", []),
    ])
    func `times that cannot be are refused`(from: String, to: String, codes: [String]) throws {
        let search = try RoomSearch.sample(from: from, to: to)
        switch search.open([try Self.building("paris")], now: TestClock.start) {
        case .success: #expect(codes.isEmpty)
        case .failure(let told): #expect(told.refusals.map(\.code) == codes)
        }
    }

    @Test func `the smallest that fits comes first, with its layout and its seats`() throws {
        let rooms = [
            try Self.situation("large", [.init(kind: .theatre, capacity: 90)]),
            try Self.situation("small", [.init(kind: .theatre, capacity: 20)]),
            try Self.situation(
                "mid",
                [.init(kind: .theatre, capacity: 58), .init(kind: .classroom, capacity: 40)]
            ),
            try Self.situation("banquet", [.init(kind: .banquet, capacity: 60)]),
        ]
        func found(_ seats: Int?, _ layout: LayoutKind?) throws -> [String] {
            try RoomSearch.sample(seats: seats, layout: layout).fitting(rooms)
                .map { free in
                    "\(free.room.facts.code) \(free.layout?.rawValue ?? "-") \(free.capacity)"
                }
        }
        #expect(try found(40, .theatre) == ["mid theatre 58", "large theatre 90"])
        #expect(try found(40, .classroom) == ["mid classroom 40"])
        #expect(try found(41, .classroom) == [])
        #expect(
            try found(21, nil) == ["mid theatre 58", "banquet banquet 60", "large theatre 90"]
        )
        #expect(try found(nil, nil).count == 4)
    }

    @Test func `a room is left out where the building could not take the people`() throws {
        let during = try TimeWindow.of("2027-01-12T14:00:00Z", "2027-01-12T18:00:00Z")
        let layouts = [Layout(kind: .theatre, capacity: 58)]
        func found(planned: Int) throws -> Int {
            let counts = [Headcount(window: during, heads: planned)]
            let situation = try Self.situation("ecurie", layouts, headcounts: counts)
            return try RoomSearch.sample(seats: 40).fitting([situation]).count
        }
        #expect(try found(planned: 80) == 1)
        #expect(try found(planned: 81) == 0)
    }

    @Test func `a room that names no seats fits where none are asked for`() throws {
        let bare = [try Self.situation("bare", [])]
        #expect(try RoomSearch.sample().fitting(bare).map(\.capacity) == [0])
        #expect(try RoomSearch.sample(seats: 1).fitting(bare).isEmpty)
    }

    @Test func `what the database knows is told with what was wrong before`() throws {
        let missing = Refusal.invalid(FieldFault("/from", .missing))
        let draft = RoomSearchDraft(
            equipment: ["projector", "pool"],
            building: try .of("nowhere"),
            refusals: [missing]
        )
        let words = ["projector", "sound"]
        #expect(
            draft.refusals(knowing: words, hasBuilding: false) == [
                missing, .invalid(FieldFault("/equipment/1", .notOneOf(words))),
                .invalid(FieldFault("/building", .unknownThing(.building, "nowhere"))),
            ]
        )
        let good = RoomSearchDraft(try .sample())
        #expect(good.refusals(knowing: [], hasBuilding: true).isEmpty)
    }
}
