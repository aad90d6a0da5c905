/// P16: a room booked on 366 days by one request, one at a time on an idle system.
struct SeriesPromise: Sendable {
    let plan: BenchPlan
    let ground: Ground

    func measure() async throws -> [Promise] {
        var measured: [Double] = []
        for round in 0..<plan.rounds {
            Program.tell("series of 366 dates, a round")
            let house = "series-\(round)"
            let rooms = 200
            try await plan.execute("select bench.building('\(house)', \(rooms))")
            try await plan.execute(
                "analyze totem.room, totem.space, totem.room_space, totem.layout"
            )
            let daemon = try await Daemon.start(plan)
            defer { daemon.stop() }
            let warm = try await load(daemon.port, house, rooms, from: 0, seconds: 1)
            let result = try await load(
                daemon.port,
                house,
                rooms,
                from: warm.latencies.count,
                seconds: Double(plan.seconds)
            )
            measured.append(try result.milliseconds(percentile: 50))
            try await check(house)
        }
        return [
            .atMost(150, "P16", "366 dates in one series, median", measured: measured, unit: "ms")
        ]
    }

    /// Each request is for a room of its own, and begins a year later when all had their turn.
    private func load(
        _ port: Int,
        _ house: String,
        _ rooms: Int,
        from first: Int,
        seconds: Double
    ) async throws -> LoadClient.Result {
        let token = ground.token
        return try await LoadClient.run(port: port, connections: 1, seconds: seconds) {
            _,
            number in
            let turn = first + number
            return Requests.series(
                port,
                room: "\(house)/r\(turn % rooms)",
                year: 2030 + turn / rooms * 2,
                key: "\(house)-\(turn)",
                token: token
            )
        }
    }

    /// Every date must be a booking with its occupation.
    private func check(_ house: String) async throws {
        let agree = try await plan.execute(
            """
            select
                count(*) = 366 * (select count(distinct series_id) from totem.series_date)
                and bool_and(
                    state = 'booked'
                    and exists (
                        select from totem.occupation o where o.booking_id = d.booking_id and o.live
                    )
                )
            from totem.series_date d
            """
        )
        guard agree == "t" else { throw BenchFault("dates and bookings of series disagree") }
    }
}
