import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct VerifyCommand: OperatingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks every invariant on live data.",
        discussion: """
              totem verify && echo "all is well"

            Counts again what the counters say, without the indexes it checks. Exit 0 when all \
            holds, 2 when something does not.
            """
    )

    @OptionGroup var common: CommonOptions

    func run(in run: CommandRun, with services: ShellServices) async throws {
        // It may take minutes: that the schema is another one is told first.
        try await services.demandSchema()
        let found = try await run.answer(VerifyInvariants(), with: services)
        let table = Table(
            columns: [.text("INVARIANT"), .text("AT"), .free("FOUND")],
            rows: found.violations.map { violation in
                [
                    .init(violation.invariant, .bad), .init(violation.subject),
                    .init(violation.detail),
                ]
            },
            whenEmpty: "All \(found.checked.count) invariants hold."
        )
        run.show(table) { Wire.write(found, into: &$0) }
        if !found.violations.isEmpty { throw CommandEnd(exitCode: 2) }
    }
}
