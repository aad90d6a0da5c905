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

        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let wish = try part.query(.changes)
            let after = wish.position ?? 0
            let operation = ListChanges(after: after, limit: wish.page.limit)
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
            let last =
                changes.count == wish.page.limit ? changes.last.map { String($0.position) } : nil
            run.show(table, next: last) { writer in
                Wire.write(changes, limit: wish.page.limit, into: &writer)
            }
        }
    }
}
