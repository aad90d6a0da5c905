import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct ApplyCommand: OperatingCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Makes a building what a file declares.",
        discussion: """
              totem building export paddock > paddock.yaml
              totem apply paddock.yaml --plan
              totem apply paddock.yaml

            The file has the fields of building create and, under rooms, those of room create, as \
            REST names them. What it does not say is not so: a field that is left out has its \
            first value again, and a room that is left out goes, unless it was ever booked or \
            closed. What standing bookings rely on is not taken away: they are told. All of it \
            happens, or nothing; the same file twice changes nothing.
            """
    )

    @Argument(help: "The file; - is standard input.", completion: .file())
    var file: String
    @Flag(help: "Tell what would become different, and change nothing; as --dry-run does.")
    var plan = false
    @OptionGroup var change: ChangeOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if plan, change.previewToken != nil {
            throw ValidationError("--plan and --preview-token contradict each other.")
        }
    }

    func run(in run: CommandRun, with services: ShellServices) async throws {
        guard let bytes = bytesOfFile(at: file, atMost: Limits.importBytes) else {
            throw ConfigurationFault(
                problem: "The file \(file) cannot be read.",
                cure: "Name a file of at most \(Limits.importBytes) bytes."
            )
        }
        let read: BuildingFile
        switch BuildingDocument.read(bytes) {
        case .success(let found): read = found
        case .failure(let told): throw Failure.refused(sorting: told.refusals)
        }
        var change = change
        change.dryRun = change.dryRun || plan
        let operation = ApplyBuilding(file: read)
        try await run.change(operation, change, with: services) { applied, run in
            run.show(drawing: BuildingDifference.text(of: applied)) { writer in
                Wire.write(applied, into: &writer)
            } csv: { writer in
                Wire.write(applied, into: &writer)
            }
            if applied.isUnchanged { run.say("Nothing changed.") }
        }
    }
}

extension BuildingCommand {
    struct Export: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Writes a building with its rooms as a file.",
            discussion: """
                  totem building export paddock > paddock.yaml

                The file is YAML, for totem apply to take back.
                """
        )

        @Argument(
            help: "The building's code, such as paddock.",
            completion: Completion.buildings.kind
        )
        var code: String
        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            guard let known = Code(code) else {
                throw Failure.refused(.unknown(.building, code))
            }
            let declared = try await run.answer(ExportBuilding(code: known), with: services)
            let text = String(decoding: BuildingDocument.bytes(declared), as: UTF8.self)
            run.show(drawing: text) { writer in
                BuildingDocument.write(declared, into: &writer)
            } csv: { writer in
                BuildingDocument.write(declared, into: &writer)
            }
        }
    }
}
