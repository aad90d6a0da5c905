import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

struct ClosureKindTests {
    private static func request(
        allowed: [String] = [],
        approvedAt: String? = nil
    ) throws -> ClosureRequest {
        ClosureRequest(
            place: .building(try .of("paddock")),
            from: try .of("2027-01-12T00:00"),
            to: try .of("2027-01-13T00:00"),
            reason: "Jury",
            kind: .maintenance,
            approvedBy: "D. Fictif",
            approvedAt: try approvedAt.map { try .of($0) },
            allowed: allowed.compactMap { BookingRule.Party($0) }
        )
    }

    @Test func `a closure tells its kind and who has approved it when`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let request = try Self.request(approvedAt: "2027-01-04T08:00")
            let made = try await system.answer(CreateClosure(request: request))
            let shown = try await system.answer(ShowClosure(id: made.id))
            #expect(shown == made)
            #expect(made.kind == .maintenance && made.approval?.by == "D. Fictif")
            let told = made.approval.map { made.zone.local($0.at).description }
            #expect(told == "2027-01-04T08:00")
            let ahead = await refusals { () async throws(Failure) in
                try await system.answer(
                    CreateClosure(request: try later("2027-01-11T08:00"))
                )
            }
            #expect(ahead == [.invalid(FieldFault("/approvedAt", .malformed("past")))])
        }
    }

    private func later(_ time: String) throws(Failure) -> ClosureRequest {
        do {
            return try Self.request(approvedAt: time)
        } catch {
            throw .broken(error)
        }
    }

    @Test func `a house that is closed but to some takes them and nobody else`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.programme()
            let before = try await system.answer(CreateBooking(request: .sample()))
            let request = try Self.request(allowed: ["organisation:nyuko"])
            let made = try await system.answer(CreateClosure(request: request))
            #expect(made.allowed.map(\.text) == ["organisation:nyuko"])
            #expect(try await system.answer(ShowBooking(id: before.id)).status == .confirmed)
            let organiser = Caller(
                actor: .token(ID(high: 9, low: 9), name: "desk", role: .organiser),
                requestID: "test",
                timeLimit: .seconds(120)
            )
            let (from, to) = ("2027-01-12T09:00", "2027-01-12T10:00")
            let other = try BookingRequest.sample(from: from, to: to)
            let told = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: other), as: organiser)
            }
            #expect(told.map(\.code) == ["members-only"])
            let theirs = try BookingRequest.sample(from: from, to: to, organisation: "Nyuko")
            _ = try await system.answer(CreateBooking(request: theirs), as: organiser)
            // What only reaches into the time is not let in either.
            let around = try BookingRequest.sample(
                from: "2027-01-11T18:00",
                to: "2027-01-12T08:00",
                waive: [.openingHours]
            )
            let kept = await refusals { () async throws(Failure) in
                try await system.answer(CreateBooking(request: around))
            }
            #expect(kept.map(\.code) == ["members-only"])
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
            let standing = ListRules(filter: BookingRuleFilter(), page: PageRequest())
            let rule = try #require(try await system.answer(standing).items.first)
            #expect(rule.closure == made.id)
            let ended = await refusals { () async throws(Failure) in
                try await system.answer(EndRule(id: rule.id))
            }
            #expect(ended == [.stale(.rule, status: "held by a closure")])
            _ = try await system.answer(LiftClosure(id: made.id))
            let after = try BookingRequest.sample(from: "2027-01-12T11:00", to: "2027-01-12T12:00")
            _ = try await system.answer(CreateBooking(request: after), as: organiser)
            let rules = ListRules(filter: BookingRuleFilter(), page: PageRequest())
            #expect(try await system.answer(rules).items == [])
        }
    }

    @Test func `a room that is closed but to some is so in every room of its spaces`() async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            for (code, spaces) in [("east", []), ("west", []), ("hall", ["east", "west"])] {
                let facts = try RoomFacts.sample(code: code, spaces: spaces)
                _ = try await system.answer(CreateRoom(building: .of("paddock"), facts: facts))
            }
            let made = try await system.answer(
                CreateClosure(
                    request: ClosureRequest(
                        place: .room(.of("paddock/east")),
                        from: .of("2027-01-12T00:00"),
                        to: .of("2027-01-13T00:00"),
                        reason: "Jury",
                        allowed: [.role(.viewer)]
                    )
                )
            )
            for room in ["east", "hall"] {
                let told = await refusals { () async throws(Failure) in
                    try await system.answer(CreateBooking(request: Self.booking(room)))
                }
                #expect(told.map(\.code) == ["members-only"], "\(room)")
            }
            _ = try await system.answer(CreateBooking(request: Self.booking("west")))
            #expect(try await system.answer(VerifyInvariants()).violations.isEmpty)
            _ = try await system.answer(LiftClosure(id: made.id))
            let rules = ListRules(filter: BookingRuleFilter(), page: PageRequest())
            #expect(try await system.answer(rules).items == [])
            _ = try await system.answer(CreateBooking(request: Self.booking("east")))
        }
    }

    private static func booking(_ room: String) throws(Failure) -> BookingRequest {
        do {
            return try .sample(room: "paddock/" + room)
        } catch {
            throw .broken(error)
        }
    }

    @Test func `a session of a programme is let in, by it and by its owner`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.programme()
            for (allowed, hour) in [("programme:123go", "09"), ("organisation:nyuko", "15")] {
                let request = try Self.request(allowed: [allowed])
                let made = try await system.answer(CreateClosure(request: request))
                let others = try SessionPlan.sample()
                let told = await refusals { () async throws(Failure) in
                    try await system.answer(ScheduleSession(plan: others))
                }
                guard case .offering(.ruleBroken(let broken), let instead)? = told.first else {
                    Issue.record("\(told)")
                    continue
                }
                #expect(broken.rule.facts.note == "Jury" && broken.rule.facts.waivers == [.admin])
                #expect(!instead.isEmpty)
                let plan = try SessionPlan.sample(
                    from: "2027-01-12T\(hour):00",
                    to: "2027-01-12T\(hour):30",
                    programme: "123go"
                )
                let session = try await system.answer(ScheduleSession(plan: plan))
                let later = SessionMove(
                    from: try .of("2027-01-12T\(hour):30"),
                    to: try .of("2027-01-12T\(hour):50"),
                    room: nil,
                    layout: nil,
                    capacity: nil,
                    waive: []
                )
                _ = try await system.answer(MoveSession(session: .id(session.id), move: later))
                _ = try await system.answer(LiftClosure(id: made.id))
            }
            let nobody = try Self.request(allowed: ["organisation:lost", "programme:lost"])
            let lost = await refusals { () async throws(Failure) in
                try await system.answer(CreateClosure(request: nobody))
            }
            #expect(
                lost == [
                    .invalid(FieldFault("/allowed/0", .unknownThing(.organisation, "lost"))),
                    .invalid(FieldFault("/allowed/1", .unknownThing(.programme, "lost"))),
                ]
            )
        }
    }

    @Test func `calendars and timelines tell a closure as what it is`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let work = try ClosureRequest(
                place: .room(.of("paddock/ecurie")),
                from: .of("2027-01-12T00:00"),
                to: .of("2027-01-12T12:00"),
                reason: "Lift",
                kind: .maintenance
            )
            _ = try await system.answer(CreateClosure(request: work))
            let jury = try Self.request(allowed: ["role:viewer"])
            _ = try await system.answer(CreateClosure(request: jury))
            let house = try Code.of("paddock")
            let feed = try await system.answer(ShowPlaceFeed(place: .building(house)))
            #expect(
                feed.entries.map(\.matter) == [
                    .closure(.maintenance, reason: "Lift"),
                    .limit([.role(.viewer)], reason: "Jury"),
                ]
            )
            let timeline = try await system.answer(
                ShowTimeline(building: house, date: LocalDate("2027-01-12"), days: 1)
            )
            #expect(timeline.rooms.flatMap(\.segments).map(\.kind) == [.maintenance])
            #expect(timeline.limits.map(\.reason) == ["Jury"])
        }
    }
}
