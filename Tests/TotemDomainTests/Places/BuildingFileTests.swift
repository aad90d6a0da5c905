import Testing
import TotemDomain
import TotemTestSupport

/// What a file makes of a building, by the rules alone.
struct BuildingFileTests {
    private static let space: ID<Space> = ID(high: 1, low: 1)

    private static func estate(
        spaces: [String: ID<Space>] = ["ecurie": space],
        bookings: [StandingBooking] = [],
        isRemembered: Bool = false
    ) throws -> Estate {
        let building = Building(id: ID(high: 2, low: 1), version: 4, facts: try .sample())
        let room = Room(
            id: ID(high: 3, low: 1),
            version: 7,
            building: building.facts.code,
            zone: building.facts.zone,
            spaces: [space],
            facts: try .sample()
        )
        return Estate(
            declared: DeclaredBuilding(building: building, rooms: [room]),
            spaces: Dictionary(
                uniqueKeysWithValues: try spaces.map { (try Code.of($0.key), $0.value) }
            ),
            bookings: bookings,
            remembered: isRemembered ? [room.id] : []
        )
    }

    private static func booking(
        _ number: UInt64 = 1,
        heads: Int = 50,
        layout: LayoutKind? = .theatre
    ) throws -> StandingBooking {
        StandingBooking(
            id: ID(high: 4, low: number),
            room: try .of("paddock/ecurie"),
            window: try #require(
                TimeWindow(from: TestClock.start, to: TestClock.start.adding(minutes: 60))
            ),
            zone: try .of("Europe/Paris"),
            layout: layout,
            heads: heads,
            purpose: "Jury",
            session: nil
        )
    }

    private static func decide(
        _ file: BuildingFile,
        on estate: Estate?
    ) -> Result<AppliedBuilding, Refusals> {
        var made: UInt64 = 100
        func number() -> UInt64 {
            made += 1
            return made
        }
        return file.decide(
            on: estate,
            makeBuilding: { ID(high: 9, low: number()) },
            makeRoom: { ID(high: 9, low: number()) },
            makeSpace: { ID(high: 9, low: number()) }
        )
    }

    private static func refusals(
        _ file: BuildingFile,
        on estate: Estate?
    ) -> [Refusal] {
        guard case .failure(let told) = decide(file, on: estate) else { return [] }
        return told.refusals
    }

    @Test func `what there is changes nothing`() throws {
        let estate = try Self.estate(bookings: [Self.booking()], isRemembered: true)
        let file = BuildingFile(building: try .sample(), spaces: [], rooms: [try .sample()])
        let applied = try Self.decide(file, on: estate).get()
        #expect(applied.isUnchanged)
        #expect(applied.spaces == [])
        #expect(applied.after.version == 4)
    }

    @Test func `a new building gets its rooms with their spaces, one over two of them`() throws {
        let file = BuildingFile(
            building: try .sample(code: "mill"),
            spaces: [try .of("cellar")],
            rooms: [
                try .sample(code: "all", spaces: ["cellar", "left", "right"]),
                try .sample(code: "left"), try .sample(code: "right"),
            ]
        )
        let applied = try Self.decide(file, on: nil).get()
        #expect(applied.before == nil && applied.after.version == 1)
        #expect(applied.spaces.map(\.code.description) == ["cellar", "left", "right"])
        let rooms = applied.rooms.compactMap(\.after)
        #expect(rooms.map(\.spaces.count) == [3, 1, 1])
        #expect(rooms[0].spaces == rooms[0].spaces.sorted())
        #expect(Set(rooms[1].spaces + rooms[2].spaces).isSubset(of: rooms[0].spaces))
        let declared = DeclaredBuilding(building: applied.after, rooms: rooms)
        #expect(declared.nameless.map(\.description) == ["cellar"])
        #expect(declared.rooms.map(\.facts.code.description) == ["all", "left", "right"])
    }

    @Test func `a mistyped space makes no second wall, and is told with its line`() throws {
        let file = BuildingFile(
            building: try .sample(),
            spaces: [],
            rooms: [try .sample(), try .sample(code: "hall", spaces: ["ecurei", "ecurie"])],
            lines: ["": 1, "/rooms": 9, "/rooms/1": 20, "/rooms/1/spaces": 24]
        )
        let told = Self.refusals(file, on: try Self.estate())
        let fault = FieldFault("/lines/24/rooms/1/spaces/0", .notOneOf(["ecurie"]))
        #expect(told == [.invalid(fault)])
    }

    @Test func `zone and spaces stay`() throws {
        let facts = try BuildingFacts.sample()
        let moved = BuildingFacts(
            code: facts.code,
            name: facts.name,
            city: facts.city,
            territory: facts.territory,
            zone: try .of("Europe/Berlin"),
            maxPublic: facts.maxPublic,
            openingHours: facts.openingHours
        )
        let spaces: [String: ID<Space>] = ["ecurie": Self.space, "other": ID(high: 1, low: 2)]
        let file = BuildingFile(
            building: moved,
            spaces: [],
            rooms: [try .sample(spaces: ["ecurie", "other"])]
        )
        #expect(
            Self.refusals(file, on: try Self.estate(spaces: spaces)) == [
                .invalid(FieldFault("/zone", .notOneOf(["Europe/Paris"]))),
                .invalid(FieldFault("/rooms/0/spaces", .notOneOf(["ecurie"]))),
            ]
        )
    }

    @Test func `every booking that relies on what would go is told once`() throws {
        let bookings = [try Self.booking(1, heads: 50), try Self.booking(2, heads: 20)]
        let estate = try Self.estate(bookings: bookings)
        let smaller = BuildingFile(
            building: try .sample(maxPublic: 60),
            spaces: [],
            rooms: [try .sample(layouts: [Layout(kind: .theatre, capacity: 40)])]
        )
        guard case .changeHitsBookings(let hits)? = Self.refusals(smaller, on: estate).first else {
            Issue.record("nothing was told")
            return
        }
        // Both are too many for the house at once, and the first for the room, too.
        #expect(Set(hits.map(\.id)) == Set(bookings.map(\.id)))
        #expect(hits.count == 2)
        let gone = BuildingFile(building: try .sample(), spaces: [], rooms: [])
        #expect(Self.refusals(gone, on: estate) == [.changeHitsBookings(bookings)])
    }

    @Test func `a room goes only when nothing remembers it`() throws {
        let gone = BuildingFile(building: try .sample(), spaces: [], rooms: [])
        let told = Self.refusals(gone, on: try Self.estate(isRemembered: true))
        #expect(told == [.invalid(FieldFault("/rooms", .mustStay("ecurie")))])
        let applied = try Self.decide(gone, on: try Self.estate()).get()
        #expect(applied.rooms.map(\.after) == [nil])
        #expect(applied.before == applied.after)
        #expect(!applied.isUnchanged)
    }

    @Test func `which language stands in for others is not the file's to say`() throws {
        let text = try #require(LocalisedText(["en": "a", "fr": "b"], fallback: "en"))
        let same = try #require(LocalisedText(["en": "a", "fr": "b"], fallback: "fr"))
        func facts(_ text: LocalisedText) throws -> BuildingFacts {
            let facts = try BuildingFacts.sample()
            return BuildingFacts(
                code: facts.code,
                name: facts.name,
                city: facts.city,
                territory: facts.territory,
                zone: facts.zone,
                maxPublic: facts.maxPublic,
                openingHours: facts.openingHours,
                directions: text,
                photos: [Photo(url: "https://example.org/a.jpg", alt: text)]
            )
        }
        let building = Building(id: ID(high: 2, low: 1), version: 1, facts: try facts(text))
        let estate = Estate(
            declared: DeclaredBuilding(building: building, rooms: []),
            spaces: [:],
            bookings: [],
            remembered: []
        )
        let file = BuildingFile(building: try facts(same), spaces: [], rooms: [])
        #expect(try Self.decide(file, on: estate).get().isUnchanged)
    }
}
