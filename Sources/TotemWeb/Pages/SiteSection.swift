import TotemDomain
import TotemPresentation

/// The parts of the site that the head of every page leads to.
enum SiteSection: CaseIterable {
    case agenda, buildings, programmes

    /// What follows the language in its address.
    var path: String {
        switch self {
        case .agenda: ""
        case .buildings: "buildings"
        case .programmes: "programmes"
        }
    }

    /// Its name.
    func name(_ language: Language) -> String {
        let words = Words(language)
        return switch self {
        case .agenda: words.text("site.agenda")
        case .buildings: words.text("site.buildings")
        case .programmes: words.text("site.programmes")
        }
    }
}

/// A link with its words, as templates take it.
struct PageLink {
    let name: String
    let address: String
    var isCurrent = false
}
