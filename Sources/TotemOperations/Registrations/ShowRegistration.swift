public import TotemDomain

/// Shows a person their own registration.
///
/// Looking changes nothing.
public struct ShowRegistration: Operation {
    /// Whose.
    public let registration: RegistrationReference

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /registrations/{token}",
        verb: "registration show"
    )
    /// The same by session and code, for organisers.
    public static let aliases = ["GET /sessions/{id}/registrations/{code}"]
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
        return .done(try await operations.ownRegistration(key.id, within: call.caller.timeLimit))
    }
}
