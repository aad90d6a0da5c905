import Testing
import TotemDomain

@testable import TotemPresentation

struct CalendarFileTests {
    @Test func foldsLinesAt75BytesWithinNoCharacter() {
        let line = "SUMMARY:" + String(repeating: "é", count: 100)
        let folded = CalendarFile.fold(line)
        let parts = folded.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(parts.count == 3)
        for part in parts { #expect(part.utf8.count <= 75) }
        #expect(parts.map { $0.hasPrefix(" ") ? $0.dropFirst() : $0 }.joined() == line)
        #expect(CalendarFile.fold("SUMMARY:short") == "SUMMARY:short")
    }

    @Test func tellsTimesOnTheClockOfThePlaceWithEachOfItsChanges() throws {
        let text = try calendar([
            try entry(from: "2027-01-12T13:00:00Z", to: "2027-01-12T15:00:00Z"),
            try entry(from: "2027-07-01T12:00:00Z", to: "2027-07-01T13:00:00Z"),
        ])
        #expect(text.contains("DTSTART;TZID=Europe/Paris:20270112T140000\r\n"))
        #expect(text.contains("DTEND;TZID=Europe/Paris:20270701T150000\r\n"))
        // The winter in which the first lives began in October, the summer of the second in March.
        #expect(text.contains("BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\n"))
        #expect(text.contains("TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD"))
        #expect(text.contains("BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\n"))
        #expect(!text.contains("20271031"), "nothing is told of changes after the last entry")
    }

    /// A local time that the clock shows twice means the first of the two.
    @Test func tellsTimesThatTheClockShowsTwiceOnUTC() throws {
        let text = try calendar([
            try entry(from: "2027-10-31T01:30:00Z", to: "2027-10-31T02:30:00Z")
        ])
        #expect(text.contains("DTSTART:20271031T013000Z\r\n"))
        #expect(text.contains("DTEND;TZID=Europe/Paris:20271031T033000\r\n"))
    }

    @Test func hidesPurposesFromThoseWithoutARole() throws {
        let secret = "Board; of \"A, B\"\nand C"
        let entries = [
            try entry(.booking(purpose: secret)),
            try entry(.booking(purpose: secret), state: .tentative),
            try entry(.booking(purpose: secret), state: .cancelled),
            try entry(.session(title: "1, 2, 3 Go", slug: try #require(Code("go")))),
            try entry(.closure(.closure, reason: "New floor")),
            try entry(.closure(.maintenance, reason: "Lift")),
            try entry(.limit([.role(.viewer)], reason: "Jury")),
        ]
        let open = try calendar(entries)
        #expect(!open.contains("Board"))
        #expect(open.contains("SUMMARY:Occupé\r\n"))
        #expect(open.contains("SUMMARY:Réservé provisoirement\r\n"))
        #expect(open.contains("STATUS:TENTATIVE\r\n"))
        #expect(open.contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"))
        #expect(open.contains("SUMMARY:1\\, 2\\, 3 Go\r\n"))
        #expect(open.contains("URL;VALUE=URI:https://totem.example/fr/sessions/go\r\n"))
        #expect(open.contains("SUMMARY:Fermé\u{202F}: New floor\r\n"))
        #expect(open.contains("SUMMARY:Maintenance\u{202F}: Lift\r\n"))
        #expect(open.contains("SUMMARY:Réservé à role:viewer\u{202F}: Jury\r\n"))
        #expect(
            open.hasSuffix(
                "STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            )
        )
        let known = try calendar(entries, tellsPurposes: true)
        #expect(known.contains("SUMMARY:Board\\; of \"A\\, B\"\\nand C\r\n"))
    }

    @Test func isAWholeCalendarWhenNothingIsBooked() throws {
        let text = try calendar([])
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(!text.contains("VEVENT"))
        #expect(!text.contains("VTIMEZONE"))
    }

    private func calendar(
        _ entries: [PlaceFeed.Entry],
        tellsPurposes: Bool = false
    ) throws -> String {
        let feed = PlaceFeed(
            building: try Samples.building(),
            room: nil,
            entries: entries,
            tellsPurposes: tellsPurposes
        )
        return CalendarFile.text(of: feed, .french, PublicAddress(base: "https://totem.example"))
    }

    private func entry(
        _ matter: PlaceFeed.Matter = .booking(purpose: "x"),
        state: PlaceFeed.State = .standing,
        from: String = "2027-01-12T13:00:00Z",
        to: String = "2027-01-12T15:00:00Z"
    ) throws -> PlaceFeed.Entry {
        PlaceFeed.Entry(
            id: "01a217f2-73d0-7000-977f-67b26423d677",
            version: 2,
            changedAt: try Samples.moment("2026-11-26T12:00:00Z"),
            state: state,
            room: "L’Écurie",
            window: try Samples.window(from, to),
            matter: matter
        )
    }
}
