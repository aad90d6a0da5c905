/// P3: registrations spread over a thousand sessions, durable, all rows, over HTTP.
struct SpreadPromise: Sendable {
    let plan: BenchPlan

    private static let clients = 64
    private static let sessionCount = 1000
    private static let ground = """
        create table if not exists bench.spread (n integer primary key, id uuid not null);
        truncate bench.spread;
        insert into bench.spread select n, bench.session() from generate_series(1, 1000) n;
        analyze bench.spread;
        select string_agg(id::text, ' ' order by n) from bench.spread;
        """
    private static let script = """
        \\set n random(1, 1000)
        select bench.register((select id from bench.spread where n = :n));

        """

    func measure() async throws -> [Promise] {
        var reference: [Double] = []
        var measured: [Double] = []
        for round in 0..<plan.rounds {
            Program.tell("registrations over many sessions, a round")
            let sessions = try await plan.execute(Self.ground).split(separator: " ")
                .map(String.init)
            guard sessions.count == Self.sessionCount else { throw BenchFault("no sessions") }
            reference.append(
                try Program.transactionsPerSecond(
                    plan,
                    clients: Self.clients,
                    script: Self.script
                )
            )
            let daemon = try await Daemon.start(plan)
            defer { daemon.stop() }
            _ = try await load(daemon.port, sessions, seconds: 1, mark: "sw\(round)")
            let result = try await load(
                daemon.port,
                sessions,
                seconds: Double(plan.seconds),
                mark: "sr\(round)"
            )
            measured.append(try result.rate(of: 201, in: plan.seconds))
            for session in sessions.prefix(3) { try await Ground.check(session, plan) }
        }
        return [
            .atLeast(
                2,
                "P3",
                "registrations, 1,000 sessions",
                measured: measured,
                reference: reference,
                unit: "/s"
            )
        ]
    }

    private func load(
        _ port: Int,
        _ sessions: [String],
        seconds: Double,
        mark: String
    ) async throws -> LoadClient.Result {
        try await LoadClient.run(
            port: port,
            connections: Self.clients,
            seconds: seconds
        ) { connection, number in
            // 7919 and 7927 are primes: every connection goes through all sessions in its own order.
            let place = (connection * 7919 + number * 7927) % sessions.count
            return Requests.registration(
                port,
                sessions[place],
                person: "\(mark)-\(connection)-\(number)"
            )
        }
    }
}
