import Testing

@testable import Postgres

/// RELIABILITY e.6, rule 8: statements are prepared once, and again when they are gone.
@Suite struct PreparedStatementRuleTests {
    private static let preparedCount = statement(
        "prepared_count",
        "select count(*) from pg_prepared_statements where statement = $1",
        parameters: (String.self),
        columns: (Int64.self),
        row: { $0 }
    )

    @Test func `e.6.8: a statement is prepared once for each connection and named by its hash`()
        async throws
    {
        let names = statement(
            "names",
            "select name from pg_prepared_statements where statement = 'select $1::int4'",
            parameters: (),
            columns: (String.self),
            row: { $0 }
        )
        try await TestServer.withConnection { connection in
            for number: Int32 in 1...5 {
                _ = try await connection.query(Probe.echo, number, deadline: .generous)
            }
            let name = StatementText(Probe.echo.text).serverName(generation: 0)
            #expect(try await connection.query(names, (), deadline: .generous) == [name])
        }
    }

    @Test func `e.6.8: with preparation switched off nothing is kept on the server`() async throws {
        try await TestServer.withDatabase({
            $0.preparesStatements = false
            $0.sharedConnections = 1
            $0.exclusiveConnections = 1
        }) { database in
            let all = statement(
                "all_prepared",
                "select count(*) from pg_prepared_statements",
                parameters: (),
                columns: (Int64.self),
                row: { $0 }
            )
            for number: Int32 in 1...3 {
                #expect(
                    try await database.query(Probe.echo, number, deadline: .generous) == [number]
                )
            }
            #expect(try await database.query(all, (), deadline: .generous) == [0])
            let counted = try await database.transaction(deadline: .generous) { transaction in
                var pipeline = Pipeline(Probe.echo, 1)
                let ticket = pipeline.add(all, ())
                return try await transaction.run(pipeline).rows(ticket)
            }
            #expect(counted == [0])
        }
    }

    @Test
    func `e.6.8: a read whose prepared statement is gone (26000) is prepared again and answered`()
        async throws
    {
        try await TestServer.withDatabase({ $0.sharedConnections = 1 }) { database in
            #expect(try await database.query(Probe.echo, 1, deadline: .generous) == [1])
            let forget = Statement<(), Never>.saying("deallocate all")
            _ = try await database.query(forget, (), deadline: .generous)
            #expect(try await database.query(Probe.echo, 2, deadline: .generous) == [2])
            let count = try await database.query(
                Self.preparedCount,
                Probe.echo.text,
                deadline: .generous
            )
            #expect(count == [1])
        }
    }

    @Test
    func `e.6.8: a transaction whose prepared statement is gone (26000) is run again as a whole`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase({ $0.exclusiveConnections = 1 }) { database in
                var runs = 0
                try await database.transaction(deadline: .generous) { transaction in
                    runs += 1
                    _ = try await transaction.run(Pipeline(Notes.add, Int64(runs)))
                    if runs == 1 {
                        _ = try await transaction.run(Pipeline(.saying("deallocate all"), ()))
                    }
                    _ = try await transaction.commit(Pipeline(Notes.add, 10))
                }
                #expect(runs == 2)
                #expect(try await schema.notes() == ["2", "10"])
            }
        }
    }

    @Test
    func
        `e.6.8: a plan whose result changes (0A000) is prepared again, for reads and transactions`()
        async throws
    {
        let all = statement(
            "all_notes",
            "select * from note",
            parameters: (),
            columns: (Int64.self, String.self, Optional<Int32>.self),
            row: { id, _, _ in id }
        )
        let fewer = statement(
            "fewer_notes",
            "select * from note",
            parameters: (),
            columns: (Int64.self, String.self),
            row: { id, _ in id }
        )
        try await TestSchema.with("insert into note values (1, 'a')") { schema in
            try await schema.withDatabase({
                $0.sharedConnections = 1
                $0.exclusiveConnections = 1
            }) { database in
                var runs = 0
                func load(_ notes: Statement<(), Int64>) async throws -> [Int64] {
                    try await database.transaction(deadline: .generous) { transaction in
                        runs += 1
                        var pipeline = Pipeline()
                        let ticket = pipeline.add(notes, ())
                        return try await transaction.run(pipeline).rows(ticket)
                    }
                }
                #expect(try await database.query(fewer, (), deadline: .generous) == [1])
                #expect(try await load(fewer) == [1])
                try await schema.control.run("alter table note add column more int4")
                #expect(try await database.query(all, (), deadline: .generous) == [1])
                #expect(try await load(all) == [1])
                #expect(runs == 3)
            }
        }
    }

    @Test func `e.6.8: a statement that stays stale is prepared again once, not for ever`()
        async throws
    {
        try await TestSchema.with { schema in
            try await schema.withDatabase { database in
                let unsupported = Pipeline(Notes.failFirst, ("0A000", 1_000))
                var runs = 0
                // The first use is the server's own word: there was no plan to outgrow.
                let error = await #expect(throws: TransactionFailure<PostgresError>.self) {
                    try await database.transaction(deadline: .generous) {
                        transaction throws(PostgresError) in
                        runs += 1
                        _ = try await transaction.run(unsupported)
                    }
                }
                #expect(error?.error.sqlState == "0A000")
                #expect(runs == 1)
                await #expect(throws: TransactionFailure<PostgresError>.self) {
                    try await database.transaction(deadline: .generous) {
                        transaction throws(PostgresError) in
                        runs += 1
                        _ = try await transaction.run(unsupported)
                    }
                }
                #expect(runs == 3)
            }
        }
    }

    @Test func `e.6.8: a transaction leaves no setting behind`() async throws {
        let limit = statement(
            "limit",
            "select current_setting('statement_timeout')",
            parameters: (),
            columns: (String.self),
            row: { $0 }
        )
        try await TestServer.withDatabase({
            $0.exclusiveConnections = 1
            $0.statementTimeout = .seconds(77)
        }) { database in
            func limits(_ deadline: Deadline) async throws -> [String] {
                try await database.transaction(deadline: deadline) { transaction in
                    var pipeline = Pipeline()
                    let ticket = pipeline.add(limit, ())
                    return try await transaction.run(pipeline).rows(ticket)
                }
            }
            // A nearer deadline is handed down to the server, for this transaction only.
            let near = try await limits(.generous)
            #expect(near != ["77s"])
            #expect(try await limits(.in(.seconds(100))) == ["77s"])
        }
    }
}
