import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

extension TestSystem {
    /// Adds a building with a folding wall: two rooms of a space each, and the room of both.
    func foldingWall() async throws {
        _ = try await answer(CreateBuilding(facts: .sample()))
        for (code, spaces) in [
            ("meurthe", []), ("moulins", []), ("both", ["meurthe", "moulins"]),
        ] {
            _ = try await answer(
                CreateRoom(
                    building: .of("paddock"),
                    facts: .sample(code: code, spaces: spaces)
                )
            )
        }
    }

    /// What happens on 12 January 2027, each stretch as room, kind and room that was booked.
    func day(as caller: Caller = Self.admin) async throws -> [String] {
        let operation = ShowTimeline(
            building: try .of("paddock"),
            date: LocalDate("2027-01-12"),
            days: 1
        )
        return try await answer(operation, as: caller).rooms
            .flatMap { row in
                row.segments.map { segment in
                    let of = segment.room?.room.description ?? "building"
                    return "\(row.room.facts.code): \(segment.kind) \(of) \(segment.text ?? "?")"
                }
            }
    }
}

@Suite struct TimelineOperationTests {
    @Test func aRoomOfTwoSpacesTakesBothHalves() async throws {
        try await TestSystem.lease { system in
            try await system.foldingWall()
            #expect(try await system.day() == [])
            _ = try await system.answer(CreateBooking(request: .sample(room: "paddock/both")))
            let purpose = "Réunion d’équipe"
            #expect(
                try await system.day() == [
                    "meurthe: booked both \(purpose)", "meurthe: turnaround both \(purpose)",
                    "moulins: booked both \(purpose)", "moulins: turnaround both \(purpose)",
                    "both: booked both \(purpose)", "both: turnaround both \(purpose)",
                ]
            )
        }
    }

    @Test func aHoldIsThereUntilItRunsOut() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(
                CreateBooking(request: .sample(holdUntil: "2027-01-04T12:00"))
            )
            #expect(try await system.day().first == "ecurie: held ecurie Réunion d’équipe")
            system.clock.advance(minutes: 120)
            #expect(try await system.day() == [])
        }
    }

    @Test func closuresTellTheirReasonAndCancelledBookingsNothing() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let booking = try await system.answer(CreateBooking(request: .sample()))
            _ = try await system.answer(CancelBooking(id: booking.id))
            let closure = try await system.answer(CreateClosure(request: .sample()))
            #expect(try await system.day() == ["ecurie: closed building New floor"])
            #expect(
                try await system.day(as: TestSystem.anyone) == [
                    "ecurie: closed building New floor"
                ]
            )
            _ = try await system.answer(LiftClosure(id: closure.id))
            #expect(try await system.day() == [])
        }
    }

    @Test func thePublicIsNotToldWhatFor() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(CreateBooking(request: .sample()))
            #expect(
                try await system.day(as: TestSystem.anyone) == [
                    "ecurie: booked ecurie ?", "ecurie: turnaround ecurie ?",
                ]
            )
        }
    }

    @Test func withoutADateItBeginsTodayAtTheBuilding() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            // 23:30 UTC of the fourth is the fifth in Nancy.
            system.clock.advance(minutes: 14 * 60 + 30)
            let operation = ShowTimeline(building: try .of("paddock"), date: nil, days: 2)
            let timeline = try await system.answer(operation)
            #expect(timeline.days.map(\.date.description) == ["2027-01-05", "2027-01-06"])
        }
    }

    @Test func anUnknownBuildingIsToldAsSuch() async throws {
        try await TestSystem.lease { system in
            let operation = ShowTimeline(building: try .of("nowhere"), date: nil, days: 1)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(operation)
            }
            #expect(told.map(\.code) == ["unknown-building"])
        }
    }
}
