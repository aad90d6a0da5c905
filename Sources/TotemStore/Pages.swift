import TotemDomain

extension Page {
    /// A page from one row more than asked for, which tells whether there is a next one.
    init(_ found: [Item], limit: Int, cursor: (Item) -> Cursor) {
        let items = Array(found.prefix(limit))
        let next = found.count > limit ? items.last.map(cursor) : nil
        self.init(items: items, next: next)
    }
}

extension Cursor {
    /// A cursor of a list that is ordered by id.
    init<Subject>(_ id: ID<Subject>, at moment: Instant? = nil) {
        self.init(microseconds: moment?.microseconds ?? 0, high: id.high, low: id.low)
    }
}
