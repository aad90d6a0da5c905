import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Buildings as files, against the database.
struct BuildingFileOperationTests {
    private func declared(_ system: TestSystem) async throws -> DeclaredBuilding {
        try await system.answer(ExportBuilding(code: .of("paddock")))
    }

    private func file(_ declared: DeclaredBuilding) -> BuildingFile {
        BuildingFile(
            building: declared.building.facts,
            spaces: declared.nameless,
            rooms: declared.rooms.map(\.facts)
        )
    }

    private func told(_ file: BuildingFile, _ system: TestSystem) async -> [Refusal] {
        await refusals { () async throws(Failure) in
            try await system.answer(ApplyBuilding(file: file))
        }
    }

    private func kinds(_ system: TestSystem) async throws -> [String] {
        _ = try await system.answer(NumberChanges(), as: TestSystem.worker)
        return try await system.answer(ListChanges(after: 0, limit: 200)).map(\.kind)
    }

    @Test func `what goes out changes nothing when it comes back`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let before = try await declared(system)
            let known = try await kinds(system)
            let applied = try await system.answer(ApplyBuilding(file: file(before)))
            #expect(applied.isUnchanged)
            #expect(try await declared(system) == before)
            #expect(try await kinds(system) == known)
        }
    }

    /// Whatever a file says of a house is so afterwards; said again it changes nothing.
    @Test(arguments: 0..<8)
    func `random edits converge`(seed: UInt64) async throws {
        try await TestSystem.lease { system in
            for (word, form) in [("view", AttributeFacts.Form.text), ("ceiling", .number)] {
                let facts = AttributeFacts(
                    word: word,
                    name: LocalisedText(word, in: "en"),
                    form: form
                )
                _ = try await system.answer(DefineAttribute(facts: facts))
            }
            var random = SeededGenerator(seed: seed)
            var current: DeclaredBuilding?
            for step in 0..<10 {
                let file = try BuildingFile.random(.of("paddock"), from: current, using: &random)
                let applied = try await system.answer(ApplyBuilding(file: file))
                let after = try await declared(system)
                let place = "seed \(seed), step \(step)"
                #expect(after.building.facts == file.building, "\(place)")
                let said = file.rooms.sorted { $0.code < $1.code }
                #expect(after.rooms.map(\.facts) == said, "\(place)")
                // What was answered is what there is.
                #expect(applied.after == after.building, "\(place)")
                for room in applied.rooms.compactMap(\.after) {
                    #expect(after.rooms.contains(room), "\(place)")
                }
                let again = try await system.answer(ApplyBuilding(file: file))
                #expect(again.isUnchanged, "\(place)")
                #expect(try await declared(system) == after, "\(place)")
                current = after
            }
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func `nothing happens when one thing is refused, and the bookings are told`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let request = try BookingRequest.sample(layout: .theatre, heads: 50)
            let booking = try await system.answer(CreateBooking(request: request))
            let before = try await declared(system)
            let smaller = BuildingFile(
                building: try .sample(maxPublic: nil),
                spaces: [],
                rooms: [
                    try .sample(layouts: [Layout(kind: .theatre, capacity: 40)]),
                    try .sample(code: "loft"),
                ]
            )
            guard case .changeHitsBookings(let hits)? = await told(smaller, system).first else {
                Issue.record("it was not refused")
                return
            }
            #expect(hits.map(\.id) == [booking.id])
            #expect(try await declared(system) == before)
            let bare = BuildingFile(building: try .sample(), spaces: [], rooms: [])
            #expect(await told(bare, system).first?.code == "change-hits-bookings")
            _ = try await system.answer(CancelBooking(id: booking.id))
            // It was booked: what was written of it would be lost with it.
            let must = Refusal.invalid(FieldFault("/rooms", .mustStay("ecurie")))
            #expect(await told(bare, system) == [must])
            #expect(try await declared(system) == before)
        }
    }

    @Test func `a room that is new is closed with its house, and one that goes is gone`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let closure = ClosureRequest(
                place: .building(try .of("paddock")),
                from: try .of("2027-02-01T08:00"),
                to: try .of("2027-02-02T08:00"),
                reason: "Floor"
            )
            _ = try await system.answer(CreateClosure(request: closure))
            let rooms = [
                try RoomFacts.sample(), try .sample(code: "loft"),
                try .sample(code: "all", spaces: ["ecurie", "loft"]),
            ]
            let file = BuildingFile(building: try .sample(), spaces: [], rooms: rooms)
            let applied = try await system.answer(ApplyBuilding(file: file))
            #expect(applied.rooms.compactMap(\.after).count == 2)
            let request = try BookingRequest.sample(
                room: "paddock/all",
                from: "2027-02-01T10:00",
                to: "2027-02-01T11:00"
            )
            let closed = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: request))
            }
            #expect(closed.map(\.code) == ["room-taken"])
            let fewer = BuildingFile(
                building: try .sample(),
                spaces: [],
                rooms: [try .sample(), try .sample(code: "all", spaces: ["ecurie", "loft"])]
            )
            let after = try await system.answer(ApplyBuilding(file: fewer))
            #expect(after.rooms.map(\.after) == [nil])
            let left = try await declared(system)
            #expect(left.nameless.map(\.description) == ["loft"])
            let kinds = try await kinds(system)
            #expect(kinds.suffix(3) == ["room.created", "room.created", "room.removed"])
            let path = try RoomPath.of("paddock/loft")
            let gone = await refusals { () async throws(Failure) in
                try await system.answer(ShowRoom(path: path))
            }
            #expect(gone.map(\.code) == ["unknown-room"])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    /// Two files for one house at once: never half of one and half of the other.
    @Test func `two files at once are one after the other`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let one = BuildingFile(
                building: try .sample(maxPublic: 90),
                spaces: [],
                rooms: [try .sample(), try .sample(code: "loft")]
            )
            let two = BuildingFile(
                building: try .sample(maxPublic: 80),
                spaces: [],
                rooms: [try .sample(bufferAfter: 10), try .sample(code: "loft")]
            )
            async let first = system.answer(ApplyBuilding(file: one))
            async let second = system.answer(ApplyBuilding(file: two))
            let applied = try await [first, second]
            #expect(applied.flatMap(\.rooms).count { $0.before == nil } == 1)
            let after = try await declared(system)
            let said = [one, two].map { ($0.building, $0.rooms) }
            let isWhole = said.contains { building, rooms in
                after.building.facts == building && after.rooms.map(\.facts) == rooms
            }
            #expect(isWhole)
        }
    }
}
