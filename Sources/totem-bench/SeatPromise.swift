/// P5: many attempts for few seats.
struct SeatPromise: Sendable {
    let plan: BenchPlan

    private static let connections = 64
    private static let attempts = 2000
    private static let seats = 100
    /// A bound, should the service hang.
    private static let seconds = 60.0

    func measure() async throws -> [Promise] {
        var given: [Double] = []
        var slowest: [Double] = []
        for round in 0..<plan.rounds {
            Program.tell("few seats, a round")
            let daemon = try await Daemon.start(plan)
            defer { daemon.stop() }
            // A first session warms the service up, so that the rush does not meet cold plans.
            for mark in ["ew\(round)", "er\(round)"] {
                let session = try await plan.execute("select bench.session(\(Self.seats), false)")
                let result = try await rush(daemon.port, session, mark: mark)
                let refused = result.answers[409] ?? 0
                let taken = result.answers[201] ?? 0
                guard refused + taken == Self.attempts else {
                    throw BenchFault("attempts were not answered as they should: \(result.answers)")
                }
                try await Ground.check(session, plan)
                guard mark.hasPrefix("er") else { continue }
                given.append(Double(taken))
                slowest.append(try result.milliseconds(percentile: 99))
            }
        }
        return [
            .exactly(Self.seats, "P5", "2,000 attempts for 100 seats", measured: given),
            .atMost(250, "P5", "their p99", measured: slowest, unit: "ms"),
        ]
    }

    private func rush(
        _ port: Int,
        _ session: String,
        mark: String
    ) async throws -> LoadClient.Result {
        let (share, rest) = Self.attempts.quotientAndRemainder(dividingBy: Self.connections)
        return try await LoadClient.run(
            port: port,
            connections: Self.connections,
            seconds: Self.seconds,
            attempts: { $0 < rest ? share + 1 : share },
            request: { connection, number in
                Requests.registration(port, session, person: "\(mark)-\(connection)-\(number)")
            }
        )
    }
}
