import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemStore
import TotemTestSupport

@Suite struct BookingDeskTests {
    /// What became of one caller.
    private enum Told: Hashable {
        case booked(ID<Booking>)
        case replayed
        case refused(String)
        case broken
    }

    private func book(
        _ request: BookingRequest,
        key: String? = nil,
        _ operations: Operations
    ) async throws(Failure) -> Told {
        let claim = key.map {
            Claim<Booking>(
                key: IdempotencyKey(caller: "test", operation: "POST /bookings", key: $0),
                fingerprint: Array(request.room.description.utf8),
                encode: { StoredAnswer(status: 201, location: "/b", body: Array("\($0.id)".utf8)) }
            )
        }
        let operation = CreateBooking(request: request)
        do throws(Failure) {
            switch try await operations.perform(operation, as: TestSystem.admin, claim: claim) {
            case .done(let booking): return .booked(booking.id)
            case .replayed: return .replayed
            }
        } catch {
            switch error {
            case .refused(let refusals): return .refused(refusals.first?.code ?? "")
            case .broken: return .broken
            case .unavailable: throw error
            }
        }
    }

    /// Rooms `r0`, `r1` … of a house that limits the heads, so that bookings wait for its lock.
    private func rooms(_ count: Int, limit: Int, _ system: TestSystem) async throws {
        _ = try await system.answer(CreateBuilding(facts: .sample(maxPublic: limit)))
        for number in 0..<count {
            let facts = try RoomFacts.sample(code: "r\(number)")
            _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: facts))
        }
    }

    /// Lets all come while the only connection is lent, so that they are decided in few
    /// transactions.
    private func gather(
        _ requests: [(request: BookingRequest, key: String?)],
        _ system: TestSystem
    ) async throws -> [Told] {
        let (isLent, lent) = AsyncStream<Void>.makeStream()
        let (mayEnd, end) = AsyncStream<Void>.makeStream()
        let lender = Task { [store = system.database.store] in
            try await Self.lend(store, lent, until: mayEnd)
        }
        for await _ in isLent {}
        let (arrivals, arrived) = AsyncStream<Void>.makeStream()
        let told = try await withThrowingTaskGroup(of: (Int, Told).self) { group in
            for (index, item) in requests.enumerated() {
                group.addTask {
                    arrived.yield()
                    return (index, try await book(item.request, key: item.key, system.operations))
                }
            }
            var missing = requests.count
            for await _ in arrivals {
                missing -= 1
                if missing == 0 { break }
            }
            for _ in 0..<1000 { await Task.yield() }
            end.finish()
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        try await lender.value
        return requests.indices.compactMap { told[$0] }
    }

    /// Holds a connection until a stream ends.
    private static func lend(
        _ store: Store,
        _ lent: AsyncStream<Void>.Continuation,
        until end: AsyncStream<Void>
    ) async throws(Failure) {
        try await store.write(within: .seconds(100)) {
            (writing) async throws(Failure) -> Void in
            lent.finish()
            for await _ in end {}
            try await writing.rollBack()
        }
    }

    private func lease(
        connections: Int = 1,
        _ body: nonisolated(nonsending) (TestSystem) async throws -> Void
    ) async throws {
        try await TestSystem.lease(adjust: {
            $0.exclusiveConnections = connections
            $0.lockTimeout = .seconds(60)
            $0.statementTimeout = .seconds(60)
        }) { system in
            try await body(system)
            let found = try await system.answer(VerifyInvariants())
            #expect(found.violations.isEmpty)
        }
    }

    @Test func `bookings of many rooms share transactions, each with all its rows`() async throws {
        try await lease() { system in
            let count = 40
            try await rooms(count, limit: 10_000, system)
            let told = try await gather(
                (0..<count)
                    .map {
                        (try BookingRequest.sample(room: "paddock/r\($0)"), "key-\($0)")
                    },
                system
            )
            let ids = told.compactMap { if case .booked(let id) = $0 { id } else { nil } }
            #expect(Set(ids).count == count)
            let rows = try await system.database.execute(
                """
                select
                    (select count(distinct xmin::text) < \(count / 2) from booking),
                    (select count(distinct booking_id) from occupation where live),
                    (select count(*) from audit where action = 'booking.created'),
                    (select count(*) from change where kind = 'booking.created'),
                    (select count(*) from idempotency_key where status = 201 and location = '/b')
                """
            )
            #expect(rows == [["t", "40", "40", "40", "40"]])
            // The answer of each key is that of its own booking.
            let own = try await system.database.execute(
                """
                select count(*) from idempotency_key i join booking b
                on b.id::text = convert_from(i.answer, 'UTF8')
                join room r on r.id = b.room_id and 'key' || substr(r.code, 2) = replace(i.key, '-', '')
                """
            )
            #expect(own == [["40"]])
        }
    }

    @Test func `one of many callers of a slot books it, and the others read by whom`() async throws
    {
        try await lease() { system in
            try await rooms(2, limit: 10_000, system)
            let told = try await gather(
                try (0..<30).map { _ in (try BookingRequest.sample(room: "paddock/r0"), nil) },
                system
            )
            #expect(told.count { if case .booked = $0 { true } else { false } } == 1)
            #expect(told.count { $0 == .refused("room-taken") } == 29)
        }
    }

    @Test func `the heads of a batch are counted together`() async throws {
        try await lease() { system in
            try await rooms(12, limit: 50, system)
            let told = try await gather(
                try (0..<12)
                    .map {
                        (try BookingRequest.sample(room: "paddock/r\($0)", heads: 16), nil)
                    },
                system
            )
            #expect(told.count { if case .booked = $0 { true } else { false } } == 3)
            #expect(told.count { $0 == .refused("building-full") } == 9)
        }
    }

    @Test(arguments: [["Nyuko"], ["Nyuko", "nyuko", "NYUKO"]])
    func `a quota counts what a batch books`(names: [String]) async throws {
        try await lease() { system in
            try await rooms(12, limit: 10_000, system)
            let rule = BookingRuleRequest(
                kind: .quotaBookings,
                amount: 3,
                period: .month,
                per: .organisation
            )
            _ = try await system.answer(CreateRule(request: rule))
            let told = try await gather(
                try (0..<12)
                    .map {
                        let request = try BookingRequest.sample(
                            room: "paddock/r\($0)",
                            organisation: names[$0 % names.count]
                        )
                        return (request, nil)
                    },
                system
            )
            #expect(told.count { if case .booked = $0 { true } else { false } } == 3)
            #expect(told.count { $0 == .refused("quota-bookings") } == 9)
        }
    }

    @Test func `twins of a key book once, and a refused key may be used again`() async throws {
        try await lease() { system in
            try await rooms(3, limit: 10_000, system)
            let request = try BookingRequest.sample(room: "paddock/r0")
            let told = try await gather(
                [(request, "twin"), (request, "twin"), (request, "twin")]
                    + [(try BookingRequest.sample(room: "paddock/r1"), "other")]
                    + [(try BookingRequest.sample(room: "paddock/r1"), "loser")],
                system
            )
            #expect(told.prefix(3).count { if case .booked = $0 { true } else { false } } == 1)
            #expect(told.prefix(3).count { $0 == .replayed } == 2)
            let winners = told.suffix(2)
                .compactMap {
                    if case .booked(let id) = $0 { id } else { nil }
                }
            #expect(winners.count == 1)
            let loser = told[3] == .refused("room-taken") ? "other" : "loser"
            _ = try await system.answer(CancelBooking(id: winners[0]))
            let again = try await book(
                .sample(room: "paddock/r1"),
                key: loser,
                system.operations
            )
            guard case .booked = again else {
                Issue.record("\(again)")
                return
            }
        }
    }

    @Test func `a key that was used before keeps its answer beside others`() async throws {
        try await lease() { system in
            try await rooms(3, limit: 10_000, system)
            let request = try BookingRequest.sample(room: "paddock/r0")
            let first = try await book(request, key: "used", system.operations)
            guard case .booked(let id) = first else {
                Issue.record("\(first)")
                return
            }
            // Were the key forgotten, the room would be booked anew.
            _ = try await system.answer(CancelBooking(id: id))
            let told = try await gather(
                [
                    (try .sample(room: "paddock/r1"), nil), (request, "used"),
                    (try .sample(room: "paddock/r2"), nil),
                ],
                system
            )
            #expect(told[1] == .replayed)
            let kept = try await system.database.execute(
                "select count(*), min(convert_from(answer, 'UTF8')) from idempotency_key"
            )
            #expect(kept == [["1", id.description]])
        }
    }

    @Test func `a quota lets each of many organisations have their own`() async throws {
        try await lease() { system in
            try await rooms(12, limit: 10_000, system)
            let rule = BookingRuleRequest(
                kind: .quotaBookings,
                amount: 1,
                period: .month,
                per: .organisation
            )
            _ = try await system.answer(CreateRule(request: rule))
            let told = try await gather(
                try (0..<12)
                    .map {
                        let request = try BookingRequest.sample(
                            room: "paddock/r\($0)",
                            organisation: "Start-up \($0 / 2)"
                        )
                        return (request, nil)
                    },
                system
            )
            #expect(told.count { if case .booked = $0 { true } else { false } } == 6)
            #expect(told.count { $0 == .refused("quota-bookings") } == 6)
            let shared = try await system.database.execute(
                "select count(distinct xmin::text) < 6 from booking"
            )
            #expect(shared == [["t"]])
        }
    }

    /// Two nodes: what one has in hand the other decides alone, and neither books it twice.
    @Test func `two nodes never book a slot twice`() async throws {
        try await lease(connections: 4) { system in
            try await rooms(4, limit: 10_000, system)
            let other = system.database.operations(clock: system.clock)
            let told = try await withThrowingTaskGroup(of: Told.self) { group in
                for number in 0..<48 {
                    let request = try BookingRequest.sample(room: "paddock/r\(number % 4)")
                    let operations = number % 3 == 0 ? system.operations : other
                    group.addTask { try await book(request, operations) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(told.count { if case .booked = $0 { true } else { false } } == 4)
            #expect(told.count { $0 == .refused("room-taken") } == 44)
            await other.shutdown()
        }
    }

    @Test func `a room that somebody else holds does not stall the others`() async throws {
        try await lease(connections: 8) { system in
            _ = try await system.answer(CreateBuilding(facts: .sample(maxPublic: nil)))
            for number in 0..<8 {
                let facts = try RoomFacts.sample(code: "r\(number)")
                _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: facts))
            }
            let holder = try await system.database.connect()
            try await holder.execute(
                script: """
                    begin;
                    select s.id from space s join room_space rs on rs.space_id = s.id
                    join room r on r.id = rs.room_id and r.code = 'r0' for no key update of s
                    """,
                deadline: .in(.seconds(60))
            )
            async let held = book(.sample(room: "paddock/r0"), system.operations)
            // Seven rooms over two lanes: some share that of the room that is held.
            for number in 1..<8 {
                let told = try await book(.sample(room: "paddock/r\(number)"), system.operations)
                guard case .booked = told else {
                    Issue.record("\(told)")
                    return
                }
            }
            try await holder.execute(script: "commit", deadline: .in(.seconds(60)))
            guard case .booked = try await held else {
                Issue.record("it was not booked")
                return
            }
            await holder.close()
        }
    }

    @Test func `one that the database cannot write fails nobody else`() async throws {
        try await lease() { system in
            try await rooms(4, limit: 10_000, system)
            let told = try await gather(
                try (0..<4)
                    .map {
                        let request = try BookingRequest.sample(
                            room: "paddock/r\($0)",
                            organisation: $0 == 2 ? "\0" : nil
                        )
                        return (request, nil)
                    },
                system
            )
            #expect(told.count { if case .booked = $0 { true } else { false } } == 3)
            #expect(told[2] == .broken)
        }
    }

    /// Whoever holds the house for long keeps waiting only those who need it.
    @Test func `a house that somebody else holds does not stall the others`() async throws {
        try await lease(connections: 8) { system in
            try await rooms(1, limit: 10_000, system)
            _ = try await system.answer(
                CreateBuilding(facts: .sample(code: "other", maxPublic: nil))
            )
            for number in 0..<6 {
                let facts = try RoomFacts.sample(code: "r\(number)")
                _ = try await system.answer(CreateRoom(building: .of("other"), facts: facts))
            }
            let holder = try await system.database.connect()
            try await holder.execute(
                script: "begin; select id from building where code = 'paddock' for no key update",
                deadline: .in(.seconds(60))
            )
            async let held = book(.sample(room: "paddock/r0"), system.operations)
            for number in 0..<6 {
                let told = try await book(.sample(room: "other/r\(number)"), system.operations)
                guard case .booked = told else {
                    Issue.record("\(told)")
                    return
                }
            }
            try await holder.execute(script: "commit", deadline: .in(.seconds(60)))
            guard case .booked = try await held else {
                Issue.record("it was not booked")
                return
            }
            await holder.close()
        }
    }
}
