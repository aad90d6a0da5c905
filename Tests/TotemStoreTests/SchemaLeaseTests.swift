import Testing

@testable import TotemTestSupport

/// A test finds its schema as a new one would be, though another test has used it before.
///
/// What that costs is told and not asserted: other tests run beside this one, and a clock in a
/// test is a test of the machine. The aim is 60 ms for a new schema and 10 ms for a used one on a
/// quiet machine.
struct SchemaLeaseTests {
    @Test func `a used schema comes back empty, and is not migrated again`() async throws {
        let shelf = SchemaShelf()
        let clock = ContinuousClock()
        let begun = clock.now
        // The shared shelf numbers its schemas, so a word keeps this one apart from them.
        let schema = try await shelf.make(named: "lease")
        let fresh = clock.now - begun
        let migrations = "select version, applied_at from schema_migration order by version"
        let migrated = try await shelf.run(migrations, in: schema)
        try await shelf.run(
            """
            insert into building (id, code, name, city, territory, zone, created_at)
                values (gen_random_uuid(), 'a', 'A', 'Nancy', 'FR-54', 'Europe/Paris', now());
            insert into space (id, building_id, code) select gen_random_uuid(), id, 'a' from building;
            insert into token (id, name, role, hash, created_at, created_by)
                values (gen_random_uuid(), 'a', 'admin', 'a', now(), 'a');
            """,
            in: schema
        )
        shelf.park(schema)

        let parked = clock.now
        let again = try await shelf.take()
        print("schema lease: fresh \(fresh), reused \(clock.now - parked)")
        #expect(again == schema)
        let left = "select id::text from building union all select id::text from token"
        #expect(try await shelf.run(left, in: schema).isEmpty)
        #expect(try await shelf.run(migrations, in: schema) == migrated)
        try await shelf.drop(schema)
    }

    @Test func `every table that a test can fill is emptied`() async throws {
        try await TestDatabase.lease { test in
            let tables = try await test.execute(
                """
                select relname from pg_class
                where relnamespace = current_schema()::regnamespace and relkind = 'r'
                    and relname not in ('installation', 'schema_migration')
                """
            )
            #expect(!tables.isEmpty)
            for table in tables.compactMap({ $0.first ?? nil }) {
                #expect(SchemaShelf.emptying.contains("delete from \(table);"), "\(table)")
            }
        }
    }
}
