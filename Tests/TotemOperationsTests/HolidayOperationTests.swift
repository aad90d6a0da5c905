import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

struct HolidayOperationTests {
    private func facts(
        _ territory: String,
        _ holidays: HolidayKeeping = .ofTerritory,
        goodFriday: Bool? = true
    ) throws -> BuildingFacts {
        let house = try BuildingFacts.sample(code: "bliiida")
        return BuildingFacts(
            code: house.code,
            name: house.name,
            city: "Metz",
            territory: territory,
            zone: house.zone,
            maxPublic: house.maxPublic,
            openingHours: house.openingHours,
            holidays: holidays,
            goodFriday: goodFriday
        )
    }

    @Test func `a building keeps the holidays that were declared of it`() async throws {
        try await TestSystem.lease { system in
            let facts = try facts("FR-57", goodFriday: nil)
            _ = try await system.answer(CreateBuilding(facts: facts))
            let list = ListHolidays(place: .building(facts.code), year: 2027)
            let unknown = try await system.answer(list)
            #expect(unknown.calendar?.description == "FR-57")
            #expect(unknown.holidays.count == 13)
            #expect(unknown.holidays.filter { $0.scope == .communes }.map(\.feast) == [.goodFriday])

            let no = BuildingChange(goodFriday: .set(false))
            _ = try await system.answer(
                ChangeBuilding(code: facts.code, change: no, expected: .any)
            )
            #expect(try await system.answer(list).holidays.count == 12)
            let other = BuildingChange(holidays: HolidayKeeping(word: "LU"))
            let changed = try await system.answer(
                ChangeBuilding(code: facts.code, change: other, expected: .any)
            )
            #expect(changed.facts.goodFriday == false && changed.version == 3)
            #expect(try await system.answer(list).calendar?.description == "LU")
            let none = BuildingChange(holidays: HolidayKeeping.none)
            _ = try await system.answer(
                ChangeBuilding(code: facts.code, change: none, expected: .any)
            )
            #expect(try await system.answer(list).holidays == [])
            let shown = try await system.answer(ShowBuilding(code: facts.code))
            #expect(shown.facts.holidays == .none && shown.facts.goodFriday == false)
        }
    }

    @Test func `the year and the first day are those of now when none is named`() async throws {
        try await TestSystem.lease { system in
            let calendar = try #require(HolidayCalendar("FR"))
            let now = try #require(system.clock.now)
            let year = Zone.utc.local(now).date.year
            let list = ListHolidays(place: .calendar(calendar), year: nil)
            #expect(try await system.answer(list).year == year)
            let common = FindCommonDay(places: [.calendar(calendar)], from: nil)
            #expect(try await system.answer(common).date >= Zone.utc.local(now).date)
        }
    }

    @Test func `a common day asks calendars and buildings alike`() async throws {
        try await TestSystem.lease { system in
            let facts = try facts("FR-57")
            _ = try await system.answer(CreateBuilding(facts: facts))
            let common = FindCommonDay(
                places: [
                    .building(facts.code), .calendar(try #require(HolidayCalendar("FR-54"))),
                ],
                from: LocalDate("2027-03-26")
            )
            let found = try await system.answer(common)
            #expect(found.date.description == "2027-03-30")
            #expect(found.skipped.map(\.isWeekend) == [false, true, true, false])
            let unknown = FindCommonDay(places: [.building(try .of("nowhere"))], from: nil)
            await #expect(throws: Failure.self) { _ = try await system.answer(unknown) }
        }
    }
}
