import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct ChangePlaceTests {
    private func change(
        _ system: TestSystem,
        _ change: BuildingChange,
        expected: ExpectedVersion = .any
    ) async throws(Failure) -> Building {
        guard let code = Code("paddock") else { preconditionFailure("paddock is a code") }
        return try await system.answer(
            ChangeBuilding(code: code, change: change, expected: expected)
        )
    }

    private func change(
        _ system: TestSystem,
        _ change: RoomChange,
        expected: ExpectedVersion = .any
    ) async throws(Failure) -> Room {
        guard let path = RoomPath("paddock/ecurie") else { preconditionFailure("it is a path") }
        return try await system.answer(ChangeRoom(path: path, change: change, expected: expected))
    }

    @Test func aBuildingIsChangedAndReadBack() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let texts = ["fr": "Tram 1, arrêt Kennedy", "de": "Straßenbahn 1"]
            let hours = try #require(OpeningHours(lines: ["mon-sat 08:00-20:00"]))
            let changed = try await change(
                system,
                BuildingChange(
                    name: "Les Écuries",
                    maxPublic: .set(90),
                    openingHours: hours,
                    address: .set("9 rue X, 54000 Nancy"),
                    directions: .set(LocalisedText(texts, fallback: "fr")),
                    houseRules: .set(LocalisedText("Pas de bruit", in: "fr")),
                    accessNotes: .set(
                        LocalisedText(["en": "Ring", "fr": "Sonner"], fallback: "en")
                    ),
                    contact: .set(Contact(name: "Camille Exemple", email: nil, phone: "+33383")),
                    photos: [
                        Photo(
                            url: "https://example.org/b.jpg",
                            alt: try #require(
                                LocalisedText(["en": "The yard", "fr": "La cour"], fallback: "fr")
                            )
                        ),
                        Photo(
                            url: "https://example.org/a.jpg",
                            alt: LocalisedText("The hall", in: "en")
                        ),
                    ]
                ),
                expected: .oneOf([1])
            )
            #expect(changed.version == 2)
            #expect(try await system.answer(ShowBuilding(code: .of("paddock"))) == changed)
            let same = try await change(system, BuildingChange(name: "Les Écuries"))
            #expect(same == changed)
            let bare = try await change(
                system,
                BuildingChange(
                    maxPublic: .set(nil),
                    openingHours: .unrestricted,
                    address: .set(nil),
                    directions: .set(nil),
                    houseRules: .set(nil),
                    accessNotes: .set(nil),
                    contact: .set(nil),
                    photos: []
                )
            )
            #expect(bare.version == 3)
            #expect(try await system.answer(ShowBuilding(code: .of("paddock"))) == bare)
            _ = try await system.answer(NumberChanges(), as: TestSystem.worker)
            let kinds = try await system.answer(ListChanges(after: 0, limit: 10)).map(\.kind)
            #expect(kinds.filter { $0 == "building.changed" }.count == 2)
        }
    }

    @Test func aRoomIsChangedReadBackAndFound() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let changed = try await change(
                system,
                RoomChange(
                    name: "La grande Écurie",
                    areaSquareMetres: .set(110.5),
                    layouts: [
                        Layout(kind: .theatre, capacity: 70),
                        Layout(kind: .cocktail, capacity: 90, origin: .computed),
                    ],
                    equipment: ["wifi"],
                    stepFreeDetail: .set(LocalisedText("Par la cour", in: "fr")),
                    floor: .set(-1),
                    wheelchairPlaces: .set(4),
                    bufferBeforeMinutes: 15
                ),
                expected: .oneOf([1])
            )
            #expect(changed.version == 2)
            #expect(try await system.answer(ShowRoom(path: .of("paddock/ecurie"))) == changed)
            for (places, found) in [(4, 1), (5, 0)] {
                let search = RoomSearch(
                    from: try .of("2027-01-12T14:00"),
                    to: try .of("2027-01-12T16:00"),
                    seats: 60,
                    layout: .cocktail,
                    equipment: ["wifi"],
                    city: nil,
                    building: nil,
                    stepFree: true,
                    wheelchairPlaces: places
                )
                #expect(try await system.free(search).count == found)
            }
            let booking = try await system.answer(CreateBooking(request: .sample()))
            #expect(booking.occupied.start == booking.window.start.adding(minutes: -15))
            _ = try await change(system, RoomChange(bufferBeforeMinutes: 0))
            let kept = try await system.answer(ShowBooking(id: booking.id))
            #expect(kept.occupied == booking.occupied)
        }
    }

    @Test func whatBookingsAndSessionsRelyOnStays() async throws {
        try await TestSystem.lease { system in
            let session = try await system.session(.sample(capacity: 20))
            let id = try #require(session.booking)
            let held = try await system.answer(
                CreateBooking(
                    request: .sample(
                        from: "2027-01-13T14:00",
                        to: "2027-01-13T16:00",
                        layout: .classroom,
                        heads: 35,
                        holdUntil: "2027-01-05T12:00"
                    )
                )
            )
            let fewer = RoomChange(layouts: [Layout(kind: .theatre, capacity: 19)])
            let told = await refusals { () async throws(Failure) in
                try await change(system, fewer)
            }
            guard case .changeHitsBookings(let bookings) = told.first else {
                Issue.record("refused otherwise: \(told)")
                return
            }
            #expect(bookings.map(\.id) == [id, held.id])
            #expect(bookings.map(\.session) == [session.id, nil])
            #expect(bookings.map(\.heads) == [20, 35])
            let crowd = await refusals { () async throws(Failure) in
                try await change(system, BuildingChange(maxPublic: .set(34)))
            }
            #expect(crowd.map(\.code) == ["change-hits-bookings"])
            // The hold runs out, and the session is called off: nobody relies on it any more.
            system.clock.advance(minutes: 2 * 24 * 60)
            _ = try await system.answer(
                CancelSession(session: .id(session.id), request: .init(reason: nil))
            )
            _ = try await change(system, BuildingChange(maxPublic: .set(10)))
            #expect(try await change(system, fewer).facts.largestCapacity == 19)
            _ = try await system.answer(ExpireHolds(), as: TestSystem.worker)
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
        }
    }

    @Test func whatIsOverReliesOnNothing() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(
                CreateBooking(request: .sample(layout: .theatre, heads: 50))
            )
            system.clock.advance(minutes: 9 * 24 * 60)
            _ = try await change(system, BuildingChange(maxPublic: .set(10)))
            let layouts = [Layout(kind: .cocktail, capacity: 10)]
            _ = try await change(system, RoomChange(layouts: layouts))
        }
    }

    @Test func ofTwoEditorsAtOnceTheSecondIsTold() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let rooms = try ["A", "B"]
                .map { name in
                    ChangeRoom(
                        path: try .of("paddock/ecurie"),
                        change: RoomChange(name: name),
                        expected: .oneOf([1])
                    )
                }
            let buildings = try ["A", "B"]
                .map { name in
                    ChangeBuilding(
                        code: try .of("paddock"),
                        change: BuildingChange(name: name),
                        expected: .oneOf([1])
                    )
                }
            async let one = outcome(of: rooms[0], system) { $0.version }
            async let two = outcome(of: rooms[1], system) { $0.version }
            #expect(try await [one, two].sorted() == ["2", "precondition-failed"])
            async let first = outcome(of: buildings[0], system) { $0.version }
            async let second = outcome(of: buildings[1], system) { $0.version }
            #expect(try await [first, second].sorted() == ["2", "precondition-failed"])
        }
    }

    /// The new version, or why there is none.
    private func outcome<O: Operation>(
        of operation: O,
        _ system: TestSystem,
        _ version: (O.Answer) -> Int
    ) async throws -> String {
        do throws(Failure) {
            return String(version(try await system.answer(operation)))
        } catch {
            guard case .refused(let refusals) = error, let first = refusals.first else {
                throw error
            }
            return first.code
        }
    }

    /// Bookings that arrive while the building begins to limit its heads are counted, or come
    /// again; never does the building hold more than it says.
    @Test func aLimitAndBookingsThatArriveTogetherNeverPassIt() async throws {
        try await TestSystem.lease { system in
            try await system.place(maxPublic: nil)
            let facts = try RoomFacts.sample(
                code: "sellerie",
                layouts: [Layout(kind: .theatre, capacity: 60)]
            )
            _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: facts))
            for day in 12..<15 {
                _ = try await change(system, BuildingChange(maxPublic: .set(nil)))
                try await withThrowingTaskGroup(of: Void.self) { tasks in
                    for room in ["ecurie", "sellerie"] {
                        tasks.addTask {
                            let request = try BookingRequest.sample(
                                room: "paddock/\(room)",
                                from: "2027-01-\(day)T14:00",
                                to: "2027-01-\(day)T16:00",
                                heads: 40
                            )
                            try await attempt(CreateBooking(request: request), system)
                        }
                    }
                    tasks.addTask {
                        let operation = ChangeBuilding(
                            code: try .of("paddock"),
                            change: BuildingChange(maxPublic: .set(70)),
                            expected: .any
                        )
                        try await attempt(operation, system)
                    }
                    try await tasks.waitForAll()
                }
                let found = try await system.answer(VerifyInvariants())
                #expect(found.violations.isEmpty, "\(found.violations)")
                for booking
                    in try await system.answer(
                        ListBookings(filter: BookingFilter(), page: PageRequest())
                    )
                    .items where booking.status == .confirmed
                {
                    _ = try await system.answer(CancelBooking(id: booking.id))
                }
            }
        }
    }

    @Test func whatDoesNotExistIsNotChanged() async throws {
        try await TestSystem.lease { system in
            let building = await refusals { () async throws(Failure) in
                try await change(system, BuildingChange(name: "x"))
            }
            #expect(building == [.unknown(.building, "paddock")])
            let room = await refusals { () async throws(Failure) in
                try await change(system, RoomChange(name: "x"))
            }
            #expect(room == [.unknown(.room, "paddock/ecurie")])
        }
    }
}

/// Does an operation; a refusal and a plea to come again are answers too.
private func attempt(_ operation: some Operation, _ system: TestSystem) async throws {
    do throws(Failure) {
        _ = try await system.answer(operation)
    } catch {
        switch error {
        case .refused, .unavailable(_, outcomeUnknown: false): return
        case .unavailable, .broken: throw error
        }
    }
}
