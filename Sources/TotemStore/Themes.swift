import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let themeInsert = define(
        Queries.themeInsert,
        parameters: (
            UUIDBytes.self, String.self, [String].self, [String].self, Timestamp.self
        )
    )
    static let themeList = define(
        Queries.themeList,
        parameters: (UUIDBytes?.self, Int32.self),
        columns: (UUIDBytes.self, Int32.self, String.self, [String].self, [String].self),
        row: { id, version, text, languages, texts in
            Theme(
                id: ID(id),
                version: Int(version),
                named: Named(code: try code(text), name: try name(languages, texts))
            )
        }
    )
    static let themeFind = define(
        Queries.themeFind,
        parameters: ([String].self),
        columns: (String.self, [String].self, [String].self),
        row: { text, languages, texts in
            Named(code: try code(text), name: try name(languages, texts))
        }
    )
    static let programmeThemeInsert = define(
        Queries.programmeThemeInsert,
        parameters: (UUIDBytes.self, [String].self)
    )
    static let sessionThemeInsert = define(
        Queries.sessionThemeInsert,
        parameters: (UUIDBytes.self, [String].self)
    )
    static let sessionThemeDelete = define(
        Queries.sessionThemeDelete,
        parameters: (UUIDBytes.self, [String].self)
    )

    /// Themes from their rows, one for each code and language, in the order of the codes.
    static func themes(
        _ codes: [String],
        _ languages: [String],
        _ texts: [String]
    ) throws -> [Named] {
        var themes: [Named] = []
        var start = codes.startIndex
        while start < codes.endIndex {
            let end = codes[start...].firstIndex { $0 != codes[start] } ?? codes.endIndex
            themes.append(
                Named(
                    code: try code(codes[start]),
                    name: try name(Array(languages[start..<end]), Array(texts[start..<end]))
                )
            )
            start = end
        }
        return themes
    }
}

extension Store {
    /// Themes in the order of their making.
    public func themes(
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Theme> {
        let after = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.themeList,
            (after, Int32(page.limit + 1)),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }
}

extension Writing {
    /// Those of the themes that exist, in the order of their codes.
    public func themes(_ codes: [Code]) async throws(Failure) -> [Named] {
        guard !codes.isEmpty else { return [] }
        var pipeline = Pipeline()
        let found = pipeline.add(Statements.themeFind, codes.map(\.description).sorted())
        return try await load(pipeline).rows(found)
    }
}

extension Record {
    /// Adds a theme.
    public mutating func insert(_ theme: Theme, at now: Instant) {
        let names = theme.named.name.byLanguage.sorted { $0.key < $1.key }
        pipeline.add(
            Statements.themeInsert,
            (
                theme.id.uuid, theme.named.code.description, names.map(\.key),
                names.map(\.value), now.timestamp
            )
        )
    }

    /// Gives a new programme its themes.
    mutating func add(_ themes: [Named], to programme: ID<Programme>) {
        guard !themes.isEmpty else { return }
        pipeline.add(
            Statements.programmeThemeInsert,
            (programme.uuid, themes.map(\.code.description))
        )
    }

    /// Gives a session further themes.
    mutating func add(_ themes: [Named], to session: ID<Session>) {
        guard !themes.isEmpty else { return }
        pipeline.add(
            Statements.sessionThemeInsert,
            (session.uuid, themes.map(\.code.description))
        )
    }

    /// Gives a session these themes and no others.
    mutating func replace(_ themes: [Named], of session: ID<Session>) {
        pipeline.add(
            Statements.sessionThemeDelete,
            (session.uuid, themes.map(\.code.description))
        )
        add(themes, to: session)
    }
}
