import Glibc

/// P1: registrations for one session, durable, all rows, over HTTP; and the memory meanwhile.
struct RegistrationPromise: Sendable {
    let plan: BenchPlan
    let ground: Ground

    private static let connections = 256
    private static let referenceClients = 64

    func measure() async throws -> [Promise] {
        var reference: [Double] = []
        var measured: [Double] = []
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
            daemon.stop()
            guard result.other == 0 else {
                throw BenchFault("\(result.other) requests were not answered with 201")
            }
            measured.append(Double(result.good) / Double(plan.seconds))
            let sorted = result.latencies.sorted()
            slowest.append(Double(sorted[sorted.count * 99 / 100]) / 1000)
            try await check(session)
        }
        return [
            .atLeast(
                8,
                "P1",
                "registrations, one session",
                measured: measured,
                reference: reference,
                unit: "/s"
            ),
            .atMost(250, "P1", "their p99", measured: slowest, unit: "ms"),
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
        let head = """
            POST /api/v1/sessions/\(session)/registrations HTTP/1.1\r
            Host: 127.0.0.1:\(port)\r
            Content-Type: application/json\r
            Idempotency-Key: \(mark)-
            """
        return try await LoadClient.run(
            port: port,
            connections: Self.connections,
            seconds: seconds,
            expecting: 201
        ) { connection, number in
            let person = "\(connection)-\(number)"
            let body =
                "{\"email\":\"\(mark)-\(person)@example.org\",\"name\":\"Camille Exemple\"}"
            return head + person + "\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body
        }
    }

    /// The counters, the rows and the answers must agree before a figure counts.
    private func check(_ session: String) async throws {
        let agree = try await plan.execute(
            """
            select p.confirmed = (select count(*) from totem.registration where session_id = p.session_id)
            from totem.seat_pool p where p.session_id = '\(session)'
            """
        )
        guard agree == "t" else { throw BenchFault("counter and rows disagree") }
    }
}
