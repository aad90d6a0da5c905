import Glibc

/// P1 and P2: registrations for one session, durable, all rows, over HTTP; and the memory meanwhile.
struct RegistrationPromise: Sendable {
    let plan: BenchPlan

    private static let connections = 256
    private static let referenceClients = 64

    func measure() async throws -> [Promise] {
        var reference: [Double] = []
        var measured: [Double] = []
        var empty: [Double] = []
        var slowest: [Double] = []
        var resident: [Double] = []
        for round in 0..<plan.rounds {
            Program.tell("registrations, a round")
            reference.append(try await referenceRound())
            let daemon = try await Daemon.start(plan)
            let session = try await plan.execute("select bench.session()")
            _ = try await load(daemon.port, session, seconds: 1, mark: "w\(round)")
            let result = try await load(
                daemon.port,
                session,
                seconds: Double(plan.seconds),
                mark: "r\(round)"
            )
            resident.append(try Program.kilobytes("VmHWM", of: daemon.process) / 1024)
            empty.append(try await emptyRoute(daemon.port))
            daemon.stop()
            measured.append(try result.rate(of: 201, in: plan.seconds))
            slowest.append(try result.milliseconds(percentile: 99))
            try await Ground.check(session, plan)
        }
        return [
            .atLeast(
                10,
                "P1",
                "registrations, one session",
                measured: measured,
                reference: reference,
                unit: "/s"
            ),
            .atMost(250, "P1", "their p99", measured: slowest, unit: "ms"),
            .atLeast(
                0.3,
                "P2",
                "the same, against the empty route",
                measured: measured,
                reference: empty,
                unit: "/s"
            ),
            .atMost(200, "P12", "totemd under P1, resident", measured: resident, unit: "MB"),
        ]
    }

    private func referenceRound() async throws -> Double {
        let session = try await plan.execute("select bench.session()")
        return try Program.transactionsPerSecond(
            plan,
            clients: Self.referenceClients,
            script: "select bench.register('\(session)');\n"
        )
    }

    private func load(
        _ port: Int,
        _ session: String,
        seconds: Double,
        mark: String
    ) async throws -> LoadClient.Result {
        try await LoadClient.run(
            port: port,
            connections: Self.connections,
            seconds: seconds
        ) { connection, number in
            Requests.registration(port, session, person: "\(mark)-\(connection)-\(number)")
        }
    }

    /// Answers per second of a route that does nothing.
    private func emptyRoute(_ port: Int) async throws -> Double {
        let request = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
        let result = try await LoadClient.run(
            port: port,
            connections: Self.connections,
            seconds: Double(plan.seconds)
        ) { _, _ in request }
        return try result.rate(of: 200, in: plan.seconds)
    }
}
