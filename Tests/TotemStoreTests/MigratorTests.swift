import Postgres
import Testing
import TotemDomain
import TotemSQL
import TotemStore
import TotemTestSupport

struct MigratorTests {
    private static let names = Migrations.all.map { migration in
        let digits = String(migration.version)
        return String(repeating: "0", count: 4 - digits.count) + digits + "_" + migration.name
    }

    @Test func `a new schema gets every migration, and a second run none`() async throws {
        try await inEmptySchema { (_, migrator) async throws in
            #expect(try await migrator.status() == .behind(missing: Self.names))
            #expect(try await migrator.migrate() == Self.names)
            #expect(try await migrator.status() == .current(version: Self.names.count))
            #expect(try await migrator.migrate() == [])
        }
    }

    @Test func `of several migrators at once each migration is applied by one`() async throws {
        try await inEmptySchema { (_, migrator) async throws in
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<4 { group.addTask { try await migrator.migrate() } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied == Self.names)
            #expect(try await migrator.status() == .current(version: Self.names.count))
        }
    }

    @Test func `a migration that says something else now is told and not run over`() async throws {
        try await inEmptySchema { (connection, migrator) async throws in
            _ = try await migrator.migrate()
            try await connection.run("update schema_migration set checksum = 'x' where version = 2")
            let status = Migrator.Status.changed([Self.names[1]])
            #expect(try await migrator.status() == status)
            #expect(await Self.unfit(migrator) == status)
        }
    }

    @Test func `a schema of a later program is told and left alone`() async throws {
        try await inEmptySchema { (connection, migrator) async throws in
            _ = try await migrator.migrate()
            try await connection.run(
                """
                insert into schema_migration (version, name, checksum, applied_at)
                values (999, 'from_the_future', 'x', now())
                """
            )
            let status = Migrator.Status.ahead(unknown: ["from_the_future"])
            #expect(try await migrator.status() == status)
            #expect(await Self.unfit(migrator) == status)
        }
    }

    @Test func `a migration that fails takes back only itself, and the next run goes on`()
        async throws
    {
        try await inEmptySchema { (connection, migrator) async throws in
            // The third migration finds its table there already.
            try await connection.run("create table session (id integer)")
            await #expect(throws: Failure.self) { try await migrator.migrate() }
            #expect(
                try await migrator.status() == .behind(missing: Array(Self.names.dropFirst(2)))
            )
            let left = try await connection.run("select to_regclass('seat_pool') is null")
            #expect(left == [["t"]])
            try await connection.run("drop table session")
            #expect(try await migrator.migrate() == Array(Self.names.dropFirst(2)))
            #expect(try await migrator.status() == .current(version: Self.names.count))
        }
    }

    @Test(arguments: ["", "Totem", "a b", "a;drop", "\"a\"", String(repeating: "a", count: 64)])
    func `only plain names of schemas are let into the script`(name: String) async throws {
        try await TestDatabase.lease { test in
            var configuration = test.configuration
            configuration.searchPath = [name, "extensions"]
            let migrator = Migrator(configuration, logger: test.logger)
            await #expect(throws: Failure.self) { try await migrator.migrate() }
        }
    }

    private static func unfit(_ migrator: Migrator) async -> Migrator.Status? {
        do throws(Failure) {
            _ = try await migrator.migrate()
            return nil
        } catch {
            guard case .broken(let reason) = error else { return nil }
            return (reason as? UnfitSchema)?.status
        }
    }

    /// Gives the body a schema that is there but empty, and a migrator for it.
    nonisolated(nonsending) private func inEmptySchema(
        _ body: nonisolated(nonsending) (Connection, Migrator) async throws -> Void
    ) async throws {
        try await TestDatabase.lease { test in
            let name = test.schema + "_empty"
            _ = try await test.execute(
                "drop schema if exists \(name) cascade; create schema \(name)"
            )
            var configuration = test.configuration
            configuration.searchPath = [name, "extensions"]
            let migrator = Migrator(configuration, logger: test.logger)
            let outcome: Result<Void, any Error>
            do {
                outcome = .success(
                    try await test.connected { connection in
                        try await connection.run("set search_path = \(name), extensions")
                        try await body(connection, migrator)
                    }
                )
            } catch {
                outcome = .failure(error)
            }
            _ = try await test.execute("drop schema \(name) cascade")
            try outcome.get()
        }
    }
}
