public import TotemDomain
import TotemStore

/// Mails an address the links of its registrations, for who has lost them.
///
/// The answer is the same for every address: nobody learns from it who is registered.
public struct ResendLinks: Operation {
    /// The greatest number of such mails to one address in 24 hours.
    public static let limit = 3

    /// Whose.
    public let email: EmailAddress

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /registrations/resend-link",
        verb: "registration resend-link"
    )
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(email: EmailAddress) {
        self.email = email
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<ResentLinks>
    ) async throws(Failure) -> Outcome<ResentLinks> {
        let limit = call.caller.timeLimit
        let now = operations.clock.decision()
        let found = try await operations.store.registrations(of: email, now: now, within: limit)
        return try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<ResentLinks> in
            let mails = try await writing.mails(to: email, of: .registrationLinks)
            var decision = Decision(answer: ResentLinks(), at: try await writing.now(now))
            guard let first = found.first, mails.ofKind < Self.limit,
                mails.all < Admission.mailLimit
            else { return decision }
            // The mail gathers the others when it is written.
            decision.notices = [NoticeDraft(kind: .registrationLinks, registration: first)]
            decision.events = [
                call.caller.event("registration.links-resent", .registration, first)
            ]
            return decision
        }
    }
}

/// That links were asked for; there is nothing to tell about it.
public struct ResentLinks: Hashable, Sendable {
    /// The only answer.
    public init() {}
}
