import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension SessionCommand {
    struct Move: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "move",
            abstract: "Gives a session another time or room and tells everybody.",
            discussion: """
                  totem session move 1-2-3-go-nancy --from 2027-01-14T14:00 \\
                    --to 2027-01-14T16:00
                  totem session move 1-2-3-go-nancy --room totem-nancy/agora --layout theatre \\
                    --from 2027-01-12T14:00 --to 2027-01-12T16:00 --capacity 80

                Without --room it stays where it is. Without --capacity it offers as many places \
                as before, or as the layout seats when that is fewer. Everybody with a place or \
                on the waiting list gets a mail with the old and the new time and room.
                """
        )

        @Argument(help: "The session's id or slug.", completion: Completion.sessions.kind)
        var session: String
        @Option(
            help: ArgumentHelp(
                "The new start, such as 2027-01-14T14:00. Needed.",
                valueName: "time"
            )
        )
        var from: String?
        @Option(help: ArgumentHelp("The new end. Needed.", valueName: "time"))
        var to: String?
        @Option(
            help: "The room, such as paddock/ecurie. Without: the same.",
            completion: Completion.rooms.kind
        )
        var room: String?
        @Option(help: "How to furnish it, such as theatre. Without: as before.")
        var layout: String?
        @Option(help: ArgumentHelp("The places offered.", valueName: "n"))
        var capacity: String?
        @OptionGroup var waiver: WaiverOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let reference = try sessionReference(session)
            var body = RequestBody()
            body.text("from", from)
            body.text("to", to)
            body.text("room", room)
            body.text("layout", layout)
            body.number("capacity", capacity)
            waiver.add(to: &body)
            let move = try parsed(body, Requests.move)
            let operation = MoveSession(session: reference, move: move)
            try await run.change(operation, change, with: services, show: showScheduled)
        }
    }

    struct Cancel: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel",
            abstract: "Calls a session off, frees its room and tells everybody.",
            discussion: """
                  totem session cancel 1-2-3-go-nancy --reason "The speaker is ill."

                Everybody with a place or on the waiting list gets a mail in their language. \
                There is no way back.
                """
        )

        @Argument(help: "The session's id or slug.", completion: Completion.sessions.kind)
        var session: String
        @Option(help: ArgumentHelp("Why; everybody concerned reads it.", valueName: "text"))
        var reason: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let reference = try sessionReference(session)
            var body = RequestBody()
            body.text("reason", reason)
            let request = try parsed(body, Requests.cancellation)
            let operation = CancelSession(session: reference, request: request)
            try await run.change(operation, change, with: services, show: show)
        }
    }
}
