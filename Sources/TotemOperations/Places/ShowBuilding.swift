public import TotemDomain
import TotemStore

/// Shows one building.
public struct ShowBuilding: Operation {
    /// Its code.
    public let code: Code

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /buildings/{code}",
        verb: "building show"
    )
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(code: Code) {
        self.code = code
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Building>
    ) async throws(Failure) -> Outcome<Building> {
        let found = try await operations.store.building(code, within: call.caller.timeLimit)
        guard let found else { throw .refused(.unknown(.building, code.description)) }
        return .done(found)
    }
}
