public import TotemDomain
import TotemStore

/// Tells a whole building with its rooms, as a file that `ApplyBuilding` takes back.
public struct ExportBuilding: Operation {
    /// Its code.
    public let code: Code

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "GET /buildings/{code}/file",
        verb: "building export"
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
        _ call: Call<DeclaredBuilding>
    ) async throws(Failure) -> Outcome<DeclaredBuilding> {
        let limit = call.caller.timeLimit
        guard let building = try await operations.store.building(code, within: limit) else {
            throw .refused(.unknown(.building, code.description))
        }
        var rooms: [Room] = []
        var page = PageRequest(limit: PageRequest.maximumLimit)
        while true {
            let part = try await operations.store.rooms(in: code, page, within: limit)
            rooms += part.items
            guard let next = part.next else { break }
            page = PageRequest(limit: PageRequest.maximumLimit, after: next)
        }
        return .done(DeclaredBuilding(building: building, rooms: rooms))
    }
}
