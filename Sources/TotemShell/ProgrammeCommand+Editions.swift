import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension ProgrammeCommand {
    struct AddEdition: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "add-edition",
            abstract: "Adds an edition to a programme.",
            discussion: """
                  totem programme add-edition 123go --code 2027 --name "Édition 2027" \\
                    --opens 2027-01-04 --closes 2027-03-31

                Without --name it is called by its code. The days are the first and the last on \
                which one can apply.
                """
        )

        @Argument(help: "The programme's code, such as 123go.")
        var programme: String
        @Option(help: "The short name in addresses, such as 2027. Needed.")
        var code: String?
        @Option(help: "The name, or language=name for each language.")
        var name: [String] = []
        @Option(help: ArgumentHelp("The first day, such as 2027-01-04.", valueName: "day"))
        var opens: String?
        @Option(help: ArgumentHelp("The last day.", valueName: "day"))
        var closes: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("code", code)
            body.localised("name", name)
            body.text("opens", opens)
            body.text("closes", closes)
            let operation = CreateEdition(
                programme: try programmeCode(programme),
                facts: try parsed(body, Requests.edition)
            )
            try await run.change(operation, change, with: services) { made, run in
                var record = Record()
                record.add("Programme", made.programme.description)
                record.add("Edition", made.facts.named.code.description)
                record.add("Name", made.facts.named.name.text(in: Language.english.rawValue))
                record.add("Opens", made.facts.opens?.description)
                record.add("Closes", made.facts.closes?.description)
                run.show(record) { Wire.write(made, into: &$0) }
            }
        }
    }

    struct Editions: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "editions",
            abstract: "Lists a programme's editions.",
            discussion: "  totem programme editions 123go"
        )

        @Argument(help: "The programme's code, such as 123go.")
        var programme: String
        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = ListEditions(
                programme: try programmeCode(programme),
                page: try part.query(.plain).page
            )
            let page = try await run.answer(operation, with: services)
            let table = Table(
                columns: [.text("CODE"), .free("NAME"), .text("OPENS"), .text("CLOSES")],
                rows: page.items.map { edition in
                    [
                        .init(edition.facts.named.code.description),
                        .init(edition.facts.named.name.text(in: Language.english.rawValue)),
                        .init(edition.facts.opens?.description ?? "–"),
                        .init(edition.facts.closes?.description ?? "–"),
                    ]
                },
                whenEmpty: "There are no editions yet: totem programme add-edition --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }
    }
}

/// A programme by its code; what cannot be one is unknown.
private func programmeCode(_ text: String) throws(Failure) -> Code {
    guard let code = Code(text) else { throw .refused(.unknown(.programme, text)) }
    return code
}
