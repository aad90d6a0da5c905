import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RoomCommand {
    struct Occupancy: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "occupancy",
            abstract: "Tells how much of its open time a building was booked and occupied.",
            discussion: """
                  totem room occupancy --building paddock --from 2027-01-01 --to 2027-01-31
                  totem room occupancy --building paddock --from 2027-01-01 --to 2027-12-31 \\
                    --by month --output csv

                Closures and holidays are no open time. Days, weeks and months are counted by \
                space, so that a room over several spaces is not counted twice. What is booked \
                outside the open time is told apart.
                """
        )

        @Option(
            help: "The building's code, such as paddock. Needed.",
            completion: Completion.buildings.kind
        )
        var building: String?
        @Option(help: ArgumentHelp("The first day. Needed.", valueName: "day"))
        var from: String?
        @Option(help: ArgumentHelp("The last day; 366 days at most. Needed.", valueName: "day"))
        var to: String?
        @Option(
            help: ArgumentHelp("day, week, month or room. Without: day.", valueName: "part")
        )
        var by: String?
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let pairs = [("building", building), ("from", from), ("to", to), ("by", by)]
                .compactMap { name, text in text.map { (name: name, text: $0) } }
            let operation: ShowOccupancy
            switch Queries.occupancy(pairs) {
            case .success(let asked):
                operation = ShowOccupancy(
                    building: asked.building,
                    first: asked.first,
                    last: asked.last,
                    part: asked.part
                )
            case .failure(let told):
                throw Failure.refused(sorting: told.refusals)
            }
            let found = try await run.answer(operation, with: services)
            let table = Table(
                columns: [
                    .text("FROM"), .text("TO"), .free("ROOM"), .number("OPEN"),
                    .number("BOOKED"), .number("OCCUPIED"), .number("OUTSIDE"), .number("PERCENT"),
                ],
                rows: found.rows.map(Self.row),
                whenEmpty: "The building has no rooms: totem room create --help"
            )
            run.show(table) { Wire.write(found, into: &$0) }
        }

        private static func row(_ row: TotemDomain.Occupancy.Row) -> [Table.Cell] {
            let times = row.times
            return [
                .init(row.first.description), .init(row.last.description),
                .init(row.room?.path.description ?? "all"), .init(hours(times.open)),
                .init(hours(times.booked)), .init(hours(times.occupied)),
                .init(hours(times.bookedOutside)),
                .init(times.bookedPercent.map { "\($0)" } ?? "–"),
            ]
        }

        /// Hours and minutes, such as `10:30`.
        private static func hours(_ microseconds: Int64) -> String {
            let minutes = Int((microseconds + 30_000_000) / 60_000_000)
            let rest = minutes % 60
            return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
        }
    }
}
