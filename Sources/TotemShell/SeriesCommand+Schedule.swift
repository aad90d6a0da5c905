import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension SeriesCommand {
    struct Schedule: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "schedule",
            abstract: "Schedules sessions by a rule, and books their rooms.",
            discussion: """
                  totem series schedule --title "Café du numérique" --kind workshop \\
                    --room paddock/sellerie --layout cocktail --from 2027-03-18T08:30 \\
                    --to 2027-03-18T09:30 --rule "FREQ=WEEKLY;COUNT=6" --publish --dry-run
                  totem series schedule --title "Info" --room paddock/ecurie --layout theatre \\
                    --from 2027-01-12T18:00 --to 2027-01-12T20:00 \\
                    --rule "FREQ=MONTHLY;BYDAY=2TU;COUNT=5" --opens-before 20160

                Each date is a session of its own, which totem session edit, move and cancel \
                change alone. The rule is RRULE of RFC 5545, on the clock of the building. Every \
                date that can be is scheduled, in one transaction; every other is kept with what \
                speaks against it, for totem series retry. --dry-run tells all of them beforehand.
                """
        )

        @Option(help: "The title, or language=title for each language. Needed.")
        var title: [String] = []
        @Option(
            help: ArgumentHelp(
                "What kind: " + Session.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                    + ". Without: info_session."
            )
        )
        var kind: String?
        @Flag(help: "In a room and online at once.")
        var hybrid = false
        @Option(
            help: "The programme they belong to, such as 123go.",
            completion: Completion.programmes.kind
        )
        var programme: String?
        @Option(help: "The edition of that programme, such as 2027.")
        var edition: String?
        @Option(help: ArgumentHelp("Their themes, such as iot,fintech.", valueName: "codes"))
        var themes: [String] = []
        @Option(
            help: "The room, such as paddock/ecurie. Needed.",
            completion: Completion.rooms.kind
        )
        var room: String?
        @Option(help: "How to furnish it, such as theatre. Needed.")
        var layout: String?
        @Option(
            help: ArgumentHelp(
                "The first start, on the building's clock, such as 2027-03-18T08:30. Needed.",
                valueName: "time"
            )
        )
        var from: String?
        @Option(help: ArgumentHelp("The end that goes with it. Needed.", valueName: "time"))
        var to: String?
        @Option(help: ArgumentHelp("On which days, such as FREQ=WEEKLY;COUNT=6. Needed."))
        var rule: String?
        @Option(help: ArgumentHelp("A day to leave out; may be repeated.", valueName: "date"))
        var except: [String] = []
        @Option(
            help: ArgumentHelp(
                "Another room of the house for a day, such as 2027-04-08=paddock/ecurie; may be "
                    + "repeated.",
                valueName: "date=room"
            )
        )
        var roomOn: [String] = []
        @Option(
            help: ArgumentHelp("The places offered. Without: those of the layout.", valueName: "n")
        )
        var capacity: String?
        @Option(help: ArgumentHelp("The languages spoken, such as fr,en.", valueName: "tags"))
        var languages: [String] = []
        @Option(
            help: ArgumentHelp(
                "How many minutes before each start registration opens. Without: at once.",
                valueName: "n"
            )
        )
        var opensBefore: String?
        @Option(
            help: ArgumentHelp(
                "How many minutes before each start it closes. Without: at the start.",
                valueName: "n"
            )
        )
        var closesBefore: String?
        @Flag(help: "Take addresses as given, without a mail to confirm them.")
        var noConfirmEmail = false
        @Flag(help: "Refuse those who find no seat instead of letting them wait.")
        var noWaitingList = false
        @Option(help: ArgumentHelp("The most people waiting.", valueName: "n"))
        var waitingLimit: String?
        @Option(help: "Whether freed seats go at once or are offered: confirm, offer.")
        var promotion: String?
        @Option(help: ArgumentHelp("The hours to answer an offer. Without: 24.", valueName: "n"))
        var offerHours: String?
        @OptionGroup var waiver: WaiverOptions
        @Flag(help: "Publish them at once.")
        var publish = false
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            [
                "/mode": "--hybrid", "/rooms": "--room-on",
                "/registration/opensMinutesBefore": "--opens-before",
                "/registration/closesMinutesBefore": "--closes-before",
                "/registration/confirmEmail": "--no-confirm-email",
                "/registration/waitingList": "--no-waiting-list",
                "/registration/waitingList/on": "--no-waiting-list",
                "/registration/waitingList/limit": "--waiting-limit",
                "/registration/waitingList/promotion": "--promotion",
                "/registration/waitingList/offerHours": "--offer-hours",
            ]
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = ScheduleSeries(plan: try parsed(body, Requests.seriesSessions))
            try await run.change(operation, change, with: services) { series, run in
                show(series, run)
                if series.dates.contains(where: { $0.state == .refused }) {
                    run.say("To try the refused dates again: totem series retry \(series.id)")
                }
                run.say("To call all of them off: totem series cancel \(series.id)")
            }
        }

        /// The request as the REST body has it.
        private var body: RequestBody {
            var body = RequestBody()
            body.localised("title", title)
            body.text("kind", kind)
            body.text("mode", hybrid ? Session.Mode.hybrid.rawValue : nil)
            body.text("programme", programme)
            body.text("edition", edition)
            body.words("themes", themes)
            body.text("room", room)
            body.text("layout", layout)
            body.text("from", from)
            body.text("to", to)
            body.text("rule", rule)
            body.words("except", except)
            body.pairs("rooms", roomOn) { .string($0) }
            body.number("capacity", capacity)
            body.words("languages", languages)
            body.object("registration", registration)
            waiver.add(to: &body)
            body.flag("publish", publish)
            return body
        }

        private var registration: RequestBody {
            var waiting = RequestBody()
            waiting.flag("on", noWaitingList ? false : nil)
            waiting.number("limit", waitingLimit)
            waiting.text("promotion", promotion)
            waiting.number("offerHours", offerHours)
            var body = RequestBody()
            body.number("opensMinutesBefore", opensBefore)
            body.number("closesMinutesBefore", closesBefore)
            body.flag("confirmEmail", noConfirmEmail ? false : nil)
            body.object("waitingList", waiting)
            return body
        }
    }
}
