import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension CalendarCommand {
    struct School: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "school",
            abstract: "Lists school holidays.",
            discussion: """
                  totem calendar school --zone FR-zone-B
                  totem calendar school --from 2027-04-01 --to 2027-05-31

                Zones are FR-zone-A, FR-zone-B, FR-zone-C, LU, BE-French, DE-SL and so on. They \
                come from files: see totem calendar import-school.
                """
        )

        @Option(help: "A zone, such as FR-zone-B. Without: all.")
        var zone: String?
        @Option(
            help: ArgumentHelp("What ends by then is left out. Without: today.", valueName: "day")
        )
        var from: String?
        @Option(
            help: ArgumentHelp(
                "What begins after it is left out. Without: a year on.",
                valueName: "day"
            )
        )
        var to: String?
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let pairs = [("zone", zone), ("from", from), ("to", to)]
                .compactMap { name, text in text.map { (name: name, text: $0) } }
            let filter = try checked(Queries.schoolHolidays(pairs))
            let found = try await run.answer(ListSchoolHolidays(filter: filter), with: services)
            let table = Table(
                columns: [.text("ZONE"), .text("FIRST"), .text("LAST"), .free("NAME")],
                rows: found.map { holiday in
                    [
                        .init(holiday.zone.description), .init(holiday.first.description),
                        .init(holiday.last.description), .init(holiday.name),
                    ]
                },
                whenEmpty: "No school holidays are known then: totem calendar import-school --help"
            )
            run.show(table) { Wire.write(found, into: &$0) }
        }
    }

    struct ImportSchool: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "import-school",
            abstract: "Writes school holidays as a CSV file has them, all of its lines or none.",
            discussion: """
                  totem calendar import-school school-holidays.csv
                  totem calendar import-school school-holidays.csv --keep-going

                The first line names the columns: zone (or region), name, first_day and last_day \
                (or last_day_inclusive), days as 2027-04-17. Zones are FR-zone-A, FR-zone-B, \
                FR-zone-C, LU, BE-French, DE-SL and so on.

                The file is the truth for each of its zones, from its first to its last day \
                there: what it no longer has goes, and the same file twice changes nothing. Every \
                bad line is told, and then nothing is written; with --keep-going bad lines are \
                passed over, and nothing goes.
                """
        )

        @Argument(help: "The file; - is standard input.")
        var file: String
        @Flag(help: "Pass over bad lines, tell them, and do the rest.")
        var keepGoing = false
        @OptionGroup var change: ChangeOptions
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            guard let bytes = bytesOfFile(at: file, atMost: Limits.importBytes) else {
                throw ConfigurationFault(
                    problem: "The file \(file) cannot be read.",
                    cure: "Name a file of at most \(Limits.importBytes) bytes."
                )
            }
            let read = try checked(SchoolHolidaySheet.file(bytes, keepGoing: keepGoing))
            let operation = ImportSchoolHolidays(file: read)
            try await run.change(operation, change, with: services, show: show)
        }

        private func show(_ receipt: SchoolHolidayReceipt, _ run: CommandRun) {
            var record = Record()
            for outcome in SchoolHolidayReceipt.Outcome.allCases {
                let count = receipt.lines.count { $0.outcome == outcome }
                let label = outcome.rawValue.prefix(1).uppercased() + outcome.rawValue.dropFirst()
                if count > 0 { record.add(label, String(count)) }
            }
            for kept in receipt.removed {
                let holiday = kept.holiday
                record.add("Removed", "\(holiday.zone), \(holiday.name), \(holiday.first)")
            }
            for line in receipt.skipped {
                let told = line.faults.map { Sentence.of($0.problem, .english) }
                record.add("Line \(line.number)", "passed over: " + told.joined(separator: " "))
            }
            run.show(record) { Wire.write(receipt, into: &$0) }
            if receipt.isEmpty { run.say("Nothing changed.") }
        }
    }
}
