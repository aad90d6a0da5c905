/// Several statements that travel to the server together: one round trip for all of them.
///
/// The statements run in order; the first that fails ends the pipeline.
public struct Pipeline: Sendable {
    private(set) var calls: [Call] = []
    let identity = PipelineIdentity()

    /// Starts empty.
    public init() {}

    /// Whether nothing was added.
    public var isEmpty: Bool { calls.isEmpty }

    /// Adds a statement with its input.
    ///
    /// - Returns: The ticket that fetches its rows from the replies.
    @discardableResult
    public mutating func add<Input, Row>(
        _ statement: Statement<Input, Row>,
        _ input: Input
    ) -> Ticket<Row> {
        calls.append(statement.call(input))
        return Ticket(
            index: calls.count - 1,
            pipeline: identity,
            name: statement.name,
            columnTypes: statement.columnTypes,
            decode: statement.decode
        )
    }
}

/// Tells pipelines apart, so that a ticket cannot be spent on the replies of another one.
final class PipelineIdentity: Sendable {}

/// The right to the rows of one statement of a pipeline.
public struct Ticket<Row: Sendable>: Sendable {
    let index: Int
    let pipeline: PipelineIdentity
    let name: String
    let columnTypes: [DataType]
    let decode: @Sendable (inout RowReader) throws -> Row
}

/// What the server answered to each statement of a pipeline.
public struct Replies: Sendable {
    let results: [ServerResult]
    let pipeline: PipelineIdentity

    /// The rows of one statement.
    ///
    /// - Throws: `decoding` when they are not what the statement declares.
    public func rows<Row>(_ ticket: Ticket<Row>) throws(PostgresError) -> [Row] {
        guard ticket.pipeline === pipeline, results.indices.contains(ticket.index) else {
            throw PostgresError(
                .decoding,
                statement: ticket.name,
                explanation: "\(DecodingFailure.foreignTicket)"
            )
        }
        return try results[ticket.index]
            .rows(
                statement: ticket.name,
                columnTypes: ticket.columnTypes,
                decode: ticket.decode
            )
    }

    /// How many rows a statement changed or returned, as its command tag says.
    public func affected<Row>(_ ticket: Ticket<Row>) -> Int {
        guard ticket.pipeline === pipeline, results.indices.contains(ticket.index) else {
            return 0
        }
        return results[ticket.index].affected
    }
}
