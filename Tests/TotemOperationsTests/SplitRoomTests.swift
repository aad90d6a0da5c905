import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct SplitRoomTests {
    private func split(_ codes: [String]) throws -> SplitRoom {
        SplitRoom(
            path: try .of("paddock/ecurie"),
            split: RoomSplit(
                parts: try codes.map { code in
                    RoomSplit.Part(
                        code: try .of(code),
                        name: nil,
                        areaSquareMetres: nil,
                        layouts: [Layout(kind: .theatre, capacity: 28)]
                    )
                }
            )
        )
    }

    private func booking(_ room: String, _ day: Int) throws -> CreateBooking {
        let request = try BookingRequest.sample(
            room: "paddock/\(room)",
            from: "2027-01-\(day)T14:00",
            to: "2027-01-\(day)T16:00"
        )
        return CreateBooking(request: request)
    }

    @Test func whatIsBookedAndClosedOccupiesEveryPart() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let both = try RoomFacts.sample(code: "both", spaces: ["ecurie", "sellerie"])
            _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: both))
            for (room, day) in [("ecurie", 12), ("both", 13), ("sellerie", 14)] {
                _ = try await system.answer(try booking(room, day))
            }
            let closure = ClosureRequest(
                place: .room(try .of("paddock/ecurie")),
                from: try .of("2027-01-15T08:00"),
                to: try .of("2027-01-15T20:00"),
                reason: "Paint"
            )
            let closed = try await system.answer(CreateClosure(request: closure))
            let rooms = try await system.answer(try split(["nord", "sud"]))
            #expect(
                rooms.map(\.path.description) == ["paddock/ecurie", "paddock/nord", "paddock/sud"]
            )
            for room in rooms {
                #expect(try await system.answer(ShowRoom(path: room.path)) == room)
            }
            let wide = try await system.answer(ShowRoom(path: .of("paddock/both")))
            #expect(wide.facts.spaces.map(\.description) == ["nord", "sellerie", "sud"])
            #expect(wide.version == 2)
            for (day, isFree) in [(12, false), (13, false), (14, true), (15, false)] {
                for part in ["nord", "sud"] {
                    if isFree {
                        _ = try await system.answer(try booking(part, day))
                        continue
                    }
                    let taken = try booking(part, day)
                    let told = await refusals { () async throws(Failure) in
                        try await system.answer(taken)
                    }
                    #expect(told.map(\.code) == ["room-taken"], "\(part) on the \(day)th")
                }
            }
            // Half of it is taken now, so the whole is; and lifting opens both halves.
            let whole = try booking("ecurie", 14)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(whole)
            }
            #expect(told.map(\.code) == ["room-taken"])
            _ = try await system.answer(LiftClosure(id: closed.id))
            _ = try await system.answer(try booking("sud", 15))
            let found = try await system.answer(VerifyInvariants())
            #expect(found.violations.isEmpty, "\(found.violations)")
        }
    }

    @Test func namesThatAreTakenAreTold() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            let taken = try split(["ecurie", "sellerie"])
            let told = await refusals { () async throws(Failure) in
                try await system.answer(taken)
            }
            #expect(told == [.codeTaken(.room, "ecurie"), .codeTaken(.room, "sellerie")])
            _ = try await system.answer(try split(["nord", "sud"]))
            let again = try split(["a", "b"])
            let divided = await refusals { () async throws(Failure) in
                try await system.answer(again)
            }
            let fault = FieldFault("/parts", .conflicts(with: "spaces"))
            #expect(divided == [.invalid(fault)])
        }
    }

    /// A wall that is built while people book: nothing is booked twice.
    @Test func aWallAndBookingsThatArriveTogetherAgree() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let wall = try split(["nord", "sud"])
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for day in 11..<16 {
                    let operation = try booking("ecurie", day)
                    tasks.addTask { _ = try await system.answer(operation) }
                }
                tasks.addTask { _ = try await system.answer(wall) }
                try await tasks.waitForAll()
            }
            let found = try await system.answer(VerifyInvariants())
            #expect(found.violations.isEmpty, "\(found.violations)")
            for day in 11..<16 {
                let taken = try booking("sud", day)
                let told = await refusals { () async throws(Failure) in
                    try await system.answer(taken)
                }
                #expect(told.map(\.code) == ["room-taken"])
            }
        }
    }
}
