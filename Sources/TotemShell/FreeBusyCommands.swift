import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RoomCommand {
    struct Busy: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "busy",
            abstract: "Shows when a room can be had, as everybody may see it.",
            discussion: """
                  totem room busy paddock/ecurie --on 2027-01-12
                  totem room busy paddock/ecurie --from 2027-01-12T08:00 --to 2027-01-15

                Times and days are read on the building's clock. What a room is used for is not \
                told here; see totem booking list.
                """
        )

        @Argument(help: "The room, such as paddock/ecurie.")
        var room: String
        @OptionGroup var time: FreeBusyTime
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            guard let path = RoomPath(room) else {
                throw Failure.refused(.unknown(.room, room))
            }
            let operation = ShowFreeBusy(path: path, request: try time.request())
            let found = try await run.answer(operation, with: services)
            run.show(FreeBusyTime.table(found)) { writer in
                for room in found.rooms { Wire.write(room, into: &writer) }
            }
        }
    }
}

extension BuildingCommand {
    struct Busy: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "busy",
            abstract: "Shows when each room of a building can be had.",
            discussion: "  totem building busy paddock --on 2027-01-12"
        )

        @Argument(help: "The building's code, such as paddock.")
        var code: String
        @OptionGroup var time: FreeBusyTime
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            guard let building = Code(code) else {
                throw Failure.refused(.unknown(.building, code))
            }
            let operation = ListFreeBusy(building: building, request: try time.request())
            let found = try await run.answer(operation, with: services)
            run.show(FreeBusyTime.table(found)) { writer in
                Wire.write(items: found.rooms, into: &writer) { Wire.write($0, into: &$1) }
            }
        }
    }
}

/// The time for which free and busy stretches are shown.
struct FreeBusyTime: ParsableArguments {
    @Option(help: ArgumentHelp("A whole day, instead of --from and --to.", valueName: "day"))
    var on: String?
    @Option(help: ArgumentHelp("The start, a day or a time.", valueName: "time"))
    var from: String?
    @Option(help: ArgumentHelp("The end, a day or a time.", valueName: "time"))
    var to: String?

    /// What was asked for, through the parser of the same question by REST.
    func request() throws -> FreeBusyRequest {
        var (from, to) = (from, to)
        if let on {
            from = from ?? on
            to = to ?? LocalDate(on)?.adding(days: 1).description ?? on
        }
        let pairs = [("from", from), ("to", to)]
            .compactMap { name, text in text.map { (name: name, text: $0) } }
        switch Queries.freeBusy(pairs) {
        case .success(let request): return request
        case .failure(let told): throw Failure.refused(sorting: told.refusals)
        }
    }

    static func table(_ found: BuildingFreeBusy) -> Table {
        Table(
            columns: [.text("ROOM"), .text("WHEN"), .text("STATE"), .free("REASON")],
            rows: found.rooms.flatMap { busy in
                busy.stretches.map { stretch in
                    [
                        .init(busy.room.path.description),
                        .init(Clock.window(stretch.window, in: busy.room.zone)),
                        cell(stretch.state),
                        .init(Sentence.reason(of: stretch.state, .english) ?? ""),
                    ]
                }
            },
            whenEmpty: "The building has no rooms: totem room create --help"
        )
    }

    private static func cell(_ state: FreeBusy.State) -> Table.Cell {
        switch state {
        case .free: .init("free", .good)
        case .busy: .init("busy")
        case .closed: .init("closed", .bad)
        case .holiday: .init("holiday", .bad)
        case .outsideHours: .init("outside hours", .faint)
        }
    }
}
