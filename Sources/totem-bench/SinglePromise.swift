/// P4: one registration at a time on an idle system.
struct SinglePromise: Sendable {
    let plan: BenchPlan

    func measure() async throws -> [Promise] {
        var reference: [Double] = []
        var measured: [Double] = []
        for round in 0..<plan.rounds {
            Program.tell("single registrations, a round")
            let other = try await plan.execute("select bench.session()")
            reference.append(
                try Program.medianMilliseconds(
                    plan,
                    script: "select bench.register('\(other)');\n"
                )
            )
            let daemon = try await Daemon.start(plan)
            defer { daemon.stop() }
            let session = try await plan.execute("select bench.session()")
            _ = try await load(daemon.port, session, seconds: 1, mark: "pw\(round)")
            let result = try await load(
                daemon.port,
                session,
                seconds: Double(plan.seconds),
                mark: "pr\(round)"
            )
            guard result.answers(besides: 201) == 0 else {
                throw BenchFault("not all were registered: \(result.answers)")
            }
            measured.append(try result.milliseconds(percentile: 50))
            try await Ground.check(session, plan)
        }
        return [
            .atMost(
                times: 1.5,
                "P4",
                "one registration, median",
                measured: measured,
                reference: reference,
                unit: "ms"
            )
        ]
    }

    private func load(
        _ port: Int,
        _ session: String,
        seconds: Double,
        mark: String
    ) async throws -> LoadClient.Result {
        try await LoadClient.run(port: port, connections: 1, seconds: seconds) { _, number in
            Requests.registration(port, session, person: "\(mark)-\(number)")
        }
    }
}
