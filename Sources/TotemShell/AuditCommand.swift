import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "What happened, in order.",
        subcommands: [Changes.self]
    )

    struct Changes: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "changes",
            abstract: "Reads the feed of changes, ordered and without gaps.",
            discussion: """
                  totem audit changes --after 1200 --limit 50
                """
        )

        @Option(help: ArgumentHelp("The last position seen; 0 for the start.", valueName: "n"))
        var after: Int64 = 0
        @Option(help: ArgumentHelp("At most so many, 1 to 200.", valueName: "n"))
        var limit: Int = PageRequest.defaultLimit
        @OptionGroup var common: CommonOptions

        func validate() throws {
            guard after >= 0 else { throw ValidationError("--after begins at 0.") }
            guard (1...PageRequest.maximumLimit).contains(limit) else {
                throw ValidationError("--limit goes from 1 to \(PageRequest.maximumLimit).")
            }
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = ListChanges(after: after, limit: limit)
            let changes = try await run.answer(operation, with: services)
            let table = Table(
                columns: [
                    .number("POSITION"), .text("AT"), .text("KIND"), .text("SUBJECT"), .text("ID"),
                ],
                rows: changes.map { change in
                    [
                        .init(String(change.position)), .init(Clock.universal(change.at)),
                        .init(change.kind), .init(change.subject), .init(change.subjectID),
                    ]
                },
                whenEmpty: "There are no changes after \(after)."
            )
            let last = changes.count == limit ? changes.last.map { String($0.position) } : nil
            run.show(table, next: last) { writer in
                Wire.write(changes: changes, into: &writer)
            }
        }
    }
}
