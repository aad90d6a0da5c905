import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let organisationInsert = define(
        Queries.organisationInsert,
        parameters: (
            UUIDBytes.self, String.self, String.self, String.self, String.self, Timestamp.self
        )
    )
    static let organisationList = define(
        Queries.organisationList,
        parameters: (UUIDBytes?.self, Int32.self),
        columns: (
            UUIDBytes.self, Int32.self, String.self, String.self, String.self, String.self
        ),
        row: { id, version, text, name, territory, kind in
            Organisation(
                id: ID(id),
                version: Int(version),
                facts: OrganisationFacts(
                    code: try code(text),
                    name: name,
                    territory: territory,
                    kind: try word(kind)
                )
            )
        }
    )
    static let organisationFind = define(
        Queries.organisationFind,
        parameters: ([String].self),
        columns: (UUIDBytes.self, String.self, String.self),
        row: { _, text, name in (code: try code(text), name: name) }
    )
    static let programmeInsert = define(
        Queries.programmeInsert,
        parameters: (
            UUIDBytes.self, String.self, [String].self, [String].self, Timestamp.self
        )
    )
    static let programmeRoleInsert = define(
        Queries.programmeRoleInsert,
        parameters: (UUIDBytes.self, [String].self, [String].self, [String].self)
    )
    static let programmeGet = define(
        Queries.programmeGet,
        parameters: (String.self),
        columns: programmeColumns,
        row: programme
    )
    static let programmeList = define(
        Queries.programmeList,
        parameters: (UUIDBytes?.self, Int32.self),
        columns: programmeColumns,
        row: programme
    )

    private static var programmeColumns:
        (
            UUIDBytes.Type, Int32.Type, String.Type, [String].Type, [String].Type, [String].Type,
            [String].Type, [String].Type, [String].Type, [String].Type, [String].Type,
            [String].Type
        )
    {
        (
            UUIDBytes.self, Int32.self, String.self, [String].self, [String].self, [String].self,
            [String].self, [String].self, [String].self, [String].self, [String].self,
            [String].self
        )
    }

    @Sendable private static func programme(
        id: UUIDBytes,
        version: Int32,
        codeText: String,
        languages: [String],
        texts: [String],
        roles: [String],
        codes: [String],
        names: [String],
        territories: [String],
        themeCodes: [String],
        themeLanguages: [String],
        themeTexts: [String]
    ) throws -> Programme {
        Programme(
            id: ID(id),
            version: Int(version),
            code: try code(codeText),
            name: try name(languages, texts),
            parties: try roles.indices.map { index in
                Programme.Party(
                    role: try word(roles[index]),
                    organisation: try code(codes[index]),
                    name: names[index],
                    territory: territories[index].isEmpty ? nil : territories[index]
                )
            },
            themes: try themes(themeCodes, themeLanguages, themeTexts)
        )
    }

    /// A name by language, which falls back to French, else to the first language it has.
    static func name(_ languages: [String], _ texts: [String]) throws(Unreadable) -> LocalisedText {
        let name = LocalisedText(
            Dictionary(zip(languages, texts)) { first, _ in first },
            fallback: languages.contains("fr") ? "fr" : languages.first ?? ""
        )
        guard let name else { throw Unreadable("name without a language") }
        return name
    }
}

extension Store {
    /// Organisations in the order of their making.
    public func organisations(
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Organisation> {
        let after = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.organisationList,
            (after, Int32(page.limit + 1)),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }

    /// One programme, or `nil`.
    public func programme(
        _ code: Code,
        within limit: Duration
    ) async throws(Failure) -> Programme? {
        try await rows(Statements.programmeGet, code.description, within: limit).first
    }

    /// Programmes in the order of their making.
    public func programmes(
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Programme> {
        let after = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.programmeList,
            (after, Int32(page.limit + 1)),
            within: limit
        )
        return Page(found, limit: page.limit) { Cursor($0.id) }
    }
}

extension Writing {
    /// The names of those organisations that exist, kept from going.
    public func organisations(_ codes: [Code]) async throws(Failure) -> [Code: String] {
        var pipeline = Pipeline()
        let found = pipeline.add(
            Statements.organisationFind,
            Set(codes).map(\.description).sorted()
        )
        let rows = try await load(pipeline).rows(found)
        return Dictionary(rows.map { ($0.code, $0.name) }) { first, _ in first }
    }

    /// One programme, or `nil`.
    public func programme(_ code: Code) async throws(Failure) -> Programme? {
        var pipeline = Pipeline()
        let found = pipeline.add(Statements.programmeGet, code.description)
        return try await load(pipeline).rows(found).first
    }
}

extension Record {
    /// Adds an organisation.
    public mutating func insert(_ organisation: Organisation, at now: Instant) {
        let facts = organisation.facts
        pipeline.add(
            Statements.organisationInsert,
            (
                organisation.id.uuid, facts.code.description, facts.name, facts.territory,
                facts.kind.rawValue, now.timestamp
            )
        )
    }

    /// Adds a programme with who takes part in it.
    public mutating func insert(_ programme: Programme, at now: Instant) {
        let names = programme.name.byLanguage.sorted { $0.key < $1.key }
        pipeline.add(
            Statements.programmeInsert,
            (
                programme.id.uuid, programme.code.description, names.map(\.key),
                names.map(\.value), now.timestamp
            )
        )
        pipeline.add(
            Statements.programmeRoleInsert,
            (
                programme.id.uuid, programme.parties.map(\.organisation.description),
                programme.parties.map(\.role.rawValue),
                programme.parties.map { $0.territory ?? "" }
            )
        )
        add(programme.themes, to: programme.id)
    }
}
