public import TotemDomain
import TotemStore

/// Lists the messages owed and sent, newest first.
public struct ListNotices: Operation {
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /mails", verb: "mail list")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(page: PageRequest) {
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Notice>>
    ) async throws(Failure) -> Outcome<Page<Notice>> {
        let time = call.caller.timeLimit
        let found = try await operations.store.notices(page, within: time)
        var notices: [Notice] = []
        for row in found.items { notices.append(try await operations.notice(row, within: time)) }
        return .done(Page(items: notices, next: found.next))
    }
}
