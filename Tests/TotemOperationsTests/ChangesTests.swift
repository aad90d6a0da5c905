import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct ChangesTests {
    /// A row that becomes visible late gets a later number; a reader by id would lose it.
    @Test func lateRowsAreNumberedLateAndNotLost() async throws {
        try await TestSystem.lease { system in
            let late = try await system.database.connect()
            let insertion = """
                insert into change (at, kind, subject, subject_id)
                values (now(), 'late', 'booking', gen_random_uuid())
                """
            try await late.execute(script: "begin; \(insertion)", deadline: .in(.seconds(5)))
            try await system.place()
            #expect(try await number(system) == 2)
            try await late.execute(script: "commit", deadline: .in(.seconds(5)))
            #expect(try await number(system) == 1)
            let feed = try await system.answer(ListChanges(after: 0, limit: 10))
            #expect(feed.map(\.position) == [1, 2, 3])
            #expect(feed.map(\.kind) == ["building.created", "room.created", "late"])
            let ids = try await system.database.execute(
                "select kind from change order by id limit 1"
            )
            #expect(ids == [["late"]], "by id the late row would stand before what was read")
            await late.close()
        }
    }

    @Test func manyNumberersLeaveNoGap() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for person in 0..<60 {
                    group.addTask {
                        _ = try await register("p\(person)", key: nil, session.id, system)
                        _ = try await number(system)
                    }
                }
                try await group.waitForAll()
            }
            _ = try await number(system)
            let feed = try await system.answer(ListChanges(after: 0, limit: 200))
            #expect(
                feed.map(\.position) == Array(1...65),
                "five of building, room and session, then sixty people"
            )
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func aNoticeIsLeasedToOneWorkerAndSettledOnce() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            _ = try await register("camille", key: nil, session.id, system)
            try await system.database.execute("update outbox set next_at = now()")
            let worker = TestSystem.worker
            let claimed = try await system.operations.answer(ClaimNotices(limit: 9), as: worker)
            let other = try await system.operations.answer(ClaimNotices(limit: 9), as: worker)
            let first = try #require(claimed.first)
            #expect(claimed.count == 1)
            #expect(other.isEmpty)
            #expect(first.notice.kind == .registrationConfirmed)
            func settle(
                _ lease: ID<ClaimedNotice>,
                _ result: SettleNotices.Delivery
            ) async throws {
                let settlement = SettleNotices.Settlement(
                    id: first.notice.id,
                    lease: lease,
                    result: result
                )
                try await system.operations.answer(SettleNotices([settlement]), as: worker)
            }
            try await settle(ID(high: 1, low: 1), .dead)
            try await settle(first.lease, .sent)
            let listed = try await system.answer(ListNotices(page: .init())).items
            #expect(listed.map(\.state) == [.sent])
        }
    }

    private func number(_ system: TestSystem) async throws -> Int {
        try await system.operations.answer(NumberChanges(), as: TestSystem.worker)
    }
}
