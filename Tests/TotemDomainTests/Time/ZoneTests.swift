import Testing
import TotemDomain
import TotemTestSupport

struct ZoneTests {
    @Test(arguments: [
        ("Europe/Paris", "2027-01-12T14:00", "2027-01-12T13:00:00Z"),
        ("Europe/Paris", "2027-07-12T14:00", "2027-07-12T12:00:00Z"),
        ("Europe/Paris", "2027-03-28T01:59:59", "2027-03-28T00:59:59Z"),
        ("Europe/Paris", "2027-03-28T03:00", "2027-03-28T01:00:00Z"),
        ("Europe/Paris", "2027-10-31T01:59:59", "2027-10-30T23:59:59Z"),
        ("Europe/Paris", "2027-10-31T03:00", "2027-10-31T02:00:00Z"),
        ("Europe/Luxembourg", "2060-07-12T14:00", "2060-07-12T12:00:00Z"),
        ("Europe/Paris", "2400-07-12T14:00", "2400-07-12T12:00:00Z"),
        ("UTC", "2027-03-28T02:30", "2027-03-28T02:30:00Z"),
        ("Asia/Kolkata", "2027-01-12T18:30", "2027-01-12T13:00:00Z"),
        ("Pacific/Kiritimati", "2027-01-12T14:00", "2027-01-12T00:00:00Z"),
    ])
    func `an ordinary local time is one moment`(zone: String, local: String, utc: String) throws {
        let zone = try #require(Zone(zone))
        let local = try #require(LocalDateTime(local))
        let moment = try #require(Instant(rfc3339: utc))
        #expect(zone.readings(of: local) == .unique(moment))
        #expect(zone.local(moment) == local)
    }

    @Test func `the hour that is skipped in March has two wrong readings`() throws {
        let zone = try #require(Zone("Europe/Paris"))
        let local = try #require(LocalDateTime("2027-03-28T02:30"))
        let summer = try #require(Instant(rfc3339: "2027-03-28T00:30:00Z"))
        let winter = try #require(Instant(rfc3339: "2027-03-28T01:30:00Z"))
        #expect(zone.readings(of: local) == .gap(summer, winter))
    }

    @Test func `the hour that comes twice in October has two right readings`() throws {
        let zone = try #require(Zone("Europe/Paris"))
        let local = try #require(LocalDateTime("2027-10-31T02:30"))
        let first = try #require(Instant(rfc3339: "2027-10-31T00:30:00Z"))
        let second = try #require(Instant(rfc3339: "2027-10-31T01:30:00Z"))
        #expect(zone.readings(of: local) == .ambiguous(first, second))
        #expect(zone.local(first) == local)
        #expect(zone.local(second) == local)
    }

    @Test func `Lord Howe shifts by half an hour`() throws {
        let zone = try #require(Zone("Australia/Lord_Howe"))
        let local = try #require(LocalDateTime("2027-10-03T02:15"))
        let before = try #require(Instant(rfc3339: "2027-10-02T15:15:00Z"))
        let after = try #require(Instant(rfc3339: "2027-10-02T15:45:00Z"))
        #expect(zone.readings(of: local) == .gap(before, after))
    }

    @Test func `every moment is among the readings of what its clock shows`() throws {
        var random = SeededGenerator(seed: 7)
        for name in ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"] {
            let zone = try #require(Zone(name))
            for _ in 0..<500 {
                let seconds = Int64.random(in: 1_500_000_000...2_500_000_000, using: &random)
                let moment = Instant(seconds: seconds)
                switch zone.readings(of: zone.local(moment)) {
                case .unique(let reading): #expect(reading == moment)
                case .ambiguous(let first, let second): #expect([first, second].contains(moment))
                case .gap: Issue.record("\(name) shows \(seconds) in a gap")
                }
            }
        }
    }

    @Test(arguments: ["", "Paris", "Europe/Nancy", "+01:00", "GMT+1", "CET", "Etc/GMT+1"])
    func `names that the zone database lacks and bare offsets are refused`(name: String) {
        #expect(Zone(name) == nil)
    }
}
