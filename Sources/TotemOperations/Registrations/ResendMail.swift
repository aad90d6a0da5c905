public import TotemDomain
import TotemStore

/// Sends a person the mail again that tells how their registration stands, with its link.
public struct ResendMail: Operation {
    /// Whose.
    public let registration: RegistrationReference

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /sessions/{id}/registrations/{code}/resend",
        verb: "registration resend"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(registration: RegistrationReference) {
        self.registration = registration
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<OwnRegistration>
    ) async throws(Failure) -> Outcome<OwnRegistration> {
        let key = try await operations.find(registration, for: call.caller)
        let now = operations.clock.decision()
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<OwnRegistration> in
            let seat = try await operations.lockSeat(key, in: writing, now: now)
            var decision = operations.settle(
                seat.seating,
                nextExpiry: seat.nextExpiry,
                seat.row,
                nil
            )
            let status = decision.answer.registration.status
            guard status.isLive else {
                throw .refused(.stale(.registration, status: status.rawValue))
            }
            let kind = Notice.Kind.present(status)
            let person = seat.row.registration.request.email
            let mails = try await writing.mails(to: person, of: kind)
            guard mails.all < Admission.mailLimit else {
                throw .refused(.tooManyRequests(retryAfterSeconds: Self.pauseSeconds))
            }
            decision.notices.append(NoticeDraft(kind: kind, registration: key.id))
            decision.events += seat.seating.events(by: call.caller)
            decision.events.append(
                call.caller.event("registration.resent", .registration, key.id)
            )
            return decision
        }
    }

    /// When to try again after the day's mails to an address are used up: some are an hour older.
    private static let pauseSeconds = 3600
}
