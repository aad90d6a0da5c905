import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

extension RoomSearch {
    /// A search for Tuesday, 12 January 2027, 14:00 to 16:00.
    static func sample(
        from: String = "2027-01-12T14:00",
        to: String = "2027-01-12T16:00",
        seats: Int? = nil,
        layout: LayoutKind? = nil,
        equipment: [String] = [],
        city: String? = nil,
        building: String? = nil,
        stepFree: Bool = false
    ) throws -> RoomSearch {
        RoomSearch(
            from: try .of(from),
            to: try .of(to),
            seats: seats,
            layout: layout,
            equipment: equipment,
            city: city,
            building: try building.map { try .of($0) },
            stepFree: stepFree
        )
    }
}

extension TestSystem {
    /// The paddock with a large and a small room.
    func twoRooms() async throws {
        try await place()
        let small = try RoomFacts.sample(
            code: "sellerie",
            layouts: [Layout(kind: .theatre, capacity: 22)],
            bufferAfter: 15
        )
        _ = try await answer(CreateRoom(building: .of("paddock"), facts: small))
    }

    /// The paths of the rooms that a search finds.
    func free(_ search: RoomSearch) async throws -> [String] {
        let found = try await answer(FindFreeRooms(draft: RoomSearchDraft(search)))
        return found.free.map(\.room.path.description)
    }
}

@Suite struct FindFreeRoomsTests {
    @Test func findsTheSmallestFirstAndLeavesOutWhatIsTaken() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            #expect(
                try await system.free(.sample()) == ["paddock/sellerie", "paddock/ecurie"]
            )
            #expect(try await system.free(.sample(seats: 23)) == ["paddock/ecurie"])
            #expect(try await system.free(.sample(layout: .classroom)) == ["paddock/ecurie"])
            _ = try await system.answer(CreateBooking(request: .sample()))
            #expect(try await system.free(.sample()) == ["paddock/sellerie"])
        }
    }

    /// The neighbour keeps the room until 16:30; a search for 16:15 would need it before.
    @Test func countsTheBuffersOfBothNeighbours() async throws {
        try await TestSystem.lease { system in
            try await system.place(bufferAfter: 30)
            _ = try await system.answer(CreateBooking(request: .sample()))
            for (from, to, isFree) in [
                ("16:15", "17:00", false), ("16:30", "17:00", true), ("13:00", "13:30", true),
                ("13:00", "13:31", false),
            ] {
                let search = try RoomSearch.sample(
                    from: "2027-01-12T\(from)",
                    to: "2027-01-12T\(to)"
                )
                #expect(try await system.free(search).isEmpty != isFree, "\(from)–\(to)")
            }
        }
    }

    /// Whatever is found can be booked at once, to the letter of the answer.
    @Test func findsOnlyWhatCanBeBooked() async throws {
        try await TestSystem.lease { system in
            try await system.place(maxPublic: 60)
            _ = try await system.answer(
                CreateRoom(building: .of("paddock"), facts: .sample(code: "grange"))
            )
            _ = try await system.answer(
                CreateBooking(request: .sample(room: "paddock/grange", heads: 30))
            )
            #expect(try await system.free(.sample(seats: 31)) == [])
            let found = try await system.answer(
                FindFreeRooms(draft: RoomSearchDraft(.sample(seats: 30)))
            )
            let free = try #require(found.free.first)
            _ = try await system.answer(
                CreateBooking(
                    request: .sample(
                        room: free.room.path.description,
                        layout: free.layout,
                        heads: 30
                    )
                )
            )
        }
    }

    @Test func filtersByTownBuildingEquipmentAndSteps() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(CreateBuilding(facts: .sample(code: "annexe")))
            let steps = RoomFacts(
                code: try .of("cave"),
                name: "La Cave",
                areaSquareMetres: nil,
                maxPublic: nil,
                layouts: [Layout(kind: .theatre, capacity: 10)],
                equipment: ["stage"],
                stepFree: false,
                bufferBeforeMinutes: 0,
                bufferAfterMinutes: 0,
                spaces: []
            )
            _ = try await system.answer(CreateRoom(building: .of("annexe"), facts: steps))
            let all = ["annexe/cave", "paddock/ecurie"]
            #expect(try await system.free(.sample()) == all)
            #expect(try await system.free(.sample(city: "nancy")) == all)
            #expect(try await system.free(.sample(city: "Metz")) == [])
            #expect(try await system.free(.sample(building: "annexe")) == ["annexe/cave"])
            #expect(try await system.free(.sample(stepFree: true)) == ["paddock/ecurie"])
            #expect(try await system.free(.sample(equipment: ["stage"])) == ["annexe/cave"])
            #expect(try await system.free(.sample(equipment: ["stage", "sound"])) == [])
            let evening = try RoomSearch.sample(from: "2027-01-12T18:00", to: "2027-01-12T20:00")
            #expect(try await system.free(evening) == [])
        }
    }

    @Test func refusesWhatItDoesNotKnow() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let search = try RoomSearch.sample(equipment: ["pool"], building: "nowhere")
            let told = await refusals { () async throws(Failure) in
                try await system.answer(FindFreeRooms(draft: RoomSearchDraft(search)))
            }
            #expect(
                told == [
                    .invalid(FieldFault("/equipment/0", .notOneOf(["projector", "sound"]))),
                    .invalid(FieldFault("/building", .unknownThing(.building, "nowhere"))),
                ]
            )
        }
    }
}
