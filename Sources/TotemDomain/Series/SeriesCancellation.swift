/// Which dates of a series are given back, and what is said about it; every field is parsed
/// already.
public struct SeriesCancellation: Hashable, Sendable {
    /// From which day on; `nil` is all that have not begun.
    public let from: LocalDate?
    /// Why, in the organiser's words, for those who registered for its sessions.
    public let reason: String?

    /// What is cancelled.
    public init(from: LocalDate? = nil, reason: String? = nil) {
        self.from = from
        self.reason = reason
    }
}

/// Which dates of a series are left out, and what is said about it; every field is parsed already.
public struct SeriesSkip: Hashable, Sendable {
    /// The days on which the rule gives them.
    public let days: [LocalDate]
    /// Why, in the organiser's words, for those who registered for its sessions.
    public let reason: String?

    /// What is left out.
    public init(days: [LocalDate], reason: String? = nil) {
        self.days = days
        self.reason = reason
    }
}
