import Glibc

/// Runs work that blocks on a thread of its own and waits for it without blocking.
///
/// The threads of Swift's pool are as many as processors; one that waits for a disk is missing to
/// all others.
func onOwnThread<Fault: Error>(
    _ work: @escaping @Sendable () throws(Fault) -> Void
) async throws {
    try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<Void, any Error>) in
        let job = Job {
            do throws(Fault) {
                try work()
                continuation.resume()
            } catch {
                continuation.resume(throwing: error)
            }
        }
        var thread: pthread_t = 0
        let handed = Unmanaged.passRetained(job)
        let code = pthread_create(
            &thread,
            nil,
            { argument in
                if let argument {
                    Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            },
            handed.toOpaque()
        )
        guard code != 0 else {
            // Nobody joins it: the continuation tells that it is done.
            pthread_detach(thread)
            return
        }
        handed.release()
        continuation.resume(throwing: MailFolder.Fault(step: "pthread_create", code: code))
    }
}

/// The work that a thread is handed.
private final class Job: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}
