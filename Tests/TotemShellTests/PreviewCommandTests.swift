import Foundation
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

/// Every verb that changes something, with and without changing it.
struct PreviewCommandTests {
    /// The command lines, each of which can be done after the ones before it.
    private static func commands(_ system: TestSystem) async throws -> [[String]] {
        let session = try await system.session(.sample(confirmEmail: true))
        let plan = try SessionPlan.sample(
            from: "2027-01-14T14:00",
            to: "2027-01-14T16:00",
            publish: false
        )
        let draft = try await system.answer(ScheduleSession(plan: plan)).slug.description
        let register = RegisterAttendee(session: session.id, request: .sample("ada"))
        let link = system.operations.link(to: try await system.answer(register).id)
        let people = FileManager.default.temporaryDirectory
            .appending(path: "totem-people-\(UUID().uuidString).csv")
        try Data("email,name\nivy@example.org,Ivy\n".utf8).write(to: people)
        let offered = try await system.offeredLinks()
        let times = ["--from", "2027-01-15T14:00", "--to", "2027-01-15T16:00"]
        let later = ["--from", "2027-01-14T13:00", "--to", "2027-01-14T15:00"]
        return try await places(system) + bookings(system) + [
            [
                "organisation", "create", "--code", "nyuko", "--name", "Nyuko", "--territory", "LU",
                "--kind", "network",
            ],
            ["theme", "create", "--code", "iot", "--name", "Internet of things"],
            ["programme", "create", "--code", "123go", "--name", "GO", "--role", "owner=nyuko"],
            ["programme", "add-edition", "123go", "--code", "2027", "--opens", "2027-01-11"],
            [
                "session", "schedule", "--title", "Demo", "--room", "paddock/ecurie", "--layout",
                "theatre", "--publish",
            ] + times,
            ["session", "publish", draft],
            ["session", "edit", draft, "--capacity", "12"],
            ["session", "move", draft] + later,
            ["session", "cancel", draft, "--reason", "Illness"],
            [
                "registration", "create", "--session", session.slug.description, "--email",
                "eve@example.org", "--name", "Eve",
            ],
            ["registration", "confirm", "--link=\(link)"],
            ["registration", "change", "--link=\(link)", "--name", "Ada Example"],
            ["registration", "resend", "--link=\(link)"],
            ["registration", "resend-link", "--email", "ada@example.org"],
            ["registration", "withdraw", "--link=\(link)"],
            ["registration", "restore", "--link=\(link)"],
            ["registration", "import", people.path, "--session", session.slug.description],
            ["registration", "accept-offer", "--link=\(offered[0])"],
            ["registration", "decline-offer", "--link=\(offered[1])"],
        ]
    }

    private static func places(_ system: TestSystem) async throws -> [[String]] {
        let closing = ClosureRequest(
            place: .room(try .of("paddock/ecurie")),
            from: try .of("2027-02-01T08:00"),
            to: try .of("2027-02-02T08:00"),
            reason: "Floor"
        )
        let closure = try await system.answer(CreateClosure(request: closing)).id.description
        let draft = TokenDraft(name: "old", role: .viewer, expiresAt: nil)
        let token = try await system.answer(CreateToken(draft: draft)).token.id.description
        let file = FileManager.default.temporaryDirectory
            .appending(path: "totem-building-\(UUID().uuidString).yaml")
        let rooms = FileManager.default.temporaryDirectory
            .appending(path: "totem-rooms-\(UUID().uuidString).csv")
        try Data("code,name,layouts\nattic,The Attic,theatre=12\n".utf8).write(to: rooms)
        let text = "code: forge\nname: Forge\ncity: Metz\nterritory: FR-57\nzone: Europe/Paris\n"
        try Data(text.utf8).write(to: file)
        let school = FileManager.default.temporaryDirectory
            .appending(path: "totem-school-\(UUID().uuidString).csv")
        try Data("zone,name,first_day,last_day\nLU,Été,2027-07-16,2027-09-14\n".utf8)
            .write(to: school)
        let calendar = FileManager.default.temporaryDirectory
            .appending(path: "totem-calendar-\(UUID().uuidString).ics")
        let events = "BEGIN:VEVENT\nUID:1\nDTSTART:20270315T090000Z\nDURATION:PT1H\nEND:VEVENT\n"
        try Data("BEGIN:VCALENDAR\n\(events)END:VCALENDAR\n".utf8).write(to: calendar)
        return [
            ["calendar", "import", calendar.path, "--room", "paddock/ecurie"],
            ["calendar", "import-school", school.path],
            [
                "building", "create", "--code", "mill", "--name", "Mill", "--city", "Metz",
                "--territory", "FR-57", "--zone", "Europe/Paris",
            ],
            [
                "room", "create", "--building", "mill", "--code", "loft", "--name", "Loft",
                "--layout", "theatre=20",
            ],
            [
                "closure", "create", "--building", "mill", "--from", "2027-02-01T08:00", "--to",
                "2027-02-02T08:00", "--reason", "Floor",
            ],
            ["building", "change", "mill", "--max-public", "90"],
            ["room", "change", "mill/loft", "--floor", "2"],
            [
                "room", "split", "mill/loft", "--part", "north theatre=8", "--part",
                "south theatre=9",
            ],
            ["apply", file.path],
            ["room", "import", rooms.path, "--building", "paddock"],
            [
                "equipment", "define", "--word", "projector", "--name", "Projector", "--feature",
                "hybrid",
            ],
            ["attribute", "define", "--word", "view", "--name", "View", "--kind", "text"],
            ["closure", "lift", closure],
            ["token", "create", "--name", "ci", "--role", "viewer"],
            ["token", "revoke", token],
        ]
    }

    private static func bookings(_ system: TestSystem) async throws -> [[String]] {
        let request = try BookingRequest.sample(
            from: "2027-01-20T10:00",
            to: "2027-01-20T11:00",
            holdUntil: "2027-01-19T10:00"
        )
        let held = try await system.answer(CreateBooking(request: request)).id.description
        return [
            [
                "booking", "create", "--room", "paddock/ecurie", "--from", "2027-01-21T10:00",
                "--to", "2027-01-21T12:00", "--purpose", "Jury",
            ],
            ["booking", "confirm", held], ["booking", "change", held, "--heads", "9"],
            ["booking", "cancel", held],
        ] + (try await requests(system))
    }

    /// What becomes of requests: one is granted, and used; another is declined.
    private static func requests(_ system: TestSystem) async throws -> [[String]] {
        var ids: [String] = []
        for (day, isRequest) in [(22, true), (25, true), (26, false)] {
            let request = try BookingRequest.sample(
                from: "2027-01-\(day)T10:00",
                to: "2027-01-\(day)T11:00",
                isRequest: isRequest
            )
            ids.append(try await system.answer(CreateBooking(request: request)).id.description)
        }
        let code = FileManager.default.temporaryDirectory
            .appending(path: "totem-code-\(UUID().uuidString).txt")
        try Data("4711#\n".utf8).write(to: code)
        let length = BookingRuleRequest(kind: .minimumLength, amount: 15)
        let rule = try await system.answer(CreateRule(request: length)).id.description
        let series = try await system.answer(CreateSeries(plan: .sample())).id.description
        let soon = try BookingRequest.sample(from: "2027-01-04T10:30", to: "2027-01-04T11:30")
        let now = try await system.answer(CreateBooking(request: soon)).id.description
        return [
            [
                "series", "create", "--room", "paddock/ecurie", "--from", "2027-03-04T10:00",
                "--to", "2027-03-04T11:00", "--rule", "FREQ=WEEKLY;COUNT=3", "--purpose", "Café",
            ],
            [
                "series", "schedule", "--title", "Café", "--room", "paddock/ecurie", "--layout",
                "theatre", "--from", "2027-03-05T10:00", "--to", "2027-03-05T11:00", "--rule",
                "FREQ=WEEKLY;COUNT=3",
            ],
            ["series", "edit", series, "--following", "2027-02-16", "--from", "12:00"],
            ["series", "skip", series, "--date", "2027-02-09"],
            ["series", "retry", series, "--date", "2027-02-09"],
            ["series", "cancel", series, "--from", "2027-02-02"],
            ["rule", "create", "--kind", "maximum_length", "--amount", "600"],
            ["rule", "end", rule],
            ["booking", "ask", ids[0], "--words", "How many tables?"],
            ["booking", "answer", ids[0], "--words", "Ten."],
            ["booking", "approve", ids[0]],
            ["booking", "decline", ids[1], "--reason", "Works"],
            ["booking", "check-in", now],
            ["booking", "handover", now, "--words", "All well."],
            ["booking", "keep-key", now, "--secret-file", code.path],
            ["booking", "reveal-key", now],
            ["booking", "bump", ids[2], "--reason", "A pipe burst"],
            ["booking", "restore", ids[2]],
        ]
    }

    @Test func `every change can be told and then done exactly so`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            for command in try await Self.commands(system) {
                try await check(command, shell)
            }
        }
    }

    private func check(_ command: [String], _ shell: CapturedShell) async throws {
        let contents = shell.system.database.contents
        let name = command.prefix(2).joined(separator: " ")
        let before = try await contents()
        let told = await shell.run(command + ["--dry-run", "--json"])
        #expect(told.code == 0, "\(name): \(told.messages)")
        let preview = try told.json()
        #expect(preview["dryRun"] == .bool(true))
        let token = try #require(preview.text("previewToken"), "\(name)")
        let words = await shell.run(command + ["--dry-run"])
        #expect(words.code == 0)
        #expect(words.messages.contains("Nothing was changed."), "\(name)")
        #expect(words.messages.contains(token), "\(name)")
        let stale = await shell.run(command + ["--preview-token", "x"])
        #expect(stale.code == 2, "\(name)")
        #expect(try await contents() == before, "\(name)")
        let done = await shell.run(["--json"] + command + ["--preview-token=\(token)"])
        #expect(done.code == 0, "\(name): \(done.messages)")
        #expect(try await contents() != before, "\(name)")
    }

    @Test func `the table of this test has every verb that changes something`() async throws {
        try await TestSystem.lease { system in
            let tried = try await Self.commands(system)
                .map { $0.prefix($0[0] == "apply" ? 1 : 2).joined(separator: " ") }
            #expect(Set(tried) == Set(try Self.changingVerbs()))
        }
    }

    /// The verbs of operations that write, read from their declarations.
    private static func changingVerbs() throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/TotemOperations")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var verbs: [String] = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift", file.lastPathComponent != "Operation.swift" else {
                continue
            }
            let text = try String(contentsOf: file, encoding: .utf8)
            let form = /route: "(?:POST|PATCH|PUT|DELETE) [^"]*",\s*verb: "([a-z -]+)"/
            verbs += text.matches(of: form).map { String($0.output.1) }
        }
        return verbs
    }

    @Test func `a dry run reads as sentences`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 1))
            for person in ["ada", "ben"] {
                _ = try await system.answer(
                    RegisterAttendee(session: session.id, request: .sample(person))
                )
            }
            let told = await CapturedShell(system: system)
                .run("session", "cancel", session.slug.description, "--dry-run")
            #expect(told.code == 0)
            #expect(told.output.contains("is called off."))
            #expect(told.output.contains("2 people lose their place: Camille Exemple"))
            #expect(told.output.contains("2 mails say that the session is called off."))
            #expect(told.output.contains("The room L’Écurie (paddock/ecurie) is free again:"))
        }
    }

    @Test func `what does not belong to a change is left out of its request`() {
        let line = [
            "--json", "booking", "cancel", "x", "--dry-run", "--database", "d", "-o", "json",
            "--preview-token", "t", "--output=table", "--", "--dry-run",
        ]
        #expect(
            CommandRun.request(of: line) == ["booking", "cancel", "x", "--", "--dry-run"]
        )
    }
}
