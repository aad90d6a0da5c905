import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

extension TestSystem {
    /// What a search finds, each as `01-12T08:30 +30 paddock/ecurie`: day and time on the clock of
    /// the first room, minutes until the latest start, and the rooms.
    func slots(_ search: SlotSearch) async throws -> [String] {
        try await answer(FindSlots(search: search))
            .map { slot in
                let zone = try #require(slot.rooms.first).building.facts.zone
                let later = (slot.latestStart.microseconds - slot.window.start.microseconds)
                let rooms = slot.rooms.map(\.room.path.description).joined(separator: " ")
                let start = "\(zone.local(slot.window.start))".dropFirst(5)
                return "\(start.prefix(11)) +\(later / 60_000_000) \(rooms)"
            }
    }
}

@Suite struct FindSlotsTests {
    private static func search(
        _ minutes: Int,
        from: String = "2027-01-12",
        to: String = "2027-01-13",
        together: SlotSearch.Together = .any,
        seats: Int? = nil,
        buildings: [String] = [],
        rooms: [String] = [],
        near: String? = nil,
        invited: [String] = [],
        features: [String] = []
    ) throws -> SlotSearch {
        SlotSearch(
            minutes: minutes,
            from: try .of("\(from)T00:00"),
            to: try .of("\(to)T00:00"),
            together: together,
            seats: seats,
            buildings: try buildings.map { try .of($0) },
            rooms: try rooms.map { try .of($0) },
            near: near,
            invited: invited,
            features: features
        )
    }

    @Test func `only equipment that serves a need will do, and school holidays are told`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let facts = EquipmentFacts(
                word: "projector",
                name: LocalisedText("Projector", in: "en"),
                features: ["hybrid"]
            )
            _ = try await system.answer(DefineEquipment(facts: facts))
            #expect(try await system.slots(Self.search(60, features: ["hybrid"])).count == 1)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(
                    FindSlots(search: SlotSearch(minutes: 60, features: ["recording"]))
                )
            }
            #expect(
                told == [.invalid(FieldFault("/feature/0", .notOneOf(["hybrid"])))]
            )
            let plain = try RoomFacts.sample(code: "bare")
            let bare = RoomFacts(
                code: plain.code,
                name: plain.name,
                areaSquareMetres: nil,
                maxPublic: nil,
                layouts: plain.layouts,
                equipment: [],
                stepFree: true,
                bufferBeforeMinutes: 0,
                bufferAfterMinutes: 0,
                spaces: []
            )
            _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: bare))
            #expect(try await system.slots(Self.search(60, features: ["hybrid"])).count == 1)
            #expect(try await system.slots(Self.search(60)).count == 2)
            let holiday = SchoolHoliday(
                zone: try #require(SchoolZone("FR-zone-B")),
                name: "Test",
                first: try #require(LocalDate("2027-01-12")),
                last: try #require(LocalDate("2027-01-12"))
            )
            _ = try await system.answer(
                ImportSchoolHolidays(
                    file: SchoolHolidayFile(lines: [.init(number: 2, holiday: holiday)])
                )
            )
            let found = try await system.answer(FindSlots(search: Self.search(60)))
            #expect(found.allSatisfy { $0.warnings.map(\.matter) == [.school(holiday)] })
        }
    }

    /// The house is open from 08:30 to 19:00; the booking of 14:00 to 16:00 keeps the room for
    /// half an hour more, and whoever comes before it needs half an hour, too.
    @Test func `what is taken is cut out with the buffers of both`() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            _ = try await system.answer(CreateBooking(request: .sample()))
            #expect(
                try await system.slots(Self.search(120, rooms: ["paddock/ecurie"])) == [
                    "01-12T08:30 +180 paddock/ecurie", "01-12T16:30 +30 paddock/ecurie",
                ]
            )
            #expect(
                try await system.slots(Self.search(120)) == [
                    "01-12T08:30 +510 paddock/sellerie", "01-12T08:30 +180 paddock/ecurie",
                    "01-12T16:30 +30 paddock/ecurie",
                ]
            )
            // A stretch of exactly the length is one moment.
            #expect(
                try await system.slots(Self.search(300, rooms: ["paddock/ecurie"])) == [
                    "01-12T08:30 +0 paddock/ecurie"
                ]
            )
            #expect(try await system.slots(Self.search(301, rooms: ["paddock/ecurie"])) == [])
        }
    }

    @Test func `rooms together are free at one time, and buildings each with one room`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            _ = try await system.answer(
                CreateBuilding(facts: .sample(code: "annexe", hours: ["mon-fri 10:00-18:00"]))
            )
            _ = try await system.answer(
                CreateRoom(building: .of("annexe"), facts: .sample(code: "loft"))
            )
            _ = try await system.answer(CreateBooking(request: .sample()))
            _ = try await system.answer(
                CreateBooking(
                    request: .sample(
                        room: "paddock/sellerie",
                        from: "2027-01-12T08:30",
                        to: "2027-01-12T11:45"
                    )
                )
            )
            #expect(
                try await system.slots(
                    Self.search(
                        60,
                        together: .all,
                        rooms: ["paddock/ecurie", "paddock/sellerie"]
                    )
                ) == [
                    "01-12T12:00 +30 paddock/ecurie paddock/sellerie",
                    "01-12T16:30 +90 paddock/ecurie paddock/sellerie",
                ]
            )
            #expect(
                try await system.slots(
                    Self.search(60, together: .building, buildings: ["annexe", "paddock"])
                ) == ["01-12T10:00 +150 annexe/loft paddock/ecurie"]
            )
            // The whole house of one of them is taken.
            #expect(
                try await system
                    .slots(
                        Self.search(
                            60,
                            together: .all,
                            rooms: ["paddock/ecurie", "annexe/loft", "paddock/sellerie"]
                        )
                    )
                    .first == "01-12T12:00 +30 annexe/loft paddock/ecurie paddock/sellerie"
            )
        }
    }

    @Test func `whatever is found can be booked`() async throws {
        try await TestSystem.lease { system in
            try await system.place(maxPublic: 60)
            _ = try await system.answer(
                CreateRoom(building: .of("paddock"), facts: .sample(code: "grange"))
            )
            _ = try await system.answer(
                CreateBooking(request: .sample(room: "paddock/grange", heads: 30))
            )
            // Thirty more fill the house, and thirty-one are too many while the others are there.
            #expect(
                try await system.slots(Self.search(60, seats: 31, rooms: ["paddock/ecurie"])) == [
                    "01-12T08:30 +270 paddock/ecurie", "01-12T16:00 +120 paddock/ecurie",
                ]
            )
            #expect(
                try await system.slots(Self.search(60, seats: 30, rooms: ["paddock/ecurie"])) == [
                    "01-12T08:30 +570 paddock/ecurie"
                ]
            )
            for slot in try await system.answer(FindSlots(search: Self.search(60, seats: 31))) {
                let place = try #require(slot.rooms.first)
                let booking = BookingRequest(
                    room: place.room.path,
                    from: .instant(slot.window.start),
                    to: .instant(slot.window.end),
                    layout: place.layout,
                    purpose: "Essai",
                    heads: 31,
                    organisation: nil,
                    contact: nil,
                    waive: [],
                    hold: nil,
                    isRequest: false
                )
                let made = try await system.answer(CreateBooking(request: booking))
                _ = try await system.answer(CancelBooking(id: made.id))
            }
        }
    }

    /// The night of 28 March 2027 has an hour less.
    ///
    /// The clock jumps from 02:00 to 03:00: from 01:00 to 05:00 three hours are left. On Easter Monday, 29 March, the house stays shut.
    @Test func `days of the change of clocks and holidays have their own hours`() async throws {
        try await TestSystem.lease { system in
            _ = try await system.answer(
                CreateBuilding(
                    facts: .sample(hours: ["sun 01:00-05:00", "mon 09:00-18:00"])
                )
            )
            _ = try await system.answer(
                CreateRoom(building: .of("paddock"), facts: .sample(bufferAfter: 0))
            )
            let night = try Self.search(180, from: "2027-03-28", to: "2027-03-30")
            #expect(try await system.slots(night) == ["03-28T01:00 +0 paddock/ecurie"])
            let longer = try Self.search(181, from: "2027-03-28", to: "2027-03-30")
            #expect(try await system.slots(longer) == [])
        }
    }

    @Test func `the way and the holidays of the invited are told`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let search = try Self.search(
                60,
                from: "2027-06-23",
                to: "2027-06-24",
                near: "Metz",
                invited: ["LU"]
            )
            let slot = try #require(try await system.answer(FindSlots(search: search)).first)
            #expect(slot.travelMinutes == 105)
            #expect(slot.warnings.map(\.matter.word) == ["holiday"])
            #expect(slot.warnings.first?.territories == ["LU"])
        }
    }

    @Test func `everything that is not known is told at once`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let search = try Self.search(
                60,
                together: .any,
                seats: 59,
                buildings: ["nowhere"],
                rooms: ["paddock/ecurie", "paddock/none"],
                near: "Atlantis"
            )
            let told = await refusals { () async throws(Failure) in
                try await system.answer(FindSlots(search: search))
            }
            #expect(told.count == 4, "\(told)")
            #expect(told.contains { $0.code == "room-too-small" })
            let all = try Self.search(60, together: .all)
            let missing = await refusals { () async throws(Failure) in
                try await system.answer(FindSlots(search: all))
            }
            #expect(missing == [.invalid(FieldFault("/room", .missing))])
        }
    }
}
