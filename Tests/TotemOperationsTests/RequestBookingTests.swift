import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

/// From asking the house to an answer.
@Suite struct RequestBookingTests {
    private static let ada = Contact(
        name: "Ada",
        email: EmailAddress(written: "ada@example.org", normalised: "ada@example.org"),
        phone: nil,
        language: .english
    )
    private static let organiser = Caller(
        actor: .token(ID(high: 9, low: 9), name: "desk", role: .organiser),
        requestID: "test",
        timeLimit: .seconds(120)
    )

    private func ask(
        _ system: TestSystem,
        from: String = "2027-01-12T19:00",
        to: String = "2027-01-12T21:00",
        heads: Int = 20
    ) async throws -> Booking {
        let request = try BookingRequest.sample(
            from: from,
            to: to,
            heads: heads,
            contact: Self.ada,
            isRequest: true
        )
        return try await system.answer(CreateBooking(request: request), as: Self.organiser)
    }

    private func mails(_ system: TestSystem) async throws -> [BookingNotice.Kind] {
        let list = ListBookingNotices(page: PageRequest())
        return try await system.answer(list).items.reversed().map(\.kind)
    }

    private func verify(_ system: TestSystem) async throws {
        let found = try await system.answer(VerifyInvariants())
        #expect(found.violations.isEmpty, "\(found.violations)")
    }

    @Test func `a request occupies nothing and tells what speaks against it`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let asked = try await ask(system)
            #expect(asked.status == .requested)
            #expect(asked.needs == [.openingHours] && asked.waived.isEmpty)
            #expect(try await system.answer(ShowBooking(id: asked.id)) == asked)
            // Many may ask for the same.
            _ = try await ask(system)
            let waiting = ListBookings(
                filter: BookingFilter(status: .requested),
                page: PageRequest()
            )
            #expect(try await system.answer(waiting).items.count == 2)
            #expect(try await mails(system) == [.requested, .requested])
            try await verify(system)
        }
    }

    @Test func `what nobody can set aside refuses a request at once`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let crowd = await refusals { () async throws(Failure) in
                try await askFailing(system, heads: 59)
            }
            #expect(crowd.map(\.code) == ["room-too-small"])
            _ = try await system.answer(CreateBooking(request: .sample()))
            let taken = await refusals { () async throws(Failure) in
                try await askFailing(system, from: "2027-01-12T15:00", to: "2027-01-12T17:00")
            }
            #expect(taken.map(\.code) == ["room-taken"])
        }
    }

    private func askFailing(
        _ system: TestSystem,
        from: String = "2027-01-12T19:00",
        to: String = "2027-01-12T21:00",
        heads: Int = 20
    ) async throws(Failure) -> Booking {
        do {
            return try await ask(system, from: from, to: to, heads: heads)
        } catch {
            throw error as? Failure ?? .broken(error)
        }
    }

    @Test func `approving books the room and tells the others that wanted it`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let first = try await ask(system)
            let second = try await ask(system, from: "2027-01-12T21:15", to: "2027-01-12T22:00")
            let apart = try await ask(system, from: "2027-01-13T19:00", to: "2027-01-13T20:00")
            let approved = try await system.answer(ApproveBooking(id: first.id))
            #expect(approved.status == .confirmed)
            #expect(approved.waived == [.openingHours] && approved.needs.isEmpty)
            #expect(approved.approval?.window == first.window)
            #expect(try await system.answer(ShowBooking(id: first.id)) == approved)
            // The second is in the way by the buffer alone.
            let outdone = try await system.answer(ShowBooking(id: second.id))
            #expect(outdone.status == .declined && outdone.cause == .outdone)
            #expect(try await system.answer(ShowBooking(id: apart.id)).status == .requested)
            #expect(
                try await mails(system)
                    == [.requested, .requested, .requested, .approved, .outdone]
            )
            try await verify(system)
            let again = await refusals { () async throws(Failure) in
                try await system.answer(ApproveBooking(id: first.id))
            }
            #expect(again.map(\.code).contains("stale"))
        }
    }

    @Test func `the insert decides, so that two approvals of one time are one`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let asked = [try await ask(system), try await ask(system)]
            let done = try await withThrowingTaskGroup(of: Bool.self) { group in
                for request in asked {
                    group.addTask {
                        do throws(Failure) {
                            _ = try await system.answer(ApproveBooking(id: request.id))
                            return true
                        } catch {
                            guard case .refused = error else { throw error }
                            return false
                        }
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(done == 1)
            try await verify(system)
        }
    }

    @Test func `a request for a room that was booked meanwhile is refused with what is free`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let asked = try await ask(system, from: "2027-01-12T14:00", to: "2027-01-12T16:00")
            _ = try await system.answer(CreateBooking(request: .sample()))
            let told = await refusals { () async throws(Failure) in
                try await system.answer(ApproveBooking(id: asked.id))
            }
            guard case .roomTaken(let conflicts, let alternatives) = told.first else {
                Issue.record("\(told)")
                return
            }
            #expect(conflicts.count == 1 && !alternatives.isEmpty)
            #expect(try await system.answer(ShowBooking(id: asked.id)).status == .requested)
        }
    }

    @Test func `question, answer and reason stay as a thread`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let id = try await ask(system).id
            _ = try await system.answer(AskAboutBooking(id: id, words: "Alcohol?"))
            let answer = AnswerAboutBooking(id: id, words: "No.")
            _ = try await system.answer(answer, as: Self.organiser)
            let declined = try await system.answer(
                DeclineBooking(id: id, reason: "No guard that evening.")
            )
            #expect(declined.status == .declined && declined.cause == .declined)
            #expect(declined.reason == "No guard that evening.")
            let notes = try await system.answer(ListBookingNotes(id: id, page: PageRequest())).items
            #expect(notes.map(\.kind) == [.question, .answer, .declined])
            let desk = "token:\(ID<Token>(high: 9, low: 9))"
            #expect(notes.map(\.author) == ["shell:test", desk, "shell:test"])
            #expect(try await mails(system) == [.requested, .question, .declined])
            try await verify(system)
            let late = await refusals { () async throws(Failure) in
                try await system.answer(AskAboutBooking(id: id, words: "Why?"))
            }
            #expect(late == [.stale(.booking, status: "declined")])
        }
    }

    @Test func `only the house decides`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let id = try await ask(system).id
            let told = await refusals { () async throws(Failure) in
                try await system.answer(ApproveBooking(id: id), as: Self.organiser)
            }
            #expect(told == [.notAllowed])
        }
    }

    @Test func `the house is asked again only for more than it agreed to`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let id = try await ask(system).id
            _ = try await system.answer(ApproveBooking(id: id))
            func change(
                _ change: BookingChange,
                as caller: Caller = Self.organiser
            ) async throws(Failure) -> Booking {
                try await system.answer(
                    ChangeBooking(id: id, change: change, expected: .any),
                    as: caller
                )
            }
            let shorter = BookingChange(to: try .of("2027-01-12T20:00"), heads: .set(10))
            #expect(try await change(shorter).waived == [.openingHours])
            let back = BookingChange(to: try .of("2027-01-12T21:00"), heads: .set(20))
            #expect(try await change(back).status == .confirmed)
            let longer = BookingChange(to: try .of("2027-01-12T22:00"), waive: [.openingHours])
            let told = await refusals { () async throws(Failure) in try await change(longer) }
            #expect(told.map(\.code) == ["approval-needed"])
            let crowd = await refusals { () async throws(Failure) in
                try await change(BookingChange(heads: .set(21), waive: [.openingHours]))
            }
            #expect(crowd.map(\.code) == ["approval-needed"])
            let agreed = try await change(
                BookingChange(to: .of("2027-01-12T22:00"), waive: [.openingHours, .approval]),
                as: TestSystem.admin
            )
            #expect(agreed.approval?.window.end == agreed.window.end)
            #expect(agreed.waived == [.openingHours, .approval])
            try await verify(system)
        }
    }

    @Test func `a request may change until the house answers, and still occupies nothing`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let asked = try await ask(system)
            let change = BookingChange(
                from: try .of("2027-01-12T14:00"),
                to: try .of("2027-01-12T16:00")
            )
            let operation = ChangeBooking(id: asked.id, change: change, expected: .any)
            let changed = try await system.answer(operation, as: Self.organiser)
            #expect(changed.status == .requested && changed.needs.isEmpty)
            #expect(try await system.answer(ShowBooking(id: asked.id)) == changed)
            #expect(try await mails(system) == [.requested], "nothing stands that could have moved")
            _ = try await ask(system, from: "2027-01-12T14:00", to: "2027-01-12T16:00")
            try await verify(system)
        }
    }

    @Test func `a session moves within what the house agreed to without asking again`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let plan = try SessionPlan.sample(
                from: "2027-01-12T19:00",
                to: "2027-01-12T21:00",
                isRequest: true
            )
            let session = try await system.answer(ScheduleSession(plan: plan))
            let booking = try #require(session.booking)
            _ = try await system.answer(ApproveBooking(id: booking))
            func move(
                _ from: String,
                _ to: String,
                waive: Set<WaivableRule> = [],
                as caller: Caller = Self.organiser
            ) async throws(Failure) -> Session {
                let move: SessionMove
                do {
                    move = SessionMove(
                        from: try .of("2027-01-12T\(from)"),
                        to: try .of("2027-01-12T\(to)"),
                        room: nil,
                        layout: nil,
                        capacity: nil,
                        waive: waive
                    )
                } catch {
                    throw .broken(error)
                }
                let operation = MoveSession(session: .id(session.id), move: move)
                return try await system.answer(operation, as: caller)
            }
            _ = try await move("19:30", "20:30")
            _ = try await move("19:00", "21:00")
            let more = EditSession(
                session: .id(session.id),
                edit: SessionEdit(capacity: 21),
                expected: .any
            )
            let crowd = await refusals { () async throws(Failure) in
                try await system.answer(more, as: Self.organiser)
            }
            #expect(crowd.map(\.code) == ["approval-needed"])
            let told = await refusals { () async throws(Failure) in
                try await move("19:00", "22:00", waive: [.openingHours])
            }
            #expect(told.map(\.code) == ["approval-needed"])
            _ = try await move(
                "19:00",
                "22:00",
                waive: [.openingHours, .approval],
                as: TestSystem.admin
            )
            let booked = try await system.answer(ShowBooking(id: booking))
            #expect(booked.approval?.window == booked.window)
            try await verify(system)
        }
    }

    @Test func `a session whose room is asked for stays a draft until the house agrees`()
        async throws
    {
        try await TestSystem.lease { system in
            try await system.place()
            let plan = try SessionPlan.sample(
                from: "2027-01-12T19:00",
                to: "2027-01-12T21:00",
                publish: true,
                isRequest: true
            )
            let session = try await system.answer(ScheduleSession(plan: plan))
            #expect(session.status == .draft)
            let booking = try #require(session.booking)
            try await verify(system)
            let early = await refusals { () async throws(Failure) in
                try await system.answer(PublishSession(session: .id(session.id)))
            }
            #expect(early == [.stale(.booking, status: "requested")])
            _ = try await system.answer(ApproveBooking(id: booking))
            let published = try await system.answer(PublishSession(session: .id(session.id)))
            #expect(published.status == .published)
            try await verify(system)
        }
    }

    @Test func `a draft whose room was declined finds another one by moving`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let plan = try SessionPlan.sample(
                from: "2027-01-12T19:00",
                to: "2027-01-12T21:00",
                isRequest: true
            )
            let session = try await system.answer(ScheduleSession(plan: plan))
            let booking = try #require(session.booking)
            _ = try await system.answer(DeclineBooking(id: booking, reason: "No guard."))
            try await verify(system)
            let move = SessionMove(
                from: try .of("2027-01-12T14:00"),
                to: try .of("2027-01-12T16:00"),
                room: nil,
                layout: nil,
                capacity: nil,
                waive: []
            )
            _ = try await system.answer(MoveSession(session: .id(session.id), move: move))
            let booked = try await system.answer(ShowBooking(id: booking))
            #expect(booked.status == .confirmed && booked.cause == nil)
            try await verify(system)
        }
    }
}

/// What the house and people at the room do with bookings that stand.
@Suite struct HouseBookingTests {
    private static let ada = Contact(
        name: "Ada",
        email: EmailAddress(written: "ada@example.org", normalised: "ada@example.org"),
        phone: nil
    )

    private func verify(_ system: TestSystem) async throws {
        let found = try await system.answer(VerifyInvariants())
        #expect(found.violations.isEmpty, "\(found.violations)")
    }

    @Test func `bumping frees the room and proposes what is free instead`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            _ = try await system.answer(
                CreateRoom(building: .of("paddock"), facts: .sample(code: "grange"))
            )
            let booking = try await system.answer(
                CreateBooking(request: .sample(heads: 12, contact: Self.ada))
            )
            let bumped = try await system.answer(
                BumpBooking(id: booking.id, reason: "A pipe has burst.")
            )
            #expect(bumped.booking.status == .cancelled && bumped.booking.cause == .bumped)
            let first = try #require(bumped.alternatives.first)
            #expect(first.room == (try .of("paddock/grange")) && first.window == booking.window)
            let notice = try #require(
                try await system.answer(ListBookingNotices(page: PageRequest())).items.first
            )
            #expect(notice.kind == .bumped && notice.isTrue)
            #expect(notice.words == "A pipe has burst.")
            #expect(notice.offered.map(\.room) == bumped.alternatives.map(\.room))
            #expect(notice.recipient.language == .french)
            _ = try await system.answer(CreateBooking(request: .sample()))
            try await verify(system)
        }
    }

    @Test func `moving a booking tells whom to call where it was`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let booking = try await system.answer(
                CreateBooking(request: .sample(contact: Self.ada))
            )
            let change = BookingChange(
                from: try .of("2027-01-12T16:00"),
                to: try .of("2027-01-12T18:00")
            )
            let operation = ChangeBooking(id: booking.id, change: change, expected: .any)
            _ = try await system.answer(operation)
            let notices = try await system.answer(ListBookingNotices(page: PageRequest())).items
            #expect(notices.map(\.kind) == [.moved])
            #expect(notices.first?.former?.window == booking.window)
            #expect(notices.first?.former?.place == "L’Écurie, Le Paddock, Nancy")
        }
    }

    @Test func `people check in from an hour before until the end, once`() async throws {
        try await TestSystem.lease { system in
            try await system.place()
            let booking = try await system.answer(
                CreateBooking(
                    request: .sample(from: "2027-01-04T12:00", to: "2027-01-04T13:00")
                )
            )
            let checkIn = CheckInBooking(id: booking.id)
            // It is 10:00 in Nancy.
            system.clock.advance(minutes: 59)
            let early = await refusals { () async throws(Failure) in
                try await system.answer(checkIn)
            }
            #expect(early == [.stale(.booking, status: "not begun")])
            system.clock.advance(minutes: 1)
            let arrived = try await system.answer(checkIn)
            #expect(arrived.checkedInAt == system.clock.now)
            system.clock.advance(minutes: 5)
            #expect(try await system.answer(checkIn) == arrived)
            #expect(try await system.answer(ShowBooking(id: booking.id)) == arrived)
            _ = try await system.answer(NoteHandover(id: booking.id, words: "Clean."))
            let other = try await system.answer(
                CreateBooking(
                    request: .sample(from: "2027-01-04T14:00", to: "2027-01-04T15:00")
                )
            )
            system.clock.advance(minutes: 235)
            let late = await refusals { () async throws(Failure) in
                try await system.answer(CheckInBooking(id: other.id))
            }
            #expect(late == [.stale(.booking, status: "over")])
            try await verify(system)
        }
    }
}
