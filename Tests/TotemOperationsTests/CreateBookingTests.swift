import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct CreateBookingTests {
    @Test func booksTheRoomWithItsBuffers() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let made = try await system.answer(CreateBooking(request: .sample()))
            let shown = try await system.answer(ShowBooking(id: made.id))
            #expect(shown == made)
            #expect(made.status == .confirmed)
            #expect(made.occupied.start == made.window.start)
            #expect(made.occupied.end == made.window.end.adding(minutes: 30))
        }
    }

    @Test func refusesAnOverlapAndTellsWhatIsInTheWay() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let first = try await system.answer(CreateBooking(request: .sample()))
            let overlap = try BookingRequest.sample(
                from: "2027-01-12T16:15",
                to: "2027-01-12T17:00"
            )
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: overlap))
            }
            let conflict = Conflict(
                room: first.room,
                occupied: first.occupied,
                zone: first.zone
            )
            guard case .roomTaken(let conflicts, _) = told.first else {
                Issue.record("refused otherwise: \(told)")
                return
            }
            #expect(told.count == 1)
            #expect(conflicts == [conflict])
            let later = try BookingRequest.sample(from: "2027-01-12T16:30", to: "2027-01-12T17:00")
            _ = try await system.answer(CreateBooking(request: later))
        }
    }

    @Test func tellsEveryRuleThatSpeaks() async throws {
        try await TestSystem.lease { system in
            try await system.place(maxPublic: 50)
            let request = try BookingRequest.sample(
                from: "2027-01-12T20:00",
                to: "2027-01-12T22:00",
                layout: .theatre,
                heads: 70
            )
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: request))
            }
            #expect(
                told.map(\.code) == ["room-too-small", "outside-opening-hours", "building-full"]
            )
        }
    }

    @Test func waivesTheHoursForAnOrganiserOnRecord() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let request = try BookingRequest.sample(
                from: "2027-01-12T20:00",
                to: "2027-01-12T22:00",
                waive: [.openingHours]
            )
            let booking = try await system.answer(CreateBooking(request: request))
            #expect(booking.waived == [.openingHours])
            let shown = try await system.answer(ShowBooking(id: booking.id))
            #expect(shown.waived == [.openingHours])
        }
    }

    @Test(arguments: [
        ("2027-03-28T02:30", "2027-03-28T04:00", "ambiguous-local-time"),
        ("2027-10-31T02:30", "2027-10-31T04:00", "ambiguous-local-time"),
        ("2026-01-12T14:00", "2026-01-12T16:00", "in-the-past"),
        ("2027-01-12T16:00", "2027-01-12T14:00", "invalid-input"),
        ("2027-01-12T16:00", "2027-01-12T16:00", "invalid-input"),
    ]) func refusesTimesThatCannotBe(from: String, to: String, code: String) async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let request = try BookingRequest.sample(from: from, to: to)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: request))
            }
            #expect(told.first?.code == code)
            let left = try await system.answer(ListBookings(filter: BookingFilter(), page: .init()))
            #expect(left.items.isEmpty)
        }
    }

    @Test func namesAnUnknownRoomAtItsField() async throws {
        try await TestSystem.lease { system in
            let request = try BookingRequest.sample(room: "paddock/nowhere")
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: request))
            }
            let fault = FieldFault("/room", .unknownThing(.room, "paddock/nowhere"))
            #expect(told == [.invalid(fault)])
        }
    }

    @Test func cancellingFreesTheRoomOnceAndForAll() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let booking = try await system.answer(CreateBooking(request: .sample()))
            let cancelled = try await system.answer(CancelBooking(id: booking.id))
            #expect(cancelled.status == .cancelled)
            let shown = try await system.answer(ShowBooking(id: booking.id))
            #expect(shown == cancelled)
            _ = try await system.answer(CreateBooking(request: .sample()))
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CancelBooking(id: booking.id))
            }
            #expect(told == [.stale(.booking, status: "cancelled")])
            let found = try await system.answer(VerifyInvariants())
            #expect(found.violations.isEmpty)
        }
    }

    @Test func aRoomOverTwoSpacesTakesBoth() async throws {
        try await TestSystem.lease { system in
            let paddock = try Code.of("paddock")
            _ = try await system.answer(CreateBuilding(facts: .sample()))
            for code in ["meurthe", "moulins"] {
                _ = try await system.answer(
                    CreateRoom(building: paddock, facts: .sample(code: code))
                )
            }
            _ = try await system.answer(
                CreateRoom(
                    building: paddock,
                    facts: .sample(code: "both", spaces: ["meurthe", "moulins"])
                )
            )
            _ = try await system.answer(
                CreateBooking(request: .sample(room: "paddock/moulins"))
            )
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: .both()))
            }
            #expect(told.map(\.code) == ["room-taken"])
        }
    }
}

extension BookingRequest {
    fileprivate static func both() throws(Failure) -> BookingRequest {
        do {
            return try .sample(room: "paddock/both")
        } catch {
            throw .broken(error)
        }
    }
}
