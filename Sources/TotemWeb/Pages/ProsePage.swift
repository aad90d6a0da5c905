import TotemDomain
import TotemPresentation

/// The pages of plain text that the foot leads to: legal notice, privacy, accessibility.
struct ProsePage: PageView {
    static let template = "prose"

    let frame: Frame
    let w: PageWords
    let title: String
    let sections: [Passage]

    /// A heading with its text.
    struct Passage {
        let heading: String
        let text: String
    }

    static func legal(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let demo = exchange.site.configuration.demonstration
        return try show(
            exchange,
            "legal",
            "legal.title",
            [
                ("legal.publisher-title", demo ? "legal.publisher-demo" : "legal.publisher"),
                ("legal.host-title", "legal.host"),
                ("legal.content-title", demo ? "legal.content-demo" : "legal.content"),
            ]
        )
    }

    static func privacy(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let demo = [("privacy.demo-title", "privacy.demo")]
        return try show(
            exchange,
            "privacy",
            "privacy.title",
            (exchange.site.configuration.demonstration ? demo : []) + [
                ("privacy.what-title", "privacy.what"), ("privacy.why-title", "privacy.why"),
                ("privacy.who-title", "privacy.who"),
                ("privacy.rights-title", "privacy.rights"),
                ("privacy.cookies-title", "privacy.cookies"),
            ]
        )
    }

    static func accessibility(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try show(
            exchange,
            "accessibility",
            "accessibility.title",
            [
                ("accessibility.state-title", "accessibility.state"),
                ("accessibility.tests-title", "accessibility.tests"),
                ("accessibility.rooms-title", "accessibility.rooms"),
                ("accessibility.contact-title", "accessibility.contact"),
            ]
        )
    }

    private static func show(
        _ exchange: Exchange,
        _ path: String,
        _ title: String,
        _ passages: [(heading: String, text: String)]
    ) throws(WebFault) -> WebResponse {
        try exchange.demandNoQuery()
        let words = Words(exchange.language)
        return .page(
            Self(
                frame: Frame(
                    exchange.site,
                    exchange.language,
                    title: words.text(title),
                    path: path
                ),
                w: PageWords(words),
                title: words.text(title),
                sections: passages.map { passage in
                    Passage(heading: words.text(passage.heading), text: words.text(passage.text))
                }
            )
        )
    }
}
