import Postgres
import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// The time between bookings by the change of layout, against the database.
@Suite struct TurnaroundTests {
    /// The paddock, whose écurie takes half an hour from rows to cabaret and forty minutes back.
    func furnish(_ system: TestSystem, maxPublic: Int? = 120) async throws {
        try await system.place(maxPublic: maxPublic)
        let change = RoomChange(
            layouts: [
                Layout(kind: .theatre, capacity: 58), Layout(kind: .cabaret, capacity: 34),
            ],
            turnarounds: [
                Turnaround(from: .theatre, to: .cabaret, minutes: 30),
                Turnaround(from: .cabaret, to: .theatre, minutes: 40),
            ]
        )
        let room = try RoomPath.of("paddock/ecurie")
        _ = try await system.answer(ChangeRoom(path: room, change: change, expected: .any))
    }

    func book(
        _ system: TestSystem,
        _ from: String,
        _ to: String,
        _ layout: LayoutKind?,
        holdUntil: String? = nil
    ) async throws -> Booking {
        try await system.answer(
            CreateBooking(
                request: .sample(
                    from: "2027-01-12T\(from)",
                    to: "2027-01-12T\(to)",
                    layout: layout,
                    heads: 1,
                    holdUntil: holdUntil
                )
            )
        )
    }

    /// The minutes kept free before and after a booking as it stands now.
    func kept(_ booking: Booking, _ system: TestSystem) async throws -> [Int64] {
        let now = try await system.answer(ShowBooking(id: booking.id))
        return [
            now.window.start.microseconds - now.occupied.start.microseconds,
            now.occupied.end.microseconds - now.window.end.microseconds,
        ]
        .map { $0 / 60_000_000 }
    }

    @Test func theGapIsThatOfTheChangeOfLayout() async throws {
        try await TestSystem.lease { system in
            try await furnish(system)
            let first = try await book(system, "09:00", "10:00", .theatre)
            let same = try await book(system, "10:00", "11:00", .theatre)
            let other = try await book(system, "11:30", "12:00", .cabaret)
            #expect(try await kept(first, system) == [0, 0])
            #expect(try await kept(same, system) == [0, 0])
            #expect(try await kept(other, system) == [30, 0])
            let told = await refusals { () async throws(Failure) in
                try await system.answer(
                    CreateBooking(
                        request: Self.request("12:30", "13:00", .theatre)
                    )
                )
            }
            guard case .roomTaken(let conflicts, let alternatives)? = told.first else {
                Issue.record("\(told)")
                return
            }
            #expect(
                conflicts.map(\.turnaround) == [
                    TurnaroundCost(from: .cabaret, to: .theatre, minutes: 40)
                ]
            )
            // Furnished as it is, the room is free at once; in rows when it has been changed.
            let here = alternatives.filter { $0.room == first.room }
            #expect(here.first?.layout == .cabaret)
            #expect(here.first?.window.start.rfc3339().hasPrefix("2027-01-12T11:30") == true)
            let rows = try #require(here.first { $0.layout == .theatre })
            #expect(rows.window.start.rfc3339().hasPrefix("2027-01-12T11:45"))
            let clean = try await system.answer(VerifyInvariants())
            #expect(clean.violations.isEmpty)
        }
    }

    static func request(
        _ from: String,
        _ to: String,
        _ layout: LayoutKind?
    ) -> BookingRequest {
        guard
            let request = try? BookingRequest.sample(
                from: "2027-01-12T\(from)",
                to: "2027-01-12T\(to)",
                layout: layout,
                heads: 1
            )
        else { preconditionFailure("times of day") }
        return request
    }

    @Test func aBookingBetweenTwoOthersChangesWhatTheLaterOneOccupies() async throws {
        try await TestSystem.lease { system in
            try await furnish(system)
            let first = try await book(system, "09:00", "10:00", .theatre)
            let last = try await book(system, "13:00", "14:00", .theatre)
            #expect(try await kept(last, system) == [0, 0])
            let between = try await book(system, "11:00", "12:00", .cabaret)
            #expect(try await kept(between, system) == [30, 0])
            #expect(try await kept(last, system) == [40, 0])
            #expect(try await system.answer(ShowBooking(id: last.id)).version == 2)
            // Furnished like its neighbours, it takes nothing from them.
            let change = BookingChange(layout: .set(.theatre))
            _ = try await system.answer(
                ChangeBooking(id: between.id, change: change, expected: .any)
            )
            #expect(try await kept(last, system) == [0, 0])
            _ = try await system.answer(
                ChangeBooking(
                    id: between.id,
                    change: BookingChange(layout: .set(.cabaret)),
                    expected: .any
                )
            )
            #expect(try await kept(last, system) == [40, 0])
            _ = try await system.answer(CancelBooking(id: between.id))
            #expect(try await kept(last, system) == [0, 0])
            #expect(try await kept(first, system) == [0, 0])
            _ = try await system.answer(NumberChanges(), as: TestSystem.worker)
            let kinds = try await system.answer(ListChanges(after: 0, limit: 50)).map(\.kind)
            #expect(kinds.filter { $0 == "booking.reoccupied" }.count == 4)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func sessionsTakeTheirTurnaroundWithThem() async throws {
        try await TestSystem.lease { system in
            try await furnish(system)
            let last = try await book(system, "17:00", "18:00", .cabaret)
            let plan = try SessionPlan.sample(capacity: 20)
            let session = try await system.answer(ScheduleSession(plan: plan))
            #expect(try await kept(last, system) == [30, 0])
            let move = SessionMove(
                from: try .of("2027-01-13T14:00"),
                to: try .of("2027-01-13T16:00"),
                room: nil,
                layout: nil,
                capacity: nil,
                waive: []
            )
            _ = try await system.answer(MoveSession(session: .id(session.id), move: move))
            #expect(try await kept(last, system) == [0, 0])
            let back = SessionMove(
                from: try .of("2027-01-12T14:00"),
                to: try .of("2027-01-12T16:00"),
                room: nil,
                layout: nil,
                capacity: nil,
                waive: []
            )
            _ = try await system.answer(MoveSession(session: .id(session.id), move: back))
            #expect(try await kept(last, system) == [30, 0])
            let cancel = CancelSession(
                session: .id(session.id),
                request: CancellationRequest(reason: "Illness")
            )
            _ = try await system.answer(cancel)
            #expect(try await kept(last, system) == [0, 0])
        }
    }

    @Test func otherRulesDoNotReachBack() async throws {
        try await TestSystem.lease { system in
            try await furnish(system)
            let first = try await book(system, "09:00", "10:00", .theatre)
            let next = try await book(system, "10:30", "11:00", .cabaret)
            let room = try RoomPath.of("paddock/ecurie")
            let longer = RoomChange(turnarounds: [
                Turnaround(from: .theatre, to: .cabaret, minutes: 120)
            ])
            _ = try await system.answer(ChangeRoom(path: room, change: longer, expected: .any))
            #expect(try await kept(next, system) == [30, 0])
            // What speaks of the booking alone leaves its place as it is.
            _ = try await system.answer(
                ChangeBooking(id: next.id, change: BookingChange(purpose: "Pitch"), expected: .any)
            )
            #expect(try await kept(next, system) == [30, 0])
            // The rules are gone: the buffers of the room come back for what is booked anew.
            let none = RoomChange(turnarounds: [])
            _ = try await system.answer(ChangeRoom(path: room, change: none, expected: .any))
            let late = try await book(system, "16:00", "17:00", .theatre)
            #expect(try await kept(late, system) == [0, 30])
            #expect(try await kept(first, system) == [0, 0])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func theSearchFindsWhatCanBeBooked() async throws {
        try await TestSystem.lease { system in
            try await furnish(system)
            _ = try await book(system, "09:00", "10:00", .theatre)
            for (start, layout, isFree) in [
                ("10:00", LayoutKind.theatre, true), ("10:15", .cabaret, false),
                ("10:30", .cabaret, true), ("09:30", .theatre, false),
            ] {
                let search = RoomSearch(
                    from: try .of("2027-01-12T\(start)"),
                    to: try .of("2027-01-12T11:30"),
                    seats: 1,
                    layout: layout,
                    equipment: [],
                    city: nil,
                    building: nil,
                    stepFree: false
                )
                let draft = RoomSearchDraft(search)
                let found = try await system.answer(FindFreeRooms(draft: draft))
                #expect(found.free.isEmpty == !isFree, "\(start) \(layout)")
                let told = try await system.answer(FindFreeRooms(draft: draft, explains: true))
                #expect(told.free.isEmpty == !isFree, "\(start) \(layout)")
                #expect(told.others.isEmpty == isFree)
            }
        }
    }

    /// A hold that runs out gives its turnaround back with its time.
    @Test func aHoldThatRanOutIsNoNeighbour() async throws {
        try await TestSystem.lease { system in
            try await furnish(system)
            let hold = try await book(
                system,
                "10:00",
                "11:00",
                .theatre,
                holdUntil: "2027-01-11T12:00"
            )
            let next = try await book(system, "12:00", "13:00", .cabaret)
            #expect(try await kept(next, system) == [30, 0])
            system.clock.advance(minutes: 9 * 24 * 60)
            let later = try await system.answer(
                CreateBooking(
                    request: .sample(
                        from: "2027-01-14T10:00",
                        to: "2027-01-14T11:00",
                        layout: .cabaret,
                        heads: 1
                    )
                )
            )
            #expect(try await kept(later, system) == [0, 0])
            #expect(try await system.answer(ShowBooking(id: hold.id)).status == .expired)
        }
    }

    /// Two bookings at once that each have time, but not one after the other.
    ///
    /// Neither sees the other before it is committed, and what they occupy does not meet: only the
    /// lock of the spaces tells the second one of the first.
    @Test func theLockAloneKeepsTheTimeBetweenTwoAtOnce() async throws {
        for isLocked in [false, true] {
            try await TestSystem.lease { system in
                try await furnish(system, maxPublic: nil)
                let one = try await system.database.connect()
                try await one.execute(script: "begin", deadline: .in(.seconds(5)))
                if isLocked {
                    try await one.execute(
                        script: "select id from space order by id for no key update",
                        deadline: .in(.seconds(5))
                    )
                }
                try await one.execute(script: Self.theatreUntilTen, deadline: .in(.seconds(5)))
                let request = Self.request("10:10", "11:00", .cabaret)
                async let second = outcome(of: request, system)
                if isLocked { try await system.database.waitUntilBlocking(one.processID) }
                let early = isLocked ? nil : await second
                try await one.execute(script: "commit", deadline: .in(.seconds(5)))
                let told = await second
                await one.close()
                #expect(told == (isLocked ? "room-taken" : "booked"))
                #expect(early == (isLocked ? nil : "booked"))
            }
        }
    }

    private func outcome(of request: BookingRequest, _ system: TestSystem) async -> String {
        do throws(Failure) {
            _ = try await system.answer(CreateBooking(request: request))
            return "booked"
        } catch {
            guard case .refused(let refusals) = error else { return "\(error)" }
            return refusals.first?.code ?? ""
        }
    }

    /// A booking in rows from nine to ten, written around the operations.
    private static let theatreUntilTen = """
        with made as (
            insert into booking (
                id, building_id, room_id, status, public_time, layout, purpose, heads, waived,
                created_at, created_by
            )
            select
                gen_random_uuid(), building_id, id, 'confirmed',
                '[2027-01-12 08:00+00,2027-01-12 09:00+00)', 'theatre', 'x', 1, '{}', now(), 'test'
            from room
            returning id
        )
        insert into occupation (space_id, booking_id, during)
        select s.id, made.id, '[2027-01-12 08:00+00,2027-01-12 09:00+00)'
        from space s, made
        """
}

extension TestDatabase {
    /// Returns when somebody waits for a lock that a backend holds, as the server itself tells.
    fileprivate func waitUntilBlocking(_ processID: Int32) async throws {
        let script = """
            select count(*) from pg_stat_activity where \(processID) = any (pg_blocking_pids(pid))
            """
        for _ in 0..<2000 where try await execute(script) == [["1"]] {
            return
        }
        throw NeverWaited()
    }
}
