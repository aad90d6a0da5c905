import ArgumentParser
import TotemDomain
import TotemOperations
import TotemPresentation

struct DatabaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "database",
        abstract: "The schema and its data.",
        subcommands: [Migrate.self, Status.self, SchemaVersion.self, Demo.self]
    )

    struct Migrate: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "migrate",
            abstract: "Brings the schema to the version this program knows.",
            discussion: "  totem database migrate --database postgresql://db.example.org/totem"
        )

        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let status = try await services.migrate()
            for migration in status.applied { run.say("Applied \(migration).") }
            if status.applied.isEmpty { run.say("Nothing to do.") }
            show(status, run)
        }
    }

    struct Status: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "status",
            abstract: "Tells which schema the database has.",
            discussion: "Exit 0 when it is the one this program knows, 78 when not."
        )

        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let status = try await services.schemaStatus()
            show(status, run)
            if let fault = status.fault { throw fault }
        }
    }

    struct SchemaVersion: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "schema-version",
            abstract: "Prints the number of the schema in the database; 0 for an empty one."
        )

        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let status = try await services.schemaStatus()
            switch run.options.form {
            case .json: show(status, run)
            case .table: run.environment.writeOutput("\(status.current)\n")
            }
        }
    }

    struct Demo: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "demo",
            abstract: "Loads the demonstration data into an empty database.",
            discussion: "Where there are buildings already, it changes nothing."
        )

        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let loaded = try await Demonstration(
                operations: services.operations,
                caller: run.caller,
                now: run.environment.now()
            )
            .load()
            guard let loaded else { return run.say("There are buildings already: nothing loaded.") }
            var record = Record()
            record.add("Buildings", String(loaded.buildings))
            record.add("Rooms", String(loaded.rooms))
            record.add("Sessions", String(loaded.sessions))
            run.show(record) { writer in
                writer.object {
                    $0.field("buildings", loaded.buildings)
                    $0.field("rooms", loaded.rooms)
                    $0.field("sessions", loaded.sessions)
                }
            }
        }
    }
}

/// Shows which schema there is.
private func show(_ status: SchemaStatus, _ run: CommandRun) {
    var record = Record()
    record.add("Schema", String(status.current), status.fault == nil ? .good : .bad)
    record.add("Known", String(status.known))
    run.show(record) { writer in
        writer.object {
            $0.field("current", status.current)
            $0.field("known", status.known)
        }
    }
}

extension SchemaStatus {
    /// Why this program cannot work on that schema, with the cure; `nil` when it can.
    public var fault: ConfigurationFault? {
        if current < known {
            return ConfigurationFault(
                problem: "The database has schema \(current), this program needs \(known).",
                cure: "Run: totem database migrate"
            )
        }
        if current > known {
            return ConfigurationFault(
                problem: "The database has schema \(current), this program knows only \(known).",
                cure: "Install the release that made the schema, or a newer one."
            )
        }
        return nil
    }
}
