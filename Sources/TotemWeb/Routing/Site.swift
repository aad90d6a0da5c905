import Logging
import NIOCore
import NIOHTTP1
import TotemDomain
import TotemOperations
import TotemPresentation

/// The service behind the edge: from a whole request to an answer.
struct Site: Sendable {
    /// Everything the system can do.
    let operations: Operations
    /// What the executable told us.
    let configuration: WebConfiguration
    /// Whether the service is about to end.
    let drain: Drain
    /// How often wrong tokens were tried lately.
    let signInThrottle = SignInThrottle()
    private let logger: Logger
    private let router: Router

    init(
        operations: Operations,
        configuration: WebConfiguration,
        drain: Drain,
        logger: Logger
    ) {
        self.operations = operations
        self.configuration = configuration
        self.drain = drain
        self.logger = logger
        router = Router(Routes.table(demonstration: configuration.demonstration))
    }

    /// The edge with this service behind it.
    var edge: Edge {
        Edge(
            limits: configuration.limits,
            tick: configuration.limits.tick,
            rules: EdgeRules(hosts: configuration.hosts, limits: configuration.limits),
            bytes: ResponseBytes(isSecure: configuration.isSecure),
            clock: configuration.clock,
            drain: drain,
            refusal: refuse,
            respond: respond
        )
    }

    /// The id of a new request: a UUID version 7, so that logs sort by it.
    func newRequestID() -> String {
        if let make = configuration.requestID { return make() }
        let milliseconds = configuration.clock().microseconds / 1000
        return ID<WebRequest>(
            unixMilliseconds: UInt64(max(0, milliseconds)),
            random: (.random(in: .min ... .max), .random(in: .min ... .max))
        )
        .description
    }

    // MARK: Answers

    private func refuse(_ fault: EdgeFault) -> WebAnswer {
        let requestID = newRequestID()
        let response = Problems.response(
            fault,
            limits: configuration.limits,
            requestID: requestID
        )
        logger.info(
            "request refused",
            metadata: ["status": "\(response.status)", "requestID": "\(requestID)"]
        )
        return WebAnswer(response: response, requestID: requestID, isHead: false)
    }

    private func respond(_ request: WebRequest) async -> WebAnswer {
        let started = ContinuousClock.now
        let requestID = newRequestID()
        let found = Target(request.uri).map { ($0, router.find(request.method, $0.segments)) }
        var response: WebResponse
        var route: Route?
        switch found {
        case (let target, .route(let match, let parameters))?:
            route = match
            response = await answer(request, target, match, parameters, requestID)
        case (_, .otherMethods(let allow, let neighbour))?:
            route = neighbour
            response = errorResponse(
                .transport(.methodNotAllowed(allow: allow)),
                neighbour.audience,
                request,
                requestID
            )
        case (let target, .nothing)?:
            response = errorResponse(
                .transport(.unknownPage),
                Routes.audience(of: target, request),
                request,
                requestID
            )
        case nil:
            response = errorResponse(.transport(.malformedRequest), .program, request, requestID)
        }
        if route?.bearsSecret == true { response.privacy = .secret }
        log(request, route, response, requestID, started.duration(to: .now))
        return WebAnswer(
            response: response,
            requestID: requestID,
            isHead: request.method == .HEAD
        )
    }

    private func answer(
        _ request: WebRequest,
        _ target: Target,
        _ route: Route,
        _ parameters: [String],
        _ requestID: String
    ) async -> WebResponse {
        do {
            let exchange = Exchange(
                site: self,
                request: request,
                target: target,
                route: route,
                parameters: parameters,
                requestID: requestID,
                actor: try await actor(of: request, for: route)
            )
            return Self.conditional(try await route.handler(exchange), request)
        } catch {
            return errorResponse(error, route.audience, request, requestID)
        }
    }

    /// Who asks: whoever holds the bearer token of a REST request, nobody known on pages.
    private func actor(
        of request: WebRequest,
        for route: Route
    ) async throws(WebFault) -> Actor {
        guard route.audience == .program else { return .anonymous }
        switch request.count(of: "authorization") {
        case 0: return .anonymous
        case 1: break
        default: throw .refused(.notSignedIn)
        }
        let value = request.header("authorization") ?? ""
        let parts = value.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else {
            throw .refused(.notSignedIn)
        }
        do {
            return try await operations.actor(bearer: String(parts[1]))
        } catch {
            throw .failure(error)
        }
    }

    /// Leaves out the body when the reader has it already (RFC 9110 section 13.1.2).
    private static func conditional(_ response: WebResponse, _ request: WebRequest) -> WebResponse {
        guard response.status == 200, request.method == .GET || request.method == .HEAD,
            let tag = response.headers.first(where: { $0.name == "ETag" })?.value,
            request.headers.contains(name: "if-none-match")
        else { return response }
        let wanted = request.headers[canonicalForm: "if-none-match"]
        let isKnown = wanted.contains { $0 == "*" || $0 == tag || $0 == "W/" + tag }
        guard isKnown else { return response }
        var bare = response
        bare.status = 304
        bare.body = []
        bare.headers.removeAll { $0.name == "Content-Type" }
        return bare
    }

    private func errorResponse(
        _ fault: WebFault,
        _ audience: Route.Audience,
        _ request: WebRequest,
        _ requestID: String
    ) -> WebResponse {
        if case .failure(.broken(let error)) = fault {
            logger.error(
                "request broken",
                metadata: ["requestID": "\(requestID)", "error": "\(String(reflecting: error))"]
            )
        }
        switch audience {
        case .page(let language):
            let isRead = request.method == .GET || request.method == .HEAD
            // Only an address of ours, and not `//host`, leads a person back to us.
            let isOurs = request.uri.hasPrefix("/") && !request.uri.hasPrefix("//")
            return ErrorPage.response(
                fault,
                language,
                requestID: requestID,
                site: self,
                address: isRead && isOurs ? request.uri : nil
            )
        case .program, .watch:
            let wish = request.header("accept-language")
            let language = Language.preferred(
                by: wish,
                of: Words.wholeLanguages,
                fallback: .english
            )
            return Problems.response(fault, requestID: requestID, language: language)
        }
    }

    /// One line for each request, without addresses and without secrets of paths; the health
    /// routes are asked every second and say nothing.
    private func log(
        _ request: WebRequest,
        _ route: Route?,
        _ response: WebResponse,
        _ requestID: String,
        _ duration: Duration
    ) {
        guard logger.logLevel <= .info, route?.audience != .watch else { return }
        let microseconds =
            duration.components.seconds * 1_000_000
            + duration.components.attoseconds / 1_000_000_000_000
        logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)",
                "route": "\(route?.template ?? "none")",
                "status": "\(response.status)",
                "microseconds": "\(microseconds)",
                "requestID": "\(requestID)",
            ]
        )
    }
}
