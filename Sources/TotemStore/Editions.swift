import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let editionInsert = define(
        Queries.editionInsert,
        parameters: (
            UUIDBytes.self, UUIDBytes.self, String.self, [String].self, [String].self,
            String?.self, String?.self, Timestamp.self
        )
    )
    static let editionList = define(
        Queries.editionList,
        parameters: (UUIDBytes.self, UUIDBytes?.self, Int32.self),
        columns: (
            UUIDBytes.self, Int32.self, String.self, [String].self, [String].self, String?.self,
            String?.self
        ),
        row: { id, version, text, languages, texts, opens, closes in
            (
                id: ID<Edition>(id),
                version: Int(version),
                facts: EditionFacts(
                    named: Named(code: try code(text), name: try name(languages, texts)),
                    opens: try opens.map { try day($0) },
                    closes: try closes.map { try day($0) }
                )
            )
        }
    )
    static let editionFind = define(
        Queries.editionFind,
        parameters: (String.self, String.self),
        columns: (String.self, [String].self, [String].self),
        row: { text, languages, texts in
            Named(code: try code(text), name: try name(languages, texts))
        }
    )

    @Sendable private static func day(_ text: String) throws -> LocalDate {
        guard let day = LocalDate(text) else { throw Unreadable("day \(text)") }
        return day
    }
}

extension Store {
    /// A programme's editions in the order of their making.
    public func editions(
        of programme: Programme,
        _ page: PageRequest,
        within limit: Duration
    ) async throws(Failure) -> Page<Edition> {
        let after = page.after.map { UUIDBytes(high: $0.high, low: $0.low) }
        let found = try await rows(
            Statements.editionList,
            (programme.id.uuid, after, Int32(page.limit + 1)),
            within: limit
        )
        let editions = found.map { row in
            Edition(
                id: row.id,
                version: row.version,
                programme: programme.code,
                facts: row.facts
            )
        }
        return Page(editions, limit: page.limit) { Cursor($0.id) }
    }
}

extension Writing {
    /// One edition of a programme; `nil` when there is none.
    public func edition(
        _ edition: Code,
        of programme: Code
    ) async throws(Failure) -> Named? {
        var pipeline = Pipeline()
        let found = pipeline.add(
            Statements.editionFind,
            (programme.description, edition.description)
        )
        return try await load(pipeline).rows(found).first
    }
}

extension Record {
    /// Adds an edition to a programme.
    public mutating func insert(_ edition: Edition, of programme: Programme, at now: Instant) {
        let named = edition.facts.named
        let names = named.name.byLanguage.sorted { $0.key < $1.key }
        pipeline.add(
            Statements.editionInsert,
            (
                edition.id.uuid, programme.id.uuid, named.code.description, names.map(\.key),
                names.map(\.value), edition.facts.opens?.description,
                edition.facts.closes?.description, now.timestamp
            )
        )
    }
}
