import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct MoveSessionTests {
    private func move(
        from: String = "2027-01-13T14:00",
        to: String = "2027-01-13T16:00",
        room: String? = nil,
        layout: LayoutKind? = nil,
        capacity: Int? = nil
    ) throws -> SessionMove {
        SessionMove(
            from: try .of(from),
            to: try .of(to),
            room: try room.map { try .of($0) },
            layout: layout,
            capacity: capacity,
            waive: []
        )
    }

    private func otherRoom(_ system: TestSystem) async throws {
        _ = try await system.answer(
            CreateRoom(
                building: .of("paddock"),
                facts: .sample(
                    code: "sellerie",
                    layouts: [
                        Layout(kind: .theatre, capacity: 22), Layout(kind: .classroom, capacity: 3),
                    ]
                )
            )
        )
    }

    /// A neighbour of the same time and number of people is not taken for the session itself.
    @Test func countsItsTwinAgainstTheLimitOfTheBuilding() async throws {
        try await TestSystem.lease { system in
            try await system.place(maxPublic: 50)
            try await otherRoom(system)
            let session = try await system.answer(ScheduleSession(plan: .sample(capacity: 20)))
            _ = try await system.answer(
                CreateBooking(request: .sample(room: "paddock/sellerie", heads: 20))
            )
            let wide = try move(from: "2027-01-12T14:30", to: "2027-01-12T16:30", capacity: 40)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(MoveSession(session: .id(session.id), move: wide))
            }
            #expect(told.map(\.code) == ["building-full"])
            let narrow = try move(from: "2027-01-12T14:30", to: "2027-01-12T16:30", capacity: 30)
            let moved = try await system.answer(
                MoveSession(session: .id(session.id), move: narrow)
            )
            #expect(moved.seats.capacity == 30)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func takesTheRoomAlongAndTellsEverybody() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 2))
            try await otherRoom(system)
            var people: [RegistrationReceipt] = []
            for person in ["first", "second", "third"] {
                people.append(try await register(person, key: nil, session.id, system))
            }
            let moved = try await system.answer(
                MoveSession(session: .slug(session.slug), move: try move(room: "paddock/sellerie"))
            )
            #expect(moved.version == session.version + 1)
            #expect(moved.movedAt == TestClock.start)
            #expect(moved.venue?.room.description == "paddock/sellerie")
            let shown = try await system.answer(
                ShowSession(session: .id(session.id)),
                as: TestSystem.anyone
            )
            #expect(shown == moved)
            let booking = try await system.answer(ShowBooking(id: try #require(session.booking)))
            #expect(booking.window == moved.window)
            #expect(booking.occupied.end == moved.window.end.adding(minutes: 30))
            #expect(booking.room == moved.venue?.room)
            #expect(booking.status == .confirmed)
            let told = try await system.answer(ListNotices(page: .init())).items
                .filter { $0.kind == .sessionMoved }
            #expect(Set(told.map(\.registration.id)) == Set(people.map(\.id)))
            #expect(told.allSatisfy { $0.isTrue })
            #expect(told.allSatisfy { $0.former == Notice.Whereabouts(of: session) })
            // What it left is free, what it took is not.
            _ = try await system.answer(CreateBooking(request: .sample()))
            let late = try BookingRequest.sample(
                room: "paddock/sellerie",
                from: "2027-01-13T15:00",
                to: "2027-01-13T17:00"
            )
            let taken = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: late))
            }
            #expect(taken.map(\.code) == ["room-taken"])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func aTakenRoomIsToldWithWhatElseIsFree() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 20))
            try await otherRoom(system)
            let other = try await system.answer(
                CreateBooking(request: .sample(from: "2027-01-13T15:00", to: "2027-01-13T17:00"))
            )
            let taken = MoveSession(session: .id(session.id), move: try move())
            let told = await refusals { () async throws(Failure) in
                try await system.answer(taken)
            }
            guard case .roomTaken(let conflicts, let alternatives) = told.first else {
                Issue.record("refused otherwise: \(told)")
                return
            }
            // Its own booking of the day before is not in its way.
            #expect(conflicts.map(\.occupied) == [other.occupied])
            #expect(alternatives.contains { $0.room == other.room })
        }
    }

    @Test func openingHoursAreSetAsideOnRecord() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(
                .sample(from: "2027-01-12T19:00", to: "2027-01-12T20:00", waive: [.openingHours])
            )
            let id = try #require(session.booking)
            #expect(try await system.answer(ShowBooking(id: id)).waived == [.openingHours])
            let late = SessionMove(
                from: try .of("2027-01-13T19:00"),
                to: try .of("2027-01-13T20:00"),
                room: nil,
                layout: nil,
                capacity: nil,
                waive: [.openingHours]
            )
            _ = try await system.answer(MoveSession(session: .id(session.id), move: late))
            #expect(try await system.answer(ShowBooking(id: id)).waived == [.openingHours])
            _ = try await system.answer(MoveSession(session: .id(session.id), move: try move()))
            #expect(try await system.answer(ShowBooking(id: id)).waived == [])
            let rows = try await system.database.execute(
                "select action from audit where subject = 'booking' order by id"
            )
            let waived = "booking.waived.outside-opening-hours"
            #expect(
                rows == [
                    ["booking.created"], [waived], ["booking.moved"], [waived], ["booking.moved"],
                ]
            )
        }
    }

    @Test func isNotInItsOwnWay() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 58))
            for (from, to) in [
                ("2027-01-12T15:00", "2027-01-12T17:00"), ("2027-01-12T15:15", "2027-01-12T16:45"),
            ] {
                let moved = try await system.answer(
                    MoveSession(session: .id(session.id), move: try move(from: from, to: to))
                )
                #expect(moved.seats.capacity == 58)
            }
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func leavesEverythingAsItWasWhenARuleSpeaks() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 20))
            try await otherRoom(system)
            for number in 0..<4 {
                _ = try await register("p\(number)", key: nil, session.id, system)
            }
            let before = try await system.answer(ShowSession(session: .id(session.id)))
            _ = try await system.answer(
                CreateBooking(
                    request: .sample(
                        room: "paddock/sellerie",
                        from: "2027-01-13T15:00",
                        to: "2027-01-13T17:00"
                    )
                )
            )
            let small = try move(room: "paddock/sellerie", layout: .classroom)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(MoveSession(session: .id(session.id), move: small))
            }
            #expect(told.map(\.code) == ["room-taken", "capacity-below-taken"])
            #expect(told.contains(.capacityBelowTaken(capacity: 3, confirmed: 4, held: 0)))
            let nowhere = try move(room: "paddock/cave")
            let unknown = await refusals { () async throws(Failure) in
                try await system.answer(MoveSession(session: .id(session.id), move: nowhere))
            }
            let path = try RoomPath.of("paddock/cave")
            let fault = FieldFault.Problem.unknownThing(.room, path.description)
            #expect(unknown == [.invalid(FieldFault("/room", fault))])
            #expect(try await system.answer(ShowSession(session: .id(session.id))) == before)
            let notices = try await system.answer(ListNotices(page: .init())).items
            #expect(notices.allSatisfy { $0.kind != .sessionMoved })
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func aLargerRoomTakesInThoseWhoWait() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 2))
            for number in 0..<4 {
                _ = try await register("p\(number)", key: nil, session.id, system)
            }
            let moved = try await system.answer(
                MoveSession(session: .id(session.id), move: try move(capacity: 3))
            )
            #expect((moved.seats.capacity, moved.seats.confirmed, moved.seats.waiting) == (3, 3, 1))
            let kinds = try await system.answer(ListNotices(page: .init())).items.map(\.kind)
            #expect(kinds.filter { $0 == .registrationPromoted }.count == 1)
            #expect(kinds.filter { $0 == .sessionMoved }.count == 4)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func twiceIsOnce() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            _ = try await register("camille", key: nil, session.id, system)
            let operation = MoveSession(session: .id(session.id), move: try move())
            let first = try await system.answer(operation)
            let again = try await system.answer(operation)
            #expect(again.version == first.version)
            #expect(again.window == first.window)
            let notices = try await system.answer(ListNotices(page: .init())).items
            #expect(notices.filter { $0.kind == .sessionMoved }.count == 1)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func movedBackBeforeAnybodyHeardOfItIsNoNews() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session()
            _ = try await register("camille", key: nil, session.id, system)
            _ = try await system.answer(
                MoveSession(session: .id(session.id), move: try move())
            )
            _ = try await system.answer(
                MoveSession(
                    session: .id(session.id),
                    move: try move(from: "2027-01-12T14:00", to: "2027-01-12T16:00")
                )
            )
            let told = try await system.answer(ListNotices(page: .init())).items
                .filter { $0.kind == .sessionMoved }.sorted { $0.id < $1.id }
            #expect(told.map(\.isTrue) == [false, true])
        }
    }

    @Test func whoCrossesOverInEachOthersRoomsDoesNotDeadlock() async throws {
        try await TestSystem.lease { system in
            let left = try await system.session(.sample(capacity: 10))
            try await otherRoom(system)
            let right = try await system.answer(
                ScheduleSession(plan: try .sample(room: "paddock/sellerie", capacity: 10))
            )
            for round in 0..<6 {
                let day = 13 + round % 3
                let rooms = ["paddock/ecurie", "paddock/sellerie"]
                try await withThrowingTaskGroup(of: Void.self) { tasks in
                    for (index, session) in [left, right].enumerated() {
                        let move = try move(
                            from: "2027-01-\(day)T\(index == 0 ? "09" : "14"):00",
                            to: "2027-01-\(day)T\(index == 0 ? "11" : "16"):00",
                            room: rooms[(index + round) % 2]
                        )
                        tasks.addTask {
                            _ = try await system.answer(
                                MoveSession(session: .id(session.id), move: move)
                            )
                        }
                    }
                    try await tasks.waitForAll()
                }
            }
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func anOnlineSessionMovesInTime() async throws {
        try await TestSystem.lease { system in
            let session = try await system.answer(
                ScheduleSession(plan: try .sample(room: nil, capacity: 50))
            )
            let moved = try await system.answer(
                MoveSession(session: .id(session.id), move: try move())
            )
            #expect(moved.window != session.window)
            #expect(moved.booking == nil)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }
}
