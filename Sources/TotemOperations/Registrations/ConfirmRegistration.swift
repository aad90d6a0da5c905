public import TotemDomain

/// Confirms the address of a pending registration.
///
/// Confirming twice is confirming once.
public struct ConfirmRegistration: Operation {
    /// Whose.
    public let registration: RegistrationReference

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /registrations/{token}/confirm",
        verb: "registration confirm"
    )
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
            switch seating.confirm(standing) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(.unchanged): return nil
            case .success(.confirmed):
                return SeatMove(
                    standing.id,
                    .confirmed,
                    event: "registration.confirmed",
                    notice: .registrationConfirmed
                )
            case .success(.waitlisted(let position)):
                return SeatMove(
                    standing.id,
                    .waitlisted,
                    position: position,
                    event: "registration.waitlisted",
                    notice: .registrationWaitlisted
                )
            }
        }
    }
}
