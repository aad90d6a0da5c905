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
            // That a draft exists is not for everybody to know.
            if case .refused(let refusals) = error,
                case .registrationClosed(.notPublished, _) = refusals.first,
                call.caller.actor.role == nil
            {
                throw .refused(.unknown(.session, session.description))
            }
            throw error
        }
    }
}
