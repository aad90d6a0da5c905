import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct EquipmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "equipment",
        abstract: "What words of equipment mean.",
        subcommands: [Define.self, List.self]
    )

    struct Define: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "define",
            abstract: "Says what a word of equipment means.",
            discussion: """
                  totem equipment define --word video_conf --name fr=Visioconférence \\
                    --name en="Video conference" --feature hybrid --feature recording

                Features are needs that it serves: totem room free --feature hybrid finds each \
                room whose equipment serves it. Defined again, it means what is said last.
                """
        )

        @Option(help: "The word that rooms have, such as projector. Needed.")
        var word: String?
        @Option(help: "The name, or language=name for each language. Needed.")
        var name: [String] = []
        @Option(help: ArgumentHelp("A need that it serves; may be repeated.", valueName: "word"))
        var feature: [String] = []
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] { ["/features": "--feature"] }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("word", word)
            body.localised("name", name)
            body.words("features", feature)
            let operation = DefineEquipment(facts: try parsed(body, Requests.equipment))
            try await run.change(operation, change, with: services) { kind, run in
                var record = Record()
                record.add("Word", kind.facts.word)
                record.add("Name", kind.facts.name.text(in: Language.english.rawValue))
                record.add("Features", kind.facts.features.joined(separator: ", "))
                record.add("Version", String(kind.version))
                run.show(record) { Wire.write(kind, into: &$0) }
            }
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists what words of equipment mean.",
            discussion: "  totem equipment list"
        )

        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let request = try part.query(.plain).page
            let page = try await run.answer(ListEquipment(page: request), with: services)
            let table = Table(
                columns: [.text("WORD"), .free("NAME"), .free("FEATURES")],
                rows: page.items.map { kind in
                    [
                        .init(kind.facts.word),
                        .init(kind.facts.name.text(in: Language.english.rawValue)),
                        .init(kind.facts.features.joined(separator: ", ")),
                    ]
                },
                whenEmpty: "Nothing is said of equipment yet: totem equipment define --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }
    }
}

struct AttributeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attribute",
        abstract: "What else is said of rooms.",
        subcommands: [Define.self, List.self]
    )

    struct Define: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "define",
            abstract: "Defines an attribute that rooms can have.",
            discussion: """
                  totem attribute define --word ceiling --kind number --name en="Ceiling, m"
                  totem attribute define --word view --kind choice --name en=View \\
                    --choice yard --choice street

                Rooms have it by totem room change paddock/ecurie --attribute ceiling=3.2. Defined \
                again, it is what is said last, unless what rooms have would no longer fit.
                """
        )

        @Option(help: "The word by which rooms have it, such as ceiling. Needed.")
        var word: String?
        @Option(help: "The name, or language=name for each language. Needed.")
        var name: [String] = []
        @Option(
            help: ArgumentHelp(
                "What its values are: "
                    + AttributeFacts.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                    + ". Needed."
            )
        )
        var kind: String?
        @Option(help: ArgumentHelp("A word to choose; may be repeated.", valueName: "word"))
        var choice: [String] = []
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] { ["/choices": "--choice"] }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("word", word)
            body.localised("name", name)
            body.text("kind", kind)
            body.words("choices", choice)
            let operation = DefineAttribute(facts: try parsed(body, Requests.attribute))
            try await run.change(operation, change, with: services) { kind, run in
                var record = Record()
                record.add("Word", kind.facts.word)
                record.add("Name", kind.facts.name.text(in: Language.english.rawValue))
                record.add("Kind", kind.facts.form.kind.rawValue)
                record.add("Choices", kind.facts.form.choices.joined(separator: ", "))
                record.add("Version", String(kind.version))
                run.show(record) { Wire.write(kind, into: &$0) }
            }
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the attributes that rooms can have.",
            discussion: "  totem attribute list"
        )

        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let request = try part.query(.plain).page
            let page = try await run.answer(ListAttributes(page: request), with: services)
            let table = Table(
                columns: [.text("WORD"), .free("NAME"), .text("KIND"), .free("CHOICES")],
                rows: page.items.map { kind in
                    [
                        .init(kind.facts.word),
                        .init(kind.facts.name.text(in: Language.english.rawValue)),
                        .init(kind.facts.form.kind.rawValue),
                        .init(kind.facts.form.choices.joined(separator: ", ")),
                    ]
                },
                whenEmpty: "No attribute is defined yet: totem attribute define --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }
    }
}
