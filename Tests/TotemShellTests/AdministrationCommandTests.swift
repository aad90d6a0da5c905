import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct AdministrationCommandTests {
    @Test func `a token is shown once, listed without its secret, and revoked`() async throws {
        try await TestSystem.lease(now: nil) { system in
            let shell = CapturedShell(system: system)
            let made = await shell.run(
                "token",
                "create",
                "--name",
                "ci",
                "--role",
                "admin",
                "--json"
            )
            #expect(made.code == 0, "\(made.messages)")
            let secret = try #require(try made.json().text("token"))
            #expect(secret.hasPrefix("totem_"))
            let actor = try await system.operations.actor(bearer: secret)
            #expect(actor.role == .admin)
            let list = await shell.run("token", "list")
            #expect(list.output.contains("valid"))
            #expect(!list.output.contains(secret))
            let id = try #require(try made.json().text("id"))
            #expect(await shell.run("token", "revoke", id).code == 0)
            #expect(await shell.run("token", "list").output.contains("revoked"))
            await #expect(throws: Failure.self) {
                try await system.operations.actor(bearer: secret)
            }
        }
    }

    @Test func `a token without a name or with an unknown role is refused`() async throws {
        try await TestSystem.lease { system in
            let told = await CapturedShell(system: system)
                .run("token", "create", "--role", "king", "--expires", "never")
            #expect(told.code == ExitCodes.badData)
            for option in ["name", "role", "expires"] {
                #expect(told.messages.contains("totem: --\(option): "), "\(told.messages)")
            }
        }
    }

    @Test func `changes are read in order, part by part`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(NumberChanges(), as: TestSystem.worker)
            let shell = CapturedShell(system: system)
            let first = await shell.run("audit", "changes", "--limit", "1")
            #expect(first.output.contains("building"))
            #expect(first.messages.contains("--after 1"))
            let rest = try await shell.run("audit", "changes", "--after", "1", "--json").json()
            #expect(rest.items.count == 1)
            #expect(rest["next"] == .null)
            #expect(await shell.run("audit", "changes", "--after", "x").code == ExitCodes.badData)
        }
    }

    @Test func `messages owed are listed`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(confirmEmail: true))
            _ = try await system.answer(
                RegisterAttendee(session: session.id, request: .sample()),
                as: TestSystem.anyone
            )
            let list = await CapturedShell(system: system).run("mail", "list")
            #expect(list.output.contains("confirmation_request"))
            #expect(list.output.contains("pending"))
            #expect(list.output.contains("camille@example.org"))
        }
    }

    @Test func `the verifier finds nothing wrong, and what is wrong`() async throws {
        try await TestSystem.lease { system in
            _ = try await system.session()
            _ = try await system.answer(NumberChanges(), as: TestSystem.worker)
            let shell = CapturedShell(system: system)
            let clean = await shell.run("verify", "--json")
            #expect(clean.code == 0, "\(clean.output)")
            #expect(try clean.json()["violations"] == .array([]))
            _ = try await system.database.execute("update seat_pool set confirmed = 1")
            let broken = await shell.run("verify")
            #expect(broken.code == ExitCodes.refused)
            #expect(broken.output.contains("INVARIANT"))
            #expect(broken.output.split(separator: "\n").count >= 2)
        }
    }

    @Test func `the schema is known, and nothing is left to do`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            #expect(await shell.run("database", "status").output.contains("current"))
            let migrated = await shell.run("database", "migrate")
            #expect(migrated.code == 0)
            #expect(migrated.messages == "Nothing to do.\n")
            let version = await shell.run("database", "schema-version")
            #expect(Int(version.output.dropLast()) != nil)
        }
    }

    @Test func `a schema that is not the known one is refused before anything is done`()
        async throws
    {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            for (change, back) in [
                (
                    """
                    insert into schema_migration (version, name, checksum, applied_at)
                    select 9999, '9999_future', checksum, applied_at
                    from schema_migration where version = 1
                    """,
                    "delete from schema_migration where version = 9999"
                ),
                (
                    """
                    alter table schema_migration add column kept bytea;
                    update schema_migration set kept = checksum, checksum = sha256(checksum)
                    """,
                    """
                    update schema_migration set checksum = kept;
                    alter table schema_migration drop column kept
                    """
                ),
            ] {
                try await withDamage(system, change, back) {
                    for words in [
                        ["room", "list"], ["database", "status"], ["database", "migrate"],
                    ] {
                        let told = await shell.run(words)
                        #expect(told.code == ExitCodes.configuration, "\(words): \(told.messages)")
                    }
                }
            }
        }
    }

    @Test func `demonstration data is loaded into an empty database alone`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            let loaded = try await shell.run("database", "demo", "--json").json()
            #expect(loaded.number("buildings") == 7)
            #expect(loaded.number("rooms") == 20)
            #expect(loaded.number("sessions") == 35)
            let again = await shell.run("database", "demo")
            #expect(again.code == 0)
            #expect(again.output == "")
            let list = await shell.run("room", "list", "--limit", "200")
            try GoldenFile.expect(list.output, "room-list.txt")
            _ = try await system.answer(NumberChanges(), as: TestSystem.worker)
            #expect(await shell.run("verify").code == 0)
        }
    }

    @Test func `a demonstration that was interrupted is never taken for all of it`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(system: system)
            // What a first run leaves that ends after its first building.
            let begun = try await system.operations.beginDemonstration(
                at: TestClock.start,
                within: .seconds(10)
            )
            #expect(begun == .begins)
            try await system.place()
            let told = await shell.run("database", "demo")
            #expect(told.code == ExitCodes.configuration)
            #expect(told.output == "")
            #expect(told.messages.contains("./run reset --yes"))
            // Once it is whole, repeating it is no fault.
            try await system.operations.endDemonstration(
                at: TestClock.start,
                within: .seconds(10)
            )
            #expect(await shell.run("database", "demo").code == 0)
        }
    }

    @Test func `settings are shown with their source and without secrets`() async throws {
        try await TestSystem.lease { system in
            let shell = CapturedShell(
                system: system,
                variables: [
                    "TOTEM_DATABASE_URL": "postgresql://totem:geheim@db/totem", "TOTEM_PORT": "9",
                ]
            )
            let told = await shell.run("config", "show")
            #expect(told.code == 0)
            #expect(!told.output.contains("geheim"))
            #expect(told.output.contains("postgresql://totem:***@db/totem"))
            let json = try await shell.run("config", "show", "--json").json()
            let port = json.items.first { $0.text("name") == "TOTEM_PORT" }
            #expect(port?.text("source") == "environment")
        }
    }

    /// Runs a test on a schema that was changed by hand, and puts it right again.
    private func withDamage(
        _ system: TestSystem,
        _ change: String,
        _ back: String,
        _ body: () async -> Void
    ) async throws {
        _ = try await system.database.execute(change)
        await body()
        _ = try await system.database.execute(back)
    }
}
