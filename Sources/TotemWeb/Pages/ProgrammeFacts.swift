import TotemDomain
import TotemOperations
import TotemPresentation

/// The programme of a session: its name, its owner and its partners.
struct ProgrammeFacts {
    /// The name, with the edition's where the session has one.
    let name: String
    /// The address of its page.
    let address: String
    /// Who takes part, by role.
    let parties: [Line]

    /// The organisations in one role.
    struct Line {
        let role: String
        let names: String
    }

    /// The programme of a session; without the parties while they cannot be read, since the page
    /// is about the session.
    static func of(_ session: Session, _ exchange: Exchange) async -> ProgrammeFacts? {
        guard let brief = session.programme else { return nil }
        let found = try? await exchange.answer(ShowProgramme(code: brief.code))
        return ProgrammeFacts(brief, session.edition, found?.parties ?? [], exchange.language)
    }

    private init(
        _ programme: Session.ProgrammeName,
        _ edition: Named?,
        _ parties: [Programme.Party],
        _ language: Language
    ) {
        address = "/\(language.rawValue)/programmes/\(programme.code)"
        name = ([programme.name] + (edition.map { [$0.name] } ?? []))
            .map { $0.text(in: language.rawValue) }.joined(separator: " · ")
        self.parties = Programme.Role.allCases.compactMap { role in
            // An organisation that stands for several territories is named once.
            var seen: Set<Code> = []
            let names = parties.filter { $0.role == role }
                .filter { seen.insert($0.organisation).inserted }
                .map(\.name)
            guard !names.isEmpty else { return nil }
            return Line(
                role: Sentence.name(of: role, language),
                names: names.joined(separator: ", ")
            )
        }
    }
}
