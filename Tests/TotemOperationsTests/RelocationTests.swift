import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

extension TestSystem {
    /// The sample house, one of the same town, one of the same territory, and one abroad.
    func houses() async throws {
        try await place()
        for (code, city, territory) in [
            ("host", "Luxembourg", "LU"), ("mill", "Toul", "FR-54"), ("totem", "Nancy", "FR-54"),
        ] {
            try await house(code, city, territory)
        }
    }

    /// A house with one room.
    func house(_ code: String, _ city: String, _ territory: String) async throws {
        let sample = try BuildingFacts.sample(code: code)
        let facts = BuildingFacts(
            code: sample.code,
            name: sample.name,
            city: city,
            territory: territory,
            zone: sample.zone,
            maxPublic: nil,
            openingHours: sample.openingHours
        )
        _ = try await answer(CreateBuilding(facts: facts))
        _ = try await answer(CreateRoom(building: facts.code, facts: .sample(code: "hall")))
    }
}

@Suite struct RelocationTests {
    private static func request(
        _ place: Closure.Place,
        _ from: String = "2027-01-12T00:00",
        _ to: String = "2027-01-13T00:00"
    ) throws -> RelocationRequest {
        RelocationRequest(place: place, from: try .of(from), to: try .of(to))
    }

    @Test func `a closed building's bookings are proposed the nearest rooms`() async throws {
        try await TestSystem.lease { system in
            try await system.houses()
            let session = try await system.answer(ScheduleSession(plan: .sample()))
            let later = try await system.answer(
                CreateBooking(
                    request: .sample(from: "2027-01-12T17:00", to: "2027-01-12T18:00", heads: 58)
                )
            )
            _ = try await system.answer(
                CreateBooking(request: .sample(from: "2027-01-14T10:00", to: "2027-01-14T11:00"))
            )
            let request = try Self.request(.building(.of("paddock")))
            let found = try await system.answer(ProposeRelocations(request: request))
            #expect(found.items.map(\.booking.id) == [session.booking, later.id])
            for item in found.items {
                let rooms = item.proposals.map(\.room.room.path.description)
                #expect(rooms == ["totem/hall", "mill/hall", "host/hall"])
                #expect(item.proposals.map(\.distance) == [.town, .territory, .elsewhere])
                #expect(item.proposals.first?.travelMinutes == 0)
                #expect(item.proposals.allSatisfy { $0.missing.isEmpty && !$0.isSpokenFor })
            }
        }
    }

    @Test func `two bookings of one time are not given one room`() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            try await system.house("totem", "Nancy", "FR-54")
            for room in ["paddock/ecurie", "paddock/sellerie"] {
                _ = try await system.answer(CreateBooking(request: .sample(room: room, heads: 20)))
            }
            let whole = try Self.request(.building(.of("paddock")))
            let found = try await system.answer(ProposeRelocations(request: whole))
            #expect(found.items.map { $0.proposals.map(\.isSpokenFor) } == [[false], [true]])
            #expect(found.items.map { $0.first?.description } == ["totem/hall", nil])
            let one = try Self.request(.room(.of("paddock/ecurie")))
            let alone = try await system.answer(ProposeRelocations(request: one))
            // The neighbour in the house is taken at that time.
            #expect(
                alone.items.flatMap(\.proposals).map(\.room.room.path.description)
                    == ["totem/hall"]
            )
        }
    }

    @Test func `an unknown place and a time that runs backwards are told`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let nowhere = try Self.request(.building(.of("nowhere")))
            let lost = await refusals { () async throws(Failure) in
                try await system.answer(ProposeRelocations(request: nowhere))
            }
            #expect(
                lost == [.invalid(FieldFault("/building", .unknownThing(.building, "nowhere")))]
            )
            let back = try Self.request(
                .room(.of("paddock/ecurie")),
                "2027-01-13T00:00",
                "2027-01-12T00:00"
            )
            let told = await refusals { () async throws(Failure) in
                try await system.answer(ProposeRelocations(request: back))
            }
            #expect(told == [.invalid(FieldFault("/to", .endBeforeStart))])
            let nothing = try Self.request(.room(.of("paddock/ecurie")))
            let found = try await system.answer(ProposeRelocations(request: nothing))
            #expect(found.items == [] && !found.isCut)
        }
    }

    @Test func `other equipment for the same needs is not missed`() throws {
        let kinds = [("beamer", ["show"]), ("screen", ["show"]), ("sound", ["speak"])]
            .map { word, needs in
                EquipmentKind(
                    id: ID(high: 1, low: 1),
                    version: 1,
                    facts: EquipmentFacts(
                        word: word,
                        name: LocalisedText(word, in: "en"),
                        features: needs
                    )
                )
            }
        #expect(
            kinds.missing(of: ["beamer", "sound", "plants"], in: ["screen"]) == ["sound", "plants"]
        )
        #expect(kinds.missing(of: ["beamer"], in: ["beamer"]) == [])
    }
}
