import Testing
import TotemDomain
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct ProgrammeCommandTests {
    @Test func `a programme is made of organisations, listed and shown`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            #expect(await shell.run("programme", "list").messages.contains("no programmes"))
            for (code, kind) in [("nyuko", "support"), ("relais-sarre", "relay")] {
                let made = await shell.run(
                    "organisation",
                    "create",
                    "--code",
                    code,
                    "--name",
                    "Name of \(code)",
                    "--territory",
                    "LU",
                    "--kind",
                    kind
                )
                #expect(made.code == 0, "\(made.messages)")
            }
            #expect(await shell.run("organisation", "list").output.contains("relais-sarre"))
            let made = await shell.run(
                "programme",
                "create",
                "--code",
                "123go",
                "--name",
                "fr=1, 2, 3 GO",
                "--role",
                "relay=relais-sarre:DE-SL",
                "--role",
                "owner=nyuko",
                "--json"
            )
            #expect(made.code == 0, "\(made.messages)")
            let list = await shell.run("programme", "list")
            #expect(list.output.contains("Name of nyuko"))
            let shown = await shell.run("programme", "show", "123go")
            #expect(shown.output.contains("(relais-sarre, DE-SL)"), "\(shown.output)")
            let unknown = await shell.run("programme", "show", "nothing")
            #expect(unknown.code == ExitCodes.unknownThing)
            let wrong = await shell.run(
                "programme",
                "create",
                "--code",
                "x",
                "--name",
                "x",
                "--role",
                "boss"
            )
            #expect(wrong.code == ExitCodes.badData)
            let lost = await shell.run(
                "programme",
                "create",
                "--code",
                "x",
                "--name",
                "x",
                "--role",
                "owner=nobody"
            )
            #expect(lost.code == ExitCodes.unknownThing)
        }
    }

    @Test func `sessions name their programme`() async throws {
        try await TestSystem.lease { system in
            _ = try await system.programme()
            let shell = CapturedShell(system: system)
            let made = await shell.run(
                "session",
                "schedule",
                "--title",
                "Ask",
                "--online",
                "--zone",
                "Europe/Paris",
                "--capacity",
                "9",
                "--from",
                "2027-01-14T18:00",
                "--to",
                "2027-01-14T19:00",
                "--programme",
                "123go"
            )
            #expect(made.code == 0, "\(made.messages)")
            #expect(made.output.contains("123go"))
            let list = await shell.run("session", "list", "--programme", "123go")
            #expect(list.output.contains("Ask"))
            let other = await shell.run("session", "list", "--programme", "other")
            #expect(!other.output.contains("Ask"))
        }
    }
}
