import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    /// The invariants, each as a query that finds what breaks it.
    static let verifications = [
        Queries.verifySpaceFreeOnce, Queries.verifyBookingOccupies,
        Queries.verifyClosureOccupies, Queries.verifyClosedSpaceEmpty,
        Queries.verifyBuildingHeadcount, Queries.verifySessionBooked,
        Queries.verifyPoolNotOversold, Queries.verifyPoolCountsTrue, Queries.verifyPersonOnce,
        Queries.verifyWaitingInOrder, Queries.verifyChangesRecorded,
        Queries.verifyChangesNumbered,
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
    public func verify(within limit: Duration) async throws(Failure) -> Verification {
        var checked: [String] = []
        var violations: [Verification.Violation] = []
        for statement in Statements.verifications {
            let name = String(statement.name.dropFirst("verify_".count))
            checked.append(name)
            for row in try await rows(statement, (), within: limit) {
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
