import Glibc

/// Runs work that takes long on a thread of its own and waits for it without blocking.
///
/// The threads of Swift's pool are as many as processors; one that waits for a disk is missing to
/// all others. Nobody waits for what is delivered as for an answer, so where processors are short
/// the thread stands behind the others of its group of processes.
///
/// - Returns: what the work returned; `nil` when the system has no thread left.
func onOwnThread<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
) async -> Value? {
    await withCheckedContinuation { (continuation: CheckedContinuation<Value?, Never>) in
        let handed = Unmanaged.passRetained(Job { continuation.resume(returning: work()) })
        var thread: pthread_t = 0
        let code = pthread_create(
            &thread,
            nil,
            { argument in
                // For the calling thread alone (setpriority(2), "C library/kernel differences").
                setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, politeness)
                if let argument {
                    Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            },
            handed.toOpaque()
        )
        guard code == 0 else {
            handed.release()
            continuation.resume(returning: nil)
            return
        }
        // Nobody joins it: the continuation tells that it is done.
        pthread_detach(thread)
    }
}

/// How far behind others a thread of its own stands, in steps of nice(2).
private let politeness: Int32 = 5

/// The work that a thread is handed.
private final class Job: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}
