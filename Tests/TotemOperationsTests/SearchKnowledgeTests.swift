import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// What a search for rooms knows beside what is taken: rules, holidays and ways.
@Suite struct SearchKnowledgeTests {
    private func search(
        _ system: TestSystem,
        on day: String = "2027-01-12",
        seats: Int? = nil,
        near: String? = nil,
        invited: [String] = [],
        wheelchairPlaces: Int? = nil,
        as caller: Caller = TestSystem.anyone
    ) async throws -> FoundRooms {
        let search = RoomSearch(
            from: try .of("\(day)T14:00"),
            to: try .of("\(day)T16:00"),
            seats: seats,
            layout: nil,
            equipment: [],
            city: nil,
            building: nil,
            stepFree: false,
            wheelchairPlaces: wheelchairPlaces,
            near: near,
            invited: invited
        )
        let plain = try await system.answer(
            FindFreeRooms(draft: RoomSearchDraft(search)),
            as: caller
        )
        let explained = try await system.answer(
            FindFreeRooms(draft: RoomSearchDraft(search), explains: true),
            as: caller
        )
        // Whoever asks why not finds the same rooms.
        #expect(plain.free == explained.free)
        return explained
    }

    @Test func `rules that speak in any case keep a room from being found, with their value`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            #expect(try await search(system).free.count == 1)
            for rule in [
                BookingRuleRequest(kind: .maximumLength, amount: 60, waivers: [.organiser]),
                BookingRuleRequest(kind: .minimumNotice, amount: 30 * 24 * 60),
            ] {
                _ = try await system.answer(CreateRule(request: rule))
            }
            let found = try await search(system)
            #expect(found.free == [])
            let reasons = try #require(found.others.first).reasons
            let told = reasons.compactMap { reason -> BrokenRule? in
                if case .refused(.ruleBroken(let broken)) = reason { broken } else { nil }
            }
            #expect(told.count == reasons.count)
            #expect(Set(told.map(\.code)) == ["booking-too-long", "too-short-notice"])
            let length = try #require(told.first { $0.code == "booking-too-long" })
            #expect(length.asked == 120 && length.rule.facts.amount == 60)
            #expect(length.rule.facts.waivers == [.admin, .organiser])
        }
    }

    @Test func `rules that ask who comes are conditions of a free room`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            for rule in [
                BookingRuleRequest(kind: .membersOnly, parties: [.kind(.startUp)]),
                BookingRuleRequest(kind: .approval),
            ] {
                _ = try await system.answer(CreateRule(request: rule))
            }
            let found = try await search(system)
            #expect(found.others == [])
            let codes = try #require(found.free.first).conditions.map(\.code)
            #expect(Set(codes) == ["members-only", "approval-needed"])
        }
    }

    @Test func `a room is told with the days of the house and of the invited`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let winter = SchoolHolidayFile.Line(
                number: 2,
                holiday: SchoolHoliday(
                    zone: try #require(SchoolZone("FR-zone-B")),
                    name: "Hiver",
                    first: try #require(LocalDate("2027-02-20")),
                    last: try #require(LocalDate("2027-03-07"))
                )
            )
            let file = SchoolHolidayFile(lines: [winter])
            _ = try await system.answer(ImportSchoolHolidays(file: file))
            let winterDay = try await search(system, on: "2027-02-23")
            #expect(winterDay.free.first?.warnings.map(\.matter) == [.school(winter.holiday)])
            // Luxembourg keeps the 23rd of June, and the Friday after Ascension Day is a bridge.
            let national = try await search(system, on: "2027-06-23", invited: ["LU"])
            #expect(national.free.first?.warnings.map(\.party) == [.guests])
            let bridge = try await search(system, on: "2027-05-07")
            #expect(bridge.free.first?.warnings.map(\.matter.word) == ["bridge-day"])
            let closed = try await search(system, on: "2027-05-06")
            guard case .refused(.closedForHoliday)? = closed.others.first?.reasons.first else {
                Issue.record("\(closed)")
                return
            }
        }
    }

    @Test func `the way of the asker comes before the size`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let metz = BuildingFacts(
                code: try .of("mill"),
                name: "Mill",
                city: "Metz",
                territory: "FR-57",
                zone: try .of("Europe/Paris"),
                maxPublic: nil,
                openingHours: try #require(OpeningHours(lines: []))
            )
            _ = try await system.answer(CreateBuilding(facts: metz))
            _ = try await system.answer(
                CreateRoom(
                    building: .of("mill"),
                    facts: .sample(code: "loft", layouts: [Layout(kind: .theatre, capacity: 90)])
                )
            )
            #expect(
                try await search(system).free.map(\.room.path.description) == [
                    "paddock/ecurie", "mill/loft",
                ]
            )
            let near = try await search(system, near: "Metz")
            #expect(near.free.map(\.room.path.description) == ["mill/loft", "paddock/ecurie"])
            #expect(near.free.map(\.travelMinutes) == [0, 50])
            #expect(try await search(system).free.map(\.travelMinutes) == [nil, nil])
            let wheels = try await search(system, wheelchairPlaces: 2)
            #expect(wheels.free == [] && wheels.others.count == 2)
            #expect(wheels.others.allSatisfy { $0.reasons == [.wheelchairPlaces(0)] })
        }
    }

    @Test func `common times keep the rules of the house, and tell what they ask`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            for rule in [
                BookingRuleRequest(kind: .minimumNotice, amount: 25 * 60),
                BookingRuleRequest(kind: .advanceWindow, amount: 3),
                BookingRuleRequest(kind: .approval),
            ] {
                _ = try await system.answer(CreateRule(request: rule))
            }
            let search = SlotSearch(minutes: 60)
            let found = try await system.answer(FindSlots(search: search), as: TestSystem.anyone)
            // It is Monday, 10:00 in Nancy: from Tuesday, 11:00 to Thursday, 10:00.
            let zone = try Zone.of("Europe/Paris")
            #expect(
                found.map { "\(zone.local($0.window.start)) \(zone.local($0.latestStart))" } == [
                    "2027-01-05T11:00 2027-01-05T18:00", "2027-01-06T08:30 2027-01-06T18:00",
                    "2027-01-07T08:30 2027-01-07T10:00",
                ]
            )
            #expect(
                found.allSatisfy { $0.rooms.first?.conditions.map(\.code) == ["approval-needed"] }
            )
            for slot in found {
                let request = BookingRequest(
                    room: try #require(slot.rooms.first).room.path,
                    from: .instant(slot.window.start),
                    to: .instant(slot.window.end),
                    layout: nil,
                    purpose: "Found",
                    heads: nil,
                    organisation: nil,
                    contact: nil,
                    waive: [.approval]
                )
                _ = try await system.answer(CreateBooking(request: request))
            }
            let long = SlotSearch(minutes: 61)
            _ = try await system.answer(
                CreateRule(request: BookingRuleRequest(kind: .maximumLength, amount: 60))
            )
            #expect(try await system.answer(FindSlots(search: long)) == [])
        }
    }
}
