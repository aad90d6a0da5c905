public import TotemDomain
import TotemStore

/// Lists the rules of booking in the order of their making.
public struct ListRules: Operation {
    /// Which ones.
    public let filter: BookingRuleFilter
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /rules", verb: "rule list")
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
        _ call: Call<Page<BookingRule>>
    ) async throws(Failure) -> Outcome<Page<BookingRule>> {
        .done(try await operations.store.rules(filter, page, within: call.caller.timeLimit))
    }
}
