import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension CalendarCommand {
    struct Import: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Books the events of another program's calendar in a room.",
            discussion: """
                  totem calendar import team.ics --room paddock/ecurie --dry-run
                  totem calendar import https://calendar.example.org/team.ics \\
                    --room paddock/ecurie --keep-going --cancel-vanished

                The file is iCalendar, as Google, Outlook and Apple's calendar export it. Times \
                without a zone and whole days are those of the house. Events come again until a \
                year ahead, unless --until says another day. What was called off, or leaves its \
                keeper free, is left out.

                The same file twice changes nothing; what it changes of an event moves the \
                booking, and what it no longer has is told, and cancelled by --cancel-vanished. \
                All events are booked or none, unless --keep-going passes over those that \
                something speaks against; the exit is 2 then. An address must be https, or \
                webcal; it may take \(Download.greatestSeconds) seconds, \
                \(Download.mostRedirects) redirects and \(Limits.importBytes) bytes.
                """
        )

        @Argument(
            help: ArgumentHelp(
                "The file, or its https address; - is standard input.",
                valueName: "file"
            ),
            completion: .file()
        )
        var file: String
        @Option(
            help: "The room, such as paddock/ecurie. Needed.",
            completion: Completion.rooms.kind
        )
        var room: String?
        @Option(
            help: ArgumentHelp(
                "The last day on which events come again. Without: a year ahead.",
                valueName: "day"
            )
        )
        var until: String?
        @Flag(help: "Take the events that can be booked, and tell the others.")
        var keepGoing = false
        @Flag(help: "Cancel the bookings of which the file no longer has the event.")
        var cancelVanished = false
        @Option(help: ArgumentHelp("For whom.", valueName: "name"))
        var organisation: String?
        @OptionGroup var waiver: WaiverOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let pairs = [
                ("until", until), ("organisation", organisation),
                ("keepGoing", keepGoing ? "true" : nil),
                ("cancelVanished", cancelVanished ? "true" : nil),
            ]
            .compactMap { name, text in text.map { (name: name, text: $0) } }
            let wish = try checked(
                Queries.calendarWish(pairs + waiver.waive.map { (name: "waive", text: $0) })
            )
            guard let room else {
                throw Failure.refused(.invalid(FieldFault("/room", .missing)))
            }
            guard let path = RoomPath(room) else { throw Failure.refused(.unknown(.room, room)) }
            let content = try checked(CalendarReader.read(try bytes(run)))
            let operation = ImportCalendar(room: path, calendar: wish.calendar(content))
            var refused = false
            try await run.change(operation, change, with: services) { imported, run in
                show(imported, run)
                refused = imported.items.contains { !$0.outcome.refusals.isEmpty }
            }
            if refused, !change.dryRun { throw CommandEnd(exitCode: ExitCodes.refused) }
        }

        /// The bytes of the file, or of what an address leads to.
        private func bytes(_ run: CommandRun) throws -> [UInt8] {
            guard let address = Download.address(file) else {
                guard let bytes = bytesOfFile(at: file, atMost: Limits.importBytes) else {
                    throw ConfigurationFault(
                        problem: "The file \(file) cannot be read.",
                        cure: "Name a file of at most \(Limits.importBytes) bytes."
                    )
                }
                return bytes
            }
            let shown = Download.shown(address)
            guard Download.isAllowed(address) else {
                throw ConfigurationFault(
                    problem: "\(shown) is not fetched.",
                    cure: "Give an address that begins with https://, or a file."
                )
            }
            switch Download.fetch(address, atMost: Limits.importBytes) {
            case .done(let bytes): return bytes
            case .tooLarge:
                throw ConfigurationFault(
                    problem: "\(shown) has more than \(Limits.importBytes) bytes.",
                    cure: "Export fewer months of the calendar."
                )
            case .withoutProgram:
                throw ConfigurationFault(
                    problem: "There is no program curl to fetch \(shown).",
                    cure: "Install curl, or fetch the file yourself and name it here."
                )
            case .failed(let told):
                run.environment.writeMessage(
                    "\(shown) cannot be read: \(told)\n"
                        + "Look at the address, or fetch the file yourself and name it here.\n"
                )
                throw CommandEnd(exitCode: ExitCodes.unavailable)
            }
        }

        private func show(_ imported: ImportedCalendar, _ run: CommandRun) {
            var record = Record()
            record.add("Room", imported.room.description)
            record.add("Until", "\(imported.horizon)")
            for word in ImportedCalendar.words where imported.count(word) > 0 {
                record.add(label(word), "\(imported.count(word))")
            }
            if imported.continuing > 0 {
                record.add("Going on later", "\(imported.continuing)")
            }
            run.show(record) { Wire.write(imported, .english, into: &$0) }
            let dates = DatesForPeople(.english, in: imported.zone)
            for item in imported.items where !["booked", "unchanged"].contains(item.outcome.word) {
                run.say(line(item, dates, run))
            }
            if imported.isUnchanged { run.say("Nothing changed.") }
        }

        private func label(_ word: String) -> String {
            let text = word.split(separator: "-").joined(separator: " ")
            return text.prefix(1).uppercased() + text.dropFirst()
        }

        private func line(
            _ item: ImportedCalendar.Item,
            _ dates: DatesForPeople,
            _ run: CommandRun
        ) -> String {
            let place = item.line.map { "Line \($0)" } ?? item.uid ?? ""
            let what = [item.summary, item.window.map { dates.window($0) }].compactMap { $0 }
                .joined(separator: ", ")
            var told = item.outcome.refusals.map { run.line($0, [:]) }
            if case .leftOut(let reason) = item.outcome { told.append(reason.words) }
            let head = "\(place): \(what)\(what.isEmpty ? "" : ": ")\(item.outcome.word)"
            return ([head] + told).joined(separator: told.isEmpty ? "" : ". ").withoutControls
        }
    }
}

extension ImportedCalendar.Reason {
    /// Why a time of an event is left out, in a few words.
    fileprivate var words: String {
        switch self {
        case .cancelled: "It was called off."
        case .transparent: "It leaves its keeper free."
        case .past: "It lies in the past."
        case .takesNoTime: "It takes no time."
        case .duplicate: "The file has it again."
        case .outdated: "A newer state of it was booked before."
        case .endedHere: "Its booking was ended here."
        }
    }
}
