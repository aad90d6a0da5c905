extension TestDatabase {
    /// Everything that stands in the tables of the schema: a digest of the rows by table.
    ///
    /// Sequences are not in it: numbers that were drawn and not used are lost, and nothing minds.
    public func contents() async throws -> [String: String] {
        let tables = try await execute(
            """
            select table_name from information_schema.tables
            where table_schema = '\(schema)' and table_type = 'BASE TABLE' order by 1
            """
        )
        .compactMap { $0.first ?? nil }
        var contents: [String: String] = [:]
        for table in tables {
            let rows = try await execute(
                """
                select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '')
                from \(table) t
                """
            )
            contents[table] = rows.first?.first ?? nil
        }
        return contents
    }
}
