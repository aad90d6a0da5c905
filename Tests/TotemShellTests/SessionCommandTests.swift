import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct SessionCommandTests {
    @Test func `a session is scheduled with its room, published, and listed`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let shell = CapturedShell(system: system)
            let draft = await shell.run(
                "session",
                "schedule",
                "--title",
                "fr=Réunion",
                "--title",
                "en=Meeting",
                "--room",
                "paddock/ecurie",
                "--layout",
                "theatre",
                "--from",
                "2027-01-12T14:00",
                "--to",
                "2027-01-12T16:00",
                "--languages",
                "fr,en",
                "--waiting-limit",
                "10",
                "--json"
            )
            #expect(draft.code == 0, "\(draft.messages)")
            let slug = try #require(try draft.json().text("slug"))
            #expect(try draft.json().text("status") == "draft")
            #expect(try draft.json().number("capacity") == 58)
            let published = await shell.run("session", "publish", slug)
            #expect(published.code == 0)
            #expect(published.output.contains("published"))
            let list = await shell.run(
                "session",
                "list",
                "--building",
                "paddock",
                "--from",
                "2027-01-12"
            )
            #expect(list.output.contains("Meeting"), "\(list.output)")
            #expect(list.output.contains("published    58  58"), "\(list.output)")
            #expect(await shell.run("session", "list", "--city", "Metz").output == "")
            #expect(await shell.run("booking", "list").output.contains("paddock/ecurie"))
        }
    }

    @Test func `an online session gives its zone and needs no room`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let base = [
                "session", "schedule", "--title", "Ask us", "--online", "--capacity", "200",
                "--from", "2027-01-14T18:00", "--to", "2027-01-14T19:00", "--publish",
            ]
            let lacking = await shell.run(base)
            #expect(lacking.code == ExitCodes.badData)
            #expect(lacking.messages.hasPrefix("totem: --zone: "))
            let made = await shell.run(
                base + ["--zone", "Europe/Luxembourg", "--no-waiting-list", "--no-confirm-email"]
            )
            #expect(made.code == 0, "\(made.messages)")
            #expect(made.output.contains("taken as given"))
            #expect(made.output.contains("Waiting list  no"))
        }
    }

    @Test func `a nested field is named by its option`() async throws {
        try await TestSystem.lease { system in
            let told = await CapturedShell(system: system)
                .run(
                    "session",
                    "schedule",
                    "--title",
                    "x",
                    "--online",
                    "--zone",
                    "Europe/Paris",
                    "--capacity",
                    "9",
                    "--from",
                    "2027-01-14T18:00",
                    "--to",
                    "2027-01-14T19:00",
                    "--opens",
                    "soon",
                    "--waiting-limit",
                    "-1"
                )
            #expect(told.code == ExitCodes.usage || told.code == ExitCodes.badData)
            let equals = await CapturedShell(system: system)
                .run(
                    "session",
                    "schedule",
                    "--title",
                    "x",
                    "--online",
                    "--zone",
                    "Europe/Paris",
                    "--capacity",
                    "9",
                    "--from",
                    "2027-01-14T18:00",
                    "--to",
                    "2027-01-14T19:00",
                    "--opens",
                    "soon",
                    "--waiting-limit=-1"
                )
            #expect(equals.code == ExitCodes.badData)
            #expect(equals.messages.contains("totem: --opens: "), "\(equals.messages)")
            #expect(equals.messages.contains("totem: --waiting-limit: "), "\(equals.messages)")
        }
    }

    @Test(arguments: ["publish", "show", "cancel"])
    func `a session that does not exist is unknown`(verb: String) async throws {
        try await TestSystem.lease { system in
            for name in ["nothing", "No Slug", "0190c0de-0000-7000-8000-000000000000"] {
                let told = await CapturedShell(system: system).run("session", verb, name)
                #expect(told.code == ExitCodes.unknownThing, "\(name)")
            }
        }
    }

    @Test func `a session is called off with its reason`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let shell = CapturedShell(system: system)
            let told = await shell.run(
                "session",
                "cancel",
                session.slug.description,
                "--reason",
                "Neige"
            )
            #expect(told.code == 0, "\(told.messages)")
            #expect(told.output.contains("cancelled"))
            #expect(told.output.contains("Neige"))
            let again = await shell.run("session", "cancel", session.slug.description, "--json")
            #expect(try again.json().text("cancelReason") == "Neige")
            #expect(await shell.run("booking", "list").output.contains("cancelled"))
            let long = String(repeating: "x", count: 501)
            let wrong = await shell.run(
                "session",
                "cancel",
                session.slug.description,
                "--reason",
                long
            )
            #expect(wrong.code == ExitCodes.badData)
            #expect(wrong.messages.contains("--reason"))
        }
    }

    @Test func `a session is moved`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let shell = CapturedShell(system: system)
            let base = ["session", "move", session.slug.description]
            let times = ["--from", "2027-01-13T14:00", "--to", "2027-01-13T16:00"]
            let told = await shell.run(base + times)
            #expect(told.code == 0, "\(told.messages)")
            #expect(told.output.contains("13 Jan 2027"), "\(told.output)")
            #expect(told.output.contains("Moved"))
            let full = await shell.run(base + times + ["--capacity", "59"])
            #expect(full.code == ExitCodes.refused)
            let lacking = await shell.run(base + ["--from", "soon"])
            #expect(lacking.code == ExitCodes.badData)
            #expect(lacking.messages.contains("--from"))
            let nowhere = await shell.run(base + times + ["--room", "paddock/cave"])
            #expect(nowhere.code == ExitCodes.unknownThing)
        }
    }

    @Test func `a session is edited`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let shell = CapturedShell(system: system)
            let base = ["session", "edit", session.slug.description]
            let told = await shell.run(
                base + [
                    "--title", "en=Workshop", "--capacity", "30", "--closes", "2027-01-12T12:00",
                    "--unlisted", "--no-waiting-list", "--if-version", "1",
                ]
            )
            #expect(told.code == 0, "\(told.messages)")
            #expect(told.output.contains("Workshop"))
            #expect(told.output.contains("unlisted"))
            #expect(told.output.contains("Waiting list  no"))
            let stale = await shell.run(base + ["--capacity", "31", "--if-version", "1"])
            #expect(stale.code == ExitCodes.refused)
            let cleared = await shell.run(base + ["--closes", "none", "--listed", "--json"])
            #expect(cleared.code == 0, "\(cleared.messages)")
            #expect(cleared.output.contains("\"closes\":null"))
            let large = await shell.run(base + ["--capacity", "59"])
            #expect(large.code == ExitCodes.refused)
            let wrong = await shell.run(base + ["--opens", "soon"])
            #expect(wrong.code == ExitCodes.badData)
            #expect(wrong.messages.contains("--opens"))
        }
    }

    @Test func `sessions are found by words and language`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let shell = CapturedShell(system: system)
            for (options, isThere) in [
                (["--search", "reunion nancy"], true), (["--search", "metz"], false),
                (["--language", "fr"], true), (["--language", "de"], false),
            ] {
                let list = await shell.run(["session", "list"] + options)
                #expect(list.code == 0)
                #expect(list.output.contains(session.slug.description) == isThere, "\(options)")
            }
            let wrong = await shell.run("session", "list", "--language", "French")
            #expect(wrong.code == ExitCodes.badData)
        }
    }
}
