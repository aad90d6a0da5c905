import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// Two who decide about one offer at once: the session's lock puts them in a row, and the second
/// sees what the first did.
@Suite struct OfferRaceTests {
    /// What is done to the first offer of a line.
    enum Deed: String, Sendable, CustomTestStringConvertible {
        case accept, decline, withdraw, expire

        var testDescription: String { rawValue }
    }

    @Test(arguments: [
        (Deed.accept, Deed.expire, ["confirmed", "0"], Registration.Status.confirmed),
        (.expire, .accept, ["1", "stale"], .expired),
        (.accept, .accept, ["confirmed", "confirmed"], .confirmed),
        (.accept, .decline, ["confirmed", "stale"], .confirmed),
        (.decline, .accept, ["declined", "stale"], .declined),
        (.decline, .withdraw, ["declined", "stale"], .declined),
        (.withdraw, .decline, ["withdrawn", "stale"], .withdrawn),
        (.expire, .withdraw, ["1", "stale"], .expired),
        (.expire, .expire, ["1", "0"], .expired),
    ])
    func theSecondSeesWhatTheFirstDid(
        first: Deed,
        second: Deed,
        answers: [String],
        status: Registration.Status
    ) async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 3)
            try await system.withdraw(line.people[0])
            let other = system.database.operations(clock: system.clock)
            if first == .expire { system.clock.advance(minutes: 24 * 60) }
            let link = system.operations.link(to: line.people[1].id)
            let holder = try await system.database.connect()
            try await holder.execute(script: "begin", deadline: .in(.seconds(20)))
            try await holder.execute(
                script: "select id from session for no key update",
                deadline: .in(.seconds(20))
            )
            async let one = Self.answer(to: first, link, system.operations)
            let waiter = try await system.database.waiter(behind: holder.processID)
            if second == .expire, first != .expire { system.clock.advance(minutes: 24 * 60) }
            async let two = Self.answer(to: second, link, other)
            _ = try await system.database.waiter(behind: waiter)
            try await holder.execute(script: "commit", deadline: .in(.seconds(20)))
            #expect(await [one, two] == answers)
            await holder.close()
            #expect(try await system.own(line.people[1].id).registration.status == status)
            let next = try await system.own(line.people[2].id)
            #expect(next.registration.status == (status == .confirmed ? .waitlisted : .offered))
            #expect(next.session.seats.confirmed + next.session.seats.held == 1)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
            await other.shutdown()
        }
    }

    private static func answer(
        to deed: Deed,
        _ link: String,
        _ operations: Operations
    ) async -> String {
        let own = RegistrationReference.link(link)
        do throws(Failure) {
            let standing: OwnRegistration
            switch deed {
            case .expire:
                return String(try await operations.answer(ExpirePending(), as: TestSystem.worker))
            case .accept:
                standing = try await operations.answer(
                    AcceptOffer(registration: own),
                    as: TestSystem.anyone
                )
            case .decline:
                standing = try await operations.answer(
                    DeclineOffer(registration: own),
                    as: TestSystem.anyone
                )
            case .withdraw:
                standing = try await operations.answer(
                    WithdrawRegistration(registration: own),
                    as: TestSystem.anyone
                )
            }
            return standing.registration.status.rawValue
        } catch {
            guard case .refused(let refusals) = error else { return "\(error)" }
            return refusals.map(\.code).joined()
        }
    }

    /// What the lock is for: two who read the offer first and write then give one seat twice, and
    /// the verifier finds it.
    @Test(arguments: [
        (passed(to: 2, leaving: "expired"), taken),
        (passed(to: 2, leaving: "declined"), passed(to: 3, leaving: "withdrawn")),
    ])
    func withoutTheLockOneSeatIsGivenTwice(first: String, second: String) async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 4)
            try await system.withdraw(line.people[0])
            let one = try await system.database.connect()
            let two = try await system.database.connect()
            let deadline = Deadline.in(.seconds(20))
            for connection in [one, two] {
                try await connection.execute(script: "begin", deadline: deadline)
                let offered = try await connection.execute(
                    script: "select count(*) from registration where status = 'offered'",
                    deadline: deadline
                )
                #expect(offered == [["1"]], "each of them sees the offer standing")
            }
            for (connection, script) in [(one, first), (two, second)] {
                try await connection.execute(script: script, deadline: deadline)
                try await connection.execute(script: "commit", deadline: deadline)
                await connection.close()
            }
            let broken = try await system.answer(VerifyInvariants()).violations.map(\.invariant)
            #expect(Set(broken).isSuperset(of: ["pool_not_oversold", "pool_counts_true"]))
        }
    }

    private static let taken = """
        update registration set status = 'confirmed', seats_held = 0, expires_at = null
        where position = 1;
        update seat_pool set confirmed = 1, held = 0, waiting = 2
        """

    /// The first one's seat is given up and offered to somebody else.
    private static func passed(to position: Int, leaving status: String) -> String {
        """
        update registration set status = '\(status)', seats_held = 0, expires_at = null
        where position = 1;
        update registration
        set status = 'offered', seats_held = 1, expires_at = '2027-01-05'
        where position = \(position);
        update seat_pool set confirmed = 0, held = 1, waiting = 2
        """
    }

    /// Two nodes, many people, few seats: whoever answers, no seat is given twice or lost.
    @Test func twoNodesPassEachSeatOnOnce() async throws {
        try await TestSystem.lease { system in
            let line = try await system.line(of: 40)
            _ = try await system.edit(line.session, SessionEdit(capacity: 6))
            let other = system.database.operations(clock: system.clock)
            let nodes = [system.operations, other]
            let deeds = [Deed.accept, .decline, .withdraw, .decline]
            await withTaskGroup(of: Void.self) { group in
                for (number, person) in line.people.enumerated() {
                    let link = system.operations.link(to: person.id)
                    for copy in 0..<2 {
                        group.addTask {
                            _ = await Self.answer(
                                to: deeds[(number + copy) % deeds.count],
                                link,
                                nodes[(number + copy) % 2]
                            )
                        }
                    }
                }
            }
            let seats = try await system.answer(ShowSession(session: .id(line.session.id))).seats
            #expect(seats.confirmed + seats.held == 6 || seats.waiting == 0)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
            await other.shutdown()
        }
    }
}

extension TestDatabase {
    /// The backend that waits for a lock behind another, once there is one.
    func waiter(behind processID: Int32) async throws -> Int32 {
        let script = """
            select pid from pg_stat_activity where \(processID) = any(pg_blocking_pids(pid))
            """
        for _ in 0..<2000 {
            if let found = try await execute(script).first?.first, let found, let pid = Int32(found)
            {
                return pid
            }
        }
        throw NeverWaited()
    }
}
