public import TotemDomain
import TotemStore

/// Changes what is declared of a building.
public struct ChangeBuilding: Operation {
    /// Its code.
    public let code: Code
    /// What becomes different.
    public let change: BuildingChange
    /// The versions that the caller has read.
    public let expected: ExpectedVersion

    /// Its route and verb.
    public static let exposure = Exposure.both(
        route: "PATCH /buildings/{code}",
        verb: "building change"
    )
    /// Who may.
    public static let policy = Policy.roles([.admin])

    /// The operation with its input.
    public init(code: Code, change: BuildingChange, expected: ExpectedVersion) {
        self.code = code
        self.change = change
        self.expected = expected
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Building>
    ) async throws(Failure) -> Outcome<Building> {
        try await operations.write(call) {
            (writing) async throws(Failure) -> Decision<Building> in
            let locked = try await writing.lockBuilding(
                code,
                concernsBookings: change.concernsBookings,
                now: operations.clock.decision()
            )
            guard let locked else { throw .refused(.unknown(.building, code.description)) }
            let building = locked.place
            if let refusal = expected.refusal(of: .building, version: building.version) {
                throw .refused(refusal)
            }
            switch change.decide(on: building, locked.bookings) {
            case .failure(let told):
                throw .refused(sorting: told.refusals)
            case .success(let changed):
                var decision = Decision(answer: changed, at: locked.now)
                guard changed != building else { return decision }
                decision.record.update(changed, from: building)
                decision.events = [call.caller.event("building.changed", .building, building.id)]
                return decision
            }
        }
    }
}
