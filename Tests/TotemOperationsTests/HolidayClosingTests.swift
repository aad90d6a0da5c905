import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Houses that are closed on public holidays, and what everything that asks for their doors says.
@Suite struct HolidayClosingTests {
    /// A house with one room in a territory.
    private func house(
        _ territory: String,
        _ hours: [String],
        _ system: TestSystem
    ) async throws {
        let sample = try BuildingFacts.sample(hours: hours)
        _ = try await system.answer(
            CreateBuilding(
                facts: BuildingFacts(
                    code: sample.code,
                    name: sample.name,
                    city: sample.city,
                    territory: territory,
                    zone: sample.zone,
                    maxPublic: sample.maxPublic,
                    openingHours: sample.openingHours
                )
            )
        )
        _ = try await system.answer(CreateRoom(building: sample.code, facts: .sample()))
    }

    /// The codes of what speaks against a booking; none when it is made.
    private func codes(_ system: TestSystem, _ request: BookingRequest) async -> [String] {
        do {
            _ = try await system.answer(CreateBooking(request: request))
            return []
        } catch {
            guard case .refused(let told) = error else { return ["\(error)"] }
            return told.map(\.code)
        }
    }

    @Test(arguments: [
        // Good Friday in Metz, and not in Nancy.
        ("FR-57", "2027-03-26", ["closed-for-holiday"]), ("FR-54", "2027-03-26", []),
        // The national day of Luxembourg; a Sunday that is Europe Day.
        ("LU", "2027-06-23", ["closed-for-holiday"]), ("FR-57", "2027-06-23", []),
        ("LU", "2027-05-09", ["outside-opening-hours", "closed-for-holiday"]),
        ("LU", "2027-07-14", []), ("FR-54", "2027-07-14", ["closed-for-holiday"]),
        ("FR-88", "2027-05-06", ["closed-for-holiday"]),
    ])
    func aHouseIsClosedOnTheHolidaysOfItsTerritory(
        _ territory: String,
        _ day: String,
        _ expected: [String]
    ) async throws {
        try await TestSystem.lease { system in
            try await house(territory, ["mon-sat 08:30-19:00"], system)
            let request = try BookingRequest.sample(from: "\(day)T14:00", to: "\(day)T16:00")
            #expect(await codes(system, request) == expected)
        }
    }

    @Test func theRuleIsSetAsideOnRecordByOneWhoMay() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let (from, to) = ("2027-05-06T18:00", "2027-05-06T20:00")
            let plain = try BookingRequest.sample(from: from, to: to)
            #expect(
                await codes(system, plain) == ["outside-opening-hours", "closed-for-holiday"]
            )
            let half = try BookingRequest.sample(from: from, to: to, waive: [.openingHours])
            #expect(await codes(system, half) == ["closed-for-holiday"])
            let both = try BookingRequest.sample(
                from: from,
                to: to,
                waive: [.openingHours, .closedForHoliday]
            )
            let booking = try await system.answer(CreateBooking(request: both))
            #expect(Set(booking.waived) == [.openingHours, .closedForHoliday])
            let shown = try await system.answer(ShowBooking(id: booking.id))
            #expect(shown.waived == booking.waived)
        }
    }

    @Test func sessionsKeepToIt() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let plan = try SessionPlan.sample(from: "2027-05-06T14:00", to: "2027-05-06T16:00")
            let told = await refusals { () async throws(Failure) in
                try await system.answer(ScheduleSession(plan: plan))
            }
            guard case .closedForHoliday(let building, let holidays) = told.first?.plain else {
                Issue.record("refused otherwise: \(told)")
                return
            }
            #expect(building.description == "paddock")
            #expect(holidays.map(\.feast) == [.ascension])
        }
    }

    @Test func searchTimelineAndFreeTimesKnowIt() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let search = RoomSearch(
                from: try .of("2027-05-06T14:00"),
                to: try .of("2027-05-06T16:00"),
                seats: nil,
                layout: nil,
                equipment: [],
                city: nil,
                building: nil,
                stepFree: false
            )
            let free = FindFreeRooms(draft: RoomSearchDraft(search))
            #expect(try await system.answer(free).free.isEmpty)
            let why = FindFreeRooms(draft: RoomSearchDraft(search), explains: true)
            let other = try #require(try await system.answer(why).others.first)
            #expect(other.isOutOfHoursAlone)

            let building = try Code.of("paddock")
            let request = FreeBusyRequest(
                from: try .of("2027-05-05T00:00"),
                to: try .of("2027-05-08T00:00")
            )
            let busy = try await system.answer(
                ListFreeBusy(building: building, request: request)
            )
            #expect(
                busy.rooms.first?.stretches.map(\.state.word) == [
                    "outside-hours", "free", "outside-hours", "holiday", "outside-hours", "free",
                    "outside-hours",
                ]
            )
            let timeline = try await system.answer(
                ShowTimeline(building: building, date: LocalDate("2027-05-05"), days: 3)
            )
            #expect(timeline.days.map(\.open.count) == [1, 0, 1])
            #expect(timeline.days.map(\.holidays.count) == [0, 1, 0])
        }
    }

    @Test func alternativesAreNeverOnAHoliday() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            // The afternoon before Ascension is taken: the next ones are on Friday and Monday.
            let taken = try BookingRequest.sample(from: "2027-05-05T08:30", to: "2027-05-05T18:30")
            _ = try await system.answer(CreateBooking(request: taken))
            let wish = try BookingRequest.sample(from: "2027-05-05T09:00", to: "2027-05-05T18:00")
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: wish))
            }
            guard case .roomTaken(_, let alternatives) = told.first else {
                Issue.record("refused otherwise: \(told)")
                return
            }
            let zone = try #require(Zone("Europe/Paris"))
            let days = alternatives.map { zone.local($0.window.start).date.description }
            #expect(days == ["2027-05-07", "2027-05-10", "2027-05-11"])
        }
    }

    @Test func hoursOfSeasonsAndSingleDaysAreKept() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let lines = [
                "mon-fri 08:30-19:00", "fri 20:00-02:00",
                "2027-07-01..2027-08-31 mon-fri 09:00-12:00", "2027-05-06 10:00-16:00",
                "2027-12-24 closed",
            ]
            let hours = try #require(OpeningHours(lines: lines))
            let change = BuildingChange(openingHours: hours)
            let changed = try await system.answer(
                ChangeBuilding(code: try .of("paddock"), change: change, expected: .any)
            )
            let shown = try await system.answer(ShowBuilding(code: try .of("paddock")))
            #expect(shown == changed)
            #expect(Set(shown.facts.openingHours.lines) == Set(hours.lines))
            for (from, to, expected) in [
                // An exceptional opening on Ascension Day.
                ("2027-05-06T13:00", "2027-05-06T15:00", []),
                ("2027-05-06T09:00", "2027-05-06T11:00", ["outside-opening-hours"]),
                ("2027-07-05T14:00", "2027-07-05T15:00", ["outside-opening-hours"]),
                ("2027-12-24T10:00", "2027-12-24T11:00", ["outside-opening-hours"]),
                // Friday's night ends on Saturday.
                ("2027-01-22T23:00", "2027-01-23T02:00", []),
                ("2027-01-16T01:30", "2027-01-16T02:30", ["outside-opening-hours"]),
            ] as [(String, String, [String])] {
                let request = try BookingRequest.sample(from: from, to: to)
                #expect(await codes(system, request) == expected, "\(from)")
            }
        }
    }
}
