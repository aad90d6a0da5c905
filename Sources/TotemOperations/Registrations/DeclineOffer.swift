public import TotemDomain

/// Refuses the seats that were offered; the next in line has them at once.
///
/// Refusing twice is refusing once.
public struct DeclineOffer: Operation {
    /// Whose.
    public let registration: RegistrationReference

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /registrations/{token}/decline-offer",
        verb: "registration decline-offer"
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
            switch seating.decline(standing) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(false): return nil
            case .success(true):
                return SeatMove(
                    standing.id,
                    .declined,
                    event: "registration.declined",
                    notice: nil
                )
            }
        }
    }
}
