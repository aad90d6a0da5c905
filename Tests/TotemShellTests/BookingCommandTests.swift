import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct BookingCommandTests {
    private static let afternoon = [
        "booking", "create", "--room", "paddock/ecurie", "--from", "2027-01-12T14:00", "--to",
        "2027-01-12T16:00", "--purpose", "Board meeting",
    ]

    @Test func `a room is booked, found in the list, and given back`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let booked = await shell.run(Self.afternoon + ["--layout", "theatre", "--heads", "12"])
            #expect(booked.code == 0, "\(booked.messages)")
            #expect(booked.output.contains("Tue 12 Jan 2027, 14:00–16:00 (in 8 days)"))
            #expect(booked.output.contains("Tue 12 Jan 2027, 14:00–16:30"))
            let list = await shell.run(
                "booking",
                "list",
                "--room",
                "paddock/ecurie",
                "--from",
                "2027-01-12"
            )
            #expect(list.output.contains("paddock/ecurie  Tue 12 Jan 2027, 14:00–16:00"))
            let json = try await shell.run("booking", "list", "--json").json()
            let id = try #require(json.items.first?.text("id"))
            let cancelled = await shell.run("booking", "cancel", id)
            #expect(cancelled.code == 0)
            #expect(cancelled.output.contains("cancelled"))
            #expect(await shell.run("booking", "cancel", id).code == ExitCodes.refused)
        }
    }

    @Test func `a taken room is refused with when it is taken, on its own clock`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            #expect(await shell.run(Self.afternoon).code == 0)
            let told = await shell.run(Self.afternoon)
            #expect(told.code == ExitCodes.refused)
            #expect(told.output == "")
            #expect(told.messages.contains("14:00–16:30"), "\(told.messages)")
            let next = "paddock/ecurie is free next: Tuesday 12 January 2027, 16:30–18:30."
            #expect(told.messages.contains(next), "\(told.messages)")
            let problem = try await JSONValue.parse(
                Array(shell.run(Self.afternoon + ["--json"]).messages.utf8)
            )
            #expect(problem.text("code") == "room-taken")
            #expect(problem.text("requestId") == "request")
        }
    }

    @Test(arguments: [
        ("2027-01-12T06:00", "2027-01-12T07:00", "opening hours"),
        ("2027-03-28T02:30", "2027-03-28T03:30", "never shows"),
        ("2027-01-02T10:00", "2027-01-02T11:00", "past"),
    ])
    func `a rule that says no is told in a sentence`(
        from: String,
        to: String,
        words: String
    ) async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let told = await CapturedShell(system: system)
                .run(
                    "booking",
                    "create",
                    "--room",
                    "paddock/ecurie",
                    "--from",
                    from,
                    "--to",
                    to,
                    "--purpose",
                    "x"
                )
            #expect(told.code == ExitCodes.refused, "\(told.messages)")
            #expect(told.messages.contains(words), "\(told.messages)")
        }
    }

    @Test func `opening hours are set aside by an admin, on record`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let told = await CapturedShell(system: system)
                .run(
                    "booking",
                    "create",
                    "--room",
                    "paddock/ecurie",
                    "--from",
                    "2027-01-12T06:00",
                    "--to",
                    "2027-01-12T07:00",
                    "--purpose",
                    "x",
                    "--waive",
                    "outside-opening-hours"
                )
            #expect(told.code == 0, "\(told.messages)")
            #expect(told.output.contains("Waived    outside-opening-hours"))
        }
    }

    @Test func `a room is held and then kept`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let held = await shell.run(Self.afternoon + ["--hold-until", "2027-01-05T12:00"])
            #expect(held.code == 0, "\(held.messages)")
            #expect(held.output.contains("held"))
            #expect(held.output.contains("Tue 5 Jan 2027, 12:00"))
            #expect(held.messages.contains("totem booking confirm "))
            let json = try await shell.run("booking", "list", "--json").json()
            let id = try #require(json.items.first?.text("id"))
            let kept = await shell.run("booking", "confirm", id)
            #expect(kept.code == 0, "\(kept.messages)")
            #expect(kept.output.contains("confirmed"))
            #expect(await shell.run("booking", "confirm", id).code == ExitCodes.refused)
            let late = await shell.run(Self.afternoon + ["--hold-until", "2027-01-04T09:00"])
            #expect(late.code == ExitCodes.badData)
            #expect(late.messages.contains("totem: --hold-until: "), "\(late.messages)")
        }
    }

    @Test func `a booking is moved, and what is said of it changed`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(CreateBooking(request: .sample()))
            let shell = CapturedShell(system: system)
            let change = ["booking", "change", made.id.description]
            let moved = await shell.run(
                change + ["--from", "2027-01-12T15:00", "--to", "2027-01-12T17:00", "--heads", "9"]
            )
            #expect(moved.code == 0, "\(moved.messages)")
            #expect(moved.output.contains("Tue 12 Jan 2027, 15:00–17:00"))
            let named = try await shell.run(change + ["--contact-name", "Ada", "--json"]).json()
            #expect(named["contact"]?.text("name") == "Ada")
            let emptied = try await shell.run(change + ["--contact-name", "", "--json"]).json()
            #expect(emptied["contact"] == .null)
            #expect(emptied.number("version") == 4)
            let late = await shell.run(change + ["--purpose", "x", "--if-version", "1"])
            #expect(late.code == ExitCodes.refused)
            #expect(late.messages.contains("version 4"), "\(late.messages)")
            let wrong = await shell.run(change + ["--layout", "bed", "--heads", "many"])
            #expect(wrong.code == ExitCodes.badData)
            for option in ["layout", "heads"] {
                #expect(wrong.messages.contains("totem: --\(option): "), "\(wrong.messages)")
            }
        }
    }

    @Test func `a list without a room needs an offset`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let local = await shell.run("booking", "list", "--from", "2027-01-12T14:00")
            #expect(local.code == ExitCodes.badData)
            #expect(local.messages.contains("offset"))
            let exact = await shell.run("booking", "list", "--from", "2027-01-12T14:00:00+01:00")
            #expect(exact.code == 0)
        }
    }

    @Test(arguments: ["show", "cancel", "confirm"])
    func `an id that is none is unknown`(verb: String) async throws {
        try await TestSystem.lease { system in
            let told = await CapturedShell(system: system).run("booking", verb, "1; drop table")
            #expect(told.code == ExitCodes.unknownThing)
        }
    }
}
