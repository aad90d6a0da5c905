import DequeModule

/// The requests of one connection that have not ended, in the order in which they were written.
///
/// They end in that order too, so that an id is a place: ids are consecutive.
struct RequestQueue {
    typealias RequestID = PipelineStateMachine.RequestID

    private var queue: Deque<Request> = []
    private var firstID: RequestID = 1

    /// All of them, the oldest first.
    var all: some Collection<Request> { queue }

    /// Takes a request in.
    ///
    /// - Returns: Its id.
    mutating func append(_ request: Request) -> RequestID {
        queue.append(request)
        return firstID + RequestID(queue.count) - 1
    }

    /// The request of that id, as long as it has not ended.
    subscript(id: RequestID) -> Request? {
        guard id >= firstID, id - firstID < RequestID(queue.count) else {
            return nil
        }
        return queue[Int(id - firstID)]
    }

    /// Takes the oldest request out.
    ///
    /// - Returns: It, if it is the one of that id.
    mutating func end(_ id: RequestID) -> Request? {
        guard id == firstID, let request = queue.popFirst() else {
            return nil
        }
        firstID += 1
        return request
    }

    /// Forgets all.
    mutating func removeAll() {
        firstID += RequestID(queue.count)
        queue.removeAll()
    }
}
