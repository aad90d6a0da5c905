public import TotemDomain

/// The questions by which people agree to a use of their data, and the record of which wording
/// was agreed to.
///
/// Taking part needs none of them: what organising the session needs is told beside the form and
/// is no question. Nothing is ticked beforehand.
public enum ConsentWording {
    /// The version of the sentences `consent.…` in all languages.
    ///
    /// Raised whenever one of them changes, which a test holds: an old record then still says
    /// what was read, by the sentences of that version.
    public static let version = "2026-11"
    /// What the form asks for.
    public static let purposes = ["newsletter", "photo"]

    /// The question as the person reads it.
    public static func sentence(of purpose: String, _ language: Language) -> String {
        Words(language).text("consent." + purpose)
    }

    /// The consents to purposes, asked for in that language.
    ///
    /// Of a purpose that is not among ours the wording is unknown here.
    public static func consents(to agreed: [String], in language: Language) -> [Consent] {
        agreed.map { purpose in
            let isOurs = purposes.contains(purpose)
            let wording = "\(version)/\(language.rawValue)"
            return Consent(purpose: purpose, wording: isOurs ? wording : nil)
        }
    }
}

/// The territories that a form offers: those of the network and of its neighbours.
public enum FormTerritories {
    /// By ISO 3166, and one for everybody else.
    public static let all = [
        "FR-54", "FR-57", "FR-88", "FR-55", "FR-67", "FR-68", "LU", "BE", "DE-SL", "DE-RP",
        "other",
    ]
}
