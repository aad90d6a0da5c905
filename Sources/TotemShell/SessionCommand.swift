import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "Sessions that people register for.",
        subcommands: [
            Schedule.self, Publish.self, Edit.self, Move.self, Cancel.self, List.self, Show.self,
        ]
    )

    struct Publish: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "publish",
            abstract: "Makes a draft public.",
            discussion: "  totem session publish 1-2-3-go-nancy"
        )

        @Argument(help: "The session's id or slug.", completion: Completion.sessions.kind)
        var session: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let reference = try sessionReference(session)
            let operation = PublishSession(session: reference)
            try await run.change(operation, change, with: services, show: show)
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists sessions by start, drafts too.",
            discussion: """
                  totem session list --city Nancy
                  totem session list --building paddock --from 2027-01-01 --json

                With --building, times and days are read on its clock; without it they need an \
                offset.
                """
        )

        @OptionGroup var span: SpanOptions
        @Option(help: "Only in this building.", completion: Completion.buildings.kind)
        var building: String?
        @Option(help: "Only in this town.")
        var city: String?
        @Option(help: "Only of this programme.", completion: Completion.programmes.kind)
        var programme: String?
        @Option(help: "Only with this theme, of its own or of its programme.")
        var theme: String?
        @Option(help: "Only in which this language is spoken, such as de.")
        var language: String?
        @Option(help: "Only with these words in title, programme or place.")
        var search: String?
        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let zone = span.isGiven ? try await zone(run, services) : nil
            let query = try part.query(
                .sessions,
                [
                    ("building", building), ("city", city), ("programme", programme),
                    ("theme", theme), ("language", language), ("q", search),
                ] + span.filters,
                in: zone
            )
            let page = try await run.answer(
                ListSessions(filter: query.sessions, page: query.page),
                with: services
            )
            let now = run.environment.now()
            let table = Table(
                columns: [
                    .text("SLUG"), .free("TITLE"), .text("WHEN"), .text("DAY"), .text("WHERE"),
                    .text("STATUS"), .number("FREE"), .number("OF"), .number("WAITING"),
                ],
                rows: page.items.map { Self.row($0, now) },
                whenEmpty: "There are no such sessions: totem session schedule --help"
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) { Wire.write($0, into: &$1) }
            }
        }

        /// The clock of the building; `nil` without one, and for one that the query will refuse.
        private func zone(_ run: CommandRun, _ services: ShellServices) async throws -> Zone? {
            guard let code = building.flatMap({ Code($0) }) else { return nil }
            return try await run.answer(ShowBuilding(code: code), with: services).facts.zone
        }

        private static func row(_ session: Session, _ now: Instant) -> [Table.Cell] {
            let free = session.seats.free
            return [
                .init(session.slug.description),
                .init(session.title.text(in: Language.english.rawValue)),
                .init(Clock.window(session.window, in: session.zone)),
                .init(
                    Clock.distance(to: session.window.start, from: now, in: session.zone),
                    .faint
                ),
                .init(session.venue?.room.description ?? "online"),
                .init(session.status.rawValue, session.status.emphasis),
                .init(String(free), free == 0 ? .bad : .none), .init(session.seats.capacity),
                .init(session.seats.waiting),
            ]
        }
    }

    struct Show: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one session.",
            discussion: """
                  totem session show 1-2-3-go-nancy
                """
        )

        @Argument(help: "The session's id or slug.", completion: Completion.sessions.kind)
        var session: String
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let reference = try sessionReference(session)
            let operation = ShowSession(session: reference, warns: true)
            show(try await run.answer(operation, with: services), run)
        }
    }
}

/// A session by id or slug; what is neither cannot exist.
func sessionReference(_ text: String) throws(Failure) -> SessionReference {
    guard let reference = SessionReference(text) else {
        throw .refused(.unknown(.session, text))
    }
    return reference
}

/// Shows one session.
func show(_ session: Session, _ run: CommandRun) {
    show(session, run) { Wire.write(session, into: &$0) }
}

/// Shows a session that was scheduled or moved, with what to know of its days.
func showScheduled(_ session: Session, _ run: CommandRun) {
    show(session, run) { Wire.write(scheduled: session, into: &$0) }
}

private func show(
    _ session: Session,
    _ run: CommandRun,
    json: (inout JSONWriter) -> Void
) {
    var record = Record()
    record.add("Session", session.slug.description)
    record.add("Id", session.id.description)
    record.add("Status", session.status.rawValue, session.status.emphasis)
    record.add("Visibility", session.visibility == .listed ? nil : session.visibility.rawValue)
    record.add("Reason", session.cancelReason)
    record.add("Title", session.title.text(in: Language.english.rawValue))
    record.add("Programme", session.programme?.code.description)
    record.add("Edition", session.edition?.code.description)
    let themes = session.themes.map(\.code.description)
    record.add("Themes", themes.isEmpty ? nil : themes.joined(separator: ", "))
    record.add("Kind", "\(session.kind.rawValue), \(session.mode.rawValue)")
    let day = Clock.distance(
        to: session.window.start,
        from: run.environment.now(),
        in: session.zone
    )
    let when = Clock.window(session.window, in: session.zone)
    record.add("When", "\(when), \(session.zone) (\(day))")
    record.add("Moved", session.movedAt.map { Clock.moment($0, in: session.zone) })
    if let venue = session.venue {
        record.add("Where", "\(venue.roomName), \(venue.buildingName), \(venue.city)")
        record.add("Room", venue.room.description)
        record.add("Layout", venue.layout?.rawValue)
    }
    record.add("Booking", session.booking?.description)
    record.add("Languages", session.languages.joined(separator: ", "))
    let seats = session.seats
    record.add(
        "Seats",
        "\(seats.capacity): \(seats.confirmed) confirmed, \(seats.held) held, \(seats.free) free, "
            + "\(seats.waiting) waiting"
    )
    let rules = session.registration
    record.add("Opens", rules.opens.map { Clock.moment($0, in: session.zone) })
    record.add("Closes", rules.closes.map { Clock.moment($0, in: session.zone) })
    record.add("Addresses", rules.confirmEmail ? "confirmed by mail" : "taken as given")
    let limit = rules.waitingLimit.map { "at most \($0)" } ?? "yes"
    record.add("Waiting list", rules.waitingList ? limit : "no")
    if rules.waitingList, let hours = rules.promotion.offerHours {
        record.add("Freed seats", "offered, \(hours) h to answer")
    }
    for warning in session.warnings { record.add("Mind", Sentence.of(warning, .english)) }
    run.show(record, json: json)
}

extension Session.Status {
    /// How the word stands out.
    fileprivate var emphasis: Emphasis {
        switch self {
        case .published: .good
        case .draft: .waiting
        case .cancelled: .bad
        case .ended, .closed: .faint
        }
    }
}
