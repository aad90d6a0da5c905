/// P11: many writers want one room at one time.
struct SlotPromise: Sendable {
    let plan: BenchPlan
    let ground: Ground

    private static let writers = 200
    /// A bound, should the service hang.
    private static let seconds = 60.0

    func measure() async throws -> [Promise] {
        var booked: [Double] = []
        var putOff: [Double] = []
        var slowest: [Double] = []
        let before = try deadlocks()
        for round in 0..<plan.rounds {
            Program.tell("one slot, a round")
            let house = "slot-\(round)"
            try await plan.execute("select bench.building('\(house)', 2)")
            let daemon = try await Daemon.start(plan)
            defer { daemon.stop() }
            // The other room warms the service up.
            _ = try await rush(daemon.port, "\(house)/r1")
            let result = try await rush(daemon.port, "\(house)/r0")
            let refused = result.answers[409] ?? 0
            let given = result.answers[201] ?? 0
            let later = result.answers[503] ?? 0
            guard refused + given + later == Self.writers else {
                throw BenchFault("writers were not answered as they should: \(result.answers)")
            }
            booked.append(Double(given))
            putOff.append(Double(later))
            slowest.append(try result.milliseconds(percentile: 99))
        }
        return [
            .exactly(1, "P11", "200 writers, one slot: booked", measured: booked),
            .exactly(0, "P11", "asked to come back later", measured: putOff),
            .atMost(500, "P11", "their p99", measured: slowest, unit: "ms"),
            .exactly(
                0,
                "P11",
                "deadlocks in the server's log",
                measured: [Double(try deadlocks() - before)]
            ),
        ]
    }

    private func rush(_ port: Int, _ room: String) async throws -> LoadClient.Result {
        let token = ground.token
        let slot = BookingPromise.firstSlot
        return try await LoadClient.run(
            port: port,
            connections: Self.writers,
            seconds: Self.seconds,
            attempts: { _ in 1 },
            request: { connection, _ in
                Requests.booking(
                    port,
                    room: room,
                    from: UTC.text(seconds: slot),
                    to: UTC.text(seconds: slot + 2 * 3600),
                    key: "\(room)-\(connection)",
                    token: token
                )
            }
        )
    }

    private func deadlocks() throws -> Int {
        try Program.lines(of: plan.serverLog).count { $0.contains("deadlock detected") }
    }
}
