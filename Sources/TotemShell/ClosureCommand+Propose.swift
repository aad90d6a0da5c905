import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension ClosureCommand {
    struct Propose: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "propose",
            abstract: "Lists what a closure would hit, with rooms elsewhere for each booking.",
            discussion: """
                  totem closure propose --building paddock --from 2027-03-03 --to 2027-03-08
                  totem closure propose --room paddock/ecurie --from 2027-02-01T08:00 \\
                    --to 2027-02-05T20:00

                Rooms are proposed that every rule accepts at the booking's own time: those of the \
                house first, then of its town, of its territory, and the nearest; then those that \
                lack the least of the old room's equipment, and the smallest that fit. The first rooms can all be had together, but \
                for faint ones, which an earlier booking of the list gets; nothing is kept. Take \
                them with totem closure create --take-proposals, or choose with --move.
                """
        )

        @Option(help: "The building, when all of it closes.", completion: Completion.buildings.kind)
        var building: String?
        @Option(
            help: "The room, such as paddock/ecurie, when only it closes.",
            completion: Completion.rooms.kind
        )
        var room: String?
        @Option(help: ArgumentHelp("When it would close: a day or a time.", valueName: "time"))
        var from: String?
        @Option(help: ArgumentHelp("When it would open again.", valueName: "time"))
        var to: String?
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let pairs = [("building", building), ("room", room), ("from", from), ("to", to)]
                .compactMap { name, text in text.map { (name: name, text: $0) } }
            let request = try checked(Queries.relocations(pairs))
            let found = try await run.answer(ProposeRelocations(request: request), with: services)
            let table = Table(
                columns: [
                    .text("BOOKING"), .text("ROOM"), .text("WHEN"), .number("HEADS"),
                    .text("PROPOSED"), .text("DISTANCE"), .free("PURPOSE"),
                ],
                rows: found.items.flatMap(rows),
                whenEmpty: "Nothing is booked there then."
            )
            run.show(table) { Wire.write(found, into: &$0) }
            if found.isCut { run.say("There are more bookings: take a shorter time.") }
        }

        private func rows(_ item: Relocation) -> [[Table.Cell]] {
            let booking = item.booking
            let head: [Table.Cell] = [
                .init(booking.id.description), .init(booking.room.description),
                .init(Clock.window(booking.window, in: booking.zone)),
                .init(String(booking.heads)),
            ]
            guard let first = item.proposals.first else {
                return [head + [.init("none", .bad), .init(""), .init(booking.purpose)]]
            }
            let rest = item.proposals.dropFirst()
                .map { proposal -> [Table.Cell] in
                    Array(repeating: .init(""), count: 4) + cells(proposal) + [.init("")]
                }
            return [head + cells(first) + [.init(booking.purpose)]] + rest
        }

        private func distance(of proposal: Relocation.Proposal) -> String {
            guard proposal.distance != .building, let minutes = proposal.travelMinutes else {
                return proposal.distance.rawValue
            }
            return "\(proposal.distance.rawValue), \(minutes) min"
        }

        private func cells(_ proposal: Relocation.Proposal) -> [Table.Cell] {
            let mark: Emphasis = proposal.isSpokenFor ? .faint : .none
            let lacks =
                proposal.missing.isEmpty
                ? "" : ", without " + proposal.missing.joined(separator: ", ")
            return [
                .init("\(proposal.room.room.path) (\(proposal.room.capacity))", mark),
                .init(distance(of: proposal) + lacks, .faint),
            ]
        }
    }
}
