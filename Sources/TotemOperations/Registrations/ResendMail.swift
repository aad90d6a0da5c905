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
        return try await operations.decide(key, call) {
            (seat, writing) async throws(Failure) -> Decision<OwnRegistration> in
            var decision = operations.settle(seat.seating, seat.row, nil, call.caller)
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
            // Who moved up only now hears of it anyway.
            let draft = NoticeDraft(kind: kind, registration: key.id)
            if !decision.notices.contains(draft) { decision.notices.append(draft) }
            decision.events.append(
                call.caller.event("registration.resent", .registration, key.id)
            )
            return decision
        }
    }

    /// When to try again after the day's mails to an address are used up: some are an hour older.
    private static let pauseSeconds = 3600
}
