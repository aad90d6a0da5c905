import Foundation
import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemStore
import TotemTestSupport

@testable import TotemShell

/// Calendars of other programs, booked in a room.
@Suite struct CalendarImportTests {
    private func calendar(_ events: [String]...) -> [UInt8] {
        let lines = events.flatMap { ["BEGIN:VEVENT"] + $0 + ["END:VEVENT"] }
        let all =
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"] + lines + ["END:VCALENDAR"]
        return Array(all.map { "\($0)\r\n" }.joined().utf8)
    }

    private func wish(_ query: [(name: String, text: String)]) throws -> Queries.CalendarWish {
        try checked(Queries.calendarWish(query))
    }

    private func operation(
        _ bytes: [UInt8],
        _ query: (name: String, text: String)...,
        room: String = "paddock/ecurie"
    ) throws -> ImportCalendar {
        let content = try checked(CalendarReader.read(bytes))
        return ImportCalendar(room: try .of(room), calendar: try wish(query).calendar(content))
    }

    /// The outcomes by day and hour of the house, in the order of time.
    private func told(_ imported: ImportedCalendar) -> [String] {
        imported.items
            .sorted { ($0.window?.start.seconds ?? 0) < ($1.window?.start.seconds ?? 0) }
            .map { item in
                let start = item.window.map { "\(imported.zone.local($0.start)) " } ?? ""
                let codes = item.outcome.refusals.map { " \($0.code)" }.joined()
                return start + item.outcome.word + codes
            }
    }

    private func windows(
        _ system: TestSystem,
        _ room: String = "paddock/ecurie"
    ) async throws
        -> [String]
    {
        let page = try await system.answer(
            ListBookings(
                filter: BookingFilter(room: try .of(room), status: .confirmed),
                page: PageRequest()
            )
        )
        return page.items.map { "\($0.zone.local($0.window.start)) \($0.purpose)" }
    }

    private func verify(_ system: TestSystem) async throws {
        let found = try await system.answer(VerifyInvariants())
        #expect(found.violations.isEmpty, "\(found.violations)")
    }

    private let weekly = [
        "UID:weekly", "DTSTART;TZID=Europe/Paris:20270112T100000",
        "DTEND;TZID=Europe/Paris:20270112T110000", "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE;TZID=Europe/Paris:20270119T100000", "SUMMARY:Team",
    ]

    @Test func `the same file twice changes nothing`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let file = calendar(
                weekly,
                [
                    "UID:weekly", "RECURRENCE-ID;TZID=Europe/Paris:20270126T100000",
                    "DTSTART;TZID=Europe/Paris:20270127T140000", "DURATION:PT30M",
                    "SUMMARY:Team\\, moved",
                ],
                [
                    "UID:weekly", "RECURRENCE-ID:20270202T090000Z", "STATUS:CANCELLED",
                    "DTSTART;TZID=Europe/Paris:20270202T100000", "DURATION:PT1H",
                ],
                ["UID:free", "DTSTART:20270113T090000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT"],
                ["UID:past", "DTSTART:20270103T090000Z", "DURATION:PT1H"],
                ["UID:none", "DTSTART:20270113T090000Z"],
                ["UID:day", "DTSTART;VALUE=DATE:20270114", "SUMMARY:Fair"]
            )
            let waived = ("waive", "outside-opening-hours")
            let first = try await system.answer(try operation(file, waived))
            #expect(
                told(first) == [
                    "left-out", "2027-01-03T10:00 left-out", "2027-01-12T10:00 booked",
                    "2027-01-13T10:00 left-out", "2027-01-14T00:00 booked",
                    "2027-01-27T14:00 booked", "2027-02-02T10:00 left-out",
                ]
            )
            let booked = [
                "2027-01-12T10:00 Team", "2027-01-14T00:00 Fair", "2027-01-27T14:00 Team, moved",
            ]
            #expect(try await windows(system) == booked)
            let contents = try await system.database.contents()
            let second = try await system.answer(try operation(file, waived))
            #expect(second.isUnchanged && second.count("unchanged") == 3)
            #expect(second.items.compactMap(\.booking) == first.items.compactMap(\.booking))
            #expect(try await system.database.contents() == contents)
            try await verify(system)
        }
    }

    @Test func `what the file changes moves, and what it takes back is cancelled`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(try operation(calendar(weekly)))
            var later = weekly
            later[1] = "DTSTART;TZID=Europe/Paris:20270112T150000"
            later[2] = "DTEND;TZID=Europe/Paris:20270112T163000"
            later[4] = "EXDATE;TZID=Europe/Paris:20270126T150000"
            // The whole series at another hour, one date back, another left out.
            let moved = try await system.answer(
                try operation(calendar(later + ["SEQUENCE:1"]), ("cancelVanished", "true"))
            )
            #expect(
                told(moved) == [
                    "2027-01-12T15:00 changed", "2027-01-19T15:00 booked",
                    "2027-01-26T10:00 cancelled", "2027-02-02T15:00 changed",
                ]
            )
            #expect(
                try await windows(system) == [
                    "2027-01-12T15:00 Team", "2027-01-19T15:00 Team", "2027-02-02T15:00 Team",
                ]
            )
            // An older state of it is told as such, and changes nothing.
            let older = try await system.answer(try operation(calendar(weekly)))
            #expect(older.count("left-out") == 3 && older.count("changed") == 0)
            let again = try await system.answer(try operation(calendar(later + ["SEQUENCE:1"])))
            #expect(again.isUnchanged)
            let off = try await system.answer(
                try operation(calendar(later + ["SEQUENCE:2", "STATUS:CANCELLED"]))
            )
            #expect(off.count("cancelled") == 3)
            #expect(try await windows(system) == [])
            try await verify(system)
        }
    }

    @Test func `what vanished is told, and cancelled when that is wanted`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let single = ["UID:one", "DTSTART:20270113T090000Z", "DURATION:PT1H", "SUMMARY:One"]
            _ = try await system.answer(try operation(calendar(weekly, single)))
            let told = try await system.answer(try operation(calendar(weekly)))
            #expect(told.count("vanished") == 1 && told.isUnchanged)
            // Of what could not be read nothing is missed.
            let broken = ["UID:one", "DTSTART:x"]
            let spared = try await system.answer(
                try operation(
                    calendar(weekly, broken),
                    ("cancelVanished", "true"),
                    ("keepGoing", "true")
                )
            )
            #expect(spared.count("not-understood") == 1 && spared.count("cancelled") == 0)
            let gone = try await system.answer(
                try operation(calendar(weekly), ("cancelVanished", "true"))
            )
            #expect(gone.count("cancelled") == 1 && gone.count("unchanged") == 3)
            #expect(try await windows(system).count == 3)
            // It comes back with the same words: it was ended here, until the file says news.
            let back = try await system.answer(try operation(calendar(weekly, single)))
            #expect(back.count("left-out") == 1)
            let news = try await system.answer(
                try operation(calendar(weekly, single + ["SEQUENCE:1"]))
            )
            #expect(news.count("booked") == 1)
        }
    }

    @Test func `all or none, each with what is in its way`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(
                CreateBooking(
                    request: .sample(from: "2027-01-26T10:30", to: "2027-01-26T12:00")
                )
            )
            let file = calendar(
                weekly,
                ["UID:night", "DTSTART:20270113T210000Z", "DURATION:PT1H"],
                ["UID:odd", "DTSTART:soon"]
            )
            let whole = try operation(file)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(whole)
            }
            #expect(told.map(\.code) == ["invalid-input", "outside-opening-hours", "room-taken"])
            #expect(
                told.map { Problem.place(of: $0) } == [
                    "/lines/19/dtstart", "/lines/12", "/lines/4",
                ]
            )
            #expect(try await windows(system).count == 1)
            let kept = try await system.answer(try operation(file, ("keepGoing", "true")))
            #expect(kept.count("booked") == 2 && kept.count("conflict") == 1)
            #expect(kept.count("refused") == 1 && kept.count("not-understood") == 1)
            #expect(try await windows(system).count == 3)
            try await verify(system)
        }
    }

    @Test func `events that change places do so at once`() async throws {
        try await TestSystem.lease { system in
            try await system.place(bufferAfter: 0)
            let one = ["UID:one", "DTSTART:20270113T090000Z", "DURATION:PT1H", "SUMMARY:One"]
            let two = ["UID:two", "DTSTART:20270113T100000Z", "DURATION:PT1H", "SUMMARY:Two"]
            _ = try await system.answer(try operation(calendar(one, two)))
            let swapped = calendar(
                ["UID:one", "DTSTART:20270113T100000Z", "DURATION:PT1H", "SUMMARY:One"],
                ["UID:two", "DTSTART:20270113T090000Z", "DURATION:PT1H", "SUMMARY:Two"]
            )
            let moved = try await system.answer(try operation(swapped))
            #expect(moved.count("changed") == 2)
            #expect(
                try await windows(system) == ["2027-01-13T10:00 Two", "2027-01-13T11:00 One"]
            )
            // One that cannot move stays, and keeps others from its place.
            let stuck = calendar(
                ["UID:one", "DTSTART:20270113T220000Z", "DURATION:PT1H", "SUMMARY:One"],
                ["UID:two", "DTSTART:20270113T100000Z", "DURATION:PT1H", "SUMMARY:Two"]
            )
            let kept = try await system.answer(try operation(stuck, ("keepGoing", "true")))
            #expect(kept.count("refused") == 1 && kept.count("conflict") == 1)
            #expect(
                try await windows(system) == ["2027-01-13T10:00 Two", "2027-01-13T11:00 One"]
            )
            try await verify(system)
        }
    }

    @Test func `our own feed comes back as it was given, here and elsewhere`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(
                CreateRoom(building: .of("paddock"), facts: .sample(code: "loft"))
            )
            var random = SeededGenerator(seed: 7)
            for day in 11...15 {
                for hour in [9, 11, 14, 16] where Bool.random(using: &random) {
                    _ = try await system.answer(
                        CreateBooking(
                            request: .sample(
                                from: "2027-01-\(day)T\(hour < 10 ? "0" : "")\(hour):15",
                                to: "2027-01-\(day)T\(hour + 1):00"
                            )
                        )
                    )
                }
            }
            let closure = ClosureRequest(
                place: .room(try .of("paddock/ecurie")),
                from: try .of("2027-01-20T08:00"),
                to: try .of("2027-01-20T18:00"),
                reason: "Floor"
            )
            _ = try await system.answer(CreateClosure(request: closure))
            let plan = try SessionPlan.sample(from: "2027-01-21T14:00", to: "2027-01-21T16:00")
            _ = try await system.answer(ScheduleSession(plan: plan))
            let feed = try await feed(system, "paddock/ecurie")
            let contents = try await system.database.contents()
            let here = try await system.answer(try operation(feed))
            #expect(here.isUnchanged && here.count("unchanged") == here.items.count)
            #expect(try await system.database.contents() == contents)
            let waived = ("waive", "outside-opening-hours")
            let there = try await system.answer(try operation(feed, waived, room: "paddock/loft"))
            #expect(there.count("booked") == there.items.count)
            #expect(
                try await times(system, "paddock/loft") == times(system, "paddock/ecurie")
            )
            // What came from elsewhere stands in our own feed under another name.
            let second = try await self.feed(system, "paddock/loft")
            let back = try await system.answer(
                try operation(second, ("cancelVanished", "true"), room: "paddock/loft")
            )
            #expect(back.count("unchanged") == back.items.count, "\(told(back))")
            try await verify(system)
        }
    }

    private func feed(_ system: TestSystem, _ room: String) async throws -> [UInt8] {
        let feed = try await system.answer(ShowPlaceFeed(place: .room(try .of(room))))
        let address = PublicAddress(base: "https://totem.example.org")
        return Array(CalendarFile.text(of: feed, .english, address).utf8)
    }

    private func times(_ system: TestSystem, _ room: String) async throws -> [TimeWindow] {
        try await system.answer(ShowPlaceFeed(place: .room(try .of(room)))).entries.map(\.window)
    }

    @Test func `a dry run tells exactly what is done`() async throws {
        for seed in 0..<6 {
            try await TestSystem.lease { system in
                try await system.place()
                if seed % 2 == 1 { try await furnish(system) }
                var random = SeededGenerator(seed: UInt64(seed))
                for round in 0..<3 {
                    let file = randomFile(&random)
                    let operation = try operation(
                        file,
                        ("keepGoing", "true"),
                        ("cancelVanished", round == 2 ? "true" : "false")
                    )
                    let before = try await system.database.contents()
                    let preview = try await system.operations.preview(
                        operation,
                        as: TestSystem.admin,
                        request: []
                    )
                    #expect(try await system.database.contents() == before)
                    let outcome = try await system.operations.perform(
                        operation,
                        as: TestSystem.admin,
                        exactly: AgreedPreview(token: preview.token, request: [])
                    )
                    guard case .done(let done) = outcome else { continue }
                    #expect(told(done) == told(preview.answer), "seed \(seed)")
                    try await verify(system)
                    let again = try await system.answer(operation)
                    #expect(again.isUnchanged, "seed \(seed): \(told(again))")
                }
            }
        }
    }

    /// Gives the room rules for the change of layout, and bookings that they are about.
    private func furnish(_ system: TestSystem) async throws {
        let change = RoomChange(
            turnarounds: [
                Turnaround(from: nil, to: nil, minutes: 30),
                Turnaround(from: .theatre, to: nil, minutes: 90),
            ]
        )
        let room = try RoomPath.of("paddock/ecurie")
        _ = try await system.answer(ChangeRoom(path: room, change: change, expected: .any))
        for (day, hour) in [(11, 12), (12, 9), (13, 16), (18, 12), (20, 9), (25, 14)] {
            let start = "2027-01-\(day)T\(hour < 10 ? "0" : "")\(hour):00"
            let request = try BookingRequest.sample(
                from: start,
                to: "2027-01-\(day)T\(hour + 1):30",
                layout: day % 2 == 0 ? .theatre : .classroom,
                heads: 1
            )
            _ = try await system.answer(CreateBooking(request: request))
        }
    }

    private func randomFile(_ random: inout SeededGenerator) -> [UInt8] {
        var events: [[String]] = []
        for name in 0..<8 where Int.random(in: 0..<4, using: &random) > 0 {
            let (day, hour) = (
                Int.random(in: 11...15, using: &random), Int.random(in: 7...18, using: &random)
            )
            var lines = [
                "UID:\(name)", "DTSTART:202701\(day)T\(hour < 10 ? "0" : "")\(hour)0000Z",
                "DURATION:PT\(Int.random(in: 1...3, using: &random))H", "SUMMARY:\(name)",
            ]
            if Bool.random(using: &random) { lines.append("RRULE:FREQ=WEEKLY;COUNT=3") }
            if Int.random(in: 0..<6, using: &random) == 0 { lines.append("STATUS:CANCELLED") }
            events.append(lines)
        }
        let lines = events.flatMap { ["BEGIN:VEVENT"] + $0 + ["END:VEVENT"] }
        return Array(
            (["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR"]).map { "\($0)\r\n" }.joined().utf8
        )
    }

    /// Both wait for the spaces, and read what is known of the events after that.
    ///
    /// Read before it, the
    /// second would book what the first has booked, and meet the constraint.
    @Test func `of two equal imports one books and the other finds it booked`() async throws {
        let name = "calendar-race"
        try await TestSystem.lease(adjust: { $0.applicationName = name }) { system in
            try await system.place()
            let operation = try operation(calendar(weekly))
            let locker = try await Connection.connect(
                system.database.configuration,
                logger: system.database.logger,
                deadline: .in(.seconds(20))
            )
            try await locker.execute(
                script: "begin; select id from space order by id for no key update",
                deadline: .in(.seconds(20))
            )
            let outcomes = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<2 {
                    group.addTask {
                        try await system.answer(operation).items.map(\.outcome.word)
                    }
                }
                let waiting = """
                    select count(*) from pg_stat_activity
                    where application_name = '\(name)' and wait_event_type = 'Lock'
                    """
                var isReady = false
                for _ in 0..<2000 where try await system.database.execute(waiting) == [["2"]] {
                    isReady = true
                    break
                }
                #expect(isReady)
                try await locker.execute(script: "commit", deadline: .in(.seconds(20)))
                return try await group.reduce(into: []) { $0.append($1) }
            }
            await locker.close()
            #expect(
                Set(outcomes) == [
                    ["booked", "booked", "booked"], ["unchanged", "unchanged", "unchanged"],
                ]
            )
            #expect(try await windows(system).count == 3)
        }
    }

    @Test func `hundreds of events are booked at once, and move at once`() async throws {
        try await TestSystem.lease { system in
            try await system.place(bufferAfter: 0)
            let first = try #require(LocalDate("2027-01-11"))
            func file(_ minute: String) -> [UInt8] {
                let lines = (0..<300)
                    .flatMap { number -> [String] in
                        let day = first.adding(days: number / 4).basic
                        let hour = 10 + number % 4 * 2
                        return [
                            "BEGIN:VEVENT", "UID:\(number)", "DTSTART:\(day)T\(hour)\(minute)00",
                            "DURATION:PT1H30M", "SUMMARY:\(number)", "END:VEVENT",
                        ]
                    }
                let all = ["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR"]
                return Array(all.map { "\($0)\r\n" }.joined().utf8)
            }
            let waived = ("waive", "outside-opening-hours,closed-for-holiday")
            let made = try await system.answer(try operation(file("00"), waived))
            #expect(made.count("booked") == 300)
            #expect(try await system.answer(try operation(file("00"), waived)).isUnchanged)
            // Each takes what the one before it leaves.
            let moved = try await system.answer(try operation(file("45"), waived))
            #expect(moved.count("changed") == 300)
            try await verify(system)
        }
    }

    @Test func `the shell takes a file, tells each event, and refuses what is no calendar`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let name = "totem-calendar-\(system.database.configuration.applicationName).ics"
            let path = FileManager.default.temporaryDirectory.appending(path: name).path
            #expect(writeFile(String(decoding: calendar(weekly), as: UTF8.self), at: path))
            let dry = await shell.run(
                "calendar",
                "import",
                path,
                "--room",
                "paddock/ecurie",
                "--dry-run"
            )
            #expect(dry.code == 0 && dry.output.contains("Booked"), "\(dry.messages)")
            #expect(try await windows(system) == [])
            let done = await shell.run(
                "calendar",
                "import",
                path,
                "--room",
                "paddock/ecurie",
                "--json"
            )
            #expect(done.code == 0, "\(done.messages)")
            #expect(done.output.contains(#""booked":3"#))
            let none = await shell.run(
                "calendar",
                "import",
                "/dev/null",
                "--room",
                "paddock/ecurie"
            )
            #expect(none.code == 65 && none.messages.contains("BEGIN:VCALENDAR"))
            for address in ["http://example.org/a.ics?token=secret", "https://exa mple.org/"] {
                let refused = await shell.run(
                    "calendar",
                    "import",
                    address,
                    "--room",
                    "paddock/ecurie"
                )
                #expect(refused.code == 78 && !refused.messages.contains("secret"))
            }
            let unknown = await shell.run("calendar", "import", path, "--room", "paddock/nowhere")
            #expect(unknown.code == 66)
        }
    }

    @Test func `only https and this machine are fetched, and secrets are not told`() {
        #expect(Download.address("team.ics") == nil)
        #expect(Download.address("WEBCAL://example.org/a") == "https://example.org/a")
        for address in [
            "https://example.org/a.ics", "http://127.0.0.1:8080/a", "http://localhost/",
            "http://[::1]:80/a",
        ] {
            #expect(Download.isAllowed(address), "\(address)")
        }
        for address in [
            "http://example.org/", "http://localhost.example.org/", "http://127.0.0.1@example.org/",
            "file:///etc/passwd", "https://a\nb", "http://[::1",
        ] where address != "http://[::1" {
            #expect(!Download.isAllowed(address), "\(address)")
        }
        #expect(
            Download.shown("https://me:secret@example.org/a?token=x#y") == "https://example.org/a"
        )
    }
}

extension Problem {
    /// The place that a refusal is told at.
    fileprivate static func place(of refusal: Refusal) -> String? {
        switch refusal {
        case .invalid(let fault): fault.pointer
        case .onLine(let line, _): "/lines/\(line)"
        default: nil
        }
    }
}

/// The refusals of a call that must be refused; anything else fails the test.
nonisolated(nonsending) private func refusals<Answer>(
    _ body: nonisolated(nonsending) () async throws(Failure) -> Answer
) async -> [Refusal] {
    do {
        _ = try await body()
        Issue.record("was not refused")
        return []
    } catch {
        guard case .refused(let refusals) = error else {
            Issue.record("failed otherwise: \(error)")
            return []
        }
        return refusals
    }
}
