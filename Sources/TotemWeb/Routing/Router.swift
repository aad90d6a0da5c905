import NIOHTTP1

/// Finds the route of a request: a tree of path segments made once from the table of routes.
struct Router: Sendable {
    /// What a look-up came to.
    enum Match {
        /// A route, with the variable segments of the path.
        case route(Route, parameters: [String])
        /// The address exists with these methods only.
        case otherMethods(allow: [String], Route)
        /// No such address.
        case nothing
    }

    private struct Node {
        var fixed: [String: Int] = [:]
        var variable: Int?
        var routes: [Route] = []
    }

    private var nodes = [Node()]

    /// A router over a table.
    init(_ table: [Route]) {
        for route in table {
            var place = 0
            for segment in route.template.dropFirst()
                .split(
                    separator: "/",
                    omittingEmptySubsequences: false
                )
            {
                place = step(from: place, through: String(segment))
            }
            nodes[place].routes.append(route)
        }
    }

    private mutating func step(from place: Int, through segment: String) -> Int {
        let isVariable = segment.hasPrefix("{")
        let known = isVariable ? nodes[place].variable : nodes[place].fixed[segment]
        if let known { return known }
        nodes.append(Node())
        let next = nodes.count - 1
        if isVariable {
            nodes[place].variable = next
        } else {
            nodes[place].fixed[segment] = next
        }
        return next
    }

    /// The route for a method at a path.
    ///
    /// A fixed segment goes before a variable one, and there is no way back: no two routes of the
    /// table differ in that.
    func find(_ method: HTTPMethod, _ segments: [String]) -> Match {
        var place = 0
        var parameters: [String] = []
        for segment in segments {
            if let next = nodes[place].fixed[segment] {
                place = next
            } else if let next = nodes[place].variable, !segment.isEmpty {
                parameters.append(segment)
                place = next
            } else {
                return .nothing
            }
        }
        let wanted = method == .HEAD ? .GET : method
        let routes = nodes[place].routes
        guard let route = routes.first(where: { $0.method == wanted }) else {
            guard let neighbour = routes.first else { return .nothing }
            return .otherMethods(allow: Self.allow(routes), neighbour)
        }
        return .route(route, parameters: parameters)
    }

    private static func allow(_ routes: [Route]) -> [String] {
        routes.flatMap { $0.method == .GET ? ["GET", "HEAD"] : [$0.method.rawValue] }
    }
}
