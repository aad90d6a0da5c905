import TotemDomain

/// What a handler throws: a failure of an operation, or a fault of the exchange itself.
enum WebFault: Error, Sendable {
    /// An operation failed, or a field of the request is wrong.
    case failure(Failure)
    /// The exchange is at fault before any operation is asked.
    case exchange(ExchangeFault)

    /// One refusal.
    static func refused(_ refusal: Refusal) -> Self { .failure(.refused(refusal)) }

    /// One wrong field.
    static func invalid(_ pointer: String, _ problem: FieldFault.Problem) -> Self {
        .refused(.invalid(FieldFault(pointer, problem)))
    }
}

/// What can be wrong with an exchange once its request is whole.
enum ExchangeFault: Hashable, Sendable {
    /// No page or resource has this address.
    case unknownPage
    /// The address has other methods than this one.
    case methodNotAllowed(allow: String)
    /// The body is of a type we do not read.
    case unsupportedType
    /// The body, or the target, cannot be read as what it says it is.
    case malformed
    /// A form was sent from another site.
    case crossSite
}
