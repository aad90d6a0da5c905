import Glibc
import TotemSQL

/// P7 and P8: the search for free rooms in 500 rooms, among 10,000 bookings and among 1,000,000,
/// against the bare statement by pgbench; and the first common free times over 50 rooms and four
/// weeks.
struct SearchPromise: Sendable {
    let plan: BenchPlan

    private static let town = "searchtown"
    private static let houses = 10
    private static let roomsOfHouse = 50
    /// The bookings of each room, few and many.
    private static let few = 20
    private static let many = 2_000
    /// The quarters of an hour in which a search begins: those of the few bookings.
    private static let quarters = 5 * 24 * 4 - 16

    func measure() async throws -> [Promise] {
        for house in 0..<Self.houses {
            try await plan.execute(
                """
                select bench.building('search-\(house)', \(Self.roomsOfHouse));
                update totem.building set city = '\(Self.town)' where code = 'search-\(house)';
                """
            )
        }
        try load(0..<Self.few)
        let small = try await searches()
        try load(Self.few..<Self.many)
        let large = try await searches()
        let windows = try await windows()
        return [
            .atMost(
                times: 2,
                "P7",
                "free rooms, 1,000,000 bookings, p99",
                measured: large.measured,
                reference: large.reference,
                unit: "ms"
            ),
            .atMost(
                times: 1.5,
                "P8",
                "the same, from 10,000 to 1,000,000",
                measured: large.measured,
                reference: small.measured,
                unit: "ms"
            ),
            .atMost(
                50,
                "P7",
                "first common times, 50 rooms, 4 weeks, p99",
                measured: windows,
                unit: "ms",
                digits: 1
            ),
        ]
    }

    /// Bookings of two hours every six hours, rooms staggered, in the order of the index.
    ///
    /// The triggers of foreign keys are off: what is inserted comes from what they would look up.
    private func load(_ numbers: Range<Int>) throws {
        Program.tell(
            "\(numbers.count * Self.houses * Self.roomsOfHouse) bookings for the search"
        )
        let script = try plan.file("search-load.sql", Self.script(of: numbers))
        defer { unlink(script) }
        _ = try Program.output(
            plan.psql,
            ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script, plan.database]
        )
    }

    private static func script(of numbers: Range<Int>) -> String {
        """
        set search_path = totem, extensions;
        set session_replication_role = replica;
        create temporary table plan as
        select
            gen_random_uuid() as id, r.building_id, r.id as room_id, rs.space_id,
            timestamptz '2030-01-01 00:00Z' + n * interval '6 hours'
                + (row_number() over (order by r.id) % 4) * interval '1 hour' as starts
        from building b
        join room r on r.building_id = b.id
        join room_space rs on rs.room_id = r.id
        cross join generate_series(\(numbers.lowerBound), \(numbers.upperBound - 1)) n
        where b.city = '\(town)';
        insert into booking (
            id, building_id, room_id, status, public_time, purpose, heads, waived, created_at,
            created_by
        )
        select
            id, building_id, room_id, 'confirmed',
            tstzrange(starts, starts + interval '2 hours', '[)'), 'Bench', 0, '{}', now(), 'bench'
        from plan;
        insert into occupation (space_id, booking_id, during)
        select space_id, id, tstzrange(starts, starts + interval '135 minutes', '[)')
        from plan
        order by space_id, starts;
        vacuum analyze booking, occupation, room, space, room_space, layout, building;

        """
    }

    /// The p99 of the service and of the bare statement, rounds in turn.
    private func searches() async throws -> (measured: [Double], reference: [Double]) {
        var (measured, reference): ([Double], [Double]) = ([], [])
        let daemon = try await Daemon.start(plan)
        defer { daemon.stop() }
        _ = try await search(daemon.port, seconds: 1)
        for _ in 0..<plan.rounds {
            Program.tell("free rooms, a round")
            setenv("PGOPTIONS", "-c search_path=totem,extensions", 1)
            defer { unsetenv("PGOPTIONS") }
            reference.append(
                try Program.milliseconds(plan, script: Self.reference, percentile: 99)
            )
            let result = try await search(daemon.port, seconds: Double(plan.seconds))
            guard result.answers(besides: 200) == 0 else {
                throw BenchFault("searches were not answered: \(result.answers)")
            }
            measured.append(try result.milliseconds(percentile: 99))
        }
        return (measured, reference)
    }

    private func search(_ port: Int, seconds: Double) async throws -> LoadClient.Result {
        try await LoadClient.run(port: port, connections: 1, seconds: seconds) { _, number in
            let start = BookingPromise.firstSlot + (number * 7919 % Self.quarters) * 900
            return Self.get(
                port,
                "/rooms/free?from=\(UTC.text(seconds: start))"
                    + "&to=\(UTC.text(seconds: start + 2 * 3600))"
                    + "&city=\(Self.town)&seats=60&layout=theatre"
            )
        }
    }

    private func windows() async throws -> [Double] {
        var times: [Double] = []
        let daemon = try await Daemon.start(plan)
        defer { daemon.stop() }
        for round in 0...plan.rounds {
            Program.tell("first common times, a round")
            let result = try await LoadClient.run(
                port: daemon.port,
                connections: 1,
                seconds: round == 0 ? 1 : Double(plan.seconds)
            ) { _, number in
                let start = BookingPromise.firstSlot + (number % 400) * 24 * 3600
                return Self.get(
                    daemon.port,
                    "/slots?duration=PT2H&between=\(UTC.text(seconds: start))"
                        + "&and=\(UTC.text(seconds: start + 28 * 24 * 3600))"
                        + "&building=search-\(number % Self.houses)&seats=20&near=Nancy"
                )
            }
            guard result.answers(besides: 200) == 0 else {
                throw BenchFault("common times were not answered: \(result.answers)")
            }
            if round > 0 { times.append(try result.milliseconds(percentile: 99)) }
        }
        return times
    }

    private static func get(_ port: Int, _ path: String) -> String {
        "GET /api/v1\(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
    }

    /// The product's own statement, with its parameters as pgbench gives them.
    private static var reference: String {
        let start = "timestamptz '2030-01-01 00:00Z' + :quarter * interval '15 minutes'"
        let parameters = [
            "array(select id from building where city = '\(town)')",
            "array_fill(\(start), array[\(houses)])",
            "array_fill(\(start) + interval '2 hours', array[\(houses)])", "'theatre'", "60",
            "'{}'", "false", "now()", "null", "'{}'",
        ]
        var text = Queries.roomFindFree.text
        for (index, value) in parameters.enumerated().reversed() {
            text = text.replacing("$\(index + 1)", with: "(\(value))")
        }
        // Comments end at their line, and pgbench takes a statement that ends with a semicolon.
        return "\\set quarter random(0, \(quarters - 1))\n\(text);\n"
    }
}
