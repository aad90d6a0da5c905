import Foundation
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

/// A building out to a file and back in.
struct BuildingFileCommandTests {
    private static func file(_ text: String) throws -> String {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "totem-building-\(UUID().uuidString).yaml")
        try Data(text.utf8).write(to: file)
        return file.path
    }

    @Test func `a building goes out, is edited, planned and applied`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let out = await shell.run("building", "export", "paddock")
            #expect(out.code == 0, "\(out.messages)")
            #expect(out.output.contains("\ncode: paddock\nname: Le Paddock\n"))
            let same = await shell.run("apply", try Self.file(out.output))
            #expect(same.code == 0 && same.output == "", "\(same.output) \(same.messages)")
            #expect(same.messages == "Nothing changed.\n")

            let edited = out.output.replacing("maxPublic: 120", with: "maxPublic: 100")
                .replacing("capacity: 58", with: "capacity: 60")
            let path = try Self.file(
                edited + """
                      - code: loft
                        name: The Loft
                        layouts: [{layout: theatre, capacity: 20}]
                    """
            )
            let plan = await shell.run("apply", path, "--plan")
            #expect(plan.code == 0, "\(plan.messages)")
            #expect(plan.output.contains("~ building paddock\n    maxPublic: 120 → 100\n"))
            #expect(plan.output.contains("~ room paddock/ecurie\n    layouts: "))
            #expect(plan.output.contains("+ room paddock/loft\n"))
            #expect(await shell.run("building", "export", "paddock").output == out.output)
            let token = try #require(
                plan.messages.split(separator: "--preview-token ").last?.split(separator: "\n")
                    .first
            )
            let done = await shell.run("apply", path, "--preview-token", String(token))
            #expect(done.code == 0, "\(done.messages)")
            let after = await shell.run("building", "export", "paddock").output
            #expect(after.contains("maxPublic: 100") && after.contains("- code: loft"))
            let json = try (await shell.run("apply", path, "--json")).json()
            #expect(json["changes"] == .array([]))
            let both = await shell.run("apply", path, "--plan", "--preview-token", "x")
            #expect(both.code == ExitCodes.usage)
        }
    }

    @Test func `what is wrong is told with its line, and what relies on it by name`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let out = await shell.run("building", "export", "paddock").output
            let wrong = out.replacing("capacity: 58", with: "capacity: many")
                .replacing("city: Nancy", with: "city: Nancy\ncolour: red")
            let told = await shell.run("apply", try Self.file(wrong))
            #expect(told.code == ExitCodes.badData)
            let lines = out.split(separator: "\n", omittingEmptySubsequences: false)
            let capacity = try #require(lines.firstIndex { $0.contains("capacity: 58") }) + 2
            #expect(told.messages.contains("totem: line \(capacity), rooms, 0, layouts"))
            let city = try #require(lines.firstIndex { $0.contains("city: Nancy") }) + 2
            #expect(told.messages.contains("totem: line \(city), colour: "), "\(told.messages)")
            let request = try BookingRequest.sample(layout: .theatre, heads: 50)
            _ = try await system.answer(CreateBooking(request: request))
            let smaller = out.replacing("capacity: 58", with: "capacity: 30")
            let refused = await shell.run("apply", try Self.file(smaller), "--plan")
            #expect(refused.code == ExitCodes.refused)
            #expect(refused.messages.contains("paddock/ecurie"), "\(refused.messages)")
            let nobody = await shell.run("apply", "/nowhere.yaml")
            #expect(nobody.code == ExitCodes.configuration)
            let unknown = await shell.run("building", "export", "nowhere")
            #expect(unknown.code == ExitCodes.unknownThing)
        }
    }

    @Test func `every house of the demonstration comes back as it went out`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let loaded = await shell.run("database", "demo")
            #expect(loaded.code == 0, "\(loaded.messages)")
            let list = try await system.answer(ListBuildings(page: PageRequest()))
            #expect(list.items.count == 7)
            for building in list.items {
                let code = building.facts.code.description
                let out = await shell.run("building", "export", code)
                let plan = await shell.run("apply", try Self.file(out.output), "--plan")
                #expect(plan.code == 0, "\(code): \(plan.messages)")
                #expect(!plan.output.contains(code), "\(plan.output)")
            }
        }
    }
}
