import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RoomCommand {
    struct Split: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "split",
            abstract: "Puts a wall through a room: its parts can be booked alone.",
            discussion: """
                  totem room split totem-nancy/agora \\
                    --part "agora-nord theatre=40 classroom=28" \\
                    --part "agora-sud theatre=40 classroom=28"

                The room stays, as the room of all parts, with everything booked in it; whatever \
                is booked or closed there occupies every part. Equipment, access and the minutes \
                kept free are those of the whole: totem room change makes them others.
                """
        )

        @Argument(help: "The room, such as totem-nancy/agora.")
        var room: String
        @Option(
            help: ArgumentHelp(
                "A part: its code and its ways of furnishing; twice at least.",
                valueName: "code layout=seats …"
            )
        )
        var part: [String] = []
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] { ["/parts": "--part"] }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            guard let path = RoomPath(room) else { throw Failure.refused(.unknown(.room, room)) }
            var body = RequestBody()
            body.list("parts", part.map(Self.part))
            let operation = SplitRoom(path: path, split: try parsed(body, Requests.roomSplit))
            try await run.change(operation, change, with: services) { rooms, run in
                show(rooms, run)
            }
        }

        private func show(_ rooms: [Room], _ run: CommandRun) {
            let table = Table(
                columns: [.text("ROOM"), .free("NAME"), .number("SEATS"), .free("SPACES")],
                rows: rooms.map { room in
                    [
                        .init(room.path.description), .init(room.facts.name),
                        .init(room.facts.largestCapacity),
                        .init(room.facts.spaces.map(\.description).joined(separator: ", ")),
                    ]
                },
                whenEmpty: ""
            )
            run.show(table) { writer in
                Wire.write(items: rooms, into: &writer) { Wire.write($0, into: &$1) }
            }
        }

        /// `agora-nord theatre=40 classroom=28` as the body has it.
        private static func part(_ text: String) -> JSONValue {
            let words = text.split(separator: " ").map(String.init)
            var body = RequestBody()
            body.text("code", words.first)
            body.list("layouts", words.dropFirst().map(Create.layout))
            return body.value
        }
    }
}
