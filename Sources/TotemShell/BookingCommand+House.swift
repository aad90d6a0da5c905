import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

// What the house decides about bookings, and who has come to the room.
extension BookingCommand {
    struct Pending: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "pending",
            abstract: "Lists the requests that wait for the house, by start.",
            discussion: """
                  totem booking pending
                  totem booking pending --room paddock/ecurie

                NEEDS tells what would have to be set aside. To decide: totem booking approve \
                or totem booking decline; to ask something first: totem booking ask.
                """
        )

        @Option(help: "Only of this room.", completion: Completion.rooms.kind)
        var room: String?
        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let status = Booking.Status.requested.rawValue
            let query = try part.query(.bookings, [("room", room), ("status", status)], in: nil)
            let page = try await run.answer(
                ListBookings(filter: query.bookings, page: query.page),
                with: services
            )
            let now = run.environment.now()
            let table = Table(
                columns: [
                    .text("ID"), .text("ROOM"), .text("WHEN"), .text("DAY"), .text("ASKED"),
                    .text("NEEDS"), .text("FOR"), .free("PURPOSE"),
                ],
                rows: page.items.map { booking in
                    let zone = booking.zone
                    return [
                        .init(booking.id.description), .init(booking.room.description),
                        .init(Clock.window(booking.window, in: zone)),
                        .init(
                            Clock.distance(to: booking.window.start, from: now, in: zone),
                            .faint
                        ),
                        .init(Clock.distance(to: booking.createdAt, from: now, in: zone), .faint),
                        .init(booking.needs.map(\.rawValue).joined(separator: ",")),
                        .init(booking.organisation ?? booking.contact?.name ?? "–"),
                        .init(booking.purpose),
                    ]
                },
                whenEmpty: "Nothing waits for the house."
            )
            run.show(table, next: page.next?.description) { writer in
                Wire.write(page, into: &writer) {
                    Wire.write($0, showsContact: true, into: &$1)
                }
            }
        }
    }

    struct Approve: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "approve",
            abstract: "Agrees to a request.",
            discussion: """
                  totem booking approve ID

                The room is booked, with everything set aside that the request needs; other requests \
                that wanted it are declined and told so.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            try await run.change(ApproveBooking(id: id), change, with: services, show: show)
        }
    }

    struct Decline: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "decline",
            abstract: "Says no to a request, with the reason.",
            discussion: """
                  totem booking decline ID --reason "The house is closed that evening."

                The reason goes to whoever asked, by mail.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @Option(help: ArgumentHelp("Why not. Needed.", valueName: "text"))
        var reason: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            let reason = try parsed("reason", reason, Requests.houseReason)
            try await run.change(
                DeclineBooking(id: id, reason: reason),
                change,
                with: services,
                show: showEnded
            )
        }
    }

    struct Bump: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "bump",
            abstract: "Takes a room back for the house.",
            discussion: """
                  totem booking bump ID --reason "A pipe has burst."

                Whoever has it is told by mail, with the reason and with what is free instead. A session \
                is moved or called off with totem session move and totem session cancel.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @Option(help: ArgumentHelp("Why. Needed.", valueName: "text"))
        var reason: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            let reason = try parsed("reason", reason, Requests.houseReason)
            try await run.change(BumpBooking(id: id, reason: reason), change, with: services) {
                show($0, $1)
                tellUndo(of: id, $1)
            }
        }
    }

    struct Restore: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore",
            abstract: "Undoes the end of a booking.",
            discussion: """
                  totem booking restore ID

                For five minutes after it was cancelled, declined or bumped, if the room is \
                still free. Mails about the end wait as long, and then never leave.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            try await run.change(RestoreBooking(id: id), change, with: services, show: show)
        }
    }

    struct CheckIn: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "check-in",
            abstract: "Tells at the room that people have come.",
            discussion: """
                  totem booking check-in ID

                From an hour before the begin until the end.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            try await run.change(CheckInBooking(id: id), change, with: services, show: show)
        }
    }
}

/// Shows what is free instead of a room that the house took back.
private func show(_ bumped: BumpedBooking, _ run: CommandRun) {
    let table = Table(
        columns: [.text("FREE INSTEAD"), .text("WHEN"), .number("PEOPLE")],
        rows: bumped.alternatives.map { alternative in
            [
                .init(alternative.room.description),
                .init(Clock.window(alternative.window, in: alternative.zone)),
                .init(alternative.capacity),
            ]
        },
        whenEmpty: "Nothing is free instead."
    )
    run.show(table, next: nil) { writer in
        Wire.write(bumped.booking, alternatives: bumped.alternatives, into: &writer)
    }
}
