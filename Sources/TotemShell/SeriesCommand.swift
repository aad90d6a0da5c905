import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct SeriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: "Rooms booked again and again.",
        subcommands: [
            Create.self, Schedule.self, List.self, Show.self, Edit.self, Cancel.self, Skip.self,
            Retry.self,
            CheckZones.self,
        ]
    )

    struct Create: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Books a room again and again.",
            discussion: """
                  totem series create --room paddock/sellerie --from 2027-03-18T08:30 \\
                    --to 2027-03-18T09:30 --rule "FREQ=WEEKLY;COUNT=6" \\
                    --purpose "Café du numérique" --room-on 2027-04-08=paddock/ecurie --dry-run
                  totem series create --room paddock/ecurie --from 2027-01-29T18:00 \\
                    --to 2027-01-29T20:00 --purpose "Demo night" \\
                    --rule "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231" --except 2027-07-30

                The rule is RRULE of RFC 5545, on the clock of the building: 18:00 stays 18:00 \
                whatever the clock does. It ends by COUNT or UNTIL, after 366 dates at most. \
                Every date that can be is booked, in one transaction; every other is kept with \
                what speaks against it, for totem series retry. --dry-run tells all of them \
                beforehand. Each date is a booking, which totem booking change moves alone.
                """
        )

        @Option(
            help: "The room, such as paddock/ecurie. Needed.",
            completion: Completion.rooms.kind
        )
        var room: String?
        @Option(
            help: ArgumentHelp(
                "The first start, on the building's clock, such as 2027-03-18T08:30. Needed.",
                valueName: "time"
            )
        )
        var from: String?
        @Option(
            help: ArgumentHelp("The end that goes with it. Needed.", valueName: "time")
        )
        var to: String?
        @Option(
            help: ArgumentHelp("On which days, such as FREQ=WEEKLY;COUNT=6. Needed.")
        )
        var rule: String?
        @Option(
            help: ArgumentHelp("A day to leave out; may be repeated.", valueName: "date")
        )
        var except: [String] = []
        @Option(
            help: ArgumentHelp(
                "Another room of the house for a day, such as 2027-04-08=paddock/ecurie; may be "
                    + "repeated.",
                valueName: "date=room"
            )
        )
        var roomOn: [String] = []
        @Option(help: "How to furnish, such as theatre.")
        var layout: String?
        @Option(help: ArgumentHelp("What for. Needed.", valueName: "text"))
        var purpose: String?
        @Option(
            help: ArgumentHelp(
                "How many people are planned. Without: the seats of the layout.",
                valueName: "n"
            )
        )
        var heads: String?
        @Option(help: ArgumentHelp("For whom.", valueName: "name"))
        var organisation: String?
        @OptionGroup var contact: ContactOptions
        @OptionGroup var waiver: WaiverOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            ContactOptions.optionNames.merging(["/rooms": "--room-on"]) { first, _ in first }
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("room", room)
            body.text("from", from)
            body.text("to", to)
            body.text("rule", rule)
            body.words("except", except)
            body.pairs("rooms", roomOn) { .string($0) }
            body.text("layout", layout)
            body.text("purpose", purpose)
            body.number("heads", heads)
            body.text("organisation", organisation)
            contact.add(to: &body)
            waiver.add(to: &body)
            let operation = CreateSeries(plan: try parsed(body, Requests.series))
            try await run.change(operation, change, with: services) { series, run in
                show(series, run)
                if series.dates.contains(where: { $0.state == .refused }) {
                    run.say("To try the refused dates again: totem series retry \(series.id)")
                }
                run.say("To give all of them back: totem series cancel \(series.id)")
            }
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists series in the order of their making.",
            discussion: """
                  totem series list --room paddock/ecurie
                  totem series list --with-ended
                """
        )

        @Option(help: "Only in this building.", completion: Completion.buildings.kind)
        var building: String?
        @Option(help: "Only in this room.", completion: Completion.rooms.kind)
        var room: String?
        @Flag(help: "Ended ones too.")
        var withEnded = false
        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let query = try part.query(
                .rules,
                [
                    ("building", building), ("room", room),
                    ("withEnded", withEnded ? "true" : nil),
                ],
                in: nil
            )
            let page = try await run.answer(
                ListSeries(filter: query.rules, page: query.page),
                with: services
            )
            let table = Table(
                columns: [
                    .text("ID"), .text("ROOM"), .text("FROM"), .text("RULE"), .text("STATE"),
                    .free("PURPOSE"),
                ],
                rows: page.items.map { series in
                    [
                        .init(series.id.description), .init(series.plan.room.description),
                        .init(series.plan.from.description),
                        .init(series.plan.rule.description),
                        series.endedAt == nil ? .init("stands", .good) : .init("ended", .faint),
                        .init(series.plan.purpose),
                    ]
                },
                whenEmpty: "There are no series yet: totem series create --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) {
                    Wire.write($0, showsContact: true, into: &$1)
                }
            }
        }
    }

    struct Show: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one series with its dates.",
            discussion: """
                  totem series show ID

                The ids stand in totem series list.
                """
        )

        @Argument(help: "The id of the series.")
        var id: String
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try seriesID(id)
            show(try await run.answer(ShowSeries(id: id), with: services), run)
        }
    }

    struct Cancel: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel",
            abstract: "Cancels the dates of a series that have not begun.",
            discussion: """
                  totem series cancel ID
                  totem series cancel ID --from 2027-04-08 --reason "The speaker is ill"

                With --from those of that day and the days after it. One date alone: \
                totem series skip.
                """
        )

        @Argument(help: "The id of the series.")
        var id: String
        @Option(help: ArgumentHelp("From this day on.", valueName: "date"))
        var from: String?
        @Option(
            help: ArgumentHelp(
                "What those who registered are told, of sessions.",
                valueName: "text"
            )
        )
        var reason: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("from", from)
            body.text("reason", reason)
            let operation = CancelSeries(
                id: try seriesID(id),
                cancellation: try parsed(body, Requests.seriesCancellation)
            )
            try await run.change(operation, change, with: services, show: show)
        }
    }

    struct Skip: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "skip",
            abstract: "Leaves dates of a series out: cancels their bookings.",
            discussion: """
                  totem series skip ID --date 2027-04-08 --date 2027-04-15

                The days are those on which the rule gives the dates. totem series retry \
                brings them back.
                """
        )

        @Argument(help: "The id of the series.")
        var id: String
        @Option(help: ArgumentHelp("A day; may be repeated. Needed.", valueName: "date"))
        var date: [String] = []
        @Option(
            help: ArgumentHelp(
                "What those who registered are told, of sessions.",
                valueName: "text"
            )
        )
        var reason: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] { ["/dates": "--date"] }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.words("dates", date)
            body.text("reason", reason)
            let operation = SkipDates(
                id: try seriesID(id),
                skip: try parsed(body, Requests.seriesSkip)
            )
            try await run.change(operation, change, with: services, show: show)
        }
    }

    struct Retry: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "retry",
            abstract: "Tries dates of a series again that were refused, left out or cancelled.",
            discussion: """
                  totem series retry ID
                  totem series retry ID --date 2027-04-08 --room paddock/ecurie

                Without --date all that were refused. With --room they are tried in another \
                room.
                """
        )

        @Argument(help: "The id of the series.")
        var id: String
        @Option(help: ArgumentHelp("A day; may be repeated.", valueName: "date"))
        var date: [String] = []
        @Option(help: "Another room.", completion: Completion.rooms.kind)
        var room: String?
        @OptionGroup var waiver: WaiverOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] { ["/dates": "--date"] }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.words("dates", date)
            body.text("room", room)
            waiver.add(to: &body)
            let operation = RetryDates(
                id: try seriesID(id),
                retry: try parsed(body, Requests.seriesRetry)
            )
            try await run.change(operation, change, with: services, show: show)
        }
    }
}

func seriesID(_ text: String) throws(Failure) -> ID<Series> {
    guard let id = ID<Series>(text) else { throw .refused(.unknown(.series, text)) }
    return id
}

/// Shows one series: a row for each date.
func show(_ series: Series, _ run: CommandRun) {
    let table = Table(
        columns: [
            .text("DATE"), .text("WHEN"), .text("ROOM"), .text("STATE"), .text("BOOKING"),
            .text("WHY"),
            .free("IN THE WAY"),
        ],
        rows: series.dates.map { date in
            let why = date.reading == .twice ? ["first-of-two"] + date.reasons : date.reasons
            let ended = date.state == .booked ? date.bookingStatus?.rawValue : nil
            let isBooked = date.stands && date.state != .refused
            let state = isBooked ? "booked" : ended ?? date.state.rawValue
            let placed = date.moved(from: series)
            return [
                .init(date.original.description),
                .init(
                    (placed?.window ?? date.planned)
                        .map { Clock.window($0, in: series.zone) } ?? ""
                ),
                .init((placed?.room ?? date.room ?? series.plan.room).description),
                .init(state, isBooked ? .good : date.state == .refused ? .bad : .faint),
                .init(date.booking?.description ?? ""),
                .init(why.joined(separator: ",")),
                .init(
                    date.conflict.map {
                        "\($0.room) \(Clock.window($0.occupied, in: series.zone))"
                    } ?? ""
                ),
            ]
        },
        whenEmpty: "It has no dates."
    )
    let booked = series.dates.count(where: \.stands)
    run.say(
        """
        Series \(series.id) in \(series.plan.room), \(series.plan.rule): \(booked) of \
        \(series.dates.count) dates booked.
        """
    )
    run.show(table, next: nil) { Wire.write(series, showsContact: true, into: &$0) }
}
