import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct RoomCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "room",
        abstract: "Rooms of the buildings.",
        subcommands: [
            Create.self, Change.self, Split.self, List.self, Show.self, Free.self, Slots.self,
            Busy.self, Timeline.self, Occupancy.self, SuggestLayouts.self, Import.self,
        ]
    )

    struct Create: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Adds a room to a building.",
            discussion: """
                  totem room create --building paddock --code ecurie --name "L’Écurie" \\
                    --area 96 --layout theatre=58 --layout classroom=40 --step-free \\
                    --buffer-after 30

                With --turnaround the time between two bookings depends on their layouts: none for \
                the same one, both buffers where no rule speaks.

                A room over several spaces, such as both halves of a folding wall, names them:

                  totem room create --building totem-nancy --code meurthe-moulins \\
                    --name "Meurthe and Moulins" --layout theatre=56 --spaces meurthe,moulins
                """
        )

        @Option(help: "The building's code. Needed.", completion: Completion.buildings.kind)
        var building: String?
        @Option(help: "The short name within the building, such as ecurie. Needed.")
        var code: String?
        @Option(help: "The name for people. Needed.")
        var name: String?
        @Option(help: ArgumentHelp("The floor area in square metres.", valueName: "m2"))
        var area: String?
        @Option(
            help: ArgumentHelp(
                "A way of furnishing with its seats, such as theatre=58; may be repeated. Ways: "
                    + LayoutKind.allCases.map(\.rawValue).joined(separator: ", ") + ".",
                valueName: "layout=seats"
            )
        )
        var layout: [String] = []
        @Option(help: ArgumentHelp("The most people the law allows in the room.", valueName: "n"))
        var maxPublic: String?
        @Option(help: ArgumentHelp("What is in it, such as projector,screen.", valueName: "words"))
        var equipment: [String] = []
        @Flag(help: "The room is reached without a step.")
        var stepFree = false
        @Option(help: ArgumentHelp("Minutes kept free before each booking.", valueName: "minutes"))
        var bufferBefore: String?
        @Option(help: ArgumentHelp("Minutes kept free after each booking.", valueName: "minutes"))
        var bufferAfter: String?
        @Option(
            name: [.customLong("spaces"), .customLong("space")],
            help: ArgumentHelp(
                "The spaces it covers, with commas between them. Without: its own.",
                valueName: "codes"
            )
        )
        var spaces: [String] = []
        @Option(help: ArgumentHelp("The floor, 0 at street level.", valueName: "n"))
        var floor: String?
        @Option(help: ArgumentHelp("The places for people in wheelchairs.", valueName: "n"))
        var wheelchairPlaces: String?
        @Option(
            help: ArgumentHelp(
                "What step-free means there, or language=text for each language.",
                valueName: "text"
            )
        )
        var stepFreeDetail: [String] = []
        @Option(
            help: ArgumentHelp(
                "Minutes between two layouts, such as theatre:cabaret=30 or any:banquet=45; may be repeated.",
                valueName: "from:to=minutes"
            )
        )
        var turnaround: [String] = []
        @Option(
            help: ArgumentHelp(
                "How many there are of a thing, such as chair=40; may be repeated.",
                valueName: "word=n"
            )
        )
        var stock: [String] = []
        @Option(
            help: ArgumentHelp(
                "What it has of a defined attribute, such as view=yard; may be repeated.",
                valueName: "word=value"
            )
        )
        var attribute: [String] = []
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            [
                "/areaM2": "--area", "/layouts": "--layout",
                "/bufferBeforeMinutes": "--buffer-before", "/bufferAfterMinutes": "--buffer-after",
                "/turnarounds": "--turnaround", "/attributes": "--attribute",
                "/stock": "--stock",
            ]
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("code", code)
            body.text("name", name)
            body.number("areaM2", area)
            body.list("layouts", layout.map(Self.layout))
            body.number("maxPublic", maxPublic)
            body.words("equipment", equipment)
            body.flag("stepFree", stepFree)
            body.number("bufferBeforeMinutes", bufferBefore)
            body.number("bufferAfterMinutes", bufferAfter)
            body.words("spaces", spaces)
            body.number("floor", floor)
            body.number("wheelchairPlaces", wheelchairPlaces)
            body.localised("stepFreeDetail", stepFreeDetail)
            body.list("turnarounds", turnaround.map(Self.turnaround))
            body.pairs("stock", stock, RequestBody.number)
            body.pairs("attributes", attribute) { .string($0) }
            let facts = try parsed(body, Requests.room)
            guard let building else {
                throw Failure.refused(.invalid(FieldFault("/building", .missing)))
            }
            guard let known = Code(building) else {
                throw Failure.refused(.unknown(.building, building))
            }
            let operation = CreateRoom(building: known, facts: facts)
            try await run.change(operation, change, with: services, show: show)
        }

        /// `theatre:cabaret=30` as the body has it; `any` or nothing stands for any layout.
        static func turnaround(_ text: String) -> JSONValue {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let kinds = parts[0].split(separator: ":", omittingEmptySubsequences: false)
                .map(String.init)
            var body = RequestBody()
            if kinds.count == 2 {
                for (name, kind) in zip(["from", "to"], kinds) where !["", "any"].contains(kind) {
                    body.text(name, kind)
                }
            } else {
                // One layout alone, or three, is no change of layout.
                body.text("from", text)
            }
            body.number("minutes", parts.count > 1 ? String(parts[1]) : nil)
            return body.value
        }

        /// `theatre=58`, or `theatre=58=computed`, as the body has it; a missing number is the
        /// parser's to tell.
        static func layout(_ text: String) -> JSONValue {
            let parts = text.split(separator: "=", maxSplits: 2, omittingEmptySubsequences: false)
            var body = RequestBody()
            body.text("layout", parts.first.map(String.init))
            body.number("capacity", parts.count > 1 ? String(parts[1]) : nil)
            body.text("origin", parts.count > 2 ? String(parts[2]) : nil)
            return body.value
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists rooms.",
            discussion: "  totem room list --building paddock"
        )

        @Option(help: "Only of this building.", completion: Completion.buildings.kind)
        var building: String?
        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let query = try part.query(.rooms, [("building", building)])
            let operation = ListRooms(building: query.building, page: query.page)
            let page = try await run.answer(operation, with: services)
            let table = Table(
                columns: [
                    .text("ROOM"), .free("NAME"), .number("M²"), .number("SEATS"),
                    .free("LAYOUTS"), .text("STEP-FREE"),
                ],
                rows: page.items.map(Self.row),
                whenEmpty: "There are no such rooms: totem room create --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }

        private static func row(_ room: Room) -> [Table.Cell] {
            let facts = room.facts
            return [
                .init(room.path.description), .init(facts.name),
                .init(facts.areaSquareMetres.map(plain) ?? "–"), .init(facts.largestCapacity),
                .init(facts.layouts.map(\.kind.rawValue).joined(separator: ", ")),
                facts.stepFree ? .init("yes") : .init("no", .bad),
            ]
        }
    }

    struct Show: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one room.",
            discussion: "  totem room show paddock/ecurie"
        )

        @Argument(help: "The room, such as paddock/ecurie.", completion: Completion.rooms.kind)
        var room: String
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            guard let path = RoomPath(room) else {
                throw Failure.refused(.unknown(.room, room))
            }
            show(try await run.answer(ShowRoom(path: path), with: services), run)
        }
    }
}

/// Shows one room.
func show(_ room: Room, _ run: CommandRun) {
    let facts = room.facts
    var record = Record()
    record.add("Room", room.path.description)
    record.add("Name", facts.name)
    record.add("Area", facts.areaSquareMetres.map { "\(plain($0)) m²" })
    record.add("Headcount", facts.maxPublic.map { "at most \($0)" })
    let layouts = facts.layouts.map { layout in
        "\(layout.kind.rawValue) \(facts.capacity(of: layout.kind) ?? layout.capacity)"
            + (layout.origin == .computed ? " (computed)" : "")
    }
    record.add("Seats", layouts.joined(separator: ", "))
    let things = facts.equipment.map { word in
        facts.stock[word].map { "\(word) × \($0)" } ?? word
    }
    record.add("Equipment", things.joined(separator: ", "))
    for (word, value) in facts.attributes.sorted(by: { $0.key < $1.key }) {
        switch value {
        case .text(let text): record.add(word, text)
        case .number(let number): record.add(word, number.formatted)
        }
    }
    record.add("Step-free", facts.stepFree ? "yes" : "no", facts.stepFree ? .none : .bad)
    record.add("What that means", facts.stepFreeDetail?.text(in: "en"))
    record.add(
        "Wheelchairs",
        facts.wheelchairPlaces.map { "\($0) \($0 == 1 ? "place" : "places")" }
    )
    record.add("Floor", facts.floor.map(String.init))
    record.add(
        "Kept free",
        "\(facts.bufferBeforeMinutes) min before, \(facts.bufferAfterMinutes) min after"
    )
    let turnarounds = facts.turnarounds.map { rule in
        "\(rule.from?.rawValue ?? "any"):\(rule.to?.rawValue ?? "any") \(rule.minutes) min"
    }
    record.add("Turnaround", turnarounds.joined(separator: ", "))
    record.add("Spaces", facts.spaces.map(\.description).joined(separator: ", "))
    record.add("Zone", room.zone.description)
    record.add("Version", String(room.version))
    run.show(record) { Wire.write(room, into: &$0) }
}

/// A number without the `.0` of whole ones.
func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}

extension Double {
    /// Without a point where it is whole.
    fileprivate var formatted: String {
        Int64(exactly: self).map(String.init) ?? String(self)
    }
}
