import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme",
        abstract: "Themes of programmes and sessions.",
        subcommands: [Create.self, List.self]
    )

    struct Create: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Adds a theme to the list.",
            discussion: """
                  totem theme create --code industry --name fr=Industrie --name en=Industry
                """
        )

        @Option(help: "The short name in addresses, such as iot. Needed.")
        var code: String?
        @Option(help: "The name, or language=name for each language. Needed.")
        var name: [String] = []
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("code", code)
            body.localised("name", name)
            let named = try parsed(body, Requests.theme)
            try await run.change(CreateTheme(named: named), change, with: services) { made, run in
                var record = Record()
                record.add("Theme", made.named.code.description)
                record.add("Name", made.named.name.text(in: Language.english.rawValue))
                run.show(record) { Wire.write(made, into: &$0) }
            }
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the themes.",
            discussion: "  totem theme list"
        )

        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let request = try part.query(.plain).page
            let page = try await run.answer(ListThemes(page: request), with: services)
            let table = Table(
                columns: [.text("CODE"), .free("NAME")],
                rows: page.items.map { theme in
                    [
                        .init(theme.named.code.description),
                        .init(theme.named.name.text(in: Language.english.rawValue)),
                    ]
                },
                whenEmpty: "There are no themes yet: totem theme create --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }
    }
}
