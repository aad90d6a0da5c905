import Foundation
import Testing
import TotemDomain
import TotemOperations
import TotemPresentation
import TotemTestSupport

@testable import TotemShell

struct RegistrationChangeCommandTests {
    private func register(
        _ shell: CapturedShell,
        _ session: Session,
        _ person: String,
        _ more: String...
    ) async throws -> JSONValue {
        let told = await shell.run(
            [
                "registration", "create", "--session", session.slug.description, "--email",
                "\(person)@example.org", "--name", person, "--json",
            ] + more
        )
        #expect(told.code == 0, "\(told.messages)")
        return try told.json()
    }

    @Test func `a registration is changed, given back, taken back and its mail sent again`()
        async throws
    {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 3))
            let shell = CapturedShell(system: system)
            let made = try await register(
                shell,
                session,
                "ada",
                "--party",
                "3",
                "--guest",
                "Grace",
                "--access-note",
                "near the door",
                "--consent",
                "newsletter"
            )
            let which = [
                "--session", session.slug.description, "--code", made.text("code") ?? "",
            ]
            let changed = await shell.run(
                ["registration", "change"] + which + [
                    "--email", "ada.l@example.org", "--party", "1", "--guest", "",
                    "--access-need", "captioning,other", "--language", "en",
                ]
            )
            #expect(changed.code == 0, "\(changed.messages)")
            for text in ["ada.l@example.org", "captioning, other", "near the door", "newsletter"] {
                #expect(changed.output.contains(text), "\(changed.output)")
            }
            #expect(!changed.output.contains("Grace"))
            let many = await shell.run(["registration", "change"] + which + ["--party", "4"])
            #expect(many.code == ExitCodes.refused)
            #expect(many.messages.contains("2 free places"))
            let wrong = await shell.run(
                ["registration", "change"] + which + ["--party", "0", "--stage", "x"]
            )
            #expect(wrong.code == ExitCodes.badData)
            #expect(wrong.messages.contains("--party") && wrong.messages.contains("--stage"))
            let old = await shell.run(
                ["registration", "change"] + which + ["--name", "A", "--if-version", "1"]
            )
            #expect(old.code == ExitCodes.refused)
            #expect(await shell.run(["registration", "withdraw"] + which).code == 0)
            let back = await shell.run(["registration", "restore"] + which)
            #expect(back.output.contains("confirmed"), "\(back.messages)")
            let resent = await shell.run(["registration", "resend"] + which)
            #expect(resent.code == 0 && resent.messages.contains("on its way"))
            let links = await shell.run(
                "registration",
                "resend-link",
                "--email",
                "nobody@example.org",
                "--json"
            )
            #expect(links.code == 0)
            #expect(try links.json().text("status") == "accepted")
        }
    }

    @Test func `the address cannot be changed by the link`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            let shell = CapturedShell(system: system)
            let link = try await register(shell, session, "ada").text("manageUrl") ?? ""
            let told = await shell.run(
                "registration",
                "change",
                "--link",
                link,
                "--email",
                "x@example.org"
            )
            #expect(told.code == ExitCodes.badData)
            #expect(told.messages.contains("--email"))
            let named = await shell.run("registration", "change", "--link", link, "--name", "Ada L")
            #expect(named.code == 0 && named.output.contains("Ada L"))
        }
    }

    @Test func `a list is filtered, leaves as a file, and comes back`() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 2))
            let other = try await system.answer(ScheduleSession(plan: .sample(room: nil)))
            let shell = CapturedShell(system: system)
            _ = try await register(shell, session, "ada", "--access-need", "captioning")
            _ = try await register(shell, session, "bob", "--territory", "LU", "--party", "2")
            let list = ["registration", "list", "--session", session.slug.description]
            let found = await shell.run(list + ["--territory", "LU", "--search", "BOB"])
            #expect(found.output.contains("bob@") && !found.output.contains("ada@"))
            let sheet = await shell.run(list + ["--output", "csv"])
            #expect(sheet.output.hasPrefix("code,status,position,email,"), "\(sheet.messages)")
            #expect(sheet.output.split(separator: "\r\n").count == 3)
            #expect(!sheet.output.contains("captioning"))
            let part = await shell.run(list + ["--output", "csv", "--limit", "1"])
            #expect(part.output.split(separator: "\r\n").count == 2)
            #expect(part.messages.contains("--after"))
            let full = await shell.run(list + ["--output", "csv", "--with-access-needs"])
            #expect(full.output.contains("captioning"))

            let file = FileManager.default.temporaryDirectory
                .appending(path: "registrations-\(system.database.schema).csv")
            try Data(full.output.utf8).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let bring = [
                "registration", "import", file.path, "--session", other.slug.description,
            ]
            let first = await shell.run(bring)
            #expect(first.code == 0, "\(first.messages)")
            #expect(first.output.contains("Confirmed  2"), "\(first.output)")
            let second = await shell.run(bring + ["--json"])
            let counts = try #require(try second.json()["counts"])
            #expect(counts.number("unchanged") == 2 && counts.number("confirmed") == 0)
            #expect(second.messages.contains("Nothing changed."))

            try Data("email;name\nx;Ada\nbob@example.org;\n".utf8).write(to: file)
            let wrong = await shell.run(bring)
            #expect(wrong.code == ExitCodes.badData)
            #expect(wrong.messages.contains("line 2, email:"), "\(wrong.messages)")
            #expect(wrong.messages.contains("line 3, name:"))
            let missing = await shell.run(
                "registration",
                "import",
                "/nowhere/at/all.csv",
                "--session",
                other.slug.description
            )
            #expect(missing.code == ExitCodes.configuration)
        }
    }
}
