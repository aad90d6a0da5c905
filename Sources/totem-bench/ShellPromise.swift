import TotemSQL

/// P13: the shell as a whole process, against psql with the same query.
struct ShellPromise: Sendable {
    let plan: BenchPlan

    private static let runs = 20
    private static let town = "freeville"
    /// Sixty-four rooms, half of them taken through the year.
    private static let ground = """
        select bench.building('freeville', 64);
        select count(bench.book('freeville', room, slot))
        from generate_series(0, 31) room, generate_series(0, 399) slot;
        analyze totem.booking, totem.occupation, totem.room, totem.space, totem.room_space;
        """

    func measure() async throws -> [Promise] {
        try await plan.execute(Self.ground)
        let script = try plan.file("room-free.sql", Self.query)
        let found = try Program.output(plan.psql, psqlWords(script)).split(separator: "\n").count
        guard found == 32 else { throw BenchFault("psql found \(found) rooms") }
        let told = try Program.output(plan.totem, shellWords + ["--json"])
        guard told.ranges(of: "\"room\"").count >= 32 else {
            throw BenchFault("totem told \(told)")
        }
        var free: [Double] = []
        var reference: [Double] = []
        var help: [Double] = []
        for _ in 0..<plan.rounds {
            Program.tell("the shell, a round")
            var times: (free: [Double], reference: [Double], help: [Double]) = ([], [], [])
            for _ in 0..<Self.runs {
                times.reference.append(try Program.seconds(plan.psql, psqlWords(script)) * 1000)
                times.free.append(try Program.seconds(plan.totem, shellWords) * 1000)
                times.help.append(try Program.seconds(plan.totem, ["--help"]) * 1000)
            }
            free.append(Figure(times.free).median)
            reference.append(Figure(times.reference).median)
            help.append(Figure(times.help).median)
        }
        return [
            .atMost(
                times: 1.5,
                "P13",
                "totem room free",
                measured: free,
                reference: reference,
                unit: "ms"
            ),
            .atMost(30, "P13", "totem --help", measured: help, unit: "ms", digits: 1),
        ]
    }

    private var shellWords: [String] {
        [
            "room", "free", "--database", plan.database, "--city", Self.town, "--from",
            "2030-01-05T07:00", "--to", "2030-01-05T09:00",
        ]
    }

    private func psqlWords(_ script: String) -> [String] {
        ["-X", "-q", "-A", "-t", "-f", script, plan.database]
    }

    /// The query of the product on the same day, as psql runs it.
    private static let query = """
        set search_path = totem, extensions;
        prepare free (
            uuid[], timestamptz[], timestamptz[], text, integer, text[], boolean, timestamptz,
            integer, text[]
        ) as
        \(Queries.roomFindFree.text);
        select array(select id from building where city = 'freeville') as houses \\gset
        execute free (
            :'houses', array['2030-01-05 06:00Z'::timestamptz],
            array['2030-01-05 08:00Z'::timestamptz], null, null, '{}', false, now(), null, '{}'
        );

        """
}
