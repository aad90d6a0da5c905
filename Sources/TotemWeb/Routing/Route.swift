import Crypto
import NIOHTTP1
import TotemDomain
import TotemOperations
import TotemPresentation

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
    /// Whether a segment of the path is a secret of a person.
    let bearsSecret: Bool
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
        bearsSecret = template.contains("{token}")
        self.handler = handler
    }

    /// The route of an operation; method and path stand in its exposure.
    init<O: Operation>(_ operation: O.Type, _ handler: @escaping Handler) {
        let parts = operation.route.split(separator: " ", maxSplits: 1)
        method = HTTPMethod(rawValue: String(parts.first ?? "GET"))
        template = Self.prefix + (parts.last ?? "/")
        purpose = .operation(operation)
        audience = .program
        bearsSecret = template.contains("{token}")
        self.handler = handler
    }

    /// A further route of an operation, by its place among the aliases.
    init<O: Operation>(_ operation: O.Type, alias index: Int, _ handler: @escaping Handler) {
        let text = operation.aliases.indices.contains(index) ? operation.aliases[index] : "NONE /"
        let parts = text.split(separator: " ", maxSplits: 1)
        method = HTTPMethod(rawValue: String(parts.first ?? "GET"))
        template = Self.prefix + (parts.last ?? "/")
        purpose = .operation(operation)
        audience = .program
        bearsSecret = template.contains("{token}")
        self.handler = handler
    }
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
    /// An operation that reads one thing.
    static func reading<O: Operation>(
        _ operation: O.Type,
        _ read: @escaping @Sendable (Exchange) throws(WebFault) -> O,
        answer: @escaping @Sendable (O.Answer, Exchange) -> WebResponse
    ) -> Route {
        Route(operation) { (exchange: Exchange) async throws(WebFault) -> WebResponse in
            try exchange.demandNoQuery()
            return answer(try await exchange.answer(try read(exchange)), exchange)
        }
    }

    /// An operation that reads a part of a list.
    static func listing<O: Operation, Item: Sendable>(
        _ operation: O.Type,
        _ kind: ListKind,
        privacy: WebResponse.Privacy = .personal,
        _ read: @escaping @Sendable (ListQuery, Exchange) throws(WebFault) -> O,
        writeFor: @escaping @Sendable (Item, Actor, inout JSONWriter) -> Void
    ) -> Route where O.Answer == Page<Item> {
        Route(operation) { (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let query = try await exchange.list(kind)
            let page = try await exchange.answer(try read(query, exchange))
            return exchange.page(page, privacy: privacy) { item, writer in
                writeFor(item, exchange.actor, &writer)
            }
        }
    }

    /// An operation that reads a part of a list whose items look the same to everybody.
    static func listing<O: Operation, Item: Sendable>(
        _ operation: O.Type,
        _ kind: ListKind,
        privacy: WebResponse.Privacy = .personal,
        _ read: @escaping @Sendable (ListQuery, Exchange) throws(WebFault) -> O,
        write: @escaping @Sendable (Item, inout JSONWriter) -> Void
    ) -> Route where O.Answer == Page<Item> {
        listing(operation, kind, privacy: privacy, read) { item, _, writer in
            write(item, &writer)
        }
    }

    /// An operation that changes one thing, in the version that `If-Match` names.
    static func changing<O: Operation>(
        _ operation: O.Type,
        _ read: @escaping @Sendable (Exchange, ExpectedVersion) throws(WebFault) -> O,
        tag: @escaping @Sendable (O.Answer) -> String,
        answer: @escaping @Sendable (O.Answer) -> StoredAnswer
    ) -> Route {
        Route(operation) { (exchange: Exchange) async throws(WebFault) -> WebResponse in
            let version = try exchange.expectedVersion()
            let operation = try read(exchange, version)
            return try await exchange.write(operation, takesKey: false, tag: tag, answer: answer)
        }
    }

    /// An operation that writes: what it answered is sent again to a repetition of its key.
    ///
    /// `fresh` is the answer of the first time, when it holds what must not be stored.
    static func writing<O: Operation>(
        _ operation: O.Type,
        _ read: @escaping @Sendable (Exchange) throws(WebFault) -> O,
        fresh: (@Sendable (O.Answer) -> StoredAnswer)? = nil,
        tag: (@Sendable (O.Answer) -> String)? = nil,
        answer: @escaping @Sendable (O.Answer) -> StoredAnswer
    ) -> Route {
        Route(operation) { (exchange: Exchange) async throws(WebFault) -> WebResponse in
            try await exchange.write(try read(exchange), fresh: fresh, tag: tag, answer: answer)
        }
    }
}

extension StoredAnswer {
    /// Something was made and stands at that path of the service.
    static func created(_ path: String, _ write: (inout JSONWriter) -> Void) -> Self {
        Self(status: 201, location: Route.prefix + path, body: Wire.bytes(write))
    }

    /// Something was changed.
    static func done(_ write: (inout JSONWriter) -> Void) -> Self {
        Self(status: 200, location: nil, body: Wire.bytes(write))
    }
}

extension WebResponse {
    /// An answer of JSON.
    static func json(
        privacy: Privacy = .personal,
        _ write: (inout JSONWriter) -> Void
    ) -> Self {
        .json(200, Wire.bytes(write), privacy: privacy)
    }

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

    /// The same answer with an entity tag of its bytes, the first 128 bits of their SHA-256: for
    /// what is put together of several things, none of whose versions tells of all.
    ///
    /// - Parameter version: What a change asks for before the dot, where there is such a thing.
    /// - Returns: The answer with its tag.
    func taggedByContent(version: Int? = nil) -> Self {
        tagged(Self.tag(of: body, version: version))
    }

    /// The entity tag of bytes, without quotation marks.
    static func tag(of body: [UInt8], version: Int? = nil) -> String {
        let digits = SHA256.hash(data: body).prefix(16)
            .map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
        return (version.map { "\($0)." } ?? "") + digits.joined()
    }
}
