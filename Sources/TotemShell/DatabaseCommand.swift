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
            if let fault = try await services.schemaStatus().faultBeforeMigrating { throw fault }
            let applied = try await services.migrate()
            for migration in applied { run.say("Applied \(migration).") }
            if applied.isEmpty { run.say("Nothing to do.") }
            show(try await services.schemaStatus(), run)
        }
    }

    struct Status: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "status",
            abstract: "Tells which schema the database has.",
            discussion: """
                  totem database status

                Exit 0 when it is the one this program knows, 78 when not.
                """
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
            abstract: "Prints the number of the schema, where this program knows it.",
            discussion: "  totem database schema-version"
        )

        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            let status = try await services.schemaStatus()
            if let fault = status.fault { throw fault }
            guard case .current(let version) = status else { return }
            switch run.options.form {
            case .json, .csv: show(.current(version: version), run)
            case .table: run.environment.writeOutput("\(version)\n")
            }
        }
    }

    struct Demo: OperatingCommand {
        static let configuration = CommandConfiguration(
            commandName: "demo",
            abstract: "Loads the demonstration data into an empty database.",
            discussion: """
                  totem database demo

                Seven buildings, thirty sessions of which ten are over, and some four hundred \
                people, all fictional; dates are those around the day of loading. Mails of the \
                last day are delivered, older ones count as sent. Where something has been entered \
                already, it changes nothing; where loading it was interrupted, it says so (exit 78).
                """
        )

        @OptionGroup var common: CommonOptions

        func run(in run: CommandRun, with services: ShellServices) async throws {
            try await services.demandSchema()
            let loaded = try await Demonstration(
                operations: services.operations,
                caller: run.caller,
                now: run.environment.now()
            )
            .load()
            guard let loaded else {
                return run.say("There is something in this database already: nothing loaded.")
            }
            var record = Record()
            record.add("Buildings", String(loaded.buildings))
            record.add("Rooms", String(loaded.rooms))
            record.add("Organisations", String(loaded.organisations))
            record.add("Programmes", String(loaded.programmes))
            record.add("Sessions", String(loaded.sessions))
            record.add("Bookings", String(loaded.bookings))
            record.add("Registrations", String(loaded.registrations))
            run.show(record) { writer in
                writer.object {
                    $0.field("buildings", loaded.buildings)
                    $0.field("rooms", loaded.rooms)
                    $0.field("organisations", loaded.organisations)
                    $0.field("programmes", loaded.programmes)
                    $0.field("sessions", loaded.sessions)
                    $0.field("bookings", loaded.bookings)
                    $0.field("registrations", loaded.registrations)
                }
            }
        }
    }
}

/// Shows how the schema stands.
private func show(_ status: SchemaStatus, _ run: CommandRun) {
    var record = Record()
    record.add("Schema", status.word, status.fault == nil ? .good : .bad)
    if case .current(let version) = status { record.add("Version", String(version)) }
    record.add("Migrations", status.migrations.joined(separator: ", "))
    run.show(record) { writer in
        writer.object {
            $0.field("status", status.word)
            if case .current(let version) = status { $0.field("version", version) }
            $0.array("migrations", status.migrations)
        }
    }
}

extension SchemaStatus {
    /// The state as a word.
    var word: String {
        switch self {
        case .current: "current"
        case .behind: "behind"
        case .ahead: "ahead"
        case .changed: "changed"
        }
    }

    /// The migrations that are missing, unknown or changed, by name.
    var migrations: [String] {
        switch self {
        case .current: []
        case .behind(let names), .ahead(let names), .changed(let names): names
        }
    }

    /// Why this program cannot work on that schema, with the cure; `nil` when it can.
    public var fault: ConfigurationFault? {
        switch self {
        case .current:
            nil
        case .behind(let missing):
            ConfigurationFault(
                problem:
                    "The schema lacks \(missing.count) migrations, from \(missing.first ?? "").",
                cure: "Run: totem database migrate"
            )
        case .ahead(let unknown):
            ConfigurationFault(
                problem: "The schema is newer than this program: \(unknown.last ?? "").",
                cure: "Install the release that made the schema, or a newer one."
            )
        case .changed(let names):
            ConfigurationFault(
                problem: "Applied migrations say something else now: \(names.first ?? "").",
                cure: "Install the release that made the schema; migrations are never edited."
            )
        }
    }

    /// Why migrating forward cannot help; `nil` when it can.
    var faultBeforeMigrating: ConfigurationFault? {
        if case .behind = self { return nil }
        return fault
    }
}
