/// What can be wrong before a request reaches an operation.
public enum TransportProblem: Hashable, Sendable {
    /// The bytes are not a request that we read: broken JSON, a broken form, a wrong `Host`.
    case malformedRequest
    /// The text breaks JSON's grammar at that byte.
    case malformedJSON(offset: Int)
    /// No page and no resource stands at the address.
    case unknownPage
    /// The resource does not take this method; the ones it takes.
    case methodNotAllowed(allow: [String])
    /// None of the asked forms of answer is offered.
    case notAcceptable
    /// The request did not arrive in time.
    case requestTimeout
    /// The length of the body is not stated.
    case lengthRequired
    /// The thing was changed meanwhile; its version now.
    case preconditionFailed
    /// A body is larger than that many bytes.
    case tooLarge(maximumBytes: Int)
    /// The address is too long.
    case addressTooLong
    /// The body has another media type than these.
    case unsupportedMediaType(accepted: [String])
    /// The expectation of the request cannot be met.
    case expectationFailed
    /// A change needs `If-Match`.
    case preconditionRequired
    /// The header fields are too large.
    case headersTooLarge
    /// The method, or the transfer coding, is not known here.
    case notImplemented
    /// The version of HTTP is not spoken here.
    case versionNotSupported

    /// The HTTP status.
    ///
    /// Source: RFC 9110 and RFC 6585.
    public var status: Int { facts.status }

    /// The stable code that programs branch on.
    public var code: String { facts.code }

    private var facts: (status: Int, code: String) {
        switch self {
        case .malformedRequest, .malformedJSON: (400, "malformed-request")
        case .unknownPage: (404, "unknown-page")
        case .methodNotAllowed: (405, "method-not-allowed")
        case .notAcceptable: (406, "not-acceptable")
        case .requestTimeout: (408, "request-timeout")
        case .lengthRequired: (411, "length-required")
        case .preconditionFailed: (412, "precondition-failed")
        case .tooLarge: (413, "too-large")
        case .addressTooLong: (414, "address-too-long")
        case .unsupportedMediaType: (415, "unsupported-media-type")
        case .expectationFailed: (417, "expectation-failed")
        case .preconditionRequired: (428, "precondition-required")
        case .headersTooLarge: (431, "headers-too-large")
        case .notImplemented: (501, "not-implemented")
        case .versionNotSupported: (505, "version-not-supported")
        }
    }

    /// The problem of a status that a framework raised by itself.
    public init?(status: Int) {
        switch status {
        case 400: self = .malformedRequest
        case 404: self = .unknownPage
        case 405: self = .methodNotAllowed(allow: [])
        case 406: self = .notAcceptable
        case 408: self = .requestTimeout
        case 411: self = .lengthRequired
        case 412: self = .preconditionFailed
        case 413: self = .tooLarge(maximumBytes: 0)
        case 414: self = .addressTooLong
        case 415: self = .unsupportedMediaType(accepted: [])
        case 417: self = .expectationFailed
        case 428: self = .preconditionRequired
        case 431: self = .headersTooLarge
        case 501: self = .notImplemented
        case 505: self = .versionNotSupported
        default: return nil
        }
    }
}
