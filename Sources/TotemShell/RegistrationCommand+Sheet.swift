import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RegistrationCommand {
    struct Import: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Registers the people of a CSV file, all of them or none.",
            discussion: """
                  totem registration import people.csv --session 1-2-3-go-nancy
                  totem registration list --session A --output csv \\
                    | totem registration import - --session B

                The first line names the columns: email and name are needed, party, guests, \
                organisation, territory, stage, language, consents, accessNeeds and accessNote \
                may be there; guests with semicolons between them. Commas, semicolons or tabs \
                part the fields; the text is UTF-8. What registration list --output csv writes \
                can be read back.

                Every bad line is told, and then nothing is written. Who is registered already \
                stays as they are, so that the same file twice changes nothing; who gave a place \
                back is not registered again. Nobody is asked to confirm the address. Who finds \
                no place waits, by the session's rules.
                """
        )

        @Argument(help: "The file; - is standard input.")
        var file: String
        @Option(help: "The session's id or slug.", completion: Completion.sessions.kind)
        var session: String
        @Option(help: "The language of mails to people whose line names none.")
        var language: String?
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            guard let bytes = bytesOfFile(at: file, atMost: Limits.importBytes) else {
                throw ConfigurationFault(
                    problem: "The file \(file) cannot be read.",
                    cure: "Name a file of at most \(Limits.importBytes) bytes."
                )
            }
            var body = RequestBody()
            body.text("language", language)
            let wanted = try parsed(body, Requests.importLanguage)
            let lines: [ImportLine]
            switch RegistrationSheet.lines(bytes, defaultLanguage: wanted ?? .french) {
            case .success(let found): lines = found
            case .failure(let told): throw Failure.refused(sorting: told.refusals)
            }
            let operation = ImportRegistrations(
                session: try sessionReference(session),
                lines: lines
            )
            try await run.change(operation, change, with: services, show: show)
        }

        private func show(_ receipt: ImportReceipt, _ run: CommandRun) {
            var record = Record()
            record.add("Lines", String(receipt.lines.count))
            for word in ImportReceipt.words where receipt.count(word) > 0 {
                let label = word.prefix(1).uppercased() + word.dropFirst()
                record.add(label, String(receipt.count(word)))
            }
            run.show(record) { Wire.write(receipt, into: &$0) }
            let isNew = receipt.count("confirmed") + receipt.count("waitlisted") > 0
            if !isNew { run.say("Nothing changed.") }
        }
    }
}

extension RegistrationCommand.List {
    /// Writes the list for a spreadsheet: the whole of it, unless a part is asked for.
    func writeSheet(
        _ query: ListQuery,
        _ run: CommandRun,
        _ services: ShellServices
    ) async throws {
        let isPart = part.limit != nil || part.after != nil
        var page = isPart ? query.page : PageRequest(limit: PageRequest.maximumLimit)
        var isFirst = true
        while true {
            let found = try await run.answer(
                ListRegistrations(
                    session: try sessionReference(session),
                    filter: query.registrations,
                    page: page
                ),
                with: services
            )
            let bytes = RegistrationSheet.bytes(
                found.items,
                withNeeds: withAccessNeeds,
                hasHeader: isFirst
            )
            run.environment.writeOutput(String(decoding: bytes, as: UTF8.self))
            guard let next = found.next else { return }
            guard !isPart else { return run.say("There is more: add --after \(next)") }
            page = PageRequest(limit: PageRequest.maximumLimit, after: next)
            isFirst = false
        }
    }
}
