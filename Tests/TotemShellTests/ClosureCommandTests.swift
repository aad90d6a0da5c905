import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct ClosureCommandTests {
    private static let closing = [
        "closure", "create", "--building", "paddock", "--from", "2027-01-12T00:00", "--to",
        "2027-01-13T00:00", "--reason", "New floor",
    ]

    @Test func `a building or a room is named without an option, and once`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            for (place, day) in [("paddock", "01"), ("paddock/ecurie", "02")] {
                let times = ["--from", "2027-02-\(day)T08:00", "--to", "2027-02-\(day)T18:00"]
                let make = ["closure", "create", place] + times + ["--reason", "Floor"]
                let made = await shell.run(make + ["--json"])
                #expect(made.code == 0, "\(made.messages)")
                #expect(made.output.contains("\"\(place)\""), "\(made.output)")
                let twice = await shell.run(make + ["--building", "paddock"])
                #expect(twice.code == 64 && twice.messages.contains("Name what closes once"))
            }
        }
    }

    @Test func `a building is closed, listed, and opened again`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let closed = try await shell.run(Self.closing + ["--json"]).json()
            let id = try #require(closed.text("id"))
            #expect(closed.text("building") == "paddock")
            let list = await shell.run(
                "closure",
                "list",
                "--building",
                "paddock",
                "--from",
                "2027-01-12"
            )
            #expect(
                list.output.contains("paddock  Tue 12 Jan 2027, 00:00–24:00  in 8 days  closed")
            )
            #expect(list.output.contains("New floor"))
            let shown = await shell.run("closure", "show", id)
            #expect(shown.output.contains("New floor"))
            let booking = await shell.run(
                "booking",
                "create",
                "--room",
                "paddock/ecurie",
                "--from",
                "2027-01-12T14:00",
                "--to",
                "2027-01-12T16:00",
                "--purpose",
                "x"
            )
            #expect(booking.code == ExitCodes.refused)
            #expect(booking.messages.contains("(New floor)"), "\(booking.messages)")
            let lifted = await shell.run("closure", "lift", id)
            #expect(lifted.code == 0)
            #expect(lifted.output.contains("Lifted"))
            #expect(await shell.run("closure", "lift", id).code == ExitCodes.refused)
        }
    }

    @Test func `bookings in the way are told`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let booking = try await system.answer(CreateBooking(request: .sample()))
            let told = await CapturedShell(system: system).run(Self.closing)
            #expect(told.messages.contains("\n  totem booking show \(booking.id)\n"))
            #expect(told.code == ExitCodes.refused)
            #expect(
                told.messages.contains("1 booking already stands in this time: paddock/ecurie"),
                "\(told.messages)"
            )
        }
    }

    @Test(arguments: ["show", "lift"])
    func `an id that is none is unknown`(verb: String) async throws {
        try await TestSystem.lease { system in
            let told = await CapturedShell(system: system).run("closure", verb, "x")
            #expect(told.code == ExitCodes.unknownThing)
        }
    }
}

struct ClosureKindCommandTests {
    @Test func `kind, approval and who may still book are told`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.programme()
            let shell = CapturedShell(system: system)
            let times = ["--from", "2027-01-12T00:00", "--to", "2027-01-13T00:00"]
            let create = ["closure", "create", "--reason", "Lift"] + times
            let made = await shell.run(
                create + [
                    "--room", "paddock/ecurie", "--kind", "maintenance", "--approved-by",
                    "D. Fictif",
                ]
            )
            #expect(made.code == 0, "\(made.messages)")
            #expect(made.output.contains("maintenance") && made.output.contains("D. Fictif, "))
            let open = await shell.run(
                create + ["--building", "paddock", "--allow", "organisation:nyuko,role:organiser"]
            )
            #expect(open.code == 0, "\(open.messages)")
            #expect(open.output.contains("organisation:nyuko, role:organiser"))
            let list = await shell.run(["closure", "list"])
            #expect(list.output.contains(" limited ") && list.output.contains(" maintenance "))
            let drawn = await shell.run(
                ["room", "timeline", "--building", "paddock", "--on", "2027-01-12"]
            )
            #expect(drawn.output.contains("for organisation:nyuko, role:organiser"))
            let lost = await shell.run(create + ["--building", "paddock", "--allow", "kind:king"])
            #expect(lost.code == 65)
            #expect(lost.messages.contains("--allow"))
            let when = await shell.run(
                create + ["--building", "paddock", "--approved-at", "2027-01-04T08:00"]
            )
            #expect(when.code == 65)
        }
    }
}

struct RelocationCommandTests {
    @Test func `what a closure would hit is listed with rooms, taken, and given back`() async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let small = try RoomFacts.sample(code: "sellerie", bufferAfter: 15)
            _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: small))
            let booking = try await system.answer(CreateBooking(request: .sample(heads: 20)))
            let shell = CapturedShell(system: system)
            let days = ["--from", "2027-01-12", "--to", "2027-01-13"]
            let told = await shell.run(["closure", "propose", "--room", "paddock/ecurie"] + days)
            #expect(told.code == 0, "\(told.messages)")
            #expect(told.output.contains("paddock/sellerie (58)"))
            #expect(told.output.contains("building"))
            let json = await shell.run(
                ["closure", "propose", "--building", "paddock", "--json"] + days
            )
            #expect(json.output.contains(#""proposals":[]"#))
            let both = await shell.run(
                ["closure", "propose", "--building", "a", "--room", "a/b"] + days
            )
            #expect(both.code == 65)
            let close = [
                "closure", "create", "--room", "paddock/ecurie", "--from", "2027-01-12T00:00",
                "--to", "2027-01-13T00:00", "--reason", "Works",
            ]
            let refused = await shell.run(close)
            #expect(refused.code == 2)
            #expect(refused.messages.contains("paddock/sellerie could take it."))
            let odd = await shell.run(close + ["--move", "\(booking.id)"])
            #expect(odd.code == 65 && odd.messages.contains("--move"))
            let moved = await shell.run(close + ["--move", "\(booking.id)=paddock/sellerie"])
            #expect(moved.code == 0, "\(moved.messages)")
            #expect(moved.output.contains("paddock/ecurie → paddock/sellerie"))
            let closures = try await system.answer(
                ListClosures(filter: ClosureFilter(), page: PageRequest())
            )
            let id = try #require(closures.items.first).id
            let lifted = await shell.run(["closure", "lift", id.description])
            #expect(lifted.output.contains("paddock/ecurie again"))
            let taken = await shell.run(close + ["--take-proposals", "--bump", "--dry-run"])
            #expect(taken.code == 0, "\(taken.messages)")
            #expect(taken.output.contains("paddock/ecurie → paddock/sellerie"))
        }
    }
}
