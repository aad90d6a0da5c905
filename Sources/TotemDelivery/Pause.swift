import ServiceLifecycle

/// Waits between two rounds of a worker; ends early when the service stops.
func pause(_ duration: Duration) async {
    // Being woken by a stop is what the wait is for, not an error.
    try? await cancelWhenGracefulShutdown { try await Task.sleep(for: duration) }
}

/// Whether a worker should begin no further round.
var isStopping: Bool { Task.isShuttingDownGracefully || Task.isCancelled }

extension Duration {
    /// The duration shortened or lengthened by up to a fifth, so that many nodes do not ask the
    /// database in step.
    var jittered: Duration { self * Double.random(in: 0.8...1.2) }
}

/// How long a worker waits when the database is away: longer each time, up to a limit.
struct OutagePause {
    /// The longest wait.
    static let longest = Duration.seconds(30)

    private var next = Duration.seconds(1)

    /// Whether the last round failed.
    private(set) var isAway = false

    /// The wait after one more failure.
    mutating func afterFailure() -> Duration {
        isAway = true
        defer { next = min(next * 2, Self.longest) }
        return next.jittered
    }

    /// The database answers again.
    mutating func succeeded() {
        self = OutagePause()
    }
}
