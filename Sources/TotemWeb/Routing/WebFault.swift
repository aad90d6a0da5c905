import TotemDomain
import TotemPresentation

/// What a handler throws.
enum WebFault: Error, Sendable {
    /// An operation failed, or a field of the request is wrong.
    case failure(Failure)
    /// The body is not the JSON we take.
    case json(JSONFault)
    /// The exchange is at fault before any operation is asked.
    case transport(TransportProblem)

    /// One refusal.
    static func refused(_ refusal: Refusal) -> Self { .failure(.refused(refusal)) }
}
