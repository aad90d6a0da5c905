import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct ProgrammeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme",
        abstract: "Programmes that sessions belong to.",
        subcommands: [
            Create.self, List.self, Show.self, AddEdition.self, Editions.self,
        ]
    )

    struct Create: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Adds a programme with its owner and partners.",
            discussion: """
                  totem programme create --code 123go --name "1, 2, 3 GO" \\
                    --role owner=nyuko --role reference_partner=lorntech \\
                    --role relay=relais-sarre:DE-SL

                A role is owner, reference_partner, relay, funder or host; after a colon stands \
                the territory that the organisation stands for. There is exactly one owner.
                """
        )

        @Option(help: "The short name in addresses, such as 123go. Needed.")
        var code: String?
        @Option(help: "The name, or language=name for each language. Needed.")
        var name: [String] = []
        @Option(
            help: ArgumentHelp(
                "Who takes part and as what; may be repeated.",
                valueName: "role=organisation"
            )
        )
        var role: [String] = []
        @Option(help: ArgumentHelp("Its themes, such as iot,fintech.", valueName: "codes"))
        var themes: [String] = []
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] { ["/roles": "--role", "/roles/owner": "--role"] }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("code", code)
            body.localised("name", name)
            body.list("roles", role.map { Self.assignment($0).value })
            body.words("themes", themes)
            let draft = try parsed(body, Requests.programme)
            let operation = CreateProgramme(draft: draft)
            try await run.change(operation, change, with: services, show: show)
        }

        /// `relay=thilab:FR-57` as the REST body has it.
        private static func assignment(_ text: String) -> RequestBody {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            var body = RequestBody()
            body.text("role", String(parts[0]))
            if parts.count == 2 {
                let who = parts[1].split(separator: ":", maxSplits: 1)
                body.text("organisation", who.first.map(String.init))
                body.text("territory", who.count == 2 ? String(who[1]) : nil)
            }
            return body
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the programmes.",
            discussion: """
                  totem programme list --json
                """
        )

        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let request = try part.query(.plain).page
            let page = try await run.answer(ListProgrammes(page: request), with: services)
            let table = Table(
                columns: [.text("CODE"), .free("NAME"), .free("OWNER"), .number("PARTNERS")],
                rows: page.items.map { programme in
                    let owner = programme.parties.first { $0.role == .owner }
                    return [
                        .init(programme.code.description),
                        .init(programme.name.text(in: Language.english.rawValue)),
                        .init(owner?.name ?? "–"),
                        .init(programme.parties.count { $0.role != .owner }),
                    ]
                },
                whenEmpty: "There are no programmes yet: totem programme create --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }
    }

    struct Show: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one programme.",
            discussion: """
                  totem programme show 123go
                """
        )

        @Argument(help: "The programme's code, such as 123go.")
        var code: String
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            guard let known = Code(code) else {
                throw Failure.refused(.unknown(.programme, code))
            }
            show(try await run.answer(ShowProgramme(code: known), with: services), run)
        }
    }
}

/// Shows one programme.
private func show(_ programme: Programme, _ run: CommandRun) {
    var record = Record()
    record.add("Programme", programme.code.description)
    record.add("Name", programme.name.text(in: Language.english.rawValue))
    for party in programme.parties {
        let territory = party.territory.map { ", \($0)" } ?? ""
        record.add(party.role.rawValue, "\(party.name) (\(party.organisation)\(territory))")
    }
    let themes = programme.themes.map(\.code.description)
    record.add("Themes", themes.isEmpty ? nil : themes.joined(separator: ", "))
    run.show(record) { Wire.write(programme, into: &$0) }
}
