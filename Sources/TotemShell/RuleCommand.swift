import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct RuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule",
        abstract: "Rules of booking: notice, length, quotas, who comes first, what is asked.",
        subcommands: [Create.self, List.self, Show.self, End.self]
    )

    struct Create: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Makes a rule of booking.",
            discussion: """
                  totem rule create --kind minimum_notice --building paddock --amount 2880
                  totem rule create --kind quota_bookings --room paddock/ecurie --amount 4 \\
                    --period month --per organisation --waivers organiser
                  totem rule create --kind residents_first --building paddock --amount 30 \\
                    --parties kind:start_up,organisation:nyuko
                  totem rule create --kind approval --room paddock/ecurie \\
                    --tell-name "The house" --tell-email house@example.org
                  totem rule create --kind check_in --room paddock/box --amount 15

                Kinds: minimum_notice, minimum_length, maximum_length, quota_minutes and \
                check_in count minutes; advance_window and residents_first count days before \
                the begin; quota_bookings counts bookings; members_only and approval count \
                nothing. Parties are role:organiser, kind:start_up, organisation:nyuko or, for \
                sessions, programme:123go: residents_first and members_only favour them, every \
                other kind holds for them alone. A rule holds for what begins in its time, \
                members_only for all that touches it. Every rule that holds speaks; admins may \
                set all of them aside.
                """
        )

        @Option(help: "What it demands, such as minimum_notice. Needed.")
        var kind: String?
        @Option(help: "Only in this building.", completion: Completion.buildings.kind)
        var building: String?
        @Option(help: "Only in this room.", completion: Completion.rooms.kind)
        var room: String?
        @Option(help: ArgumentHelp("How much, in the unit of the kind.", valueName: "n"))
        var amount: String?
        @Option(help: ArgumentHelp("For whom, such as kind:start_up.", valueName: "parties"))
        var parties: [String] = []
        @Option(help: "In which period a quota counts: day, week, month.")
        var period: String?
        @Option(help: "Whose bookings a quota counts together: organisation, contact.")
        var per: String?
        @Option(help: ArgumentHelp("Who beside admins may set it aside.", valueName: "roles"))
        var waivers: [String] = []
        @Option(help: ArgumentHelp("Why, for people.", valueName: "text"))
        var note: String?
        @Option(help: ArgumentHelp("Who decides on requests.", valueName: "name"))
        var tellName: String?
        @Option(help: ArgumentHelp("Their address.", valueName: "email"))
        var tellEmail: String?
        @Option(help: ArgumentHelp("Their language, such as fr.", valueName: "tag"))
        var tellLanguage: String?
        @Option(
            help: ArgumentHelp(
                "For what begins from then on, such as 2027-07-01T00:00.",
                valueName: "time"
            )
        )
        var from: String?
        @Option(help: ArgumentHelp("For what begins before then.", valueName: "time"))
        var to: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            [
                "/tell": "--tell-email", "/tell/name": "--tell-name",
                "/tell/email": "--tell-email", "/tell/language": "--tell-language",
            ]
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var tell = RequestBody()
            tell.text("name", tellName)
            tell.text("email", tellEmail)
            tell.text("language", tellLanguage)
            var body = RequestBody()
            body.text("kind", kind)
            body.text("building", building)
            body.text("room", room)
            body.number("amount", amount)
            body.words("parties", parties)
            body.text("period", period)
            body.text("per", per)
            body.words("waivers", waivers)
            body.text("note", note)
            body.object("tell", tell)
            body.text("from", from)
            body.text("to", to)
            let operation = CreateRule(request: try parsed(body, Requests.rule))
            try await run.change(operation, change, with: services) { rule, run in
                show(rule, run)
                run.say("To end it: totem rule end \(rule.id)")
            }
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the rules of booking in the order of their making.",
            discussion: """
                  totem rule list --room paddock/ecurie
                  totem rule list --with-ended

                With --building or --room those that hold there, those of all buildings too.
                """
        )

        @Option(
            help: "Only those that hold in this building.",
            completion: Completion.buildings.kind
        )
        var building: String?
        @Option(help: "Only those that hold in this room.", completion: Completion.rooms.kind)
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
                ListRules(filter: query.rules, page: query.page),
                with: services
            )
            let table = Table(
                columns: [
                    .text("ID"), .text("KIND"), .text("WHERE"), .text("VALUE"), .text("PARTIES"),
                    .text("WAIVED BY"), .text("STATE"), .free("NOTE"),
                ],
                rows: page.items.map { rule in
                    let facts = rule.facts
                    return [
                        .init(rule.id.description), .init(facts.kind.rawValue),
                        .init(Sentence.place(of: facts, .english)),
                        .init(Sentence.value(of: facts, .english)),
                        .init(facts.parties.map(\.text).joined(separator: ",")),
                        .init(facts.waivers.map(\.rawValue).joined(separator: ",")),
                        rule.endedAt == nil ? .init("stands", .good) : .init("ended", .faint),
                        .init(facts.note ?? ""),
                    ]
                },
                whenEmpty: "There are no rules yet: totem rule create --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }
    }

    struct Show: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one rule of booking.",
            discussion: """
                  totem rule show ID

                The ids stand in totem rule list.
                """
        )

        @Argument(help: "The rule's id.")
        var id: String
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try ruleID(id)
            show(try await run.answer(ShowRule(id: id), with: services), run)
        }
    }

    struct End: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "end",
            abstract: "Ends a rule of booking.",
            discussion: """
                  totem rule end ID

                It stays in totem rule list --with-ended.
                """
        )

        @Argument(help: "The rule's id.")
        var id: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            try await run.change(EndRule(id: try ruleID(id)), change, with: services, show: show)
        }
    }
}

private func ruleID(_ text: String) throws(Failure) -> ID<BookingRule> {
    guard let id = ID<BookingRule>(text) else { throw .refused(.unknown(.rule, text)) }
    return id
}

/// Shows one rule.
private func show(_ rule: BookingRule, _ run: CommandRun) {
    let facts = rule.facts
    var record = Record()
    record.add("Rule", rule.id.description)
    record.add("Kind", facts.kind.rawValue)
    record.add("Code", facts.kind.waiver?.rawValue)
    record.add("Where", Sentence.place(of: facts, .english))
    record.add("Value", Sentence.value(of: facts, .english))
    record.add("Parties", facts.parties.map(\.text).joined(separator: ", "))
    record.add("Waived by", facts.waivers.map(\.rawValue).joined(separator: ", "))
    record.add("Note", facts.note)
    record.add("Tells", facts.tell?.email?.written)
    record.add("From", facts.validFrom.map(Clock.universal))
    record.add("To", facts.validTo.map(Clock.universal))
    record.add("Closure", rule.closure?.description)
    record.add("Ended", rule.endedAt.map(Clock.universal))
    run.show(record) { Wire.write(rule, into: &$0) }
}
