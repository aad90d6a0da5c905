public import TotemDomain
import TotemStore

/// Lists the attributes that rooms can have.
public struct ListAttributes: Operation {
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /attributes", verb: "attribute list")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(page: PageRequest) {
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<AttributeKind>>
    ) async throws(Failure) -> Outcome<Page<AttributeKind>> {
        .done(try await operations.store.attributeKinds(page, within: call.caller.timeLimit))
    }
}
