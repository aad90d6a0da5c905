import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct BookingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "booking",
        abstract: "Bookings of rooms.",
        subcommands: [
            Create.self, List.self, Show.self, Change.self, Confirm.self, Cancel.self,
            Pending.self, Approve.self, Decline.self, Ask.self, Answer.self, Notes.self,
            Bump.self, CheckIn.self, Handover.self, Restore.self, KeepKey.self, RevealKey.self,
        ]
    )

    struct Create: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Books a room.",
            discussion: """
                  totem booking create --room paddock/ecurie --from 2027-01-12T14:00 \\
                    --to 2027-01-12T16:00 --purpose "Board meeting" --layout boardroom \\
                    --heads 12

                Times without an offset are read on the building's clock. The buffers of the \
                room are added by themselves. An admin may set opening hours aside with \
                --waive outside-opening-hours; this is recorded.

                With --hold-until the room is only held until then, and free again unless \
                totem booking confirm comes first. With --request the house is asked first, \
                and nothing is occupied until it agrees: totem booking pending lists what waits.
                """
        )

        @Option(
            help: "The room, such as paddock/ecurie. Needed.",
            completion: Completion.rooms.kind
        )
        var room: String?
        @OptionGroup var window: WindowOptions
        @Option(help: "How to furnish, such as theatre.")
        var layout: String?
        @Option(help: ArgumentHelp("What for. Needed.", valueName: "text"))
        var purpose: String?
        @Option(
            help: ArgumentHelp(
                "How many people are planned. Without: the seats of the layout.",
                valueName: "n"
            )
        )
        var heads: String?
        @Option(help: ArgumentHelp("For whom.", valueName: "name"))
        var organisation: String?
        @OptionGroup var contact: ContactOptions
        @OptionGroup var waiver: WaiverOptions
        @Option(
            help: ArgumentHelp(
                "Only hold the room, until a time such as 2027-01-08T12:00.",
                valueName: "time"
            )
        )
        var holdUntil: String?
        @Flag(help: "Ask the house for the room instead of booking it.")
        var request = false
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            ContactOptions.optionNames.merging(["/hold": "--hold-until"]) { own, _ in own }
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            var hold = RequestBody()
            hold.text("until", holdUntil)
            var body = RequestBody()
            body.text("room", room)
            window.add(to: &body)
            body.text("layout", layout)
            body.text("purpose", purpose)
            body.number("heads", heads)
            body.text("organisation", organisation)
            contact.add(to: &body)
            waiver.add(to: &body)
            body.object("hold", hold)
            body.flag("request", request)
            let operation = CreateBooking(request: try parsed(body, Requests.booking))
            try await run.change(operation, change, with: services) { booking, run in
                show(booking, run)
                if booking.status == .held {
                    run.say("To keep it: totem booking confirm \(booking.id)")
                }
                if booking.status == .requested {
                    run.say("For the house to agree: totem booking approve \(booking.id)")
                }
                run.say("To give it back: totem booking cancel \(booking.id)")
            }
        }
    }

    struct List: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists bookings by start.",
            discussion: """
                  totem booking list --room paddock/ecurie --from 2027-01-01 --to 2027-02-01
                  totem booking list --from 2027-01-01T00:00:00+01:00
                  totem booking list --status held

                With --room, times and days are read on the building's clock; without it they \
                need an offset.
                """
        )

        @Option(help: "Only of this room.", completion: Completion.rooms.kind)
        var room: String?
        @OptionGroup var span: SpanOptions
        @Option(help: "Only in this status, such as requested or held.")
        var status: String?
        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let zone = span.isGiven ? try await BookingCommand.zone(of: room, run, services) : nil
            let query = try part.query(
                .bookings,
                [("room", room), ("status", status)] + span.filters,
                in: zone
            )
            let page = try await run.answer(
                ListBookings(filter: query.bookings, page: query.page),
                with: services
            )
            let now = run.environment.now()
            let table = Table(
                columns: [
                    .text("ID"), .text("ROOM"), .text("WHEN"), .text("DAY"), .text("STATUS"),
                    .number("HEADS"), .free("PURPOSE"),
                ],
                rows: page.items.map { booking in
                    [
                        .init(booking.id.description), .init(booking.room.description),
                        .init(Clock.window(booking.window, in: booking.zone)),
                        .init(
                            Clock.distance(to: booking.window.start, from: now, in: booking.zone),
                            .faint
                        ),
                        .init(booking.status.rawValue, booking.status.emphasis),
                        .init(booking.heads), .init(booking.purpose),
                    ]
                },
                whenEmpty: "There are no such bookings."
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) {
                    Wire.write($0, showsContact: true, into: &$1)
                }
            }
        }
    }

    /// The clock of a room; `nil` without a room, and for one whose name the query will refuse.
    private static func zone(
        of room: String?,
        _ run: CommandRun,
        _ services: ShellServices
    ) async throws -> Zone? {
        guard let path = room.flatMap({ RoomPath($0) }) else { return nil }
        return try await run.answer(ShowRoom(path: path), with: services).zone
    }

    struct Show: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one booking.",
            discussion: """
                  totem booking show ID

                The ids stand in totem booking list.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            show(try await run.answer(ShowBooking(id: id), with: services), run)
        }
    }

    struct Confirm: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "confirm",
            abstract: "Keeps a held room for good.",
            discussion: """
                  totem booking confirm ID

                It has to come before the hold runs out.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            try await run.change(ConfirmBooking(id: id), change, with: services, show: show)
        }
    }

    struct Cancel: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel",
            abstract: "Gives a room back.",
            discussion: """
                  totem booking cancel ID

                The room may be taken at once; until then, and for five minutes, totem booking \
                restore undoes it. A session is called off with \
                totem session cancel, and its booking with it.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            try await run.change(CancelBooking(id: id), change, with: services, show: showEnded)
        }
    }
}

func bookingID(_ text: String) throws(Failure) -> ID<Booking> {
    guard let id = ID<Booking>(text) else { throw .refused(.unknown(.booking, text)) }
    return id
}

/// Shows a booking that was ended, and for how long that can be undone.
func showEnded(_ booking: Booking, _ run: CommandRun) {
    show(booking, run)
    tellUndo(of: booking.id, run)
}

/// Tells how an end is undone, while it can be.
func tellUndo(of booking: ID<Booking>, _ run: CommandRun) {
    let minutes = Booking.undoMinutes
    run.say("For \(minutes) minutes this can be undone: totem booking restore \(booking)")
}

/// Shows one booking.
func show(_ booking: Booking, _ run: CommandRun) {
    var record = Record()
    record.add("Booking", booking.id.description)
    record.add("Status", booking.status.rawValue, booking.status.emphasis)
    record.add("Held until", booking.heldUntil.map { Clock.moment($0, in: booking.zone) })
    record.add("Room", booking.room.description)
    let day = Clock.distance(
        to: booking.window.start,
        from: run.environment.now(),
        in: booking.zone
    )
    record.add("When", "\(Clock.window(booking.window, in: booking.zone)) (\(day))")
    record.add("Occupied", Clock.window(booking.occupied, in: booking.zone))
    record.add("Layout", booking.layout?.rawValue)
    record.add("Purpose", booking.purpose)
    record.add("Heads", String(booking.heads))
    record.add("For", booking.organisation)
    if let contact = booking.contact {
        let parts = [contact.name, contact.email?.written, contact.phone].compactMap { $0 }
        record.add("Contact", parts.joined(separator: ", "))
    }
    record.add("Session", booking.session?.description)
    record.add("Waived", booking.waived.map(\.rawValue).joined(separator: ", "))
    record.add("Needs", booking.needs.map(\.rawValue).joined(separator: ", "))
    record.add("Approved", booking.approval.map { Clock.moment($0.at, in: booking.zone) })
    record.add("Cause", booking.cause?.rawValue)
    record.add("Reason", booking.reason)
    record.add("Checked in", booking.checkedInAt.map { Clock.moment($0, in: booking.zone) })
    run.show(record) { Wire.write(booking, showsContact: true, into: &$0) }
}

extension Booking.Status {
    /// How the word stands out.
    fileprivate var emphasis: Emphasis {
        switch self {
        case .confirmed: .good
        case .requested, .held: .waiting
        case .declined, .expired, .cancelled, .released: .bad
        }
    }
}
