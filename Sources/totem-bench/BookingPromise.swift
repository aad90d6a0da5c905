/// P10: bookings of many rooms, each of its own slot, durable, all rows, over HTTP.
struct BookingPromise: Sendable {
    let plan: BenchPlan
    let ground: Ground

    private static let clients = 64
    /// 2030-01-01T00:00Z, where the first slot begins.
    static let firstSlot = 1_893_456_000

    func measure() async throws -> [Promise] {
        var reference: [Double] = []
        var measured: [Double] = []
        for round in 0..<plan.rounds {
            Program.tell("bookings, a round")
            let (theirs, ours) = ("other-\(round)", "ours-\(round)")
            for house in [theirs, ours] {
                try await plan.execute("select bench.building('\(house)', \(Self.clients))")
            }
            try await plan.execute(
                "analyze totem.room, totem.space, totem.room_space, totem.layout"
            )
            reference.append(try referenceRound(theirs))
            let daemon = try await Daemon.start(plan)
            defer { daemon.stop() }
            // The rounds of one house begin where the ones before ended.
            let warm = try await load(daemon.port, ours, from: 0, seconds: 1)
            let result = try await load(
                daemon.port,
                ours,
                from: warm.latencies.count,
                seconds: Double(plan.seconds)
            )
            measured.append(try result.rate(of: 201, in: plan.seconds))
            try await check(ours, warm.latencies.count + result.latencies.count)
        }
        return [
            .atLeast(
                1,
                "P10",
                "bookings, distinct slots",
                measured: measured,
                reference: reference,
                unit: "/s"
            )
        ]
    }

    /// Each client goes from room to room, and its n-th booking is of the n-th slot: no two meet.
    private func referenceRound(_ house: String) throws -> Double {
        try Program.transactionsPerSecond(
            plan,
            clients: Self.clients,
            script: """
                \\set i :i + 1
                \\set room (:client_id + :i) % \(Self.clients)
                select bench.book('\(house)', :room, :i);

                """,
            variables: ["i=0"]
        )
    }

    private func load(
        _ port: Int,
        _ house: String,
        from first: Int,
        seconds: Double
    ) async throws -> LoadClient.Result {
        let token = ground.token
        return try await LoadClient.run(
            port: port,
            connections: Self.clients,
            seconds: seconds
        ) { connection, number in
            let slot = Self.firstSlot + (first + number) * 6 * 3600
            return Requests.booking(
                port,
                room: "\(house)/r\((connection + number) % Self.clients)",
                from: UTC.text(seconds: slot),
                to: UTC.text(seconds: slot + 2 * 3600),
                key: "\(house)-\(first)-\(connection)-\(number)",
                token: token
            )
        }
    }

    /// Every answer must be a row, with its occupation, its audit row and its change.
    private func check(_ house: String, _ count: Int) async throws {
        let rows = try await plan.execute(
            """
            select count(*) || ' ' || count(o.id) || ' ' || count(a.id) || ' ' || count(c.id)
            from totem.booking k
            join totem.building b on b.id = k.building_id and b.code = '\(house)'
            left join totem.occupation o on o.booking_id = k.id and o.live
            left join totem.audit a on a.subject_id = k.id
            left join totem.change c on c.subject_id = k.id
            """
        )
        guard rows == "\(count) \(count) \(count) \(count)" else {
            throw BenchFault("\(count) bookings were answered, but the rows are \(rows)")
        }
    }
}
