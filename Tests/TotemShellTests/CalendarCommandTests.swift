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
