import TotemDomain
import TotemOperations
import TotemPresentation

/// A programme: who runs it with whom and for which territories, and its coming sessions.
struct ProgrammePage: PageView {
    static let template = "programme"

    let frame: Frame
    let w: PageWords
    let name: String
    let nameLanguage: String
    let parties: [Line]
    /// The territories it is for; `nil` when none is stated.
    let territories: String?
    /// The languages of its coming sessions; `nil` without sessions.
    let languages: String?
    /// From its first coming session to its last; `nil` without sessions.
    let period: String?
    let days: [SessionDay]
    let hasSessions: Bool
    /// The agenda of this programme alone; `nil` when all its sessions are shown.
    let agenda: String?

    /// The organisations in one role, each with the territory it stands for.
    struct Line {
        let role: String
        let names: [String]
    }

    /// How many coming sessions are shown.
    static let mostSessions = 50

    static func show(_ exchange: Exchange) async throws(WebFault) -> WebResponse {
        try exchange.demandNoQuery()
        let code = try exchange.parameter(0, of: .programme) { Code($0) }
        let programme = try await exchange.answer(ShowProgramme(code: code))
        let filter = SessionFilter(from: exchange.site.configuration.clock(), programme: code)
        let sessions = try await exchange.answer(
            ListSessions(filter: filter, page: PageRequest(limit: Self.mostSessions))
        )
        return .page(Self(exchange, programme, sessions))
    }

    private init(_ exchange: Exchange, _ programme: Programme, _ sessions: Page<Session>) {
        let language = exchange.language
        let words = Words(language)
        w = PageWords(words)
        name = programme.name.text(in: language.rawValue)
        nameLanguage = Self.nameLanguage(programme.name, language)
        frame = Frame(
            exchange.site,
            language,
            title: name,
            path: "programmes/\(programme.code)",
            section: .programmes
        )
        parties = Self.parties(programme, language)
        territories = Self.territories(programme, language)
        var seen: Set<String> = []
        let spoken = sessions.items.flatMap(\.languages).filter { seen.insert($0).inserted }
            .map { Sentence.name(ofLanguage: $0, language) }
        languages = spoken.isEmpty ? nil : spoken.joined(separator: ", ")
        period = Self.period(sessions.items, words)
        days = SessionDay.days(
            of: sessions.items,
            language,
            now: exchange.site.configuration.clock()
        )
        hasSessions = !days.isEmpty
        agenda =
            sessions.next == nil ? nil : "/\(language.rawValue)/?programme=\(programme.code)"
    }

    /// The organisations by role, in the order of the roles.
    static func parties(_ programme: Programme, _ language: Language) -> [Line] {
        Programme.Role.allCases.compactMap { role in
            let names = programme.parties.filter { $0.role == role }
                .map { party in
                    guard let territory = party.territory else { return party.name }
                    return "\(party.name) – \(Sentence.name(ofTerritory: territory, language))"
                }
            guard !names.isEmpty else { return nil }
            return Line(role: Sentence.name(of: role, language), names: names)
        }
    }

    /// The territories that its partners stand for.
    static func territories(_ programme: Programme, _ language: Language) -> String? {
        var seen: Set<String> = []
        let names = programme.parties.compactMap(\.territory)
            .filter { seen.insert($0).inserted }
            .sorted()
            .map { Sentence.name(ofTerritory: $0, language) }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// The tag of the language that a name is really in.
    static func nameLanguage(_ name: LocalisedText, _ language: Language) -> String {
        name.byLanguage[language.rawValue] == nil ? name.fallback : language.rawValue
    }

    private static func period(_ sessions: [Session], _ words: Words) -> String? {
        guard let first = sessions.first, let last = sessions.last else { return nil }
        let from = DatesForPeople(words.language, in: first.zone).day(first.window.start)
        let to = DatesForPeople(words.language, in: last.zone).day(last.window.start)
        return from == to
            ? words.text("programme.one-day", ["day": from])
            : words.text("programme.from-to", ["from": from, "to": to])
    }
}
