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

    init(_ exchange: Exchange, _ query: ListQuery) async throws(WebFault) {
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
        choices = [
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
