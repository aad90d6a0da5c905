import Logging
import Postgres

/// P6: prepared one-row reads by 16 callers, over 16 connections and pipelined over 4.
struct ReadPromise: Sendable {
    let plan: BenchPlan

    private static let callers = 16
    private static let read = statement(
        "probe",
        "select word from bench.probe where id = $1",
        parameters: (Int32.self),
        columns: (String.self),
        row: { $0 }
    )

    private static let ground = """
        create schema if not exists bench;
        create table if not exists bench.probe (id integer primary key, word text not null);
        insert into bench.probe select n, 'word ' || n from generate_series(1, 100000) n
        on conflict do nothing;
        analyze bench.probe;
        """

    func measure() async throws -> [Promise] {
        try await plan.execute(Self.ground)
        let script = "\\set id random(1, 100000)\nselect word from bench.probe where id = :id;\n"
        var reference: [Double] = []
        var apart: [Double] = []
        var pipelined: [Double] = []
        for _ in 0..<plan.rounds {
            Program.tell("reads, a round")
            reference.append(
                try Program.transactionsPerSecond(plan, clients: Self.callers, script: script)
            )
            apart.append(try await readsPerSecond(connections: 16))
            pipelined.append(try await readsPerSecond(connections: 4))
        }
        return [
            .atLeast(
                0.8,
                "P6",
                "reads, 16 connections",
                measured: apart,
                reference: reference,
                unit: "/s"
            ),
            .atLeast(
                1.5,
                "P6",
                "reads, pipelined over 4",
                measured: pipelined,
                reference: reference,
                unit: "/s"
            ),
        ]
    }

    private func readsPerSecond(connections: Int) async throws -> Double {
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        let database = Database(
            plan.configuration(shared: connections, exclusive: 1),
            logger: logger
        )
        let clock = ContinuousClock()
        let begun = clock.now
        let end = begun.advanced(by: .seconds(plan.seconds))
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for caller in 0..<Self.callers {
                group.addTask(executorPreference: database.executor) {
                    var random = Xorshift(seed: UInt64(caller + 1))
                    var count = 0
                    while clock.now < end {
                        for _ in 0..<32 {
                            let rows = try await database.query(
                                Self.read,
                                Int32.random(in: 1...100_000, using: &random),
                                deadline: .in(.seconds(5))
                            )
                            guard rows.count == 1 else { throw BenchFault("a row is missing") }
                        }
                        count += 32
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        let seconds = begun.duration(to: clock.now) / .seconds(1)
        await database.shutdown()
        return Double(count) / seconds
    }
}

/// Random numbers without a call of the system for each, as pgbench draws them too.
///
/// Source: Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (2003), 64 bits (13, 7, 17).
private struct Xorshift: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
