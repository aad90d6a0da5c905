import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

extension RoomCommand {
    struct Import: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Makes and changes the rooms of a building by a CSV file.",
            discussion: """
                  totem room import rooms.csv --building paddock --dry-run
                  totem room import rooms.csv --building paddock

                  code,name,areaM2,layouts,equipment,stock,stepFree,bufferAfterMinutes
                  ecurie,L’Écurie,96,theatre=58 islands=30,projector chair,chair=60,true,30

                The first line names the columns as REST names the fields: code is needed, and name \
                and layouts where the room is new. attributes.view and stepFreeDetail.fr are \
                columns, too. Commas, semicolons or tabs part the fields; the text is UTF-8. What \
                the file does not say of a room that is there stays, so that the same file twice \
                changes nothing.

                Every bad line is told, and then nothing is written, unless --keep-going passes \
                over bad lines; the exit is 2 then.
                """
        )

        @Argument(help: "The file; - is standard input.", completion: .file())
        var file: String
        @Option(help: "The building's code. Needed.", completion: Completion.buildings.kind)
        var building: String?
        @Flag(help: "Take the good lines, and tell the bad ones.")
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
            guard let building else {
                throw Failure.refused(.invalid(FieldFault("/building", .missing)))
            }
            guard let code = Code(building) else {
                throw Failure.refused(.unknown(.building, building))
            }
            let lines: [RoomImport.Line]
            switch RoomSheet.lines(bytes) {
            case .success(let found): lines = found
            case .failure(let told): throw Failure.refused(sorting: told.refusals)
            }
            let operation = ImportRooms(
                building: code,
                rooms: RoomImport(lines: lines, keepsGoing: keepGoing)
            )
            var refused = 0
            try await run.change(operation, change, with: services) { imported, run in
                show(imported, run)
                refused = imported.count("refused")
            }
            if refused > 0, !change.dryRun { throw CommandEnd(exitCode: ExitCodes.refused) }
        }

        private func show(_ imported: ImportedRooms, _ run: CommandRun) {
            var record = Record()
            record.add("Lines", String(imported.lines.count))
            for word in ImportedRooms.words where imported.count(word) > 0 {
                record.add(
                    word.prefix(1).uppercased() + word.dropFirst(),
                    "\(imported.count(word))"
                )
            }
            run.show(record) { Wire.write(imported, .english, into: &$0) }
            for line in imported.lines {
                for refusal in line.outcome.refusals {
                    run.say(run.line(refusal, [:]))
                }
            }
            if imported.applied.isUnchanged { run.say("Nothing changed.") }
        }
    }
}
