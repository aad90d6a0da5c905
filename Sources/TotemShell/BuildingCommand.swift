import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct BuildingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "building",
        abstract: "Buildings of the network.",
        subcommands: [
            Create.self, Change.self, List.self, Show.self, Busy.self, Export.self,
        ]
    )

    struct Create: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Adds a building.",
            discussion: """
                  totem building create --code paddock --name "Le Paddock" --city Nancy \\
                    --territory FR-54 --zone Europe/Paris --max-public 120 \\
                    --hours "mon-fri 08:30-19:00" --hours "sat 10:00-12:00,18:00-02:00" \\
                    --hours "2027-08-01..2027-08-15 closed" \\
                    --hours "2027-12-24 08:30-12:00"

                Hours of a season or of a single day take the place of the usual week; those that \
                end before they begin end on the next day. Public holidays close the house, unless \
                that day has hours of its own. Without --hours it is open at all times.
                """
        )

        @Option(help: "The short name in addresses, such as paddock. Needed.")
        var code: String?
        @Option(help: "The name for people. Needed.")
        var name: String?
        @Option(help: "The town. Needed.")
        var city: String?
        @Option(help: "The territory by ISO 3166, such as FR-54 or LU. Needed.")
        var territory: String?
        @Option(help: "The time zone, such as Europe/Paris. Needed.")
        var zone: String?
        @Option(
            help: ArgumentHelp("The most people the law allows in the building.", valueName: "n")
        )
        var maxPublic: String?
        @Option(
            help: ArgumentHelp(
                "Opening hours, such as \"mon-fri 08:30-19:00\"; may be repeated.",
                valueName: "days hours"
            )
        )
        var hours: [String] = []
        @Option(help: "Street and number, and where it lies.")
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
                "A photo by https and what it shows, \"https://… fr=La cour|en=The yard\"; may be repeated.",
                valueName: "url text"
            )
        )
        var photo: [String] = []
        @OptionGroup var holidays: HolidayOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] { BuildingCommand.optionNames }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("code", code)
            body.text("name", name)
            body.text("city", city)
            body.text("territory", territory)
            body.text("zone", zone)
            body.number("maxPublic", maxPublic)
            body.texts("openingHours", hours)
            body.text("address", address)
            body.localised("directions", directions)
            body.localised("houseRules", houseRules)
            body.localised("accessNotes", accessNotes)
            contact.add(to: &body)
            body.list("photos", photo.map(BuildingCommand.photo))
            holidays.add(to: &body)
            let facts = try parsed(body, Requests.building)
            let operation = CreateBuilding(facts: facts)
            try await run.change(operation, change, with: services) { building, run in
                show(building, run)
                run.say("Now add its rooms: totem room create --building \(building.facts.code) …")
            }
        }
    }

    /// The options behind the fields of the request.
    static let optionNames = ContactOptions.optionNames.merging([
        "/openingHours": "--hours", "/photos": "--photo",
    ]) { $1 }

    /// `https://… fr=La cour|en=The yard` as the body has it.
    static func photo(_ text: String) -> JSONValue {
        let parts = text.split(separator: " ", maxSplits: 1)
        var body = RequestBody()
        body.text("url", parts.first.map(String.init))
        let alt = parts.count > 1 ? parts[1].split(separator: "|").map(String.init) : []
        body.localised("alt", alt)
        return body.value
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the buildings.",
            discussion: """
                  totem building list
                  totem building list --output csv > buildings.csv
                """
        )

        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let request = try part.query(.plain).page
            let page = try await run.answer(ListBuildings(page: request), with: services)
            let table = Table(
                columns: [
                    .text("CODE"), .free("NAME"), .free("CITY"), .text("TERRITORY"), .text("ZONE"),
                    .number("MAX"),
                ],
                rows: page.items.map { building in
                    [
                        .init(building.facts.code.description), .init(building.facts.name),
                        .init(building.facts.city), .init(building.facts.territory),
                        .init(building.facts.zone.description),
                        .init(building.facts.maxPublic.map(String.init) ?? "–"),
                    ]
                },
                whenEmpty: "There are no buildings yet: totem building create --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }
    }

    struct Show: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one building.",
            discussion: """
                  totem building show paddock
                """
        )

        @Argument(
            help: "The building's code, such as paddock.",
            completion: Completion.buildings.kind
        )
        var code: String
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            guard let known = Code(code) else {
                throw Failure.refused(.unknown(.building, code))
            }
            show(try await run.answer(ShowBuilding(code: known), with: services), run)
        }
    }
}

/// Shows one building.
func show(_ building: Building, _ run: CommandRun) {
    let facts = building.facts
    var record = Record()
    record.add("Code", facts.code.description)
    record.add("Name", facts.name)
    record.add("City", "\(facts.city) (\(facts.territory))")
    record.add("Zone", facts.zone.description)
    record.add("Headcount", facts.maxPublic.map { "at most \($0)" } ?? "not stated")
    let hours = facts.openingHours.lines
    record.add("Open", hours.isEmpty ? "at all times" : hours.joined(separator: "; "))
    record.add("Address", facts.address)
    record.add("Directions", facts.directions?.text(in: "en"))
    record.add("House rules", facts.houseRules?.text(in: "en"))
    record.add("Access", facts.accessNotes?.text(in: "en"))
    let contact = facts.contact.map { [$0.name, $0.email?.written, $0.phone] } ?? []
    record.add(
        "Contact",
        contact.isEmpty ? nil : contact.compactMap(\.self).joined(separator: ", ")
    )
    for photo in facts.photos { record.add("Photo", "\(photo.url) \(photo.alt.text(in: "en"))") }
    record.add("Holidays", holidays(of: facts))
    record.add("Version", String(building.version))
    run.show(record) { Wire.write(building, into: &$0) }
}

/// Which holidays a building keeps, and what is known of Good Friday where that counts.
private func holidays(of facts: BuildingFacts) -> String {
    guard let house = facts.houseCalendar else { return "none" }
    let isLeftToCommunes = house.calendar.holidays(in: 2027)
        .contains { $0.feast == .goodFriday && $0.scope == .communes }
    guard isLeftToCommunes else { return house.calendar.description }
    let goodFriday = house.goodFriday.map { $0 ? "with" : "without" } ?? "perhaps with"
    return "\(house.calendar), \(goodFriday) Good Friday"
}
