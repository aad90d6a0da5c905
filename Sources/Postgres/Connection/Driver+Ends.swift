import CLibPQ
import Logging

// How connections end, and how what was under way on them does.
extension Driver {
    func release(_ session: Session, _ continuation: UnsafeContinuation<Void, Never>?) {
        session.isReleased = true
        session.settled = continuation
        settle(session)
    }

    func settle(_ session: Session) {
        guard session.isReleased else {
            return
        }
        guard session.isOpen else {
            finishSettling(session)
            return
        }
        switch session.settle() {
        case .wait:
            break
        case .rollBack:
            closeBy(now + configuration.cancelGrace, session)
            let rollback = Request(
                .calls([.control(TransactionControl.rollback)], commitCall: nil),
                deadline: Deadline(now + configuration.cancelGrace)
            )
            submit(rollback, to: session)
        case .reuse:
            session.isReleased = false
            session.closeAt = nil
            finishSettling(session)
            act(pool.released(session.id, now: now))
        case .close:
            close(session)
        }
    }

    private func finishSettling(_ session: Session) {
        session.settled?.resume()
        session.settled = nil
    }

    func close(_ session: Session) {
        guard session.isOpen else {
            return
        }
        watch(session.descriptor, id: session.id, operation: EPOLL_CTL_DEL, writing: false)
        let lost = session.close()
        sessions[session.id] = nil
        act(pool.lost(session.id, now: now))
        if !isShuttingDown {
            logger.notice(
                "database connection closed",
                metadata: ["lost": "\(lost.count)", "reason": "\(session.loss)"]
            )
        }
        for (request, verdict) in lost {
            settleRequest(request, verdict, of: session)
        }
        finishSettling(session)
    }

    func sendCancel(for session: Session) {
        // Up to version 16 libpq sends a cancel unencrypted even when the connection is not, and
        // its key with it. Then the server notices a closed connection by itself.
        guard !session.usesTLS, cancelling < Self.maxCancelling,
            let handle = session.cancelHandle()
        else {
            close(session)
            return
        }
        cancelling += 1
        let loop = loop
        let id = session.id
        let cancel = CancelHandle(handle)
        runOnThread(named: "postgres-cancel") {
            cancel.send()
            loop.post(.cancelEnded(id))
        }
    }

    func cancelEnded(_ id: ConnectionID) {
        cancelling -= 1
        guard let session = sessions[id] else {
            return
        }
        session.cancelEnded()
        settle(session)
    }
}

/// A cancel that is on its way to the server.
private final class CancelHandle: @unchecked Sendable {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQfreeCancel(pointer)
    }

    /// Blocks until the server has taken it, or cannot.
    func send() {
        var message: [CChar] = Array(repeating: 0, count: 256)
        PQcancel(pointer, &message, Int32(message.count))
    }
}
