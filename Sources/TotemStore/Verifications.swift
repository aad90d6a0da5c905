import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let verifyPrepare = define(
        Queries.verifyPrepare,
        parameters: (String.self),
        columns: (String.self, String.self, String.self, String.self),
        row: { _, _, _, _ in }
    )
    /// The invariants, each as a query that finds what breaks it.
    static let verifications = [
        Queries.verifySpaceFreeOnce, Queries.verifyBookingOccupies,
        Queries.verifyClosureOccupies, Queries.verifyClosedSpaceEmpty,
        Queries.verifyBuildingHeadcount, Queries.verifySessionBooked,
        Queries.verifyPoolNotOversold, Queries.verifyPoolCountsTrue, Queries.verifyPersonOnce,
        Queries.verifySessionCancelled, Queries.verifyWaitingInOrder, Queries.verifyOffersStand,
        Queries.verifyChangesRecorded, Queries.verifyChangesNumbered,
    ]
    .map { sql in
        define(
            sql,
            parameters: (),
            columns: (String.self, String.self),
            row: { (subject: $0, detail: $1) }
        )
    }
}

extension Store {
    /// Checks every invariant on live data, in one snapshot of the database each.
    ///
    /// It reads every row and uses no index: what an index guards is not judged by that index.
    public func verify(within limit: Duration) async throws(Failure) -> Verification {
        try await write(within: limit) { (writing) async throws(Failure) -> Verification in
            var preparing = Pipeline()
            _ = preparing.add(Statements.verifyPrepare, "\(limit.components.seconds)s")
            _ = try await writing.load(preparing)
            var checked: [String] = []
            var violations: [Verification.Violation] = []
            for statement in Statements.verifications {
                let name = String(statement.name.dropFirst("verify_".count))
                checked.append(name)
                var pipeline = Pipeline()
                let found = pipeline.add(statement, ())
                for row in try await writing.load(pipeline).rows(found) {
                    violations.append(
                        Verification.Violation(
                            invariant: name,
                            subject: row.subject,
                            detail: row.detail
                        )
                    )
                }
            }
            return Verification(checked: checked, violations: violations)
        }
    }
}
