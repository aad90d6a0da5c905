import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RoomCommand {
    struct SuggestLayouts: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "suggest-layouts",
            abstract: "Computes what the floor area of a room takes in each layout.",
            discussion: """
                  totem room suggest-layouts paddock/ecurie
                  totem room change paddock/ecurie --layout theatre=60=computed

                A suggestion: nothing is changed, and a number that somebody declared wins. \
                Published ratios differ by a factor of two. The wheelchair places are those that \
                the French rule asks for: two up to fifty seats, then one more for each fifty.
                """
        )

        @Argument(help: "The room, such as paddock/ecurie.", completion: Completion.rooms.kind)
        var room: String
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            guard let path = RoomPath(room) else { throw Failure.refused(.unknown(.room, room)) }
            let operation = TotemOperations.SuggestLayouts(path: path)
            let suggestion = try await run.answer(operation, with: services)
            let facts = suggestion.room.facts
            var record = Record()
            record.add("Area", facts.areaSquareMetres.map { "\(plain($0)) m²" })
            record.add("Wheelchairs", Self.wheelchairs(suggestion))
            let table = Table(
                columns: [
                    .text("LAYOUT"), .number("M²/PERSON"), .number("COMPUTED"),
                    .number("STATED"), .text("ORIGIN"),
                ],
                rows: suggestion.layouts.map { line in
                    [
                        .init(line.kind.rawValue), .init(plain(line.squareMetresPerPerson)),
                        .init(line.capacity),
                        .init(line.declared.map { String($0.capacity) } ?? "–"),
                        .init(line.declared?.origin.rawValue ?? "–"),
                    ]
                },
                whenEmpty: "Its floor area is not stated: totem room change \(path) --area …"
            )
            run.show(table, record) { Wire.write(suggestion, into: &$0) }
        }

        /// What the rule asks for, and what is there.
        private static func wheelchairs(_ suggestion: LayoutSuggestion) -> String {
            let stated = suggestion.room.facts.wheelchairPlaces.map(String.init) ?? "none"
            guard let least = suggestion.leastWheelchairPlaces else {
                return "by order above 1000 seats; stated: \(stated)"
            }
            return "at least \(least) for \(suggestion.seats) seats; stated: \(stated)"
        }
    }
}
