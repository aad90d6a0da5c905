import ArgumentParser
import Glibc
import Logging
import Postgres

/// Measures the promises of speed, each against a reference of the same run on the same cluster.
@main
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "totem-bench",
        abstract: "Measures Totem against pgbench on the same cluster.",
        discussion: """
            ./run bench calls it on a fresh cluster with fsync on. Each figure is the median of \
            rounds taken in turn with its reference, with the least and the greatest beside it.
            """
    )

    @Option(help: "The pgbench program.")
    var pgbench: String
    @Option(help: "The totemd program.")
    var totemd: String
    @Option(help: "The database, migrated and empty, in the words of libpq.")
    var database: String
    @Option(name: .customLong("socket-dir"), help: "The folder of the server's socket.")
    var socketDirectory: String
    @Flag(help: "Three short rounds instead of five long ones.")
    var quick = false
    @Option(help: "Also writes the figures as JSON into this file.")
    var json: String?
    @Option(help: "Measures only these promises, such as P1 or P6; may be repeated.")
    var only: [String] = []

    func run() async throws {
        signal(SIGPIPE, SIG_IGN)
        let plan = BenchPlan(
            pgbench: pgbench,
            totemd: totemd,
            database: database,
            rounds: quick ? 3 : 5,
            seconds: quick ? 4 : 10
        )
        func isWanted(_ name: String) -> Bool { only.isEmpty || only.contains(name) }
        var promises: [Promise] = []
        if isWanted("P12") { promises += try await StartPromise(plan: plan).measure() }
        if isWanted("P6") { promises += try await ReadPromise(plan: plan).measure() }
        if isWanted("P1") {
            let ground = try await Ground.prepare(plan)
            promises += try await RegistrationPromise(plan: plan, ground: ground).measure()
        }
        guard !promises.isEmpty else { throw ValidationError("There is no such promise here.") }
        print(Promise.table(promises))
        if let json { try Promise.writeJSON(promises, to: json) }
        guard promises.allSatisfy(\.isKept) else { throw ExitCode(2) }
    }
}

/// How much is measured, with what.
struct BenchPlan: Sendable {
    let pgbench: String
    let totemd: String
    let database: String
    let rounds: Int
    let seconds: Int

    /// A pool on the bench's database.
    func configuration(shared: Int, exclusive: Int) -> PostgresConfiguration {
        var configuration = PostgresConfiguration(
            connectionString: database,
            applicationName: "totem-bench"
        )
        configuration.searchPath = ["totem", "extensions"]
        configuration.sharedConnections = shared
        configuration.exclusiveConnections = exclusive
        configuration.maxConnecting = 16
        configuration.statementTimeout = nil
        return configuration
    }

    /// Runs a script by a connection of its own and gives the first cell of its last rows.
    @discardableResult
    func execute(_ script: String) async throws -> String {
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        let connection = try await Connection.connect(
            configuration(shared: 0, exclusive: 1),
            logger: logger,
            deadline: .in(.seconds(10))
        )
        let rows = try await connection.execute(script: script, deadline: .in(.seconds(120)))
        await connection.close()
        return rows.first?.first.flatMap { $0 } ?? ""
    }
}
