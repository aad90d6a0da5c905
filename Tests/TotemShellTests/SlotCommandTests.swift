import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct SlotCommandTests {
    @Test func `the first common times are a table and the JSON of REST`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(CreateBooking(request: .sample()))
            let shell = CapturedShell(system: system)
            let words = [
                "room", "slots", "--duration", "PT2H", "--between", "2027-01-12", "--and",
                "2027-01-13", "--near", "Metz",
            ]
            let table = await shell.run(words)
            #expect(table.code == 0, "\(table.messages)")
            #expect(table.output.contains("08:30–10:30"), "\(table.output)")
            #expect(table.output.contains("50 min"), "\(table.output)")
            let json = try await shell.run(words + ["--json"]).json()
            #expect(json.items.count == 2)
            #expect(json.items.first?.text("from") == "2027-01-12T08:30:00+01:00")
            #expect(json.items.first?.text("latestFrom") == "2027-01-12T11:30:00+01:00")
            #expect(json.items.first?.number("travelMinutes") == 50)
        }
    }

    @Test func `every wrong option is told at once`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let told = await CapturedShell(system: system)
                .run(
                    "room",
                    "slots",
                    "--duration",
                    "soon",
                    "--together",
                    "both",
                    "--between",
                    "never",
                    "--step",
                    "0"
                )
            #expect(told.code == ExitCodes.badData)
            for option in ["duration", "together", "between", "step"] {
                #expect(told.messages.contains("totem: --\(option): "), "\(told.messages)")
            }
        }
    }
}
