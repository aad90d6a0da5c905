import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct OrganisationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisation",
        abstract: "Organisations that run or support programmes.",
        subcommands: [Create.self, List.self]
    )

    struct Create: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Adds an organisation.",
            discussion: """
                  totem organisation create --code nyuko --name "Nyuko a.s.b.l." \\
                    --territory LU --kind support
                """
        )

        @Option(help: "The short name, such as nyuko. Needed.")
        var code: String?
        @Option(help: "The name for people. Needed.")
        var name: String?
        @Option(help: "The territory by ISO 3166, such as FR-54 or LU. Needed.")
        var territory: String?
        @Option(
            help: ArgumentHelp(
                "What kind: " + Organisation.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                    + ". Needed."
            )
        )
        var kind: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("code", code)
            body.text("name", name)
            body.text("territory", territory)
            body.text("kind", kind)
            let facts = try parsed(body, Requests.organisation)
            let operation = CreateOrganisation(facts: facts)
            try await run.change(operation, change, with: services) { made, run in
                var record = Record()
                record.add("Code", made.facts.code.description)
                record.add("Name", made.facts.name)
                record.add("Territory", made.facts.territory)
                record.add("Kind", made.facts.kind.rawValue)
                run.show(record) { Wire.write(made, into: &$0) }
            }
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the organisations.",
            discussion: """
                  totem organisation list --limit 200
                """
        )

        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let request = try part.query(.plain).page
            let page = try await run.answer(ListOrganisations(page: request), with: services)
            let table = Table(
                columns: [.text("CODE"), .free("NAME"), .text("TERRITORY"), .text("KIND")],
                rows: page.items.map { organisation in
                    [
                        .init(organisation.facts.code.description),
                        .init(organisation.facts.name), .init(organisation.facts.territory),
                        .init(organisation.facts.kind.rawValue),
                    ]
                },
                whenEmpty: "There are no organisations yet: totem organisation create --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }
    }
}
