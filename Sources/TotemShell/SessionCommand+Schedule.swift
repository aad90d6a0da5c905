import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension SessionCommand {
    struct Schedule: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "schedule",
            abstract: "Schedules a session and books its room with it.",
            discussion: """
                  totem session schedule --title "1, 2, 3 GO" --room paddock/ecurie \\
                    --layout theatre --from 2027-01-12T14:00 --to 2027-01-12T16:00 \\
                    --languages fr,en --publish
                  totem session schedule --title "Ask us anything" --online \\
                    --zone Europe/Paris --capacity 200 --from 2027-01-14T18:00 \\
                    --to 2027-01-14T19:00

                Titles in several languages: --title "fr=Bonjour" --title "en=Hello". Without \
                --capacity a room gives as many places as its layout seats. Without --publish \
                the session stays a draft.
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
        @Option(
            help: "The programme it belongs to, such as 123go.",
            completion: Completion.programmes.kind
        )
        var programme: String?
        @Option(help: "The edition of that programme, such as 2027.")
        var edition: String?
        @Option(help: ArgumentHelp("Its themes, such as iot,fintech.", valueName: "codes"))
        var themes: [String] = []
        @Option(
            help: "The room, such as paddock/ecurie. Needed unless --online.",
            completion: Completion.rooms.kind
        )
        var room: String?
        @Option(help: "How to furnish it, such as theatre. Needed unless --online.")
        var layout: String?
        @Flag(help: "No room: people take part online.")
        var online = false
        @Flag(help: "In a room and online at once.")
        var hybrid = false
        @Option(help: "The time zone of an online session, such as Europe/Paris.")
        var zone: String?
        @OptionGroup var window: WindowOptions
        @Option(
            help: ArgumentHelp("The places offered. Without: those of the layout.", valueName: "n")
        )
        var capacity: String?
        @Option(help: ArgumentHelp("The languages spoken, such as fr,en.", valueName: "tags"))
        var languages: [String] = []
        @Option(
            help: ArgumentHelp(
                "When registration opens, such as 2027-01-04T09:00. Without: at once.",
                valueName: "time"
            )
        )
        var opens: String?
        @Option(help: ArgumentHelp("When it closes. Without: at the start.", valueName: "time"))
        var closes: String?
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
        @Flag(help: "Ask the house for the room; the session stays a draft until it agrees.")
        var request = false
        @Flag(help: "Publish it at once.")
        var publish = false
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            [
                "/mode": "--online", "/registration/confirmEmail": "--no-confirm-email",
                "/registration/waitingList": "--no-waiting-list",
                "/registration/waitingList/on": "--no-waiting-list",
                "/registration/waitingList/limit": "--waiting-limit",
                "/registration/waitingList/promotion": "--promotion",
                "/registration/waitingList/offerHours": "--offer-hours",
            ]
        }

        func validate() throws {
            if online, hybrid {
                throw ValidationError("--online and --hybrid contradict each other.")
            }
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let plan = try parsed(body, Requests.session)
            let operation = ScheduleSession(plan: plan)
            try await run.change(operation, change, with: services) { session, run in
                showScheduled(session, run)
                if session.status == .draft {
                    run.say("It is a draft: totem session publish \(session.slug)")
                }
            }
        }

        /// The request as the REST body has it.
        var body: RequestBody {
            var body = RequestBody()
            body.localised("title", title)
            body.text("kind", kind)
            body.text("mode", mode)
            body.text("programme", programme)
            body.text("edition", edition)
            body.words("themes", themes)
            body.text("room", room)
            body.text("layout", layout)
            window.add(to: &body)
            body.text("zone", zone)
            body.number("capacity", capacity)
            body.words("languages", languages)
            body.object("registration", registration)
            waiver.add(to: &body)
            body.flag("request", request)
            body.flag("publish", publish)
            return body
        }

        private var mode: String? {
            if online { return Session.Mode.online.rawValue }
            return hybrid ? Session.Mode.hybrid.rawValue : nil
        }

        private var registration: RequestBody {
            var waiting = RequestBody()
            waiting.flag("on", noWaitingList ? false : nil)
            waiting.number("limit", waitingLimit)
            waiting.text("promotion", promotion)
            waiting.number("offerHours", offerHours)
            var body = RequestBody()
            body.text("opens", opens)
            body.text("closes", closes)
            body.flag("confirmEmail", noConfirmEmail ? false : nil)
            body.object("waitingList", waiting)
            return body
        }
    }
}
