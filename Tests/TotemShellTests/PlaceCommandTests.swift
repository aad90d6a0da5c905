import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct PlaceCommandTests {
    @Test func `a building and its rooms are made and shown`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let building = await shell.run(
                "building",
                "create",
                "--code",
                "paddock",
                "--name",
                "Le Paddock",
                "--city",
                "Nancy",
                "--territory",
                "FR-54",
                "--zone",
                "Europe/Paris",
                "--max-public",
                "120",
                "--hours",
                "mon-fri 08:30-19:00"
            )
            #expect(building.code == 0, "\(building.messages)")
            let room = await shell.run(
                "room",
                "create",
                "--building",
                "paddock",
                "--code",
                "ecurie",
                "--name",
                "L’Écurie",
                "--area",
                "96",
                "--layout",
                "theatre=58",
                "--layout",
                "classroom=40",
                "--step-free",
                "--equipment",
                "wifi,projector",
                "--buffer-after",
                "30"
            )
            #expect(room.code == 0, "\(room.messages)")
            let list = await shell.run("room", "list", "--building", "paddock")
            let expected = """
                ROOM            NAME      M²  SEATS  LAYOUTS             STEP-FREE
                paddock/ecurie  L’Écurie  96     58  theatre, classroom  yes

                """
            #expect(list.output == expected)
            let shown = try await shell.run("room", "show", "paddock/ecurie", "--json").json()
            #expect(shown.text("room") == "paddock/ecurie")
            #expect(shown.number("bufferAfterMinutes") == 30)
        }
    }

    @Test func `every wrong field is told at once, by its option`() async throws {
        try await TestSystem.lease { system in
            let told = await CapturedShell(system: system)
                .run(
                    "building",
                    "create",
                    "--code",
                    "Le Paddock",
                    "--zone",
                    "Mars/Olympus",
                    "--max-public",
                    "many",
                    "--hours",
                    "always"
                )
            #expect(told.code == ExitCodes.badData)
            #expect(told.output == "")
            let options = ["code", "name", "city", "territory", "zone", "max-public", "hours"]
            for option in options {
                #expect(told.messages.contains("totem: --\(option): "), "\(told.messages)")
            }
            #expect(told.messages.split(separator: "\n").count == options.count)
            let written = try await system.answer(ListBuildings(page: PageRequest()))
            #expect(written.items.isEmpty)
        }
    }

    @Test func `a layout without seats and an unknown one are told`() async throws {
        try await TestSystem.lease { system in
            let told = await CapturedShell(system: system)
                .run(
                    "room",
                    "create",
                    "--building",
                    "paddock",
                    "--code",
                    "box",
                    "--name",
                    "Le Box",
                    "--layout",
                    "theatre",
                    "--layout",
                    "bed=3"
                )
            #expect(told.code == ExitCodes.badData)
            #expect(told.messages.split(separator: "\n").count == 2, "\(told.messages)")
            for line in told.messages.split(separator: "\n") {
                #expect(line.hasPrefix("totem: --layout: "))
            }
        }
    }

    @Test(arguments: [
        ["building", "show", "nowhere"], ["building", "show", "No Code"], ["room", "show", "x"],
        ["room", "show", "paddock/nothing"],
        [
            "room", "create", "--building", "nowhere", "--code", "a", "--name", "b", "--layout",
            "theatre=2",
        ],
    ])
    func `what does not exist is told as such`(arguments: [String]) async throws {
        try await TestSystem.lease { system in
            let told = await CapturedShell(system: system).run(arguments)
            #expect(told.code == ExitCodes.unknownThing, "\(told.messages)")
            #expect(told.messages.hasPrefix("totem: "))
        }
    }

    @Test func `a list is shown part by part`() async throws {
        try await TestSystem.lease { system in
            for code in ["a", "b", "c"] {
                _ = try await system.answer(CreateBuilding(facts: .sample(code: code)))
            }
            let shell = CapturedShell(system: system)
            let first = await shell.run("building", "list", "--limit", "2")
            #expect(first.output.split(separator: "\n").count == 3)
            let mark = try
                #require(first.messages.split(separator: " ").last)
                .trimmingPrefix(" ").split(separator: "\n")[0]
            let second = await shell.run("building", "list", "--after", String(mark))
            #expect(second.output.split(separator: "\n").count == 2)
            #expect(second.messages == "")
            let wrong = await shell.run("building", "list", "--limit", "0", "--after", "there")
            #expect(wrong.code == ExitCodes.badData)
            #expect(wrong.messages.split(separator: "\n").count == 2)
        }
    }

    @Test func `an empty list says so beside the data`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let told = await shell.run("building", "list")
            #expect(told.output == "")
            #expect(told.messages.contains("totem building create"))
            let quiet = await shell.run("building", "list", "--quiet")
            #expect(quiet.output + quiet.messages == "")
            let json = try await shell.run("building", "list", "--output", "json").json()
            #expect(json.items.isEmpty)
            #expect(json["next"] == .null)
        }
    }
}
