import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RoomCommand {
    struct Timeline: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "timeline",
            abstract: "Draws what happens in the rooms of a building.",
            discussion: """
                  totem room timeline --building paddock
                  totem room timeline --building paddock --on 2027-01-12 --days 7
                  totem room timeline --building paddock --on 2027-01-12 --json

                A line for each room, hours from left to right on the building's clock, and what \
                is booked and closed below. Only the hours that matter are drawn: the opening \
                hours, and those with something in them.
                """
        )

        @Option(
            help: "The building's code, such as paddock. Needed.",
            completion: Completion.buildings.kind
        )
        var building: String?
        @Option(
            help: ArgumentHelp("The day, such as 2027-01-12. Without: today.", valueName: "day")
        )
        var on: String?
        @Option(help: ArgumentHelp("How many days, 1 to 31. Without: 1.", valueName: "n"))
        var days: String?
        @Flag(help: "Draw all hours from midnight to midnight.")
        var wholeDay = false
        @Flag(help: "Draw with ASCII alone, as it is done where the locale is not UTF-8.")
        var ascii = false
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] { ["/date": "--on"] }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let wish = try wish()
            let operation = ShowTimeline(
                building: wish.building,
                date: wish.date,
                days: wish.days
            )
            let timeline = try await run.answer(operation, with: services)
            if timeline.rooms.isEmpty, run.options.form == .table {
                let code = timeline.building.facts.code
                run.say("\(code) has no rooms yet: totem room create --building \(code) …")
                return
            }
            let drawing = TimelineDrawing(
                timeline,
                on: run.environment.terminal,
                wholeDay: wholeDay,
                ascii: ascii
            )
            run.show(drawing: drawing.text()) { writer in
                Wire.write(timeline, into: &writer)
            } csv: { writer in
                Self.write(list: timeline, into: &writer)
            }
        }

        /// What is asked for; every wrong option is in the refusals.
        private func wish() throws(Failure) -> (building: Code, date: LocalDate?, days: Int) {
            let given: [(name: String, text: String?)] = [("date", on), ("days", days)]
            let pairs = given.compactMap { pair in
                pair.text.map { (name: pair.name, text: $0) }
            }
            var refusals: [Refusal] = []
            var date: LocalDate?
            var count = 1
            switch Queries.timeline(pairs) {
            case .success(let wish): (date, count) = wish
            case .failure(let told): refusals += told.refusals
            }
            let known = building.flatMap { Code($0) }
            if let building {
                if known == nil { refusals.append(.unknown(.building, building)) }
            } else {
                refusals.append(.invalid(FieldFault("/building", .missing)))
            }
            guard let known, refusals.isEmpty else { throw .refused(sorting: refusals) }
            return (known, date, count)
        }

        /// The timeline as a list of stretches, for a spreadsheet.
        private static func write(
            list timeline: TotemDomain.Timeline,
            into writer: inout JSONWriter
        ) {
            let zone = timeline.building.facts.zone
            let all = timeline.rooms.flatMap { row in
                row.segments.map { (room: row.room, segment: $0) }
            }
            Wire.write(items: all, into: &writer) { stretch, writer in
                writer.object { writer in
                    writer.field("room", stretch.room.path.description)
                    writer.field("kind", stretch.segment.kind.rawValue)
                    writer.field("from", stretch.segment.window.start, in: zone)
                    writer.field("to", stretch.segment.window.end, in: zone)
                    writer.field("of", stretch.segment.room?.description)
                    writer.field("text", stretch.segment.text)
                }
            }
        }
    }
}
