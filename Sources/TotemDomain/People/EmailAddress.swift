/// An address as written and in the form that identifies a person on a session.
///
/// The edge normalises it (NFC, trimmed, lower case, domain by IDNA; `+tag` stays), since the
/// domain layer has no text tables; see `TotemPresentation`.
public struct EmailAddress: Hashable, Sendable {
    /// The address as the person wrote it, trimmed; mail goes there.
    public let written: String
    /// The normal form; two equal ones are one person on a session.
    public let normalised: String

    /// An address in both forms.
    public init(written: String, normalised: String) {
        self.written = written
        self.normalised = normalised
    }
}

/// Somebody to call about a booking.
public struct Contact: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The address; `nil` when not given.
    public let email: EmailAddress?
    /// The telephone number as written; `nil` when not given.
    public let phone: String?
    /// The language they are written to in; `nil` for that of the house.
    public let language: Language?

    /// A contact.
    public init(name: String, email: EmailAddress?, phone: String?, language: Language? = nil) {
        self.name = name
        self.email = email
        self.phone = phone
        self.language = language
    }
}
