public import TotemDomain

/// Gives a registration back; what it frees goes down the waiting list at once.
public struct WithdrawRegistration: Operation {
    /// Whose.
    public let registration: RegistrationReference

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /registrations/{token}/withdraw",
        verb: "registration withdraw"
    )
    /// The same by session and code, for organisers.
    public static let aliases = ["POST /sessions/{id}/registrations/{code}/withdraw"]
    /// Who may.
    public static let policy = Policy.everyone

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
        return try await operations.change(key, call) {
            (seating, standing) throws(Failure) -> SeatMove? in
            guard standing.status != .withdrawn else { return nil }
            if let refusal = seating.withdraw(standing) { throw .refused(refusal) }
            return SeatMove(
                standing.id,
                .withdrawn,
                event: "registration.withdrawn",
                notice: .registrationWithdrawn
            )
        }
    }
}
