import Crypto
public import Logging
public import Postgres
public import TotemDomain
import TotemSQL

/// Brings a schema to the form this program knows.
///
/// Forward only.
///
/// Each migration runs in its own transaction and is remembered with the checksum of its text, so
/// that a changed one is noticed. One migrator works at a time, under a lock.
public struct Migrator: Sendable {
    private let configuration: PostgresConfiguration
    private let logger: Logger
    private let limit: Duration

    /// The longest name of a schema that PostgreSQL keeps whole.
    private static let longestName = 63

    /// A migrator for the first schema of the configuration's search path.
    ///
    /// - Parameters:
    ///   - configuration: Where to; the schema is the first of its search path.
    ///   - logger: Where progress is told.
    ///   - limit: How long the whole may take.
    public init(
        _ configuration: PostgresConfiguration,
        logger: Logger,
        limit: Duration = .seconds(300)
    ) {
        var patient = configuration
        patient.statementTimeout = limit
        patient.lockTimeout = .seconds(60)
        patient.idleInTransactionTimeout = nil
        self.configuration = patient
        self.logger = logger
        self.limit = limit
    }

    /// How a schema stands to this program.
    public enum Status: Hashable, Sendable {
        /// It is the one this program knows.
        case current(version: Int)
        /// Migrations are missing, by name.
        case behind(missing: [String])
        /// It has migrations that this program does not know: the program is too old.
        case ahead(unknown: [String])
        /// An applied migration says something else now.
        case changed([String])
    }

    /// How the schema stands; changes nothing.
    public func status() async throws(Failure) -> Status {
        try await connected { (connection) async throws(PostgresError) -> Status in
            Self.compare(try await applied(on: connection))
        }
    }

    /// Applies the missing migrations.
    ///
    /// - Returns: The names of those applied now.
    /// - Throws: `broken` with the status when the schema is ahead or changed.
    public func migrate() async throws(Failure) -> [String] {
        let outcome = try await connected {
            (connection) async throws(PostgresError) -> (Status, [String]) in
            try await prepare(on: connection)
            let status = Self.compare(try await applied(on: connection))
            guard case .behind(let missing) = status else {
                try await connection.query(Statements.migrationUnlock, (), deadline: deadline)
                return (status, [])
            }
            for migration in Migrations.all where missing.contains(migration.title) {
                try await apply(migration, on: connection)
                logger.info("migration applied", metadata: ["name": "\(migration.title)"])
            }
            try await connection.query(Statements.migrationUnlock, (), deadline: deadline)
            return (.current(version: Migrations.all.count), missing)
        }
        guard case .current = outcome.0 else { throw .broken(UnfitSchema(status: outcome.0)) }
        return outcome.1
    }

    private var deadline: Deadline { .in(limit) }

    private func connected<Answer: Sendable>(
        _ work: (Connection) async throws(PostgresError) -> Answer
    ) async throws(Failure) -> Answer {
        do {
            let connection = try await Connection.connect(
                configuration,
                logger: logger,
                deadline: .in(configuration.connectTimeout)
            )
            let result: Result<Answer, PostgresError>
            do {
                result = .success(try await work(connection))
            } catch {
                result = .failure(error)
            }
            await connection.close()
            return try result.get()
        } catch {
            throw Failure(error)
        }
    }

    /// Makes the schemas, the extensions and the table of migrations, under the lock.
    ///
    /// The name of the schema stands in the text: an identifier cannot be a parameter. It comes
    /// from the configuration, and only letters, digits and low lines are let through.
    private func prepare(on connection: Connection) async throws(PostgresError) {
        try await connection.query(Statements.migrationLock, (), deadline: deadline)
        let schema = configuration.searchPath.first ?? ""
        let isPlain = schema.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_")
        }
        guard !schema.isEmpty, isPlain, schema.utf8.count <= Self.longestName else {
            throw PostgresError(
                .invalidConfiguration,
                explanation: "the search path must begin with a schema of lower-case letters"
            )
        }
        try await connection.execute(
            script: "create schema if not exists \(schema)",
            deadline: deadline
        )
        for text in [
            Queries.migrationPrepareExtensions, Queries.migrationPrepareGist,
            Queries.migrationPrepareUnaccent, Queries.migrationPrepareTable,
        ] {
            try await connection.execute(script: text.text, deadline: deadline)
        }
    }

    private func applied(
        on connection: Connection
    ) async throws(PostgresError) -> [Applied] {
        do {
            return try await connection.query(
                Statements.migrationList,
                (),
                deadline: deadline
            )
        } catch  where error.sqlState == Self.undefinedTable {
            return []
        }
    }

    fileprivate static let undefinedTable = "42P01"

    /// A migration that has been applied.
    struct Applied: Sendable {
        let version: Int
        let name: String
        /// SHA-256 of its text, as the server reckoned it then.
        let checksum: [UInt8]
    }

    private func apply(
        _ migration: MigrationText,
        on connection: Connection
    ) async throws(PostgresError) {
        try await connection.execute(script: "begin", deadline: deadline)
        do {
            try await connection.execute(script: migration.text, deadline: deadline)
            try await connection.query(
                Statements.migrationInsert,
                (Int32(migration.version), migration.title, migration.text),
                deadline: deadline
            )
            try await connection.execute(script: "commit", deadline: deadline)
        } catch {
            try await connection.execute(script: "rollback", deadline: deadline)
            throw error
        }
    }

    fileprivate static func compare(
        _ applied: [Applied]
    ) -> Status {
        // Versions begin at 1 and have no gap.
        let known = Migrations.all
        let unknown = applied.filter { !known.indices.contains($0.version - 1) }.map(\.name)
        guard unknown.isEmpty else { return .ahead(unknown: unknown) }
        let changed = applied.filter { $0.checksum != known[$0.version - 1].checksum }.map(\.name)
        guard changed.isEmpty else { return .changed(changed) }
        let missing =
            known.filter { migration in
                !applied.contains { $0.version == migration.version }
            }
            .map(\.title)
        return missing.isEmpty ? .current(version: known.count) : .behind(missing: missing)
    }
}

extension Store {
    /// How the schema stands to this program, read like anything else; changes nothing.
    ///
    /// - Parameter limit: How long it may take.
    /// - Returns: How it stands.
    /// - Throws: `Failure`.
    public func schemaStatus(within limit: Duration) async throws(Failure) -> Migrator.Status {
        do {
            return Migrator.compare(
                try await database.query(
                    Statements.migrationList,
                    (),
                    deadline: .in(limit)
                )
            )
        } catch {
            guard error.sqlState == Migrator.undefinedTable else { throw Failure(error) }
            return Migrator.compare([])
        }
    }
}

/// The schema is not the one this program knows, and migrating forward cannot make it so.
public struct UnfitSchema: Error, Hashable, Sendable {
    /// How it stands.
    public let status: Migrator.Status
}

extension MigrationText {
    /// `0001_places`.
    fileprivate var title: String {
        let number = String(version)
        return String(repeating: "0", count: 4 - number.count) + number + "_" + name
    }

    /// SHA-256 of the text.
    fileprivate var checksum: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}

extension Statements {
    static let migrationLock = define(
        Queries.migrationLock,
        parameters: (),
        columns: (Bool.self),
        row: { $0 }
    )
    static let migrationUnlock = define(
        Queries.migrationUnlock,
        parameters: (),
        columns: (Bool.self),
        row: { $0 }
    )
    static let migrationList = define(
        Queries.migrationList,
        parameters: (),
        columns: (Int32.self, String.self, [UInt8].self),
        row: { Migrator.Applied(version: Int($0), name: $1, checksum: $2) }
    )
    static let migrationInsert = define(
        Queries.migrationInsert,
        parameters: (Int32.self, String.self, String.self)
    )
}
