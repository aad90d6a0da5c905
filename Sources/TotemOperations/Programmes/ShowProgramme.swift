public import TotemDomain
import TotemStore

/// Shows one programme with who takes part in it.
public struct ShowProgramme: Operation {
    /// Which one.
    public let code: Code

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /programmes/{code}",
        verb: "programme show"
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
        _ call: Call<Programme>
    ) async throws(Failure) -> Outcome<Programme> {
        let found = try await operations.store.programme(code, within: call.caller.timeLimit)
        guard let found else { throw .refused(.unknown(.programme, code.description)) }
        return .done(found)
    }
}
