import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct RegistrationCommandTests {
    private func register(
        _ shell: CapturedShell,
        _ session: Session,
        _ person: String,
        _ more: String...
    ) async -> CapturedShell.Outcome {
        await shell.run(
            [
                "registration", "create", "--session", session.slug.description, "--email",
                "\(person)@example.org", "--name", person, "--json",
            ] + more
        )
    }

    @Test func `people register, wait, and move up when one withdraws`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 2, confirmEmail: false))
            let shell = CapturedShell(system: system)
            let ada = await register(shell, session, "ada", "--party", "2", "--guest", "Grace")
            #expect(ada.code == 0, "\(ada.messages)")
            #expect(try ada.json().text("status") == "confirmed")
            let bob = try await register(shell, session, "bob").json()
            #expect(bob.text("status") == "waitlisted")
            #expect(bob.number("position") == 1)
            let again = await register(shell, session, "ada")
            #expect(again.code == ExitCodes.refused)
            #expect(again.messages.contains("already-registered"))
            let slug = session.slug.description
            let waiting = await shell.run(
                "registration",
                "list",
                "--session",
                slug,
                "--status",
                "waitlisted"
            )
            #expect(waiting.output.contains("bob@example.org"))
            #expect(!waiting.output.contains("ada@example.org"))
            let code = try #require(try ada.json().text("code"))
            let withdrawn = await shell.run(
                "registration",
                "withdraw",
                "--session",
                slug,
                "--code",
                code
            )
            #expect(withdrawn.code == 0, "\(withdrawn.messages)")
            #expect(withdrawn.output.contains("withdrawn"))
            let shown = await shell.run(
                "registration",
                "show",
                "--session",
                slug,
                "--code",
                bob.text("code") ?? ""
            )
            #expect(shown.output.contains("confirmed"), "\(shown.output)")
        }
    }

    @Test func `a registration's own link shows and withdraws it`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(confirmEmail: false))
            let shell = CapturedShell(
                system: system,
                variables: ["TOTEM_BASE_URL": "https://t.example/"]
            )
            let made = try await register(shell, session, "ada", "--language", "en").json()
            let link = try #require(made.text("manageUrl"))
            #expect(link.hasPrefix("https://t.example/en/registrations/"))
            let shown = await shell.run("registration", "show", "--link", link)
            #expect(shown.code == 0, "\(shown.messages)")
            #expect(shown.output.contains("ada@example.org"))
            #expect(await shell.run("registration", "withdraw", "--link", link).code == 0)
            #expect(
                await shell.run("registration", "show", "--link", "nonsense").code
                    == ExitCodes.unknownThing
            )
        }
    }

    @Test func `a pending registration keeps its code, and is confirmed at the desk`() async throws
    {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(confirmEmail: true))
            let shell = CapturedShell(system: system)
            let made = try await register(shell, session, "ada").json()
            #expect(made.text("status") == "pending")
            #expect(made.text("code") == nil)
            #expect(made.text("manageUrl") == nil)
            let slug = session.slug.description
            let list = try await shell.run("registration", "list", "--session", slug, "--json")
                .json()
            let code = try #require(list.items.first?.text("code"))
            let confirmed = await shell.run(
                "registration",
                "confirm",
                "--session",
                slug,
                "--code",
                code.lowercased()
            )
            #expect(confirmed.code == 0, "\(confirmed.messages)")
            #expect(confirmed.output.contains("confirmed"))
        }
    }

    @Test func `an offered seat is taken or refused at the desk`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 1))
            let slug = session.slug.description
            let shell = CapturedShell(system: system)
            let edited = await shell.run(
                ["session", "edit", slug, "--promotion", "offer", "--offer-hours", "6"]
            )
            #expect(edited.code == 0, "\(edited.messages)")
            #expect(edited.output.contains("offered, 6 h to answer"), "\(edited.output)")
            var codes: [String] = []
            for person in ["ada", "bob", "eve"] {
                let made = try await register(shell, session, person).json()
                codes.append(try #require(made.text("code")))
            }
            func run(_ verb: String, _ code: String) async -> CapturedShell.Outcome {
                await shell.run(["registration", verb, "--session", slug, "--code", code])
            }
            #expect(await run("withdraw", codes[0]).code == 0)
            let shown = await run("show", codes[1])
            #expect(shown.output.contains("offered"))
            #expect(shown.output.contains("Answer by"), "\(shown.output)")
            let declined = await run("decline-offer", codes[1])
            #expect(declined.output.contains("declined"), "\(declined.messages)")
            let accepted = await run("accept-offer", codes[2])
            #expect(accepted.output.contains("confirmed"), "\(accepted.messages)")
            #expect(await run("accept-offer", codes[1]).code == ExitCodes.refused)
            let wrong = await shell.run(
                ["session", "edit", slug, "--promotion", "soon", "--offer-hours", "0"]
            )
            #expect(wrong.code == ExitCodes.badData)
            for option in ["promotion", "offer-hours"] {
                #expect(wrong.messages.contains("totem: --\(option): "), "\(wrong.messages)")
            }
        }
    }

    @Test func `every wrong field is told at once`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let told = await CapturedShell(system: system)
                .run(
                    "registration",
                    "create",
                    "--session",
                    session.slug.description,
                    "--email",
                    "me",
                    "--party",
                    "99",
                    "--stage",
                    "rich",
                    "--access-need",
                    "sofa",
                    "--language",
                    "la"
                )
            #expect(told.code == ExitCodes.badData)
            for option in ["email", "name", "party", "stage", "access-need", "language"] {
                #expect(told.messages.contains("totem: --\(option): "), "\(told.messages)")
            }
        }
    }

    @Test func `a code that cannot be one is unknown, and a status that is none is told`()
        async throws
    {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let slug = session.slug.description
            let shell = CapturedShell(system: system)
            let code = await shell.run("registration", "show", "--session", slug, "--code", "1")
            #expect(code.code == ExitCodes.unknownThing)
            let status = await shell.run(
                "registration",
                "list",
                "--session",
                slug,
                "--status",
                "asleep"
            )
            #expect(status.code == ExitCodes.badData)
            #expect(status.messages.contains("--status"))
        }
    }
}
