import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Public and school holidays, and calendars of places for other programs.",
        subcommands: [
            Holidays.self, Common.self, School.self, ImportSchool.self, Feed.self, Import.self,
        ]
    )

    struct Holidays: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "holidays",
            abstract: "Lists the public holidays of a year.",
            discussion: """
                  totem calendar holidays --calendar FR-57 --year 2027
                  totem calendar holidays --building bliiida

                Calendars are named by territory: FR and its departments, LU, BE, DE and its \
                Länder. They are computed, for any year. A building has those of its territory \
                unless it was told otherwise: see totem building change.
                """
        )

        @Option(help: "A territory, such as FR-57, LU or DE-SL. Needed unless --building.")
        var calendar: String?
        @Option(help: "A building, with what it keeps.", completion: Completion.buildings.kind)
        var building: String?
        @Option(help: "The year. Without: this one.")
        var year: String?
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let pairs = [("calendar", calendar), ("building", building), ("year", year)]
                .compactMap { name, text in text.map { (name: name, text: $0) } }
            let asked = try checked(Queries.holidays(pairs))
            let operation = ListHolidays(place: asked.place, year: asked.year)
            let found = try await run.answer(operation, with: services)
            let table = Table(
                columns: [.text("DATE"), .text("DAY"), .free("HOLIDAY"), .free("WHERE")],
                rows: found.holidays.map { holiday in
                    [
                        .init(holiday.date.description), .init(holiday.date.weekday.word),
                        .init(Sentence.name(of: holiday.feast, .english)),
                        .init(scope(holiday.scope)),
                    ]
                },
                whenEmpty: "It keeps no holidays: totem building change --help"
            )
            run.show(table) { Wire.write(found, into: &$0) }
        }
    }

    struct Common: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "common-day",
            abstract: "Finds the next day on which all of several places work.",
            discussion: """
                  totem calendar common-day --calendar FR-54,LU,DE-SL --from 2027-05-06
                  totem calendar common-day --building bliiida --calendar BE

                Saturdays, Sundays and holidays are passed over, and told with what they are. A \
                day that is a holiday in some communes only counts as one.
                """
        )

        @Option(
            help: ArgumentHelp(
                "Territories; may be repeated or parted by commas.",
                valueName: "codes"
            )
        )
        var calendar: [String] = []
        @Option(
            help: ArgumentHelp("Buildings, in the same way.", valueName: "codes"),
            completion: Completion.buildings.kind
        )
        var building: [String] = []
        @Option(
            help: ArgumentHelp("The first day that would do. Without: today.", valueName: "day")
        )
        var from: String?
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let pairs =
                calendar.map { (name: "calendar", text: $0) }
                + building.map { (name: "building", text: $0) }
                + (from.map { [(name: "from", text: $0)] } ?? [])
            let asked = try checked(Queries.commonDay(pairs))
            let operation = FindCommonDay(places: asked.places, from: asked.from)
            let found = try await run.answer(operation, with: services)
            var record = Record()
            record.add("Day", "\(found.date) (\(found.date.weekday.word))")
            for day in found.skipped {
                record.add("Not \(day.date)", why(day))
            }
            run.show(record) { Wire.write(found, into: &$0) }
        }

        private func why(_ day: CommonDay.Skipped) -> String {
            let told = day.holidays.map { kept in
                "\(Sentence.name(of: kept.holiday.feast, .english)) (\(kept.calendar))"
            }
            return ((day.isWeekend ? [day.date.weekday.word] : []) + told).joined(separator: ", ")
        }
    }

    struct Feed: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "feed",
            abstract: "Writes the calendar of a building or a room as iCalendar.",
            discussion: """
                  totem calendar feed --building paddock > paddock.ics
                  totem calendar feed --room paddock/ecurie

                The same is served to programs that subscribe: at \
                /api/v1/buildings/paddock/calendar.ics without what rooms are booked for, with it \
                for the bearer of a token, ?token=totem_… (see totem token create).
                """
        )

        @Option(help: "The building.", completion: Completion.buildings.kind)
        var building: String?
        @Option(help: "The room, such as paddock/ecurie.")
        var room: String?
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let pairs = [("building", building), ("room", room)]
                .compactMap { name, text in text.map { (name: name, text: $0) } }
            let place = try checked(Queries.placeOfFeed(pairs))
            let feed = try await run.answer(ShowPlaceFeed(place: place), with: services)
            let base = try Settings(variables: run.environment.variables).baseURL()
            let address = PublicAddress(base: base)
            run.show(drawing: CalendarFile.text(of: feed, .english, address)) { writer in
                Wire.write(feed, into: &writer)
            } csv: { writer in
                Wire.write(feed, into: &writer)
            }
        }
    }
}

/// Where a day is a holiday, in a word or two.
private func scope(_ scope: Holiday.Scope) -> String {
    switch scope {
    case .everywhere: "everywhere"
    case .communes: "some communes"
    case .custom: "by custom"
    }
}

/// What a query was read as, or why it cannot be.
func checked<Value>(_ result: Result<Value, Refusals>) throws -> Value {
    switch result {
    case .success(let value): return value
    case .failure(let told): throw Failure.refused(sorting: told.refusals)
    }
}
