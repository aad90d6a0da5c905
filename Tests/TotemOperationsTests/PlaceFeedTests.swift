import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct PlaceFeedTests {
    @Test func aRoomTellsWhatIsBookedInRoomsThatShareItsSpaces() async throws {
        try await TestSystem.lease { system in
            try await system.foldingWall()
            _ = try await system.answer(CreateBooking(request: .sample(room: "paddock/both")))
            let half = try await system.feed(.room(.of("paddock/meurthe")))
            #expect(half.entries.count == 1)
            #expect(half.room?.path.room.description == "meurthe")
            #expect(half.entries.first?.state == .standing)
            let later = try await system.answer(
                CreateBooking(
                    request: .sample(
                        room: "paddock/moulins",
                        from: "2027-02-12T14:00",
                        to: "2027-02-12T16:00"
                    )
                )
            )
            #expect(try await system.feed(.room(.of("paddock/meurthe"))).entries.count == 1)
            let whole = try await system.feed(.building(.of("paddock")))
            #expect(whole.entries.count == 2)
            #expect(whole.entries.last?.id == later.id.description)
        }
    }

    @Test func whatCameToNothingIsToldForAMonth() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let booking = try await system.answer(CreateBooking(request: .sample()))
            let before = try await system.feed(.building(.of("paddock"))).entries
            #expect(before.map(\.state) == [.standing])
            system.clock.advance(minutes: 10)
            _ = try await system.answer(CancelBooking(id: booking.id))
            let after = try await system.feed(.building(.of("paddock"))).entries
            #expect(after.map(\.state) == [.cancelled])
            #expect(after.map(\.id) == before.map(\.id))
            #expect(try #require(after.first).version > #require(before.first).version)
            #expect(try #require(after.first).changedAt > #require(before.first).changedAt)
            system.clock.advance(minutes: 31 * 24 * 60)
            #expect(try await system.feed(.building(.of("paddock"))).entries == [])
        }
    }

    @Test func holdsAreTentativeUntilTheyRunOut() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(
                CreateBooking(request: .sample(holdUntil: "2027-01-04T12:00"))
            )
            let held = try await system.feed(.building(.of("paddock"))).entries
            #expect(held.map(\.state) == [.tentative])
            system.clock.advance(minutes: 120)
            #expect(try await system.feed(.building(.of("paddock"))).entries == [])
        }
    }

    @Test func closuresOfTheBuildingStandInTheCalendarOfEachRoom() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let closure = try await system.answer(CreateClosure(request: .sample()))
            let told = try await system.feed(.room(.of("paddock/ecurie"))).entries
            #expect(told.map(\.matter) == [.closure(.closure, reason: "New floor")])
            #expect(told.map(\.room) == [nil])
            _ = try await system.answer(LiftClosure(id: closure.id))
            let lifted = try await system.feed(.room(.of("paddock/ecurie"))).entries
            #expect(lifted.map(\.state) == [.cancelled])
        }
    }

    @Test func onlyARoleIsToldPurposes() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let place = Closure.Place.building(try .of("paddock"))
            #expect(try await system.feed(place).tellsPurposes)
            let open = try await system.answer(
                ShowPlaceFeed(place: place),
                as: TestSystem.anyone
            )
            #expect(!open.tellsPurposes)
        }
    }

    @Test func unknownPlacesAreToldAsSuch() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            for (place, code) in [
                (Closure.Place.building(try Code.of("nowhere")), "unknown-building"),
                (.room(try RoomPath.of("paddock/nowhere")), "unknown-room"),
            ] {
                let told = await refusals { () async throws(Failure) in
                    try await system.answer(ShowPlaceFeed(place: place))
                }
                #expect(told.map(\.code) == [code])
            }
        }
    }
}

extension TestSystem {
    fileprivate func feed(_ place: Closure.Place) async throws -> PlaceFeed {
        try await answer(ShowPlaceFeed(place: place), as: Self.admin)
    }
}
