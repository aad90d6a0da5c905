import TotemDomain
import TotemPresentation

/// What stands around every page: its head, the switch of languages, the foot.
struct Frame {
    /// The tag of the page's language.
    let language: String
    /// The title for the tab, without the product's name.
    let title: String
    /// Whether searchers and archives shall leave it alone.
    let isPrivate: Bool
    /// The address of the style sheet; it changes with its content.
    let stylesheet: String
    /// The one address of a page that may be found.
    let canonical: String?
    /// The same page in each language, for searchers.
    let alternates: [Alternate]
    /// The same page in each language, for the reader.
    let choices: [Choice]
    /// Whether there is a choice.
    let showsSwitch: Bool
    /// The parts of the site.
    let sections: [PageLink]
    /// Whether the data are made up.
    let isDemonstration: Bool
    /// What stands around a page of the desk; `nil` on public pages.
    var desk: DeskFrame?

    /// The address of the page in a language.
    struct Alternate {
        let tag: String
        let address: String
    }

    /// A language to read the page in.
    struct Choice {
        let tag: String
        let name: String
        let address: String
        let isCurrent: Bool
    }

    /// A frame; `path` is what follows the language in the page's address, `nil` for a page
    /// that has no address of its own in other languages; `languages` are those the page is
    /// written in.
    ///
    /// The query is kept when the language changes, and stands in no address for searchers.
    init(
        _ site: Site,
        _ language: Language,
        title: String,
        path: String?,
        query: QueryParts? = nil,
        section: SiteSection? = nil,
        isPrivate: Bool = false,
        languages: [Language] = Words.languages
    ) {
        let base = site.configuration.baseURL
        self.language = language.rawValue
        self.title = title
        self.isPrivate = isPrivate
        stylesheet = AssetRoutes.stylesheetAddress
        let isPublic = path != nil && !isPrivate
        canonical = isPublic ? "\(base)/\(language.rawValue)/\(path ?? "")" : nil
        alternates =
            isPublic
            ? languages.map {
                Alternate(tag: $0.rawValue, address: "\(base)/\($0.rawValue)/\(path ?? "")")
            } : []
        choices =
            path.map { path in
                languages.map { choice in
                    Choice(
                        tag: choice.rawValue,
                        name: Sentence.ownName(of: choice),
                        address: "/\(choice.rawValue)/\(path)" + (query?.text ?? ""),
                        isCurrent: choice == language
                    )
                }
            } ?? []
        showsSwitch = path != nil
        sections = SiteSection.allCases.map { each in
            PageLink(
                name: each.name(language),
                address: "/\(language.rawValue)/\(each.path)",
                isCurrent: each == section
            )
        }
        isDemonstration = site.configuration.demonstration
    }
}

extension Sentence {
    /// The name of a language in that language, as a switch shows it.
    static func ownName(of language: Language) -> String {
        switch language {
        case .french: "Français"
        case .german: "Deutsch"
        case .english: "English"
        case .luxembourgish: "Lëtzebuergesch"
        }
    }
}

extension WebResponse {
    /// An answer that is a page.
    static func page(
        _ view: some PageView,
        status: Int = 200,
        privacy: Privacy = .open
    ) -> Self {
        WebResponse(
            status: status,
            headers: [
                ("Content-Type", "text/html; charset=utf-8"),
                ("Content-Language", view.frame.language),
            ],
            body: Templates.render(view),
            privacy: privacy
        )
    }
}
