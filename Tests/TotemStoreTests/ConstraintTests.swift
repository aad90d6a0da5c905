import Postgres
import Testing
import TotemDomain
import TotemTestSupport

@testable import TotemStore

/// The rules that the database keeps by itself, each broken on purpose by plain SQL.
struct ConstraintTests {
    @Test func `each constraint and unique index has a meaning and each meaning a constraint`()
        async throws
    {
        try await TestDatabase.lease { test in
            let rows = try await test.execute(
                """
                select conname from pg_constraint
                where connamespace = current_schema()::regnamespace and contype <> 't'
                union
                select relname from pg_index join pg_class on pg_class.oid = indexrelid
                where relnamespace = current_schema()::regnamespace and indisunique
                """
            )
            let inSchema = Set(rows.compactMap { $0.first ?? nil })
            let told = Set(Constraints.meanings.keys)
            #expect(inSchema.subtracting(told) == [])
            #expect(told.subtracting(inSchema) == [])
        }
    }

    @Test func `only rules that input can reach are refusals`() {
        let refusals = Constraints.meanings.filter { $0.value != .bug }.keys.sorted()
        #expect(
            refusals == [
                "building_code_unique", "edition_code_unique", "occupation_space_free",
                "occupation_space_open", "organisation_code_unique", "programme_code_unique",
                "registration_once_per_person", "room_code_unique", "theme_code_unique",
            ]
        )
        #expect(Constraints.refusal(of: "registration_once_per_person") == .alreadyRegistered)
        #expect(Constraints.refusal(of: "seat_pool_not_oversold") == nil)
        #expect(Constraints.refusal(of: "unheard_of") == nil)
    }

    @Test func `each rule of the schema refuses what breaks it`() async throws {
        try await TestDatabase.lease { test in
            try await test.connected { connection in
                try await connection.run(Violations.ground)
                for (constraint, script) in Violations.all {
                    do throws(PostgresError) {
                        try await connection.run(script)
                        Issue.record("\(constraint) let it through")
                    } catch {
                        #expect(error.constraint == constraint)
                    }
                }
            }
        }
    }

    @Test func `no rule of the schema goes without its violation`() async throws {
        try await TestDatabase.lease { test in
            let rows = try await test.execute(
                """
                select conname from pg_constraint
                where connamespace = current_schema()::regnamespace
                and contype in ('c', 'x', 'u')
                union
                select relname from pg_index join pg_class on pg_class.oid = indexrelid
                where relnamespace = current_schema()::regnamespace and indisunique
                and not indisprimary
                """
            )
            let rules = Set(rows.compactMap { $0.first ?? nil })
            // Both only give foreign keys something to point at: the primary key is the rule.
            let targets: Set = ["room_in_building", "space_in_building"]
            #expect(rules.subtracting(Violations.all.map(\.constraint)) == targets)
            #expect(Set(Violations.all.map(\.constraint)).subtracting(rules) == [])
        }
    }

    @Test(arguments: [
        "null", "'empty'", "'(,)'", "'[2027-01-12,)'", "'(,2027-01-12)'", "'[-infinity,infinity)'",
        "'[2027-01-12,infinity)'", "'[2027-01-12,2027-01-13]'", "'(2027-01-12,2027-01-13)'",
        "'[2027-01-12,2027-01-12)'",
    ])
    func `a space is occupied for a bounded, closed-open time only`(range: String) async throws {
        try await TestDatabase.lease { test in
            try await test.connected { connection in
                try await connection.run(Violations.ground)
                try await connection.run("update occupation set live = false")
                do throws(PostgresError) {
                    try await connection.run(Violations.occupy(range))
                    Issue.record("\(range) was taken")
                } catch {
                    // NOT NULL has no name in this version of the server.
                    let isNull = range == "null" && error.sqlState == "23502"
                    #expect(isNull || error.constraint == "occupation_during_bounded")
                }
                let rows = try await connection.run("select count(*) from occupation")
                #expect(rows == [["2"]])
            }
        }
    }

    @Test func `closures may overlap each other, and neighbours may touch`() async throws {
        try await TestDatabase.lease { test in
            try await test.connected { connection in
                try await connection.run(Violations.ground)
                try await connection.run(
                    Violations.occupy("'[2027-01-12 16:00+00,2027-01-12 17:00+00)'")
                )
                try await connection.run(
                    Violations.close("'[2027-01-13 08:00+00,2027-01-13 17:00+00)'")
                )
                try await connection.run(
                    Violations.close("'[2027-01-13 12:00+00,2027-01-13 20:00+00)'")
                )
                try await connection.run("update occupation set live = false where closing = 0")
                try await connection.run(Violations.occupy(Violations.afternoon))
                let rows = try await connection.run("select count(*) from occupation where live")
                #expect(rows == [["4"]])
            }
        }
    }

    @Test func `somebody who has withdrawn may come back`() async throws {
        try await TestDatabase.lease { test in
            try await test.connected { connection in
                try await connection.run(Violations.ground)
                try await connection.run("update registration set status = 'withdrawn'")
                try await connection.run(Violations.register("code = 'BBBBBBBB', link_hash = 'b'"))
            }
        }
    }
}
