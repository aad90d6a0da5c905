import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension BuildingCommand {
    struct Change: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "change",
            abstract: "Changes what is declared of a building.",
            discussion: """
                  totem building change paddock --max-public 150
                  totem building change paddock --hours "mon-fri 08:00-20:00" \\
                    --hours "sat 10:00-18:00"
                  totem building change paddock --directions fr="Tram 1, arrêt Kennedy" \\
                    --directions en="Tram 1, stop Kennedy"

                What is not named stays as it is; an empty value takes away what may be absent. \
                The hours that are named are all of them; what is booked stays. A headcount that \
                is less than bookings rely on is refused with those bookings.
                """
        )

        @Argument(help: "The building's code, such as paddock.")
        var building: String
        @Option(help: "Another name.")
        var name: String?
        @Option(help: "Another town.")
        var city: String?
        @Option(help: "Another territory by ISO 3166, such as FR-54 or LU.")
        var territory: String?
        @Option(help: ArgumentHelp("Another legal headcount.", valueName: "n"))
        var maxPublic: String?
        @Option(help: ArgumentHelp("All opening hours; may be repeated.", valueName: "days hours"))
        var hours: [String] = []
        @Option(help: "Another address.")
        var address: String?
        @Option(
            help: ArgumentHelp(
                "How to get there, or language=text for each language.",
                valueName: "text"
            )
        )
        var directions: [String] = []
        @Option(
            help: ArgumentHelp(
                "What is asked of everybody inside, or language=text for each language.",
                valueName: "text"
            )
        )
        var houseRules: [String] = []
        @Option(
            help: ArgumentHelp(
                "How one gets in and around, or language=text for each language.",
                valueName: "text"
            )
        )
        var accessNotes: [String] = []
        @OptionGroup var contact: ContactOptions
        @Option(
            help: ArgumentHelp(
                "All photos, each by https with what it shows; may be repeated.",
                valueName: "url text"
            )
        )
        var photo: [String] = []
        @OptionGroup var holidays: HolidayOptions
        @Option(
            name: .customLong("if-version"),
            help: ArgumentHelp("Only if it still is in this version.", valueName: "n")
        )
        var ifVersion: Int?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] { BuildingCommand.optionNames }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("name", name)
            body.text("city", city)
            body.text("territory", territory)
            body.edit(number: "maxPublic", maxPublic)
            body.replace("openingHours", hours)
            body.edit("address", address)
            body.edit(localised: "directions", directions)
            body.edit(localised: "houseRules", houseRules)
            body.edit(localised: "accessNotes", accessNotes)
            if contact.contactName == "" {
                body.edit("contact", "")
            } else {
                contact.add(to: &body)
            }
            body.editList("photos", photo, BuildingCommand.photo)
            holidays.add(to: &body)
            guard let code = Code(building) else {
                throw Failure.refused(.unknown(.building, building))
            }
            let operation = ChangeBuilding(
                code: code,
                change: try parsed(body, Requests.buildingChange),
                expected: ifVersion.map { .oneOf([$0]) } ?? .any
            )
            try await run.change(operation, change, with: services, show: show)
        }
    }
}
