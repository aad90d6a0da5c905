import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

extension ClosureRequest {
    /// The whole of Tuesday, 12 January 2027.
    static func sample(
        building: String? = nil,
        room: String? = nil,
        from: String = "2027-01-12T00:00",
        to: String = "2027-01-13T00:00"
    ) throws -> ClosureRequest {
        ClosureRequest(
            place: try room.map { .room(try .of($0)) } ?? .building(.of(building ?? "paddock")),
            from: try .of(from),
            to: try .of(to),
            reason: "New floor"
        )
    }
}

@Suite struct ClosureOperationTests {
    private func verify(_ system: TestSystem) async throws {
        let found = try await system.answer(VerifyInvariants())
        #expect(found.violations.isEmpty, "\(found.violations)")
    }

    @Test func aClosedRoomTakesNobodyAndTellsWhy() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let request = try ClosureRequest.sample(room: "paddock/ecurie")
            let closure = try await system.answer(CreateClosure(request: request))
            #expect(try await system.answer(ShowClosure(id: closure.id)) == closure)
            let booking = try BookingRequest.sample()
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: booking))
            }
            guard case .roomTaken(let conflicts, let alternatives) = told.first else {
                Issue.record("refused otherwise: \(told)")
                return
            }
            #expect(conflicts.map(\.closure) == ["New floor"])
            #expect(conflicts.map(\.room.description) == ["paddock/ecurie"])
            #expect(
                alternatives.map(\.room.description) == [
                    "paddock/sellerie", "paddock/ecurie", "paddock/ecurie", "paddock/ecurie",
                ]
            )
            #expect(try await system.free(.sample()) == ["paddock/sellerie"])
            try await verify(system)
        }
    }

    @Test func liftingOpensThePlaceAgain() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let closure = try await system.answer(CreateClosure(request: .sample()))
            let lifted = try await system.answer(LiftClosure(id: closure.id))
            #expect(lifted.liftedAt == TestClock.start)
            #expect(try await system.answer(ShowClosure(id: closure.id)) == lifted)
            _ = try await system.answer(CreateBooking(request: .sample()))
            let told = await refusals { () async throws(Failure) in
                try await system.answer(LiftClosure(id: closure.id))
            }
            #expect(told == [.stale(.closure, status: "lifted")])
            try await verify(system)
        }
    }

    @Test func whatIsBookedIsToldAndNeverOverwritten() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let booking = try await system.answer(CreateBooking(request: .sample()))
            let plan = try SessionPlan.sample(room: "paddock/sellerie")
            let session = try await system.answer(ScheduleSession(plan: plan))
            let request = try ClosureRequest.sample()
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateClosure(request: request))
            }
            guard case .closureHitsBookings(let bookings) = told.first else {
                Issue.record("refused otherwise: \(told)")
                return
            }
            let both = [booking.id, try #require(session.booking)]
            #expect(bookings.map(\.id).sorted() == both.sorted())
            #expect(bookings.compactMap(\.session) == [session.id])
            let list = try await system.answer(
                ListClosures(filter: ClosureFilter(), page: PageRequest())
            )
            #expect(list.items.isEmpty)
            // The buffer after 16:00 is kept, and then the place may close.
            let evening = try ClosureRequest.sample(from: "2027-01-12T16:30")
            _ = try await system.answer(CreateClosure(request: evening))
            try await verify(system)
        }
    }

    @Test func closuresMayOverlapEachOther() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(CreateClosure(request: .sample()))
            let room = try await system.answer(
                CreateClosure(request: .sample(room: "paddock/ecurie"))
            )
            _ = try await system.answer(LiftClosure(id: room.id))
            let request = try BookingRequest.sample()
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: request))
            }
            #expect(told.map(\.code) == ["room-taken"])
            try await verify(system)
        }
    }

    /// A room that is added while its building is closed is closed as well.
    @Test func aRoomAddedLaterIsClosedToo() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(CreateClosure(request: .sample()))
            _ = try await system.answer(
                CreateRoom(building: .of("paddock"), facts: .sample(code: "grange"))
            )
            let request = try BookingRequest.sample(room: "paddock/grange")
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: request))
            }
            guard case .roomTaken(let conflicts, _) = told.first else {
                Issue.record("refused otherwise: \(told)")
                return
            }
            #expect(conflicts.map(\.closure) == ["New floor"])
            #expect(conflicts.map(\.room.description) == ["paddock/grange"])
            try await verify(system)
        }
    }

    @Test func listsByPlaceAndTime() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let whole = try await system.answer(CreateClosure(request: .sample()))
            let room = try await system.answer(
                CreateClosure(
                    request: .sample(
                        room: "paddock/ecurie",
                        from: "2027-02-01T00:00",
                        to: "2027-02-02T00:00"
                    )
                )
            )
            func ids(_ filter: ClosureFilter) async throws -> [ID<Closure>] {
                try await system.answer(ListClosures(filter: filter, page: PageRequest()))
                    .items.map(\.id)
            }
            #expect(try await ids(ClosureFilter()) == [whole.id, room.id])
            #expect(try await ids(ClosureFilter(building: .of("paddock"))).count == 2)
            #expect(try await ids(ClosureFilter(building: .of("annexe"))).isEmpty)
            #expect(try await ids(ClosureFilter(room: .of("paddock/sellerie"))) == [whole.id])
            #expect(try await ids(ClosureFilter(from: whole.window.end)) == [room.id])
            #expect(try await ids(ClosureFilter(to: room.window.start)) == [whole.id])
        }
    }

    @Test(arguments: ["/building", "/room"])
    func namesAnUnknownPlaceAtItsField(pointer: String) async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let request =
                pointer == "/room"
                ? try ClosureRequest.sample(room: "paddock/nothing")
                : try ClosureRequest.sample(building: "nowhere")
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateClosure(request: request))
            }
            guard case .invalid(let fault) = told.first else {
                Issue.record("refused otherwise: \(told)")
                return
            }
            #expect(fault.pointer == pointer)
            #expect(fault.problem.code.hasPrefix("unknown-"))
        }
    }

    /// A booking and a closure of the same time at the same moment: one is made, never both.
    @Test func aBookingAndAClosureNeverMeet() async throws {
        try await TestSystem.lease { system in
            try await system.place(maxPublic: nil)
            for day in 11...15 {
                let closing = try ClosureRequest.sample(
                    from: "2027-01-\(day)T00:00",
                    to: "2027-01-\(day + 1)T00:00"
                )
                let booking = try BookingRequest.sample(
                    from: "2027-01-\(day)T14:00",
                    to: "2027-01-\(day)T16:00"
                )
                async let closed = succeeds {
                    () async throws(Failure) in
                    _ = try await system.answer(CreateClosure(request: closing))
                }
                async let booked = succeeds {
                    () async throws(Failure) in
                    _ = try await system.answer(CreateBooking(request: booking))
                }
                let made = try await [closed, booked]
                #expect(made.count { $0 } == 1)
            }
            try await verify(system)
        }
    }

    private func succeeds(
        _ body: @Sendable () async throws(Failure) -> Void
    ) async throws -> Bool {
        do throws(Failure) {
            try await body()
            return true
        } catch {
            guard case .refused = error else { throw error }
            return false
        }
    }
}
