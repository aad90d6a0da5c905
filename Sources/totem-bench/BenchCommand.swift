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
    @Option(help: "The shell, totem.")
    var totem: String
    @Option(name: .customLong("server-log"), help: "The log of the server.")
    var serverLog: String
    @Option(help: "A folder for what the programs write.")
    var folder: String
    @Flag(help: "Three short rounds instead of five long ones.")
    var quick = false
    @Option(help: "Also writes the figures and the facts of the machine as JSON into this file.")
    var json: String?
    @Option(help: "Measures only these promises, such as P1 or P6; may be repeated.")
    var only: [String] = []

    func run() async throws {
        signal(SIGPIPE, SIG_IGN)
        let plan = BenchPlan(
            pgbench: pgbench,
            totemd: totemd,
            totem: totem,
            serverLog: serverLog,
            folder: folder,
            database: database,
            rounds: quick ? 3 : 5,
            seconds: quick ? 4 : 10
        )
        mkdir(folder, 0o700)
        let wanted = Set(only.map { $0.uppercased() })
        let unknown = wanted.subtracting(Self.names)
        guard unknown.isEmpty else {
            throw ValidationError(
                "There is no promise \(unknown.sorted().joined(separator: ", ")) here; there are "
                    + Self.names.joined(separator: ", ") + "."
            )
        }
        var report = BenchReport(facts: try await MachineFacts.read(plan))
        try await measure(plan, into: &report) { names in
            wanted.isEmpty || !wanted.isDisjoint(with: names)
        }
        report.facts.finish()
        print(report.table)
        if let json {
            try report.writeJSON(plan, to: json)
            Program.tell("the figures for programs: \(json)")
        }
        guard report.faults.isEmpty else { throw ExitCode(1) }
        guard report.promises.allSatisfy(\.isKept) else { throw ExitCode(2) }
    }

    /// The promises that can be measured.
    static let names = [
        "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P10", "P11", "P12", "P13", "P16",
    ]

    /// Measures what is wanted, the quiet things first; what cannot be measured does not keep the
    /// rest from it.
    private func measure(
        _ plan: BenchPlan,
        into report: inout BenchReport,
        _ isWanted: (Set<String>) -> Bool
    ) async throws {
        let ground = try await Ground.prepare(plan)
        let parts: [(names: Set<String>, measure: @Sendable () async throws -> [Promise])] = [
            (["P12"], { try await StartPromise(plan: plan).measure() }),
            (["P13"], { try await ShellPromise(plan: plan).measure() }),
            (["P4"], { try await SinglePromise(plan: plan).measure() }),
            (["P5"], { try await SeatPromise(plan: plan).measure() }),
            (["P11"], { try await SlotPromise(plan: plan, ground: ground).measure() }),
            (["P6"], { try await ReadPromise(plan: plan).measure() }),
            (["P10"], { try await BookingPromise(plan: plan, ground: ground).measure() }),
            (["P16"], { try await SeriesPromise(plan: plan, ground: ground).measure() }),
            (["P3"], { try await SpreadPromise(plan: plan).measure() }),
            (["P1", "P2"], { try await RegistrationPromise(plan: plan).measure() }),
            // Last, since it leaves a million rows behind.
            (["P7", "P8"], { try await SearchPromise(plan: plan).measure() }),
        ]
        for part in parts where isWanted(part.names) {
            do {
                report.promises += try await part.measure()
            } catch {
                report.faults.append("\(part.names.sorted().joined(separator: ", ")): \(error)")
            }
        }
        report.promises.sort { $0.number < $1.number }
    }
}

/// How much is measured, with what.
struct BenchPlan: Sendable {
    let pgbench: String
    let totemd: String
    let totem: String
    let serverLog: String
    /// For what the programs write.
    let folder: String
    let database: String
    let rounds: Int
    let seconds: Int

    /// psql, which stands beside pgbench.
    var psql: String { pgbench.dropLast("pgbench".count) + "psql" }

    /// Writes a file into the folder and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        let path = folder + "/" + name
        guard let file = fopen(path, "w") else { throw BenchFault("cannot write \(path)") }
        fputs(text, file)
        fclose(file)
        return path
    }

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
