public import TotemDomain
import TotemStore

/// Lists a programme's editions.
public struct ListEditions: Operation {
    /// The programme.
    public let programme: Code
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /programmes/{code}/editions",
        verb: "programme editions"
    )
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(programme: Code, page: PageRequest) {
        self.programme = programme
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<Edition>>
    ) async throws(Failure) -> Outcome<Page<Edition>> {
        let limit = call.caller.timeLimit
        guard let found = try await operations.store.programme(programme, within: limit) else {
            throw .refused(.unknown(.programme, programme.description))
        }
        return .done(try await operations.store.editions(of: found, page, within: limit))
    }
}
