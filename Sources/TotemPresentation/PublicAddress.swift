public import TotemDomain

/// The addresses that people are given, below the address of the installation.
public struct PublicAddress: Hashable, Sendable {
    /// The address of the installation without a slash at its end.
    public let base: String

    /// Addresses below a base such as `https://totem.example`.
    public init(base: String) {
        var base = base[...]
        while base.hasSuffix("/") { base = base.dropLast() }
        self.base = String(base)
    }

    /// The page of a person's own registration.
    ///
    /// The token is in base64url and needs no escape.
    public func registration(token: String, _ language: Language) -> String {
        "\(base)/\(language.rawValue)/registrations/\(token)"
    }

    /// The page of a session.
    public func session(_ slug: Code, _ language: Language) -> String {
        "\(base)/\(language.rawValue)/sessions/\(slug)"
    }

    /// The agenda.
    public func agenda(_ language: Language) -> String {
        "\(base)/\(language.rawValue)/"
    }
}
