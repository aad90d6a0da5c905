public import TotemDomain
import TotemStore

/// Lists the tokens without their secrets.
public struct ListTokens: Operation {
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /tokens", verb: "token list")
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(page: PageRequest) {
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Token>>
    ) async throws(Failure) -> Outcome<Page<Token>> {
        .done(try await operations.store.tokens(page, within: call.caller.timeLimit))
    }
}
