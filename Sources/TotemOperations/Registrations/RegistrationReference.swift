public import TotemDomain

/// How a registration is named: by the person's link, or by session and code for an organiser.
public enum RegistrationReference: Hashable, Sendable {
    /// The token of the person's own link.
    case link(String)
    /// The session and the code people read out; only for those signed in.
    case code(SessionReference, RegistrationCode)
}

/// A registration and its session, as the person's own page shows them.
public struct OwnRegistration: Hashable, Sendable {
    /// The registration.
    public let registration: Registration
    /// Its session.
    public let session: Session

    /// Both.
    public init(registration: Registration, session: Session) {
        self.registration = registration
        self.session = session
    }
}
