import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct FreeRoomCommandTests {
    private static let search = [
        "room", "free", "--city", "Nancy", "--on", "2027-01-12", "--from", "14:00", "--to",
        "16:00", "--seats", "40", "--layout", "theatre",
    ]

    @Test func `a free room is found on a day, and not once it is booked`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let table = await shell.run(Self.search)
            #expect(table.code == 0, "\(table.messages)")
            #expect(
                table.output == """
                    ROOM            NAME      CITY   SEATS  LAYOUT   WHEN
                    paddock/ecurie  L’Écurie  Nancy     58  theatre  Tue 12 Jan 2027, 14:00–16:00

                    """
            )
            let json = try await shell.run(Self.search + ["--json"]).json()
            #expect(json.items.first?.text("room") == "paddock/ecurie")
            #expect(json.items.first?.text("layout") == "theatre")
            #expect(json.items.first?.number("capacity") == 58)
            _ = try await system.answer(CreateBooking(request: .sample()))
            let taken = await shell.run(Self.search)
            #expect(taken.code == 0)
            #expect(taken.output == "")
            #expect(taken.messages.contains("No room is free"))
            let why = await shell.run(Self.search + ["--why-not"])
            #expect(why.messages.contains("paddock/ecurie: "), "\(why.messages)")
            #expect(why.messages.contains("14:00"))
        }
    }

    @Test func `every wrong option is told at once`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let told = await CapturedShell(system: system)
                .run(
                    "room",
                    "free",
                    "--from",
                    "soon",
                    "--layout",
                    "bed",
                    "--equipment",
                    "pool,sound",
                    "--seats",
                    "many"
                )
            #expect(told.code == ExitCodes.badData)
            for option in ["from", "to", "layout", "equipment", "seats"] {
                #expect(told.messages.contains("totem: --\(option): "), "\(told.messages)")
            }
        }
    }

    @Test(arguments: [
        ("14:00", "2027-01-12", "2027-01-12T14:00"),
        ("2027-01-13T01:00", "2027-01-12", "2027-01-13T01:00"), ("14:00", nil, "14:00"),
    ])
    func `day and hour are put together`(hour: String, day: String?, expected: String) {
        #expect(RoomCommand.Free.time(hour, on: day) == expected)
    }
}
