import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RoomCommand {
    struct Change: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "change",
            abstract: "Changes what is declared of a room.",
            discussion: """
                  totem room change paddock/ecurie --layout theatre=60 --layout classroom=40
                  totem room change paddock/box --no-step-free --wheelchair-places 0 \\
                    --step-free-detail fr="Une marche à la porte" --floor 0
                  totem room change paddock/ecurie --max-public "" --if-version 3

                What is not named stays as it is; an empty value takes away what may be absent. \
                The layouts and the equipment that are named are all of them. A layout or a \
                number of people that bookings rely on is not taken away: they are told. Bookings \
                keep the minutes before and after that they were made with.
                """
        )

        @Argument(help: "The room, such as paddock/ecurie.")
        var room: String
        @Option(help: "Another name.")
        var name: String?
        @Option(help: ArgumentHelp("Another floor area.", valueName: "m2"))
        var area: String?
        @Option(
            help: ArgumentHelp(
                "All ways of furnishing with their seats; may be repeated.",
                valueName: "layout=seats"
            )
        )
        var layout: [String] = []
        @Option(help: ArgumentHelp("Another legal headcount.", valueName: "n"))
        var maxPublic: String?
        @Option(help: ArgumentHelp("All equipment, such as projector,screen.", valueName: "words"))
        var equipment: [String] = []
        @Flag(inversion: .prefixedNo, help: "Whether it is reached without a step.")
        var stepFree: Bool?
        @Option(
            help: ArgumentHelp(
                "What that means there, or language=text for each language.",
                valueName: "text"
            )
        )
        var stepFreeDetail: [String] = []
        @Option(help: ArgumentHelp("Another floor, 0 at street level.", valueName: "n"))
        var floor: String?
        @Option(help: ArgumentHelp("Another number of places for wheelchairs.", valueName: "n"))
        var wheelchairPlaces: String?
        @Option(help: ArgumentHelp("Minutes kept free before each booking.", valueName: "minutes"))
        var bufferBefore: String?
        @Option(help: ArgumentHelp("Minutes kept free after each booking.", valueName: "minutes"))
        var bufferAfter: String?
        @Option(
            help: ArgumentHelp(
                "All minutes between two layouts, such as theatre:cabaret=30; may be repeated.",
                valueName: "from:to=minutes"
            )
        )
        var turnaround: [String] = []
        @Option(
            help: ArgumentHelp(
                "All counts: how many there are of a thing, such as chair=40; may be repeated.",
                valueName: "word=n"
            )
        )
        var stock: [String] = []
        @Option(
            help: ArgumentHelp(
                "All attributes: what it has of a defined attribute, such as view=yard; may be repeated.",
                valueName: "word=value"
            )
        )
        var attribute: [String] = []
        @Option(
            name: .customLong("if-version"),
            help: ArgumentHelp("Only if it still is in this version.", valueName: "n")
        )
        var ifVersion: Int?
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
            guard let path = RoomPath(room) else { throw Failure.refused(.unknown(.room, room)) }
            let operation = ChangeRoom(
                path: path,
                change: try parsed(body, Requests.roomChange),
                expected: ifVersion.map { .oneOf([$0]) } ?? .any
            )
            try await run.change(operation, change, with: services, show: show)
        }

        private var body: RequestBody {
            var body = RequestBody()
            body.text("name", name)
            body.edit(number: "areaM2", area)
            body.list("layouts", layout.map(Create.layout))
            body.edit(number: "maxPublic", maxPublic)
            body.replace("equipment", equipment.flatMap(RequestBody.words))
            body.flag("stepFree", stepFree)
            body.edit(localised: "stepFreeDetail", stepFreeDetail)
            body.edit(number: "floor", floor)
            body.edit(number: "wheelchairPlaces", wheelchairPlaces)
            body.number("bufferBeforeMinutes", bufferBefore)
            body.number("bufferAfterMinutes", bufferAfter)
            body.editList("turnarounds", turnaround, Create.turnaround)
            body.pairs("stock", stock, RequestBody.number)
            body.pairs("attributes", attribute) { .string($0) }
            return body
        }
    }
}
