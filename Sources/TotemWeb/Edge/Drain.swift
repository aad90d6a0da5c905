import ServiceLifecycle
import Synchronization

/// The time between the signal to end and the end of accepting: readiness is red, connections are
/// closed by their answers, and whoever balances the load goes elsewhere.
///
/// Stands after the server in its group, and groups end their members last to first.
final class Drain: Service {
    private let began = Atomic<Bool>(false)
    private let delay: Duration

    init(delay: Duration) {
        self.delay = delay
    }

    /// Whether the service is about to end.
    var hasBegun: Bool { began.load(ordering: .relaxed) }

    func run() async throws {
        try await gracefulShutdown()
        began.store(true, ordering: .relaxed)
        try await Task.sleep(for: delay)
    }
}
