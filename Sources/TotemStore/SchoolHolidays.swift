import Postgres
public import TotemDomain
import TotemSQL

extension Statements {
    static let schoolHolidayLock = define(
        Queries.schoolHolidayLock,
        parameters: (),
        columns: (Bool.self),
        row: { $0 }
    )
    static let schoolHolidayList = define(
        Queries.schoolHolidayList,
        parameters: (String?.self, String.self, String.self),
        columns: (UUIDBytes.self, String.self, String.self, String.self, String.self),
        row: { id, zone, name, first, last in
            guard let zone = SchoolZone(zone), let first = LocalDate(first),
                let last = LocalDate(last)
            else { throw Unreadable("school holiday \(zone) \(first) to \(last)") }
            return KeptSchoolHoliday(
                id: ID(id),
                holiday: SchoolHoliday(zone: zone, name: name, first: first, last: last)
            )
        }
    )
    static let schoolHolidayDelete = define(
        Queries.schoolHolidayDelete,
        parameters: ([UUIDBytes].self)
    )
    static let schoolHolidayInsert = define(
        Queries.schoolHolidayInsert,
        parameters: (
            [UUIDBytes].self, [String].self, [String].self, [String].self, [String].self,
            UUIDBytes.self
        )
    )
}

extension Store {
    /// School holidays with a day in a span, by their first day.
    ///
    /// - Parameters:
    ///   - zone: Where; `nil` for everywhere.
    ///   - first: The first day of the span.
    ///   - last: The last day of the span.
    ///   - limit: How long it may take.
    /// - Returns: Them.
    /// - Throws: `unavailable` when the database is out of reach.
    public func schoolHolidays(
        of zone: SchoolZone?,
        from first: LocalDate,
        to last: LocalDate,
        within limit: Duration
    ) async throws(Failure) -> [SchoolHoliday] {
        try await rows(
            Statements.schoolHolidayList,
            (zone?.description, first.description, last.description),
            within: limit
        )
        .map(\.holiday)
    }
}

extension Writing {
    /// School holidays with a day in a span, of all zones.
    public func schoolHolidays(
        from first: LocalDate,
        to last: LocalDate
    ) async throws(Failure) -> [KeptSchoolHoliday] {
        var pipeline = Pipeline()
        let found = pipeline.add(
            Statements.schoolHolidayList,
            (nil, first.description, last.description)
        )
        return try await load(pipeline).rows(found)
    }

    /// Keeps other imports out until the end of the transaction, and tells the time.
    public func lockSchoolHolidays(now: Instant?) async throws(Failure) -> Instant {
        var pipeline = Pipeline()
        _ = pipeline.add(Statements.schoolHolidayLock, ())
        _ = try await load(pipeline)
        return try await self.now(now)
    }
}

extension Record {
    /// Writes what came of a file of school holidays.
    ///
    /// - Parameters:
    ///   - receipt: What came of it.
    ///   - ids: Identities for what is new or changed, in the order of the lines.
    ///   - source: The import.
    public mutating func record(
        _ receipt: SchoolHolidayReceipt,
        ids: [ID<KeptSchoolHoliday>],
        of source: ID<SchoolHolidayFile>
    ) {
        let gone = (receipt.replaced + receipt.removed).map(\.id).sorted()
        if !gone.isEmpty { pipeline.add(Statements.schoolHolidayDelete, gone.map(\.uuid)) }
        let new = receipt.lines.filter { $0.outcome != .unchanged }.map(\.holiday)
        guard !new.isEmpty else { return }
        pipeline.add(
            Statements.schoolHolidayInsert,
            (
                ids.map(\.uuid), new.map(\.zone.description), new.map(\.name),
                new.map(\.first.description), new.map(\.last.description), source.uuid
            )
        )
    }
}
