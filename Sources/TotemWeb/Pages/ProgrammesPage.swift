import TotemDomain
import TotemOperations
import TotemPresentation

/// The programmes that sessions belong to.
struct ProgrammesPage: PageView {
    static let template = "programmes"

    let frame: Frame
    let w: PageWords
    let programmes: [Row]
    let isEmpty: Bool
    /// The address of the next part; `nil` at the end.
    let next: String?

    /// A programme.
    struct Row {
        let address: String
        let name: String
        let nameLanguage: String
        let owner: String
        /// The other organisations; `nil` when the owner is alone.
        let partners: String?
        let territories: String
        let sessions: String
        let tone: String
    }

    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        let query = try await exchange.list(.plain)
        let programmes = try await exchange.answer(ListProgrammes(page: query.page))
        let coming = SessionFilter(from: exchange.site.configuration.clock())
        let sessions = try await exchange.answer(
            ListSessions(filter: coming, page: PageRequest(limit: PageRequest.maximumLimit))
        )
        let published = sessions.items.filter { $0.status == .published }
        let groups = Dictionary(grouping: published) { $0.programme?.code }
        return .page(Self(exchange, programmes, groups, areAll: sessions.next == nil))
    }

    private init(
        _ exchange: Exchange,
        _ page: Page<Programme>,
        _ sessions: [Code?: [Session]],
        areAll: Bool
    ) {
        let language = exchange.language
        let words = Words(language)
        w = PageWords(words)
        frame = Frame(
            exchange.site,
            language,
            title: words.text("programme.title"),
            path: "programmes",
            query: QueryParts(exchange.target),
            section: .programmes
        )
        programmes = page.items.map { programme in
            Self.row(programme, sessions[programme.code] ?? [], words, areAll: areAll)
        }
        isEmpty = page.items.isEmpty
        next = page.next.map { "/\(language.rawValue)/programmes?after=\($0)" }
    }

    private static func row(
        _ programme: Programme,
        _ sessions: [Session],
        _ words: Words,
        areAll: Bool
    ) -> Row {
        let language = words.language
        func names(_ isOwner: Bool) -> String {
            var seen: Set<Code> = []
            return programme.parties.filter { ($0.role == .owner) == isOwner }
                .filter { seen.insert($0.organisation).inserted }
                .map(\.name)
                .joined(separator: ", ")
        }
        let partners = names(false)
        var told: [String] = []
        if areAll {
            told.append(
                sessions.isEmpty
                    ? words.text("programme.none-coming")
                    : words.plural("programme.coming", sessions.count)
            )
        }
        if let first = sessions.first {
            let day = DatesForPeople(language, in: first.zone).day(first.window.start)
            told.append(words.text("programme.first", ["day": day]))
        }
        return Row(
            address: "/\(language.rawValue)/programmes/\(programme.code)",
            name: programme.name.text(in: language.rawValue),
            nameLanguage: ProgrammePage.nameLanguage(programme.name, language),
            owner: words.text("programme.owned-by", ["names": names(true)]),
            partners: partners.isEmpty
                ? nil : words.text("programme.with", ["names": partners]),
            territories: ProgrammePage.territories(programme, language) ?? "",
            sessions: told.joined(separator: ", "),
            tone: sessions.isEmpty ? "quiet" : "good"
        )
    }
}
