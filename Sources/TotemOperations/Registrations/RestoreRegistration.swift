public import TotemDomain

/// Takes back that a registration was given back, for a few minutes.
///
/// While nobody has the seats they are the person's again; else it waits at the end of the list.
/// Undoing twice is undoing once.
public struct RestoreRegistration: Operation {
    /// Whose.
    public let registration: RegistrationReference

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /registrations/{token}/restore",
        verb: "registration restore"
    )
    /// The same by session and code, for organisers.
    public static let aliases = ["POST /sessions/{id}/registrations/{code}/restore"]
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(registration: RegistrationReference) {
        self.registration = registration
    }

    /// Does it.
    ///
    /// - Throws: `alreadyRegistered` when the person has registered anew meanwhile, which the
    ///   database says.
    public func run(
        in operations: Operations,
        _ call: Call<OwnRegistration>
    ) async throws(Failure) -> Outcome<OwnRegistration> {
        let key = try await operations.find(registration, for: call.caller)
        let before = try await operations.ownRegistration(key.id, within: call.caller.timeLimit)
        // What was withdrawn stays so but by this operation, so that the look before the lock
        // tells the moment truly.
        let withdrawnAt = before.registration.changedAt
        return try await operations.change(key, call) {
            (seating, standing) throws(Failure) -> SeatMove? in
            switch seating.restore(standing, withdrawnAt: withdrawnAt) {
            case .failure(let told): throw .refused(sorting: told.refusals)
            case .success(.unchanged): return nil
            case .success(.confirmed):
                return SeatMove(
                    standing.id,
                    .confirmed,
                    event: "registration.restored",
                    notice: .registrationConfirmed
                )
            case .success(.waitlisted(let position)):
                return SeatMove(
                    standing.id,
                    .waitlisted,
                    position: position,
                    event: "registration.restored",
                    notice: .registrationWaitlisted
                )
            }
        }
    }
}
