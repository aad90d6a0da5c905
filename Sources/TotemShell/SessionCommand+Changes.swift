import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension SessionCommand {
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

        @Argument(help: "The session's id or slug.")
        var session: String
        @Option(help: "Why; everybody concerned reads it.")
        var reason: String?
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let reference = try sessionReference(session)
            var body = RequestBody()
            body.text("reason", reason)
            let request = try parsed(body, Requests.cancellation)
            let operation = CancelSession(session: reference, request: request)
            show(try await run.answer(operation, with: services), run)
        }
    }
}
