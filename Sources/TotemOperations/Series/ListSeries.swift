public import TotemDomain
import TotemStore

/// Lists series in the order of their making, without their dates.
public struct ListSeries: Operation {
    /// Which ones, by place, and whether ended ones too.
    public let filter: BookingRuleFilter
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /series", verb: "series list")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser, .viewer])

    /// The operation with its input.
    public init(filter: BookingRuleFilter, page: PageRequest) {
        self.filter = filter
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Series>>
    ) async throws(Failure) -> Outcome<Page<Series>> {
        .done(try await operations.store.series(filter, page, within: call.caller.timeLimit))
    }
}
