public import TotemDomain
import TotemStore

/// Lists what words of equipment mean.
public struct ListEquipment: Operation {
    /// Which part of the list.
    public let page: PageRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /equipment", verb: "equipment list")
    /// Who may.
    public static let policy = Policy.everyone

    /// The operation with its input.
    public init(page: PageRequest) {
        self.page = page
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Page<EquipmentKind>>
    ) async throws(Failure) -> Outcome<Page<EquipmentKind>> {
        .done(try await operations.store.equipmentKinds(page, within: call.caller.timeLimit))
    }
}
