import Testing

@testable import Postgres

@Suite struct SQLStatePolicyTests {
    @Test(arguments: [
        ("40001", SQLStatePolicy.Action.retryTransaction),
        ("40P01", .retryTransaction),
        ("23P01", .report),
        ("23505", .report),
        ("23514", .report),
        ("55P03", .shed),
        ("57014", .shed),
        ("25P02", .rollBack),
        ("57P01", .reconnect),
        ("57P02", .reconnect),
        ("57P03", .reconnect),
        ("08006", .reconnect),
        ("08P01", .reconnect),
        ("53100", .shed),
        ("53200", .shed),
        ("53300", .shed),
        ("25006", .rediscoverPrimary),
        ("26000", .reprepare),
        ("42601", .report),
        ("", .report),
    ])
    func `each code has its action`(row: (String, SQLStatePolicy.Action)) {
        #expect(SQLStatePolicy.action(for: row.0) == row.1)
    }

    @Test func `a missing feature is a stale plan only for a statement prepared before`() {
        #expect(SQLStatePolicy.action(for: "0A000", wasPreparedBefore: true) == .reprepare)
        #expect(SQLStatePolicy.action(for: "0A000", wasPreparedBefore: false) == .report)
    }

    @Test(arguments: [
        ("57P01", "FATAL", true),
        ("XX000", "PANIC", true),
        ("57014", "ERROR", true),
        ("08006", "ERROR", true),
        ("23505", "ERROR", false),
        ("40001", "ERROR", false),
        ("53100", "ERROR", false),
    ])
    func `an error of COMMIT leaves the outcome open or not`(row: (String, String, Bool)) {
        #expect(SQLStatePolicy.leavesCommitOpen(sqlState: row.0, severity: row.1) == row.2)
    }

    @Test(arguments: [
        ("01000", "WARNING", true),
        ("01000", "NOTICE", false),
        ("25P01", "WARNING", false),
    ])
    func `a notice of COMMIT leaves the outcome open or not`(row: (String, String, Bool)) {
        #expect(SQLStatePolicy.noticeLeavesCommitOpen(sqlState: row.0, severity: row.1) == row.2)
    }

    @Test(arguments: [
        ("40001", true, true),
        ("55P03", false, true),
        ("57014", false, true),
        ("53300", false, true),
        ("23505", false, false),
        ("25P02", false, false),
    ])
    func `errors of the server are retryable or outages accordingly`(
        row: (String, Bool, Bool)
    ) {
        let fields = PostgresError.ServerFields(
            sqlState: row.0,
            severity: "ERROR",
            message: "secret"
        )
        let error = PostgresError(.server, server: fields)
        #expect(error.isRetryable == row.1)
        #expect(error.isOutage == row.2)
    }

    @Test func `the description tells code, SQLSTATE and constraint and nothing else`() {
        var fields = PostgresError.ServerFields(
            sqlState: "23505",
            severity: "ERROR",
            message: "duplicate key"
        )
        fields.constraint = "person_once"
        fields.detail = "Key (email)=(ada@example.org) already exists."
        let error = PostgresError(.server, server: fields, statement: "register")
        #expect("\(error)" == "postgres: server 23505 (person_once)")
        #expect(error.debugDescription.contains("ada@example.org"))
        #expect(error.debugDescription.contains("register"))
    }
}
