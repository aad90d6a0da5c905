import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

// What the house decides about bookings, what is written about them, and what happens at the room.
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
            var body = RequestBody()
            body.text("reason", reason)
            let reason = try parsed(body, Requests.houseReason)
            try await run.change(
                DeclineBooking(id: id, reason: reason),
                change,
                with: services,
                show: show
            )
        }
    }

    struct Ask: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "ask",
            abstract: "Asks whoever made a request something about it.",
            discussion: """
                  totem booking ask ID --words "Will there be alcohol?"

                The question goes by mail. What is answered is noted with totem booking answer, and all \
                of it stands in totem booking notes.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @Option(help: ArgumentHelp("The question. Needed.", valueName: "text"))
        var words: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            var body = RequestBody()
            body.text("words", words)
            let words = try parsed(body, Requests.bookingNote)
            try await run.change(AskAboutBooking(id: id, words: words), change, with: services) {
                show($0, $1)
            }
        }
    }

    struct Answer: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer",
            abstract: "Answers what the house asked about a request.",
            discussion: """
                  totem booking answer ID --words "No, coffee only."
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @Option(help: ArgumentHelp("The answer. Needed.", valueName: "text"))
        var words: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            var body = RequestBody()
            body.text("words", words)
            let words = try parsed(body, Requests.bookingNote)
            try await run.change(AnswerAboutBooking(id: id, words: words), change, with: services) {
                show($0, $1)
            }
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
            var body = RequestBody()
            body.text("reason", reason)
            let reason = try parsed(body, Requests.houseReason)
            try await run.change(BumpBooking(id: id, reason: reason), change, with: services) {
                bumped,
                run in
                show(bumped, run)
            }
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

    struct Handover: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "handover",
            abstract: "Notes what was seen when a room was handed over.",
            discussion: """
                  totem booking handover ID --words "One chair broken, floor clean."
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @Option(help: ArgumentHelp("What was seen. Needed.", valueName: "text"))
        var words: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            var body = RequestBody()
            body.text("words", words)
            let words = try parsed(body, Requests.bookingNote)
            try await run.change(NoteHandover(id: id, words: words), change, with: services) {
                show($0, $1)
            }
        }
    }

    struct Notes: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "notes",
            abstract: "Lists what was written about a booking, the oldest first.",
            discussion: """
                  totem booking notes ID
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @OptionGroup var part: ListOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let page = try part.query(.plain).page
            let operation = ListBookingNotes(id: try bookingID(id), page: page)
            show(try await run.answer(operation, with: services), run)
        }
    }
}

/// Shows what somebody has written about a booking.
private func show(_ note: BookingNote, _ run: CommandRun) {
    var record = Record()
    record.add("Booking", note.booking.description)
    record.add("At", Clock.universal(note.at))
    record.add("Kind", note.kind.rawValue)
    record.add("By", note.author)
    record.add("Words", note.words)
    run.show(record) { Wire.write(note, into: &$0) }
}

/// Shows what was written about a booking.
private func show(_ notes: Page<BookingNote>, _ run: CommandRun) {
    let table = Table(
        columns: [.text("AT"), .text("KIND"), .text("BY"), .free("WORDS")],
        rows: notes.items.map { note in
            [
                .init(Clock.universal(note.at), .faint), .init(note.kind.rawValue),
                .init(note.author), .init(note.words),
            ]
        },
        whenEmpty: "Nothing was written."
    )
    run.show(table, next: notes.next?.description) { writer in
        Wire.write(notes, into: &writer) { Wire.write($0, into: &$1) }
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

extension BookingCommand {
    struct Restore: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore",
            abstract: "Undoes the end of a booking.",
            discussion: """
                  totem booking restore ID

                For five minutes after it was cancelled, declined or bumped, if the room is \\
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

    struct KeepKey: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "keep-key",
            abstract: "Keeps the code or badge that opens a room for a booking.",
            discussion: """
                  totem booking keep-key ID --secret-file code.txt
                  echo '4711#' | totem booking keep-key ID --secret-file -

                It stands sealed in the database and in no list, log or mail. Without \\
                --release-at it is told from an hour before the begin.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @Option(help: ArgumentHelp("A file with the code, - for input. Needed.", valueName: "path"))
        var secretFile: String?
        @Option(help: ArgumentHelp("From when on it is told.", valueName: "time"))
        var releaseAt: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        var optionNames: [String: String] {
            ["/secret": "--secret-file", "/releaseAt": "--release-at"]
        }

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let id = try bookingID(id)
            let bytes = secretFile.flatMap { bytesOfFile(at: $0, atMost: 1024) }
            var body = RequestBody()
            body.text("secret", bytes.map { String(decoding: $0, as: UTF8.self).trimmed })
            body.text("releaseAt", releaseAt)
            let draft = try parsed(body, Requests.bookingKey)
            let operation = TotemOperations.KeepKey(id: id, draft: draft)
            try await run.change(operation, change, with: services) { show($0, $1) }
        }
    }

    struct RevealKey: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "reveal-key",
            abstract: "Tells the code or badge that opens a room.",
            discussion: """
                  totem booking reveal-key ID

                From its release until the booking ends; the audit says to whom it was told.
                """
        )

        @Argument(help: "The booking's id.")
        var id: String
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let operation = TotemOperations.RevealKey(id: try bookingID(id))
            try await run.change(operation, change, with: services) { show($0, $1) }
        }
    }
}

extension String {
    /// Without the line break at the end that a file has.
    fileprivate var trimmed: String {
        var text = self
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}

/// Shows a key, with its secret where it is told.
private func show(_ key: BookingKey, _ run: CommandRun) {
    var record = Record()
    record.add("Booking", key.booking.description)
    record.add("Released", Clock.moment(key.releaseAt, in: key.zone))
    record.add("Key", key.secret)
    run.show(record) { Wire.write(key, showsSecret: true, into: &$0) }
}
