import TotemDomain
import TotemOperations
import TotemPresentation

/// The form above the agenda: a GET of the same page, which needs no script and can be kept as a
/// bookmark.
struct AgendaFilters {
    /// The words looked for.
    let words: String
    /// What can be chosen from lists.
    let choices: [Choice]
    /// Where the form leads.
    let action: String
    /// What is chosen, each with the address of the same page without it.
    let chosen: [PageLink]
    /// Whether anything is chosen.
    let hasChosen: Bool
    /// The clock of the first building, by which months and days of the agenda are told.
    let zone: Zone

    /// A list to choose from.
    struct Choice {
        /// The name of the parameter.
        let field: String
        let label: String
        /// What stands for no choice.
        let all: String
        let options: [Option]
    }

    /// One thing to choose.
    struct Option {
        let value: String
        let text: String
        let isChosen: Bool
    }

    /// The languages that sessions are spoken in.
    private static let languages = ["fr", "de", "en", "lb"]

    /// Filters of the page at a path that is told without the language.
    init(_ exchange: Exchange, _ query: ListQuery, path: String) async throws(WebFault) {
        let all = PageRequest(limit: PageRequest.maximumLimit)
        let buildings = try await exchange.answer(ListBuildings(page: all)).items.map(\.facts)
        let programmes = try await exchange.answer(ListProgrammes(page: all)).items
        let themes = try await exchange.answer(ListThemes(page: all)).items.map(\.named)
        let language = exchange.language
        let subjects = themes.map { theme in
            (theme.code.description, theme.name.text(in: language.rawValue))
        }
        let towns = Set(buildings.map(\.city)).sorted().map { ($0, $0) }
        let houses = buildings.map { ($0.code.description, $0.name) }
        let names = programmes.map { programme in
            (programme.code.description, programme.name.text(in: language.rawValue))
        }
        let spoken = Self.languages.map { ($0, Sentence.name(ofLanguage: $0, language)) }
        let words = Words(language)
        self.words = query.words ?? ""
        action = "/\(language.rawValue)/\(path)"
        zone = buildings.first?.zone ?? .utc
        let choices = [
            Choice(
                field: "city",
                label: words.text("agenda.city"),
                all: words.text("agenda.city-all"),
                options: Self.options(towns, chosen: query.city)
            ),
            Choice(
                field: "building",
                label: words.text("agenda.building"),
                all: words.text("agenda.building-all"),
                options: Self.options(houses, chosen: query.building?.description)
            ),
            Choice(
                field: "programme",
                label: words.text("agenda.programme"),
                all: words.text("agenda.programme-all"),
                options: Self.options(names, chosen: query.programme?.description)
            ),
            Choice(
                field: "theme",
                label: words.text("agenda.theme"),
                all: words.text("agenda.theme-all"),
                options: Self.options(subjects, chosen: query.theme?.description)
            ),
            Choice(
                field: "language",
                label: words.text("agenda.language"),
                all: words.text("agenda.language-all"),
                options: Self.options(spoken, chosen: query.language)
            ),
        ]
        .filter { !$0.options.isEmpty }
        self.choices = choices
        chosen = Self.chosen(choices, exchange, query, zone, at: action)
        hasChosen = !chosen.isEmpty
    }

    /// What narrows the page at the moment, with the way to take each away.
    private static func chosen(
        _ choices: [Choice],
        _ exchange: Exchange,
        _ query: ListQuery,
        _ zone: Zone,
        at action: String
    ) -> [PageLink] {
        let parts = QueryParts(exchange.target).without("after")
        let words = Words(exchange.language)
        let dates = DatesForPeople(exchange.language, in: zone)
        var chosen: [PageLink] = []
        func add(_ field: String, _ name: String?) {
            guard let name else { return }
            chosen.append(PageLink(name: name, address: action + parts.without(field).text))
        }
        add("q", query.words.map { "“\($0)”" })
        for choice in choices {
            add(choice.field, choice.options.first(where: \.isChosen)?.text)
        }
        add("from", query.from.map { words.text("agenda.from-day", ["day": dates.day($0)]) })
        add("to", query.to.map { words.text("agenda.to-day", ["day": dates.moment($0)]) })
        return chosen
    }

    /// The options of a list; what is chosen stands in it even when nothing else has it.
    private static func options(
        _ known: [(String, String)],
        chosen: String?
    ) -> [Option] {
        var options = known.map { value, text in
            Option(
                value: value,
                text: text,
                isChosen: value.lowercased() == chosen?.lowercased()
            )
        }
        if let chosen, !options.contains(where: \.isChosen) {
            options.append(Option(value: chosen, text: chosen, isChosen: true))
        }
        return options
    }
}
