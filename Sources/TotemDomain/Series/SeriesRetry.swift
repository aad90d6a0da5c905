/// Which dates of a series are tried again, and how; every field is parsed already.
public struct SeriesRetry: Hashable, Sendable {
    /// The days on which the rule gives them; none is all that were refused.
    public let days: [LocalDate]
    /// Another room of the same building; `nil` is that of the series.
    public let room: RoomPath?
    /// Rules set aside beside those of the series.
    public let waive: Set<WaivableRule>

    /// What is tried.
    public init(days: [LocalDate] = [], room: RoomPath? = nil, waive: Set<WaivableRule> = []) {
        self.days = days
        self.room = room
        self.waive = waive
    }

    /// Whether a date is tried.
    public func means(_ date: SeriesDate) -> Bool {
        guard date.isOpen else { return false }
        return days.isEmpty ? date.state == .refused : days.contains(date.original.date)
    }
}
