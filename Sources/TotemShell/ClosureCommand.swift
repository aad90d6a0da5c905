import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct ClosureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "closure",
        abstract: "Times in which a building or a room takes nobody.",
        subcommands: [Create.self, Propose.self, List.self, Show.self, Lift.self]
    )

    struct Create: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Closes a building or a room for a time.",
            discussion: """
                  totem closure create --room paddock/ecurie --from 2027-02-01T08:00 \\
                    --to 2027-02-05T20:00 --reason "New floor"
                  totem closure create paddock --from 2027-08-01T00:00 \\
                    --to 2027-08-16T00:00 --reason "Summer break"
                  totem closure create --building paddock --from 2027-03-03T00:00 \\
                    --to 2027-03-08T00:00 --reason "Jury" --allow organisation:nyuko
                  totem closure create --room paddock/ecurie --from 2027-02-01T08:00 \\
                    --to 2027-02-02T08:00 --reason "Lift" --kind maintenance \\
                    --approved-by "D. Fictif"
                  totem closure create --building paddock --from 2027-03-03T00:00 \\
                    --to 2027-03-08T00:00 --reason "Works" --take-proposals --dry-run

                Times without an offset are read on the building's clock. What is booked in that \
                time keeps the place from being closed and is listed, unless it gets another room: \
                one that --move names, or the first one that totem closure propose tells. What is \
                left is taken back with --bump, but for sessions: those are moved or cancelled. All \
                of it is done in one step, with mail to everybody, and undone by totem closure lift \
                where the old rooms are still free.
                """
        )

        @Argument(
            help: "What closes: a building such as paddock, or a room such as paddock/ecurie.",
            completion: Completion.buildings.kind
        )
        var place: String?
        @Option(help: "The building, when all of it closes.", completion: Completion.buildings.kind)
        var building: String?
        @Option(
            help: "The room, such as paddock/ecurie, when only it closes.",
            completion: Completion.rooms.kind
        )
        var room: String?
        @OptionGroup var window: WindowOptions
        @Option(help: ArgumentHelp("Why, for all who want to book. Needed.", valueName: "text"))
        var reason: String?
        @Option(help: ArgumentHelp("closure or maintenance.", valueName: "kind"))
        var kind: String?
        @Option(help: ArgumentHelp("Who has approved it.", valueName: "name"))
        var approvedBy: String?
        @Option(help: ArgumentHelp("When they did. Without: now.", valueName: "time"))
        var approvedAt: String?
        @Option(
            help: ArgumentHelp(
                "Who may still book, such as organisation:nyuko, kind:start_up or "
                    + "programme:123go; then it is a rule, and what is booked stays.",
                valueName: "parties"
            )
        )
        var allow: [String] = []
        @Option(
            help: ArgumentHelp(
                "Another room for a booking of that time; may be given more than once.",
                valueName: "booking=room"
            )
        )
        var move: [String] = []
        @Flag(help: "Give every other booking the first room that is proposed for it.")
        var takeProposals = false
        @Flag(help: "Take back what gets no other room.")
        var bump = false
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            [
                "/allowed": "--allow", "/approvedBy": "--approved-by",
                "/approvedAt": "--approved-at", "/moves": "--move", "/rest": "--bump",
            ]
        }

        func validate() throws {
            guard place == nil || building == nil && room == nil else {
                throw ValidationError("Name what closes once: alone, or by --building or --room.")
            }
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var body = RequestBody()
            body.text("kind", kind)
            body.text("approvedBy", approvedBy)
            body.text("approvedAt", approvedAt)
            body.words("allowed", allow)
            body.list("moves", move.map(Self.move))
            body.flag("takeProposals", takeProposals ? true : nil)
            body.text("rest", bump ? Relocation.Rest.bump.rawValue : nil)
            let isRoom = place?.contains("/") == true
            body.text("building", isRoom ? building : building ?? place)
            body.text("room", isRoom ? room ?? place : room)
            window.add(to: &body)
            body.text("reason", reason)
            let request = try parsed(body, Requests.closure)
            let operation = CreateClosure(request: request)
            try await run.change(operation, change, with: services) { closure, run in
                show(closure, run)
                run.say("To open it again: totem closure lift \(closure.id)")
            }
        }

        /// `booking=room` as the body has it.
        private static func move(_ text: String) -> JSONValue {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            var body = RequestBody()
            body.text("booking", String(parts[0]))
            body.text("room", parts.count > 1 ? String(parts[1]) : nil)
            return body.value
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists closures by start, lifted ones too.",
            discussion: """
                  totem closure list --building paddock --from 2027-01-01

                With --building or --room, times and days are read on the building's clock; \
                without they need an offset.
                """
        )

        @Option(help: "Only of this building and its rooms.", completion: Completion.buildings.kind)
        var building: String?
        @Option(
            help: "Only of this room and of its whole building.",
            completion: Completion.rooms.kind
        )
        var room: String?
        @OptionGroup var span: SpanOptions
        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let zone = span.isGiven ? try await zone(run, services) : nil
            let query = try part.query(
                .closures,
                [("building", building), ("room", room)] + span.filters,
                in: zone
            )
            let page = try await run.answer(
                ListClosures(filter: query.closures, page: query.page),
                with: services
            )
            let now = run.environment.now()
            let table = Table(
                columns: [
                    .text("ID"), .text("PLACE"), .text("WHEN"), .text("DAY"), .text("STATE"),
                    .free("REASON"),
                ],
                rows: page.items.map { closure in
                    [
                        .init(closure.id.description), .init(closure.place.text),
                        .init(Clock.window(closure.window, in: closure.zone)),
                        .init(
                            Clock.distance(to: closure.window.start, from: now, in: closure.zone),
                            .faint
                        ),
                        state(of: closure),
                        .init(closure.reason),
                    ]
                },
                whenEmpty: "Nothing is closed."
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }

        /// The clock of the place; `nil` without one, and for a name that the query will refuse.
        private func zone(_ run: CommandRun, _ services: ShellServices) async throws -> Zone? {
            if let path = room.flatMap({ RoomPath($0) }) {
                return try await run.answer(ShowRoom(path: path), with: services).zone
            }
            guard let code = building.flatMap({ Code($0) }) else { return nil }
            return try await run.answer(ShowBuilding(code: code), with: services).facts.zone
        }
    }

    struct Show: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one closure.",
            discussion: """
                  totem closure show ID

                The ids stand in totem closure list.
                """
        )

        @Argument(help: "The closure's id.")
        var id: String
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try closureID(id)
            show(try await run.answer(ShowClosure(id: id), with: services), run)
        }
    }

    struct Lift: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "lift",
            abstract: "Opens a closed place again.",
            discussion: """
                  totem closure lift ID

                The closure stays in the list, as lifted. What it had moved or taken back has its \
                old room again where that is still free; of the rest it is told why not.
                """
        )

        @Argument(help: "The closure's id.")
        var id: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try closureID(id)
            try await run.change(LiftClosure(id: id), change, with: services, show: show)
        }
    }
}

private func closureID(_ text: String) throws(Failure) -> ID<Closure> {
    guard let id = ID<Closure>(text) else { throw .refused(.unknown(.closure, text)) }
    return id
}

/// What became of a booking that a closure hit.
private func fate(of hit: ClosureHit) -> String {
    let went = hit.target.map { "\(hit.room) → \($0)" } ?? hit.room.description
    switch hit.outcome {
    case nil: return went
    case .restored: return "\(hit.room) again"
    case .kept: return "\(went), stays so: \(hit.reasons.joined(separator: ", "))"
    }
}

/// What a closure is now.
private func state(of closure: Closure) -> Table.Cell {
    guard closure.liftedAt == nil else { return .init("lifted", .faint) }
    guard closure.allowed.isEmpty else { return .init("limited", .waiting) }
    return .init(closure.kind == .maintenance ? "maintenance" : "closed", .bad)
}

/// Shows one closure.
private func show(_ closure: Closure, _ run: CommandRun) {
    var record = Record()
    record.add("Closure", closure.id.description)
    record.add("Place", closure.place.text)
    let day = Clock.distance(
        to: closure.window.start,
        from: run.environment.now(),
        in: closure.zone
    )
    record.add("When", "\(Clock.window(closure.window, in: closure.zone)) (\(day))")
    record.add("Reason", closure.reason)
    record.add("Kind", closure.kind.rawValue)
    record.add(
        "Approved",
        closure.approval.map { "\($0.by), \(Clock.moment($0.at, in: closure.zone))" }
    )
    if !closure.allowed.isEmpty {
        record.add("Still open to", closure.allowed.map(\.text).joined(separator: ", "))
    }
    record.add("Lifted", closure.liftedAt.map { Clock.moment($0, in: closure.zone) })
    for hit in closure.hits {
        let when = Clock.window(hit.window, in: closure.zone)
        let name = hit.session.map { "session \($0)" } ?? "booking \(hit.booking)"
        record.add(
            hit.deed == .moved ? "Moved" : "Taken back",
            "\(name), \(when): \(fate(of: hit))"
        )
    }
    run.show(record) { Wire.write(closure, into: &$0) }
}

extension Closure.Place {
    /// The building's code, or the path of the room.
    fileprivate var text: String {
        switch self {
        case .building(let code): code.description
        case .room(let path): path.description
        }
    }
}
