import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension SessionCommand {
    struct Edit: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit",
            abstract: "Changes a session without moving it.",
            discussion: """
                  totem session edit 1-2-3-go-nancy --capacity 40
                  totem session edit 1-2-3-go-nancy --closes 2027-01-12T12:00 --unlisted
                  totem session edit 1-2-3-go-nancy --opens none --waiting-limit none

                What is not named stays as it is; none takes a value away. Whoever waits moves \
                up at once when there are more places. With --if-version it is done only when \
                nobody has changed the session since that version.

                Fewer places than are taken are refused with those who would have none. With \
                --waive capacity-below-taken they keep their seats, which is recorded; seats \
                they give back are not given again until the capacity is kept.
                """
        )

        @Argument(help: "The session's id or slug.", completion: Completion.sessions.kind)
        var session: String
        @Option(help: "The title, or language=title for each language.")
        var title: [String] = []
        @Option(help: ArgumentHelp("The languages spoken, such as fr,en.", valueName: "tags"))
        var languages: [String] = []
        @Option(help: "The programme it belongs to, or none.")
        var programme: String?
        @Option(help: "The edition of that programme, or none.")
        var edition: String?
        @Option(help: ArgumentHelp("Its themes, such as iot,fintech, or none.", valueName: "codes"))
        var themes: [String] = []
        @Option(help: ArgumentHelp("The places offered.", valueName: "n"))
        var capacity: String?
        @Option(help: ArgumentHelp("When registration opens, or none.", valueName: "time"))
        var opens: String?
        @Option(help: ArgumentHelp("When it closes, or none.", valueName: "time"))
        var closes: String?
        @Flag(inversion: .prefixedNo, help: "Whether addresses are confirmed by mail.")
        var confirmEmail: Bool?
        @Flag(inversion: .prefixedNo, help: "Whether those who find no seat may wait.")
        var waitingList: Bool?
        @Option(help: ArgumentHelp("The most people waiting, or none.", valueName: "n"))
        var waitingLimit: String?
        @Option(help: "Whether freed seats go at once or are offered: confirm, offer.")
        var promotion: String?
        @Option(help: ArgumentHelp("The hours to answer an offer, or none.", valueName: "n"))
        var offerHours: String?
        @Flag(help: "Whether it stands in the agenda.")
        var visibility: Visibility?
        @Option(help: ArgumentHelp("A rule to set aside; may be repeated.", valueName: "rule"))
        var waive: [String] = []
        @Option(help: ArgumentHelp("The version it must still have.", valueName: "n"))
        var ifVersion: Int?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        /// The two words for who finds a session.
        enum Visibility: String, EnumerableFlag {
            case listed, unlisted
        }

        var optionNames: [String: String] {
            [
                "/visibility": "--unlisted", "/registration/confirmEmail": "--confirm-email",
                "/registration/waitingList/on": "--waiting-list",
                "/registration/waitingList/limit": "--waiting-limit",
                "/registration/waitingList/promotion": "--promotion",
                "/registration/waitingList/offerHours": "--offer-hours",
            ]
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = EditSession(
                session: try sessionReference(session),
                edit: try parsed(body, Requests.edit),
                expected: ifVersion.map { .oneOf([$0]) } ?? .any
            )
            try await run.change(operation, change, with: services, show: show)
        }

        /// The request as the REST body has it.
        var body: RequestBody {
            var waiting = RequestBody()
            waiting.flag("on", waitingList)
            waiting.numberOrNone("limit", waitingLimit)
            waiting.text("promotion", promotion)
            waiting.numberOrNone("offerHours", offerHours)
            var rules = RequestBody()
            rules.textOrNone("opens", opens)
            rules.textOrNone("closes", closes)
            rules.flag("confirmEmail", confirmEmail)
            rules.object("waitingList", waiting)
            var body = RequestBody()
            body.localised("title", title)
            body.words("languages", languages)
            body.textOrNone("programme", programme)
            body.textOrNone("edition", edition)
            body.wordsOrNone("themes", themes)
            body.number("capacity", capacity)
            body.text("visibility", visibility?.rawValue)
            body.object("registration", rules)
            body.words("waive", waive)
            return body
        }
    }
}
