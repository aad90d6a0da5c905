public import TotemDomain
import TotemStore

/// Lists the programmes with who takes part in them.
public struct ListProgrammes: Operation {
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /programmes", verb: "programme list")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(page: PageRequest) {
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Programme>>
    ) async throws(Failure) -> Outcome<Page<Programme>> {
        .done(try await operations.store.programmes(page, within: call.caller.timeLimit))
    }
}
