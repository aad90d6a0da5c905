import Testing
import TotemDomain
import TotemOperations
import TotemTestSupport

@Suite struct AlternativesTests {
    /// What could be booked instead, as a refused booking tells it.
    private func alternatives(
        _ system: TestSystem,
        to request: BookingRequest
    ) async -> [Alternative] {
        let told = await refusals { () async throws(Failure) in
            try await system.answer(CreateBooking(request: request))
        }
        guard case .roomTaken(_, let alternatives) = told.first else {
            Issue.record("refused otherwise: \(told)")
            return []
        }
        return alternatives
    }

    private func request(_ alternative: Alternative, heads: Int?) throws -> BookingRequest {
        try .sample(
            room: alternative.room.description,
            from: alternative.window.start.rfc3339(offsetSeconds: 0),
            to: alternative.window.end.rfc3339(offsetSeconds: 0),
            layout: alternative.layout,
            heads: heads
        )
    }

    /// Whatever is proposed can be booked at once, all of it.
    @Test func whatIsProposedCanBeBooked() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            _ = try await system.answer(CreateBooking(request: .sample()))
            let asked = try BookingRequest.sample(layout: .theatre, heads: 20)
            let found = await alternatives(system, to: asked)
            #expect(
                found.map { "\($0.room) \($0.zone.local($0.window.start))" } == [
                    "paddock/sellerie 2027-01-12T14:00", "paddock/ecurie 2027-01-12T16:30",
                    "paddock/ecurie 2027-01-13T08:30", "paddock/ecurie 2027-01-13T10:30",
                ]
            )
            #expect(found.first?.capacity == 22)
            // The last follows the third without its buffer, so only one of the two goes.
            for alternative in found.prefix(3) {
                _ = try await system.answer(
                    CreateBooking(request: request(alternative, heads: 20))
                )
            }
            let verified = try await system.answer(VerifyInvariants())
            #expect(verified.violations.isEmpty)
        }
    }

    @Test func aTooSmallRoomIsNotProposed() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            _ = try await system.answer(CreateBooking(request: .sample()))
            let asked = try BookingRequest.sample(layout: .theatre, heads: 23)
            let found = await alternatives(system, to: asked)
            #expect(Set(found.map(\.room.description)) == ["paddock/ecurie"])
        }
    }

    @Test func aSessionIsToldThemToo() async throws {
        try await TestSystem.lease { system in
            try await system.twoRooms()
            _ = try await system.answer(CreateBooking(request: .sample()))
            let told = await refusals { () async throws(Failure) in
                try await system.answer(ScheduleSession(plan: .twenty()))
            }
            guard case .roomTaken(let conflicts, let alternatives) = told.first else {
                Issue.record("refused otherwise: \(told)")
                return
            }
            #expect(conflicts.count == 1)
            #expect(alternatives.first?.room.description == "paddock/sellerie")
            _ = try await system.answer(
                ScheduleSession(plan: .sample(room: "paddock/sellerie"))
            )
        }
    }
}

extension SessionPlan {
    fileprivate static func twenty() throws(Failure) -> SessionPlan {
        do {
            return try .sample()
        } catch {
            throw .broken(error)
        }
    }
}
