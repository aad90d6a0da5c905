import Logging
import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct BookingRaceTests {
    /// 64 callers, one slot, ten rounds: one books, 63 are refused in the same words.
    @Test func oneOfManyOverlappingBookingsIsMade() async throws {
        try await TestSystem.lease { system in
            try await system.place(maxPublic: nil)
            for day in 11...22 where day != 16 && day != 17 {
                let codes = try await race(on: day, system)
                #expect(codes.filter { $0 == "booked" }.count == 1)
                #expect(codes.filter { $0 == "room-taken" }.count == 63)
            }
            let found = try await system.answer(VerifyInvariants())
            #expect(found.violations.isEmpty)
        }
    }

    private func race(on day: Int, _ system: TestSystem) async throws -> [String] {
        try await withThrowingTaskGroup(of: String.self) { group in
            for caller in 0..<64 {
                // Starts differ, so that the windows overlap without being equal.
                let minute = caller % 4 * 15
                let request = try BookingRequest.sample(
                    from: "2027-01-\(day)T14:\(minute == 0 ? "00" : "\(minute)")",
                    to: "2027-01-\(day)T16:00"
                )
                group.addTask {
                    do throws(Failure) {
                        _ = try await system.answer(CreateBooking(request: request))
                        return "booked"
                    } catch {
                        guard case .refused(let refusals) = error else { throw error }
                        return refusals.first?.code ?? ""
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// Why writers lock the spaces in order first: the constraint alone makes them deadlock.
    @Test func withoutOrderedLocksTheConstraintDeadlocks() async throws {
        try await TestSystem.lease { system in
            let paddock = try Code.of("paddock")
            _ = try await system.answer(CreateBuilding(facts: .sample()))
            for code in ["left", "right"] {
                _ = try await system.answer(
                    CreateRoom(building: paddock, facts: .sample(code: code))
                )
            }
            let codes = try await crosswise(system.database, locking: false)
            #expect(codes.contains("40P01"))
            let guarded = try await crosswise(system.database, locking: true)
            #expect(!guarded.contains("40P01"))
        }
    }

    /// Two writers occupy two spaces in opposite order, each taking its first before either
    /// takes its second; with `locking` both first lock both spaces in id order.
    private func crosswise(_ database: TestDatabase, locking: Bool) async throws -> [String] {
        let one = try await database.connect()
        let two = try await database.connect()
        let lock = "select id from space order by id for no key update"
        var codes: [String] = []
        try await one.execute(script: "begin", deadline: .in(.seconds(5)))
        try await two.execute(script: "begin", deadline: .in(.seconds(5)))
        if locking {
            try await one.execute(script: lock, deadline: .in(.seconds(5)))
        } else {
            try await two.execute(script: occupy("right"), deadline: .in(.seconds(5)))
        }
        try await one.execute(script: occupy("left"), deadline: .in(.seconds(5)))
        async let second = finish(
            two,
            locking ? [lock, occupy("right"), occupy("left")] : [occupy("left")]
        )
        try await database.waitForLockWait(of: two.processID)
        codes += await finish(one, [occupy("right")])
        codes += await second
        await one.close()
        await two.close()
        return codes
    }

    private func finish(_ connection: Connection, _ scripts: [String]) async -> [String] {
        do throws(PostgresError) {
            for script in scripts {
                try await connection.execute(script: script, deadline: .in(.seconds(20)))
            }
            try await connection.execute(script: "rollback", deadline: .in(.seconds(5)))
            return []
        } catch {
            return [error.sqlState ?? error.code.rawValue]
        }
    }

    private func occupy(_ space: String) -> String {
        """
        insert into occupation (space_id, booking_id, during)
        select s.id, gen_random_uuid(), '[2027-01-12 14:00+00,2027-01-12 16:00+00)'
        from space s where s.code = '\(space)'
        """
    }
}

extension TestDatabase {
    /// A connection of its own for a scripted interleaving; foreign keys are not checked on it.
    func connect() async throws -> Connection {
        let connection = try await Connection.connect(
            configuration,
            logger: logger,
            deadline: .in(.seconds(20))
        )
        try await connection.execute(
            script: "set session_replication_role = replica; set lock_timeout = '15s'",
            deadline: .in(.seconds(5))
        )
        return connection
    }

    /// Returns when so many connections of a name wait for a lock, as the server itself tells.
    func waitUntil(_ count: Int, waitAs name: String) async throws {
        let script = """
            select count(*) >= \(count) from pg_stat_activity
            where application_name = '\(name)' and wait_event_type = 'Lock'
            """
        for _ in 0..<5000 where try await execute(script) == [["t"]] { return }
        throw NeverWaited()
    }

    /// Returns when that backend waits for a lock, as the server itself tells.
    func waitForLockWait(of processID: Int32) async throws {
        let script = """
            select count(*) from pg_stat_activity
            where pid = \(processID) and wait_event_type = 'Lock'
            """
        for _ in 0..<2000 where try await execute(script) == [["1"]] {
            return
        }
        throw NeverWaited()
    }
}

/// The other side never came to wait, so the interleaving did not happen.
struct NeverWaited: Error {}
