import Glibc

/// P12: how soon `totemd` is ready, and how much memory it holds.
struct StartPromise: Sendable {
    let plan: BenchPlan

    func measure() async throws -> [Promise] {
        var ready: [Double] = []
        var idle: [Double] = []
        for _ in 0..<plan.rounds {
            Program.tell("start, a round")
            let daemon = try await Daemon.start(plan)
            try await Task.sleep(for: .milliseconds(500))
            ready.append(daemon.readySeconds)
            idle.append(try Program.kilobytes("VmRSS", of: daemon.process) / 1024)
            daemon.stop()
        }
        return [
            .atMost(0.3, "P12", "totemd ready", measured: ready, unit: "s", digits: 3),
            .atMost(60, "P12", "totemd idle, resident", measured: idle, unit: "MB"),
        ]
    }
}
