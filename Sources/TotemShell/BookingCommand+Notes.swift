import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

// What is written about a booking: questions, answers and how a room was handed over.
extension BookingCommand {
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
            let words = try parsed("words", words, Requests.bookingNote)
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
            let words = try parsed("words", words, Requests.bookingNote)
            try await run.change(AnswerAboutBooking(id: id, words: words), change, with: services) {
                show($0, $1)
            }
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
            let words = try parsed("words", words, Requests.bookingNote)
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
