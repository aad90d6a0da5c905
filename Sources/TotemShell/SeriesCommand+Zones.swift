import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension SeriesCommand {
    struct CheckZones: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "check-zones",
            abstract: "Tells which dates are no longer at their local time.",
            discussion: """
                  totem series check-zones && echo "all keep their hours"

                Moments are reckoned when something is booked. Governments change clocks \
                afterwards: run this when the time-zone data of the system are new. Each date \
                comes with the command that mends it; totem series edit ID --all mends a whole \
                series. Exit 0 when all keep their hours, 2 when some do not.
                """
        )

        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let report = try await run.answer(TotemOperations.CheckZones(), with: services)
            let table = Table(
                columns: [
                    .text("PROMISED"), .text("ROOM"), .text("IS AT"), .text("SHOULD BE AT"),
                    .free("MEND"),
                ],
                rows: report.shifted.map { shifted in
                    let date = shifted.date
                    return [
                        .init(date.original.description, .bad), .init(date.room.description),
                        .init(date.booked.start.rfc3339()),
                        .init(shifted.reading.window?.start.rfc3339() ?? "never"),
                        .init(Self.mend(shifted)),
                    ]
                },
                whenEmpty: "All \(report.checked) dates keep their hours."
            )
            if report.movedByHand > 0 {
                run.say("\(report.movedByHand) more were moved by hand and promise no hour.")
            }
            run.show(table, next: nil) { Wire.write(report, into: &$0) }
            if !report.shifted.isEmpty { throw CommandEnd(exitCode: 2) }
        }

        /// The command that brings a date to its promised time.
        private static func mend(_ shifted: ShiftedDate) -> String {
            let date = shifted.date
            let command = "totem series edit \(date.series)"
            return switch shifted.mend?.scope {
            case .all: command + " --all"
            case .one, .following:
                command + " --one \(date.original.date) --from \(date.original) --to \(date.end)"
            case nil:
                command + " --one \(date.original.date) --from TIME, since the clock skips it"
            }
        }
    }
}
