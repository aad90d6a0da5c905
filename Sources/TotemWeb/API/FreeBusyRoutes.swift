import TotemDomain
import TotemOperations
import TotemPresentation

/// When rooms can be had, for everybody.
enum FreeBusyRoutes {
    /// The routes of free and busy times.
    static let table: [Route] = [
        Route(ShowFreeBusy.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let name = exchange.parameters.joined(separator: "/")
            guard let path = RoomPath(name) else { throw .refused(.unknown(.room, name)) }
            let request = try exchange.checked(Queries.freeBusy(try exchange.query()))
            let found = try await exchange.answer(ShowFreeBusy(path: path, request: request))
            return .json(privacy: .open) { writer in
                for room in found.rooms { Wire.write(room, into: &writer) }
            }
        },
        Route(ListFreeBusy.self) {
            (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let building = try exchange.parameter(0, of: .building) { Code($0) }
            let request = try exchange.checked(Queries.freeBusy(try exchange.query()))
            let found = try await exchange.answer(
                ListFreeBusy(building: building, request: request)
            )
            return .json(privacy: .open) { writer in
                Wire.write(items: found.rooms, into: &writer) { Wire.write($0, into: &$1) }
            }
        },
    ]
}
