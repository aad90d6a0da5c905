import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@testable import TotemShell

struct DemonstrationTests {
    /// A Monday in January, a Sunday in summer, and the Maundy Thursday of another year, at noon.
    static let moments = [
        TestClock.start, Instant(seconds: 1_815_912_000), Instant(seconds: 1_839_240_000),
    ]

    @Test(arguments: moments)
    func `it is loaded by the rules and leaves every invariant true`(_ now: Instant) async throws {
        try await TestSystem.lease(now: now) { system in
            let shell = CapturedShell(system: system)
            let loaded = try await shell.run("database", "demo", "--json").json()
            #expect(loaded.number("buildings") == 7)
            #expect(loaded.number("rooms") == 20)
            #expect(loaded.number("organisations") == 35)
            #expect(loaded.number("programmes") == 6)
            #expect(loaded.number("sessions") == 35)
            #expect(loaded.number("bookings") == 7)
            let listed = DemonstrationSession.all.reduce(4) { $0 + $1.people }
            #expect(loaded.number("registrations") == Int64(listed))
            _ = try await system.answer(NumberChanges(), as: TestSystem.worker)
            let verified = await shell.run("verify")
            #expect(verified.code == 0, "\(verified.output)")
            try await demand(system, now: now)
        }
    }

    /// What the list says of single sessions.
    private func demand(_ system: TestSystem, now: Instant) async throws {
        let sessions = try await system.sessions()
        #expect(sessions.count == 35)
        #expect(sessions.count { $0.window.start <= now } == 10)
        #expect(sessions.count { $0.status == .draft } == 3)
        #expect(sessions.count { $0.visibility == .unlisted } == 1)
        let full = try #require(sessions.titled("Réunion d’information 1, 2, 3 GO — Metz"))
        #expect((full.seats.confirmed, full.seats.held, full.seats.waiting) == (20, 0, 7))
        let moved = try #require(sessions.titled("Réunion d’information 1, 2, 3 GO — Épinal"))
        #expect(moved.venue?.room.description == "quai-alpha/quai")
        #expect(moved.movedAt != nil && moved.seats.capacity == 40 && moved.seats.waiting == 0)
        #expect(moved.seats.confirmed > 13)
        let cancelled = try #require(sessions.titled("IoT meet-up"))
        #expect(cancelled.status == .cancelled && cancelled.cancelReason != nil)
        let informed = try await system.registrations(of: cancelled, .cancelled)
        #expect(informed.count == 22)
        let fund = try #require(sessions.titled("Lever des fonds"))
        #expect((fund.seats.confirmed, fund.seats.waiting) == (12, 2))
        for title in ["Apéro start-up", "Portes ouvertes du Totem", "Startup week-end"] {
            let session = try #require(sessions.titled(title))
            let booking = try await system.answer(
                ShowBooking(id: try #require(session.booking))
            )
            #expect(booking.waived == [.openingHours], "\(title)")
        }
        var pending = 0
        for session in sessions {
            pending += try await system.registrations(of: session, .pending).count
        }
        #expect(pending == 4)
    }

    @Test func `old mails count as sent, and those of the last day are delivered`() async throws {
        // By the clock of the database, which decides what is due.
        try await TestSystem.lease(now: nil) { system in
            let shell = CapturedShell(system: system)
            #expect(await shell.run("database", "demo").code == 0)
            let due = try await system.answer(ClaimNotices(limit: 200), as: TestSystem.worker)
            #expect((1...60).contains(due.count))
            let newest = try await system.answer(ListNotices(page: PageRequest(limit: 200)))
            #expect(newest.items.count == 200)
            #expect(newest.items.count { $0.state == .sent } >= 140)
        }
    }
}

extension TestSystem {
    fileprivate func sessions() async throws -> [Session] {
        try await answer(
            ListSessions(filter: SessionFilter(), page: PageRequest(limit: 200))
        )
        .items
    }

    fileprivate func registrations(
        of session: Session,
        _ status: Registration.Status
    ) async throws -> [Registration] {
        try await answer(
            ListRegistrations(
                session: .id(session.id),
                filter: RegistrationFilter(status: status),
                page: PageRequest(limit: 200)
            )
        )
        .items
    }
}

extension [Session] {
    fileprivate func titled(_ french: String) -> Session? {
        first { $0.title.text(in: "fr") == french }
    }
}
