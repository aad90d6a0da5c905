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

    @Test func `themes and editions are added, listed and named by sessions`() async throws {
        try await TestSystem.lease { system in
            _ = try await system.programme()
            let session = try await system.session()
            let shell = CapturedShell(system: system)
            #expect(await shell.run("theme", "list").messages.contains("no themes"))
            let theme = await shell.run(
                ["theme", "create", "--code", "iot", "--name", "fr=Objets", "--name", "en=Things"]
            )
            #expect(theme.code == 0, "\(theme.messages)")
            #expect(await shell.run("theme", "list").output.contains("Things"))
            let edition = await shell.run(
                [
                    "programme", "add-edition", "123go", "--code", "2027", "--opens", "2027-01-04",
                    "--closes", "2027-03-31",
                ]
            )
            #expect(edition.code == 0, "\(edition.messages)")
            let editions = await shell.run("programme", "editions", "123go")
            #expect(editions.output.contains("2027-03-31"), "\(editions.output)")
            let slug = session.slug.description
            let edited = await shell.run(
                [
                    "session", "edit", slug, "--programme", "123go", "--edition", "2027",
                    "--themes", "iot",
                ]
            )
            #expect(edited.code == 0, "\(edited.messages)")
            for word in ["123go", "2027", "iot"] { #expect(edited.output.contains(word)) }
            #expect(await shell.run("session", "list", "--theme", "iot").output.contains(slug))
            let cleared = await shell.run(
                ["session", "edit", slug, "--programme", "none", "--themes", "none"]
            )
            #expect(!cleared.output.contains("123go"), "\(cleared.output)")
            #expect(!(await shell.run("session", "list", "--theme", "iot").output.contains(slug)))
            let unknown = await shell.run(["session", "edit", slug, "--themes", "iot,nothing"])
            #expect(unknown.code == ExitCodes.unknownThing)
            #expect(await shell.run("programme", "editions", "x").code == ExitCodes.unknownThing)
            let wrong = await shell.run(
                ["programme", "add-edition", "123go", "--code", "2 0", "--opens", "soon"]
            )
            #expect(wrong.code == ExitCodes.badData)
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
