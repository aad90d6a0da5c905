import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RoomCommand {
    struct Slots: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "slots",
            abstract: "Finds the first times at which rooms are free in common.",
            discussion: """
                  totem room slots --duration PT2H --seats 40 --near Nancy
                  totem room slots --duration 90 --building paddock,bliiida \\
                    --together building --invited FR-54,LU
                  totem room slots --duration PT3H --room paddock/ecurie,paddock/sellerie \\
                    --together all --between 2027-01-12 --and 2027-01-16

                Opening hours, holidays, closures, buffers and the limits of houses are counted, \
                each on the building's own clock. The earliest comes first; of those that begin \
                together, the one to which the farthest of those who come travels shortest. The \
                minutes are a hint, computed from where the towns lie.
                """
        )

        @Option(
            help: ArgumentHelp("How long: PT1H30M, or minutes. Needed.", valueName: "time")
        )
        var duration: String?
        @Option(
            help: ArgumentHelp(
                "Not before: a day or a time. Without: now.",
                valueName: "time"
            )
        )
        var between: String?
        @Option(
            help: ArgumentHelp(
                "Not after; at most 62 days later. Without: four weeks later.",
                valueName: "time"
            )
        )
        var and: String?
        @Option(
            help: ArgumentHelp(
                "any: one room; building: a room in each; all: every --room. Without: any.",
                valueName: "which"
            )
        )
        var together: String?
        @Option(help: ArgumentHelp("The people that each room must take.", valueName: "n"))
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
        @Flag(help: "Only rooms that are reached without a step.")
        var stepFree = false
        @Option(help: ArgumentHelp("The places for wheelchairs it must have.", valueName: "n"))
        var wheelchairPlaces: String?
        @Option(help: "Only in this town.")
        var city: String?
        @Option(
            help: ArgumentHelp("Only in these buildings.", valueName: "codes"),
            completion: Completion.buildings.kind
        )
        var building: [String] = []
        @Option(
            help: ArgumentHelp("Only these rooms, such as paddock/ecurie.", valueName: "rooms"),
            completion: Completion.rooms.kind
        )
        var room: [String] = []
        @Option(help: ArgumentHelp("The town from which you come.", valueName: "town"))
        var near: String?
        @Option(
            help: ArgumentHelp("Territories that are invited, such as LU.", valueName: "codes")
        )
        var invited: [String] = []
        @Option(
            help: ArgumentHelp(
                "Begins on multiples of so many minutes. Without: 15.",
                valueName: "minutes"
            )
        )
        var step: String?
        @Option(help: ArgumentHelp("The most times to show. Without: 20.", valueName: "n"))
        var limit: String?
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let search: SlotSearch
            switch Queries.slots(pairs) {
            case .success(let read): search = read
            case .failure(let told): throw Failure.refused(sorting: told.refusals)
            }
            let slots = try await run.answer(FindSlots(search: search), with: services)
            let table = Table(
                columns: [
                    .text("WHEN"), .text("LATEST"), .free("ROOMS"), .number("SEATS"),
                    .number("TRAVEL"), .free("MIND"),
                ],
                rows: slots.map(Self.row),
                whenEmpty: "Nothing is free in common then: try a longer stretch, fewer seats or "
                    + "other rooms."
            )
            run.show(table) { writer in
                Wire.write(items: slots, into: &writer) { Wire.write($0, into: &$1) }
            }
        }

        /// The options as the parameters of the same search by REST.
        private var pairs: [(name: String, text: String)] {
            let single: [(name: String, text: String?)] = [
                ("duration", duration), ("between", between), ("and", and),
                ("together", together), ("seats", seats), ("layout", layout),
                ("stepFree", stepFree ? "true" : nil), ("wheelchairPlaces", wheelchairPlaces),
                ("city", city), ("near", near), ("step", step), ("limit", limit),
            ]
            let several: [(name: String, texts: [String])] = [
                ("equipment", equipment), ("feature", feature), ("building", building),
                ("room", room), ("invited", invited),
            ]
            return single.compactMap { pair in
                pair.text.map { (name: pair.name, text: $0) }
            }
                + several.flatMap { list in
                    list.texts.map { (name: list.name, text: $0) }
                }
        }

        private static func row(_ slot: Slot) -> [Table.Cell] {
            let zone = slot.rooms.first?.building.facts.zone ?? .utc
            let seats = slot.rooms.map { String($0.capacity) }.joined(separator: " ")
            return [
                .init(Clock.window(slot.window, in: zone)),
                .init(zone.local(slot.latestStart).time.description),
                .init(slot.rooms.map(\.room.path.description).joined(separator: " ")),
                .init(seats), .init(slot.travelMinutes.map { "\($0) min" } ?? "–"),
                .init(slot.warnings.map { Sentence.of($0, .english) }.joined(separator: " ")),
            ]
        }
    }
}
