import TotemDomain

/// One caller who waits at a desk that commits in batches.
struct DeskEntry<Arrival: Sendable, Answer: Sendable>: Sendable {
    let arrival: Arrival
    let deadline: ContinuousClock.Instant
    let continuation: CheckedContinuation<Result<Answer, Failure>, Never>
    var isSecondTry = false

    /// Takes the next batch; those whose time is over are told so and not served.
    ///
    /// While the database is away each batch fails after a pause, so that the last of a long queue
    /// would wait many times as long as anybody should.
    static func takeBatch(_ limit: Int, from queue: inout [Self]) -> [Self] {
        let now = ContinuousClock.now
        var batch: [Self] = []
        var taken = 0
        for entry in queue {
            guard batch.count < limit else { break }
            taken += 1
            if entry.deadline > now {
                batch.append(entry)
            } else {
                let late = Failure.unavailable(retryAfterSeconds: 1, outcomeUnknown: false)
                entry.continuation.resume(returning: .failure(late))
            }
        }
        queue.removeFirst(taken)
        return batch
    }
}
