public import TotemDomain
import TotemStore

/// Changes what a registration says, by the person's own link or by an organiser.
///
/// A smaller party gives its seats to those who wait, in the same transaction. Another address
/// gets a link of its own and the mail again; the link that went to the wrong one is dead.
public struct ChangeRegistration: Operation {
    /// Whose.
    public let registration: RegistrationReference
    /// What to change.
    public let edit: RegistrationEdit
    /// The versions of it that the caller has seen.
    public let expected: ExpectedVersion

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "PATCH /registrations/{token}",
        verb: "registration change"
    )
    /// The same by session and code, for organisers.
    public static let aliases = ["PATCH /sessions/{id}/registrations/{code}"]
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(
        registration: RegistrationReference,
        edit: RegistrationEdit,
        expected: ExpectedVersion
    ) {
        self.registration = registration
        self.edit = edit
        self.expected = expected
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<OwnRegistration>
    ) async throws(Failure) -> Outcome<OwnRegistration> {
        // A link that went to the wrong address must not be able to take the registration along.
        if case .link = registration, edit.email != nil { throw .refused(.notAllowed) }
        let key = try await operations.find(registration, for: call.caller)
        return try await operations.decide(key, call) {
            (seat, _) async throws(Failure) -> Decision<OwnRegistration> in
            let before = seat.row.registration
            if let refusal = expected.refusal(of: .registration, version: before.version) {
                throw .refused(refusal)
            }
            guard seat.standing.status.isLive else {
                throw .refused(.stale(.registration, status: seat.standing.status.rawValue))
            }
            let request = try accepted(before.request, at: seat.seating.now)
            if let refusal = seat.seating.resize(seat.standing, to: request.party) {
                throw .refused(refusal)
            }
            return try decision(operations, seat, request, call.caller)
        }
    }

    private func accepted(
        _ request: RegistrationRequest,
        at now: Instant
    ) throws(Failure) -> RegistrationRequest {
        switch edit.applied(to: request, at: now) {
        case .success(let accepted): return accepted
        case .failure(let told): throw .refused(sorting: told.refusals)
        }
    }

    private func decision(
        _ operations: Operations,
        _ seat: LockedSeat,
        _ request: RegistrationRequest,
        _ caller: Caller
    ) throws(Failure) -> Decision<OwnRegistration> {
        let (seating, before) = (seat.seating, seat.row.registration)
        var decision = operations.settle(seating, seat.row, nil, caller)
        let isElsewhere = request.email.normalised != before.request.email.normalised
        guard request != before.request else { return decision }
        let settled = decision.answer.registration
        let after = Registration(
            id: before.id,
            version: settled.version + 1,
            session: before.session,
            code: before.code,
            status: settled.status,
            request: request,
            position: settled.position,
            expiresAt: settled.status == .pending && isElsewhere
                ? seating.now.adding(minutes: Admission.pendingMinutes) : settled.expiresAt,
            generation: isElsewhere ? before.generation + 1 : before.generation,
            createdAt: before.createdAt,
            changedAt: seating.now
        )
        decision.answer = OwnRegistration(
            registration: after,
            session: decision.answer.session
        )
        decision.record.update(
            after,
            linkHash: try operations.loadedLinks()
                .hash(of: after.id, generation: after.generation),
            at: seating.now
        )
        decision.events.append(caller.event("registration.changed", .registration, after.id))
        // Who moves up by this very change hears of it by that mail.
        let isTold = seating.promoted.contains(after.id) || seating.offer(to: after.id) != nil
        if isElsewhere, !isTold {
            decision.notices.append(
                NoticeDraft(kind: .present(after.status), registration: after.id)
            )
        }
        return decision
    }
}

extension Notice.Kind {
    /// The mail that tells how a live registration stands.
    static func present(_ status: Registration.Status) -> Self {
        switch status {
        case .pending: .confirmationRequest
        case .waitlisted: .registrationWaitlisted
        case .confirmed: .registrationConfirmed
        case .offered: .seatOffered
        case .withdrawn, .expired, .declined, .cancelled: .alreadyRegistered
        }
    }
}
