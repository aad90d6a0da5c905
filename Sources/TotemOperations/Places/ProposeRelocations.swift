public import TotemDomain
import TotemStore

/// Lists what a closure would hit, with rooms elsewhere that could take each booking.
///
/// It is advice, looked up without locks: nothing is kept for anybody.
public struct ProposeRelocations: Operation {
    /// What would close, and when.
    public let request: RelocationRequest

    /// Its route and verb.
    public static let exposure = Exposure.both(route: "GET /relocations", verb: "closure propose")
    /// Who may.
    public static let policy = Policy.roles([.admin, .organiser])

    /// The operation with its input.
    public init(request: RelocationRequest) {
        self.request = request
    }

    /// Does it.
    public func run(
        in operations: Operations,
        _ call: Call<Relocations>
    ) async throws(Failure) -> Outcome<Relocations> {
        let (store, limit) = (operations.store, call.caller.timeLimit)
        let place = request.place
        guard let house = try await store.building(place.building, within: limit) else {
            throw .refused(place.unknown)
        }
        if let path = place.path, try await store.room(path, within: limit) == nil {
            throw .refused(place.unknown)
        }
        let window: TimeWindow
        switch resolve(request.from, request.to, in: house.facts.zone) {
        case .failure(let told): throw .refused(sorting: told.refusals)
        case .success(let found): window = found
        }
        let hits = try await store.bookings(in: place, during: window, within: limit)
        return .done(
            Relocations(
                window: window,
                zone: house.facts.zone,
                items: try await operations.relocations(of: hits, in: place, by: call.caller),
                isCut: hits.count > Relocation.mostBookings
            )
        )
    }
}

extension Closure.Place {
    /// That there is no such place.
    var unknown: Refusal {
        switch self {
        case .building(let code):
            .invalid(FieldFault("/building", .unknownThing(.building, code.description)))
        case .room(let path):
            .invalid(FieldFault("/room", .unknownThing(.room, path.description)))
        }
    }
}
