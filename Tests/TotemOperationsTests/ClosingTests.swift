import Postgres
import Testing
import TotemDomain
import TotemTestSupport

@testable import TotemOperations

extension ClosureRequest {
    /// The whole of Tuesday, 12 January 2027, with what becomes of what is booked then.
    static func closing(
        room: String? = nil,
        moves: [(booking: ID<Booking>, room: String)] = [],
        takesProposals: Bool = false,
        rest: Relocation.Rest = .refuse
    ) throws -> ClosureRequest {
        let sample = try ClosureRequest.sample(room: room)
        return ClosureRequest(
            place: sample.place,
            from: sample.from,
            to: sample.to,
            reason: sample.reason,
            moves: try moves.map { .init(booking: $0.booking, room: try .of($0.room)) },
            takesProposals: takesProposals,
            rest: rest
        )
    }
}

/// A closure that a test expects to be refused.
private func told(
    _ request: ClosureRequest,
    _ system: TestSystem
) async -> [Refusal] {
    await refusals { () async throws(Failure) in
        try await system.answer(CreateClosure(request: request))
    }
}

private func verify(_ system: TestSystem) async throws {
    let found = try await system.answer(VerifyInvariants())
    #expect(found.violations.isEmpty, "\(found.violations)")
}

private func contact(_ name: String) -> Contact {
    let address = name.lowercased() + "@example.org"
    return Contact(
        name: name,
        email: EmailAddress(written: address, normalised: address),
        phone: nil
    )
}

/// How the bookings stand, as far as people see it.
private func standing(_ system: TestSystem) async throws -> [[String?]] {
    try await system.database.execute(
        """
        select k.id, k.status, b.code, r.code, k.public_time, k.layout, k.heads, k.waived,
            (select string_agg(o.space_id || ' ' || o.during, ',' order by o.space_id)
            from occupation o where o.booking_id = k.id and o.live)
        from booking k
        join room r on r.id = k.room_id
        join building b on b.id = r.building_id
        order by k.id
        """
    )
}

@Suite struct ClosingTests {
    @Test func `a closing that hits something is refused with rooms for it`() async throws {
        try await TestSystem.lease { system in
            try await system.houses()
            let booking = try await system.answer(CreateBooking(request: .sample()))
            guard case .closureHitsBookings(let hits)? = await told(try .closing(), system).first
            else {
                Issue.record("refused otherwise")
                return
            }
            #expect(hits.map(\.id) == [booking.id])
            let rooms = hits.flatMap(\.proposals).map(\.description)
            #expect(rooms == ["totem/hall", "mill/hall", "host/hall"])
            #expect(hits.flatMap(\.refusals) == [])
        }
    }

    @Test func `everything goes to the first proposals and comes back`() async throws {
        try await TestSystem.lease { system in
            try await system.houses()
            let session = try await system.answer(ScheduleSession(plan: .sample()))
            for person in ["ada", "ben"] {
                _ = try await system.answer(
                    RegisterAttendee(session: session.id, request: .sample(person))
                )
            }
            let plain = try await system.answer(
                CreateBooking(
                    request: .sample(
                        from: "2027-01-12T17:00",
                        to: "2027-01-12T18:00",
                        layout: .theatre,
                        contact: contact("Eve")
                    )
                )
            )
            let before = try await standing(system)
            let closure = try await system.answer(
                CreateClosure(request: .closing(takesProposals: true))
            )
            #expect(closure.hits.map(\.booking) == [session.booking, plain.id])
            #expect(closure.hits.map(\.session) == [session.id, nil])
            #expect(closure.hits.map { $0.target?.description } == ["totem/hall", "totem/hall"])
            #expect(try await system.answer(ShowClosure(id: closure.id)) == closure)
            let moved = try await system.answer(ShowSession(session: .id(session.id)))
            #expect(moved.venue?.room.description == "totem/hall")
            #expect(moved.window == session.window && moved.seats.confirmed == 2)
            let mails = try await system.database.execute(
                "select kind, count(*) from outbox where kind = 'session_moved' group by kind"
            )
            #expect(mails == [["session_moved", "2"]])
            #expect(try await notices(system) == [["booking_moved"]])
            try await verify(system)
            let lifted = try await system.answer(LiftClosure(id: closure.id))
            #expect(lifted.hits.map(\.outcome) == [.restored, .restored])
            #expect(try await standing(system) == before)
            #expect(try await system.answer(ShowClosure(id: closure.id)).hits == lifted.hits)
            try await verify(system)
        }
    }

    private func notices(_ system: TestSystem) async throws -> [[String?]] {
        try await system.database.execute("select kind from booking_notice order by id")
    }

    @Test func `rooms are chosen, and what cannot have its room is told with why`() async throws {
        try await TestSystem.lease { system in
            try await system.houses()
            let first = try await system.answer(CreateBooking(request: .sample()))
            let second = try await system.answer(
                CreateBooking(request: .sample(from: "2027-01-12T10:00", to: "2027-01-12T12:00"))
            )
            _ = try await system.answer(CreateBooking(request: .sample(room: "mill/hall")))
            let taken = try ClosureRequest.closing(moves: [
                (first.id, "mill/hall"), (second.id, "mill/hall"),
            ])
            guard case .closureHitsBookings(let hits)? = await told(taken, system).first else {
                Issue.record("refused otherwise")
                return
            }
            #expect(hits.map(\.id) == [first.id])
            #expect(hits.flatMap(\.refusals).map(\.code) == ["room-taken"])
            let stranger = ID<Booking>(high: 1, low: 2)
            for (moves, fault) in [
                (
                    [(stranger, "mill/hall")],
                    FieldFault(
                        "/moves/0/booking",
                        .notOneOf([second.id.description, first.id.description])
                    )
                ),
                (
                    [(first.id, "mill/attic")],
                    FieldFault("/moves/0/room", .unknownThing(.room, "mill/attic"))
                ),
                (
                    [(first.id, "paddock/ecurie")],
                    FieldFault("/moves/0/room", .conflicts(with: "building"))
                ),
            ] {
                let request = try ClosureRequest.closing(moves: moves, rest: .bump)
                #expect(await told(request, system) == [.invalid(fault)])
            }
            let before = try await system.database.contents()
            let half = try ClosureRequest.closing(moves: [(first.id, "host/hall")])
            guard case .closureHitsBookings(let left)? = await told(half, system).first else {
                Issue.record("refused otherwise")
                return
            }
            #expect(left.map(\.id) == [second.id])
            #expect(try await system.database.contents() == before)
            let closure = try await system.answer(
                CreateClosure(
                    request: .closing(moves: [(first.id, "host/hall")], takesProposals: true)
                )
            )
            #expect(
                closure.hits.map { $0.target?.description } == ["totem/hall", "host/hall"]
            )
            try await verify(system)
        }
    }

    @Test func `what gets no room is taken back, but never a session`() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let plain = try await system.answer(
                CreateBooking(request: .sample(layout: .theatre, contact: contact("Eve")))
            )
            let session = try await system.answer(
                ScheduleSession(plan: .sample(room: "paddock/sellerie"))
            )
            let bumping = try ClosureRequest.closing(takesProposals: true, rest: .bump)
            guard case .closureHitsBookings(let hits)? = await told(bumping, system).first else {
                Issue.record("refused otherwise")
                return
            }
            #expect(hits.map(\.session) == [session.id])
            let before = try await standing(system)
            let closure = try await system.answer(
                CreateClosure(request: .closing(room: "paddock/ecurie", rest: .bump))
            )
            #expect(closure.hits.map(\.deed) == [.bumped])
            let bumped = try await system.answer(ShowBooking(id: plain.id))
            #expect(bumped.status == .cancelled && bumped.cause == .bumped)
            #expect(bumped.reason == "New floor")
            // Who was told by mail that the room is gone is told that it is back.
            system.clock.advance(minutes: 60)
            let lifted = try await system.answer(LiftClosure(id: closure.id))
            #expect(lifted.hits.map(\.outcome) == [.restored])
            #expect(try await standing(system) == before)
            #expect(try await notices(system) == [["booking_bumped"], ["booking_restored"]])
            try await verify(system)
        }
    }

    @Test func `what was changed since, or is closed still, stays as it is`() async throws {
        try await TestSystem.lease { system in
            try await system.houses()
            let times = [("09:00", "10:00"), ("11:00", "12:00"), ("13:00", "14:00")]
            var bookings: [Booking] = []
            for (from, to) in times {
                bookings.append(
                    try await system.answer(
                        CreateBooking(
                            request: .sample(from: "2027-01-12T\(from)", to: "2027-01-12T\(to)")
                        )
                    )
                )
            }
            let closure = try await system.answer(
                CreateClosure(request: .closing(takesProposals: true))
            )
            _ = try await system.answer(CancelBooking(id: bookings[0].id))
            _ = try await system.answer(
                CreateClosure(
                    request: .sample(
                        room: "paddock/ecurie",
                        from: "2027-01-12T08:00",
                        to: "2027-01-12T12:10"
                    )
                )
            )
            let lifted = try await system.answer(LiftClosure(id: closure.id))
            #expect(lifted.hits.map(\.outcome) == [.kept, .kept, .restored])
            #expect(lifted.hits.map(\.reasons) == [["changed"], ["room-taken"], []])
            #expect(try await system.answer(ShowClosure(id: closure.id)).hits == lifted.hits)
            let stays = try await system.answer(ShowBooking(id: bookings[1].id))
            #expect(stays.room.description == "totem/hall" && stays.status == .confirmed)
            try await verify(system)
        }
    }

    @Test func `a hall over the closed room leaves with it`() async throws {
        try await TestSystem.lease { system in
            try await system.houses()
            for (code, spaces) in [("east", []), ("west", []), ("both", ["east", "west"])] {
                let facts = try RoomFacts.sample(code: code, spaces: spaces)
                _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: facts))
            }
            let hall = try await system.answer(
                CreateBooking(request: .sample(room: "paddock/both"))
            )
            let before = try await standing(system)
            let closure = try await system.answer(
                CreateClosure(request: .closing(room: "paddock/east", takesProposals: true))
            )
            // The other half is the hall's own, but the stable of the same house is free.
            #expect(closure.hits.map { $0.target?.description } == ["paddock/ecurie"])
            #expect(closure.hits.map(\.booking) == [hall.id])
            try await verify(system)
            _ = try await system.answer(LiftClosure(id: closure.id))
            #expect(try await standing(system) == before)
        }
    }
}

// MARK: Previews

@Suite struct ClosingPreviewTests {
    private static let request = Array("the same request".utf8)

    /// Random bookings in four houses, a random closing: what the dry run tells is what is done,
    /// and what is lifted then is as it was.
    @Test(arguments: 1...12)
    func `a dry run is the real run`(seed: Int) async throws {
        try await TestSystem.lease { system in
            var random = SeededGenerator(seed: UInt64(seed))
            try await system.houses()
            let small = try RoomFacts.sample(
                code: "sellerie",
                layouts: [Layout(kind: .theatre, capacity: 22)]
            )
            _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: small))
            let booked = try await book(system, &random)
            let before = try await standing(system)
            let operation = CreateClosure(
                request: try .closing(
                    room: Bool.random(using: &random) ? "paddock/ecurie" : nil,
                    moves: booked.filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
                        .map { ($0, "host/hall") },
                    takesProposals: Int.random(in: 0..<4, using: &random) > 0,
                    rest: Bool.random(using: &random) ? .bump : .refuse
                )
            )
            guard let closure = try await doExactly(operation, system) else { return }
            try await verify(system)
            let now = try await system.answer(
                ListBookings(
                    filter: BookingFilter(),
                    page: PageRequest(limit: PageRequest.maximumLimit)
                )
            )
            let closed = now.items.filter { booking in
                let isThere =
                    closure.place.path.map { $0 == booking.room }
                    ?? (booking.room.building == closure.place.building)
                return isThere && booking.status.occupies
                    && booking.occupied.overlaps(closure.window)
            }
            #expect(closed == [])
            let lifted = try #require(try await doExactly(LiftClosure(id: closure.id), system))
            #expect(lifted.hits.allSatisfy { $0.outcome == .restored }, "\(lifted.hits)")
            #expect(try await standing(system) == before)
            try await verify(system)
        }
    }

    private func book(
        _ system: TestSystem,
        _ random: inout SeededGenerator
    ) async throws -> [ID<Booking>] {
        var booked: [ID<Booking>] = []
        for _ in 0..<14 {
            let hour = Int.random(in: 9...17, using: &random)
            let room = ["paddock/ecurie", "paddock/sellerie", "totem/hall", "mill/hall"]
                .randomElement(using: &random)
            let (from, to) = (hour < 10 ? "0\(hour)" : "\(hour)", "\(hour + 1)")
            let heads = Int.random(in: 0...20, using: &random)
            if Int.random(in: 0..<4, using: &random) == 0 {
                let plan = try SessionPlan.sample(
                    room: room,
                    from: "2027-01-12T\(from):00",
                    to: "2027-01-12T\(to):00"
                )
                _ = try? await system.answer(ScheduleSession(plan: plan))
            } else {
                let request = try BookingRequest.sample(
                    room: room ?? "",
                    from: "2027-01-12T\(from):00",
                    to: "2027-01-12T\(to):00",
                    layout: Bool.random(using: &random) ? .theatre : nil,
                    heads: heads,
                    contact: contact("Eve")
                )
                let made = try? await system.answer(CreateBooking(request: request))
                if let made, made.room.building.description == "paddock" { booked.append(made.id) }
            }
        }
        return booked
    }

    /// Previews an operation and does it, and compares; `nil` when both are refused alike.
    private func doExactly<O: Operation>(
        _ operation: O,
        _ system: TestSystem
    ) async throws -> Closure? where O.Answer == Closure {
        let before = try await system.database.contents()
        let (operations, admin) = (system.operations, TestSystem.admin)
        let preview: Preview<Closure>
        do {
            preview = try await operations.preview(operation, as: admin, request: Self.request)
        } catch {
            guard case .refused(let told) = error else { throw error }
            let done = await refusals { () async throws(Failure) in
                try await system.answer(operation)
            }
            #expect(done == told)
            #expect(try await system.database.contents() == before)
            return nil
        }
        #expect(try await system.database.contents() == before)
        let agreed = AgreedPreview(token: preview.token, request: Self.request)
        let outcome = try await operations.perform(operation, as: admin, exactly: agreed)
        guard case .done(let done) = outcome else { throw ReplayWithoutKey() }
        #expect(done.hits == preview.answer.hits)
        #expect(done.window == preview.answer.window)
        return done
    }
}

// MARK: Races

@Suite struct ClosingRaceTests {
    /// Both plan to move the same booking and are held at the house; the second one finds that it
    /// has gone, plans anew, and moves nothing.
    ///
    /// Without the look at what stands there under the locks it is moved a second time.
    @Test func `of two closings one moves a booking`() async throws {
        let name = "closing-race"
        try await TestSystem.lease(adjust: { $0.applicationName = name }) { system in
            try await system.houses()
            let booking = try await system.answer(
                CreateBooking(request: .sample(contact: contact("Eve")))
            )
            let operation = CreateClosure(request: try .closing(takesProposals: true))
            let locker = try await system.database.connect()
            try await locker.execute(
                script: "begin; select id from building order by id for no key update",
                deadline: .in(.seconds(20))
            )
            let closures = try await withThrowingTaskGroup(of: Closure.self) { group in
                for _ in 0..<2 {
                    group.addTask { try await system.answer(operation) }
                }
                try await waitUntil(2, wait: name, system.database)
                try await locker.execute(script: "commit", deadline: .in(.seconds(20)))
                return try await group.reduce(into: []) { $0.append($1) }
            }
            await locker.close()
            #expect(closures.flatMap(\.hits).map(\.booking) == [booking.id])
            let moved = try await system.answer(ShowBooking(id: booking.id))
            #expect(moved.room.description == "totem/hall" && moved.version == booking.version + 1)
            let mails = try await system.database.execute("select count(*) from booking_notice")
            #expect(mails == [["1"]])
            try await verify(system)
        }
    }

    /// A booking is written but not committed when its house is to be closed: the closing waits for
    /// it and moves it.
    ///
    /// Without either lock of its spaces it does not see the booking and fails on its occupation;
    /// the one lock that takes all spaces in order keeps it from deadlocks with bookings.
    @Test func `a booking under way is moved by the closing that waits for it`() async throws {
        let name = "closing-wait"
        try await TestSystem.lease(adjust: { $0.applicationName = name }) { system in
            try await system.houses()
            let booking = try await system.answer(
                CreateBooking(request: .sample(from: "2027-01-13T10:00", to: "2027-01-13T12:00"))
            )
            let locker = try await system.database.connect()
            try await locker.execute(
                script: """
                    begin;
                    select id from space order by id for no key update;
                    update booking set public_time = tstzrange(
                        lower(public_time) - interval '1 day', upper(public_time) - interval '1 day'
                    );
                    update occupation set during = tstzrange(
                        lower(during) - interval '1 day', upper(during) - interval '1 day'
                    )
                    """,
                deadline: .in(.seconds(20))
            )
            async let closing = system.answer(
                CreateClosure(request: try .closing(takesProposals: true))
            )
            try await waitUntil(1, wait: name, system.database)
            try await locker.execute(script: "commit", deadline: .in(.seconds(20)))
            let closure = try await closing
            await locker.close()
            #expect(closure.hits.map(\.booking) == [booking.id])
            #expect(closure.hits.map { $0.target?.description } == ["totem/hall"])
            try await verify(system)
        }
    }

    /// Bookings of a house are held at their rooms while it is being closed: those that come
    /// before are moved with it, and the others find it closed.
    @Test func `bookings that come with a closing are moved by it or find it closed`() async throws
    {
        let (name, callers) = ("closing-booking-race", 6)
        try await TestSystem.lease(adjust: {
            $0.applicationName = name
            $0.exclusiveConnections = callers + 1
        }) { system in
            try await system.houses()
            for number in 0..<callers {
                for house in ["paddock", "totem"] {
                    let facts = try RoomFacts.sample(code: "r\(number)")
                    _ = try await system.answer(CreateRoom(building: .of(house), facts: facts))
                }
            }
            let operation = CreateClosure(request: try .closing(takesProposals: true))
            let locker = try await system.database.connect()
            try await locker.execute(
                script: "begin; select id from space order by id for no key update",
                deadline: .in(.seconds(20))
            )
            async let closing = system.answer(operation)
            let codes = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<callers {
                    let request = try BookingRequest.sample(room: "paddock/r\(number)", heads: 5)
                    group.addTask {
                        do throws(Failure) {
                            _ = try await system.answer(CreateBooking(request: request))
                            return "booked"
                        } catch {
                            guard case .refused(let told) = error else { return "\(error)" }
                            return told.map(\.code).joined(separator: " ")
                        }
                    }
                }
                // The closing, and of the bookings at least one: how many more wait for a lock of
                // their own, and how many in the desk's queue, is the desk's affair.
                try await waitUntil(2, wait: name, system.database)
                try await locker.execute(script: "commit", deadline: .in(.seconds(20)))
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let closure = try await closing
            await locker.close()
            #expect(Set(codes).isSubset(of: ["booked", "room-taken"]), "\(codes)")
            #expect(closure.hits.count == codes.filter { $0 == "booked" }.count)
            try await verify(system)
        }
    }

    /// Returns when so many connections of a name wait for a lock, as the server itself tells.
    private func waitUntil(
        _ count: Int,
        wait name: String,
        _ database: TestDatabase
    ) async throws {
        let script = """
            select count(*) >= \(count) from pg_stat_activity
            where application_name = '\(name)' and wait_event_type = 'Lock'
            """
        for _ in 0..<5000 where try await database.execute(script) == [["t"]] { return }
        throw NeverWaited()
    }
}
