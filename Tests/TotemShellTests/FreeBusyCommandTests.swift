import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct FreeBusyCommandTests {
    @Test func `a day of a room is told in stretches`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(CreateBooking(request: .sample()))
            let shell = CapturedShell(system: system)
            let table = await shell.run("room", "busy", "paddock/ecurie", "--on", "2027-01-12")
            #expect(table.code == 0, "\(table.messages)")
            #expect(
                table.output == """
                    ROOM            WHEN                          STATE          REASON
                    paddock/ecurie  Tue 12 Jan 2027, 00:00–08:30  outside hours
                    paddock/ecurie  Tue 12 Jan 2027, 08:30–14:00  free
                    paddock/ecurie  Tue 12 Jan 2027, 14:00–16:30  busy
                    paddock/ecurie  Tue 12 Jan 2027, 16:30–19:00  free
                    paddock/ecurie  Tue 12 Jan 2027, 19:00–24:00  outside hours

                    """
            )
            let json =
                try await shell.run(
                    "room",
                    "busy",
                    "paddock/ecurie",
                    "--from",
                    "2027-01-12T14:00",
                    "--to",
                    "2027-01-12T15:00",
                    "--json"
                )
                .json()
            #expect(json.text("room") == "paddock/ecurie")
        }
    }

    @Test func `a day of a building is told room by room`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let json =
                try await shell.run(
                    "building",
                    "busy",
                    "paddock",
                    "--on",
                    "2027-01-12",
                    "--json"
                )
                .json()
            #expect(json.items.map { $0.text("room") } == ["paddock/ecurie"])
        }
    }

    @Test func `every wrong option is told at once`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let told = await shell.run("room", "busy", "paddock/ecurie", "--to", "later")
            #expect(told.code == ExitCodes.badData)
            for option in ["from", "to"] {
                #expect(told.messages.contains("totem: --\(option): "), "\(told.messages)")
            }
            #expect(await shell.run("room", "busy", "nowhere", "--on", "2027-01-12").code == 66)
            #expect(await shell.run("building", "busy", "none", "--on", "2027-01-12").code == 66)
        }
    }
}
