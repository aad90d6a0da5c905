import Crypto
import NIOHTTP1
import TotemDomain
import TotemOperations
import TotemPresentation

/// The description of the REST service, made from the table of routes.
enum ContractRoutes {
    /// The route of the document.
    static let table: [Route] = [
        Route(
            .GET,
            Route.prefix + "/openapi.json",
            for: .program,
            reason: "describes the other routes"
        ) { exchange throws(WebFault) in
            try exchange.demandNoQuery()
            return document
        }
    ]

    /// The document, made once.
    private static let document: WebResponse = {
        let bytes = Wire.bytes { $0.value(openAPI.json) }
        let digest = SHA256.hash(data: bytes).prefix(8)
        let tag = digest.map { String($0, radix: 16) }.joined()
        return WebResponse.json(200, bytes, privacy: .open).tagged(tag)
    }()

    /// The document of everything below the prefix.
    static let openAPI = OpenAPI(described, below: Route.prefix)

    private static let described: [OpenAPI.Route] = Routes.table(demonstration: false)
        .filter { $0.template.hasPrefix(Route.prefix + "/") }
        .map { route in
            OpenAPI.Route(
                method: route.method.rawValue,
                path: String(route.template.dropFirst(Route.prefix.count)),
                name: name(of: route),
                roles: roles(of: route)
            )
        }

    private static func name(of route: Route) -> String {
        guard case .operation(let operation) = route.purpose else { return "ShowContract" }
        // An operation that has another address for organisers stands there under another name.
        let address = "\(route.method.rawValue) \(route.template.dropFirst(Route.prefix.count))"
        return "\(operation)" + (operation.route == address ? "" : "ByCode")
    }

    private static func roles(of route: Route) -> [Role]? {
        guard case .operation(let operation) = route.purpose,
            case .roles(let roles) = operation.policy
        else { return nil }
        return Role.allCases.filter(roles.contains)
    }
}
