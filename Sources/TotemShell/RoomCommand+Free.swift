import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RoomCommand {
    struct Free: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "free",
            abstract: "Finds rooms that are free at a time.",
            discussion: """
                  totem room free --city Nancy --on 2027-01-12 --from 14:00 --to 16:00 \\
                    --seats 40 --layout theatre
                  totem room free --from 2027-01-12T22:00 --to 2027-01-13T00:30 --step-free
                  totem room free --city Metz --on 2027-05-06 --from 14:00 --to 16:00 --why-not

                Times are read on each building's own clock. Opening hours, the minutes that \
                rooms keep free and the rules of the house are counted. The smallest room that \
                fits comes first; with --near or --invited, the one with the shortest way. \
                --why-not tells the other rooms, too, each with every reason.
                """
        )

        @Option(
            help: ArgumentHelp(
                "The day, such as 2027-01-12, when --from and --to are hours.",
                valueName: "day"
            )
        )
        var on: String?
        @Option(
            help: ArgumentHelp(
                "The start, such as 14:00 or 2027-01-12T14:00. Needed.",
                valueName: "time"
            )
        )
        var from: String?
        @Option(
            help: ArgumentHelp(
                "The end, such as 16:00 or 2027-01-12T16:00. Needed.",
                valueName: "time"
            )
        )
        var to: String?
        @Option(help: ArgumentHelp("The people it must take.", valueName: "n"))
        var seats: String?
        @Option(
            help: "How to furnish: \(LayoutKind.allCases.map(\.rawValue).joined(separator: ", "))."
        )
        var layout: String?
        @Option(
            help: ArgumentHelp("What must be in it, such as projector,sound.", valueName: "words")
        )
        var equipment: [String] = []
        @Option(
            help: ArgumentHelp("What its equipment must serve, such as hybrid.", valueName: "words")
        )
        var feature: [String] = []
        @Option(help: "Only in this town.")
        var city: String?
        @Option(help: "Only in this building.", completion: Completion.buildings.kind)
        var building: String?
        @Flag(help: "Only rooms that are reached without a step.")
        var stepFree = false
        @Option(help: ArgumentHelp("The places for wheelchairs it must have.", valueName: "n"))
        var wheelchairPlaces: String?
        @Option(help: "The town you come from.")
        var near: String?
        @Option(
            help: ArgumentHelp(
                "Territories that are invited, such as LU,FR-57.",
                valueName: "codes"
            )
        )
        var invited: [String] = []
        @Flag(help: "Tell why the other rooms cannot be had.")
        var whyNot = false
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let draft = Queries.roomSearch(pairs)
            let found = try await run.answer(
                FindFreeRooms(draft: draft, explains: whyNot),
                with: services
            )
            let rooms = found.free
            let table = Table(
                columns: [
                    .text("ROOM"), .free("NAME"), .free("CITY"), .number("SEATS"),
                    .text("LAYOUT"), .text("WHEN"),
                ],
                rows: rooms.map(Self.row),
                whenEmpty: "No room is free then that fits: try another time or fewer seats."
            )
            run.show(table) { Wire.write(found, into: &$0) }
            for room in rooms { tell(room, run) }
            for room in found.others {
                let reasons = room.reasons.map { Sentence.of($0, for: room, .english) }
                run.say("\(room.room.path): \(reasons.joined(separator: "; "))".withoutControls)
            }
        }

        /// What to know of a room that can be had.
        private func tell(_ free: FreeRoom, _ run: CommandRun) {
            let conditions = free.conditions.map { Sentence.of(.ruleBroken($0), .english) }
            let warnings = free.warnings.map { Sentence.of($0, .english) }
            for sentence in conditions + warnings {
                run.say("\(free.room.path): \(sentence)".withoutControls)
            }
        }

        /// The options as the parameters of the same search by REST.
        private var pairs: [(name: String, text: String)] {
            let single: [(name: String, text: String?)] = [
                ("from", Self.time(from, on: on)), ("to", Self.time(to, on: on)),
                ("seats", seats), ("layout", layout), ("city", city), ("building", building),
                ("stepFree", stepFree ? "true" : nil), ("wheelchairPlaces", wheelchairPlaces),
                ("near", near),
            ]
            return single.compactMap { pair in
                pair.text.map { (name: pair.name, text: $0) }
            } + equipment.map { (name: "equipment", text: $0) }
                + feature.map { (name: "feature", text: $0) }
                + invited.map { (name: "invited", text: $0) }
        }

        /// Day and hour put together; what has a day of its own stays as it is.
        static func time(_ text: String?, on day: String?) -> String? {
            guard let text, let day, !text.contains("T") else { return text }
            return "\(day)T\(text)"
        }

        private static func row(_ free: FreeRoom) -> [Table.Cell] {
            [
                .init(free.room.path.description), .init(free.room.facts.name),
                .init(free.building.facts.city), .init(free.capacity),
                .init(free.layout?.rawValue ?? "–"),
                .init(Clock.window(free.window, in: free.building.facts.zone)),
            ]
        }
    }
}
