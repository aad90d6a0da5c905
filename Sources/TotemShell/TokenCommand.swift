import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Bearer tokens for programs and for signing in.",
        subcommands: [Create.self, List.self, Revoke.self]
    )

    struct Create: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Makes a token; its secret is shown this once.",
            discussion: """
                  totem token create --name ci --role admin --json
                  totem token create --name "front desk" --role organiser \\
                    --expires 2027-12-31T23:59:00+01:00
                """
        )

        @Option(help: "What it is for. Needed.")
        var name: String?
        @Option(help: "What it may do: admin, organiser or viewer. Needed.")
        var role: String?
        @Option(
            help: ArgumentHelp("When it ends, with an offset. Without: never.", valueName: "time")
        )
        var expires: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] { ["/expiresAt": "--expires"] }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("name", name)
            body.text("role", role)
            body.text("expiresAt", expires)
            let draft = try parsed(body, Requests.token)
            let operation = CreateToken(draft: draft)
            try await run.change(operation, change, with: services) { created, run in
                var record = Record()
                // That of a dry run would open no door.
                record.add("Token", change.dryRun ? nil : created.secret)
                record.add("Id", created.token.id.description)
                record.add("Name", created.token.name)
                record.add("Role", created.token.role.rawValue)
                record.add("Ends", created.token.expiresAt.map(Clock.universal) ?? "never")
                run.show(record) { writer in
                    if change.dryRun {
                        Wire.write(created.token, into: &writer)
                    } else {
                        Wire.write(created, into: &writer)
                    }
                }
                run.say("Keep the token now: only a hash of it is stored.")
            }
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the tokens without their secrets.",
            discussion: """
                  totem token list
                """
        )

        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let page = try await run.answer(
                ListTokens(page: try part.query(.plain).page),
                with: services
            )
            let now = run.environment.now()
            let table = Table(
                columns: [
                    .text("ID"), .free("NAME"), .text("ROLE"), .text("STATE"), .text("CREATED"),
                    .text("ENDS"),
                ],
                rows: page.items.map { token in
                    [
                        .init(token.id.description), .init(token.name),
                        .init(token.role.rawValue), state(of: token, at: now),
                        .init(Clock.universal(token.createdAt), .faint),
                        .init(token.expiresAt.map(Clock.universal) ?? "never"),
                    ]
                },
                whenEmpty: "There are no tokens yet: totem token create --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }
    }

    struct Revoke: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke",
            abstract: "Ends a token at once.",
            discussion: """
                  totem token revoke ID
                """
        )

        @Argument(help: "The token's id, as the list shows it.")
        var id: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            guard let known = ID<Token>(id) else { throw Failure.refused(.unknown(.token, id)) }
            let operation = RevokeToken(id: known)
            try await run.change(operation, change, with: services) { token, run in
                var record = Record()
                record.add("Id", token.id.description)
                record.add("Name", token.name)
                record.add("Role", token.role.rawValue)
                record.add("Revoked", token.revokedAt.map(Clock.universal))
                run.show(record) { Wire.write(token, into: &$0) }
            }
        }
    }
}

/// Whether a token still opens doors, as a word.
private func state(of token: Token, at now: Instant) -> Table.Cell {
    if token.revokedAt != nil { return Table.Cell("revoked", .bad) }
    if let end = token.expiresAt, end <= now { return Table.Cell("expired", .bad) }
    return Table.Cell("valid", .good)
}
