public import TotemDomain

/// Registers a person for a session through the desk.
public struct RegisterAttendee: Operation {
    /// The session.
    public let session: ID<Session>
    /// What the person gave.
    public let request: RegistrationRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /sessions/{id}/registrations",
        verb: "registration create"
    )
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(session: ID<Session>, request: RegistrationRequest) {
        self.session = session
        self.request = request
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<RegistrationReceipt>
    ) async throws(Failure) -> Outcome<RegistrationReceipt> {
        do throws(Failure) {
            guard call.rehearsal != nil else {
                return .done(try await operations.desk.register(request, for: session, call))
            }
            return .done(try await operations.registerAlone(request, for: session, call))
        } catch {
            // That a draft exists, or was called off as one, is not for everybody to know.
            guard case .refused(let refusals) = error,
                case .registrationClosed(let reason, _) = refusals.first,
                reason == .notPublished || reason == .cancelled, call.caller.actor.role == nil
            else { throw error }
            let named = SessionReference.id(session)
            let found = try await operations.session(named, within: call.caller.timeLimit)
            throw found.wasPublished ? error : .refused(.unknown(.session, named.description))
        }
    }
}
