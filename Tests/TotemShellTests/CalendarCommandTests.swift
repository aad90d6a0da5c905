import Foundation
import Testing
import TotemDomain
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct CalendarCommandTests {
    @Test func `holidays are listed for a territory and for a building`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let listed = await shell.run(
                "calendar",
                "holidays",
                "--calendar",
                "DE-SL",
                "--year",
                "2027"
            )
            #expect(listed.code == 0, "\(listed.messages)")
            #expect(listed.output.contains("2027-05-27  thu  Corpus Christi"))
            _ = try await system.place()
            let own = await shell.run(
                "calendar",
                "holidays",
                "--building",
                "paddock",
                "--year",
                "2027",
                "--json"
            )
            #expect(try own.json()["items"] != nil)
            #expect(own.output.contains(#""calendar":"FR-54""#))
            let wrong = await shell.run("calendar", "holidays", "--calendar", "Paris")
            #expect(wrong.code == 65)
            #expect(wrong.messages.contains("--calendar"))
        }
    }

    @Test func `a common day is found with what was passed over`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let found = await shell.run(
                "calendar",
                "common-day",
                "--calendar",
                "FR-57,LU",
                "--from",
                "2027-03-26"
            )
            #expect(found.code == 0, "\(found.messages)")
            #expect(found.output.contains("2027-03-30 (tue)"))
            #expect(found.output.contains("Good Friday (FR-57)"))
        }
    }

    @Test func `a building is told which holidays it keeps`() async throws {
        try await TestSystem.lease { system in
            _ = try await system.place()
            let shell = CapturedShell(system: system)
            let changed = await shell.run(
                "building",
                "change",
                "paddock",
                "--territory",
                "FR-57",
                "--good-friday",
                "unknown"
            )
            #expect(changed.code == 0, "\(changed.messages)")
            #expect(changed.output.contains("FR-57, perhaps with Good Friday"))
            let none = await shell.run(
                "building",
                "change",
                "paddock",
                "--holiday-calendar",
                "none"
            )
            #expect(none.output.contains("none"))
            let wrong = await shell.run("building", "change", "paddock", "--good-friday", "maybe")
            #expect(wrong.code == 65)
        }
    }
}

extension CalendarCommandTests {
    @Test func `school holidays come from a file and are listed`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let file = FileManager.default.temporaryDirectory
                .appending(path: "totem-school-\(UUID().uuidString).csv")
            let text = "zone,name,first_day,last_day\nLU,Été,2027-07-16,2027-09-14\nLU,x,y,z\n"
            try Data(text.utf8).write(to: file)
            let refused = await shell.run("calendar", "import-school", file.path)
            #expect(refused.code == 65)
            #expect(refused.messages.contains("lines/3/first_day") || !refused.messages.isEmpty)
            let going = await shell.run("calendar", "import-school", file.path, "--keep-going")
            #expect(going.code == 0, "\(going.messages)")
            #expect(going.output.contains("Added"))
            #expect(going.output.contains("Line 3"))
            let again = await shell.run("calendar", "import-school", file.path, "--keep-going")
            #expect(again.messages.contains("Nothing changed."))
            let listed = await shell.run(
                "calendar",
                "school",
                "--from",
                "2027-08-01",
                "--to",
                "2027-08-31"
            )
            #expect(listed.output.contains("LU    2027-07-16  2027-09-14  Été"))
        }
    }
}
