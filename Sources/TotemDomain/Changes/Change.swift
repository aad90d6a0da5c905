/// One row of the feed of changes: ordered and without gaps once numbered.
public struct Change: Hashable, Sendable {
    /// The place in the feed, from 1.
    public let position: Int64
    /// What happened, such as `registration.confirmed`.
    public let kind: String
    /// What it happened to.
    public let subject: String
    /// The identity of the thing as text.
    public let subjectID: String
    /// The clock of the database in the transaction.
    public let at: Instant

    /// A change as stored.
    public init(position: Int64, kind: String, subject: String, subjectID: String, at: Instant) {
        self.position = position
        self.kind = kind
        self.subject = subject
        self.subjectID = subjectID
        self.at = at
    }
}

/// What the verifier found.
public struct Verification: Hashable, Sendable {
    /// The invariants that were checked, by name.
    public let checked: [String]
    /// What does not hold.
    public let violations: [Violation]

    /// A result.
    public init(checked: [String], violations: [Violation]) {
        self.checked = checked
        self.violations = violations
    }

    /// One broken invariant at one thing.
    public struct Violation: Hashable, Sendable {
        /// The invariant's name.
        public let invariant: String
        /// The thing, such as `session 0190…`.
        public let subject: String
        /// What was found and what should be.
        public let detail: String

        /// A violation.
        public init(invariant: String, subject: String, detail: String) {
            self.invariant = invariant
            self.subject = subject
            self.detail = detail
        }
    }
}
