import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RegistrationCommand {
    struct Change: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "change",
            abstract: "Changes what a registration says, such as a mistyped address.",
            discussion: """
                  totem registration change --session 1-2-3-go-nancy --code ABCDEFGH \\
                    --email ada@example.org
                  totem registration change --link LINK --party 2 --guest "Grace Example"
                  totem registration change --link LINK --guest "" --organisation ""

                What is not named stays as it is; an empty value takes away what may be absent. \
                A smaller party gives its seats to those who wait. Another address gets the mail \
                again with a link of its own, and the earlier link is dead; it can be corrected \
                by --session and --code only.
                """
        )

        @OptionGroup var which: ReferenceOptions
        @Option(help: "The right address.")
        var email: String?
        @Option(help: "Another name.")
        var name: String?
        @Option(help: ArgumentHelp("How many come, the person included.", valueName: "n"))
        var party: String?
        @Option(help: ArgumentHelp("A guest's name; may be repeated.", valueName: "name"))
        var guest: [String] = []
        @Option(help: "Another company or school.")
        var organisation: String?
        @Option(help: "Another territory by ISO 3166, or other.")
        var territory: String?
        @Option(help: "Another stage: idea, project, created, growth, established.")
        var stage: String?
        @Option(help: "Another language of mails: fr, de, en, lb.")
        var language: String?
        @Option(help: ArgumentHelp("Such as step_free; may be repeated.", valueName: "need"))
        var accessNeed: [String] = []
        @Option(help: ArgumentHelp("What else they need, in words.", valueName: "text"))
        var accessNote: String?
        @Option(help: ArgumentHelp("All that is agreed to from now on.", valueName: "purpose"))
        var consent: [String] = []
        @Option(
            name: .customLong("if-version"),
            help: ArgumentHelp("Only if it still is in this version.", valueName: "n")
        )
        var ifVersion: Int?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            [
                "/guests": "--guest", "/accessNeeds": "--access-need",
                "/accessNote": "--access-note", "/consents": "--consent",
            ]
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let isByCode = which.link == nil
            let edit = try parsed(body) { input in
                Requests.registrationEdit(
                    input,
                    mayCorrectAddress: isByCode,
                    language: .french
                )
            }
            let operation = ChangeRegistration(
                registration: try which.reference(),
                edit: edit,
                expected: ifVersion.map { .oneOf([$0]) } ?? .any
            )
            try await run.change(operation, change, with: services, show: show)
        }

        private var body: RequestBody {
            var body = RequestBody()
            body.text("email", email)
            body.text("name", name)
            body.number("party", party)
            body.editList("guests", guest) { name in
                var body = RequestBody()
                body.text("name", name)
                return body.value
            }
            body.edit("organisation", organisation)
            body.edit("territory", territory)
            body.edit("stage", stage)
            body.text("language", language)
            body.editList("accessNeeds", Self.words(accessNeed)) { .string($0) }
            body.edit("accessNote", accessNote)
            body.editList("consents", Self.words(consent)) { .string($0) }
            return body
        }

        /// Words may stand in one value with commas between them; an empty value stays one.
        private static func words(_ values: [String]) -> [String] {
            values == [""] ? values : values.flatMap { $0.split(separator: ",").map(String.init) }
        }
    }

    struct Restore: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore",
            abstract: "Takes back that a registration was given back, for ten minutes.",
            discussion: """
                  totem registration restore --session 1-2-3-go-nancy --code ABCDEFGH

                While nobody has its seats they are its own again; else it waits at the end.
                """
        )

        @OptionGroup var which: ReferenceOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = RestoreRegistration(registration: try which.reference())
            try await run.change(operation, change, with: services, show: show)
        }
    }

    struct Resend: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "resend",
            abstract: "Sends the mail of a registration again.",
            discussion: "  totem registration resend --session 1-2-3-go-nancy --code ABCDEFGH"
        )

        @OptionGroup var which: ReferenceOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = ResendMail(registration: try which.reference())
            try await run.change(operation, change, with: services) { own, run in
                show(own, run)
                run.say("The mail is on its way.")
            }
        }
    }

    struct ResendLink: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "resend-link",
            abstract: "Mails an address the links of all its registrations.",
            discussion: """
                  totem registration resend-link --email ada@example.org

                The answer is the same for every address; three such mails go out in a day.
                """
        )

        @Option(help: "The address.")
        var email: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("email", email)
            let address = try parsed(body, Requests.lostLink)
            let operation = ResendLinks(email: address)
            try await run.change(operation, change, with: services) { _, run in
                var record = Record()
                record.add("Status", "accepted", .good)
                run.show(record) { writer in
                    writer.object { $0.field("status", "accepted") }
                }
            }
        }
    }
}
