import TotemDomain
import TotemPresentation

/// What somebody asks of a building before they come, in the language of the page where there is
/// a text in it.
struct HouseFacts {
    let address: String?
    let directions: Told?
    let entry: Told?
    let rules: Told?
    let contact: Caller?
    let photos: [Shown]
    let hasPhotos: Bool

    /// A text with the language that it is in.
    struct Told {
        let text: String
        let language: String

        init(_ localised: LocalisedText, _ language: Language) {
            let wanted = language.rawValue
            self.language = localised.byLanguage[wanted] == nil ? localised.fallback : wanted
            text = localised.text(in: wanted)
        }
    }

    /// Whom to call.
    struct Caller {
        let name: String
        let email: String?
        let phone: String?
        /// The telephone as an address: digits and the sign before them.
        let dial: String?
    }

    /// A photo that stands elsewhere: the page leads to it, and names it by what it shows.
    struct Shown {
        let address: String
        let alt: Told
    }

    init(_ facts: BuildingFacts, _ language: Language) {
        address = facts.address
        directions = facts.directions.map { Told($0, language) }
        entry = facts.accessNotes.map { Told($0, language) }
        rules = facts.houseRules.map { Told($0, language) }
        contact = facts.contact.map { contact in
            Caller(
                name: contact.name,
                email: contact.email?.written,
                phone: contact.phone,
                dial: contact.phone.map { $0.filter { "+0123456789".contains($0) } }
            )
        }
        photos = facts.photos.map { Shown(address: $0.url, alt: Told($0.alt, language)) }
        hasPhotos = !photos.isEmpty
    }
}
