public import TotemDomain
import TotemStore

/// Calls a session off, with everything that follows.
///
/// Its room is free again, every live registration ends, and each of these people is told by mail:
/// all in one transaction. Calling off twice is calling off once.
public struct CancelSession: Operation {
    /// Which one.
    public let session: SessionReference
    /// What the organiser says about it.
    public let request: CancellationRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /sessions/{id}/cancel",
        verb: "session cancel"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(session: SessionReference, request: CancellationRequest) {
        self.session = session
        self.request = request
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Session>
    ) async throws(Failure) -> Outcome<Session> {
        let id = try await operations.session(session, within: call.caller.timeLimit).id
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Session> in
            let now = operations.clock.decision()
            guard let locked = try await writing.lockAttendance(id, now: now) else {
                throw .refused(.unknown(.session, session.description))
            }
            switch locked.session.cancellation(of: locked.live, at: locked.now) {
            case .failure(let told):
                throw .refused(sorting: told.refusals)
            case .success(nil):
                return Decision(answer: locked.session, at: locked.now)
            case .success(let cancellation?):
                var decision = decide(cancellation, locked, call.caller)
                if let booking = locked.session.booking,
                    let held = try await writing.lockBooking(booking, now: locked.now),
                    held.booking.status.isCancellable
                {
                    decision.record.settle(
                        booking,
                        as: .cancelled,
                        reoccupying: held.afterRemoval
                    )
                    decision.events.append(
                        call.caller.event("booking.cancelled", .booking, booking)
                    )
                    decision.events += call.caller.events(reoccupying: held.afterRemoval)
                }
                return decision
            }
        }
    }

    private func decide(
        _ cancellation: SessionCancellation,
        _ locked: LockedAttendance,
        _ caller: Caller
    ) -> Decision<Session> {
        var decision = Decision(
            answer: locked.session.cancelled(request.reason, leaving: cancellation.pool),
            at: locked.now
        )
        decision.callOff(locked, cancellation, request.reason, caller)
        return decision
    }
}

extension Decision {
    /// Records that a session is called off, and what becomes of those who registered; its booking
    /// goes by a record of its own.
    mutating func callOff(
        _ locked: LockedAttendance,
        _ cancellation: SessionCancellation,
        _ reason: String?,
        _ caller: Caller
    ) {
        let session = locked.session
        record.cancel(session.id, reason: reason)
        record.settle(
            cancellation.cancelled.map { SettledRegistration($0, .cancelled) }
                + cancellation.expired.map { SettledRegistration($0, .expired) },
            at: locked.now
        )
        record.update([
            SeatChange(
                session: session.id,
                pool: cancellation.pool,
                nextPosition: locked.nextPosition,
                nextExpiry: nil
            )
        ])
        notices += cancellation.cancelled.map {
            NoticeDraft(kind: .sessionCancelled, registration: $0)
        }
        events.append(caller.event("session.cancelled", .session, session.id))
        events += cancellation.cancelled.map {
            caller.event("registration.cancelled", .registration, $0)
        }
        events += cancellation.expired.map {
            caller.event("registration.expired", .registration, $0)
        }
    }
}
