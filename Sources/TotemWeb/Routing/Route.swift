import NIOHTTP1
import TotemDomain
import TotemOperations

/// One method at one address, with the operation that it stands for.
///
/// A route of the REST service is made from an operation and takes method and path from the
/// operation's exposure, so that neither can drift from the other. A route without an operation
/// gives its reason.
struct Route: Sendable {
    /// Answers a request.
    typealias Handler = @Sendable (Exchange) async throws(WebFault) -> WebResponse

    /// What a route stands for.
    enum Purpose: Sendable {
        /// An operation's exposure.
        case operation(any Operation.Type)
        /// Something else, with the reason.
        case plain(reason: String)
    }

    /// Who reads the answers, errors included.
    enum Audience: Hashable, Sendable {
        /// A program: problems are JSON.
        case program
        /// A person: errors are pages in this language.
        case page(Language)
        /// A watchman: neither signed in nor logged.
        case watch
    }

    /// Where all REST routes begin.
    static let prefix = "/api/v1"

    /// The method; HEAD is answered by the route of GET.
    let method: HTTPMethod
    /// The path with its variable segments in braces.
    let template: String
    /// What it stands for.
    let purpose: Purpose
    /// Who reads the answers.
    let audience: Audience
    /// How to answer.
    let handler: Handler

    /// A route without an operation of its own.
    init(
        _ method: HTTPMethod,
        _ template: String,
        for audience: Audience,
        reason: String,
        _ handler: @escaping Handler
    ) {
        self.method = method
        self.template = template
        self.purpose = .plain(reason: reason)
        self.audience = audience
        self.handler = handler
    }

    /// The route of an operation; method and path stand in its exposure.
    init<O: Operation>(_ operation: O.Type, _ handler: @escaping Handler) {
        let parts = operation.route.split(separator: " ", maxSplits: 1)
        method = HTTPMethod(rawValue: String(parts.first ?? "GET"))
        template = Self.prefix + (parts.last ?? "/")
        purpose = .operation(operation)
        audience = .program
        self.handler = handler
    }

    /// Whether a segment of the path is a secret of a person.
    var bearsSecret: Bool { template.contains("{token}") }
}

extension Operation {
    /// The route of the exposure, such as `GET /buildings/{code}`; the reason against one is told
    /// in its place when there is none, so that a test finds it in the table.
    static var route: String {
        switch exposure {
        case .both(let route, _): route
        case .shell(_, let reason), .inside(let reason): "NONE /\(reason)"
        }
    }
}

extension Route {
    /// An operation that reads: its answer is sent with an entity tag, if it has one.
    static func reading<O: Operation>(
        _ operation: O.Type,
        _ read: @escaping @Sendable (Exchange) throws(WebFault) -> O,
        _ write: @escaping @Sendable (O.Answer, Exchange) -> WebResponse
    ) -> Route {
        Route(operation) { (exchange: Exchange) async throws(WebFault) -> WebResponse in
            write(try await exchange.answer(try read(exchange)), exchange)
        }
    }

    /// An operation that writes: what it answered is sent again to a repetition of its key.
    static func writing<O: Operation>(
        _ operation: O.Type,
        _ read: @escaping @Sendable (Exchange) throws(WebFault) -> O,
        fresh: (@Sendable (O.Answer) -> StoredAnswer)? = nil,
        _ write: @escaping @Sendable (O.Answer) -> StoredAnswer
    ) -> Route {
        Route(operation) { (exchange: Exchange) async throws(WebFault) -> WebResponse in
            switch try await exchange.perform(try read(exchange), encode: write) {
            case .done(let answer):
                return WebResponse(stored: (fresh ?? write)(answer), isReplayed: false)
            case .replayed(let stored):
                return WebResponse(stored: stored, isReplayed: true)
            }
        }
    }
}

extension WebResponse {
    /// The answer of a write, now or as it was then.
    init(stored: StoredAnswer, isReplayed: Bool) {
        self = .json(stored.status, stored.body)
        if let location = stored.location { headers.append(("Location", location)) }
        if isReplayed { headers.append(("Idempotency-Replayed", "true")) }
    }

    /// The same answer with an entity tag.
    func tagged(_ tag: String) -> Self {
        var response = self
        response.headers.append(("ETag", "\"\(tag)\""))
        return response
    }
}
