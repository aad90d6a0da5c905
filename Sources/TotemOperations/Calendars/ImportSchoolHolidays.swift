public import TotemDomain
import TotemStore

/// Writes the school holidays of some zones as a file has them, all of its lines or none.
///
/// The same file twice changes nothing.
public struct ImportSchoolHolidays: Operation {
    /// The file.
    public let file: SchoolHolidayFile

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "POST /school-holidays",
        verb: "calendar import-school"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(file: SchoolHolidayFile) {
        self.file = file
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<SchoolHolidayReceipt>
    ) async throws(Failure) -> Outcome<SchoolHolidayReceipt> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<SchoolHolidayReceipt> in
            let now = try await writing.lockSchoolHolidays(now: operations.clock.decision())
            var standing: [KeptSchoolHoliday] = []
            if let span = file.span {
                standing = try await writing.schoolHolidays(from: span.first, to: span.last)
            }
            let receipt = file.decide(over: standing)
            var decision = Decision(answer: receipt, at: now)
            guard !receipt.isEmpty else { return decision }
            let source: ID<SchoolHolidayFile> = operations.identifiers.make()
            let ids = receipt.lines.filter { $0.outcome != .unchanged }
                .map { _ -> ID<KeptSchoolHoliday> in operations.identifiers.make() }
            decision.record.record(receipt, ids: ids, of: source)
            decision.events = [
                call.caller.event("school-holidays.imported", .schoolHoliday, source)
            ]
            return decision
        }
    }
}
