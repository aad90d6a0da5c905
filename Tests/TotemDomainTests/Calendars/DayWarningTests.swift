import Testing
import TotemDomain
import TotemTestSupport

struct DayWarningTests {
    private static func house(_ territory: String, goodFriday: Bool? = true) throws -> BuildingFacts
    {
        let sample = try BuildingFacts.sample()
        return BuildingFacts(
            code: sample.code,
            name: sample.name,
            city: sample.city,
            territory: territory,
            zone: sample.zone,
            maxPublic: nil,
            openingHours: sample.openingHours,
            goodFriday: goodFriday
        )
    }

    private static func told(
        _ from: String,
        _ to: String,
        _ host: BuildingFacts?,
        _ invited: [String]
    ) throws -> [String] {
        let window = try TimeWindow.of(from, to)
        let zone = try #require(Zone("Europe/Paris"))
        return DayWarning.all(during: window, in: zone, host: host, invited: invited)
            .map { warning in
                let places = warning.territories.joined(separator: "+")
                let feast = warning.matter.holiday?.feast.rawValue ?? ""
                return "\(warning.date) \(warning.matter.word) \(warning.party) \(places) \(feast)"
            }
    }

    @Test func `guests on holiday are told, those of one day together`() throws {
        let told = try Self.told(
            "2027-07-14T14:00:00+02:00",
            "2027-07-14T18:00:00+02:00",
            Self.house("LU"),
            ["FR-57", "FR-54", "LU", "DE-SL", "FR-54"]
        )
        #expect(told == ["2027-07-14 holiday guests FR-54+FR-57 french-national-day"])
    }

    @Test func `what the host keeps is told of the host alone`() throws {
        let told = try Self.told(
            "2027-05-06T14:00:00+02:00",
            "2027-05-07T18:00:00+02:00",
            Self.house("FR-54"),
            ["FR-57", "LU", "BE"]
        )
        #expect(
            told == [
                "2027-05-06 holiday host FR-54 ascension",
                "2027-05-07 bridge-day host FR-54 ascension",
            ]
        )
    }

    @Test func `a holiday of some communes is one to ask about`() throws {
        let (from, to) = ("2027-03-26T09:00:00+01:00", "2027-03-26T12:00:00+01:00")
        let unknown = try Self.told(from, to, Self.house("FR-57", goodFriday: nil), [])
        #expect(unknown == ["2027-03-26 holiday host FR-57 good-friday"])
        #expect(try Self.told(from, to, Self.house("FR-57", goodFriday: false), []) == [])
        #expect(
            try Self.told(from, to, Self.house("FR-54"), ["FR-57"]) == [
                "2027-03-26 holiday guests FR-57 good-friday"
            ]
        )
    }

    @Test func `an ordinary day and a session without a place have nothing to tell`() throws {
        let (from, to) = ("2027-01-12T14:00:00+01:00", "2027-01-12T16:00:00+01:00")
        #expect(try Self.told(from, to, Self.house("FR-54"), ["LU", "DE-SL"]) == [])
        #expect(try Self.told(from, to, nil, []) == [])
        // A session that ends at midnight is not about the day after.
        let eve = try Self.told(
            "2026-12-31T18:00:00+01:00",
            "2027-01-01T00:00:00+01:00",
            nil,
            ["LU"]
        )
        #expect(eve == [])
    }

    @Test func `bridges are Fridays after a holiday and Mondays before one`() throws {
        let france = HouseCalendar(try #require(HolidayCalendar("FR")))
        for (day, feast) in [
            ("2027-05-07", Feast.ascension), ("2026-07-13", .frenchNationalDay),
            ("2027-05-05", nil), ("2027-03-26", nil), ("2027-03-29", nil), ("2027-01-11", nil),
        ] {
            let date = try #require(LocalDate(day))
            #expect(france.bridged(on: date)?.feast == feast, "\(day)")
        }
    }
}
