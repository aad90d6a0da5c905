import Testing
import TotemDomain
import TotemTestSupport

struct SchoolHolidayTests {
    private static func holiday(
        _ zone: String,
        _ name: String,
        _ first: String,
        _ last: String
    ) throws -> SchoolHoliday {
        SchoolHoliday(
            zone: try #require(SchoolZone(zone)),
            name: name,
            first: try #require(LocalDate(first)),
            last: try #require(LocalDate(last))
        )
    }

    private static func kept(_ number: UInt64, _ holiday: SchoolHoliday) -> KeptSchoolHoliday {
        KeptSchoolHoliday(id: ID(high: 0, low: number), holiday: holiday)
    }

    @Test(arguments: [
        ("FR-54", "FR-zone-B"), ("FR-57", "FR-zone-B"), ("FR-88", "FR-zone-B"),
        ("FR-GES", "FR-zone-B"), ("FR-75", "FR-zone-C"), ("FR-69", "FR-zone-A"),
        ("FR-21", "FR-zone-A"), ("FR-31", "FR-zone-C"), ("LU", "LU"), ("DE-SL", "DE-SL"),
    ])
    func `each territory has its zone alone`(territory: String, zone: String) throws {
        let zones = ["FR-zone-A", "FR-zone-B", "FR-zone-C", "LU", "DE-SL", "DE-RP", "BE-French"]
        let found = zones.filter { SchoolZone($0)?.concerns(territory) == true }
        #expect(found == [zone])
    }

    @Test func `a whole country has all of its zones, and Corsica none of them`() throws {
        let zones = ["FR-zone-B", "BE-French", "BE-German", "DE-SL"].compactMap { SchoolZone($0) }
        let ofBelgium = zones.filter { $0.concerns("BE") }.map(\.description)
        #expect(ofBelgium == ["BE-French", "BE-German"])
        #expect(zones.filter { $0.concerns("FR") }.map(\.description) == ["FR-zone-B"])
        #expect(zones.filter { $0.concerns("FR-2A") || $0.concerns("FR-974") } == [])
        #expect(SchoolZone("fr-B") == nil && SchoolZone("FR-") == nil && SchoolZone("") == nil)
    }

    @Test func `a file is the truth for its zones and days`() throws {
        let easter = try Self.holiday("LU", "Pâques", "2027-03-27", "2027-04-11")
        let longer = try Self.holiday("LU", "Pâques", "2027-03-27", "2027-04-12")
        let whit = try Self.holiday("LU", "Pentecôte", "2027-05-15", "2027-05-23")
        let gone = try Self.holiday("LU", "Pont", "2027-05-07", "2027-05-07")
        let later = try Self.holiday("LU", "Été", "2027-07-16", "2027-09-14")
        let abroad = try Self.holiday("DE-SL", "Ostern", "2027-03-30", "2027-04-09")
        let standing = [easter, gone, later, abroad].enumerated()
            .map { Self.kept(UInt64($0.offset), $0.element) }
        let file = SchoolHolidayFile(lines: [
            .init(number: 2, holiday: longer), .init(number: 3, holiday: whit),
        ])
        let receipt = file.decide(over: standing)
        #expect(receipt.lines.map(\.outcome) == [.changed, .added])
        #expect(receipt.replaced.map(\.holiday) == [easter])
        #expect(receipt.removed.map(\.holiday) == [gone])
        let fault = FieldFault("/lines/4/zone", .missing)
        let partial = SchoolHolidayFile(
            lines: file.lines,
            skipped: [.init(number: 4, faults: [fault])]
        )
        #expect(partial.decide(over: standing).removed == [])
        let same = SchoolHolidayFile(lines: [.init(number: 2, holiday: easter)])
        #expect(same.decide(over: standing).isEmpty)
    }

    @Test func `school holidays are told once, of the host before its guests`() throws {
        let sample = try BuildingFacts.sample()
        let winter = try Self.holiday("FR-zone-B", "Hiver", "2027-02-20", "2027-03-07")
        let carnival = try Self.holiday("LU", "Carnaval", "2027-02-06", "2027-02-21")
        let window = try TimeWindow.of("2027-02-19T18:00:00+01:00", "2027-02-21T17:00:00+01:00")
        let told = DayWarning.all(
            during: window,
            in: sample.zone,
            host: sample,
            invited: ["FR-57", "LU", "FR-54"],
            school: [carnival, winter]
        )
        #expect(told.map(\.matter) == [.school(carnival), .school(winter)])
        #expect(told.map(\.date.description) == ["2027-02-19", "2027-02-20"])
        #expect(told.map(\.party) == [.guests, .host])
        #expect(told.map(\.territories) == [["LU"], ["FR-54"]])
        #expect(told.map(\.matter.word) == ["school-holiday", "school-holiday"])
    }
}
