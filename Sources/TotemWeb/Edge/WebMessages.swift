import NIOCore
import NIOHTTP1

/// A whole request: the edge hands on nothing less.
struct WebRequest: Sendable {
    /// The method.
    let method: HTTPMethod
    /// The target as sent.
    let uri: String
    /// The header fields as sent.
    let headers: HTTPHeaders
    /// The body, empty without one.
    let body: ByteBuffer
    /// Where the connection comes from, as coarse as one sender can be told from another: the
    /// address, of IPv6 the first 64 bits.
    let peer: String

    /// The only value of a header field; `nil` when it is missing or stands several times.
    func header(_ name: StaticString) -> String? {
        var found: String?
        for (field, value) in headers where field.isHeader(name) {
            guard found == nil else { return nil }
            found = value
        }
        return found
    }

    /// How often a header field stands in the request.
    func count(of name: StaticString) -> Int {
        headers.reduce(0) { $0 + ($1.name.isHeader(name) ? 1 : 0) }
    }
}

/// An answer: status, the header fields that are its own, and the body.
///
/// The fields that every answer bears (security, date, length, connection) are written by
/// `ResponseBytes`, so that no answer can lack them.
struct WebResponse: Sendable {
    /// The status code.
    var status: Int
    /// Its own header fields, names in their usual case.
    var headers: [(name: String, value: String)]
    /// The body.
    var body: [UInt8]
    /// How far referrers and caches may know of it.
    var privacy: Privacy

    /// How far referrers and caches may know of an answer.
    enum Privacy: Sendable {
        /// Public: caches ask again each time.
        case open
        /// About persons, or refused: stored nowhere.
        case personal
        /// At an address that is itself a secret: stored nowhere, never told as a referrer.
        case secret
    }

    init(
        status: Int,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        privacy: Privacy = .personal
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.privacy = privacy
    }

    /// An answer of JSON.
    static func json(_ status: Int, _ body: [UInt8], privacy: Privacy = .personal) -> Self {
        Self(
            status: status,
            headers: [("Content-Type", "application/json; charset=utf-8")],
            body: body,
            privacy: privacy
        )
    }

    /// Sends the reader elsewhere.
    static func redirect(_ status: Int, to location: String, privacy: Privacy = .open) -> Self {
        Self(status: status, headers: [("Location", location)], privacy: privacy)
    }
}

/// What the channel writes: an answer and how it ends the request.
struct WebAnswer: Sendable {
    /// The answer.
    let response: WebResponse
    /// The id of the request, told as `X-Request-Id`.
    let requestID: String
    /// Whether the request was a HEAD, whose answer has no body.
    let isHead: Bool
}
