import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct RegistrationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registration",
        abstract: "Registrations of people for sessions.",
        subcommands: [
            Create.self, List.self, Show.self, Confirm.self, Change.self, Withdraw.self,
            Restore.self, Accept.self, Decline.self, Resend.self, ResendLink.self, Import.self,
        ]
    )

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists a session's registrations in the order of arrival.",
            discussion: """
                  totem registration list --session 1-2-3-go-nancy
                  totem registration list --session 1-2-3-go-nancy --status waitlisted --json
                  totem registration list --session 1-2-3-go-nancy --search exemple
                  totem registration list --session 1-2-3-go-nancy --output csv > people.csv
                """
        )

        @Option(help: "The session's id or slug.", completion: Completion.sessions.kind)
        var session: String
        @Option(
            help: ArgumentHelp(
                "Only those of this status: "
                    + Registration.Status.allCases.map(\.rawValue).joined(separator: ", ") + "."
            )
        )
        var status: String?
        @Option(help: "Only those with this in name, address, organisation or code.")
        var search: String?
        @Option(
            help: ArgumentHelp("Only those who need this, such as captioning.", valueName: "need")
        )
        var accessNeed: String?
        @Option(help: "Only those from this territory.")
        var territory: String?
        @Option(help: "Only those at this stage.")
        var stage: String?
        @Flag(help: "With --output csv: also what people need to take part.")
        var withAccessNeeds = false
        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let query = try part.query(
                .registrations,
                [
                    ("status", status), ("q", search), ("accessNeed", accessNeed),
                    ("territory", territory), ("stage", stage),
                ]
            )
            if common.form == .csv { return try await writeSheet(query, run, services) }
            let operation = ListRegistrations(
                session: try sessionReference(session),
                filter: query.registrations,
                page: query.page
            )
            let page = try await run.answer(operation, with: services)
            let table = Table(
                columns: [
                    .text("CODE"), .text("STATUS"), .number("WAITS AS"), .number("PARTY"),
                    .free("NAME"), .free("EMAIL"), .free("ORGANISATION"), .text("SINCE"),
                ],
                rows: page.items.map(Self.row),
                whenEmpty: "There are no such registrations."
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, of: nil, in: nil, into: &$1) }
            }
        }

        private static func row(_ registration: Registration) -> [Table.Cell] {
            [
                .init(registration.code.description),
                .init(registration.status.rawValue, registration.status.emphasis),
                .init(registration.position.map(String.init) ?? "–"),
                .init(registration.request.party), .init(registration.request.name),
                .init(registration.request.email.written),
                .init(registration.request.organisation ?? "–"),
                .init(Clock.universal(registration.createdAt), .faint),
            ]
        }
    }

    struct Show: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one registration.",
            discussion: "  totem registration show --session 1-2-3-go-nancy --code ABCDEFGH"
        )

        @OptionGroup var which: ReferenceOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = ShowRegistration(registration: try which.reference())
            show(try await run.answer(operation, with: services), run)
        }
    }

    struct Confirm: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "confirm",
            abstract: "Confirms the address of a pending registration.",
            discussion: "  totem registration confirm --session 1-2-3-go-nancy --code ABCDEFGH"
        )

        @OptionGroup var which: ReferenceOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = ConfirmRegistration(registration: try which.reference())
            try await run.change(operation, change, with: services, show: show)
        }
    }

    struct Withdraw: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "withdraw",
            abstract: "Gives a registration back; its seats go down the waiting list.",
            discussion: "  totem registration withdraw --session 1-2-3-go-nancy --code ABCDEFGH"
        )

        @OptionGroup var which: ReferenceOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = WithdrawRegistration(registration: try which.reference())
            try await run.change(operation, change, with: services, show: show)
        }
    }
}

/// Names a registration: by the person's link, or by session and code.
struct ReferenceOptions: ParsableArguments, Sendable {
    @Option(help: "The person's own link, or the token at its end.")
    var link: String?
    @Option(
        help: "The session's id or slug; goes with --code.",
        completion: Completion.sessions.kind
    )
    var session: String?
    @Option(help: "The eight letters that the person reads out.")
    var code: String?

    func validate() throws {
        let byLink = link != nil && session == nil && code == nil
        let byCode = link == nil && session != nil && code != nil
        guard byLink || byCode else {
            throw ValidationError("Give either --link, or --session with --code.")
        }
    }

    /// The registration; what cannot be one is unknown.
    func reference() throws(Failure) -> RegistrationReference {
        if let link {
            return .link(link.split(separator: "/").last.map(String.init) ?? link)
        }
        let written = code ?? ""
        guard let code = RegistrationCode(written) else {
            throw .refused(.unknown(.registration, written))
        }
        return .code(try sessionReference(session ?? ""), code)
    }
}

/// Shows one registration with its session.
func show(_ own: OwnRegistration, _ run: CommandRun) {
    let registration = own.registration
    let session = own.session
    var record = Record()
    record.add("Code", registration.code.description)
    record.add("Status", registration.status.rawValue, registration.status.emphasis)
    record.add("Waits as", registration.position.map(String.init))
    let isOffer = registration.status == .offered
    record.add(
        isOffer ? "Answer by" : "Confirm by",
        registration.expiresAt.map { Clock.moment($0, in: session.zone) }
    )
    record.add("Session", session.title.text(in: Language.english.rawValue))
    record.add("When", Clock.window(session.window, in: session.zone))
    record.add("Name", registration.request.name)
    record.add("Email", registration.request.email.written)
    record.add("Party", String(registration.request.party))
    record.add("Guests", registration.request.guests.joined(separator: ", "))
    record.add("Organisation", registration.request.organisation)
    let needs = registration.request.accessNeeds.map(\.rawValue)
    record.add("Access needs", needs.joined(separator: ", "))
    record.add("Also needs", registration.request.accessNote)
    record.add("Territory", registration.request.territory)
    record.add("Stage", registration.request.stage?.rawValue)
    record.add("Language", registration.request.language.rawValue)
    for consent in registration.request.consents {
        let at = consent.at.map { Clock.moment($0, in: session.zone) } ?? ""
        record.add("Agreed to", [consent.purpose, at].joined(separator: " "))
    }
    run.show(record) { writer in
        Wire.write(registration, of: session, in: session.zone, into: &writer)
    }
}

extension Registration.Status {
    /// How the word stands out.
    fileprivate var emphasis: Emphasis {
        switch self {
        case .confirmed: .good
        case .pending, .waitlisted, .offered: .waiting
        case .withdrawn, .expired, .declined, .cancelled: .bad
        }
    }
}
