import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension BookingCommand {
    struct Change: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "change",
            abstract: "Changes a booking: its time, its room, or what is said of it.",
            discussion: """
                  totem booking change ID --from 2027-01-12T15:00 --to 2027-01-12T17:00
                  totem booking change ID --room paddock/sellerie --heads 12
                  totem booking change ID --organisation "" --contact-name "Dominique"

                What is not named stays as it is; an empty value takes away what may be absent. \
                All rules are asked again when the room is asked for in another way. Times \
                without an offset are read on the building's clock.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @Option(help: "Another room, such as paddock/sellerie.", completion: Completion.rooms.kind)
        var room: String?
        @Option(help: ArgumentHelp("Another start, such as 2027-01-12T15:00.", valueName: "time"))
        var from: String?
        @Option(help: ArgumentHelp("Another end.", valueName: "time"))
        var to: String?
        @Option(help: "Another way of furnishing, such as theatre.")
        var layout: String?
        @Option(help: ArgumentHelp("Another purpose.", valueName: "text"))
        var purpose: String?
        @Option(help: ArgumentHelp("Another planned number of people.", valueName: "n"))
        var heads: String?
        @Option(help: ArgumentHelp("For somebody else.", valueName: "name"))
        var organisation: String?
        @OptionGroup var contact: ContactOptions
        @OptionGroup var waiver: WaiverOptions
        @Option(
            name: .customLong("if-version"),
            help: ArgumentHelp("Only if it still is in this version.", valueName: "n")
        )
        var ifVersion: Int?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] { ContactOptions.optionNames }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let wanted = try parsed(body, Requests.bookingChange)
            let operation = ChangeBooking(
                id: try bookingID(id),
                change: wanted,
                expected: ifVersion.map { .oneOf([$0]) } ?? .any
            )
            try await run.change(operation, change, with: services, show: show)
        }

        private var body: RequestBody {
            var body = RequestBody()
            body.text("room", room)
            body.text("from", from)
            body.text("to", to)
            body.edit("layout", layout)
            body.text("purpose", purpose)
            body.edit(number: "heads", heads)
            body.edit("organisation", organisation)
            if contact.contactName == "" {
                body.edit("contact", "")
            } else {
                contact.add(to: &body)
            }
            waiver.add(to: &body)
            return body
        }
    }
}
