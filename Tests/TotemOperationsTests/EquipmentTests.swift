import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// What rooms have, searched by what it serves, and what else is said of them.
struct EquipmentTests {
    private func define(_ system: TestSystem, _ word: String, _ features: [String]) async throws {
        let facts = EquipmentFacts(
            word: word,
            name: LocalisedText(word, in: "en"),
            features: features
        )
        _ = try await system.answer(DefineEquipment(facts: facts))
    }

    private func draft(_ features: [String]) throws -> RoomSearchDraft {
        RoomSearchDraft(
            RoomSearch(
                from: try .of("2027-01-12T10:00"),
                to: try .of("2027-01-12T11:00"),
                seats: nil,
                layout: nil,
                equipment: [],
                city: nil,
                building: nil,
                stepFree: false,
                features: features
            )
        )
    }

    @Test func `a need is found in each room whose equipment serves it`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            try await define(system, "projector", ["slides", "film"])
            try await define(system, "sound", ["film"])
            let found = try await system.answer(FindFreeRooms(draft: draft(["slides", "film"])))
            #expect(found.free.map(\.room.path.description) == ["paddock/ecurie"])
            let change = RoomChange(equipment: ["sound"])
            let path = try RoomPath.of("paddock/ecurie")
            _ = try await system.answer(ChangeRoom(path: path, change: change, expected: .any))
            #expect(try await system.answer(FindFreeRooms(draft: draft(["film"]))).free.count == 1)
            let none = try await system.answer(
                FindFreeRooms(draft: draft(["slides", "film"]), explains: true)
            )
            #expect(none.free.isEmpty)
            #expect(none.others.map(\.reasons) == [[.lacks(["slides"])]])
            let unknown = try draft(["smoke"])
            let told = await refusals { () async throws(Failure) in
                try await system.answer(FindFreeRooms(draft: unknown))
            }
            #expect(told == [.invalid(FieldFault("/feature/0", .notOneOf(["film", "slides"])))])
        }
    }

    @Test func `a word is defined once, and anew when something else is said`() async throws {
        try await TestSystem.lease { system in
            try await define(system, "projector", ["film"])
            let first = try await system.answer(ListEquipment(page: PageRequest())).items
            try await define(system, "projector", ["film"])
            #expect(try await system.answer(ListEquipment(page: PageRequest())).items == first)
            try await define(system, "projector", ["slides"])
            let again = try await system.answer(ListEquipment(page: PageRequest())).items
            #expect(again.map(\.version) == [2] && again.map(\.id) == first.map(\.id))
            #expect(again.map(\.facts.features) == [["slides"]])
        }
    }

    @Test func `attributes are kept, checked, and not defined away`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let path = try RoomPath.of("paddock/ecurie")
            let name = LocalisedText("Ceiling", in: "en")
            let change = ChangeRoom(
                path: path,
                change: RoomChange(
                    stock: ["projector": 2],
                    attributes: ["ceiling": .text("3.25")]
                ),
                expected: .any
            )
            let early = await refusals { () async throws(Failure) in
                try await system.answer(change)
            }
            #expect(early == [.invalid(FieldFault("/attributes/ceiling", .notOneOf([])))])
            let number = AttributeFacts(word: "ceiling", name: name, form: .number)
            _ = try await system.answer(DefineAttribute(facts: number))
            let changed = try await system.answer(change)
            #expect(changed.facts.attributes == ["ceiling": .number(3.25)])
            #expect(try await system.answer(ShowRoom(path: path)) == changed)
            let text = AttributeFacts(word: "ceiling", name: name, form: .text)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(DefineAttribute(facts: text))
            }
            #expect(told == [.invalid(FieldFault("/kind", .relied(["paddock/ecurie"])))])
            let renamed = AttributeFacts(
                word: "ceiling",
                name: LocalisedText("Height", in: "en"),
                form: .number
            )
            #expect(try await system.answer(DefineAttribute(facts: renamed)).version == 2)
            let wrong = try RoomFacts.sample(code: "loft")
            let loft = CreateRoom(
                building: try .of("paddock"),
                facts: RoomFacts(
                    code: wrong.code,
                    name: wrong.name,
                    areaSquareMetres: nil,
                    maxPublic: nil,
                    layouts: wrong.layouts,
                    equipment: ["sound"],
                    stepFree: false,
                    bufferBeforeMinutes: 0,
                    bufferAfterMinutes: 0,
                    spaces: [],
                    stock: ["chair": 3],
                    attributes: ["colour": .text("red")]
                )
            )
            let both = await refusals { () async throws(Failure) in
                try await system.answer(loft)
            }
            #expect(
                both == [
                    .invalid(FieldFault("/stock/chair", .notOneOf(["sound"]))),
                    .invalid(FieldFault("/attributes/colour", .notOneOf(["ceiling"]))),
                ]
            )
        }
    }
}
