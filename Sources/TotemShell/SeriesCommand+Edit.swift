import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension SeriesCommand {
    struct Edit: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit",
            abstract: "Changes one date of a series, those that follow it, or all.",
            discussion: """
                  totem series edit ID --following 2027-04-08 --from 09:00 --to 10:30 --dry-run
                  totem series edit ID --one 2027-04-15 --room paddock/ecurie
                  totem series edit ID --all --purpose "Café des données" --heads 30
                  totem series edit ID --following 2027-06-03 \\
                    --rule "FREQ=WEEKLY;INTERVAL=2;COUNT=5"

                Dates are named by the days on which the rule gives them. What has begun stays: \
                where dates lie before the edited ones, the series ends before them and another \
                carries the rest. A date that cannot be as asked for stays where it is, for totem \
                series retry. What was changed by hand of a date stays so, unless \
                --replace-overrides. What is not named stays; an empty value takes away what may \
                be absent. Of sessions only title, times, room and layout change together, and \
                those who registered are told. --dry-run tells every date beforehand.
                """
        )

        @Argument(help: "The id of the series.")
        var id: String
        @Option(help: ArgumentHelp("Only the date of this day.", valueName: "date"))
        var one: String?
        @Option(help: ArgumentHelp("The dates of this day and after it.", valueName: "date"))
        var following: String?
        @Flag(help: "All dates that have not begun.")
        var all = false
        @Option(
            help: ArgumentHelp(
                "Another start, such as 09:00, or with the day of the first date.",
                valueName: "time"
            )
        )
        var from: String?
        @Option(help: ArgumentHelp("Another end.", valueName: "time"))
        var to: String?
        @Option(help: ArgumentHelp("Other days, such as FREQ=WEEKLY;COUNT=6."))
        var rule: String?
        @Option(help: "Another room of the same house.", completion: Completion.rooms.kind)
        var room: String?
        @Option(help: "Another way of furnishing, such as theatre.")
        var layout: String?
        @Option(help: ArgumentHelp("Another purpose.", valueName: "text"))
        var purpose: String?
        @Option(help: "Another title of the sessions, or language=title for each language.")
        var title: [String] = []
        @Option(help: ArgumentHelp("Another planned number of people.", valueName: "n"))
        var heads: String?
        @Option(help: ArgumentHelp("For somebody else.", valueName: "name"))
        var organisation: String?
        @OptionGroup var contact: ContactOptions
        @OptionGroup var waiver: WaiverOptions
        @Flag(help: "Undo what was changed by hand of the dates that are meant.")
        var replaceOverrides = false
        @Option(
            name: .customLong("if-version"),
            help: ArgumentHelp("Only if it still is in this version.", valueName: "n")
        )
        var ifVersion: Int?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            ContactOptions.optionNames.merging([
                "/scope": "--one, --following or --all",
                "/date": one == nil ? "--following" : "--one",
            ]) { first, _ in first }
        }

        func validate() throws {
            let scopes = [one != nil, following != nil, all].count { $0 }
            guard scopes == 1 else {
                throw ValidationError("Say which dates: --one, --following or --all, one of them.")
            }
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = EditSeries(
                id: try seriesID(id),
                edit: try parsed(body, Requests.seriesEdit),
                expected: ifVersion.map { .oneOf([$0]) } ?? .any
            )
            try await run.change(operation, change, with: services, show: show)
        }

        private var body: RequestBody {
            var body = RequestBody()
            body.text("scope", all ? "all" : one == nil ? "following" : "one")
            body.text("date", one ?? following)
            body.text("from", from)
            body.text("to", to)
            body.text("rule", rule)
            body.text("room", room)
            body.edit("layout", layout)
            body.text("purpose", purpose)
            body.edit(localised: "title", title)
            body.edit(number: "heads", heads)
            body.edit("organisation", organisation)
            if contact.contactName == "" {
                body.edit("contact", "")
            } else {
                contact.add(to: &body)
            }
            waiver.add(to: &body)
            if replaceOverrides { body.flag("replaceOverrides", true) }
            return body
        }

        /// Shows every date that was meant, with what became of it.
        private func show(_ edited: EditedSeries, _ run: CommandRun) {
            let series = edited.series
            let dates = Dictionary(series.dates.map { ($0.original, $0) }) { first, _ in first }
            let table = Table(
                columns: [
                    .text("DATE"), .text("WAS"), .text("OUTCOME"), .text("WHEN"), .text("ROOM"),
                    .text("WHY"), .free("KEPT BY HAND"),
                ],
                rows: edited.dates.map { told in
                    let date = (told.original ?? told.former).flatMap { dates[$0] }
                    let placed = date?.moved(from: series)
                    let isBad = told.outcome == .refused
                    return [
                        .init(told.original?.description ?? ""),
                        .init(told.former?.description ?? ""),
                        .init(told.outcome.rawValue, isBad ? .bad : .good),
                        .init(
                            (placed?.window ?? date?.planned)
                                .map { Clock.window($0, in: series.zone) } ?? ""
                        ),
                        .init(
                            date.map {
                                (placed?.room ?? $0.room ?? series.plan.room).description
                            } ?? ""
                        ),
                        .init(date?.reasons.joined(separator: ",") ?? ""),
                        .init(told.byHand.map(\.rawValue).joined(separator: ",")),
                    ]
                },
                whenEmpty: "No date was meant."
            )
            if let earlier = edited.earlier {
                run.say("Series \(earlier.id) ends: \(earlier.plan.rule).")
            }
            run.say("Series \(series.id) in \(series.plan.room), \(series.plan.rule).")
            if edited.dates.contains(where: { $0.outcome == .refused }) {
                run.say("To try the refused dates again: totem series retry \(series.id)")
            }
            run.show(table, next: nil) { Wire.write(edited, into: &$0) }
        }
    }
}
