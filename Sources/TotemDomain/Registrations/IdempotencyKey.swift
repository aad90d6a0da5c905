/// A caller's own name for a request, by which a repetition is known.
///
/// Scoped by caller and path.
///
/// Source: draft-ietf-httpapi-idempotency-key-header-07.
public struct IdempotencyKey: Hashable, Comparable, Sendable {
    /// The greatest number of characters of a key.
    public static let maximumLength = 200

    /// Who calls, as the audit names them.
    public let caller: String
    /// The method and path, or the shell's verb.
    public let operation: String
    /// The key as sent.
    public let key: String

    /// A key in its scope.
    public init(caller: String, operation: String, key: String) {
        self.caller = caller
        self.operation = operation
        self.key = key
    }

    /// The order in which keys are recorded, so that two batches never wait crosswise.
    public static func < (left: Self, right: Self) -> Bool {
        (left.caller, left.operation, left.key) < (right.caller, right.operation, right.key)
    }
}
