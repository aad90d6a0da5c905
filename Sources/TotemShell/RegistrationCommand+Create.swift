import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RegistrationCommand {
    struct Create: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Registers a person for a session.",
            discussion: """
                  totem registration create --session 1-2-3-go-nancy --email ada@example.org \\
                    --name "Ada Example" --party 2 --guest "Grace Example" --language en

                Where the session confirms addresses, the code and the link go out by mail only.
                """
        )

        @Option(help: "The session's id or slug.", completion: Completion.sessions.kind)
        var session: String
        @Option(help: "The person's address for mail. Needed.")
        var email: String?
        @Option(help: "The person's name. Needed.")
        var name: String?
        @Option(help: ArgumentHelp("How many come, the person included.", valueName: "n"))
        var party: String?
        @Option(help: ArgumentHelp("A guest's name; may be repeated.", valueName: "name"))
        var guest: [String] = []
        @Option(help: "The company or school.")
        var organisation: String?
        @Option(help: "The territory by ISO 3166, such as FR-57 or LU, or other.")
        var territory: String?
        @Option(help: "How far the project is: idea, project, created, growth, established.")
        var stage: String?
        @Option(help: "The language of mails: fr, de, en, lb.")
        var language: String?
        @Option(
            help: ArgumentHelp(
                "What the person needs; may be repeated: "
                    + RegistrationRequest.AccessNeed.allCases.map(\.rawValue)
                    .joined(separator: ", ") + ".",
                valueName: "need"
            )
        )
        var accessNeed: [String] = []
        @Option(help: ArgumentHelp("What else they need, in words.", valueName: "text"))
        var accessNote: String?
        @Option(
            help: ArgumentHelp(
                "What the person agreed to, such as newsletter.",
                valueName: "purpose"
            )
        )
        var consent: [String] = []
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            [
                "/guests": "--guest", "/accessNeeds": "--access-need",
                "/accessNote": "--access-note",
                "/consents": "--consent",
            ]
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let request = try parsed(body) { Requests.registration($0, defaultLanguage: .french) }
            let reference = try sessionReference(session)
            let found = try await run.answer(ShowSession(session: reference), with: services)
            let operation = RegisterAttendee(session: found.id, request: request)
            try await run.change(operation, change, with: services) { receipt, run in
                // The link of a dry run would lead nowhere.
                let link = change.dryRun ? nil : try link(to: receipt, services, run)
                show(receipt, found, link, run)
            }
        }

        private func link(
            to receipt: RegistrationReceipt,
            _ services: ShellServices,
            _ run: CommandRun
        ) throws -> String {
            let token = services.operations.link(to: receipt.id)
            let base = try Settings(variables: run.environment.variables).baseURL()
            return "\(base)/\(language ?? Language.french.rawValue)/registrations/\(token)"
        }

        private var body: RequestBody {
            var body = RequestBody()
            body.text("email", email)
            body.text("name", name)
            body.number("party", party)
            body.list(
                "guests",
                guest.map { name in
                    var body = RequestBody()
                    body.text("name", name)
                    return body.value
                }
            )
            body.text("organisation", organisation)
            body.text("territory", territory)
            body.text("stage", stage)
            body.text("language", language)
            body.words("accessNeeds", accessNeed)
            body.text("accessNote", accessNote)
            body.words("consents", consent)
            return body
        }

        private func show(
            _ receipt: RegistrationReceipt,
            _ session: Session,
            _ link: String?,
            _ run: CommandRun
        ) {
            var record = Record()
            record.add("Registration", receipt.id.description)
            switch receipt.outcome {
            case .pending(let expiresAt):
                record.add("Status", "pending", .waiting)
                record.add("Confirm by", Clock.moment(expiresAt, in: session.zone))
            case .confirmed:
                record.add("Status", "confirmed", .good)
            case .waitlisted(let position):
                record.add("Status", "waitlisted", .waiting)
                record.add("Waits as", String(position))
            }
            if let code = receipt.code {
                record.add("Code", code.description)
                record.add("Their page", link)
            }
            run.show(record) { writer in
                Wire.write(receipt, manageURL: link, in: session.zone, into: &writer)
            }
        }
    }
}
