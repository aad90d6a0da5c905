/// What the edge refuses before any operation is asked.
///
/// Status codes and their meaning: RFC 9110 section 15 and RFC 6585 section 5.
enum EdgeFault: Error, Hashable, Sendable {
    /// The bytes are no HTTP request, or one that two parties could read differently.
    case malformedRequest
    /// The host is missing, doubled or not ours.
    case wrongHost
    /// The request did not arrive in time.
    case requestTimeout
    /// The body is larger than allowed.
    case bodyTooLarge
    /// The target is longer than allowed.
    case targetTooLong
    /// The header is larger than allowed.
    case headerTooLarge
    /// An expectation other than `100-continue`.
    case unknownExpectation
    /// A transfer coding other than `chunked`.
    case unknownTransferCoding
    /// A version of HTTP other than 1.0 and 1.1.
    case unknownVersion
}
