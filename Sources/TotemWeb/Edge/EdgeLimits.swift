public import NIOCore

/// Every limit of the edge, by name.
///
/// An unlimited queue, time or size is an outage with a date.
public struct EdgeLimits: Sendable {
    /// Connections served at once; more wait in the kernel's queue of `backlog`.
    public var connections = 1024
    /// Connections the kernel keeps for us to accept.
    public var backlog = 512
    /// Bytes of the target in the request line; more is 414.
    public var targetBytes = 8 * 1024
    /// Bytes of one header field, and of the target before 414 can be told; more is 431.
    public var headerFieldBytes = 16 * 1024
    /// Bytes of all header fields; more is 431.
    public var headerBytes = 32 * 1024
    /// Header fields; more is 431.
    public var headerFields = 64
    /// Bytes of a body; more is 413.
    public var bodyBytes = 1024 * 1024
    /// From the first byte of a request, or from the connection, to its whole head.
    public var headTime: TimeAmount = .seconds(10)
    /// From the head of a request to the end of its body.
    public var bodyTime: TimeAmount = .seconds(30)
    /// Between two pieces of a body.
    public var bodyPause: TimeAmount = .seconds(10)
    /// Between an answer and the next request of a connection.
    public var idleTime: TimeAmount = .seconds(60)
    /// Without a byte of the answer being taken by the reader.
    public var writePause: TimeAmount = .seconds(15)
    /// After the last answer of a connection, until its reader has closed too.
    public var lingerTime: TimeAmount = .seconds(2)

    /// The limits of production.
    public init() {}

    /// How often a connection looks at its deadlines: an eighth of the shortest of them.
    var tick: TimeAmount {
        let shortest = min(headTime, bodyTime, bodyPause, idleTime, writePause, lingerTime)
        return max(.nanoseconds(shortest.nanoseconds / 8), .milliseconds(5))
    }

    /// How long after the signal to end the last request may run, at most.
    var longestAnswer: TimeAmount { .seconds(15) }
}
